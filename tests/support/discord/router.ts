import { refusals } from './api-error.ts'
import type { UploadedFile } from './request-body.ts'
import type { BodyKind } from './rules/body-kinds.ts'

/** A request as a route's handler gets it. */
export interface Call {
  readonly method: string
  /** Below /api/v10: "/channels/1/messages". */
  readonly path: string
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  /** The JSON body; undefined where there was none. */
  readonly body: unknown
  readonly files: readonly UploadedFile[]
}

/** What a handler answers; a refusal is thrown as an `ApiError`. */
export interface Answer {
  /** 200 where it is absent and there is a body, 204 where there is none. */
  readonly status?: number
  readonly body?: unknown
}

/** One of Discord's routes. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** With parameters: "/channels/:channelId/messages". */
  readonly path: string
  /** What its body is checked as. */
  readonly body?: BodyKind
  /** True: the token stands in the path, no Authorization is needed. */
  readonly open?: boolean
  handle(call: Call): Answer | Promise<Answer>
}

/** A route that fits a request, with the parameters that stood in the path. */
export interface MatchedRoute {
  readonly route: Route
  readonly params: Readonly<Record<string, string>>
}

/** What names a route in scripts and logs: "POST /channels/:channelId/messages". */
export function nameOf(route: Pick<Route, 'method' | 'path'>): string {
  return `${route.method} ${route.path}`
}

/** Finds the route of a request. */
export class Router {
  readonly routes: readonly Route[]

  constructor(routes: readonly Route[]) {
    this.routes = routes
  }

  /** @throws ApiError 404 where no such path is known, 405 where the path does not take the method. */
  match(method: string, path: string): MatchedRoute {
    let pathIsKnown = false
    for (const route of this.routes) {
      const params = matchPath(route.path, path)
      if (params === undefined) continue
      if (route.method === method) return { route, params }
      pathIsKnown = true
    }
    throw pathIsKnown ? refusals.methodNotAllowed() : refusals.notFound()
  }
}

function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/')
  const given = path.split('/')
  if (wanted.length !== given.length) return undefined
  const params: Record<string, string> = {}
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? ''
    if (part.startsWith(':')) params[part.slice(1)] = decodeURIComponent(value)
    else if (part !== value) return undefined
  }
  return params
}
