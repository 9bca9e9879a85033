import type { Language } from './language.ts'
import type { Form } from './reply.ts'
import { FIELD_EXAMPLES, FIELDS, FORM_TITLES } from './texts/forms.ts'

/** Longest question or words, and longest date or name, as in the options of commands. */
const LONGEST_WORDS = 1000
const LONGEST_NAME = 200

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

/** A form for the outlets of a server, for archives with more than one list can hold. @param action where it goes. */
export function sourcesForm(action: string, chosen: readonly string[], language: Language): Form {
  const label = FIELDS.in(language).sources
  return {
    action,
    title: FORM_TITLES.in(language).sources,
    fields: [{ name: 'sources', label, long: true, required: false, value: chosen.join('\n') }],
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
