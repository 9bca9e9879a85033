import type { Action } from './action.ts'
import { card, read, text } from './actions/article-text.ts'
import { openAsk, openSearch, sendAsk, sendSearch } from './actions/ask.ts'
import { full, quoted } from './actions/full-article.ts'
import { gone } from './actions/gone.ts'
import { more, quotes } from './actions/more.ts'
import { page } from './actions/page.ts'
import { thread } from './actions/thread.ts'
import { timeline } from './actions/timeline.ts'
import { vote } from './actions/vote.ts'
import { why } from './actions/why.ts'
import { confirmForgetting } from './forget-me.ts'
import { changeSettings } from './settings.ts'

/** Everything that can be pressed, chosen or filled in. A message may be older than this list: an action that is gone is told so. */
export const actions: readonly Action[] = [
  openAsk,
  sendAsk,
  openSearch,
  sendSearch,
  thread,
  more,
  quotes,
  full,
  quoted,
  read,
  text,
  card,
  timeline,
  why,
  vote,
  page,
  gone,
  changeSettings,
  confirmForgetting,
]
