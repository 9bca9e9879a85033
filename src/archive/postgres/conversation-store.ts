import type { ConversationPlace, ConversationStore } from '../conversation-store.ts'
import type { Postgres } from './connection.ts'
import { keepable } from './exact-text.ts'

/** Stands for everyone, where a conversation is nobody's alone. */
const EVERYONE = ''

/** Conversations in PostgreSQL, an exchange a row. */
export function createConversationStore(postgres: Postgres): ConversationStore {
  const holderOf = ({ personId }: ConversationPlace): string => personId ?? EVERYONE

  /** Deletes exchanges, and what was told to the same. @returns how many exchanges. */
  const forget = (whose: string, exchanges: string, tellings: string, value: string): Promise<number> =>
    postgres.transaction(`forget ${whose} conversations`, async (client) => {
      await client.query(`DELETE FROM tellings WHERE ${tellings} = $1`, [value])
      return (await client.query(`DELETE FROM exchanges WHERE ${exchanges} = $1`, [value])).changes
    })

  return {
    async recall(place) {
      const rows = await postgres.read(
        'recall a conversation',
        'SELECT asked_at, text FROM exchanges WHERE channel = $1 AND holder = $2 ORDER BY asked_at',
        [place.channelId, holderOf(place)],
      )
      return rows.map((row) => ({ askedAt: String(row.asked_at), text: String(row.text) }))
    },
    keep: (place, exchanges, personId) =>
      postgres.transaction('keep a conversation', async (client) => {
        const { channelId, guildId = null } = place
        const holder = holderOf(place)
        // Two who keep a thread's conversation at once would else leave something of both.
        await client.lock(`conversation/${channelId}/${holder}`)
        const instants = exchanges.map(({ askedAt }) => askedAt)
        await client.query(
          'DELETE FROM exchanges WHERE channel = $1 AND holder = $2 AND asked_at <> ALL ($3::text[])',
          [channelId, holder, instants],
        )
        if (exchanges.length === 0) return
        await client.query(
          `INSERT INTO exchanges (channel, holder, asked_at, person, guild, text)
           SELECT $1, $2, asked_at, $3, $4, text FROM unnest($5::text[], $6::text[]) AS new (asked_at, text)
           ON CONFLICT (channel, holder, asked_at) DO UPDATE SET text = excluded.text`,
          [channelId, holder, personId, guildId, instants, exchanges.map(({ text }) => keepable(text))],
        )
      }),
    async tellOnce(place, toldAt) {
      const { changes } = await postgres.write(
        'note what was told',
        `INSERT INTO tellings (channel, holder, guild, told_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (channel, holder) DO NOTHING`,
        [place.channelId, holderOf(place), place.guildId ?? null, toldAt],
      )
      return changes > 0
    },
    forgetPerson: (personId) => forget("a person's", 'person', 'holder', personId),
    forgetGuild: (guildId) => forget("a server's", 'guild', 'guild', guildId),
    forgetBefore: (instant) =>
      postgres.transaction('forget old conversations', async (client) => {
        await client.query('DELETE FROM tellings WHERE told_at < $1', [instant])
        return (await client.query('DELETE FROM exchanges WHERE asked_at < $1', [instant])).changes
      }),
  }
}
