import { quotesFrom } from '../answer/kept-answer.ts'
import type { Vote, VotedAnswer } from '../archive/answer-store.ts'
import type { Archive } from '../archive/archive.ts'
import { formatDay } from '../articles/dates.ts'
import { quoteText } from '../articles/quote.ts'
import { citationOf } from '../reply/citation.ts'
import { visibleLine } from '../text/shown-text.ts'
import { type ArchivePlace, openArchiveAt } from './open-archive.ts'
import type { Terminal } from './terminal.ts'
import { type Colors, colorsOf, styleFor, type TerminalStyle } from './terminal-style.ts'
import { UsageError } from './usage-error.ts'
import { INDENT, indent, wrap } from './wrap-lines.ts'

export interface FeedbackOptions {
  readonly up?: boolean
  readonly down?: boolean
  readonly limit?: string
  readonly json?: boolean
}

const DEFAULT_LIMIT = 20
const WHOLE_NUMBER = /^[1-9]\d{0,4}$/

/**
 * Shows the answers that people voted on, the latest vote first: the question, what was quoted, and the votes. Who asked,
 * who voted and where is not shown.
 * @returns the exit code.
 */
export async function runFeedback(
  options: FeedbackOptions,
  place: ArchivePlace,
  { output, env }: Terminal,
): Promise<number> {
  const limit = readLimit(options.limit)
  const vote: Vote | undefined = options.up === options.down ? undefined : options.up === true ? 'up' : 'down'
  const { archive } = await openArchiveAt(place)
  try {
    const voted = await archive.answers.voted({ limit, ...(vote === undefined ? {} : { vote }) })
    if (options.json === true) {
      for (const each of voted) output.write(`${JSON.stringify(await feedbackLine(each, archive))}\n`)
      return 0
    }
    const style = styleFor(output, env)
    const text = await Promise.all(voted.map((each) => feedbackText(each, archive, style, colorsOf(style))))
    output.write(text.length === 0 ? 'No votes yet.\n' : `${text.join('\n\n')}\n`)
    return 0
  } finally {
    await archive.close()
  }
}

function readLimit(typed: string | undefined): number {
  if (typed === undefined) return DEFAULT_LIMIT
  if (WHOLE_NUMBER.test(typed)) return Number(typed)
  throw new UsageError(`Cannot use --limit ${typed}: it is not a number from 1 to 99999`)
}

/** The fields of a line of JSON. */
async function feedbackLine({ answer, votes, votedAt }: VotedAnswer, archive: Archive): Promise<object> {
  const { question, understoodAs, status, asOf, filters, language } = answer
  const quotes = (await quotesFrom(answer.quotes, archive)).map((quote) => ({
    articleId: quote.article.id,
    title: quote.article.title,
    start: quote.start,
    end: quote.end,
    text: quoteText(quote),
  }))
  return { question, understoodAs, status, asOf, filters, language, votes, votedAt, quotes }
}

async function feedbackText(
  { answer, votes, votedAt }: VotedAnswer,
  archive: Archive,
  style: TerminalStyle,
  colors: Colors,
): Promise<string> {
  const { question, understoodAs, status } = answer
  const counted = `+${votes.up} −${votes.down} · ${formatDay(votedAt)}${status === 'answered' ? '' : ' · refused'}`
  const understood = understoodAs === undefined ? [] : [`understood as: ${understoodAs}`]
  const quotes = (await quotesFrom(answer.quotes, archive)).map(
    (quote) => `“${quoteText(quote)}” ${citationOf(quote.article).line}`,
  )
  return [
    wrap(`${colors.bold(visibleLine(question))}  ${colors.dim(counted)}`, style.width),
    ...[...understood, ...quotes].map((line) => indent(visibleLine(line), INDENT, style.width)),
  ].join('\n')
}
