import { diffArrays } from 'diff'
import { splitSentences } from '../text/sentences.ts'
import type { Span } from '../text/span.ts'
import type { Article } from './article.ts'

/** Sentences that stood where others stand now: one of the lists may be empty. */
export interface SentenceChange {
  /** Ranges of the earlier body. */
  readonly removed: readonly Span[]
  /** Ranges of the later body. */
  readonly added: readonly Span[]
}

/** What became of an article's text from one version to the next. */
export interface Revision {
  /**
   * `corrected` where a sentence or the headline was changed or taken out, `extended` where sentences were only added, `same`
   * where the words are the same, whatever became of white space, marks and the citation.
   */
  readonly kind: 'corrected' | 'extended' | 'same'
  readonly changes: readonly SentenceChange[]
}

/** Longest texts that are compared sentence by sentence: beyond, the time would grow with the square. */
const MOST_SENTENCES = 2000
const MOST_EDITS = 1000

const WHITE_SPACE = /\s+/gu
/** Marks that print sets in several ways: typographic quotation marks and apostrophes, dashes, the ellipsis. */
const QUOTATION_MARKS = /[“”„«»″]/gu
const APOSTROPHES = /[‘’‚′]/gu
const DASHES = /\s*[–—―]\s*|\s+-\s+/gu

/** The words of a text without what setting it anew changes. */
export function plainWords(text: string): string {
  return text
    .normalize('NFKC')
    .replace(QUOTATION_MARKS, '"')
    .replace(APOSTROPHES, "'")
    .replace(DASHES, ' - ')
    .replaceAll('…', '...')
    .replace(WHITE_SPACE, ' ')
    .trim()
}

/** Compares two versions of an article, sentence by sentence. A sentence that only moved is no change. */
export function compareVersions(before: Article, after: Article): Revision {
  const [old, now] = [sentencesOf(before.body), sentencesOf(after.body)]
  const changes = old.words.join(' ') === now.words.join(' ') ? [] : changesOf(old, now)
  if (before.excerpt === true && after.excerpt !== true) return { kind: 'extended', changes }
  const retitled = plainWords(before.title) !== plainWords(after.title)
  if (retitled || changes.some(({ removed }) => removed.length > 0)) return { kind: 'corrected', changes }
  return { kind: changes.length === 0 ? 'same' : 'extended', changes }
}

interface Sentences {
  readonly spans: readonly Span[]
  readonly words: readonly string[]
}

function sentencesOf(body: string): Sentences {
  const spans = splitSentences(body)
  return { spans, words: spans.map(({ start, end }) => plainWords(body.slice(start, end))) }
}

function changesOf(old: Sentences, now: Sentences): SentenceChange[] {
  const [held, holds] = [new Set(old.words), new Set(now.words)]
  const small = old.words.length <= MOST_SENTENCES && now.words.length <= MOST_SENTENCES
  const edits = small ? diffArrays([...old.words], [...now.words], { maxEditLength: MOST_EDITS }) : undefined
  const changes: { removed: Span[]; added: Span[] }[] = []
  let inOld = 0
  let inNow = 0
  let open: { removed: Span[]; added: Span[] } | undefined
  // Two texts with next to nothing in common: all of the one went, all of the other came.
  for (const { removed = false, added = false, count = 0 } of edits ?? [
    { removed: true, count: old.words.length },
    { added: true, count: now.words.length },
  ]) {
    if (!removed && !added) {
      inOld += count
      inNow += count
      open = undefined
      continue
    }
    if (open === undefined) {
      open = { removed: [], added: [] }
      changes.push(open)
    }
    for (let at = 0; at < count; at += 1) {
      if (removed) {
        if (!holds.has(old.words[inOld]!)) open.removed.push(old.spans[inOld]!)
        inOld += 1
      } else {
        if (!held.has(now.words[inNow]!)) open.added.push(now.spans[inNow]!)
        inNow += 1
      }
    }
  }
  return changes.filter(({ removed, added }) => removed.length + added.length > 0)
}
