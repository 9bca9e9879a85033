import type { Archive } from '../src/archive/archive.ts'
import type { Digest } from '../src/archive/digest-store.ts'
import type { Follow } from '../src/archive/follow-store.ts'
import type { Asker } from './command.ts'

/** What a person set up, and what is set up in the server for those who may manage it. */
export async function followedBy(
  { guildId, mayManage, personId }: Asker,
  { digests, follows }: Pick<Archive, 'digests' | 'follows'>,
): Promise<{ readonly follows: readonly Follow[]; readonly digests: readonly Digest[] }> {
  const ofGuild = guildId !== undefined && mayManage ? guildId : ''
  return {
    follows: onceEach(await follows.ofPerson(personId), await follows.ofGuild(ofGuild)),
    digests: onceEach(await digests.ofPerson(personId), await digests.ofGuild(ofGuild)),
  }
}

function onceEach<T extends { readonly id: number }>(own: readonly T[], guild: readonly T[]): readonly T[] {
  return [...new Map([...own, ...guild].map((one) => [one.id, one])).values()]
}
