import { LANGUAGES, type Language } from '../reply/language.ts'

/** The language of replies to a person whose client (or server) has a locale of Discord's such as `pt-BR`; else English. */
export function languageOf(locale: string | null | undefined): Language {
  const [language] = (locale ?? '').split('-')
  return LANGUAGES.find((known) => known === language) ?? 'en'
}
