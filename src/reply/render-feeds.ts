import type { AddResult, ChangeResult, ImportResult } from '../feeds/feed-desk.ts'
import type { FeedReport } from '../feeds/feed-reports.ts'
import { feedName } from '../feeds/feed-status.ts'
import type { FindFailure } from '../feeds/find-feed.ts'
import type { FeedProblem, FeedTrial } from '../feeds/try-feed.ts'
import { sourceIn } from './citation.ts'
import { typed } from './command-texts.ts'
import type { Language } from './language.ts'
import type { Block, Inline, Reply } from './reply.ts'
import { FEEDS_COMMAND } from './texts/feed-commands.ts'
import { FEED_FAILURES } from './texts/feed-failures.ts'
import { FEED_STATUSES } from './texts/feed-statuses.ts'
import { FEED_TRIALS } from './texts/feed-trials.ts'
import { FEEDS } from './texts/feeds.ts'
import { wordingIn } from './wording-in.ts'

/** More feeds than this are counted, not listed. */
const LISTED = 40

const FORMATS = { rss: 'RSS', rdf: 'RSS 1.0', atom: 'Atom', json: 'JSON Feed' } as const

/** Words the list of feeds and how each fares. */
export function renderFeeds(reports: readonly FeedReport[], language: Language): Reply {
  const words = FEEDS.in(language)
  if (reports.length === 0) {
    const add = typed(FEEDS_COMMAND, language, { address: 'example.org' }, 'add')
    return notice(words.none({ add: { text: add, style: 'code' } }), { title: words.title })
  }
  const entries = reports.slice(0, LISTED).map((report) => feedLine(report, language))
  const rest = reports.length - entries.length
  if (rest > 0) entries.push([words.others({ feeds: rest })])
  return { tone: 'answer', title: words.title, blocks: [{ kind: 'list', entries }], private: true, language }
}

/** A feed on one line: its name, how it fares, and how much it brings. */
export function feedLine(report: FeedReport, language: Language): Inline[] {
  const { feed, status, articles = 0, articlesPerDay = 0, wholeShare } = report
  const words = FEEDS.in(language)
  const parts = [FEED_STATUSES.in(language)[status]]
  if (feed.succeededAt !== undefined)
    parts.push(words.lastSuccess({ when: moment(feed.succeededAt, language) }))
  if (feed.failedAt !== undefined) parts.push(words.lastError({ when: moment(feed.failedAt, language) }))
  if (articles > 0) parts.push(words.perDay({ articles: Math.round(articlesPerDay * 10) / 10 }))
  if (wholeShare !== undefined) parts.push(words.wholeShare({ percent: Math.round(wholeShare * 100) }))
  const name = { text: feedName(feed), style: 'bold' } as const
  // The address stands apart: it breaks its line, and a dot before it would hang at the end of the one above.
  return [name, ` · ${parts.join(' · ')} `, { text: feed.url, style: 'code' }]
}

/**
 * Words what became of an address that was to be followed.
 * @param given the address as it was typed, and how many feeds a server may follow.
 */
export function renderAdded(
  result: AddResult,
  given: { readonly typed: string; readonly most: number },
  language: Language,
): Reply {
  const words = FEEDS.in(language)
  switch (result.kind) {
    case 'added':
    case 'joined': {
      const { entries } = result
      const feed = feedName(result.feed)
      return notice([entries === 0 ? words.addedEmpty({ feed }) : words.added({ feed, entries })])
    }
    case 'already':
      return notice([words.already({ feed: feedName(result.feed) })])
    case 'too-many':
      return refusal([words.tooMany({ feeds: given.most })])
    case 'page':
      return renderOffered(result.offered, language)
    case 'failed':
      return renderFailure(result, given.typed, language)
  }
}

/** Words what was changed about a feed. @param done what is said where it could be. */
export function renderChanged(
  result: ChangeResult,
  done: 'removed' | 'paused' | 'resumed',
  named: string,
  language: Language,
): Reply {
  const words = FEEDS.in(language)
  switch (result.kind) {
    case 'changed':
      return notice([words[done]({ feed: feedName(result.feed) })])
    case 'unknown':
      return refusal([words.unknown({ typed: named })])
    case 'several':
      return refusal([words.several({ typed: named })], addresses(result.feeds))
  }
}

/**
 * Words what became of a list.
 * @param options.list what it is called: its file's name, or its address.
 * @param options.typed whether commands are typed with a slash where this is read: `dateline feeds` is not.
 */
export function renderImported(
  result: ImportResult,
  most: number,
  language: Language,
  { list: name, typed: hasCommands }: { readonly list: string; readonly typed: boolean },
): Reply {
  if (result.kind === 'failed') {
    return NO_LIST.has(result.reason)
      ? { ...refusal([FEED_FAILURES.in(language)['no-list']({ list: name })]), ...exactly(result) }
      : renderFailure(result, name, language)
  }
  const words = FEEDS.in(language)
  const left = result.left === 0 ? '' : ` ${words.left({ left: result.left, most })}`
  const said = `${words.imported(result)}${left}`
  if (!hasCommands) return notice([said])
  const list: Inline = { text: typed(FEEDS_COMMAND, language, {}, 'list'), style: 'code' }
  return notice([`${said} `, ...words.howTheyFare({ list })])
}

