import type { NoticeState, OutboxStore } from '../archive/outbox-store.ts'
import { readContent } from './notice.ts'

/** What corrections are filed under. */
export const CORRECTION_NOTICE = 'correction'

/** A correction that was made for an answer. */
export interface MadeCorrection {
  /** What the article said when it was made, as `quotesNow` tells it; absent in what was made before this was noted. */
  readonly says: string | undefined
  readonly state: NoticeState
}

/** The states of what people were told, or are about to be. */
const TOLD: readonly NoticeState[] = ['waiting', 'sent', 'uncertain']

/** What a correction is known by in the outbox: one for each version of an article. */
export function correctionSubject(answerId: string, articleId: string, version: number): string {
  return `${CORRECTION_NOTICE}/${answerId}/${articleId}/${version}`
}

/** What was made for an answer of the changes of an article, oldest first; what came to nothing included. */
export async function madeCorrections(
  outbox: OutboxStore,
  answerId: string,
  articleId: string,
  newest: number,
): Promise<readonly MadeCorrection[]> {
  const versions = Array.from({ length: newest }, (_, at) => correctionSubject(answerId, articleId, at + 1))
  // What was made when there was one for a change, and one for a withdrawal.
  const old = ['changed', 'withdrawn'].map((what) => `${CORRECTION_NOTICE}/${answerId}/${articleId}/${what}`)
  return (await outbox.about([...old, ...versions])).map(({ content, state }) => {
    const read = readContent(content)
    return { says: read.kind === 'correction' ? read.says : undefined, state }
  })
}

/** Those that people were told, or are about to be. */
export function toldOf(made: readonly MadeCorrection[]): readonly MadeCorrection[] {
  return made.filter(({ state }) => TOLD.includes(state))
}
