import { randomBytes } from 'node:crypto'
import { GatewayOpcodes } from 'discord-api-types/v10'
import type { WebSocket } from 'ws'

/** An event that was counted for a session, whether or not a connection stood to carry it. */
export interface SentEvent {
  readonly op: typeof GatewayOpcodes.Dispatch
  readonly s: number
  readonly t: string
  readonly d: unknown
}

/** One identified session. It outlives its connection, so that a lost connection can be resumed. */
export class GatewaySession {
  readonly id: string = randomBytes(16).toString('hex')
  readonly intents: number
  /** This shard and how many there are. */
  readonly shard: readonly [number, number]
  /** Everything sent or missed, oldest first. */
  readonly events: SentEvent[] = []
  /** The connection, while there is one. */
  socket: WebSocket | undefined

  constructor(intents: number, shard: readonly [number, number]) {
    this.intents = intents
    this.shard = shard
  }

  /** The number of the newest event. */
  get sequence(): number {
    return this.events.length
  }

  /** Counts an event and sends it when there is a connection. */
  dispatch(t: string, d: unknown): void {
    const event: SentEvent = { op: GatewayOpcodes.Dispatch, s: this.sequence + 1, t, d }
    this.events.push(event)
    this.#send(event)
  }

  /** Sends again what came after `sequence`. */
  replay(sequence: number): void {
    for (const event of this.events.slice(sequence)) this.#send(event)
  }

  /** Whether events of a guild go to this shard; direct messages (no guild) go to the first. */
  serves(guildId: string | undefined): boolean {
    const [index, count] = this.shard
    return guildId === undefined ? index === 0 : Number((BigInt(guildId) >> 22n) % BigInt(count)) === index
  }

  #send(event: SentEvent): void {
    if (this.socket?.readyState === this.socket?.OPEN) this.socket?.send(JSON.stringify(event))
  }
}
