import type { SourceSummary } from '../archive/archive.ts'
import type { FeedReport } from '../feeds/feed-reports.ts'
import { emptyWords } from './holdings.ts'
import type { Language } from './language.ts'
import { feedLine } from './render-feeds.ts'
import type { Block, Inline, Reply } from './reply.ts'
import { FEEDS } from './texts/feeds.ts'
import { HOLDINGS } from './texts/holdings.ts'
import { SOURCES } from './texts/sources.ts'
import { wordingIn } from './wording-in.ts'

/** More outlets than this are counted, not listed. */
const LISTED = 30
/** More feeds than this are counted too; the command for feeds lists all. */
const LISTED_FEEDS = 10

/** What of the outlets is listed, and what below them. */
interface ListedSources {
  /** One page of several; the first of all, with a count of the others, where it is absent. */
  readonly shown?: readonly SourceSummary[]
  readonly feeds?: readonly FeedReport[]
  /** Days after which articles are removed; absent where they stay. */
  readonly keptDays?: number | undefined
}

/**
 * Words the list of outlets: how many articles of each, their dates, the newest of all; below it how the feeds fare.
 * @param sources most articles first.
 */
export function renderSources(
  sources: readonly SourceSummary[],
  language: Language,
  { shown, feeds = [], keptDays }: ListedSources = {},
): Reply {
  const words = SOURCES.in(language)
  const holdings = HOLDINGS.in(language)
  const newest = sources
    .map((source) => source.newest)
    .sort()
    .at(-1)
  if (newest === undefined) {
    return {
      tone: 'refusal',
      title: words.title,
      blocks: [{ kind: 'text', text: [emptyWords({ keptDays }, language)] }, ...feedBlocks(feeds, language)],
    }
  }
  const articles = sources.reduce((sum, source) => sum + source.articles, 0)
  const listed = shown ?? sources.slice(0, LISTED)
  const entries: (readonly Inline[])[] = listed.map((source) => sourceLine(source, language))
  const rest = shown === undefined ? sources.length - entries.length : 0
  if (rest > 0) entries.push([words.others({ sources: rest })])
  return {
    tone: 'answer',
    title: words.title,
    blocks: [{ kind: 'list', entries }, ...feedBlocks(feeds, language)],
    smallPrint: `${holdings.fromSources({ articles, sources: sources.length })} · ${holdings.newest({ day: newest })}`,
  }
}

function feedBlocks(feeds: readonly FeedReport[], language: Language): Block[] {
  if (feeds.length === 0) return []
  const words = FEEDS.in(language)
  const entries = feeds.slice(0, LISTED_FEEDS).map((feed) => feedLine(feed, language))
  const rest = feeds.length - entries.length
  if (rest > 0) entries.push([words.others({ feeds: rest })])
  return [
    { kind: 'heading', text: words.title },
    { kind: 'list', entries },
  ]
}

function sourceLine(
  { name, articles, oldest, newest }: SourceSummary,
  language: Language,
): readonly Inline[] {
  const count = HOLDINGS.in(language).articles({ articles })
  return [{ text: name, style: 'bold' }, ` · ${count}, ${wordingIn(language).period(oldest, newest)}`]
}
