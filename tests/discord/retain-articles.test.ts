import { afterEach, expect, it, vi } from 'vitest'
import { openArchive } from '../../src/archive/sqlite/sqlite-archive.ts'
import { createLog } from '../../src/discord/log.ts'
import { retainArticles } from '../../src/discord/retain-articles.ts'

const DAY = 86_400_000

afterEach(() => {
  vi.useRealTimers()
})

it('looks each day for what is to be kept no longer, from the day after the start on, until it is stopped', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const archive = openArchive(':memory:')
  const looked = vi.spyOn(archive, 'expired')
  const stopping = new AbortController()
  const log = createLog({ level: 'silent', secrets: [], plain: false })
  retainArticles(archive, { days: 10 }, log, { now: () => DAY, until: stopping.signal })
  expect(looked).toHaveBeenCalledTimes(0)
  vi.advanceTimersByTime(2 * DAY)
  expect(looked).toHaveBeenCalledTimes(2)
  stopping.abort()
  vi.advanceTimersByTime(DAY)
  expect(looked).toHaveBeenCalledTimes(2)
  await archive.close()
})
