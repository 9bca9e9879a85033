import type { Locale } from 'discord-api-types/v10'
import type { Language } from '../src/reply/language.ts'
import type { Command } from './command.ts'
import { DISCORD_LOCALES } from './localizations.ts'

interface Described {
  readonly name: string
  readonly name_localizations?: Translations
  readonly description?: string | undefined
  readonly description_localizations?: Translations
  readonly options?: readonly Described[] | undefined
}

type Translations = { readonly [L in `${Locale}`]?: string | null | undefined } | null | undefined

/** The name of a command or an option as people of a language see it. */
export function nameIn({ name, name_localizations: names }: Described, language: Language): string {
  const [locale] = DISCORD_LOCALES[language]
  return (locale === undefined ? undefined : names?.[locale]) ?? name
}

/** The description of a command or an option as people of a language see it; empty for commands in a message's menu. */
export function descriptionIn(
  { description, description_localizations: descriptions }: Described,
  language: Language,
): string {
  const [locale] = DISCORD_LOCALES[language]
  return (locale === undefined ? undefined : descriptions?.[locale]) ?? description ?? ''
}

/** A command's example with its names in a language: `/fragen frage:…` for `/ask question:…`. */
export function exampleIn({ data, example }: Command, language: Language): string | undefined {
  if (example === undefined) return undefined
  const [command, ...words] = example.split(' ')
  if (command !== `/${data.name}`) return example
  const parts = [`/${nameIn(data, language)}`]
  let options: readonly Described[] = ('options' in data ? data.options : undefined) ?? []
  for (const word of words) {
    const named = options.find(({ name }) => word === name || word.startsWith(`${name}:`))
    parts.push(named === undefined ? word : nameIn(named, language) + word.slice(named.name.length))
    // Below a sub-command stand options of its own.
    if (named?.options !== undefined && word === named.name) options = named.options
  }
  return parts.join(' ')
}
