import type { Command, CommandInput, Services } from '../../commands/command.ts'
import type { Reply } from '../reply/reply.ts'
import type { Conversations } from './conversations.ts'
import { reportFailure } from './failures.ts'
import type { Log } from './log.ts'
import type { PendingWork } from './pending-work.ts'
import type { PersonRateLimit, RateDecision } from './person-rate-limit.ts'

/** What the bot answers with, wherever it is asked. */
export interface BotContext {
  readonly commands: readonly Command[]
  readonly services: Services
  readonly log: Log
  readonly rateLimit: PersonRateLimit
  readonly pending: PendingWork
  readonly conversations: Conversations
  /** Milliseconds since 1970: the shell is where the clock is read. */
  readonly now: () => number
}

/** Where a command was used, and by whom: what they asked there before, a question may follow on. */
export interface Place {
  readonly channelId: string
  readonly personId: string
}

/** Runs a command; what it throws is logged and worded with a reference, never thrown on. */
export async function runCommand(
  context: BotContext,
  command: Command,
  options: CommandInput['options'],
  { channelId, personId }: Place,
): Promise<Reply> {
  try {
    const asOf = new Date(context.now()).toISOString()
    const memory = context.conversations.of(channelId, personId)
    return await command.run({ options, asOf, memory }, context.services)
  } catch (error) {
    return reportFailure(context.log, error, `run /${command.data.name}`)
  }
}

export function commandNamed(context: BotContext, name: string): Command | undefined {
  return context.commands.find(({ data }) => data.name === name)
}

/** Words a refusal of the rate limit. */
export function renderTooMany(refused: Extract<RateDecision, { allowed: false }>, now: number): Reply {
  const seconds = Math.max(1, Math.ceil((refused.retryAt - now) / 1000))
  const wait = seconds === 1 ? 'a second' : `${seconds} seconds`
  return notice(`That was a lot of questions in one minute. Please ask again in ${wait}.`)
}

/** Words that the process is about to end. */
export function renderStopping(): Reply {
  return notice('This bot is just being restarted. Please ask again in a minute.')
}

/** Words that a command is not known, which happens while Discord still shows an older list. */
export function renderUnknownCommand(name: string): Reply {
  return notice(`This bot no longer has the command /${name}. Type /help for those that it has.`)
}

function notice(text: string): Reply {
  return { tone: 'notice', blocks: [{ kind: 'text', text: [text] }], private: true }
}
