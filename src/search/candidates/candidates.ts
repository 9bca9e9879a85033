import type { PublishedOptions } from '../../archive/archive.ts'
import { lastDayOut } from '../../articles/dates.ts'
import type { Passage } from '../../articles/passage.ts'
import type { Clause, Query, Term } from '../../question/query.ts'
import type { SearchOptions } from '../search-index.ts'
import { dayNumber, endOfPassages, type SearchedPart } from '../segments/part.ts'
import { filterOf, outBy, type PublishedAt } from '../segments/part-filter.ts'
import type { ArchiveTerms } from './archive-terms.ts'
import { Best, compareFound, type Found } from './found-passages.ts'
import { createLightCandidates } from './light-candidates.ts'
import { createPassageScorer, type SearchedWord, saturationFor, weighWord } from './passage-scores.ts'

/** How the candidate search cuts. */
export const CANDIDATE_OPTIONS = {
  /** Candidates that each clause adds, from the outlets it names and from all. */
  perClause: 50,
  /**
   * An archive of more passages is cut by a light version of the ranking (`light-candidates.ts`): there are too many that are
   * nearly equal by BM25, and the ranking may prefer any of those.
   */
  fitted: 10_000,
  /** Candidates that a clause's dates add, from the outlets it names where it names some. */
  perDates: 30,
  /** Candidates in all. */
  limit: 150,
  /** The rarest terms of a clause that are searched for. */
  terms: 9,
  /** A term that stands in more than this share of the passages is left out where others remain. */
  commonShare: 0.1,
} as const

/** Words that stand in no more passages than this are never left out as common. */
const NEVER_COMMON = 20

const DAY = 86_400_000

/** A passage that may answer. */
export interface Candidate {
  readonly passage: Passage
  readonly score: number
}

/** When articles were published. */
export interface PublishedArticles {
  /** As `Archive.published`. */
  published(options: PublishedOptions): readonly string[]
  readonly publishedAt: PublishedAt
}

/** What is looked for of a question, or of a clause of it. */
export interface AskedStems {
  /** The rarest first. */
  readonly stems: readonly string[]
  /** The outlets from which candidates are taken beside those of all. */
  readonly sources: readonly string[]
}

/** Finds candidate passages in all parts, weighed by the whole archive's statistics. */
export interface CandidateSearch {
  search(query: Query, options?: SearchOptions): Candidate[]
  /** What a search looks for, for an archive that has to fetch it first. */
  asked(query: Query): { readonly stems: readonly AskedStems[]; readonly dates: readonly PublishedOptions[] }
}

