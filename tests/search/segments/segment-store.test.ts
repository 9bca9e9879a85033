import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openSegmentStore, type SegmentStore } from '../../../src/search/segments/segment-store.ts'

let folder: string
let store: SegmentStore
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-store-'))
  store = openSegmentStore(folder, 'archive')
  expect(store.mayWrite()).toBe(true)
})
afterEach(() => {
  store.close()
  rmSync(folder, { recursive: true })
})

it('leaves the segment that is being written, whatever is committed meanwhile', async () => {
  const unfinished = store.unfinishedPath()
  writeFileSync(unfinished, 'half')
  store.commit([])
  await store.commitLater([])
  const finished = store.finish(unfinished)
  store.commit([finished])
  expect(store.list()).toEqual([finished])
  expect(existsSync(finished)).toBe(true)
})

it('removes what was given up once the next segment is begun', () => {
  const first = store.unfinishedPath()
  writeFileSync(first, 'half')
  store.unfinishedPath()
  store.commit([])
  expect(existsSync(first)).toBe(false)
})
