import { readTopics, understandingOf } from '../../commands/read-topics.ts'
import type { Config } from '../config.ts'
import { publishedOn, shownStories } from '../notices/digest-articles.ts'
import { renderDigest } from '../reply/render-digest.ts'
import { withUnderstanding } from '../reply/small-print.ts'
import { REASONS } from '../reply/texts/reasons.ts'
import type { ArchivePlace } from './open-archive.ts'
import { openDesk } from './open-desk.ts'
import { renderTerminal } from './render-terminal.ts'
import type { Terminal } from './terminal.ts'
import { styleFor } from './terminal-style.ts'
import { typedDate } from './typed-date.ts'
import { UsageError } from './usage-error.ts'

/** Options of `dateline digest`, as commander gives them. */
export interface DigestOptions {
  readonly date?: string
  readonly topics?: string
}

/**
 * Prints the top stories of a day or another period, as the digest would tell them.
 * @returns the exit code.
 * @throws {UsageError} for a date that cannot be read or is still to come.
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
    const { from = newest, to = from } =
      date === undefined ? { from: newest } : typedDate('--date', date, asOf)
    if (from > latestDay(asOf)) {
      throw new UsageError(`Cannot use --date "${date}": ${REASONS.in('en').notYet}`)
    }
    const wanted = await readTopics(topics, desk, { asOf, language: 'en' })
    if (wanted.kind === 'refused') throw new UsageError(`Cannot use --topics: ${wanted.reason}`)
    const options = { topics: wanted.topics, asOf }
    const shown = await shownStories(await publishedOn(desk, from, to), desk, options)
    const span = { kind: 'published', from, to } as const
    const reply = withUnderstanding(
      renderDigest({ ...shown, topics: wanted.topics, span }, 'en'),
      understandingOf(wanted, 'en'),
    )
    output.write(`${renderTerminal(reply, styleFor(output, env))}\n`)
    return 0
  } finally {
    await desk.close()
  }
}

/** The day that it is where days begin first, fourteen hours before they do at UTC. */
function latestDay(instant: string): string {
  return new Date(Date.parse(instant) + 14 * 60 * 60_000).toISOString().slice(0, 10)
}
