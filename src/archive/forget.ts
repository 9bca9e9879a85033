import type { Stores } from './stores.ts'

/**
 * Deletes all that is kept of a person: questions and answers, votes, lists, what they set up and what waits for them. A store
 * that begins to keep something of people is to be named here; the tests walk the schema and miss it otherwise.
 */
export async function forgetPerson(archive: Stores, personId: string): Promise<void> {
  const { answers, conversations, digests, feeds, follows, listings, outbox, pauses } = archive
  await answers.forgetPerson(personId)
  await conversations.forgetPerson(personId)
  await listings.forgetPerson(personId)
  await follows.forgetPerson(personId)
  await digests.forgetPerson(personId)
  await feeds.forgetPerson(personId)
  await outbox.forgetPerson(personId)
  await pauses.resume({ kind: 'direct', personId })
}

/** Deletes all that is kept of a server: its settings, what was asked and is followed in it, and what waits for it. */
export async function forgetGuild(archive: Stores, guildId: string): Promise<void> {
  const { answers, conversations, digests, feeds, follows, listings, outbox, pauses, settings } = archive
  await answers.forgetGuild(guildId)
  await conversations.forgetGuild(guildId)
  await listings.forgetGuild(guildId)
  await follows.forgetGuild(guildId)
  await digests.forgetGuild(guildId)
  await feeds.forgetGuild(guildId)
  await outbox.forgetGuild(guildId)
  await pauses.forgetGuild(guildId)
  await settings.forgetGuild(guildId)
}
