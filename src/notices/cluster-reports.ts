import { setImmediate as nextTurn } from 'node:timers/promises'
import { areWireCopies } from '../answer/claims/wire-copies.ts'
import type { Desk } from '../answer/desk.ts'
import { type Article, sourceName } from '../articles/article.ts'
import { publicationTime } from '../articles/dates.ts'
import type { ArticleText } from '../search/article-texts.ts'
import { STOP_WORDS } from '../text/stop-words.ts'
import { textOf } from './match-topic.ts'

/**
 * When two reports turn to one event. Measure: the cosine between their opening words, each weighed by how rare it is in the
 * archive, the headline's and names more (Salton and Buckley 1988); a report joins the story to whose reports it is nearest on
 * the average, if it is near enough (single-pass clustering, as in Allan et al., Topic detection and tracking, 1998).
 */
export const CLUSTERING = {
  /** The least mean cosine between a report and those of a story that it joins. */
  near: 0.22,
  /** Sentences that are read: below them, reports on different events give the same background. */
  sentences: 8,
  /** How often a word of the headline counts, and a name of the text. */
  headline: 2,
  name: 1.5,
} as const

/** Reports that turn to one event. */
export interface Story {
  /** The report that is nearest to the others; of those as near, the newest. */
  readonly lead: Article
  /** All of them, the lead first, then newest first; copies of one report included. */
  readonly articles: readonly Article[]
  /** How many differ: copies of one report count once. */
  readonly reports: number
  /** The outlets (or bylines) that carry it, in the order of the articles. */
  readonly outlets: readonly string[]
}

type Vector = ReadonlyMap<string, number>

interface Growing {
  readonly articles: Article[]
  readonly vectors: Vector[]
}

/**
 * Gathers articles into stories: the most reports first, then the most outlets, then the newest. Each article is compared with all
 * before it, so that others have their turn after each.
 */
export async function clusterReports(articles: readonly Article[], desk: Desk): Promise<readonly Story[]> {
  const stories: Growing[] = []
  for (const article of articles.toSorted(oldestFirst)) {
    await nextTurn()
    const vector = vectorOf(await textOf(article, desk), desk)
    let nearest: Growing | undefined
    let nearness: number = CLUSTERING.near
    for (const story of stories) {
      const near = meanCosine(vector, story.vectors)
      if (near < nearness) continue
      nearest = story
      nearness = near
    }
    if (nearest === undefined) stories.push({ articles: [article], vectors: [vector] })
    else {
      nearest.articles.push(article)
      nearest.vectors.push(vector)
    }
  }
  const told: Story[] = []
  for (const story of stories) told.push(await storyFrom(story))
  return told.sort(mostCoveredFirst)
}

async function storyFrom({ articles, vectors }: Growing): Promise<Story> {
  const central: { readonly article: Article; readonly near: number }[] = []
  for (const [at, article] of articles.entries()) {
    central.push({ article, near: meanCosine(vectors[at]!, vectors) })
    await nextTurn()
  }
  central.sort((a, b) => b.near - a.near || oldestFirst(b.article, a.article))
  const lead = central[0]!.article
  const others = articles.filter((article) => article !== lead).sort((a, b) => oldestFirst(b, a))
  const all = [lead, ...others]
  const different: Article[] = []
  for (const article of all) {
    if (!different.some((other) => areWireCopies(other, article))) different.push(article)
    await nextTurn()
  }
  return { lead, articles: all, reports: different.length, outlets: [...new Set(all.map(sourceName))] }
}

function mostCoveredFirst(a: Story, b: Story): number {
  return b.reports - a.reports || b.outlets.length - a.outlets.length || oldestFirst(b.lead, a.lead)
}

function oldestFirst(a: Article, b: Article): number {
  return publicationTime(a.publishedAt) - publicationTime(b.publishedAt) || (a.id < b.id ? -1 : 1)
}

/** The opening words of an article, weighed, as a vector of length 1. */
function vectorOf(text: ArticleText, desk: Desk): Vector {
  const counts = new Map<string, number>()
  const count = (stem: string, times: number): void => {
    if (stem.length > 1 && !STOP_WORDS.has(stem)) counts.set(stem, (counts.get(stem) ?? 0) + times)
  }
  for (const stem of text.title) count(stem, CLUSTERING.headline)
  const sentences = text.passages.flatMap((passage) => passage.sentences)
  for (const { stems, capitals } of sentences.slice(0, CLUSTERING.sentences)) {
    for (const [at, stem] of stems.entries())
      count(stem, at > 0 && capitals[at] === true ? CLUSTERING.name : 1)
  }
  const weighed = [...counts].map(
    ([stem, times]) => [stem, (1 + Math.log(times)) * desk.index.terms.weight(stem)] as const,
  )
  const length = Math.hypot(...weighed.map(([, weight]) => weight)) || 1
  return new Map(weighed.map(([stem, weight]) => [stem, weight / length]))
}

function meanCosine(vector: Vector, others: readonly Vector[]): number {
  let sum = 0
  for (const other of others) sum += cosine(vector, other)
  return sum / others.length
}

function cosine(a: Vector, b: Vector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [stem, weight] of small) sum += weight * (large.get(stem) ?? 0)
  return sum
}
