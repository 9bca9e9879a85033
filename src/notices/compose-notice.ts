import type { Desk } from '../answer/desk.ts'
import { boundQuote } from '../answer/sentences/bound-quote.ts'
import type { Digest } from '../archive/digest-store.ts'
import type { FollowSubject } from '../archive/follow-store.ts'
import type { PauseReason } from '../archive/pause-store.ts'
import type { Place } from '../archive/place.ts'
import { type Article, sourceName } from '../articles/article.ts'
import { leadSentence } from '../articles/lead-sentences.ts'
import { type Quote, quoteFrom } from '../articles/quote.ts'
import { feedName } from '../feeds/feed-status.ts'
import { type FeedTrouble, feedTroubles, type TroubleKind, troubleKey } from '../feeds/feed-trouble.ts'
import type { CorrectedPassage } from './corrected-passages.ts'
import { madeCorrections } from './made-corrections.ts'
import { openingQuote, quoteOnTopic, readTopic } from './match-topic.ts'
import type { NoticeContent } from './notice.ts'
import { AS_QUOTED, quotesNow } from './quotes-now.ts'
import { nextSlot } from './slots.ts'

/** A story as a digest shows it. */
export interface DigestStory {
  /** The sentence that opens the most central report. */
  readonly quote: Quote
  readonly articles: number
  readonly reports: number
  /** In the order of the reports, the quoted one first. */
  readonly outlets: readonly string[]
}

/** What is told, with the quotes sliced from the articles as they stand now. */
export type Notice =
  | {
      readonly kind: 'card'
      readonly quote: Quote
      /** What it was followed for. */
      readonly followed: readonly FollowSubject[]
    }
  | {
      readonly kind: 'gathered'
      readonly articles: readonly Article[]
      readonly followed: readonly FollowSubject[]
    }
  | {
      readonly kind: 'digest'
      readonly stories: readonly DigestStory[]
      readonly articles: number
      readonly allArticles: number
      readonly topics: readonly string[]
      readonly weekly: boolean
      /** ISO 8601 instants. */
      readonly from: string
      readonly slot: string
      readonly next: string
      readonly zone: string
      readonly missed: readonly string[]
    }
  | {
      readonly kind: 'correction'
      readonly article: Article
      readonly question: string
      /** The quoted sentences that were changed, before and after; none where the article was taken back or holds them again. */
      readonly passages: readonly CorrectedPassage[]
      /** The article holds the quoted words again, after it was told that it does not. */
      readonly restored: boolean
      /** No further change is told. */
      readonly last: boolean
      readonly answer: { readonly channelId: string; readonly messageId: string }
    }
  | {
      readonly kind: 'pause'
      readonly place: Place
      readonly reason: PauseReason
    }
  | {
      readonly kind: 'trouble'
      readonly troubles: readonly ShownTrouble[]
    }

/** A feed that brings nothing, as a person is told of it. */
export interface ShownTrouble {
  /** The feed, or the outlet that is followed. */
  readonly name: string
  readonly kind: TroubleKind
  /** ISO 8601 instant. */
  readonly since: string
  /** Why it fails, as the log says it. */
  readonly error?: string
}

/**
 * What a notice says now. The articles may have changed since it was made, and what was followed may be followed no more.
 * @param asOf ISO 8601
 * @returns undefined where there is nothing left to say.
 */
export async function composeNotice(
  content: NoticeContent,
  desk: Desk,
  asOf: string,
): Promise<Notice | undefined> {
  switch (content.kind) {
    case 'card': {
      const followed = await stillFollowed(content.followIds, desk)
      const [article] = await standing([content.articleId], desk)
      if (followed.length === 0 || article === undefined) return undefined
      const quote = await cardQuote(article, followed, desk, asOf)
      return quote === undefined ? undefined : { kind: 'card', quote, followed }
    }
    case 'gathered': {
      const followed = await stillFollowed(content.followIds, desk)
      const articles = await standing(content.articleIds, desk)
      return followed.length === 0 || articles.length === 0
        ? undefined
        : { kind: 'gathered', articles, followed }
    }
    case 'digest': {
      const digest = (await desk.archive.digests.all()).find(({ id }) => id === content.digestId)
      return digest === undefined ? undefined : digestNotice(content, digest, desk)
    }
    case 'correction':
      return correctionNotice(content, desk)
    case 'pause':
      return content
    case 'trouble':
      return troubleNotice(content, desk, asOf)
  }
}

