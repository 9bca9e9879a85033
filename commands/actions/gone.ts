import type { Archive } from '../../src/archive/archive.ts'
import type { Digest } from '../../src/archive/digest-store.ts'
import type { Follow } from '../../src/archive/follow-store.ts'
import { type Place, placeKey } from '../../src/archive/place.ts'
import type { Inline } from '../../src/reply/reply.ts'
import { GONE } from '../../src/reply/texts/gone-channels.ts'
import type { Action } from '../action.ts'
import { choosePlace } from '../choose-place.ts'
import type { Asker } from '../command.ts'
import { followedBy } from '../followed.ts'
import { following } from '../following.ts'
import { expired } from './kept.ts'

/** Moves what was set in channels that are gone to the place of the press, or removes it: `gone:move`, `gone:remove`. */
export const gone: Action = {
  name: 'gone',
  seesChannels: true,
  private: () => true,
  async run({ argument, ...input }, services) {
    const { asker, asOf, language = 'en' } = input
    if (asker === undefined) return expired(language)
    const { archive } = services
    const say = GONE.in(language)
    const told: Inline[] = []
    const before = await goneOf(asker, archive)
    if (argument === 'remove') {
      told.push(say.removed({ things: await removeGone(before, archive) }))
    } else {
      const chosen = choosePlace({ ...input, options: {} })
      if (chosen.kind === 'refused') return { kind: 'reply', reply: chosen.reply }
      const { left, moved } = await moveGone(before, { place: chosen.place, asker, asOf }, archive)
      told.push(say.moved({ things: moved }))
      if (left > 0) told.push(' ', say.left({ things: left }))
    }
    await forgetPlaces(before, archive)
    const reply = await following.run({ ...input, options: {} }, services)
    return { kind: 'update', reply: { ...reply, blocks: [{ kind: 'text', text: told }, ...reply.blocks] } }
  },
}

type Gone = Awaited<ReturnType<typeof followedBy>>

/**
 * What a person may move or remove of what was set in channels that are gone: in a server what was set in its own channels, in direct
 * messages what they set themselves.
 */
async function goneOf(asker: Asker, archive: Archive): Promise<Gone> {
  const { digests, follows } = await followedBy(asker, archive)
  const paused = (await archive.pauses.all()).filter(({ reason }) => reason === 'gone')
  const places = new Set(paused.map(({ place }) => placeKey(place)))
  const isHere = ({ personId, place }: Follow | Digest): boolean =>
    asker.guildId === undefined
      ? personId === asker.personId
      : place.kind === 'channel' && place.guildId === asker.guildId
  const isGone = (one: Follow | Digest): boolean => places.has(keyOf(one)) && isHere(one)
  return { digests: digests.filter(isGone), follows: follows.filter(isGone) }
}

async function removeGone({ digests, follows }: Gone, archive: Archive): Promise<number> {
  for (const { id } of follows) await archive.follows.remove(id)
  for (const { id } of digests) await archive.digests.remove(id)
  return digests.length + follows.length
}

/** A digest is set anew before it is removed, so that none is lost. What is another's goes into no one's direct messages. */
async function moveGone(
  { digests, follows }: Gone,
  { asker, asOf, place }: { readonly place: Place; readonly asker: Asker; readonly asOf: string },
  archive: Archive,
): Promise<{ readonly moved: number; readonly left: number }> {
  const mayMove = ({ personId }: Follow | Digest): boolean =>
    place.kind === 'channel' || personId === asker.personId
  const theirs = follows.filter(mayMove).map(({ id }) => id)
  await archive.follows.move(theirs, place)
  let moved = theirs.length
  for (const digest of digests.filter(mayMove)) {
    if ((await archive.digests.at(place)) !== undefined) continue
    const { id, missed: _, ...kept } = digest
    await archive.digests.set({ ...kept, place, lastSlot: asOf })
    await archive.digests.remove(id)
    moved += 1
  }
  return { moved, left: digests.length + follows.length - moved }
}

/** Forgets the places in which nothing is set any more, and what waits for them. */
async function forgetPlaces({ digests, follows }: Gone, archive: Archive): Promise<void> {
  const set = new Set([...(await archive.follows.all()), ...(await archive.digests.all())].map(keyOf))
  for (const { place } of [...follows, ...digests]) {
    if (set.has(placeKey(place))) continue
    await archive.outbox.forgetPlace(place)
    await archive.pauses.resume(place)
  }
}

const keyOf = ({ place }: Follow | Digest): string => placeKey(place)
