import type { Span } from '../text/span.ts'
import { stem } from '../text/stem.ts'
import { STOP_WORDS } from '../text/stop-words.ts'
import { tokenize } from '../text/tokens.ts'
import type { Article } from './article.ts'
import { isBesideTheStory, isHeading } from './beside-the-story.ts'
import { quotableSentences } from './passages.ts'

/** Words that lean on what stands before them. */
const LEANS = /^["“‘(]*(?:but|and|so|then|yet|it|its|this|these|those|they|their|he|she|his|her)\b/iu

/** The share of a sentence's content words that its headline holds, from which on it only repeats it. */
const REPEATED = 0.9

/** How far into a text its lead is looked for. */
const OPENING = 5

function contentStems(text: string): Set<string> {
  return new Set(tokenize(text).flatMap(({ norm }) => (STOP_WORDS.has(norm) ? [] : [stem(norm)])))
}

/** Whether a sentence says no more than its headline. */
export function repeatsHeadline(sentence: string, headline: string): boolean {
  const said = contentStems(sentence)
  const title = contentStems(headline)
  if (said.size === 0 || title.size === 0 || said.size > title.size + 1) return false
  let both = 0
  for (const one of said) if (title.has(one)) both += 1
  return both >= REPEATED * said.size
}

/**
 * The sentences of an article that tell its story: all that may be quoted but captions, signatures of messages, headings,
 * questions, greetings, furniture of the page and what only repeats the headline. For leads, digests, summaries and timelines;
 * search and answers read every sentence. Where none is left, all of them.
 */
export function tellingSentences(article: Pick<Article, 'title' | 'body'>): Span[] {
  const all = quotableSentences(article)
  const telling = all.filter((span) => tells(article, span))
  return telling.length === 0 ? all : telling
}

/** Whether one sentence of an article tells its story; see `tellingSentences`. */
export function tells({ title, body }: Pick<Article, 'title' | 'body'>, { start, end }: Span): boolean {
  const text = body.slice(start, end)
  return !isBesideTheStory(text) && !isHeading(body, { start, end }) && !repeatsHeadline(text, title)
}

/**
 * The sentence that opens the story: the first one that tells it. Where that has no word in common with the headline, the first
 * one near it that has two: features open with what everybody knows.
 */
export function leadSentence(article: Pick<Article, 'title' | 'body'>): Span | undefined {
  const opening = tellingSentences(article).slice(0, OPENING)
  const title = contentStems(article.title)
  const shared = opening.map(({ start, end }) => {
    let both = 0
    for (const one of contentStems(article.body.slice(start, end))) if (title.has(one)) both += 1
    return both
  })
  const [first] = opening
  if (first === undefined || shared[0]! > 0) return first
  const better = opening.find(
    ({ start, end }, at) => shared[at]! >= 2 && !LEANS.test(article.body.slice(start, end)),
  )
  return better ?? first
}
