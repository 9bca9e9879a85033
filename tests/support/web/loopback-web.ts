import type { LookupAddress } from 'node:dns'
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import { type AddressInfo, isIP } from 'node:net'
import type { AddressPolicy } from '../../../src/fetch/address-policy.ts'
import { createFetcher, type Fetcher, type FetcherOptions } from '../../../src/fetch/fetcher.ts'

/** A request that a site got. */
export interface SiteRequest {
  readonly path: string
  readonly headers: IncomingMessage['headers']
}

/** A server of its own on the loopback interface, under a name that only the loopback web knows. */
export interface Site {
  /** `http://name:port`, without a slash at its end. */
  readonly origin: string
  /** Every request, oldest first. */
  readonly requests: readonly SiteRequest[]
  /** Answers differently from now on. */
  answer(listener: RequestListener): void
}

/** A web of servers on 127.0.0.1, and what a fetcher needs to reach these and nothing else. */
export interface LoopbackWeb {
  /** Opens a server. @param name such as `news.example` */
  site(name: string, listener: RequestListener): Promise<Site>
  /** The port of each site, by name. */
  readonly sites: ReadonlyMap<string, number>
  /** Allows 127.0.0.1 at the ports of the sites alone. */
  readonly policy: AddressPolicy
  /** Knows the names of the sites. */
  readonly resolve: (host: string) => Promise<LookupAddress[]>
  fetcher(options?: Partial<FetcherOptions>): Fetcher
  close(): Promise<void>
}

/** Allows a fetcher these sites on 127.0.0.1, and nothing else. @param sites ports by name. */
export function onlySites(sites: ReadonlyMap<string, number>): Pick<LoopbackWeb, 'policy' | 'resolve'> {
  return {
    policy: {
      refusalOf: (address, port) =>
        address === '127.0.0.1' && [...sites.values()].includes(port)
          ? undefined
          : `${address} is no site of the test`,
    },
    async resolve(host) {
      if (isIP(host) !== 0 || !sites.has(host)) throw new Error(`getaddrinfo ENOTFOUND ${host}`)
      return [{ address: '127.0.0.1', family: 4 }]
    },
  }
}

export function openWeb(): LoopbackWeb {
  const servers: Server[] = []
  const fetchers: Fetcher[] = []
  const sites = new Map<string, number>()
  const web: LoopbackWeb = {
    async site(name, listener) {
      const requests: SiteRequest[] = []
      let current = listener
      const server = createServer((request, response) => {
        requests.push({ path: request.url ?? '', headers: request.headers })
        current(request, response)
      })
      server.on('clientError', (_error, socket) => socket.destroy())
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      servers.push(server)
      const { port } = server.address() as AddressInfo
      sites.set(name, port)
      return {
        origin: `http://${name}:${port}`,
        requests,
        answer(next) {
          current = next
        },
      }
    },
    sites,
    ...onlySites(sites),
    fetcher(options = {}) {
      const { policy, resolve } = web
      const fetcher = createFetcher({ userAgent: 'Dateline-test/1.0', policy, resolve, ...options })
      fetchers.push(fetcher)
      return fetcher
    },
    async close() {
      await Promise.all(fetchers.map((fetcher) => fetcher.close()))
      for (const server of servers) {
        server.closeAllConnections()
        server.close()
      }
    },
  }
  return web
}
