import type { ArticleCard, OpenPart } from './open-part.ts'
import { createOpenPart } from './open-part.ts'

/** A part in memory as it is handed to the worker: what can be cloned or moved between threads. */
export interface SealBatch {
  /** One a line: a long string is copied faster than many short ones. */
  readonly stems: string
  readonly cards: readonly ArticleCard[]
  /** The articles' records, one after the other. */
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Where each record starts, and where the last ends. */
  readonly starts: Uint32Array<ArrayBuffer>
  /** Where each passage starts in its record, all articles' one after the other, and how many each has. */
  readonly passages: Uint32Array<ArrayBuffer>
  readonly passageCounts: Uint32Array<ArrayBuffer>
}

/** Packs a part's articles, without the removed ones. */
export function packBatch(part: OpenPart): SealBatch {
  const stems = Array.from({ length: part.wordSlots }, (_, word) => part.stemOf(word))
  const cards: ArticleCard[] = []
  const bytes = new Uint8Array(part.recordBytes)
  const starts: number[] = []
  const passages: number[] = []
  const passageCounts: number[] = []
  let at = 0
  for (let article = 0; article < part.articleSlots; article += 1) {
    if (part.removed[article] === 1) continue
    const record = part.record(article)
    cards.push(part.card(article))
    starts.push(at)
    bytes.set(record.bytes, at)
    at += record.bytes.length
    passageCounts.push(record.passages.length)
    for (const passage of record.passages) passages.push(passage)
  }
  starts.push(at)
  return {
    stems: stems.join('\n'),
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
  if (batch.stems !== '') for (const stem of batch.stems.split('\n')) part.numberFor(stem)
  let passage = 0
  for (const [article, card] of batch.cards.entries()) {
    const count = batch.passageCounts[article]!
    part.add(card, {
      bytes: batch.bytes.subarray(batch.starts[article]!, batch.starts[article + 1]!),
      passages: Array.from(batch.passages.subarray(passage, passage + count)),
    })
    passage += count
  }
  return part
}
