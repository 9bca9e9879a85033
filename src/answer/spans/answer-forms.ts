import { type AnswerKind, FIGURE_KINDS } from './answer-type.ts'
import type { SpanForm } from './span-forms.ts'

const FIGURES: ReadonlySet<SpanForm> = new Set<SpanForm>([
  'percent',
  'money',
  'duration',
  'measure',
  'number',
  'quantity',
])
const DATES: ReadonlySet<SpanForm> = new Set<SpanForm>(['date', 'period', 'weekday'])
/** Forms that no person, organisation or place has. */
const NOT_NAMED: ReadonlySet<SpanForm> = new Set<SpanForm>([
  'verb-phrase',
  'clause',
  'percent',
  'money',
  'number',
])
const NAMED: ReadonlySet<AnswerKind> = new Set<AnswerKind>(['person', 'organisation', 'place'])

/** Kinds that "daily", "north" or "quickly" may answer. */
const SAID_BY_ADVERBS: ReadonlySet<AnswerKind> = new Set<AnswerKind>(['manner', 'duration', 'place'])

/** Kinds that no date answers. */
const UNDATED: ReadonlySet<AnswerKind> = new Set<AnswerKind>(['reason', 'manner', 'deed', 'name'])

/** Whether a span of a form can answer a question of a kind at all: no name answers "when", no date "who". */
export function mayAnswer(kind: AnswerKind, form: SpanForm): boolean {
  if (form === 'adverb') return SAID_BY_ADVERBS.has(kind)
  if (kind === 'date') return DATES.has(form) || form === 'duration'
  if (FIGURE_KINDS.has(kind)) return FIGURES.has(form)
  if (UNDATED.has(kind)) return !DATES.has(form)
  if (NAMED.has(kind)) return !DATES.has(form) && !NOT_NAMED.has(form)
  return true
}
