import type { LocalArticles } from '../../archive/local-articles.ts'
import type { ArticleText, ArticleTexts, PassageText, SentenceText } from '../article-texts.ts'
import { TermNumbers } from '../find-terms.ts'
import { findInPassage, readSentences, readTitle } from './article-record.ts'
import { dayOf, endOfPassages, type Part } from './part.ts'

/** How much is kept of the articles that were read last, in bytes as estimated by `costOf`. */
const MOST_BYTES = 32 * 1024 * 1024

/** What a byte of a record takes once it is cut into words, and a unit of the body beside it: at the most. */
const BYTES_A_RECORD_BYTE = 12
const BYTES_A_UNIT = 2

/**
 * The articles' words as the parts hold them, each passage cut when it is first looked at; those read last are kept, as long as
 * their part is: each holds on to it.
 */
export interface KeptTexts extends ArticleTexts {
  /** Forgets an article that came, changed or went. */
  forget(articleId: string): void
  clear(): void
}

export function createKeptTexts(archive: LocalArticles, parts: () => readonly Part[]): KeptTexts {
  const kept = new Map<string, { readonly text: ArticleText; readonly cost: number; readonly part: Part }>()
  let bytes = 0
  let known: readonly Part[] = []

  function forgetOne(articleId: string): void {
    const one = kept.get(articleId)
    if (one === undefined) return
    kept.delete(articleId)
    bytes -= one.cost
  }

  /** The parts there are; where others have taken the place of some, the texts of those are forgotten. */
  function partsNow(): readonly Part[] {
    const now = parts()
    if (now === known) return now
    known = now
    const used = new Set(now)
    for (const [id, { part }] of kept) if (!used.has(part)) forgetOne(id)
    return now
  }

  function keep(text: ArticleText, cost: number, part: Part): void {
    if (cost > MOST_BYTES) return
    for (const oldest of kept.keys()) {
      if (bytes + cost <= MOST_BYTES) break
      forgetOne(oldest)
    }
    kept.set(text.id, { text, cost, part })
    bytes += cost
  }

  return {
    forget(articleId) {
      partsNow()
      forgetOne(articleId)
    },
    clear() {
      kept.clear()
      bytes = 0
    },
    get(articleId) {
      const now = partsNow()
      const one = kept.get(articleId)
      if (one !== undefined) {
        kept.delete(articleId)
        kept.set(articleId, one)
        return one.text
      }
      for (const part of now) {
        const number = part.find(articleId)
        if (number < 0) continue
        const { text, cost } = readFrom(part, number, archive)
        keep(text, cost, part)
        return text
      }
      return undefined
    },
  }
}

interface Numbered {
  /** How many words the part had: a word that came since may be one of the terms. */
  readonly words: number
  readonly numbers: TermNumbers
}

/** A question's terms by their numbers in a part, for as long as it is asked and the part is used. */
const numbered = new WeakMap<Part, WeakMap<ReadonlyMap<string, number>, Numbered>>()

function numbersIn(part: Part, byStem: ReadonlyMap<string, number>): TermNumbers {
  const ofPart = numbered.get(part) ?? new WeakMap()
  numbered.set(part, ofPart)
  let known = ofPart.get(byStem)
  if (known?.words !== part.wordSlots) {
    known = { words: part.wordSlots, numbers: new TermNumbers(byStem, part.numberOf) }
    ofPart.set(byStem, known)
  }
  return known.numbers
}

function readFrom(part: Part, number: number, archive: LocalArticles): { text: ArticleText; cost: number } {
  const id = part.idOf(number)
  const record = part.record(number)
  const first = part.firstPassage[number]!
  const length = endOfPassages(part, number) - first
  const stemOf = (word: number): string => part.stemOf(word)
  const title = new Set<string>()
  readTitle(record.bytes, (word) => title.add(part.stemOf(word)))
  const passages = Array.from({ length }, (_, ordinal): PassageText => {
    let sentences: readonly SentenceText[] | undefined
    const passage = {
      articleId: id,
      ordinal,
      start: part.starts[first + ordinal]!,
      end: part.ends[first + ordinal]!,
    }
    return {
      passage,
      get sentences() {
        sentences ??= readSentences(record.bytes, record.passages[ordinal]!, stemOf)
        return sentences
      },
      find: (byStem) => findInPassage(record.bytes, record.passages[ordinal]!, numbersIn(part, byStem)),
    }
  })
  let article: ReturnType<LocalArticles['get']>
  const text: ArticleText = {
    id,
    source: part.sourceNames[part.sources[number]!]!,
    day: dayOf(part.days[number]!),
    get article() {
      article ??= archive.get(id)
      if (article === undefined) throw new Error(`Cannot read the article "${id}": the archive lost it`)
      return article
    },
    passages,
    title,
  }
  const units = length === 0 ? 0 : part.ends[first + length - 1]!
  return { text, cost: record.bytes.length * BYTES_A_RECORD_BYTE + units * BYTES_A_UNIT }
}
