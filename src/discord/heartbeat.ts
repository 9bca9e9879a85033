import { Events } from 'discord.js'
import type { Archive } from '../archive/archive.ts'
import type { SettingStore } from '../archive/setting-store.ts'
import { BEAT_MS, healthNotes } from '../health.ts'
import type { BotClient } from './client.ts'
import type { Log } from './log.ts'

/** What of the archive is looked at. */
type ReachedArchive = Pick<Archive, 'get'> & { readonly settings: Pick<SettingStore, 'of'> }

export interface HeartbeatOptions {
  readonly folder: string
  readonly shard: number
  readonly archive: ReachedArchive
  readonly log: Log
  /** Milliseconds between two notes. */
  readonly every?: number
}

/**
 * Notes again and again whether this process is connected to Discord and reaches its archive, for whoever watches over it from
 * outside. A process that is stuck notes nothing.
 * @returns a function that ends it.
 */
export function startHeartbeat(
  client: BotClient,
  { folder, shard, archive, log, every = BEAT_MS }: HeartbeatOptions,
): () => Promise<void> {
  const notes = healthNotes(folder, shard)
  let warned = false
  let beating = Promise.resolve()
  const beat = (): void => {
    beating = troubleOf(client, archive)
      .then((trouble) => notes.write(trouble))
      .catch((error: unknown) => {
        if (!warned) log.warn({ err: error }, 'Cannot note in HEALTH_DIR that the bot works')
        warned = true
      })
  }
  beat()
  client.once(Events.ClientReady, beat)
  const timer = setInterval(beat, every).unref()
  return async () => {
    clearInterval(timer)
    await beating
    await notes.remove().catch(() => undefined)
  }
}

async function troubleOf(client: BotClient, archive: ReachedArchive): Promise<string | undefined> {
  if (!client.isReady()) return 'not connected to Discord'
  // The connection stands for a while where requests are refused already.
  if (client.rest.trouble !== undefined) return client.rest.trouble
  try {
    // Nobody's ids: what they cost is the way there and back. Articles may be read from a replica, settings never are.
    await Promise.all([archive.get(''), archive.settings.of('')])
    return undefined
  } catch (error) {
    return `its archive cannot be read: ${error instanceof Error ? error.message : String(error)}`
  }
}
