/** The languages of the replies. Quotes stay as they were published. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'uk', 'ja'] as const
export type Language = (typeof LANGUAGES)[number]

/** A text in every language; leaving one out does not compile. */
export type Texts<T = string> = Readonly<Record<Language, T>>

/** The tags by which Intl words numbers, dates and lists. */
export const LOCALES: Texts = {
  en: 'en-GB',
  de: 'de',
  fr: 'fr',
  es: 'es',
  pt: 'pt-BR',
  uk: 'uk',
  ja: 'ja',
}

/**
 * The language of the replies for somebody whose software is set to a locale (`pt-BR`, `es-419`): the same whatever the
 * country, and English where there is none of it.
 */
export function languageOf(locale: string | undefined): Language {
  const spoken = locale?.split('-')[0]?.toLowerCase()
  return LANGUAGES.find((language) => language === spoken) ?? 'en'
}
