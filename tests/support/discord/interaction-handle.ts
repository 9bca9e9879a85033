import type {
  APIApplicationCommandOptionChoice,
  APIMessage,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10'
import type { Acknowledgement, InteractionRecord } from './interaction-record.ts'
import type { LoggedRequest } from './request-log.ts'
import type { Watch } from './watch.ts'

/** What a test holds of an interaction: what the bot did with it, and the power over its time. */
export class InteractionHandle {
  readonly #record: InteractionRecord
  readonly #watch: Watch

  constructor(record: InteractionRecord, watch: Watch) {
    this.#record = record
    this.#watch = watch
  }

  get id(): string {
    return this.#record.id
  }

  get token(): string {
    return this.#record.token
  }

  /** Every request that used this interaction's token, in order, refused ones included. */
  get requests(): readonly LoggedRequest[] {
    return this.#record.requests
  }

  /** The follow-ups that stand. */
  get followUps(): readonly APIMessage[] {
    return this.#record.followUps
  }

  /** Whether what the bot answered first is shown to the person alone. */
  get ephemeral(): boolean {
    return this.#record.acknowledgement?.ephemeral ?? false
  }

  /** Whether the bot promised an answer first (callbacks 5 and 6). */
  get deferred(): boolean {
    const type = this.#record.acknowledgement?.type
    return type === 5 || type === 6
  }

  /** Waits for the first answer, whatever its type. */
  acknowledged(): Promise<Acknowledgement> {
    return this.#wait('the first answer to', () => this.#record.acknowledgement)
  }

  /** Waits for the answer itself: the message that is no longer loading, or the updated one. A copy as it stands. */
  async reply(): Promise<APIMessage> {
    const message = await this.#wait('the reply to', () => {
      const { isAnswered, original } = this.#record
      return isAnswered ? original : undefined
    })
    return structuredClone(message)
  }

  /** The answer as it stands now, undefined where there is none or it was deleted. */
  get original(): APIMessage | undefined {
    return this.#record.original
  }

  /** Waits for a follow-up. @param index Which, counted from 0. */
  async followUp(index = 0): Promise<APIMessage> {
    return structuredClone(await this.#wait(`follow-up ${index} to`, () => this.#record.followUps[index]))
  }

  /** Waits for the completions that the bot offers (callback 8). */
  choices(): Promise<readonly APIApplicationCommandOptionChoice[]> {
    return this.#wait('the choices for', () => this.#record.choices)
  }

  /** Waits for the form that the bot opens (callback 9). */
  modal(): Promise<APIModalInteractionResponseCallbackData> {
    return this.#wait('the form after', () => this.#record.modal)
  }

  /** Waits until so many requests used this interaction's token, refused ones included. */
  async requested(count: number): Promise<readonly LoggedRequest[]> {
    const answered = (): readonly LoggedRequest[] => this.#record.requests.filter((it) => it.status !== 0)
    return this.#wait(`request ${count} about`, () => answered().length >= count && answered())
  }

  /** Lets the 3 seconds pass: a first answer from now on is refused with 10062. */
  expire(): void {
    this.#record.expire()
  }

  /** Lets the 15 minutes pass: everything from now on is refused with 50027. */
  expireToken(): void {
    this.#record.expireToken()
  }

  /** The interaction itself, for the double's own parts. */
  get record(): InteractionRecord {
    return this.#record
  }

  #wait<T>(what: string, find: () => T | undefined | false): Promise<T> {
    return this.#watch.until(`${what} ${this.#record.title} of ${this.#record.person.name}`, find)
  }
}
