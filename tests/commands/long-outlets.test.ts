import { afterAll, beforeAll, expect, it } from 'vitest'
import { completeSource } from '../../commands/completions.ts'
import { findSource } from '../../commands/find-source.ts'
import { sourceReference } from '../../commands/source-reference.ts'
import { openArchive } from '../../src/archive/sqlite/sqlite-archive.ts'
import { createSearchIndex } from '../../src/search/layered-index.ts'

const LONG = [1, 2, 3].map((number) => `The ${'Very '.repeat(20)}Long Gazette of the Harbour ${number} 🗞`)

let archive: ReturnType<typeof openArchive>

beforeAll(async () => {
  archive = openArchive(':memory:')
  for (const [at, source] of [...LONG, 'Tarn Courier'].entries()) {
    const draft = {
      title: `Report ${at}`,
      body: `Report ${at} on a harbour.`,
      publishedAt: '2026-01-20',
      source,
    }
    await archive.save(draft, { savedAt: '2026-01-20T12:00:00Z' })
  }
})
afterAll(() => archive.close())

it('offers outlets whose names are too long for a choice, told apart and found again', async () => {
  const services = { archive, index: createSearchIndex(archive), version: 'test' }
  const choices = await completeSource('very long', services)
  expect(choices).toHaveLength(LONG.length)
  expect(new Set(choices.map(({ name }) => name)).size).toBe(LONG.length)
  for (const { name, value } of choices) {
    expect(name.length).toBeLessThanOrEqual(100)
    expect(value.length).toBeLessThanOrEqual(100)
    expect(name.isWellFormed()).toBe(true)
    const found = await findSource(value, archive)
    expect(LONG).toContain(found.kind === 'found' ? found.name : undefined)
  }
})

it('takes a stand-in of no outlet for a name that is not known', async () => {
  expect(await findSource(sourceReference('x'.repeat(120)), archive)).toMatchObject({ kind: 'unknown' })
  expect(sourceReference('Tarn Courier')).toBe('Tarn Courier')
})
