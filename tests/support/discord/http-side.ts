import type { IncomingMessage, ServerResponse } from 'node:http'
import type { InteractionAnswers } from './answer-interaction.ts'
import { ApiError, refusals } from './api-error.ts'
import type { Failures, ScriptedFailure } from './failures.ts'
import { asViolation, inspect, refusalOf } from './inspection.ts'
import { type RequestBody, readBody } from './request-body.ts'
import type { LoggedRequest, Violation } from './request-log.ts'
import { type Answer, type MatchedRoute, nameOf, type Router } from './router.ts'
import type { Watch } from './watch.ts'

/** Below this every route stands. */
const BASE = '/api/v10'

/** What the HTTP side works with. */
export interface HttpSideParts {
  readonly token: string
  readonly router: Router
  readonly failures: Failures
  readonly answers: InteractionAnswers
  readonly watch: Watch
}

/** Discord's REST interface: reads requests, checks them, hands them to their routes and writes the answers. */
export class HttpSide {
  /** Every request, oldest first. */
  readonly requests: LoggedRequest[] = []
  /** Every place where a body broke a rule. */
  readonly violations: Violation[] = []
  readonly #parts: HttpSideParts

  constructor(parts: HttpSideParts) {
    this.#parts = parts
  }

  /** Answers one request. Never throws: a fault of the double itself is answered with 500 and its stack. */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { watch } = this.#parts
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    const path = url.pathname.startsWith(BASE) ? url.pathname.slice(BASE.length) : undefined
    const method = request.method ?? 'GET'
    let entry: LoggedRequest | undefined
    try {
      const body = await readBody(request)
      entry = this.#log(request, method, path ?? url.pathname, url.searchParams, body)
      if (path === undefined) throw refusals.notFound()
      const answer = await this.#work(entry, request, url.searchParams)
      if ('hangUp' in answer) hangUp(request, response, answer)
      else write(response, entry, answer.status ?? (answer.body === undefined ? 204 : 200), answer.body)
    } catch (error) {
      if (error instanceof ScriptedAnswer) writeFailure(response, entry, error.failure)
      else if (error instanceof ApiError) write(response, entry, error.status, describeError(error))
      else write(response, entry, 500, { message: `The double failed: ${(error as Error).stack}`, code: 0 })
    }
    watch.notify()
  }

  #log(
    request: IncomingMessage,
    method: string,
    path: string,
    query: URLSearchParams,
    { files, json }: RequestBody,
  ): LoggedRequest {
    const entry: LoggedRequest = {
      method,
      path,
      route: undefined,
      query: Object.fromEntries(query),
      body: json,
      files,
      userAgent: request.headers['user-agent'],
      status: 0,
      answer: undefined,
    }
    this.requests.push(entry)
    return entry
  }

  async #work(
    entry: LoggedRequest,
    request: IncomingMessage,
    query: URLSearchParams,
  ): Promise<Answer | HangUp> {
    const { failures, router, token } = this.#parts
    const matched = router.match(entry.method, entry.path)
    const { route, params } = matched
    entry.route = nameOf(route)
    this.#remember(entry, matched)
    if (route.open !== true && request.headers.authorization !== `Bot ${token}`) throw refusals.unauthorised()
    const faults = inspect(route, entry)
    this.violations.push(...faults.map((fault) => asViolation(route, fault)))
    this.#parts.watch.notify()
    await failures.wait(route, entry.path)
    const failure = failures.take(route, entry.path)
    if (failure !== undefined && failure.afterwards !== true) return fail(failure)
    const refusal = refusalOf(faults)
    if (refusal !== undefined) throw refusal
    const { body, files, method, path } = entry
    const answer = await route.handle({ method, path, params, query, body: structuredClone(body), files })
    return failure === undefined ? answer : fail(failure, answer)
  }

  /** Keeps a request that used an interaction's token with that interaction. */
  #remember(entry: LoggedRequest, { params }: MatchedRoute): void {
    const { answers } = this.#parts
    const record =
      answers.byToken.get(params.interactionToken ?? '') ?? answers.byId.get(params.interactionId ?? '')
    record?.requests.push(entry)
  }
}

/** A scripted answer on its way out. */
class ScriptedAnswer extends Error {
  readonly failure: ScriptedFailure
  constructor(failure: ScriptedFailure) {
    super('A scripted failure')
    this.failure = failure
  }
}

/** A connection that ends before the whole answer was given. */
interface HangUp {
  readonly hangUp: true | 'reset' | 'half'
  /** What would have been answered. */
  readonly body: unknown
}

function fail({ hangUp, ...failure }: ScriptedFailure, answer: Answer = {}): HangUp {
  if (hangUp !== undefined && hangUp !== false) return { hangUp, body: answer.body }
  throw new ScriptedAnswer(failure)
}

function hangUp(request: IncomingMessage, response: ServerResponse, { hangUp, body }: HangUp): void {
  if (hangUp === 'reset') {
    request.socket.resetAndDestroy()
  } else if (hangUp === 'half') {
    const text = JSON.stringify(body ?? {})
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': text.length + 1 })
    response.write(text.slice(0, text.length / 2), () => response.destroy())
  } else {
    response.destroy()
  }
}

function describeError({ code, errors, message }: ApiError): object {
  return { message, code, ...(errors === undefined ? {} : { errors }) }
}

function write(
  response: ServerResponse,
  entry: LoggedRequest | undefined,
  status: number,
  body: unknown,
): void {
  if (entry !== undefined) {
    entry.status = status
    entry.answer = structuredClone(body)
  }
  response.statusCode = status
  if (body === undefined) {
    response.end()
    return
  }
  response.setHeader('Content-Type', 'application/json')
  response.end(JSON.stringify(body))
}

function writeFailure(
  response: ServerResponse,
  entry: LoggedRequest | undefined,
  failure: ScriptedFailure,
): void {
  const status = failure.status ?? 500
  const global = failure.global ?? false
  if (status !== 429) {
    const message = failure.message ?? `${status}: scripted failure`
    write(response, entry, status, { message, code: failure.code ?? 0 })
    return
  }
  const wait = failure.retryAfter ?? 0.05
  response.setHeader('Retry-After', String(wait))
  response.setHeader('X-RateLimit-Scope', global ? 'global' : 'user')
  if (global) response.setHeader('X-RateLimit-Global', 'true')
  const message = failure.message ?? 'You are being rate limited.'
  write(response, entry, 429, { message, retry_after: wait, global, code: failure.code ?? 0 })
}
