/** The languages of the replies. Quotes stay as they were published. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'uk', 'ja'] as const
export type Language = (typeof LANGUAGES)[number]

/** A text in every language; leaving one out does not compile. */
export type Texts<T = string> = Readonly<Record<Language, T>>
