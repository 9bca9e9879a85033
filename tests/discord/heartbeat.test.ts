import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { USUAL_SETTINGS } from '../../src/archive/setting-store.ts'
import type { BotClient } from '../../src/discord/client.ts'
import { startHeartbeat } from '../../src/discord/heartbeat.ts'
import { createLog } from '../../src/discord/log.ts'
import { healthTroubles } from '../../src/health.ts'

it('notes that the archive cannot be reached where only a replica of it answers', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-heartbeat-'))
  let primary = true
  const archive = {
    get: async () => undefined,
    settings: {
      async of() {
        if (!primary) throw new Error('Cannot read the settings of a server: the connection failed')
        return USUAL_SETTINGS
      },
    },
  }
  const client = { isReady: () => true, once: () => client, rest: {} } as unknown as BotClient
  const log = createLog({ level: 'silent', secrets: [], plain: false })
  const stop = startHeartbeat(client, { folder, shard: 0, archive, log, every: 5 })
  const troubles = () => healthTroubles(folder, Date.now())
  try {
    await vi.waitFor(async () => expect(await troubles()).toEqual([]))
    primary = false
    await vi.waitFor(async () =>
      expect(await troubles()).toEqual([expect.stringContaining('the connection failed')]),
    )
  } finally {
    await stop()
    rmSync(folder, { recursive: true })
  }
})
