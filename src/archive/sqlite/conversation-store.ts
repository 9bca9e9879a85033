import type { DatabaseSync } from 'node:sqlite'
import type { ConversationPlace, ConversationStore } from '../conversation-store.ts'
import { atomically } from './atomically.ts'

/** Stands for everyone, where a conversation is nobody's alone. */
const EVERYONE = ''

/** Conversations in tables beside the articles, an exchange a row. */
export function createConversationStore(database: DatabaseSync): ConversationStore {
  const prepare = (sql: string) => database.prepare(sql)
  const recall = prepare(
    'SELECT asked_at, text FROM exchanges WHERE channel = ? AND holder = ? ORDER BY asked_at',
  )
  const keep = prepare(`
    INSERT INTO exchanges (channel, holder, asked_at, person, guild, text) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (channel, holder, asked_at) DO UPDATE SET text = excluded.text`)
  const remove = prepare('DELETE FROM exchanges WHERE channel = ? AND holder = ? AND asked_at = ?')
  const tell = prepare(`
    INSERT INTO tellings (channel, holder, guild, told_at) VALUES (?, ?, ?, ?)
    ON CONFLICT (channel, holder) DO NOTHING`)
  const forgetPerson = prepare('DELETE FROM exchanges WHERE person = ?')
  const forgetTold = prepare('DELETE FROM tellings WHERE holder = ?')
  const forgetGuild = prepare('DELETE FROM exchanges WHERE guild = ?')
  const forgetToldGuild = prepare('DELETE FROM tellings WHERE guild = ?')
  const forgetBefore = prepare('DELETE FROM exchanges WHERE asked_at < ?')
  const forgetToldBefore = prepare('DELETE FROM tellings WHERE told_at < ?')
  const holderOf = ({ personId }: ConversationPlace): string => personId ?? EVERYONE

  return {
    recall: async (place) =>
      recall
        .all(place.channelId, holderOf(place))
        .map((row) => ({ askedAt: String(row.asked_at), text: String(row.text) })),
    keep: async (place, exchanges, personId) =>
      atomically(database, 'keep a conversation', () => {
        const { channelId, guildId = null } = place
        const holder = holderOf(place)
        const kept = new Set(exchanges.map(({ askedAt }) => askedAt))
        for (const { asked_at } of recall.all(channelId, holder)) {
          if (!kept.has(String(asked_at))) remove.run(channelId, holder, asked_at ?? null)
        }
        for (const { askedAt, text } of exchanges) {
          keep.run(channelId, holder, askedAt, personId, guildId, text.toWellFormed())
        }
      }),
    tellOnce: async (place, toldAt) =>
      Number(tell.run(place.channelId, holderOf(place), place.guildId ?? null, toldAt).changes) > 0,
    forgetPerson: async (personId) =>
      atomically(database, "forget a person's conversations", () => {
        forgetTold.run(personId)
        return Number(forgetPerson.run(personId).changes)
      }),
    forgetGuild: async (guildId) =>
      atomically(database, "forget a server's conversations", () => {
        forgetToldGuild.run(guildId)
        return Number(forgetGuild.run(guildId).changes)
      }),
    forgetBefore: async (instant) =>
      atomically(database, 'forget old conversations', () => {
        forgetToldBefore.run(instant)
        return Number(forgetBefore.run(instant).changes)
      }),
  }
}
