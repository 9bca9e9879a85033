import type { Form, Reply } from '../src/reply/reply.ts'
import type { CommandInput, Services } from './command.ts'

/** A button that was pressed, a choice that was made, or a form that was sent. */
export interface ActionInput extends Omit<CommandInput, 'options' | 'subcommand' | 'message' | 'turned'> {
  /** What stands after the action's name in the control: `12` in `more:12`; empty where nothing does. */
  readonly argument: string
  /** What was chosen in a list. */
  readonly values: readonly string[]
  /** What was typed into a form, by field name. */
  readonly fields: Readonly<Record<string, string>>
}

/** What becomes of a press. */
export type ActionResult =
  /** Another message, below the one that was pressed. */
  | { readonly kind: 'reply'; readonly reply: Reply }
  /** This in place of the message that was pressed; a person other than its asker gets it as a reply of their own. */
  | { readonly kind: 'update'; readonly reply: Reply }
  | { readonly kind: 'form'; readonly form: Form }
  /** A thread on the message that was pressed, in which questions follow on `question`. */
  | {
      readonly kind: 'thread'
      readonly name: string
      readonly question: string
      /** Where it was asked, and by whom: what was asked before it goes on in the thread. */
      readonly asked: { readonly channelId: string; readonly personId: string }
      readonly opening: Reply
    }

/** What a control does. Its name is the first part of the `action` of controls and forms. */
export interface Action {
  readonly name: string
  /** Only for people who may manage the server: the shells check it at each press. */
  readonly managers?: boolean
  /** It answers a question: it counts against the rate limit of questions, not that of presses. */
  readonly asks?: boolean
  /**
   * Whether what it replies is for the person alone, as its argument says, so that the shells need not wait for the reply to know.
   * Where this is absent or undefined, the server's settings decide for actions that ask.
   */
  private?(argument: string): boolean | undefined
  /** As of a command: it is given the rights in every channel of the server. */
  readonly seesChannels?: boolean
  /** As of a command: it may run on another thread. */
  readonly searches?: boolean
  run(input: ActionInput, services: Services): ActionResult | Promise<ActionResult>
}
