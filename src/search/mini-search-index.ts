import MiniSearch from 'minisearch'
import type { Archive } from '../archive/archive.ts'
import { type Article, sourceName } from '../articles/article.ts'
import type { Passage } from '../articles/passage.ts'
import type { Clause, Filters, Query, Term } from '../question/query.ts'
import { stem } from '../text/stem.ts'
import { STOP_WORDS } from '../text/stop-words.ts'
import { tokenize } from '../text/tokens.ts'
import { createArticleTexts, readArticle } from './article-texts.ts'
import { closer, mayBeMeant } from './misspellings.ts'
import type { Hit, SearchIndex } from './search-index.ts'
import { inverseFrequency, type TermStatistics } from './term-statistics.ts'

/** What MiniSearch indexes of a passage. Text goes in and is not kept. */
interface IndexedPassage {
  readonly id: number
  readonly text: string
  readonly title: string
  readonly names: string
}

const FIELDS = ['text', 'title', 'names']

/** How the candidate search weighs and cuts. */
export const CANDIDATE_OPTIONS = {
  /** Fields beside the text: a word of the headline counts as much as one and a half in the text. */
  boost: { text: 1, title: 1.5, names: 0.5 },
  /** MiniSearch's BM25+ parameters. */
  bm25: { k: 1.2, b: 0.6, d: 0.5 },
  /** Candidates that each clause adds, from the outlets it names and from all. */
  perClause: 50,
  /** Candidates that a clause's dates add, from the outlets it names where it names some. */
  perDates: 30,
  /** Candidates in all. */
  limit: 150,
  /** The rarest terms of a clause that are searched for. */
  terms: 9,
  /** A term that stands in more than this share of the passages is left out where others remain. */
  commonShare: 0.1,
} as const

interface Held {
  readonly article: { readonly id: string; readonly source: string; readonly day: string }
  readonly passage: Passage
}

/** The stems that stand in a passage, for the term statistics. */
interface HeldArticle {
  readonly keys: readonly number[]
  readonly stems: readonly (readonly string[])[]
  readonly title: string
}

/** Small words as they stand among stems. */
const STOP_STEMS: ReadonlySet<string> = new Set([...STOP_WORDS].map(stem))

const contentStems = (text: string): string[] =>
  tokenize(text)
    .filter((token) => !STOP_WORDS.has(token.norm))
    .map((token) => stem(token.norm))

/**
 * An index in memory over all that the archive holds; it follows the archive's changes one article at a time.
 * Passages are found by stems; headlines and names are fields of their own.
 */
