import { existsSync } from 'node:fs'
import { ask } from '../../commands/ask.ts'
import { readFilters } from '../../commands/read-options.ts'
import { answerQuestion } from '../answer/answer-question.ts'
import { explainAnswer } from '../answer/explain.ts'
import { isPublicationDate } from '../articles/dates.ts'
import type { Config } from '../config.ts'
import { answerLine } from './answer-line.ts'
import { answerBatch } from './batch.ts'
import { inShell } from './in-shell.ts'
import type { ArchivePlace } from './open-archive.ts'
import { type OpenDesk, openDesk } from './open-desk.ts'
import { refusalLines, refusalsShortly } from './refusal-lines.ts'
import { renderExplanation } from './render-explanation.ts'
import { renderTerminal } from './render-terminal.ts'
import { runLine } from './run-line.ts'
import type { Terminal } from './terminal.ts'
import { terminalCommands } from './terminal-commands.ts'
import { styleFor } from './terminal-style.ts'
import { typedDate } from './typed-date.ts'
import { UsageError } from './usage-error.ts'
import { whyNoArticles } from './why-no-articles.ts'

/** The options of `dateline ask`, as they were typed. */
export interface AskOptions {
  readonly from?: string
  readonly to?: string
  readonly source?: string
  readonly asOf?: string
  readonly articles?: readonly string[]
  readonly batch?: string
  readonly json?: true
  readonly explain?: true
}

const WHITE_SPACE = /\s/

/** A command as the console takes it, in the place of a question; a path has a further slash. */
const COMMAND = /^\/[a-z-]+(?:\s|$)/i

/**
 * Answers one question or a batch.
 * @returns the exit code: 0, or 1 where a line of the batch, or an article named with `--articles`, was refused.
 * @throws {UsageError} where an option cannot be used.
 * @throws {Error} where nothing named with `--articles` is an article that can be read.
 */
export async function runAsk(
  words: readonly string[],
  typed: AskOptions,
  config: ArchivePlace & Pick<Config, 'articlesDir'>,
  terminal: Terminal,
): Promise<number> {
  const { question, ...options } = separateQuestion(words, typed)
  if (options.batch !== undefined && question !== '') {
    throw new UsageError('Cannot ask a question and a batch at once: leave one of them out')
  }
  if (options.batch !== undefined && options.explain === true) {
    throw new UsageError('Cannot explain a batch: --explain takes one question')
  }
  if (options.articles?.length === 0) {
    throw new UsageError('Cannot answer from --articles: name a file or a folder before the question')
  }
  if (options.batch === undefined && question.trim() === '') {
    throw new UsageError('Cannot ask nothing: write the question after "ask", or name a file with --batch')
  }
  const now = terminal.now().toISOString()
  const asOf = readAsOf(options.asOf, now)
  const { articles } = options
  const desk =
    articles === undefined
      ? await openDesk(config, [config.articlesDir], { savedAt: now })
      : await openDesk(':memory:', articles, { savedAt: now })
  try {
    const lack = articles === undefined ? undefined : await whyNoArticles(articles, desk)
    if (lack !== undefined) throw new Error(lack)
    const refused =
      articles === undefined
        ? refusalsShortly(desk.refusals, config.articlesDir)
        : refusalLines(desk.refusals)
    for (const line of refused) terminal.errors.write(`${line}\n`)
    const failed = articles !== undefined && desk.refusals.length > 0
    const code = await answer(question, { ...options, asOf }, desk, terminal)
    return failed ? Math.max(code, 1) : code
  } finally {
    await desk.close()
  }
}

/**
 * In `--articles PATH… "question"` the question comes along with the paths: it is the last of them where that one holds
 * white space and does not exist, else what follows the last that exists.
 */
function separateQuestion(words: readonly string[], options: AskOptions): AskOptions & { question: string } {
  const { articles, batch } = options
  if (words.length > 0 || batch !== undefined || articles === undefined) {
    return { ...options, question: words.join(' ') }
  }
  const last = articles.at(-1) ?? ''
  const paths =
    WHITE_SPACE.test(last) && !existsSync(last)
      ? articles.length - 1
      : Math.max(1, articles.findLastIndex((path) => existsSync(path)) + 1)
  return { ...options, articles: articles.slice(0, paths), question: articles.slice(paths).join(' ') }
}

async function answer(
  question: string,
  options: AskOptions & { readonly asOf: string },
  desk: OpenDesk,
  terminal: Terminal,
): Promise<number> {
  const { asOf, batch } = options
  const limits = given({ from: options.from, to: options.to, source: options.source })
  const style = styleFor(terminal.output, terminal.env)
  const read = await readFilters({ options: limits, asOf }, desk)
  if (read.kind === 'refused') {
    terminal.errors.write(`${renderTerminal(read.reply, styleFor(terminal.errors, terminal.env))}\n`)
    return 2
  }
  if (batch !== undefined) {
    const counts = await answerBatch(batch, desk, { asOf, filters: read.filters }, terminal)
    return counts.refused > 0 ? 1 : 0
  }
  if (options.explain === true) {
    const { explanation } = await explainAnswer(question, desk, { asOf, filters: read.filters })
    const shown = options.json === true ? JSON.stringify(explanation) : renderExplanation(explanation, style)
    terminal.output.write(`${shown}\n`)
    return 0
  }
  if (options.json === true) {
    const from = performance.now()
    const found = await answerQuestion(question, desk, { asOf, filters: read.filters })
    terminal.output.write(`${answerLine({ id: '1', question }, found, performance.now() - from)}\n`)
    return 0
  }
  const reply = COMMAND.test(question)
    ? await runLine(question, terminalCommands, desk, asOf)
    : await ask.run({ options: { question, ...limits }, asOf }, desk)
  if (typeof reply === 'object') terminal.output.write(`${renderTerminal(inShell(reply), style)}\n`)
  return 0
}

/** The instant or the end of the period that `--as-of` names; now where it names none. */
function readAsOf(typed: string | undefined, now: string): string {
  if (typed === undefined) return now
  if (isPublicationDate(typed)) return typed
  const { to } = typedDate('--as-of', typed, now)
  if (to === undefined) throw new UsageError(`Cannot use --as-of "${typed}": it has no end`)
  return to
}

function given(options: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const present = Object.entries(options).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return Object.fromEntries(present)
}
