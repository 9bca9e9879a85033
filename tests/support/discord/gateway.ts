import type { IncomingMessage, Server } from 'node:http'
import { GatewayCloseCodes as Close, GatewayOpcodes as Op } from 'discord-api-types/v10'
import { type RawData, type WebSocket, WebSocketServer } from 'ws'
import { isSubscribed } from './event-intents.ts'
import { faultOfAddress, faultOfIdentify, type ReceivedPayload, readPayload } from './gateway-checks.ts'
import { GatewaySession } from './gateway-session.ts'
import { type Fields, fieldsOf } from './json.ts'
import type { Watch } from './watch.ts'
import { describeGateway, welcome } from './welcome.ts'
import type { World } from './world.ts'

/** How many payloads a connection may send in a minute. */
const SENDS_A_MINUTE = 120

/** How the gateway behaves. */
export interface GatewayOptions {
  readonly token: string
  /** Milliseconds between the heartbeats that are asked for. */
  readonly heartbeatInterval: number
  /** The privileged intents that the application was granted. */
  readonly grantedIntents: number
}

/** One connection and what it has told of itself. */
interface Connection {
  readonly socket: WebSocket
  readonly sendTimes: number[]
  session: GatewaySession | undefined
}

/** Discord's gateway: sessions, heartbeats, events, and every way in which a connection can end. */
export class Gateway {
  /** How many shards a bot of this size is told to have. */
  recommendedShards = 1
  /** How many sessions were started. */
  identifies = 0
  /** Milliseconds after which sessions that were used up may be started again. */
  sessionsResetAfter = 86_400_000
  /** How many sessions were taken up again. */
  resumes = 0
  /** How many heartbeats came. */
  heartbeats = 0
  /** True: heartbeats are no longer acknowledged, as on a connection that only looks alive. */
  dropHeartbeats = false
  /** How many of the next attempts to resume are answered with an invalid session. */
  refusedResumes = 0
  /** Everything that the bot sent, heartbeats included. */
  readonly received: ReceivedPayload[] = []
  readonly sessions = new Map<string, GatewaySession>()
  readonly #connections = new Set<Connection>()
  readonly #server = new WebSocketServer({ noServer: true })
  readonly #world: World
  readonly #watch: Watch
  readonly #options: GatewayOptions
  #address = ''

  constructor(world: World, watch: Watch, options: GatewayOptions) {
    this.#world = world
    this.#watch = watch
    this.#options = options
  }

  /** Takes up the WebSocket connections of an HTTP server. */
  attach(server: Server, address: string): void {
    this.#address = address
    server.on('upgrade', (request, socket, head) => {
      this.#server.handleUpgrade(request, socket, head, (opened) => this.#open(opened, request))
    })
  }

