import { findDateSpans } from './date-spans.ts'
import { addClauses, addLongPhrases, addRoughFigures, addSingles } from './long-spans.ts'
import { addPhrases } from './phrase-spans.ts'
import { clausesOf, type ReadWord, readWords } from './sentence-words.ts'
import { Collector, type SpanCandidate } from './span-collector.ts'

export interface SentenceReading {
  readonly words: readonly ReadWord[]
  readonly candidates: readonly SpanCandidate[]
  /** For each word, the number of the clause that it stands in: clauses end at commas, semicolons, colons and dashes. */
  readonly clauses: readonly number[]
}

/** How many sentences are kept read. */
const KEPT = 4000

const kept = new Map<string, SentenceReading>()

/** Adds the dates; tells of each word whether it belongs to one. */
function addDates(text: string, words: readonly ReadWord[], into: Collector): boolean[] {
  const dated = words.map(() => false)
  for (const date of findDateSpans(text)) {
    const first = words.findIndex((word) => word.end > date.start)
    if (first < 0) continue
    let last = first
    while (last + 1 < words.length && words[last + 1]!.start < date.end) last += 1
    into.add(first, last, date.form)
    for (let at = first; at <= last; at += 1) dated[at] = true
    for (let at = first; at <= last; at += 1) {
      if (last > first && /^(?:1\d|20)\d\d$/u.test(words[at]!.lower)) into.add(at, at, 'period')
    }
  }
  return dated
}

/** Reads the words of a sentence and the spans in it that could answer something; offsets within the text. Kept for the next time. */
export function readSentence(text: string): SentenceReading {
  const known = kept.get(text)
  if (known !== undefined) return known
  const words = readWords(text)
  const into = new Collector(words)
  const dated = addDates(text, words, into)
  const runs = addPhrases(text, words, dated, into)
  addRoughFigures(text, words, runs, into)
  addLongPhrases(text, words, runs, dated, into)
  addClauses(words, into)
  addSingles(words, into)
  const reading = { words, candidates: into.candidates, clauses: clausesOf(words) }
  if (kept.size >= KEPT) kept.delete(kept.keys().next().value!)
  kept.set(text, reading)
  return reading
}
