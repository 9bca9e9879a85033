import { readDate } from '../../commands/read-date.ts'
import { readTopics, understandingOf } from '../../commands/read-topics.ts'
import type { Config } from '../config.ts'
import { publishedOn, shownStories } from '../notices/digest-articles.ts'
import { renderDigest } from '../reply/render-notice.ts'
import { withUnderstanding } from '../reply/small-print.ts'
import { REASONS } from '../reply/texts/reasons.ts'
import type { ArchivePlace } from './open-archive.ts'
import { openDesk } from './open-desk.ts'
import { renderTerminal } from './render-terminal.ts'
import type { Terminal } from './terminal.ts'
import { styleFor } from './terminal-style.ts'
import { UsageError } from './usage-error.ts'

/** Options of `dateline digest`, as commander gives them. */
export interface DigestOptions {
  readonly date?: string
  readonly topics?: string
}

/**
 * Prints the top stories of a day or another period, as the digest would tell them.
 * @returns the exit code.
 * @throws {UsageError} for a date that cannot be read.
 * @throws {ArchiveError} where the archive cannot be opened.
 */
export async function runDigest(
  { date, topics = '' }: DigestOptions,
  config: ArchivePlace & Pick<Config, 'articlesDir'>,
  { env, now, output }: Terminal,
): Promise<number> {
  const asOf = now().toISOString()
  const desk = await openDesk(config, [config.articlesDir], { savedAt: asOf })
  try {
    const newest = (await desk.archive.extent({ to: asOf.slice(0, 10) })).newest ?? asOf.slice(0, 10)
    const read = readDate(date ?? newest, asOf)
    if (read.kind === 'refused')
      throw new UsageError(`Cannot use --date "${date}": ${REASONS.in('en')[read.reason]}`)
    const { from = newest, to = from } = read.range
    const wanted = await readTopics(topics, desk, { asOf, language: 'en' })
    if (wanted.kind === 'refused') throw new UsageError(`Cannot use --topics: ${wanted.reason}`)
    const options = { topics: wanted.topics, asOf }
    const { articles, stories } = await shownStories(await publishedOn(desk, from, to), desk, options)
    const period = { from: `${from}T00:00:00.000Z`, slot: asOf, zone: 'UTC', missed: [] }
    const reply = withUnderstanding(
      renderDigest({ stories, articles, topics: wanted.topics, weekly: from !== to, ...period }, 'en'),
      understandingOf(wanted, 'en'),
    )
    output.write(`${renderTerminal(reply, styleFor(output, env))}\n`)
    return 0
  } finally {
    await desk.close()
  }
}
