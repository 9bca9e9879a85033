import type { Query } from '../../question/query.ts'
import { dateAgreement } from '../ranking/features.ts'
import {
  type QueryTerms,
  type WeightedClause,
  type WeightedTerm,
  weighTerms,
} from '../ranking/query-terms.ts'
import { rankingWeights } from '../ranking/weights.ts'
import { dayOf, type SearchedPart } from '../segments/part.ts'
import { filterOf, type PublishedAt } from '../segments/part-filter.ts'
import type { ArchiveTerms } from './archive-terms.ts'
import { Best, type Found } from './found-passages.ts'
import { type LightClause, lightClause, MOST_WORDS, type WordRole } from './light-clause.ts'
import { createLightRanking, type Unread } from './light-ranking.ts'
import { createLightScorer } from './light-scores.ts'

/** How a large archive's passages are cut. */
export const LIGHT_OPTIONS = {
  /**
   * Passages that are read for a clause at the most in an archive of so many passages, and with which power of its growth they
   * become more: the more there are, the more of them hold the same words.
   */
  read: 40,
  readIn: 10_000,
  growth: 0.3,
  /** Candidates that each clause adds, from the outlets it names and from all. */
  perClause: 40,
  /** The rarest terms of a clause by which passages are found. */
  finding: 9,
  /** A term that stands in more than this share of the passages finds none where others remain, or is not looked for at all. */
  findingShare: 0.1,
  addingShare: 0.25,
  /** Where rarer terms stand in as many passages together, the others find none of their own. */
  enough: 8_000,
} as const

/** Candidates in an archive where thousands of passages are nearly equal by the words they hold. */
export interface LightCandidates {
  search(query: Query): Found[]
}

/** The terms of a clause, or of the question as a whole, and what it names. */
type Asked = Pick<WeightedClause, 'terms' | 'sources'> & Pick<WeightedClause['clause'], 'dates'>

/**
 * Finds candidates in two steps: postings tell how good a passage can be at best, for all that hold a word of the question; the
 * best of these are read and ranked by a light version of the ranking.
 */
export function createLightCandidates(
  parts: () => readonly SearchedPart[],
  statistics: ArchiveTerms,
  publishedAt: PublishedAt,
): LightCandidates {
  const scorer = createLightScorer()
  const ranking = createLightRanking()

  function rolesOf(
    terms: readonly WeightedTerm[],
  ): { readonly term: WeightedTerm; readonly role: WordRole }[] {
    const frequency = ({ stem }: WeightedTerm): number => statistics.frequency(stem)
    const known = terms.filter((term) => frequency(term) > 0).sort((a, b) => frequency(a) - frequency(b))
    const rare = known.filter((term) => frequency(term) <= statistics.passages * LIGHT_OPTIONS.findingShare)
    const roles = new Map<WeightedTerm, WordRole>()
    for (const term of known.slice(0, MOST_WORDS)) {
      const adds = frequency(term) <= statistics.passages * LIGHT_OPTIONS.addingShare
      roles.set(term, adds ? 'adds' : 'is read')
    }
    let found = 0
    for (const term of (rare.length > 0 ? rare : known).slice(0, LIGHT_OPTIONS.finding)) {
      if (found >= LIGHT_OPTIONS.enough) break
      roles.set(term, 'finds')
      found += frequency(term)
    }
    return terms.flatMap((term) => {
      const role = roles.get(term)
      return role === undefined ? [] : [{ term, role }]
    })
  }

  function searchClause(asked: Asked, weighted: QueryTerms, query: Query): Found[] {
    const terms = asked.terms.map((at) => weighted.terms[at]!)
    const weights = rankingWeights(weighted.long)
    const clause: LightClause = lightClause(rolesOf(terms), weights)
    if (clause.words.length === 0) return []
    const grown = Math.max(1, statistics.passages / LIGHT_OPTIONS.readIn) ** LIGHT_OPTIONS.growth
    const read = Math.round(LIGHT_OPTIONS.read * grown)
    const ofAll = new Best<Unread>(read)
    const ofNamed = new Best<Unread>(read)
    const mostOfDates = asked.dates === undefined ? 0 : weights.date
    const agreements = new Map<number, number>()
    const agreementOf = (day: number): number => {
      if (asked.dates === undefined) return 0
      let agreement = agreements.get(day)
      if (agreement === undefined) {
        agreement = dateAgreement(dayOf(day), asked.dates)
        agreements.set(day, agreement)
      }
      return agreement
    }
    // The largest part first: what it holds leaves little to be told of the others.
    const bySize = parts().toSorted((a, b) => b.passageSlots - a.passageSlots)
    for (const part of bySize) {
      const passes = filterOf(query, part, publishedAt)
      if (passes === undefined) continue
      const named = part.sourceNames.map((name) => asked.sources.has(name))
      const elsewhere = part.sourceNames.map((name) => query.sources.includes(name))
      const least = named.includes(true) ? Math.min(ofAll.least, ofNamed.least) : ofAll.least
      // What a date or an outlet adds is not known to the scorer: then it tells of all.
      const plain = asked.dates === undefined && asked.sources.size === 0
      const most = plain ? read : Number.POSITIVE_INFINITY
      scorer.score(part, clause, passes, least - mostOfDates, most, (posted) => {
        const { passage, article, bound, text, title, held, bm25 } = posted
        const date = agreementOf(part.days[article]!)
        const score = bound + weights.date * date
        const source = part.sources[article]!
        const isNamed = named[source] === true
        if (score < ofAll.least && (!isNamed || score < ofNamed.least)) return
        const outlet = isNamed
          ? weights.source + weights.articleOfSource + (date === 1 ? weights.sourceAndDay : 0)
          : elsewhere[source] === true
            ? weights.otherSource
            : 0
        const bonus = weights.date * date + outlet
        const found = { part, passage, score, text, title, held: held | clause.onlyRead, bm25, bonus }
        ofAll.add(found)
        if (isNamed) ofNamed.add(found)
      })
    }
    return [ofAll, ofNamed].flatMap(({ found }) => ranking.best(clause, found, LIGHT_OPTIONS.perClause))
  }

  return {
    search(query) {
      const weighted = weighTerms(query, statistics)
      const [only, ...others] = weighted.clauses
      const whole: Asked =
        only !== undefined && others.length === 0
          ? askedBy(only)
          : { terms: weighted.all, sources: new Set(query.sources) }
      const each = others.length === 0 ? [] : weighted.clauses.map(askedBy)
      return [whole, ...each].flatMap((asked) => searchClause(asked, weighted, query))
    },
  }
}

const askedBy = ({ terms, sources, clause: { dates } }: WeightedClause): Asked => ({
  terms,
  sources,
  ...(dates === undefined ? {} : { dates }),
})
