import type { Desk } from '../answer/desk.ts'
import { readQuestion } from '../answer/read-question.ts'
import { scoreSentences } from '../answer/sentences/score-sentences.ts'
import { type Article, sourceName } from '../articles/article.ts'
import { leadSentence } from '../articles/lead-sentences.ts'
import { type Quote, quoteFrom } from '../articles/quote.ts'
import type { Query } from '../question/query.ts'
import { type ArticleText, readArticle } from '../search/article-texts.ts'
import { type QueryTerms, type WeightedTerm, weighTerms } from '../search/ranking/query-terms.ts'
import { rank } from '../search/ranking/rank.ts'

/**
 * When an article is about a topic. A question is answered from one good sentence in all the archive; here each article is
 * judged alone, so the shares are of the topic and not of the best candidate. `npm run bench:follows` measures them.
 */
export const TOPIC_MATCH = {
  /** The share of the topic's weight that one sentence, those beside it and the headline hold together. */
  together: 0.8,
  /** And either this share in the headline and the first sentences, */
  opening: 0.6,
  /** or so many sentences' worth of the topic in the whole article, if it is no thinner than this share of its sentences, */
  sentences: 3,
  thinnest: 0.06,
  /** or so much of it a sentence, for short articles. */
  density: 0.15,
} as const

/** Sentences that open an article. */
const OPENING_SENTENCES = 3
/** A sentence that holds less than this share of the topic holds a stray word of it. */
const STRAY = 0.3
/** An article with fewer sentences is measured as though it had so many. */
const SHORT_ARTICLE = 8

/** A topic as it is compared with articles. */
export interface Topic {
  readonly query: Query
  readonly terms: QueryTerms
}

/**
 * Reads the words of a topic with what the archive knows: its outlets, and how rare each word is.
 * @param asOf ISO 8601
 */
export async function readTopic(words: string, desk: Desk, asOf: string): Promise<Topic> {
  const query = await readQuestion(words, desk, { asOf })
  return { query, terms: weighTerms(query, desk.index.terms) }
}

/** Whether a topic has a word that articles can be compared with, besides the names of outlets and small words. */
export function hasWords({ terms }: Topic): boolean {
  return terms.weight > 0
}

/** Whether an article is about a topic, by the shares of `TOPIC_MATCH`; a name of the topic must stand in it. */
export function isAbout(topic: Topic, text: ArticleText): boolean {
  const { query, terms } = topic
  if (!hasWords(topic)) return false
  if (query.sources.length > 0 && !query.sources.includes(sourceName(text.article))) return false
  const { all, sentences, title } = wordsOf(text)
  const share = (sets: readonly (ReadonlySet<string> | undefined)[]): number => {
    let held = 0
    for (const term of terms.terms) if (sets.some((set) => holds(set, term))) held += term.weight
    return held / terms.weight
  }
  // Most articles end here: there are many of them, and many follows.
  if (share([all]) < TOPIC_MATCH.together) return false
  if (terms.terms.some((term) => term.name && !holds(all, term))) return false
  const together = sentences.some(
    (sentence, at) => share([sentence, sentences[at - 1], sentences[at + 1], title]) >= TOPIC_MATCH.together,
  )
  if (!together) return false
  if (share([title, ...sentences.slice(0, OPENING_SENTENCES)]) >= TOPIC_MATCH.opening) return true
  const mass = sentences
    .map((sentence) => share([sentence]))
    .filter((part) => part >= STRAY)
    .reduce((sum, part) => sum + part, 0)
  const density = mass / Math.max(SHORT_ARTICLE, sentences.length)
  return density >= TOPIC_MATCH.density || (mass >= TOPIC_MATCH.sentences && density >= TOPIC_MATCH.thinnest)
}

/** The different words of an article's sentences, of its headline, and of both. */
interface Words {
  readonly sentences: readonly ReadonlySet<string>[]
  readonly title: ReadonlySet<string>
  readonly all: ReadonlySet<string>
}

/** Kept as long as the article's text is: it is compared with every topic that anybody follows. */
const words = new WeakMap<ArticleText, Words>()

function wordsOf(text: ArticleText): Words {
  const known = words.get(text)
  if (known !== undefined) return known
  const { title } = text
  const sentences = text.passages.flatMap((passage) => passage.sentences).map(({ stems }) => new Set(stems))
  const made = { sentences, title, all: new Set([...title, ...sentences.flatMap((set) => [...set])]) }
  words.set(text, made)
  return made
}

const holds = (stems: ReadonlySet<string> | undefined, { stem, typed }: WeightedTerm): boolean =>
  stems !== undefined && (stems.has(stem) || (typed !== undefined && stems.has(typed)))

/**
 * An article cut into words, as it stands now: the index may not hold what another process has just let in, or an earlier version.
 */
export async function textOf(article: Article, { index }: Desk): Promise<ArticleText> {
  const known = (await index.read([article.id])).get(article.id)
  return known?.article.body === article.body && known.article.title === article.title
    ? known
    : readArticle(article)
}

/** The sentence of an article that says most of a topic; undefined where the article has no sentence. */
export async function quoteOnTopic(
  { query, terms }: Topic,
  article: Article,
  desk: Desk,
): Promise<Quote | undefined> {
  const text = await textOf(article, desk)
  const hits = text.passages.map(({ passage }) => ({ passage, score: 1, article: text }))
  const ranking = rank(query, hits, desk.index)
  // What the headline gives a sentence is no reason to show it.
  const best = scoreSentences(query, ranking.terms, ranking.passages, { answers: false }).find(
    ({ holdsAny }) => holdsAny,
  )
  if (best !== undefined && best.ranked.article.body === article.body) return quoteFrom(article, best.span)
  let most = 0
  let fullest: Quote | undefined
  for (const sentence of text.passages.flatMap((passage) => passage.sentences)) {
    const stems = new Set(sentence.stems)
    const share = terms.terms.reduce((sum, term) => sum + (holds(stems, term) ? term.weight : 0), 0)
    if (share <= most) continue
    most = share
    fullest = quoteFrom(article, sentence)
  }
  return fullest ?? (await openingQuote(article, desk))
}

/** The first sentence of an article. */
export async function openingQuote(article: Article, desk: Desk): Promise<Quote | undefined> {
  const first = leadSentence(article) ?? (await textOf(article, desk)).passages[0]?.sentences[0]
  return first === undefined ? undefined : quoteFrom(article, first)
}
