import { setImmediate as nextTurn } from 'node:timers/promises'
import { type Article, publishedDay } from '../../articles/article.ts'
import type { Filters, Query } from '../../question/query.ts'
import { matchPassage, type PassageMatch } from '../../search/ranking/passage-match.ts'
import { type QueryTerms, weighTerms } from '../../search/ranking/query-terms.ts'
import type { Searched } from '../answer.ts'
import { type Desk, searchedOf } from '../desk.ts'
import { readQuestion } from '../read-question.ts'

/** When an article counts as coverage of a topic. */
export const COVERAGE_RULES = {
  /** The headline, or one sentence, holds at least this share of the topic's words, by weight. */
  together: 0.7,
  /** A topic of more words than this may be spread over three sentences in a row. */
  spread: 3,
  /** ... or the headline and the first two sentences, taken together, hold this share; */
  wholeLead: 0.95,
  lead: 2,
  /** ... and the headline alone holds this share, ... */
  headline: 0.6,
  /** ... or those sentences stand among the article's first so many, ... */
  opening: 3,
  /** ... or so many sentences hold at least `mention` of the topic: what stands once in passing is no coverage. */
  mentions: 3,
  mention: 0.5,
  /** A sentence that holds this share of the topic names it. */
  named: 0.95,
} as const

/** How many candidates make a search full, so that its period is halved to find the rest; and how many searches at most. */
const FULL = 50
const MOST_SEARCHES = 400

/** After so many articles others get their turn: reading all of a large archive takes longer than a bot may be silent. */
const ARTICLES_A_TURN = 12

const DAY = 86_400_000

/** The articles that report on a topic. */
export interface Coverage {
  readonly topic: string
  /** Oldest first. */
  readonly articles: readonly Article[]
  /** Those that only name it in a sentence, oldest first. */
  readonly naming: readonly Article[]
  /** False where there were more candidates than are read: some of the articles are then missing. */
  readonly complete: boolean
  readonly searched: Searched
}

/**
 * The articles within the filters that report on a topic, rather than mention one of its words.
 * @param topic as a person typed it
 * @param options.asOf nothing published after it counts, ISO 8601
 */
export async function findCoverage(
  topic: string,
  desk: Desk,
  options: { readonly asOf: string; readonly filters?: Filters },
): Promise<Coverage> {
  const { asOf, filters = {} } = options
  const searched = await searchedOf(desk, asOf, filters)
  const none: Coverage = { topic: topic.trim(), articles: [], naming: [], complete: true, searched }
  if (searched.from === undefined || searched.to === undefined) return none
  const query = await readQuestion(topic, desk, { asOf, filters })
  const terms = weighTerms(query, desk.index.terms)
  if (terms.weight === 0) return none
  const { complete, passages } = await candidates(query, desk, { from: searched.from, to: searched.to })
  const articles: Article[] = []
  const naming: Article[] = []
  const ids = [...passages.keys()]
  for (let from = 0; from < ids.length; from += ARTICLES_A_TURN) {
    if (from > 0) await nextTurn()
    for (const [articleId, text] of await desk.index.read(ids.slice(from, from + ARTICLES_A_TURN))) {
      const matches = [...(passages.get(articleId) ?? [])]
        .sort((a, b) => a - b)
        .flatMap((ordinal) => {
          const passage = text.passages[ordinal]
          return passage === undefined ? [] : [matchPassage(terms, text, passage)]
        })
      if (reportsOn(terms, matches)) articles.push(text.article)
      else if (matches.some(({ sentences }) => sentences.some((held) => namesTopic(terms, held))))
        naming.push(text.article)
    }
  }
  return { ...none, articles: articles.sort(byDay), naming: naming.sort(byDay), complete }
}

const byDay = (a: Article, b: Article): number =>
  publishedDay(a).localeCompare(publishedDay(b)) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/**
 * Whether a sentence names a topic.
 * @param held the indexes of the terms that it holds
 */
export function namesTopic(terms: QueryTerms, held: ReadonlySet<number>): boolean {
  return shareOf(terms, (term) => held.has(term)) >= COVERAGE_RULES.named
}

/** The share of a topic's words, by weight, that something holds. */
function shareOf({ all, terms, weight }: QueryTerms, holds: (term: number) => boolean): number {
  let sum = 0
  for (const term of all) if (holds(term)) sum += terms[term]!.weight
  return sum / weight
}

/**
 * Every passage that a search finds, by article. One search gives only the best, so a period that fills it is searched again
 * in halves: the counts of a chart must not end where a list of results does.
 */
async function candidates(
  query: Query,
  desk: Desk,
  whole: { readonly from: string; readonly to: string },
): Promise<{ readonly passages: ReadonlyMap<string, ReadonlySet<number>>; readonly complete: boolean }> {
  const found = new Map<string, Set<number>>()
  const periods = [whole]
  let complete = true
  for (let searches = 0; searches < MOST_SEARCHES; searches += 1) {
    const period = periods.pop()
    if (period === undefined) break
    if (searches > 0) await nextTurn()
    const hits = await desk.index.search({ ...query, filters: { ...query.filters, ...period } })
    for (const { passage } of hits) {
      const ordinals = found.get(passage.articleId) ?? new Set()
      found.set(passage.articleId, ordinals.add(passage.ordinal))
    }
    if (hits.length < FULL) continue
    if (period.from === period.to) {
      complete = false
      continue
    }
    const [from, to] = [Date.parse(period.from), Date.parse(period.to)]
    const middle = from + Math.floor((to - from) / DAY / 2) * DAY
    periods.push({ from: period.from, to: isoDay(middle) }, { from: isoDay(middle + DAY), to: period.to })
  }
  return { passages: found, complete: complete && periods.length === 0 }
}

const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10)

function reportsOn(terms: QueryTerms, matches: readonly PassageMatch[]): boolean {
  const [first] = matches
  if (first === undefined) return false
  const share = (holds: (term: number) => boolean): number => shareOf(terms, holds)
  const inTitle = (term: number): boolean => first.article.title.has(terms.terms[term]!.stem)
  const headline = share(inTitle)
  const { together, spread, opening, lead, mentions, mention } = COVERAGE_RULES
  const reach = terms.terms.length > spread ? 1 : 0
  let standsTogether = headline >= together
  let opens = false
  let mentioned = 0
  const inLead = new Set<number>()
  for (const { sentences, text } of matches) {
    for (const [at, held] of sentences.entries()) {
      if (share((term) => held.has(term)) >= mention) mentioned += 1
      if (text.passage.ordinal === 0 && at < lead) for (const term of held) inLead.add(term)
      const near = (term: number): boolean =>
        held.has(term) ||
        sentences[at - reach]?.has(term) === true ||
        sentences[at + reach]?.has(term) === true
      if (held.size === 0 || share(near) < together) continue
      standsTogether = true
      if (text.passage.ordinal === 0 && at < opening) opens = true
    }
  }
  const { wholeLead } = COVERAGE_RULES
  if (share((term) => inTitle(term) || inLead.has(term)) >= wholeLead) return true
  return standsTogether && (opens || headline >= COVERAGE_RULES.headline || mentioned >= mentions)
}
