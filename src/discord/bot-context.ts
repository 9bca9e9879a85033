import type { Action } from '../../commands/action.ts'
import {
  type Asker,
  type Command,
  type CommandInput,
  type ConversationMemory,
  isSlashCommand,
  type Services,
} from '../../commands/command.ts'
import type { Language } from '../reply/language.ts'
import type { Reply } from '../reply/reply.ts'
import type { Acknowledgements } from './acknowledgements.ts'
import { conversationMemory } from './conversations.ts'
import { reportFailure } from './failures.ts'
import type { Log } from './log.ts'
import { renderStopping } from './notices.ts'
import type { PendingWork } from './pending-work.ts'
import type { PersonRateLimit } from './person-rate-limit.ts'

/** What the bot answers with, wherever it is asked. */
export interface BotContext {
  readonly commands: readonly Command[]
  readonly actions: readonly Action[]
  readonly services: Services
  readonly log: Log
  /** Of questions and other commands. */
  readonly rateLimit: PersonRateLimit
  /** Of buttons, lists and forms. */
  readonly pressLimit: PersonRateLimit
  /** Of what is offered while a person types. */
  readonly completionLimit: PersonRateLimit
  readonly pending: PendingWork
  readonly acknowledgements: Acknowledgements
  /** Milliseconds since 1970: the shell is where the clock is read. */
  readonly now: () => number
}

/**
 * What every use comes with, whatever is used: who, where, when, in which language, and what was asked there before.
 * @param options.shared whether the place has one conversation for everybody, as a thread that the bot started has.
 */
export function commonInput(
  context: BotContext,
  asker: Asker,
  language: Language,
  { shared = false }: { readonly shared?: boolean } = {},
): Pick<CommandInput, 'asOf' | 'language'> & { readonly asker: Asker; readonly memory: ConversationMemory } {
  return {
    asOf: new Date(context.now()).toISOString(),
    asker,
    language,
    memory: conversationMemory(context.services.archive.conversations, asker, { shared, log: context.log }),
  }
}

/**
 * Runs a command; what it throws is logged and worded with a reference, never thrown on. What is not done when the process has to
 * end is replied to with a word on that.
 * @param services what it may use there.
 */
export async function runCommand(
  context: BotContext,
  command: Command,
  input: CommandInput,
  services: Services = context.services,
): Promise<Reply> {
  const { language = 'en' } = input
  try {
    const reply = await context.pending.unlessGivenUp(command.run(input, services))
    return reply === undefined ? renderStopping(language) : { language, ...reply }
  } catch (error) {
    return reportFailure(context.log, error, `run ${titleOf(command)}`, language)
  }
}

/** As people know it: `/ask`, or the words of a message's menu. */
export function titleOf(command: Command): string {
  return isSlashCommand(command) ? `/${command.data.name}` : `"${command.data.name}"`
}

/** The command that is typed by this name. */
export function commandNamed(context: BotContext, name: string): Command | undefined {
  return context.commands.find((command) => isSlashCommand(command) && command.data.name === name)
}

/** The command of this name in the menu of a message. */
export function messageCommandNamed(context: BotContext, name: string): Command | undefined {
  return context.commands.find((command) => !isSlashCommand(command) && command.data.name === name)
}
