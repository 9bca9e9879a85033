import { createInterface, type Interface } from 'node:readline/promises'
import type { Readable, Writable } from 'node:stream'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { ConversationMemory, Services } from '../../commands/command.ts'
import { type Conversation, NEW_CONVERSATION } from '../answer/follow-up/conversation.ts'
import { renderMissing } from '../reply/render-error.ts'
import type { Reply } from '../reply/reply.ts'
import { countOf, formatPeriod } from '../reply/wording.ts'
import { completeLine } from './complete-line.ts'
import { renderTerminal } from './render-terminal.ts'
import { runLine } from './run-line.ts'
import { terminalCommands } from './terminal-commands.ts'
import { styleFor } from './terminal-style.ts'
import { wrap } from './wrap-lines.ts'

/** Where the console reads and writes. */
export interface ConsoleStreams {
  readonly input: Readable & { readonly isTTY?: boolean }
  readonly output: Writable & { readonly isTTY?: boolean; readonly columns?: number }
  /** The clock, read once a line. */
  readonly now: () => Date
  /** The variables that say whether colours are wanted. */
  readonly env?: Readonly<Record<string, string | undefined>>
}

const PROMPT = '> '
const HISTORY_LINES = 500

/**
 * Answers lines until the input ends: in a terminal with a prompt, history and completion (Ctrl-C or Ctrl-D ends it), from
 * a pipe line by line. A question may follow on the one before. A command that fails is told and the next line is read.
 */
export async function runConsole(services: Services, streams: ConsoleStreams): Promise<void> {
  const { input, output } = streams
  const isTerminal = input.isTTY === true && output.isTTY === true
  // Before keys are listened to: what is typed meanwhile waits in the stream.
  const greeting = isTerminal ? wrap(await welcome(services), styleFor(output, streams.env).width) : ''
  const lines = createInterface(
    isTerminal
      ? {
          input,
          output,
          terminal: true,
          prompt: PROMPT,
          historySize: HISTORY_LINES,
          removeHistoryDuplicates: true,
          completer: (line: string) =>
            completeLine(line, terminalCommands, services, streams.now().toISOString()),
        }
      : { input, crlfDelay: Number.POSITIVE_INFINITY, terminal: false },
  )
  try {
    if (lines.terminal) {
      output.write(`${greeting}\n\n`)
      await converse(lines, services, streams)
    } else await answerAll(lines, services, streams)
  } finally {
    lines.close()
  }
}

async function welcome({ archive }: Services): Promise<string> {
  const period = await archive.period()
  const holds =
    period === undefined
      ? 'The archive is empty'
      : `${countOf(await archive.count(), 'article')}, ${formatPeriod(period.oldest, period.newest)}`
  return `${holds}. Ask a question, or type help; TAB completes, exit ends.`
}

/** Every line of a pipe or a file, answered in order. */
async function answerAll(lines: Interface, services: Services, streams: ConsoleStreams): Promise<void> {
  const memory = createMemory()
  let answered = 0
  for await (const line of lines) {
    // An endless pipe has its next line ready always: signals and a reader that went away get their turn in between.
    await nextTurn()
    if (streams.output.destroyed) return
    const reply = await replyTo(line, services, streams.now(), memory)
    if (reply === 'exit') return
    if (reply === undefined) continue
    // An empty line between two answers, none before the first.
    streams.output.write(`${answered === 0 ? '' : '\n'}${shown(reply, streams)}\n`)
    answered += 1
  }
}

/** Lines of a terminal: a prompt, an answer, the next prompt. */
async function converse(lines: Interface, services: Services, streams: ConsoleStreams): Promise<void> {
  // Ctrl-C empties a line that was begun, and ends the conversation on an empty one.
  lines.on('SIGINT', () => {
    if (lines.line === '') {
      lines.close()
      return
    }
    lines.write(null, { ctrl: true, name: 'e' })
    lines.write(null, { ctrl: true, name: 'u' })
  })
  const memory = createMemory()
  lines.prompt()
  for await (const line of lines) {
    const reply = await replyTo(line, services, streams.now(), memory)
    if (reply === 'exit') return
    if (reply !== undefined) streams.output.write(`\n${shown(untitled(reply, line), streams)}\n\n`)
    lines.prompt()
  }
  streams.output.write('\n')
}

/** The question stands on the line above already. */
function untitled(reply: Reply, line: string): Reply {
  if (reply.title !== line.trim()) return reply
  const { title: _title, ...rest } = reply
  return rest
}

function shown(reply: Reply, { output, env }: ConsoleStreams): string {
  // The width is read each time: windows change.
  return renderTerminal(reply, styleFor(output, env))
}

/** Remembers the conversation for as long as the console runs. */
function createMemory(): ConversationMemory {
  let held: Conversation = NEW_CONVERSATION
  return {
    recall: async () => held,
    async keep(conversation) {
      held = conversation
    },
  }
}

async function replyTo(
  line: string,
  services: Services,
  now: Date,
  memory: ConversationMemory,
): Promise<Reply | 'exit' | undefined> {
  try {
    return await runLine(line, terminalCommands, services, now.toISOString(), memory)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return renderMissing([`That went wrong: ${reason}`])
  }
}
