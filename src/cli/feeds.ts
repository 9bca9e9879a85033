import { open } from 'node:fs/promises'
import { feeds as command } from '../../commands/feeds.ts'
import type { Config } from '../config.ts'
import { feedName } from '../feeds/feed-status.ts'
import type { PollReport } from '../feeds/poll-report.ts'
import { createPoller } from '../feeds/poller.ts'
import { pollingLease, whilePollingAlone } from '../feeds/polling-lease.ts'
import { fileReason } from '../ingest/find-files.ts'
import { isAddress } from '../ingest/ingest-urls.ts'
import { visibleLine } from '../text/shown-text.ts'
import { renderFeedTable } from './feed-table.ts'
import type { ArchivePlace } from './open-archive.ts'
import { type OpenDesk, openDesk } from './open-desk.ts'
import { renderTerminal } from './render-terminal.ts'
import type { Terminal } from './terminal.ts'
import { styleFor } from './terminal-style.ts'
import { UsageError } from './usage-error.ts'

/** What was typed behind `dateline feeds`. */
export interface FeedsWords {
  readonly what: string
  readonly which: string
  readonly name?: string
}

/** Each sub-command with the option that its words are for. */
const SUBCOMMANDS: Readonly<Record<string, string | undefined>> = {
  list: undefined,
  add: 'address',
  test: 'address',
  remove: 'feed',
  pause: 'feed',
  resume: 'feed',
  import: 'file',
  export: undefined,
  poll: undefined,
}

/**
 * Shows how the feeds fare, changes what is followed, or polls what is due.
 * @returns the exit code: 0, or 1 where something was refused or a poll failed.
 * @throws {UsageError} where it is not said what to do, or with what.
 */
export async function runFeeds(
  { what, which, name }: FeedsWords,
  config: ArchivePlace & Pick<Config, 'contactUrl'>,
  terminal: Terminal,
): Promise<number> {
  if (!Object.hasOwn(SUBCOMMANDS, what)) {
    throw new UsageError(`Cannot do "${what}" with feeds: say one of ${Object.keys(SUBCOMMANDS).join(', ')}`)
  }
  const option = SUBCOMMANDS[what]
  if (option !== undefined && which.trim() === '') {
    throw new UsageError(
      `Cannot ${what} nothing: write the ${option === 'feed' ? 'address or name' : option} after "${what}"`,
    )
  }
  if (what === 'import' && !isAddress(which)) {
    const refusal = await fileRefusal(which)
    if (refusal !== undefined) {
      terminal.errors.write(`Cannot import ${visibleLine(which)}: ${refusal}\n`)
      return 1
    }
  }
  const now = terminal.now().toISOString()
  const desk = await openDesk(config, [], { savedAt: now, contactUrl: config.contactUrl })
  try {
    if (what === 'list') return await list(desk, now, terminal)
    if (what === 'poll') return await poll(desk, terminal)
    const reply = await command.run(
      {
        subcommand: what,
        asOf: now,
        options: {
          ...(option === undefined ? {} : { [option]: which }),
          ...(name === undefined ? {} : { name }),
        },
      },
      desk,
    )
    const refused = reply.tone === 'refusal' || reply.tone === 'error'
    if (reply.file !== undefined) {
      terminal.output.write(`${reply.file.text.trimEnd()}\n`)
      return 0
    }
    const stream = refused ? terminal.errors : terminal.output
    stream.write(`${renderTerminal(reply, styleFor(stream, terminal.env))}\n`)
    return refused ? 1 : 0
  } finally {
    await desk.close()
  }
}

/** Why a list cannot be read from a file, or nothing where it can. */
async function fileRefusal(path: string): Promise<string | undefined> {
  try {
    const file = await open(path)
    const isFile = (await file.stat()).isFile()
    await file.close()
    return isFile ? undefined : 'It is not a file.'
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return code === 'ENOENT'
      ? 'There is no such file. Write https:// in front of an address.'
      : fileReason(error)
  }
}

async function list(desk: OpenDesk, now: string, { output, env }: Terminal): Promise<number> {
  const reports = await (await desk.feeds()).reports({}, { now })
  output.write(`${renderFeedTable(reports, now, styleFor(output, env))}\n`)
  return 0
}

/** Polls what is due, once, unless another process does: for machines that start the program by a timer. */
async function poll(desk: OpenDesk, { output, now }: Terminal): Promise<number> {
  const failures: unknown[] = []
  let failed = 0
  const poller = createPoller({
    archive: desk.archive,
    ...(await desk.web()),
    now: () => now().getTime(),
    random: Math.random,
    onFailure: (_feed, error) => failures.push(error),
    onPoll(report) {
      if (report.error !== undefined) failed += 1
      output.write(`${pollLine(report)}\n`)
    },
  })
  const lease = pollingLease(desk.archive.leases, () => now().getTime())
  const reports = await whilePollingAlone(lease, () => poller.pollDue())
  if (reports === undefined) {
    output.write('The feeds are polled by another process, such as the bot; nothing is left to do.\n')
    return 0
  }
  if (failures.length > 0) throw failures[0]
  if (reports.length === 0) output.write('No feed is due.\n')
  return failed > 0 ? 1 : 0
}

function pollLine({ feed, error, imported, updated, teasers, refused, left }: PollReport): string {
  const name = visibleLine(feedName(feed))
  if (error !== undefined) return `${name}: ${visibleLine(error)}`
  const counts = Object.entries({ new: imported, changed: updated, teasers, refused, left })
    .filter(([, count]) => count > 0)
    .map(([what, count]) => `${count} ${what}`)
  return `${name}: ${counts.length === 0 ? 'nothing new' : counts.join(', ')}`
}