async function stillFollowed(ids: readonly number[], desk: Desk): Promise<FollowSubject[]> {
  const follows = await desk.archive.follows.all()
  return follows.filter(({ id }) => ids.includes(id)).map(({ subject }) => subject)
}

/** The articles that are held and stood by. */
async function standing(ids: readonly string[], { archive }: Desk): Promise<Article[]> {
  const held = await archive.getAll(ids)
  return ids.flatMap((id) => held.get(id) ?? []).filter(({ withdrawn }) => withdrawn === undefined)
}

/** The passage that matched a topic; of an article that came for its outlet, the sentence that opens it. */
async function cardQuote(
  article: Article,
  followed: readonly FollowSubject[],
  desk: Desk,
  asOf: string,
): Promise<Quote | undefined> {
  for (const subject of followed) {
    if (subject.kind === 'topic')
      return quoteOnTopic(await readTopic(subject.words, desk, asOf), article, desk)
  }
  return openingQuote(article, desk)
}

async function digestNotice(
  content: Extract<NoticeContent, { kind: 'digest' }>,
  digest: Digest,
  desk: Desk,
): Promise<Notice> {
  const stories: DigestStory[] = []
  for (const { articleIds, reports } of content.stories) {
    const articles = await standing(articleIds, desk)
    const story = storyOf(articles, Math.min(reports, articles.length))
    if (story !== undefined) stories.push(story)
  }
  return {
    kind: 'digest',
    stories,
    articles: content.articles,
    allArticles: content.allArticles ?? content.articles,
    topics: content.topics,
    weekly: digest.times.weekday !== undefined,
    from: content.from,
    slot: content.slot,
    next: nextSlot(digest.times, content.slot),
    zone: digest.times.zone,
    missed: content.missed,
  }
}

/** A story as it is shown: the lead's opening sentence, and who else reports it. */
export function storyOf(articles: readonly Article[], reports: number): DigestStory | undefined {
  const [lead] = articles
  const opening = lead === undefined ? undefined : leadSentence(lead)
  if (lead === undefined || opening === undefined) return undefined
  const quote = boundQuote(quoteFrom(lead, opening))
  return { quote, articles: articles.length, reports, outlets: [...new Set(articles.map(sourceName))] }
}

async function correctionNotice(
  { answerId, articleId, last = false, says }: Extract<NoticeContent, { kind: 'correction' }>,
  { archive }: Desk,
): Promise<Notice | undefined> {
  const answer = await archive.answers.get(answerId)
  const versions = await archive.versions(articleId)
  const newest = versions.at(-1)
  if (answer?.place.messageId === undefined || newest === undefined) return undefined
  const now = quotesNow(answer, versions)
  const made = await madeCorrections(archive.outbox, answerId, articleId, newest.version)
  const told = made.findLast(({ state }) => state === 'sent' || state === 'uncertain')
  // The article was changed back, before anybody was told or after what was told last.
  if (now === undefined || now.says === (told === undefined ? AS_QUOTED : told.says)) return undefined
  // It was changed once more, and that is told by itself.
  const next = made.some(({ state, says }) => state === 'waiting' && says === now.says)
  if (says !== now.says && next) return undefined
  const { channelId, messageId } = answer.place
  return {
    kind: 'correction',
    article: newest.article,
    question: answer.question,
    passages: now.passages,
    restored: now.says === AS_QUOTED,
    last,
    answer: { channelId, messageId },
  }
}

/** The troubles that last: a feed that answers again is no news. */
async function troubleNotice(
  { troubles }: Extract<NoticeContent, { kind: 'trouble' }>,
  { archive }: Desk,
  asOf: string,
): Promise<Notice | undefined> {
  const lasting = await feedTroubles(archive.feeds, Date.parse(asOf))
  const byKey = new Map(lasting.map((trouble): [string, FeedTrouble] => [troubleKey(trouble), trouble]))
  const shown = troubles.flatMap(({ outlet, trouble: key }): ShownTrouble[] => {
    const trouble = byKey.get(key)
    if (trouble === undefined) return []
    const { feed, kind, since } = trouble
    // What failed names the feed's address, which is theirs who added it; who follows the outlet has not seen it.
    const told = outlet === undefined && kind === 'failing-long' ? feed.error : undefined
    const error = told === undefined ? {} : { error: told }
    return [{ name: outlet ?? feedName(feed), kind, since, ...error }]
  })
  return shown.length === 0 ? undefined : { kind: 'trouble', troubles: shown }
}
