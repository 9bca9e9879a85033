import { distance } from 'fastest-levenshtein'
import { isEnglishWord } from '../../text/english-words.ts'
import type { CountedPart, PartTotals } from '../segments/part.ts'
import { addCount, noCount, type WordCount } from '../segments/word-counts.ts'
import { closer, mayBeMeant } from './misspellings.ts'
import { inverseFrequency, type TermStatistics } from './term-statistics.ts'

/** The most edits that a correction looks over. */
const EDITS = 2

/** How many words' sums, and corrections, are kept until the archive changes. */
const KEPT = 50_000

/** The term statistics of all parts together. */
export interface ArchiveTerms extends TermStatistics {
  /** A word's counts, summed over the parts. */
  count(stem: string): WordCount
  readonly totals: PartTotals
  /** Forgets what was summed up: articles came or went. */
  changed(): void
}

/** Sums up what the parts count, word by word when asked. */
export function createArchiveTerms(parts: () => readonly CountedPart[]): ArchiveTerms {
  const sums = new Map<string, WordCount>()
  const corrections = new Map<string, string | undefined>()
  let totals: PartTotals | undefined

  function count(stem: string): WordCount {
    const known = sums.get(stem)
    if (known !== undefined) return known
    const sum = noCount()
    for (const part of parts()) {
      const word = part.numberOf(stem)
      if (word >= 0) addCount(sum, part.counts, word)
    }
    if (sums.size >= KEPT) sums.clear()
    sums.set(stem, sum)
    return sum
  }

  function nearest(stem: string, length: number): string | undefined {
    let best: string | undefined
    const seen = new Set<string>()
    const consider = (candidate: string): void => {
      if (distance(stem, candidate) > EDITS || seen.has(candidate)) return
      seen.add(candidate)
      const { text, title } = count(candidate)
      if (text + title === 0 || !mayBeMeant(stem, candidate, length, terms.isName(candidate))) return
      if (best === undefined || closer(stem, candidate, best, terms.frequency)) best = candidate
    }
    for (const part of parts())
      part.visitWords(stem.charAt(0), stem.length - EDITS, stem.length + EDITS, consider)
    return best
  }

  const terms: ArchiveTerms = {
    count,
    get totals() {
      if (totals === undefined) {
        totals = { articles: 0, passages: 0, text: 0, names: 0, title: 0 }
        for (const part of parts()) {
          totals.articles += part.totals.articles
          totals.passages += part.totals.passages
          totals.text += part.totals.text
          totals.names += part.totals.names
          totals.title += part.totals.title
        }
      }
      return totals
    },
    changed() {
      sums.clear()
      corrections.clear()
      totals = undefined
    },
    get passages() {
      return terms.totals.passages
    },
    frequency: (stem) => count(stem).passages,
    weight: (stem) => inverseFrequency(terms.passages, count(stem).passages),
    isName(stem) {
      const { capitals, inner } = count(stem)
      return inner > 0 && capitals / inner > 0.6
    },
    correct(stem, typed = stem) {
      if (count(stem).passages > 0 || stem.length < 4 || /\d/.test(stem)) return undefined
      // Whoever typed a word of common English meant it: "match" is not "March", where an archive has no match.
      if (isEnglishWord(typed)) return undefined
      const key = `${stem} ${typed.length}`
      if (corrections.has(key)) return corrections.get(key)
      const best = nearest(stem, typed.length)
      if (corrections.size >= KEPT) corrections.clear()
      corrections.set(key, best)
      return best
    },
  }
  return terms
}
