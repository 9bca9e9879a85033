import { type Article, publishedDay, sourceName } from '../articles/article.ts'
import { headlineText } from '../articles/headline-text.ts'
import type { Passage } from '../articles/passage.ts'
import { splitPassages } from '../articles/passages.ts'
import { splitSentences } from '../text/sentences.ts'
import type { Span } from '../text/span.ts'
import { stem } from '../text/stem.ts'
import { tokenize } from '../text/tokens.ts'

/** A sentence with its words, as ranking and quoting read it. */
export interface SentenceText extends Span {
  /** The stem of each word, in order, small words included. */
  readonly stems: readonly string[]
  /** Whether each word starts with a capital or a digit, as typed. */
  readonly capitals: readonly boolean[]
}

/** Where the terms of a question stand in a passage. */
export interface FoundTerms {
  /** How many words and sentences the passage has. */
  readonly words: number
  readonly sentences: number
  /** Three numbers for each, in order: the term's index, its word's place in the passage, its sentence. */
  readonly places: Int32Array
}

export interface PassageText {
  readonly passage: Passage
  readonly sentences: readonly SentenceText[]
  /** Finds terms without cutting the passage into its words, where it is kept by their numbers (`findTerms`). */
  readonly find?: (byStem: ReadonlyMap<string, number>) => FoundTerms
}

/** An article cut into passages and words. */
export interface ArticleText {
  readonly id: string
  /** As `sourceName` gives it. */
  readonly source: string
  /** The day of publication, `YYYY-MM-DD`. */
  readonly day: string
  /** The article itself; the index reads it from the archive when it is first asked for. */
  readonly article: Article
  readonly passages: readonly PassageText[]
  /** The stems of the headline's words (`headlineText`). */
  readonly title: ReadonlySet<string>
}

/** The words of a text: what `SentenceText` holds of them. */
export function readWords(text: string): { stems: string[]; capitals: boolean[] } {
  const stems: string[] = []
  const capitals: boolean[] = []
  for (const token of tokenize(text)) {
    stems.push(stem(token.norm))
    const first = text.charAt(token.start)
    capitals.push(first !== first.toLowerCase() || (first >= '0' && first <= '9'))
  }
  return { stems, capitals }
}

/** Cuts an article into its passages, sentences and words. */
export function readArticle(article: Article): ArticleText {
  const passages = splitPassages(article).map((passage): PassageText => {
    const sentences = splitSentences(article.body, passage.start, passage.end).map((span): SentenceText => {
      return { ...span, ...readWords(article.body.slice(span.start, span.end)) }
    })
    return { passage, sentences }
  })
  const title = new Set(readWords(headlineText(article)).stems)
  return { id: article.id, source: sourceName(article), day: publishedDay(article), article, passages, title }
}

/** The archive's articles, cut into words. */
export interface ArticleTexts {
  get(articleId: string): ArticleText | undefined
}
