import { GatewayIntentBits, GatewayOpcodes as Op } from 'discord-api-types/v10'
import { WebSocket } from 'ws'
import type { LoopbackDiscord } from './loopback-discord.ts'

/** What a bot without privileged intents asks for. */
export const PLAIN_INTENTS: number =
  GatewayIntentBits.Guilds | GatewayIntentBits.GuildMessages | GatewayIntentBits.DirectMessages

/** A payload as it came from the gateway. */
export interface Payload {
  readonly op: number
  readonly d: unknown
  readonly s: number | null
  readonly t: string | null
}

/** A gateway connection that does nothing by itself, for tests of the double. */
export class RawGateway {
  readonly payloads: Payload[] = []
  /** The close code, once the connection ended. */
  closed: number | undefined
  readonly socket: WebSocket
  #look: () => void = () => undefined

  /** @param query What follows the address: "?v=10&encoding=json". */
  constructor(discord: LoopbackDiscord, query = '?v=10&encoding=json') {
    this.socket = new WebSocket(`${discord.restUrl.replace('http', 'ws').replace('/api', '')}/${query}`)
    this.socket.on('message', (raw) => {
      this.payloads.push(JSON.parse(raw.toString()) as Payload)
      this.#look()
    })
    this.socket.on('close', (code) => {
      this.closed = code
      this.#look()
    })
    this.socket.on('error', () => undefined)
  }

  send(op: number, d: unknown): void {
    this.socket.send(JSON.stringify({ op, d }))
  }

  /** Identifies as the bot. @param changed What differs from a right identification. */
  identify(discord: LoopbackDiscord, changed: object = {}): void {
    const properties = { os: 'linux', browser: 'raw', device: 'raw' }
    this.send(Op.Identify, { token: discord.token, intents: PLAIN_INTENTS, properties, ...changed })
  }

  /** Waits for something that came, or comes. */
  async until<T>(what: string, find: (gateway: this) => T | undefined | false): Promise<T> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`No ${what} in ${JSON.stringify(this.payloads)}`)),
        10_000,
      )
      this.#look = () => {
        const found = find(this)
        if (found === undefined || found === false) return
        clearTimeout(timer)
        resolve(found)
      }
      this.#look()
    })
  }

  /** Waits for a payload of an operation. */
  op(op: number): Promise<Payload> {
    return this.until(`op ${op}`, () => this.payloads.find((it) => it.op === op))
  }

  /** Waits for an event. @param index Which of that name, counted from 0. */
  event(name: string, index = 0): Promise<Payload & { readonly d: Record<string, unknown> }> {
    return this.until(name, () => {
      const found = this.payloads.filter((it) => it.t === name)[index]
      return found as (Payload & { readonly d: Record<string, unknown> }) | undefined
    })
  }

  /** Waits for the end of the connection. */
  end(): Promise<number> {
    return this.until('close', () => this.closed)
  }

  /** The names of the events that came, in order. */
  get events(): readonly string[] {
    return this.payloads.flatMap(({ t }) => (t === null ? [] : [t]))
  }
}

/** Connects, identifies and waits until it knows its guilds. */
export async function connect(discord: LoopbackDiscord, changed: object = {}): Promise<RawGateway> {
  const gateway = new RawGateway(discord)
  await gateway.op(Op.Hello)
  gateway.identify(discord, changed)
  await gateway.event('READY')
  return gateway
}

/** What a request was answered with. */
export interface RawAnswer {
  readonly status: number
  readonly headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  readonly body: any
}

/** Sends a request as the bot. @param route "POST /channels/1/messages". */
export async function request(
  discord: LoopbackDiscord,
  route: string,
  body?: unknown,
  authorization: string = `Bot ${discord.token}`,
): Promise<RawAnswer> {
  const [method = 'GET', path = '/'] = route.split(' ')
  const isForm = body instanceof FormData
  const headers: Record<string, string> = { authorization }
  if (!isForm && body !== undefined) headers['content-type'] = 'application/json'
  const sent = body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }
  const response = await fetch(`${discord.restUrl}/v10${path}`, { method, headers, ...sent })
  const text = await response.text()
  return {
    status: response.status,
    headers: response.headers,
    body: text === '' ? undefined : JSON.parse(text),
  }
}
