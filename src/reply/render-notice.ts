import type { FollowSubject } from '../archive/follow-store.ts'
import type { Place } from '../archive/place.ts'
import type { Notice, ShownTrouble } from '../notices/compose-notice.ts'
import { NOTICE_LIMITS } from '../notices/limits.ts'
import { sourceIn } from './citation.ts'
import { typed } from './command-texts.ts'
import { momentOf } from './instants.ts'
import type { Language } from './language.ts'
import { renderDigest } from './render-digest.ts'
import { type NeededPermission, pauseWords } from './render-lacking.ts'
import { articleLine } from './render-latest.ts'
import type { Block, Inline, Reply } from './reply.ts'
import { FEED_STATUSES } from './texts/feed-statuses.ts'
import { FEEDS } from './texts/feeds.ts'
import { FOLLOWING_COMMAND } from './texts/following-commands.ts'
import { GONE } from './texts/gone-channels.ts'
import { OUTGOING } from './texts/outgoing.ts'
import { PAUSES } from './texts/pauses.ts'
import { shorten } from './wording.ts'

/** As much of a topic as stands in the small print of a card. */
const LONGEST_SUBJECT = 60
/** Topics and outlets that a card names. */
const MOST_SUBJECTS = 4
/** As much of a feed's name, and of the reason for which it fails, as stands in a word on it. */
const LONGEST_NAME = 100
const LONGEST_ERROR = 160

/**
 * Words what is told by itself.
 * @param lacks of a pause: the permissions that the bot lacks there, as far as they are known.
 */
export function renderNotice(
  notice: Notice,
  language: Language,
  lacks: readonly NeededPermission[] = [],
): Reply {
  return { language, ...wordsOf(notice, language, lacks) }
}

function wordsOf(notice: Notice, language: Language, lacks: readonly NeededPermission[]): Reply {
  const say = OUTGOING.in(language)
  switch (notice.kind) {
    case 'card':
      return {
        tone: 'answer',
        blocks: [{ kind: 'quote', quote: notice.quote }],
        smallPrint: say.followed({ what: subjectsOf(notice.followed) }),
      }
    case 'gathered': {
      const shown = notice.articles.slice(0, NOTICE_LIMITS.gathered)
      const more = notice.articles.length - shown.length
      const entries: (readonly Inline[])[] = shown.map((article) => articleLine(article, language))
      if (more > 0) entries.push([say.andMore({ articles: more })])
      return {
        tone: 'answer',
        title: say.gathered({ articles: notice.articles.length }),
        blocks: [{ kind: 'list', entries }],
        smallPrint: say.followed({ what: subjectsOf(notice.followed) }),
      }
    }
    case 'digest':
      return renderDigest(
        { ...notice, span: { kind: notice.weekly ? 'week' : 'day', since: notice.from } },
        language,
      )
    case 'correction': {
      const { article, passages, question } = notice
      const values = { source: sourceIn(article, language), question }
      const how = article.withdrawn !== undefined ? 'withdrawn' : notice.restored ? 'restored' : 'changed'
      const text = say[how](values)
      const blocks: Block[] = [{ kind: 'text', text: [text] }]
      for (const { before, now } of passages) {
        blocks.push({ kind: 'quote', quote: before, note: say.saidBefore })
        if (now !== undefined) blocks.push({ kind: 'quote', quote: now, note: say.saysNow })
      }
      if (passages.length === 0) blocks.push({ kind: 'list', entries: [articleLine(article, language)] })
      const small = notice.last ? { smallPrint: say.lastChange } : {}
      return { tone: 'notice', title: say.correction, blocks, ...small }
    }
    case 'pause': {
      const words = PAUSES.in(language)
      const where = placeWords(notice.place, language)
      if (notice.reason === 'gone') return renderGone(where, language)
      const text = words.paused({ where, why: pauseWords(notice.reason, lacks, language) })
      return { tone: 'notice', title: words.pausedTitle, blocks: [{ kind: 'text', text }] }
    }
    case 'trouble':
      return renderTroubles(notice.troubles, language)
  }
}

/** Words that nothing can ever be posted in a place again, and how to move what was set there. */
function renderGone(where: Inline, language: Language): Reply {
  const words = GONE.in(language)
  const following: Inline = { text: typed(FOLLOWING_COMMAND, language), style: 'code' }
  const text = words.told({ where, following })
  return { tone: 'notice', title: words.title, blocks: [{ kind: 'text', text }] }
}

/** Words which feeds bring nothing any more, since when and why. */
function renderTroubles(troubles: readonly ShownTrouble[], language: Language): Reply {
  const say = PAUSES.in(language)
  const shown = troubles.slice(0, NOTICE_LIMITS.troubles)
  const entries = shown.map(({ error, kind, name, since }): readonly Inline[] => [
    { text: shorten(name, LONGEST_NAME), style: 'bold' },
    ` · ${FEED_STATUSES.in(language)[kind]} · `,
    ...say.since({ moment: momentOf(since) }),
    ...(error === undefined
      ? []
      : [' · ', { text: shorten(error, LONGEST_ERROR), style: 'italic' } as const]),
  ])
  const more = troubles.length - shown.length
  if (more > 0) entries.push([FEEDS.in(language).others({ feeds: more })])
  return {
    tone: 'notice',
    title: say.troubleTitle,
    blocks: [
      { kind: 'text', text: [say.troubled] },
      { kind: 'list', entries },
      { kind: 'text', text: [say.troublesEnd] },
    ],
  }
}

/**
 * A place as it is named to a person who has set something there.
 * @param options.listed whether it stands by itself, rather than behind a preposition.
 */
export function placeWords(
  place: Place,
  language: Language,
  { listed = false }: { readonly listed?: boolean } = {},
): Inline {
  const words = OUTGOING.in(language)
  return place.kind === 'direct'
    ? words[listed ? 'yourMessagesListed' : 'yourMessages']
    : { text: `#${place.channelId}`, channelId: place.channelId }
}

function subjectsOf(followed: readonly FollowSubject[]): string[] {
  const words = followed.map((subject) => (subject.kind === 'topic' ? subject.words : subject.name))
  return [...new Set(words)].slice(0, MOST_SUBJECTS).map((subject) => shorten(subject, LONGEST_SUBJECT))
}
