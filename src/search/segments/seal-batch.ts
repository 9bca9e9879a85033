import { setImmediate as nextTurn } from 'node:timers/promises'
import { type ArticleCard, createOpenPart, type OpenPart } from './open-part.ts'

/** What is packed in one turn of the event loop: a few milliseconds' work. */
const TURN = { stems: 8_000, articles: 100 } as const

/** A part in memory as it is handed to the worker: what is copied fast between threads, or moved. */
export interface SealBatch {
  /** The stems, one a line, in pieces: a long string is copied faster than many short ones. */
  readonly stems: readonly string[]
  /** JSON lists of `ArticleCard`. */
  readonly cards: readonly string[]
  /** The articles' records, one after the other. */
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Where each record starts, and where the last ends. */
  readonly starts: Uint32Array<ArrayBuffer>
  /** Where each passage starts in its record, all articles' one after the other, and how many each has. */
  readonly passages: Uint32Array<ArrayBuffer>
  readonly passageCounts: Uint32Array<ArrayBuffer>
}

/**
 * Packs the articles of a part that no more are added to, without the removed ones, in turns. Those that are removed meanwhile may
 * be in it.
 */
export async function packBatch(part: OpenPart): Promise<SealBatch> {
  const stems: string[] = []
  for (let word = 0; word < part.wordSlots; word += TURN.stems) {
    const count = Math.min(TURN.stems, part.wordSlots - word)
    stems.push(Array.from({ length: count }, (_, at) => part.stemOf(word + at)).join('\n'))
    await nextTurn()
  }
  const cards: string[] = []
  let some: ArticleCard[] = []
  const bytes = new Uint8Array(part.recordBytes)
  const starts: number[] = []
  const passages: number[] = []
  const passageCounts: number[] = []
  let at = 0
  for (let article = 0; article < part.articleSlots; article += 1) {
    if (part.removed[article] === 0) {
      const record = part.record(article)
      some.push(part.card(article))
      starts.push(at)
      bytes.set(record.bytes, at)
      at += record.bytes.length
      passageCounts.push(record.passages.length)
      for (const passage of record.passages) passages.push(passage)
    }
    if (some.length < TURN.articles && article + 1 < part.articleSlots) continue
    cards.push(JSON.stringify(some))
    some = []
    await nextTurn()
  }
  starts.push(at)
  return {
    stems,
    cards,
    bytes,
    starts: Uint32Array.from(starts),
    passages: Uint32Array.from(passages),
    passageCounts: Uint32Array.from(passageCounts),
  }
}

/** Makes the part again, in another thread. */
export function unpackBatch(batch: SealBatch): OpenPart {
  const part = createOpenPart()
  for (const piece of batch.stems) for (const stem of piece.split('\n')) part.numberFor(stem)
  let passage = 0
  const cards = batch.cards.flatMap((piece) => JSON.parse(piece) as ArticleCard[])
  for (const [article, card] of cards.entries()) {
    const count = batch.passageCounts[article]!
    part.add(card, {
      bytes: batch.bytes.subarray(batch.starts[article]!, batch.starts[article + 1]!),
      passages: Array.from(batch.passages.subarray(passage, passage + count)),
    })
    passage += count
  }
  return part
}
