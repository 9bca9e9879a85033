import type { Clause, DateRange, Query, Term } from '../../question/query.ts'
import type { TermStatistics } from '../candidates/term-statistics.ts'

/** A term of the question as the ranking weighs it. */
export interface WeightedTerm {
  /** The stem that the archive is searched for: the term's own, or the nearest one that the archive holds. */
  readonly stem: string
  /** The stem as typed, where it was corrected. */
  readonly typed?: string
  /** Its inverse passage frequency, lowered for framing words. */
  readonly weight: number
  readonly name: boolean
  /** Whether the archive holds it at all. */
  readonly known: boolean
  /** A word of the date that is asked for. */
  readonly dated?: true
}

/** A clause as the ranking weighs it: which of the question's terms belong to it, by their index. */
export interface WeightedClause {
  readonly terms: readonly number[]
  /** The sum of their weights. */
  readonly weight: number
  readonly sources: ReadonlySet<string>
  readonly clause: Clause
}

export interface QueryTerms {
  readonly terms: readonly WeightedTerm[]
  /** The indexes of all terms. */
  readonly all: readonly number[]
  readonly byStem: ReadonlyMap<string, number>
  /** The sum of the weights of all terms. */
  readonly weight: number
  readonly clauses: readonly WeightedClause[]
  /** How long the question is, 0 (at most eight terms) to 1 (twenty and more): no passage holds a long one whole. */
  readonly long: number
  /** The dates that the question names. */
  readonly dates?: DateRange
  /** What the terms were weighed by. */
  readonly statistics: TermStatistics
}

/** The share of its weight that a framing word ("article", "reported") keeps. */
export const FRAMING_SHARE = 0.25

/** From how many terms on a question begins to be long, and from how many it is altogether. */
const LONG = { from: 8, to: 20 } as const

/** Weighs the question's terms by the archive's use of them, corrects those that it does not hold, and shares them out to the clauses. */
export function weighTerms(query: Query, statistics: TermStatistics): QueryTerms {
  const terms: WeightedTerm[] = []
  const byStem = new Map<string, number>()
  const at = (term: Term): number => {
    const correction = statistics.correct(term.stem, term.text)
    const stem = correction ?? term.stem
    const known = byStem.get(stem)
    if (known !== undefined) return known
    const frequency = statistics.frequency(stem)
    terms.push({
      stem,
      ...(correction === undefined ? {} : { typed: term.stem }),
      weight:
        term.framing && frequency === 0 ? 0 : statistics.weight(stem) * (term.framing ? FRAMING_SHARE : 1),
      name: term.name || (!term.framing && statistics.isName(stem)),
      known: frequency > 0 || term.framing,
      ...(term.dated === true ? { dated: true } : {}),
    })
    byStem.set(stem, terms.length - 1)
    return terms.length - 1
  }
  for (const term of query.terms) at(term)
  const sum = (indexes: readonly number[]): number =>
    indexes.reduce((total, one) => total + terms[one]!.weight, 0)
  const clauses = query.clauses.map((clause): WeightedClause => {
    const indexes = [...new Set(clause.terms.map(at))]
    return { terms: indexes, weight: sum(indexes), sources: new Set(clause.sources), clause }
  })
  const all = [...terms.keys()]
  const long = Math.max(0, Math.min(1, (all.length - LONG.from) / (LONG.to - LONG.from)))
  const { dates } = query
  return {
    terms,
    all,
    byStem,
    weight: sum(all),
    clauses,
    long,
    statistics,
    ...(dates === undefined ? {} : { dates }),
  }
}

const DAY_MS = 86_400_000
const YEAR_MS = 366 * DAY_MS

/**
 * Whether a report came out within the period that a short question names, a year at the most, or on the day after: then its own day
 * says what the words of the date ask for. Reports say "on Tuesday".
 * @param day of publication, `YYYY-MM-DD`
 */
export function isReportedThen({ dates, long }: QueryTerms, day: string): boolean {
  const { from, to } = dates ?? {}
  if (from === undefined || to === undefined || long > 0) return false
  const last = Date.parse(to)
  return last - Date.parse(from) < YEAR_MS && day >= from && Date.parse(day) <= last + DAY_MS
}
