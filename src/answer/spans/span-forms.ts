import type { FigureForm } from './figure-forms.ts'
import type { NameForm } from './name-forms.ts'

/** What a span looks like, apart from what it says. */
export type SpanForm =
  | NameForm
  | FigureForm
  /** A day, or a day and month. */
  | 'date'
  /** A year, month, decade or century. */
  | 'period'
  | 'weekday'
  /** A noun with what belongs before it. */
  | 'phrase'
  /** A noun phrase with what follows it after "of", "in", "for". */
  | 'long-phrase'
  | 'list'
  /** An adjective alone. */
  | 'adjective'
  /** An adverb alone. */
  | 'adverb'
  /** A verb with its object. */
  | 'verb-phrase'
  /** What stands between two marks. */
  | 'clause'
  | 'quotation'

export const SPAN_FORMS = [
  'person-name',
  'organisation-name',
  'place-name',
  'nationality',
  'other-name',
  'percent',
  'money',
  'duration',
  'measure',
  'number',
  'quantity',
  'date',
  'period',
  'weekday',
  'phrase',
  'long-phrase',
  'list',
  'adjective',
  'adverb',
  'verb-phrase',
  'clause',
  'quotation',
] as const satisfies readonly SpanForm[] // prettier-ignore
