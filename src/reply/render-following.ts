import type { Digest } from '../archive/digest-store.ts'
import type { Follow } from '../archive/follow-store.ts'
import type { Pause, PauseReason } from '../archive/pause-store.ts'
import { type Place, placeKey } from '../archive/place.ts'
import type { FeedTrouble } from '../feeds/feed-trouble.ts'
import { momentOf } from './instants.ts'
import type { Language } from './language.ts'
import { type NeededPermission, pauseWords } from './render-lacking.ts'
import { placeWords } from './render-notice.ts'
import type { Block, Control, Inline, Reply } from './reply.ts'
import { DIGESTS } from './texts/digests.ts'
import { FEED_STATUSES } from './texts/feed-statuses.ts'
import { FOLLOWING } from './texts/following.ts'
import { GONE, GONE_BUTTONS } from './texts/gone-channels.ts'
import { PAUSES } from './texts/pauses.ts'
import { shorten } from './wording.ts'

/** As much of a topic as stands in a list. */
const LONGEST_SUBJECT = 100

/** What is followed, and where nothing comes for now. */
export interface Following {
  readonly follows: readonly Follow[]
  /** Outlets of which no feed brings anything, in small letters. */
  readonly silent: ReadonlyMap<string, Pick<FeedTrouble, 'kind' | 'since'>>
  readonly digests: readonly { readonly digest: Digest; readonly next: string }[]
  /** `told` is false where the person who set something there could not be told. */
  readonly pauses: readonly {
    readonly pause: Pause
    readonly told: boolean
    /** What the bot lacks there, as far as it is known. */
    readonly lacks?: readonly NeededPermission[]
  }[]
  /** Where what was set in channels that are gone could be moved; absent where the bot cannot post there either. */
  readonly here?: Place
}

/** What a follow is named by: the words of its topic, or its outlet. */
export function subjectOf({ subject }: Pick<Follow, 'subject'>): string {
  return subject.kind === 'topic' ? subject.words : subject.name
}

/** Words that something was done. */
export function renderDone(text: readonly Inline[]): Reply {
  return { tone: 'notice', blocks: [{ kind: 'text', text }], private: true }
}

/** Words why something cannot be done. */
export function renderRefusal(text: readonly Inline[]): Reply {
  return { tone: 'error', blocks: [{ kind: 'text', text }], private: true }
}

/** Words why nothing can be posted in a place. */
export function renderCannotPost(
  place: Place,
  { lacks = [], reason }: { readonly reason: PauseReason; readonly lacks?: readonly NeededPermission[] },
  language: Language,
): Reply {
  const why = pauseWords(reason, lacks, language)
  return renderRefusal(FOLLOWING.in(language).cannotPost({ where: placeWords(place, language), why }))
}

/** Words what is followed, by a person and in a server: a line each, with where it is posted and why not. */
export function renderFollowing(
  { digests, follows, here, pauses, silent }: Following,
  language: Language,
): Reply {
  const say = FOLLOWING.in(language)
  const title = say.title
  if (follows.length === 0 && digests.length === 0) {
    return { tone: 'notice', title, blocks: [{ kind: 'text', text: [say.nothing] }], private: true }
  }
  const paused = new Map(pauses.map((one) => [placeKey(one.pause.place), one]))
  const stateOf = (place: Place): Inline[] => {
    const one = paused.get(placeKey(place))
    if (one === undefined) return []
    const { reason } = one.pause
    const why =
      reason === 'gone'
        ? GONE.in(language).never
        : say.pausedBecause({ why: pauseWords(reason, one.lacks ?? [], language) })
    return [' · ', { text: one.told ? why : `${why}; ${say.notTold}`, style: 'italic' }]
  }
  const silenceOf = ({ subject }: Follow): Inline[] => {
    const trouble = subject.kind === 'source' ? silent.get(subject.name.toLowerCase()) : undefined
    if (trouble === undefined) return []
    const since = PAUSES.in(language).since({ moment: momentOf(trouble.since) })
    return [' · ', { text: FEED_STATUSES.in(language)[trouble.kind], style: 'italic' }, ' ', ...since]
  }
  const entries = follows.map((follow): readonly Inline[] => [
    { text: shorten(subjectOf(follow), LONGEST_SUBJECT), style: 'bold' },
    ' · ',
    placeWords(follow.place, language, { listed: true }),
    ...stateOf(follow.place),
    ...silenceOf(follow),
  ])
  const digestEntries = digests.map(({ digest, next }): readonly Inline[] => {
    const { place, times, topics } = digest
    const names = DIGESTS.in(language)
    const name = times.weekday === undefined ? names.dailyDigest : names.weeklyDigest
    return [
      { text: topics.length === 0 ? name : names.digestOn({ digest: name, topics }), style: 'bold' },
      ` · ${times.at} ${times.zone} · `,
      placeWords(place, language, { listed: true }),
      ' · ',
      ...say.next({ moment: momentOf(next) }),
      ...stateOf(place),
    ]
  })
  const blocks: Block[] = [{ kind: 'list', entries: [...entries, ...digestEntries] }]
  const listed = [...follows, ...digests.map(({ digest }) => digest)]
  if (listed.every(({ place }) => paused.get(placeKey(place))?.pause.reason !== 'gone'))
    return { tone: 'answer', title, blocks, private: true }
  blocks.push({ kind: 'text', text: [GONE.in(language).choose] })
  return { tone: 'answer', title, blocks, controls: [goneButtons(here, language)], private: true }
}

/** What can be done with what was set in channels that are gone. */
function goneButtons(here: Place | undefined, language: Language): readonly Control[] {
  const labels = GONE_BUTTONS.in(language)
  const remove = { kind: 'button', label: labels.remove, action: 'gone:remove', style: 'danger' } as const
  if (here === undefined) return [remove]
  const label = here.kind === 'direct' ? labels.moveToMessages : labels.moveHere
  return [{ kind: 'button', label, action: 'gone:move', style: 'primary' }, remove]
}
