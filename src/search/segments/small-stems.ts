import { stem } from '../../text/stem.ts'
import { STOP_WORDS } from '../../text/stop-words.ts'

/** Small words as they stand among stems: they are counted, and not searched for in texts. */
export const SMALL_STEMS: ReadonlySet<string> = new Set([...STOP_WORDS].map(stem))