/** Words the exported list, which goes along as a file. */
export function renderExported(exported: { opml: string; feeds: number }, language: Language): Reply {
  const file = { name: 'feeds.opml', text: exported.opml }
  return { ...notice([FEEDS.in(language).exported({ feeds: exported.feeds })]), file }
}

/** Words what following an address would bring, and what is wrong with it. */
export function renderTrial(trial: FeedTrial, typedAddress: string, language: Language): Reply {
  if (trial.kind === 'page') return renderOffered(trial.offered, language)
  if (trial.kind === 'failed') return renderFailure(trial, typedAddress, language)
  const { feed, url, samples, problems } = trial
  const words = FEED_TRIALS.in(language)
  const say = wordingIn(language)
  const overview = words.overview({ entries: feed.entries.length, format: FORMATS[feed.format] })
  const blocks: Block[] = [{ kind: 'text', text: [overview, ' ', { text: url, style: 'code' }] }]
  if (samples.length > 0) {
    blocks.push({ kind: 'text', text: [words.wouldKeep] })
    blocks.push({
      kind: 'list',
      entries: samples.map((draft) => [
        draft.url === undefined
          ? { text: draft.title, style: 'bold' }
          : { text: draft.title, url: draft.url },
        ` · ${sourceIn(draft, language)} · ${say.day(draft.publishedAt)} · ${words.words({ words: wordsIn(draft.body) })} · ${
          draft.excerpt === true ? words.teaser : words.whole
        }`,
      ]),
    })
  }
  if (problems.length === 0) blocks.push({ kind: 'text', text: [words.noProblems] })
  else {
    blocks.push({ kind: 'heading', text: words.problems })
    blocks.push({ kind: 'list', entries: problems.map((problem) => [problemText(problem, language)]) })
  }
  return { tone: 'answer', title: feed.title?.trim() ?? url, blocks, private: true, language }
}

/** Words that nothing can be fetched here, or that nothing was given to import. */
export function renderFeedNotice(which: 'unavailable' | 'nothingGiven', language: Language): Reply {
  return refusal([FEEDS.in(language)[which]])
}

function problemText(problem: FeedProblem, language: Language): string {
  const words = FEED_TRIALS.in(language)
  switch (problem.kind) {
    case 'empty':
      return words.empty
    case 'undated':
    case 'without-address':
      return words[problem.kind](problem)
    case 'refused':
    case 'teasers':
      return words[problem.kind](problem)
    case 'moved':
      return words.moved(problem)
    case 'stale':
      return words.stale(problem)
  }
}

function renderOffered(offered: readonly { url: string; title?: string }[], language: Language): Reply {
  return refusal([FEEDS.in(language).offered], addresses(offered))
}

/** Failures of which there is nothing more to say. */
const SAID_WHOLLY: ReadonlySet<FindFailure> = new Set(['no-address', 'no-feed', 'not-a-feed', 'gone'])

/** Failures of a list that are no list's. */
const NO_LIST: ReadonlySet<FindFailure> = new Set(['malformed', 'not-a-feed'])

interface Failure {
  readonly reason: FindFailure
  readonly message: string
}

/** The kind of failure in the reader's language, and below it what exactly was found, as the log says it. */
function renderFailure({ message, reason }: Failure, typedAddress: string, language: Language): Reply {
  const words = FEED_FAILURES.in(language)
  const said = refusal([reason === 'no-address' ? words[reason]({ typed: typedAddress }) : words[reason]])
  return SAID_WHOLLY.has(reason) ? said : { ...said, ...exactly({ message }) }
}

/** As the log says it. */
const exactly = ({ message }: Pick<Failure, 'message'>) => ({ smallPrint: message.slice(0, 300) })

function addresses(feeds: readonly { url: string; title?: string }[]): Block {
  const entries = feeds
    .slice(0, LISTED)
    .map(({ url, title }): Inline[] => [
      ...(title === undefined ? [] : [`${title} · `]),
      { text: url, style: 'code' },
    ])
  return { kind: 'list', entries }
}

/** `20 Jan 2026 14:03 UTC`. */
function moment(instant: string, language: Language): string {
  return `${wordingIn(language).day(instant)} ${instant.slice(11, 16)} UTC`
}

function wordsIn(text: string): number {
  return text.split(/\s+/).length
}

function notice(text: readonly Inline[], more: Partial<Reply> = {}): Reply {
  return { tone: 'notice', ...more, blocks: [{ kind: 'text', text }], private: true }
}

function refusal(text: readonly Inline[], ...blocks: Block[]): Reply {
  return { tone: 'refusal', blocks: [{ kind: 'text', text }, ...blocks], private: true }
}
