import type { Action } from './action.ts'

/** Everything that can be pressed, chosen or filled in. A message may be older than this list: an action that is gone is told so. */
export const actions: readonly Action[] = []
