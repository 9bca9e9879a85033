import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { openCopy } from '../../preview/open-copy.ts'
import { driverOf } from '../../preview/scene-driver.ts'
import { SCENES } from '../../preview/scenes.ts'
import { openStage } from '../../preview/stage.ts'
import { openArchive } from '../../src/archive/sqlite/sqlite-archive.ts'
import { openDesk } from '../../src/cli/open-desk.ts'
import { openSampleDesk, REPORTS } from '../commands/sample-desk.ts'
import { NOW } from './open-preview.ts'

const ARTICLES = ['../../seeds/', '../../preview/two-outlets.jsonl'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
)
const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

describe('each kind of reply that the screenshots show', () => {
  it.each(SCENES.map((scene) => [scene.name, scene] as const))(
    '%s comes about, within Discord’s limits and ours',
    async (_name, scene) => {
      const desk = await openDesk(':memory:', ARTICLES, { savedAt: new Date(NOW).toISOString() })
      const stage = await openStage({ ...desk, draw: () => Promise.resolve(PNG) }, { now: () => NOW })
      const driver = driverOf(stage, NOW)
      try {
        await scene.run(driver, desk)
        const messages = (await driver.messages()).filter(({ bot }) => bot)
        if (scene.form === undefined) expect(messages.length).toBeGreaterThan(0)
        expect(messages.flatMap(({ requests }) => requests.flatMap(({ faults }) => faults))).toEqual([])
        expect(stage.discord.violations).toEqual([])
        expect((await stage.state(driver.actor)).log).toEqual([])
      } finally {
        await stage.close()
        desk.close()
      }
    },
  )
})

describe('the preview’s copy of an archive', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-preview-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  it('holds its articles, and what is done with it does not come back', async () => {
    const savedAt = '2026-01-24T00:00:00Z'
    const archive = openArchive(folder)
    for (const report of REPORTS) await archive.save(report, { savedAt })
    await archive.close()
    const copy = await openCopy(folder, [], { savedAt })
    expect(await copy.archive.count()).toBe(REPORTS.length)
    expect(copy.index.size.articles).toBe(REPORTS.length)
    await copy.archive.remove('harbour-opens')
    copy.close()
    const after = openArchive(folder)
    expect(await after.count()).toBe(REPORTS.length)
    await after.close()
  })

  it('is of the files alone where there is no archive yet', async () => {
    const copy = await openCopy(join(folder, 'none'), [], { savedAt: '2026-01-24T00:00:00Z' })
    expect(await copy.archive.count()).toBe(0)
    copy.close()
  })
})

describe('a message of the preview', () => {
  it('shows the faults of what would have been sent', async () => {
    const desk = await openSampleDesk()
    const tooLong: NonNullable<Parameters<typeof openStage>[1]['commands']> = [
      {
        data: { type: 1, name: 'broken', description: 'Sends an action that is no action' },
        run: () => ({
          tone: 'notice',
          blocks: [{ kind: 'text', text: ['twice'] }],
          controls: [
            [
              { kind: 'button', label: 'One', action: 'same' },
              { kind: 'button', label: 'Two', action: 'same' },
            ],
          ],
        }),
      },
    ]
    const stage = await openStage(desk, { now: () => NOW, commands: tooLong })
    const driver = driverOf(stage, NOW)
    await driver.use('broken', {})
    const rules = stage.discord.requests.flatMap(({ status }) => status)
    expect(rules).toContain(400)
    const state = await stage.state(driver.actor)
    expect(
      state.messages.flatMap(({ requests }) => requests.flatMap(({ faults }) => faults)).length,
    ).toBeGreaterThan(0)
    expect(state.log.length).toBeGreaterThan(0)
    await stage.close()
    await desk.archive.close()
  })
})