export function createCandidateSearch(
  archive: PublishedArticles,
  parts: () => readonly SearchedPart[],
  terms: ArchiveTerms,
): CandidateSearch {
  const scorer = createPassageScorer()
  const light = createLightCandidates(parts, terms, archive.publishedAt)

  /** The stems that are searched for, the rarest first. */
  function searchedStems(from: readonly Term[], most: number): string[] {
    const stems = from.map((term) =>
      terms.frequency(term.stem) > 0 ? term.stem : (terms.correct(term.stem, term.text) ?? term.stem),
    )
    const known = stems.filter((one) => terms.frequency(one) > 0)
    known.sort((a, b) => terms.frequency(a) - terms.frequency(b))
    const limit = Math.max(NEVER_COMMON, terms.passages * CANDIDATE_OPTIONS.commonShare)
    const rare = known.filter((one) => terms.frequency(one) <= limit)
    return (rare.length > 0 ? rare : known).slice(0, most)
  }

  function weighed(stems: readonly string[]): SearchedWord[] {
    const times = new Map<string, number>()
    for (const one of stems) times.set(one, (times.get(one) ?? 0) + 1)
    return [...times].map(([one, count]) => weighWord(one, count, terms.count(one), terms.passages))
  }

  /** The best passages for a clause: of all outlets, and of those that it names. */
  function searchClause(clause: Pick<Clause, 'terms' | 'sources'>, query: Query): readonly Found[] {
    const words = weighed(searchedStems(clause.terms, CANDIDATE_OPTIONS.terms))
    if (words.length === 0) return []
    const saturation = saturationFor(terms.totals)
    const ofAll = new Best(CANDIDATE_OPTIONS.perClause)
    const ofNamed = new Best(CANDIDATE_OPTIONS.perClause)
    for (const part of parts()) {
      const { articleOf, sources } = part
      const passes = filterOf(query, part, archive.publishedAt)
      if (passes === undefined) continue
      const named = part.sourceNames.map((name) => clause.sources.includes(name))
      scorer.score(part, words, saturation, (passage, score) => {
        if (score < ofAll.least && (clause.sources.length === 0 || score < ofNamed.least)) return
        const article = articleOf[passage]!
        if (!passes(article)) return
        const found = { part, passage, score }
        ofAll.add(found)
        if (named[sources[article]!] === true) ofNamed.add(found)
      })
    }
    return [...ofAll.found, ...ofNamed.found]
  }

  /** The best passages for the question, and for each of its clauses. */
  function searchClauses(query: Query): readonly Found[] {
    const { clauses, terms: all, sources } = query
    const asked = [{ terms: all, sources }, ...(clauses.length > 1 ? clauses : [])]
    return asked.flatMap((clause) => searchClause(clause, query))
  }

  /** The first passages of the articles of the days that a clause names. */
  function searchDates(clause: Clause, query: Query): readonly Found[] {
    const asked = datesAsked(clause, query)
    if (asked === undefined) return []
    const found: Found[] = []
    for (const id of archive.published(asked)) {
      for (const part of parts()) {
        const article = part.find(id)
        if (article < 0) continue
        const end = endOfPassages(part, article)
        for (let passage = part.firstPassage[article]!; passage < end; passage += 1) {
          if (found.length >= CANDIDATE_OPTIONS.perDates) return found
          found.push({ part, passage, score: 0 })
        }
      }
    }
    return found
  }

  function candidateOf({ part, passage, score }: Found): Candidate {
    const article = part.articleOf[passage]!
    const ordinal = passage - part.firstPassage[article]!
    const [start, end] = [part.starts[passage]!, part.ends[passage]!]
    return { passage: { articleId: part.idOf(article), ordinal, start, end }, score }
  }

  function outOf(found: readonly Found[], { asOf }: Query): Found[] {
    const isOut = outBy(asOf, archive.publishedAt)
    return found.filter(({ part, passage }) => isOut(part, part.articleOf[passage]!))
  }

  /** Every passage that holds any word of the question that is not too common. */
  function searchAll(query: Query): Candidate[] {
    const words = weighed([...new Set(searchedStems(query.terms, Number.POSITIVE_INFINITY))])
    const saturation = saturationFor(terms.totals)
    const found: Found[] = []
    const last = dayNumber(lastDayOut(query.asOf))
    for (const part of parts()) {
      scorer.score(part, words, saturation, (passage, score) => {
        const article = part.articleOf[passage]!
        if (part.removed[article] === 0 && part.days[article]! <= last) found.push({ part, passage, score })
      })
    }
    return outOf(found, query).map(candidateOf)
  }

  return {
    asked(query) {
      const clauses = query.clauses.length > 1 ? query.clauses : []
      return {
        stems: [query, ...clauses].map(({ terms: of, sources }) => ({
          stems: [...new Set(searchedStems(of, CANDIDATE_OPTIONS.terms))],
          sources,
        })),
        dates: query.clauses.flatMap((clause) => datesAsked(clause, query) ?? []),
      }
    },
    search(query, options = {}) {
      if (options.exhaustive === true) return searchAll(query)
      const best = new Map<SearchedPart, Map<number, Found>>()
      const keep = (one: Found): void => {
        const ofPart = best.get(one.part) ?? new Map<number, Found>()
        best.set(one.part, ofPart)
        const known = ofPart.get(one.passage)
        if (known === undefined || known.score < one.score) ofPart.set(one.passage, one)
      }
      if (terms.passages > CANDIDATE_OPTIONS.fitted) for (const one of light.search(query)) keep(one)
      else for (const one of searchClauses(query)) keep(one)
      for (const clause of query.clauses) for (const one of searchDates(clause, query)) keep(one)
      const found = [...best.values()].flatMap((ofPart) => [...ofPart.values()]).sort(compareFound)
      return outOf(found, query)
        .slice(0, options.limit ?? CANDIDATE_OPTIONS.limit + CANDIDATE_OPTIONS.perDates)
        .map(candidateOf)
    },
  }
}

/** Which articles a clause's dates make candidates of; `undefined` where they make none. */
function datesAsked({ dates, sources }: Clause, { asOf, filters }: Query): PublishedOptions | undefined {
  if (dates === undefined) return undefined
  const span = Date.parse(dates.to ?? asOf) - Date.parse(dates.from ?? dates.to ?? asOf)
  if (sources.length > 0 && span > 3 * DAY) return undefined
  const within = filters.source === undefined ? sources : [filters.source]
  if (filters.source !== undefined && sources.length > 0 && !sources.includes(filters.source))
    return undefined
  const allowed = filters.sources
  const named = allowed === undefined ? within : within.filter((name) => allowed.includes(name))
  if (named.length < within.length && named.length === 0) return undefined
  const asked = within.length === 0 ? (allowed ?? []) : named
  const later = [dates.from, filters.from]
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1)
  const earlier = [dates.to, filters.to, lastDayOut(asOf)].filter((day) => day !== undefined)
  return {
    to: earlier.toSorted()[0]!,
    ...(later === undefined ? {} : { from: later }),
    ...(asked.length === 0 ? {} : { sources: asked }),
    limit: CANDIDATE_OPTIONS.perDates,
  }
}
