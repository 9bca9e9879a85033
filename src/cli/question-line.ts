import { isPublicationDate } from '../articles/dates.ts'

/** A question of a batch. */
export interface BatchQuestion {
  /** As it stands in the line. */
  readonly id: string | number
  readonly question: string
  /** ISO 8601 day or instant. */
  readonly asOf?: string
}

export type ReadQuestion =
  | { readonly kind: 'question'; readonly question: BatchQuestion }
  | { readonly kind: 'blank' }
  /** Why it is none: a clause without a full stop. */
  | { readonly kind: 'refused'; readonly reason: string }

const BYTE_ORDER_MARK = '\ufeff'

/** Reads a line of the batch format: `{"id","question"}` and perhaps `"asOf"`. Other fields are let pass. */
export function readQuestion(line: string): ReadQuestion {
  const text = (line.startsWith(BYTE_ORDER_MARK) ? line.slice(1) : line).trim()
  if (text === '') return { kind: 'blank' }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return refused(`it is not JSON (${error instanceof Error ? error.message : String(error)})`)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refused('it is not an object {"id", "question"}')
  }
  const { id, question, asOf } = value as Readonly<Record<string, unknown>>
  if ((typeof id !== 'string' || id === '') && typeof id !== 'number') {
    return refused('"id" is neither a text nor a number')
  }
  if (typeof question !== 'string') return refused('"question" is not a text')
  if (asOf === undefined || asOf === null) return { kind: 'question', question: { id, question } }
  if (typeof asOf !== 'string' || !isPublicationDate(asOf)) {
    return refused('"asOf" is neither a day (2026-01-20) nor an instant (2026-01-20T14:03:00Z)')
  }
  return { kind: 'question', question: { id, question, asOf } }
}

function refused(reason: string): ReadQuestion {
  return { kind: 'refused', reason }
}
