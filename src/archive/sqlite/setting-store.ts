import type { DatabaseSync } from 'node:sqlite'
import {
  applyChange,
  type ChangedSettings,
  type GuildSettings,
  type SettingStore,
  USUAL_SETTINGS,
} from '../setting-store.ts'
import { atomically } from './atomically.ts'

/** Settings in tables beside the articles. */
export function createSettingStore(database: DatabaseSync): SettingStore {
  const prepare = (sql: string) => database.prepare(sql)
  const read = prepare('SELECT * FROM guild_settings WHERE guild = ?')
  const write = prepare(`
    INSERT INTO guild_settings (guild, visibility, language, corrections, questions_a_minute) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (guild) DO UPDATE SET visibility = excluded.visibility, language = excluded.language,
      corrections = excluded.corrections, questions_a_minute = excluded.questions_a_minute`)
  const forget = prepare('DELETE FROM guild_settings WHERE guild = ?')
  const channels = listOf('guild_channels', 'channel')
  const sources = listOf('guild_sources', 'source')
  const listeners = new Set<(change: ChangedSettings) => void>()

  function listOf(table: 'guild_channels' | 'guild_sources', column: 'channel' | 'source') {
    const all = prepare(`SELECT ${column} AS value FROM ${table} WHERE guild = ? ORDER BY ${column}`)
    const add = prepare(`INSERT INTO ${table} (guild, ${column}) VALUES (?, ?) ON CONFLICT DO NOTHING`)
    const clear = prepare(`DELETE FROM ${table} WHERE guild = ?`)
    return {
      all: (guildId: string) => all.all(guildId).map(({ value }) => String(value)),
      clear: (guildId: string) => void clear.run(guildId),
      set(guildId: string, values: readonly string[]) {
        clear.run(guildId)
        for (const value of values) add.run(guildId, value)
      },
    }
  }

  function settingsOf(guildId: string): GuildSettings {
    const row = read.get(guildId)
    if (row === undefined) return USUAL_SETTINGS
    return {
      channels: channels.all(guildId),
      visibility: row.visibility === 'private' ? 'private' : 'public',
      sources: sources.all(guildId),
      language: String(row.language),
      corrections: row.corrections === 1,
      ...(row.questions_a_minute === null ? {} : { questionsAMinute: Number(row.questions_a_minute) }),
    }
  }

  function keep(guildId: string, settings: GuildSettings): void {
    const { visibility, language, corrections, questionsAMinute = null } = settings
    write.run(guildId, visibility, language, corrections ? 1 : 0, questionsAMinute)
    channels.set(guildId, settings.channels)
    sources.set(guildId, settings.sources)
  }

  return {
    of: async (guildId) => settingsOf(guildId),
    async change(guildId, change, personId) {
      const [before, after] = atomically(database, 'change the settings of a server', () => {
        const old = settingsOf(guildId)
        keep(guildId, applyChange(old, change))
        return [old, settingsOf(guildId)]
      })
      for (const listener of [...listeners]) listener({ guildId, personId, before, after })
      return after
    },
    forgetGuild: async (guildId) =>
      atomically(database, 'forget the settings of a server', () => {
        forget.run(guildId)
        channels.clear(guildId)
        sources.clear(guildId)
      }),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
