import { start } from '../../../src/start.ts'
import { onlySites } from './loopback-web.ts'

// The bot as `npm start` runs it, but for the web that it reaches: the sites of a test on the loopback interface. The program
// itself has no setting for that.

export interface LiveBotSetting {
  /** Ports by the names of sites. */
  readonly sites: Readonly<Record<string, number>>
  readonly limits: { readonly time: number; readonly bytes: number }
  /** The instant at which it begins, ISO 8601; the machine's where it is absent. */
  readonly at?: string
  /** Milliseconds for which a process that may poll is the only one that may. */
  readonly lease?: number
}

// Shards are started by the program itself, which hands on its environment and not its arguments.
const { at, sites, limits, lease = 300 } = JSON.parse(process.env.LIVE_BOT ?? '{}') as LiveBotSetting

const began = performance.now()
const clock = at === undefined ? {} : { now: () => Date.parse(at) + Math.floor(performance.now() - began) }

process.exit(
  await start({
    web: { ...onlySites(new Map(Object.entries(sites))), limits },
    polling: { look: 50, lease },
    sharding: { between: 50, wait: 50 },
    ...clock,
    outgoing: { tick: 50, gather: 20, planLease: 2_000 },
  }),
)
