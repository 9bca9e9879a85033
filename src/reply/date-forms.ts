import { type Language, LOCALES } from './language.ts'
import type { Inline } from './reply.ts'

/** How people may write a date. The words are English, as those of the articles are. */
export const DATE_FORMS = ['2026-01-20', '20 Jan 2026', 'January 2026', 'last week'] as const

/** Those forms in a sentence, each set apart from its words. */
export function dateForms(language: Language): readonly Inline[] {
  const parts = new Intl.ListFormat(LOCALES[language], { type: 'disjunction' }).formatToParts(DATE_FORMS)
  return parts.map(({ type, value }) => (type === 'element' ? { text: value, style: 'code' } : value))
}
