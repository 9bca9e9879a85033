import { about } from './about.ts'
import { article } from './article.ts'
import { ask } from './ask.ts'
import { check } from './check.ts'
import type { Command } from './command.ts'
import { compare } from './compare.ts'
import { digest } from './digest.ts'
import { feeds } from './feeds.ts'
import { findCoverage } from './find-coverage.ts'
import { follow } from './follow.ts'
import { following } from './following.ts'
import { forgetMe } from './forget-me.ts'
import { helpOn } from './help.ts'
import { latest } from './latest.ts'
import { privacy } from './privacy.ts'
import { quote } from './quote.ts'
import { search } from './search.ts'
import { settings } from './settings.ts'
import { sources } from './sources.ts'
import { summary } from './summary.ts'
import { timeline } from './timeline.ts'
import { trend } from './trend.ts'
import { unfollow } from './unfollow.ts'

/** Every command, in the order in which people see them. */
export const commands: readonly Command[] = [
  ask,
  search,
  summary,
  quote,
  latest,
  article,
  timeline,
  trend,
  compare,
  follow,
  following,
  unfollow,
  digest,
  sources,
  feeds,
  settings,
  helpOn(() => commands),
  about,
  privacy,
  forgetMe,
  check,
  findCoverage,
]
