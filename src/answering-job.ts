import type { ActionInput, ActionResult } from '../commands/action.ts'
import type { CommandInput } from '../commands/command.ts'
import type { Conversation } from './answer/follow-up/conversation.ts'
import type { ArchivePlace } from './cli/open-archive.ts'
import type { LogLevel } from './config.ts'
import type { Reply } from './reply/reply.ts'

// What the thread of the gateway and those that answer tell each other. All of it is plain data: it is copied on its way.

/** What a thread is started with. */
export interface AnsweringSetup {
  readonly place: ArchivePlace
  readonly version: string
  /** Days after which articles are removed, for replies to say so. */
  readonly keptDays?: number
  readonly log: { readonly level: LogLevel; readonly secrets: readonly string[]; readonly plain: boolean }
  /** The name of the channel on which it is told that the archive has changed. */
  readonly changes: string
}

/** What is asked of a thread. */
export type AnsweringJob = {
  /** The name of the command or the action. */
  readonly name: string
  /** The outlets that a server allows; all where it is absent. */
  readonly sources?: readonly string[]
  /** What was asked before, where the shell remembers it. */
  readonly conversation?: Conversation
} & (
  | { readonly kind: 'command'; readonly input: Omit<CommandInput, 'memory'> }
  | { readonly kind: 'action'; readonly input: Omit<ActionInput, 'memory'> }
)

/** What became of it. An error is told in words: copied on its way, it would lose its name. */
export type AnsweringEnd<Result = Reply | ActionResult> =
  | {
      readonly kind: 'done'
      readonly result: Result
      /** What is to be remembered from now on, where that is new. */
      readonly conversation?: Conversation
    }
  | { readonly kind: 'failed'; readonly name: string; readonly message: string; readonly stack?: string }
