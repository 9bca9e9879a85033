import type { Locale, LocalizationMap } from 'discord-api-types/v10'
import { LANGUAGES, type Texts } from '../src/reply/language.ts'

/** Discord's locales by language. English is what Discord shows where none of them fits. */
export const DISCORD_LOCALES = {
  en: [],
  de: ['de'],
  fr: ['fr'],
  es: ['es-ES', 'es-419'],
  pt: ['pt-BR'],
  uk: ['uk'],
  ja: ['ja'],
} as const satisfies Texts<readonly `${Locale}`[]>

/** A name and a description as Discord takes them: in English, with their translations beside. */
export function localized({ name, description }: { readonly name: Texts; readonly description: Texts }): {
  readonly name: string
  readonly name_localizations: LocalizationMap
  readonly description: string
  readonly description_localizations: LocalizationMap
} {
  return {
    ...localizedName(name),
    description: description.en,
    description_localizations: translations(description),
  }
}

/** A name alone, as message commands and choices have one. */
export function localizedName(name: Texts): {
  readonly name: string
  readonly name_localizations: LocalizationMap
} {
  return { name: name.en, name_localizations: translations(name) }
}

function translations(texts: Texts): LocalizationMap {
  const map: LocalizationMap = {}
  for (const language of LANGUAGES) {
    for (const locale of DISCORD_LOCALES[language]) map[locale] = texts[language]
  }
  return map
}
