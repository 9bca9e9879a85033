import type { Article } from '../../articles/article.ts'
import type { ArticleText, PassageText, SentenceText } from '../article-texts.ts'
import { TermNumbers } from '../find-terms.ts'
import { findInPassage, readSentences, readTitle } from '../segments/article-record.ts'
import { passageSpan, type StoredWords } from '../segments/article-words.ts'

/**
 * An article cut into words, from its stored words and its text: each passage is cut when it is first looked at.
 * @param held as it was when the words were written
 */
export function readStoredText(held: {
  readonly id: string
  readonly source: string
  readonly day: string
  readonly words: StoredWords
  readonly article: Article
}): ArticleText {
  const { article, day, id, source, words } = held
  const { record } = words
  const stemOf = (word: number): string => words.stems[word]!
  const title = new Set<string>()
  readTitle(record.bytes, (word) => title.add(stemOf(word)))
  /** The terms that were looked for last, by their numbers here: a question looks for the same in each passage. */
  let asked: { readonly byStem: ReadonlyMap<string, number>; readonly numbers: TermNumbers } | undefined
  const numbersOf = (byStem: ReadonlyMap<string, number>): TermNumbers => {
    if (asked?.byStem !== byStem) asked = { byStem, numbers: new TermNumbers(byStem, words.find) }
    return asked.numbers
  }
  const passages = Array.from(record.passages, (at, ordinal): PassageText => {
    let sentences: readonly SentenceText[] | undefined
    return {
      passage: { articleId: id, ordinal, ...passageSpan(words, ordinal) },
      get sentences() {
        sentences ??= readSentences(record.bytes, at, stemOf)
        return sentences
      },
      find: (byStem) => findInPassage(record.bytes, at, numbersOf(byStem)),
    }
  })
  return { id, source, day, article, passages, title }
}
