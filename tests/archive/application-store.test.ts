import { describe, expect, it } from 'vitest'
import { overBothArchives } from './both-archives.ts'

const ONE = '500000000000000001'
const OTHER = '500000000000000002'
const THIRD = '500000000000000003'

overBothArchives((open) => {
  describe('the bots of an archive', () => {
    it('are known to each other, in every process', async () => {
      const [here, there] = [await open(), await open()]
      const at = { nowMs: 5, forgetBeforeMs: 0 }
      expect(await here.applications.use(ONE, at)).toEqual([])
      expect(await here.applications.use(ONE, at)).toEqual([])
      expect(await there.applications.use(THIRD, at)).toEqual([ONE])
      expect(await there.applications.use(OTHER, at)).toEqual([ONE, THIRD])
      expect(await here.applications.use(ONE, at)).toEqual([OTHER, THIRD])
    })

    it('are forgotten where they have not worked on it since an instant', async () => {
      const { applications } = await open()
      await applications.use(OTHER, { nowMs: 10, forgetBeforeMs: 0 })
      // One whose clock is behind does not take back what is known of it.
      await applications.use(OTHER, { nowMs: 4, forgetBeforeMs: 0 })
      expect(await applications.use(ONE, { nowMs: 20, forgetBeforeMs: 10 })).toEqual([OTHER])
      expect(await applications.use(ONE, { nowMs: 20, forgetBeforeMs: 11 })).toEqual([])
      expect(await applications.use(ONE, { nowMs: 20, forgetBeforeMs: 0 })).toEqual([])
    })

    it('do not miss each other where they begin at once', async () => {
      const [here, there] = [await open(), await open()]
      const at = { nowMs: 5, forgetBeforeMs: 0 }
      const seen = await Promise.all([here.applications.use(ONE, at), there.applications.use(OTHER, at)])
      expect(seen.flat()).toHaveLength(1)
    })
  })
})
