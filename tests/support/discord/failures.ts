import { nameOf, type Route } from './router.ts'

/** Something that goes wrong with requests to come. */
export interface ScriptedFailure {
  /** A route by name, "POST /channels/:channelId/messages", or a pattern for "METHOD /actual/path". */
  readonly route: string | RegExp
  /** The HTTP status; 500 where it is absent. Ignored with `hangUp`. */
  readonly status?: number
  /** Discord's error code, 0 where it is absent. */
  readonly code?: number
  readonly message?: string
  /** Seconds after which a 429 may be tried again; 0.05 where it is absent. */
  readonly retryAfter?: number
  /** A 429 for every route, not this one alone. */
  readonly global?: boolean
  /** How many requests fail; 1 where it is absent. */
  readonly times?: number
  /** True: the request does its work, only the answer is lost. */
  readonly afterwards?: boolean
  /** True: the connection is closed without an answer. `reset`: it is reset. `half`: it is closed after half of the answer. */
  readonly hangUp?: boolean | 'reset' | 'half'
}

/** A request that is held back until the test lets it go on. */
export interface Hold {
  /** Resolves when the request stands at the door. */
  readonly arrived: Promise<void>
  release(): void
}

interface PendingHold {
  readonly route: string | RegExp
  readonly arrive: () => void
  readonly released: Promise<void>
}

/** The failures and holds that tests script. */
export class Failures {
  readonly #routes: readonly Route[]
  #failures: { readonly failure: ScriptedFailure; left: number }[] = []
  #holds: PendingHold[] = []

  constructor(routes: readonly Route[]) {
    this.#routes = routes
  }

  /** Lets the next requests of a route fail. @throws When there is no such route. */
  add(failure: ScriptedFailure): void {
    this.#check(failure.route)
    this.#failures.push({ failure, left: failure.times ?? 1 })
  }

  /** Holds the next request of a route. @throws When there is no such route. */
  hold(route: string | RegExp): Hold {
    this.#check(route)
    const arrival = Promise.withResolvers<void>()
    const release = Promise.withResolvers<void>()
    this.#holds.push({ route, arrive: arrival.resolve, released: release.promise })
    return { arrived: arrival.promise, release: release.resolve }
  }

  /** Takes the failure that stands for a request, if one does. */
  take(route: Route, path: string): ScriptedFailure | undefined {
    const found = this.#failures.find(({ failure }) => fits(failure.route, route, path))
    if (found === undefined) return undefined
    found.left -= 1
    if (found.left <= 0) this.#failures = this.#failures.filter((it) => it !== found)
    return found.failure
  }

  /** Waits at the door where a hold stands for the request. */
  async wait(route: Route, path: string): Promise<void> {
    const found = this.#holds.find((hold) => fits(hold.route, route, path))
    if (found === undefined) return
    this.#holds = this.#holds.filter((it) => it !== found)
    found.arrive()
    await found.released
  }

  #check(route: string | RegExp): void {
    if (typeof route !== 'string' || this.#routes.some((known) => nameOf(known) === route)) return
    const known = this.#routes.map(nameOf).join('\n  ')
    throw new Error(`Cannot script the route "${route}": it is none of\n  ${known}`)
  }
}

function fits(wanted: string | RegExp, route: Route, path: string): boolean {
  return typeof wanted === 'string' ? wanted === nameOf(route) : wanted.test(`${route.method} ${path}`)
}
