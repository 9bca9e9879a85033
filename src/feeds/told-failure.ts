import { RefusedText } from '../ingest/refusal.ts'
import { type PageRefusal, RefusedPage } from '../ingest/refused-page.ts'
import { FeedError, type FeedFailure } from './feed-error.ts'

/** What a reading came to, in plain data: errors lose their classes on the way from a thread. */
export type Told<Value> =
  | { readonly value: Value }
  | { readonly refused: 'text'; readonly reason: string; readonly line: number | undefined }
  | { readonly refused: 'page'; readonly reason: string; readonly refusal: PageRefusal }
  | { readonly refused: 'feed'; readonly reason: string; readonly failure: FeedFailure }

/** A reading with its refusal as data; what else goes wrong is rejected as it is. */
export async function told<Value>(reading: Promise<Value>): Promise<Told<Value>> {
  try {
    return { value: await reading }
  } catch (error) {
    if (error instanceof RefusedPage)
      return { refused: 'page', reason: error.message, refusal: error.refusal }
    if (error instanceof RefusedText) return { refused: 'text', reason: error.message, line: error.line }
    if (error instanceof FeedError) return { refused: 'feed', reason: error.message, failure: error.reason }
    throw error
  }
}

/** What was told. @throws {RefusedText | RefusedPage | FeedError} the refusal, where that was told. */
export function heard<Value>(what: Told<Value>): Value {
  if ('value' in what) return what.value
  switch (what.refused) {
    case 'page':
      throw new RefusedPage(what.refusal, what.reason)
    case 'text':
      throw new RefusedText(what.reason, { line: what.line })
    case 'feed':
      throw new FeedError(what.failure, what.reason)
  }
}