  /** What GET /gateway/bot answers. */
  describe(): object {
    return describeGateway(this.#address, this)
  }

  /** How many connections stand. */
  get connections(): number {
    return this.#connections.size
  }

  /** How many sessions stand on a connection. */
  get connectedSessions(): number {
    return [...this.sessions.values()].filter((session) => session.socket !== undefined).length
  }

  /**
   * Sends an event to every session whose intents ask for it.
   * @param guildId Where it happened; undefined in direct messages.
   * @param shape The event as a session with these intents sees it.
   */
  dispatch(event: string, guildId: string | undefined, shape: (intents: number) => unknown): void {
    for (const session of this.sessions.values()) {
      if (!session.serves(guildId) || !isSubscribed(session.intents, event, guildId !== undefined)) continue
      session.dispatch(event, shape(session.intents))
    }
    this.#watch.notify()
  }

  /** Ends every connection with a close code; without one, cuts them off as a broken network does. */
  closeConnections(code?: number): void {
    for (const { socket } of this.#connections) {
      if (code === undefined) socket.terminate()
      else socket.close(code)
    }
  }

  /** Asks the bot to reconnect and resume (op 7). */
  askReconnect(): void {
    for (const { socket } of this.#connections) send(socket, Op.Reconnect, null)
  }

  /** Asks for a heartbeat at once (op 1). */
  askHeartbeat(): void {
    for (const { socket } of this.#connections) send(socket, Op.Heartbeat, null)
  }

  /** Tells the bot that its session is invalid (op 9). */
  invalidateSession(resumable: boolean): void {
    for (const connection of this.#connections) this.#invalidate(connection, resumable)
  }

  /** Ends everything. */
  close(): void {
    for (const { socket } of this.#connections) socket.terminate()
    this.#server.close()
  }

  #open(socket: WebSocket, request: IncomingMessage): void {
    const connection: Connection = { socket, sendTimes: [], session: undefined }
    const query = new URL(request.url ?? '/', 'ws://127.0.0.1').searchParams
    socket.on('error', () => socket.terminate())
    const fault = faultOfAddress(query)
    if (fault !== undefined) {
      socket.close(...fault)
      return
    }
    this.#connections.add(connection)
    socket.on('message', (raw) => this.#receive(connection, raw))
    socket.on('close', (code) => this.#lose(connection, code))
    send(socket, Op.Hello, { heartbeat_interval: this.#options.heartbeatInterval, _trace: [] })
    this.#watch.notify()
  }

  /** A bot that says goodbye with 1000 or 1001 ends its session; any other loss may be resumed. */
  #lose(connection: Connection, code: number): void {
    this.#connections.delete(connection)
    const { session, socket } = connection
    if (session?.socket === socket) {
      session.socket = undefined
      if (code === 1000 || code === 1001) this.sessions.delete(session.id)
    }
    this.#watch.notify()
  }

  #receive(connection: Connection, raw: RawData): void {
    const { socket } = connection
    const text = raw.toString()
    const payload = readPayload(text)
    if (payload === undefined) {
      socket.close(Close.DecodeError, 'Error while decoding payload.')
      return
    }
    this.received.push(payload)
    if (payload.op !== Op.Heartbeat && this.#sendsTooMuch(connection)) {
      socket.close(Close.RateLimited, 'You are being rate limited.')
      return
    }
    this.#obey(connection, payload)
    this.#watch.notify()
  }

  /** Counts by the double's own clock. Heartbeats are left out: they come by real time, which this clock ignores. */
  #sendsTooMuch({ sendTimes }: Connection): boolean {
    const now = this.#world.clock.now
    sendTimes.push(now)
    return sendTimes.filter((time) => now - time < 60_000).length > SENDS_A_MINUTE
  }

  #obey(connection: Connection, { op, d }: ReceivedPayload): void {
    const { socket } = connection
    if (op === Op.Heartbeat) {
      this.heartbeats += 1
      if (!this.dropHeartbeats) send(socket, Op.HeartbeatAck, undefined)
    } else if (op === Op.Identify) this.#identify(connection, fieldsOf(d))
    else if (op === Op.Resume) this.#resume(connection, fieldsOf(d))
    else if (connection.session === undefined) socket.close(Close.NotAuthenticated, 'Not authenticated.')
    else if (op === Op.RequestGuildMembers) this.#sendMembers(connection.session, fieldsOf(d))
    else if (op !== Op.PresenceUpdate && op !== Op.VoiceStateUpdate) {
      socket.close(Close.UnknownOpcode, 'Unknown opcode.')
    }
  }

  #identify(connection: Connection, d: Fields): void {
    const { socket } = connection
    const fault = faultOfIdentify(d, connection.session !== undefined, this.#options)
    if (fault !== undefined) {
      socket.close(...fault)
      return
    }
    this.identifies += 1
    const session = new GatewaySession(Number(d.intents), (d.shard ?? [0, 1]) as [number, number])
    session.socket = socket
    connection.session = session
    this.sessions.set(session.id, session)
    welcome(session, this.#world, this.#address)
  }

  #resume(connection: Connection, d: Fields): void {
    const { socket } = connection
    if (d.token !== this.#options.token) {
      socket.close(Close.AuthenticationFailed, 'Authentication failed.')
      return
    }
    const session = this.sessions.get(String(d.session_id))
    if (session === undefined || this.refusedResumes > 0) {
      this.refusedResumes = Math.max(0, this.refusedResumes - 1)
      if (session !== undefined) this.sessions.delete(session.id)
      this.#invalidate(connection, false)
      return
    }
    const sequence = d.seq
    if (typeof sequence !== 'number' || sequence < 0 || sequence > session.sequence) {
      socket.close(Close.InvalidSeq, 'Invalid seq.')
      return
    }
    this.resumes += 1
    session.socket = socket
    connection.session = session
    session.replay(sequence)
    session.dispatch('RESUMED', { _trace: [] })
  }

  #invalidate(connection: Connection, resumable: boolean): void {
    const { session, socket } = connection
    if (session !== undefined) {
      session.socket = undefined
      if (!resumable) this.sessions.delete(session.id)
    }
    connection.session = undefined
    send(socket, Op.InvalidSession, resumable)
  }

  /** Answers a request for members with none: the intent for them is privileged. */
  #sendMembers(session: GatewaySession, d: Fields): void {
    const chunk = { guild_id: d.guild_id, members: [], chunk_index: 0, chunk_count: 1, nonce: d.nonce }
    session.dispatch('GUILD_MEMBERS_CHUNK', chunk)
  }
}

function send(socket: WebSocket, op: number, d: unknown): void {
  if (socket.readyState === socket.OPEN) socket.send(JSON.stringify({ op, d, s: null, t: null }))
}
