import { describe, expect, it } from 'vitest'
import { type ChangedSettings, USUAL_SETTINGS } from '../../src/archive/setting-store.ts'
import { overBothArchives } from './both-archives.ts'

const GUILD = '300000000000000001'
const MIRA = '300000000000000002'

overBothArchives((open) => {
  describe('the settings of a server', () => {
    it('are the usual ones until somebody changes them', async () => {
      const archive = await open()
      expect(await archive.settings.of(GUILD)).toEqual(USUAL_SETTINGS)
      await archive.close()
    })

    it('are kept, each change leaving the others as they are', async () => {
      const archive = await open()
      await archive.settings.change(GUILD, { channels: ['2', '1'], sources: ['Coast Courier'] }, MIRA)
      await archive.settings.change(GUILD, { language: 'uk', questionsAMinute: 3 }, MIRA)
      await archive.close()
      const again = await open()
      expect(await again.settings.of(GUILD)).toEqual({
        channels: ['1', '2'],
        visibility: 'public',
        sources: ['Coast Courier'],
        language: 'uk',
        corrections: true,
        questionsAMinute: 3,
      })
      await again.settings.change(GUILD, { questionsAMinute: null, channels: [] }, MIRA)
      expect(await again.settings.of(GUILD)).toEqual({
        ...USUAL_SETTINGS,
        sources: ['Coast Courier'],
        language: 'uk',
      })
      await again.close()
    })

    it('are seen at once by another process over the same archive', async () => {
      const one = await open()
      const other = await open()
      await one.settings.change(GUILD, { corrections: false }, MIRA)
      expect((await other.settings.of(GUILD)).corrections).toBe(false)
      await one.close()
      await other.close()
    })

    it('stay as they were where a change cannot be kept', async () => {
      const archive = await open()
      await archive.settings.change(GUILD, { channels: ['1'] }, MIRA)
      const broken = archive.settings.change(GUILD, { channels: ['2'], questionsAMinute: -1 }, MIRA)
      await expect(broken).rejects.toThrow('Cannot change the settings of a server')
      expect((await archive.settings.of(GUILD)).channels).toEqual(['1'])
      await archive.close()
    })

    it('are told to listeners with who changed them, and forgotten with the server', async () => {
      const archive = await open()
      const told: ChangedSettings[] = []
      const end = archive.settings.subscribe((change) => told.push(change))
      await archive.settings.change(GUILD, { visibility: 'private' }, MIRA)
      end()
      await archive.settings.change(GUILD, { visibility: 'public' }, MIRA)
      expect(told).toHaveLength(1)
      expect(told[0]).toMatchObject({ guildId: GUILD, personId: MIRA, after: { visibility: 'private' } })
      await archive.settings.change(GUILD, { channels: ['1'], sources: ['A'] }, MIRA)
      await archive.settings.forgetGuild(GUILD)
      expect(await archive.settings.of(GUILD)).toEqual(USUAL_SETTINGS)
      await archive.close()
    })
  })
})
