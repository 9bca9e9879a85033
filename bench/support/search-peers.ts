import { DatabaseSync } from 'node:sqlite'
import MiniSearch from 'minisearch'
import { splitPassages } from '../../src/articles/passages.ts'
import { stem } from '../../src/text/stem.ts'
import { STOP_WORDS } from '../../src/text/stop-words.ts'
import { tokenize } from '../../src/text/tokens.ts'
import type { GeneratedNews } from './generated-articles.ts'

/** Candidates that a peer is asked for: as many as a clause of a question adds to ours. */
const WANTED = 50

/** Another way to find passages, through its own public interface. */
export interface Peer {
  readonly name: string
  readonly settings: string
  add(id: number, title: string, text: string): void
  /** @param words without small words, as typed */
  search(words: readonly string[]): number
  close(): void
}

const contentWords = (text: string): string[] =>
  tokenize(text)
    .map((token) => token.norm)
    .filter((word) => !STOP_WORDS.has(word))

/** SQLite's full-text index, kept in a file. */
export function openFts5(path: string): Peer {
  const database = new DatabaseSync(path)
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL')
  database.exec(
    `CREATE VIRTUAL TABLE passages USING fts5(title, text, content='', tokenize='porter unicode61 remove_diacritics 2')`,
  )
  const insert = database.prepare('INSERT INTO passages (rowid, title, text) VALUES (?, ?, ?)')
  const select = database.prepare(
    `SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY bm25(passages, 1.5, 1.0) LIMIT ${WANTED}`,
  )
  let open = false
  return {
    name: 'SQLite FTS5',
    settings: 'contentless, porter, title and text, OR of the words, bm25(1.5, 1.0), LIMIT 50, optimized',
    add(id, title, text) {
      if (!open) database.exec('BEGIN')
      open = true
      insert.run(id, title, text)
    },
    search(words) {
      if (open) database.exec(`COMMIT; INSERT INTO passages (passages) VALUES ('optimize')`)
      open = false
      return select.all(words.map((word) => `"${word}"`).join(' OR ')).length
    },
    close: () => database.close(),
  }
}

/** MiniSearch over passages, as this project used it before. */
export function createMiniSearch(): Peer {
  const engine = new MiniSearch<{ id: number; title: string; text: string }>({
    fields: ['text', 'title'],
    tokenize: contentWords,
    processTerm: stem,
    searchOptions: { boost: { title: 1.5 }, bm25: { k: 1.2, b: 0.6, d: 0.5 }, combineWith: 'OR' },
  })
  return {
    name: 'MiniSearch',
    settings: 'passages, title and text, stems, no small words, OR, exact words',
    add: (id, title, text) => engine.add({ id, title, text }),
    search: (words) => engine.search(words.join(' ')).slice(0, WANTED).length,
    close: () => undefined,
  }
}

/** The floor: BM25 over bare typed arrays that can neither change nor filter nor explain. */
export function createBareArrays(): Peer {
  const building = new Map<string, { ids: number[]; counts: number[] }>()
  const lengths: number[] = []
  let lists: Map<string, { ids: Uint32Array; counts: Uint8Array }> | undefined
  let sums = new Float32Array(0)
  let average = 1
  const finish = (): NonNullable<typeof lists> => {
    sums = new Float32Array(lengths.length)
    average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length)
    const made = new Map(
      [...building].map(([word, { ids, counts }]) => [
        word,
        { ids: Uint32Array.from(ids), counts: Uint8Array.from(counts) },
      ]),
    )
    building.clear()
    return made
  }
  return {
    name: 'bare typed arrays (floor)',
    settings: 'stems, no small words, BM25, all postings in memory, best 50 by a scan',
    add(id, title, text) {
      const counts = new Map<string, number>()
      const words = contentWords(`${title} ${text}`)
      for (const word of words) counts.set(stem(word), (counts.get(stem(word)) ?? 0) + 1)
      lengths[id] = words.length
      for (const [word, count] of counts) {
        const list = building.get(word) ?? { ids: [], counts: [] }
        building.set(word, list)
        list.ids.push(id)
        list.counts.push(Math.min(255, count))
      }
    },
    search(words) {
      lists ??= finish()
      sums.fill(0)
      for (const word of words) {
        const list = lists.get(stem(word))
        if (list === undefined) continue
        const weight = Math.log(1 + (lengths.length - list.ids.length + 0.5) / (list.ids.length + 0.5))
        for (let at = 0; at < list.ids.length; at += 1) {
          const id = list.ids[at]!
          const count = list.counts[at]!
          sums[id]! += (weight * count * 2.2) / (count + 1.2 * (0.4 + (0.6 * lengths[id]!) / average))
        }
      }
      const best: number[] = []
      let least = 0
      for (let id = 0; id < sums.length; id += 1) {
        if (sums[id]! <= least) continue
        best.push(sums[id]!)
        best.sort((a, b) => b - a)
        if (best.length > WANTED) least = best.pop()!
      }
      return best.length
    },
    close: () => undefined,
  }
}

/** From this share of the passages on a word is common: this project's candidate search leaves such words out. */
const COMMON_SHARE = 0.1

/** Passages that tell which words are common. */
const SAMPLED = 2_000

/** The words of a question that all engines are asked for: without small words, and without those that most passages hold. */
export function createWordsAsked(news: GeneratedNews): (question: string) => readonly string[] {
  const holding = new Map<string, number>()
  let passages = 0
  for (let number = 0; passages < SAMPLED; number += 1) {
    const { title, body } = news.article(number)
    for (const { start, end } of splitPassages({ id: '', body })) {
      passages += 1
      const stems = new Set(contentWords(`${title} ${body.slice(start, end)}`).map(stem))
      for (const one of stems) holding.set(one, (holding.get(one) ?? 0) + 1)
    }
  }
  const isCommon = (word: string): boolean => (holding.get(stem(word)) ?? 0) > passages * COMMON_SHARE
  return (question) => contentWords(question).filter((word) => !isCommon(word))
}

/** Gives a peer the passages of the first articles. @returns how many passages there are */
export function fillPeer(peer: Peer, news: GeneratedNews, articles: number): number {
  let passages = 0
  for (let number = 0; number < articles; number += 1) {
    const { title, body } = news.article(number)
    for (const { start, end } of splitPassages({ id: '', body })) {
      peer.add(passages, title, body.slice(start, end))
      passages += 1
    }
  }
  return passages
}
