import type { Archive } from '../archive/archive.ts'
import type { Article } from '../articles/article.ts'
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

export interface PassageText {
  readonly passage: Passage
  readonly sentences: readonly SentenceText[]
}

/** An article cut into passages and words. */
export interface ArticleText {
  readonly article: Article
  readonly passages: readonly PassageText[]
  /** The stems of the headline's words. */
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
  return { article, passages, title: new Set(readWords(article.title).stems) }
}

/** The archive's articles, cut into words when they are first asked for and kept while they are in use. */
export interface ArticleTexts {
  get(articleId: string): ArticleText | undefined
}

/** How many articles are kept cut into words: about 30 KB each. */
const KEPT = 2000

/** Reads articles from the archive; the least recently used are forgotten first, changed and removed ones at once. */
export function createArticleTexts(archive: Archive): ArticleTexts {
  const kept = new Map<string, ArticleText>()
  archive.subscribe((change) => {
    kept.delete(change.kind === 'saved' ? change.article.id : change.articleId)
  })
  return {
    get(articleId) {
      const known = kept.get(articleId)
      if (known !== undefined) {
        kept.delete(articleId)
        kept.set(articleId, known)
        return known
      }
      const article = archive.get(articleId)
      if (article === undefined) return undefined
      const text = readArticle(article)
      if (kept.size >= KEPT) kept.delete(kept.keys().next().value!)
      kept.set(articleId, text)
      return text
    },
  }
}
