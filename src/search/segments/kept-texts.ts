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

/** The articles' words as the parts hold them, each passage cut when it is first looked at; those read last are kept. */
export interface KeptTexts extends ArticleTexts {
  /** Forgets an article that came, changed or went. */
  forget(articleId: string): void
  clear(): void
}

export function createKeptTexts(archive: LocalArticles, parts: () => readonly Part[]): KeptTexts {
  const kept = new Map<string, { readonly text: ArticleText; readonly cost: number }>()
  let bytes = 0

  function forget(articleId: string): void {
    const known = kept.get(articleId)
    if (known === undefined) return
    kept.delete(articleId)
    bytes -= known.cost
  }

  function keep(text: ArticleText, cost: number): void {
    if (cost > MOST_BYTES) return
    for (const oldest of kept.keys()) {
      if (bytes + cost <= MOST_BYTES) break
      forget(oldest)
    }
    kept.set(text.id, { text, cost })
    bytes += cost
  }

  return {
    forget,
    clear() {
      kept.clear()
      bytes = 0
    },
    get(articleId) {
      const known = kept.get(articleId)
      if (known !== undefined) {
        kept.delete(articleId)
        kept.set(articleId, known)
        return known.text
      }
      for (const part of parts()) {
        const number = part.find(articleId)
        if (number < 0) continue
        const { text, cost } = readFrom(part, number, archive)
        keep(text, cost)
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
