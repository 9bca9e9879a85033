/** How often a part of the index uses each of its words, in columns by the words' numbers. */
export interface WordCounts {
  /** Passages in whose text or headline the word stands, small words included. */
  passages: Int32Array
  /** Passages that hold it as a content word of their text. */
  text: Int32Array
  /** Passages that hold it with a capital within a sentence. */
  names: Int32Array
  /** Passages of articles that hold it in their headline. */
  title: Int32Array
  /** Occurrences with a capital, and all, that do not open a sentence. */
  capitals: Int32Array
  inner: Int32Array
}

export type WordColumn = keyof WordCounts

export const WORD_COLUMNS = ['passages', 'text', 'names', 'title', 'capitals', 'inner'] as const

/** Columns for as many words. */
export function createWordCounts(words: number): WordCounts {
  const column = (): Int32Array => new Int32Array(words)
  return {
    passages: column(),
    text: column(),
    names: column(),
    title: column(),
    capitals: column(),
    inner: column(),
  }
}

/** Makes room for more words. */
export function growWordCounts(counts: WordCounts, words: number): void {
  if (counts.passages.length >= words) return
  for (const name of WORD_COLUMNS) {
    const grown = new Int32Array(Math.max(words, counts.passages.length * 2, 1024))
    grown.set(counts[name])
    counts[name] = grown
  }
}

/** One word's counts: in one part, or the sum over all. */
export type WordCount = Record<WordColumn, number>

export const noCount = (): WordCount => ({ passages: 0, text: 0, names: 0, title: 0, capitals: 0, inner: 0 })

/** Adds a part's counts of a word. */
export function addCount(sum: WordCount, counts: WordCounts, word: number): void {
  sum.passages += counts.passages[word]!
  sum.text += counts.text[word]!
  sum.names += counts.names[word]!
  sum.title += counts.title[word]!
  sum.capitals += counts.capitals[word]!
  sum.inner += counts.inner[word]!
}