export function createSearchIndex(archive: Archive): SearchIndex {
  const engine = new MiniSearch<IndexedPassage>({
    fields: FIELDS,
    // Passages come in as stems with spaces between: they were cut into words once already.
    tokenize: (stems) => (stems === '' ? [] : stems.split(' ')),
    processTerm: (term) => term,
    searchOptions: { boost: CANDIDATE_OPTIONS.boost, bm25: CANDIDATE_OPTIONS.bm25, combineWith: 'OR' },
  })
  const headlines = new MiniSearch<{ id: string; title: string }>({
    fields: ['title'],
    tokenize: (text) => tokenize(text).map((token) => token.norm),
    processTerm: (term) => term,
  })
  const texts = createArticleTexts(archive)
  const held = new Map<number, Held>()
  const articles = new Map<string, HeldArticle>()
  const frequencies = new Map<string, number>()
  const capitalised = new Map<string, [capital: number, all: number]>()
  /** Corrections that were looked up since the archive last changed. */
  const corrections = new Map<string, string | undefined>()
  let nextKey = 1

  const count = (stems: Iterable<string>, by: 1 | -1): void => {
    for (const one of stems) {
      const now = (frequencies.get(one) ?? 0) + by
      if (now <= 0) frequencies.delete(one)
      else frequencies.set(one, now)
    }
  }

  function remove(articleId: string): void {
    const article = articles.get(articleId)
    if (article === undefined) return
    for (const key of article.keys) {
      engine.discard(key)
      held.delete(key)
    }
    corrections.clear()
    for (const stems of article.stems) count(stems, -1)
    headlines.discard(articleId)
    articles.delete(articleId)
  }

  function add(article: Article): void {
    remove(article.id)
    corrections.clear()
    const text = readArticle(article)
    const source = sourceName(article)
    const about = { id: article.id, source, day: article.publishedAt.slice(0, 10) }
    const keys: number[] = []
    const stemSets: (readonly string[])[] = []
    const titleWords = contentStems(article.title)
    const title = new Set(titleWords)
    const titleStems = titleWords.join(' ')
    for (const { passage, sentences } of text.passages) {
      const key = nextKey
      nextKey += 1
      const names: string[] = []
      const words: string[] = []
      const stems = new Set(title)
      for (const sentence of sentences) {
        for (const [at, one] of sentence.stems.entries()) {
          stems.add(one)
          if (!STOP_STEMS.has(one)) words.push(one)
          if (at === 0) continue
          const seen = capitalised.get(one) ?? [0, 0]
          seen[1] += 1
          if (sentence.capitals[at]) {
            seen[0] += 1
            names.push(one)
          }
          capitalised.set(one, seen)
        }
      }
      engine.add({
        id: key,
        text: words.join(' '),
        title: titleStems,
        names: names.join(' '),
      })
      held.set(key, { article: about, passage })
      keys.push(key)
      stemSets.push([...stems])
      count(stems, 1)
    }
    headlines.add({ id: article.id, title: `${article.title} ${source}` })
    articles.set(article.id, { keys, stems: stemSets, title: article.title })
  }

  const terms: TermStatistics = {
    get passages() {
      return held.size
    },
    frequency: (one) => frequencies.get(one) ?? 0,
    weight: (one) => inverseFrequency(held.size, frequencies.get(one) ?? 0),
    isName(one) {
      const seen = capitalised.get(one)
      return seen !== undefined && seen[0] / seen[1] > 0.6
    },
    correct(one, typed = one) {
      if (frequencies.has(one) || one.length < 4 || /\d/.test(one)) return undefined
      const key = `${one} ${typed.length}`
      if (corrections.has(key)) return corrections.get(key)
      const found = engine.search(one, { fuzzy: 2, prefix: false, fields: ['text', 'title'] })
      const candidates = new Set<string>()
      for (const result of found) for (const term of result.terms) candidates.add(term)
      let best: string | undefined
      for (const candidate of candidates) {
        if (!mayBeMeant(one, candidate, typed.length, terms.isName(candidate))) continue
        if (best === undefined || closer(one, candidate, best, frequencies)) best = candidate
      }
      if (corrections.size > 10_000) corrections.clear()
      corrections.set(key, best)
      return best
    },
  }

  function searchTerms(from: readonly Term[]): string[] {
    const stems = from.map((term) =>
      frequencies.has(term.stem) ? term.stem : (terms.correct(term.stem, term.text) ?? term.stem),
    )
    const known = stems.filter((one) => frequencies.has(one))
    known.sort((a, b) => frequencies.get(a)! - frequencies.get(b)!)
    const limit = Math.max(20, held.size * CANDIDATE_OPTIONS.commonShare)
    const rare = known.filter((one) => frequencies.get(one)! <= limit)
    return (rare.length > 0 ? rare : known).slice(0, CANDIDATE_OPTIONS.terms)
  }

  const allowed = (about: Held['article'], filters: Filters, asOf: string): boolean =>
    (filters.source === undefined || about.source === filters.source) &&
    (filters.from === undefined || about.day >= filters.from) &&
    (filters.to === undefined || about.day <= filters.to) &&
    about.day <= asOf.slice(0, 10)

  function searchClause(
    clause: Pick<Clause, 'terms' | 'sources'>,
    query: Query,
    found: Map<number, number>,
  ): void {
    const words = searchTerms(clause.terms)
    if (words.length === 0) return
    const results = engine.search(words.join(' '), {
      tokenize: (text) => text.split(' '),
      filter: (result) => allowed(held.get(result.id as number)!.article, query.filters, query.asOf),
    })
    const keep = (key: number, score: number): void => {
      if ((found.get(key) ?? 0) < score) found.set(key, score)
    }
    let fromAll = 0
    let fromNamed = 0
    for (const result of results) {
      const key = result.id as number
      if (fromAll < CANDIDATE_OPTIONS.perClause) {
        keep(key, result.score)
        fromAll += 1
      }
      if (clause.sources.length > 0 && clause.sources.includes(held.get(key)!.article.source)) {
        keep(key, result.score)
        fromNamed += 1
        if (fromNamed >= CANDIDATE_OPTIONS.perClause) break
      } else if (clause.sources.length === 0 && fromAll >= CANDIDATE_OPTIONS.perClause) break
    }
  }

  /** The first passages of the articles of the days that a clause names. */
  function searchDates(clause: Clause, query: Query, found: Map<number, number>): void {
    const { dates, sources } = clause
    if (dates === undefined) return
    const span =
      (Date.parse(dates.to ?? query.asOf) - Date.parse(dates.from ?? dates.to ?? query.asOf)) / 86_400_000
    if (sources.length > 0 && span > 3) return
    let added = 0
    for (const { keys } of articles.values()) {
      const about = held.get(keys[0]!)?.article
      if (about === undefined || !allowed(about, query.filters, query.asOf)) continue
      if (sources.length > 0 && !sources.includes(about.source)) continue
      if (
        (dates.from !== undefined && about.day < dates.from) ||
        (dates.to !== undefined && about.day > dates.to)
      )
        continue
      for (const key of keys) {
        if (added >= CANDIDATE_OPTIONS.perDates) return
        if (!found.has(key)) found.set(key, 0)
        added += 1
      }
    }
  }

  for (const article of archive.articles()) add(article)
  archive.subscribe((change) => {
    if (change.kind === 'saved') add(change.article)
    else remove(change.articleId)
  })

  return {
    add,
    remove,
    terms,
    texts,
    search(query, options = {}) {
      const found = new Map<number, number>()
      searchClause({ terms: query.terms, sources: query.sources }, query, found)
      if (query.clauses.length > 1) for (const clause of query.clauses) searchClause(clause, query, found)
      for (const clause of query.clauses) searchDates(clause, query, found)
      const hits: Hit[] = [...found].map(([key, score]) => ({ passage: held.get(key)!.passage, score }))
      hits.sort((a, b) => b.score - a.score)
      return hits.slice(0, options.limit ?? CANDIDATE_OPTIONS.limit + CANDIDATE_OPTIONS.perDates)
    },
    suggestArticles(words, limit) {
      const typed = tokenize(words).map((token) => token.norm)
      if (typed.length === 0) return []
      const results = headlines.search(typed.join(' '), {
        tokenize: (text) => text.split(' '),
        prefix: (_term, at, all) => at === all.length - 1,
        fuzzy: (term) => (term.length > 3 ? 0.2 : false),
        combineWith: 'AND',
      })
      return results.slice(0, limit).map((result) => result.id as string)
    },
    get size() {
      return { articles: articles.size, passages: held.size }
    },
  }
}
