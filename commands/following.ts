import type { Archive } from '../src/archive/archive.ts'
import type { Pause } from '../src/archive/pause-store.ts'
import { feedTroubles } from '../src/feeds/feed-trouble.ts'
import { pauseSubject } from '../src/notices/plan-pauses.ts'
import { silentOutlets } from '../src/notices/plan-troubles.ts'
import { nextSlot } from '../src/notices/slots.ts'
import { renderFollowing, renderRefusal } from '../src/reply/render-following.ts'
import { FOLLOWING } from '../src/reply/texts/following.ts'
import { FOLLOWING_COMMAND } from '../src/reply/texts/following-commands.ts'
import type { Asker, Command } from './command.ts'
import { slashCommand } from './option-types.ts'

/** What a person follows, what the server follows for those who may manage it, and where it is paused. */
export const following = {
  data: slashCommand(FOLLOWING_COMMAND),
  example: '/following',
  people: true,
  private: true,
  async run({ asker, asOf, language = 'en' }, { archive }) {
    if (asker === undefined) return renderRefusal([FOLLOWING.in(language).inDiscord])
    const { digests, follows, pauses } = archive
    const { guildId, personId } = asker
    const shown = <T extends { readonly id: number }>(own: readonly T[], guild: readonly T[]): T[] => [
      ...new Map([...own, ...guild].map((one) => [one.id, one])).values(),
    ]
    const ofGuild = guildId !== undefined && asker.mayManage ? guildId : ''
    const listed = shown(await digests.ofPerson(personId), await digests.ofGuild(ofGuild))
    const followed = shown(await follows.ofPerson(personId), await follows.ofGuild(ofGuild))
    const outlets = followed.flatMap(({ subject }) => (subject.kind === 'source' ? [subject.name] : []))
    const troubles = await feedTroubles(archive.feeds, Date.parse(asOf))
    return renderFollowing(
      {
        follows: followed,
        silent: await silentOutlets(archive, troubles, outlets),
        digests: listed.map((digest) => ({ digest, next: nextSlot(digest.times, asOf) })),
        pauses: await Promise.all(
          (await pauses.all()).map(async (pause) => ({ pause, told: await wasTold(pause, asker, archive) })),
        ),
      },
      language,
    )
  },
} satisfies Command

/** Whether the person was told of a pause; of that of their own direct messages nobody can be. */
async function wasTold(pause: Pause, { personId }: Asker, { outbox }: Archive): Promise<boolean> {
  const state = await outbox.stateOf(pauseSubject(pause, personId))
  return state === undefined || state === 'sent'
}
