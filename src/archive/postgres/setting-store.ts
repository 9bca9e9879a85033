import {
  applyChange,
  type ChangedSettings,
  type GuildSettings,
  type SettingStore,
  USUAL_SETTINGS,
} from '../setting-store.ts'
import type { Postgres } from './connection.ts'
import type { Row, Transaction } from './transaction.ts'

/** One statement, so that a change is seen whole. */
const READ = `
  SELECT visibility, language, corrections, questions_a_minute,
    ARRAY(SELECT channel FROM guild_channels WHERE guild = $1 ORDER BY channel) AS channels,
    ARRAY(SELECT source FROM guild_sources WHERE guild = $1 ORDER BY source) AS sources
  FROM guild_settings WHERE guild = $1`

/** Settings of servers in PostgreSQL. */
export function createSettingStore(postgres: Postgres): SettingStore {
  const listeners = new Set<(change: ChangedSettings) => void>()
  return {
    async of(guildId) {
      const [row] = await postgres.read('read the settings of a server', READ, [guildId])
      return settingsFrom(row)
    },
    async change(guildId, change, personId) {
      const [before, after] = await postgres.transaction(
        'change the settings of a server',
        async (client) => {
          await client.lock(`settings/${guildId}`)
          const old = await settingsIn(client, guildId)
          await keep(client, guildId, applyChange(old, change))
          return [old, await settingsIn(client, guildId)]
        },
      )
      for (const listener of [...listeners]) listener({ guildId, personId, before, after })
      return after
    },
    forgetGuild: (guildId) =>
      postgres.transaction('forget the settings of a server', async (client) => {
        await client.lock(`settings/${guildId}`)
        for (const table of ['guild_settings', 'guild_channels', 'guild_sources']) {
          await client.query(`DELETE FROM ${table} WHERE guild = $1`, [guildId])
        }
      }),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

async function settingsIn(client: Transaction, guildId: string): Promise<GuildSettings> {
  const { rows } = await client.query(READ, [guildId])
  return settingsFrom(rows[0])
}

async function keep(client: Transaction, guildId: string, settings: GuildSettings): Promise<void> {
  const { visibility, language, corrections, questionsAMinute = null, channels, sources } = settings
  await client.query(
    `INSERT INTO guild_settings (guild, visibility, language, corrections, questions_a_minute)
     VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (guild) DO UPDATE SET visibility = excluded.visibility, language = excluded.language,
       corrections = excluded.corrections, questions_a_minute = excluded.questions_a_minute`,
    [guildId, visibility, language, corrections, questionsAMinute],
  )
  const lists = [
    ['guild_channels', 'channel', channels],
    ['guild_sources', 'source', sources],
  ] as const
  for (const [table, column, values] of lists) {
    await client.query(`DELETE FROM ${table} WHERE guild = $1`, [guildId])
    await client.query(
      `INSERT INTO ${table} (guild, ${column}) SELECT $1, unnest($2::text[]) ON CONFLICT DO NOTHING`,
      [guildId, values],
    )
  }
}

/** @param row what READ gave; a server without one has the usual settings. */
function settingsFrom(row: Row | undefined): GuildSettings {
  if (row === undefined) return USUAL_SETTINGS
  return {
    channels: row.channels as string[],
    visibility: row.visibility === 'private' ? 'private' : 'public',
    sources: row.sources as string[],
    language: String(row.language),
    corrections: row.corrections === true,
    ...(row.questions_a_minute === null ? {} : { questionsAMinute: Number(row.questions_a_minute) }),
  }
}
