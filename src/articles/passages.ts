import { splitSentences } from '../text/sentences.ts'
import type { Span } from '../text/span.ts'
import { countWords } from '../text/tokens.ts'
import type { Article } from './article.ts'
import { parseDateline } from './dateline.ts'
import type { Passage } from './passage.ts'

/** The most words that a passage holds, counted between white space. */
export const PASSAGE_WORDS = 199

/** The sentences of an article's body that may be quoted: all but the dateline. */
export function quotableSentences(article: Pick<Article, 'body'>): Span[] {
  const from = parseDateline(article.body)?.end ?? 0
  return splitSentences(article.body, from)
}

/** Parts of a sentence, each of at most `limit` words, cut at white space. */
function cutLongSentence(body: string, sentence: Span, limit: number): Span[] {
  const parts: Span[] = []
  let start = sentence.start
  let words = 0
  let end = start
  for (const match of body.slice(sentence.start, sentence.end).matchAll(/\S+/gu)) {
    if (words === limit) {
      parts.push({ start, end })
      start = sentence.start + match.index
      words = 0
    }
    words += 1
    end = sentence.start + match.index + match[0].length
  }
  if (end > start) parts.push({ start, end })
  return parts
}

/**
 * Cuts an article into passages of whole sentences: each takes in sentences for as long as it holds at most `PASSAGE_WORDS`
 * words. A sentence that is longer by itself is cut at white space.
 */
export function splitPassages(article: Pick<Article, 'id' | 'body'>): Passage[] {
  const { body } = article
  const units: { span: Span; words: number }[] = []
  for (const sentence of quotableSentences(article)) {
    const words = countWords(body.slice(sentence.start, sentence.end))
    if (words <= PASSAGE_WORDS) units.push({ span: sentence, words })
    else {
      for (const part of cutLongSentence(body, sentence, PASSAGE_WORDS)) {
        units.push({ span: part, words: countWords(body.slice(part.start, part.end)) })
      }
    }
  }
  const passages: Passage[] = []
  let first = 0
  let words = 0
  const close = (next: number): void => {
    if (next === first) return
    const start = units[first]!.span.start
    const end = units[next - 1]!.span.end
    passages.push({ articleId: article.id, ordinal: passages.length, start, end })
    first = next
    words = 0
  }
  for (const [at, unit] of units.entries()) {
    if (words + unit.words > PASSAGE_WORDS) close(at)
    words += unit.words
  }
  close(units.length)
  return passages
}
