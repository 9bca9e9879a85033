import type { Language } from './language.ts'
import type { Form } from './reply.ts'
import { FIELD_EXAMPLES, FIELDS, FORM_TITLES } from './texts/forms.ts'

/** Longest question or other words that can be typed into a field or an option. */
export const LONGEST_WORDS = 1000
/** Longest date, name or headline. */
export const LONGEST_NAME = 200

/** Longest text that a field can be filled with beforehand: Discord's limit, in UTF-16 units. */
const LONGEST_VALUE = 4000

/** A form for a question that is longer than an option is comfortable for. @param action where it goes. */
export function askForm(action: string, language: Language): Form {
  return {
    action,
    title: FORM_TITLES.in(language).ask,
    fields: [
      { name: 'question', label: FIELDS.in(language).question, long: true, longest: LONGEST_WORDS },
      ...limits(language),
    ],
  }
}

/** A form for a search with its limits. @param action where it goes. */
export function searchForm(action: string, language: Language): Form {
  return {
    action,
    title: FORM_TITLES.in(language).search,
    fields: [
      { name: 'words', label: FIELDS.in(language).words, longest: LONGEST_WORDS },
      ...limits(language),
    ],
  }
}

/** The chosen outlets that the form for them has room for, one a line, from the first on; the others are not in it. */
export function prefilledSources(chosen: readonly string[]): readonly string[] {
  let length = 0
  return chosen.filter((name) => {
    const longer = length + name.length + 1
    if (longer > LONGEST_VALUE) return false
    length = longer
    return true
  })
}

/** A form for the outlets of a server, for archives with more than one list can hold. @param action where it goes. */
export function sourcesForm(action: string, chosen: readonly string[], language: Language): Form {
  const label = FIELDS.in(language).sources
  const value = prefilledSources(chosen).join('\n')
  return {
    action,
    title: FORM_TITLES.in(language).sources,
    fields: [{ name: 'sources', label, long: true, required: false, value }],
  }
}

function limits(language: Language): Form['fields'] {
  const labels = FIELDS.in(language)
  const { date } = FIELD_EXAMPLES.in(language)
  return [
    { name: 'from', label: labels.from, required: false, placeholder: date, longest: LONGEST_NAME },
    { name: 'to', label: labels.to, required: false, placeholder: date, longest: LONGEST_NAME },
    { name: 'source', label: labels.source, required: false, longest: LONGEST_NAME },
  ]
}
