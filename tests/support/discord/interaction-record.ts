import { randomBytes } from 'node:crypto'
import type {
  APIApplicationCommandOptionChoice,
  APIMessage,
  APIModalInteractionResponseCallbackData,
  InteractionType,
} from 'discord-api-types/v10'
import type { Clock } from './clock.ts'
import type { LoggedRequest } from './request-log.ts'
import type { Channel, Person } from './world.ts'

/** How long the bot may take for its first answer, milliseconds. */
const FIRST_ANSWER = 3_000
/** How long it may go on afterwards, milliseconds. */
const TOKEN_LIFE = 15 * 60_000

/** How the bot first answered. */
export interface Acknowledgement {
  /** The callback's type, 4 to 9. */
  readonly type: number
  readonly data: unknown
  /** Whether the answer, or its promise, is shown to the person alone. */
  readonly ephemeral: boolean
}

/** An interaction as Discord keeps it: who, where, until when, and what the bot made of it. */
export class InteractionRecord {
  readonly id: string
  readonly token: string = randomBytes(48).toString('base64url')
  readonly type: InteractionType
  readonly channel: Channel
  readonly person: Person
  /** "/ask", "button more:2": for errors and descriptions. */
  readonly title: string
  /** The message whose component was used. */
  readonly source: APIMessage | undefined
  /** True: only the person installed the bot, at most 5 follow-ups are taken. */
  readonly userInstalled: boolean
  /** True: Discord shows every answer to the person alone, whatever the bot asks for. */
  readonly forcedEphemeral: boolean
  /** What INTERACTION_CREATE carried besides, for the messages that come of it. */
  readonly metadata: unknown
  acknowledgement: Acknowledgement | undefined
  /** The answer; with a deferral, first a message that is loading. Gone when deleted. */
  original: APIMessage | undefined
  /** Whether the original says what it is to say: it is not, or no longer, only promised. */
  isAnswered = false
  readonly followUps: APIMessage[] = []
  choices: readonly APIApplicationCommandOptionChoice[] | undefined
  modal: APIModalInteractionResponseCallbackData | undefined
  /** Every request that used this interaction's token. */
  readonly requests: LoggedRequest[] = []
  readonly #clock: Clock
  readonly #createdAt: number
  #expired = false
  #tokenExpired = false

  constructor(
    clock: Clock,
    made: Pick<
      InteractionRecord,
      | 'id'
      | 'type'
      | 'channel'
      | 'person'
      | 'title'
      | 'source'
      | 'userInstalled'
      | 'forcedEphemeral'
      | 'metadata'
    >,
  ) {
    this.#clock = clock
    this.#createdAt = clock.now
    this.id = made.id
    this.type = made.type
    this.channel = made.channel
    this.person = made.person
    this.title = made.title
    this.source = made.source
    this.userInstalled = made.userInstalled
    this.forcedEphemeral = made.forcedEphemeral
    this.metadata = made.metadata
  }

  /** Whether it is too late for a first answer. */
  get isTooLate(): boolean {
    return this.#expired || this.#clock.now - this.#createdAt > FIRST_ANSWER
  }

  /** Whether the token's 15 minutes are over. */
  get tokenIsOver(): boolean {
    return this.#tokenExpired || this.#clock.now - this.#createdAt > TOKEN_LIFE
  }

  /** Lets the time for the first answer pass. */
  expire(): void {
    this.#expired = true
  }

  /** Lets the token's 15 minutes pass. */
  expireToken(): void {
    this.#expired = true
    this.#tokenExpired = true
  }
}
