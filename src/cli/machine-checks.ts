import { constants } from 'node:fs'
import { access, readFile, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Archive } from '../archive/archive.ts'
import { ArchiveError } from '../archive/archive-error.ts'
import { openArchive } from '../archive/sqlite/sqlite-archive.ts'
import { FeedError } from '../feeds/feed-error.ts'
import { readFeedList } from '../feeds/feed-list.ts'
import { fileReason } from '../ingest/find-files.ts'
import { ingestPaths } from '../ingest/ingest-paths.ts'
import { countOf, formatPeriod } from '../reply/wording.ts'
import type { Check } from './check.ts'
import { type ArchivePlace, openArchiveAt } from './open-archive.ts'
import { aheadLines, refusalLines } from './refusal-lines.ts'

/** The oldest Node that runs the program. */
const LEAST_NODE = 24

/** Refused files that are named. */
const NAMED_REFUSALS = 5

/** An archive whose newest article is older than this is said to be old. */
const OLD_AFTER_DAYS = 30
const DAY = 86_400_000

/** @param version as `process.versions.node` gives it. */
export function checkNode(version: string): Check {
  if (Number.parseInt(version, 10) >= LEAST_NODE) return { state: 'fine', name: 'Node', found: version }
  return {
    state: 'failed',
    name: 'Node',
    found: version,
    advice: `Node ${LEAST_NODE} or later is needed: run "npm ci", which brings it, and start with "npm run".`,
  }
}

/**
 * Whether a folder that the program writes into is there and can be written to, or can be made.
 * @param name the variable that names it.
 */
export async function checkFolder(name: 'DATA_DIR' | 'HEALTH_DIR', path: string): Promise<Check> {
  const found = await stat(path).catch(() => undefined)
  const folder = found === undefined ? await nearestAbove(path) : path
  if (!(found ?? (await stat(folder))).isDirectory()) {
    return { state: 'failed', name, found: `${folder} is not a folder`, advice: `Set ${name} to a folder.` }
  }
  const writable = await access(folder, constants.W_OK).then(
    () => true,
    () => false,
  )
  if (!writable) {
    return {
      state: 'failed',
      name,
      found: `${folder} cannot be written to`,
      advice: `Change its permissions, or set ${name} to a folder that can be written to.`,
    }
  }
  return found === undefined
    ? { state: 'fine', name, found: `${path} (made at the first start)` }
    : { state: 'fine', name, found: path }
}

/** What is nearest above and exists. */
async function nearestAbove(path: string): Promise<string> {
  const above = dirname(path)
  const found = await stat(above).catch(() => undefined)
  return found !== undefined || above === path ? above : await nearestAbove(above)
}

/** Whether the list of feeds that is read at every start can be. */
export async function checkFeedsFile(feedsFile: string): Promise<Check> {
  const name = 'FEEDS_FILE'
  try {
    const feeds = readFeedList(await readFile(feedsFile))
    return { state: 'fine', name, found: `${feedsFile}: ${countOf(feeds.length, 'feed')}` }
  } catch (error) {
    const known = error instanceof FeedError || (error instanceof Error && 'code' in error)
    if (!known) throw error
    return {
      state: 'failed',
      name,
      found: `${feedsFile}: ${error instanceof FeedError ? error.message : fileReason(error)}`,
      advice: 'Set FEEDS_FILE to a list of feeds: OPML, or an address a line.',
    }
  }
}

/** Whether the archive opens, what it holds and how fresh it is. A folder that is not there yet is not made. */
export async function checkArchive(place: ArchivePlace, now: Date): Promise<Check> {
  const name = 'Archive'
  const { databaseUrl, dataDir } = place
  if (databaseUrl === undefined && (await stat(dataDir).catch(() => undefined)) === undefined) {
    return { state: 'fine', name, found: 'none yet (made at the first start)' }
  }
  try {
    const { archive } = await openArchiveAt(place)
    try {
      return await checkArticles(archive, now)
    } finally {
      await archive.close()
    }
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error
    const advice =
      databaseUrl === undefined
        ? 'Mend the file, or set DATA_DIR to another folder.'
        : 'Mend the database, or set DATABASE_URL to another one.'
    return { state: 'failed', name, found: error.message, advice }
  }
}

async function checkArticles(archive: Archive, now: Date): Promise<Check> {
  const name = 'Archive'
  const period = await archive.period()
  if (period === undefined) {
    return {
      state: 'warning',
      name,
      found: 'empty',
      advice: 'Import articles: npm run dateline -- ingest PATH, or put them into ARTICLES_DIR.',
    }
  }
  const found = `${countOf(await archive.count(), 'article')} from ${countOf((await archive.sources()).length, 'source')}, ${formatPeriod(period.oldest, period.newest)}`
  const days = Math.floor((now.getTime() - Date.parse(period.newest)) / DAY)
  return days <= OLD_AFTER_DAYS
    ? { state: 'fine', name, found }
    : {
        state: 'warning',
        name,
        found: `${found}; the newest is ${countOf(days, 'day')} old`,
        advice: 'Answers know nothing of what came later: import newer articles.',
      }
}

/** Whether the articles that are imported at every start can be read; they are read into memory alone. */
export async function checkArticlesDir(articlesDir: string, now: Date): Promise<Check> {
  const name = 'ARTICLES_DIR'
  if ((await stat(articlesDir).catch(() => undefined)) === undefined) {
    return {
      state: 'failed',
      name,
      found: `${articlesDir} does not exist`,
      advice: 'Make the folder and put articles into it, or set ARTICLES_DIR to one.',
    }
  }
  const archive = openArchive(':memory:')
  try {
    const { ahead, files, refusals } = await ingestPaths([articlesDir], archive, {
      savedAt: now.toISOString(),
      alone: true,
    })
    const found = `${articlesDir}: ${countOf(await archive.count(), 'article')} in ${countOf(files, 'file')}`
    if (refusals.length === 0 && ahead.length === 0) return { state: 'fine', name, found }
    const lines = [
      ...refusalLines(refusals, NAMED_REFUSALS, articlesDir),
      ...aheadLines(ahead.slice(0, NAMED_REFUSALS)),
    ]
    return {
      state: 'warning',
      name,
      found: refusals.length === 0 ? found : `${found}, ${refusals.length} refused`,
      advice: lines.join('\n'),
    }
  } finally {
    await archive.close()
  }
}
