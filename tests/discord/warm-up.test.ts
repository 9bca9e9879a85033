import { describe, expect, it } from 'vitest'
import { ask } from '../../commands/ask.ts'
import type { Services } from '../../commands/command.ts'
import { createLog } from '../../src/discord/log.ts'
import { BEFORE_LOGIN, warmUp } from '../../src/discord/warm-up.ts'
import { openSampleDesk } from '../commands/sample-desk.ts'

const NOW = Date.parse('2026-01-25T12:00:00Z')

function warming(now: () => number = () => NOW) {
  const lines: string[] = []
  const log = createLog({ level: 'trace', secrets: [], plain: false, write: (line) => lines.push(line) })
  return { lines, options: { now, log, signal: new AbortController().signal, atOnce: 1 } }
}

/** The services, and how often the index is searched. */
function counted(services: Services): { readonly services: Services; readonly searches: () => number } {
  let searches = 0
  const search: Services['index']['search'] = (query, options) => {
    searches += 1
    return services.index.search(query, options)
  }
  const index = Object.create(services.index, { search: { value: search } }) as Services['index']
  return { services: { ...services, index }, searches: () => searches }
}

describe('answers before anybody asks', () => {
  it('are found for the newest headlines, and nothing of them is kept', async () => {
    const { services, searches } = counted(await openSampleDesk())
    const { lines, options } = warming()
    await warmUp(ask, services, BEFORE_LOGIN, options)
    expect(searches()).toBeGreaterThan(0)
    expect(lines).toEqual([])
    const [{ id = '' } = {}] = await services.archive.latest({ limit: 1 })
    expect(await services.archive.answers.quoting(id)).toEqual([])
  })

  it('are none where there is no article, where the time is over and where the bot is to stop', async () => {
    const none = counted(await openSampleDesk([]))
    await warmUp(ask, none.services, BEFORE_LOGIN, warming().options)
    expect(none.searches()).toBe(0)
    const late = counted(await openSampleDesk())
    let time = NOW
    await warmUp(ask, late.services, BEFORE_LOGIN, warming(() => (time += 2000)).options)
    expect(late.searches()).toBe(0)
    const stopped = counted(await openSampleDesk())
    await warmUp(ask, stopped.services, BEFORE_LOGIN, { ...warming().options, signal: AbortSignal.abort() })
    expect(stopped.searches()).toBe(0)
  })

  it('are found between people once others have had their turn', async () => {
    const extent = { headlines: 2, ways: 2, patience: 60_000, pause: 1 }
    const quiet = counted(await openSampleDesk())
    await warmUp(ask, quiet.services, extent, warming().options)
    expect(quiet.searches()).toBeGreaterThanOrEqual(4)
    // By this clock every pause ends a second late: somebody is at work all the time.
    const busy = counted(await openSampleDesk())
    const stopping = new AbortController()
    let turns = 0
    const late = (): number => {
      turns += 1
      if (turns === 9) stopping.abort()
      return NOW + turns * 1000
    }
    await warmUp(ask, busy.services, extent, { ...warming(late).options, signal: stopping.signal })
    expect(busy.searches()).toBe(0)
    expect(turns).toBeGreaterThanOrEqual(9)
  })

  it('that fail keep nobody from asking', async () => {
    const services = await openSampleDesk()
    const failing: Services['index']['search'] = () => {
      throw new Error('no index')
    }
    const index = Object.create(services.index, { search: { value: failing } }) as Services['index']
    const { lines, options } = warming()
    await warmUp(ask, { ...services, index }, BEFORE_LOGIN, options)
    expect(lines.join()).toContain('no index')
  })
})
