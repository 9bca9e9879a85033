import type { Archive } from '../src/archive/archive.ts'
import type { Pause } from '../src/archive/pause-store.ts'
import { feedTroubles } from '../src/feeds/feed-trouble.ts'
import { pauseSubject } from '../src/notices/plan-pauses.ts'
import { silentOutlets } from '../src/notices/plan-troubles.ts'
import { nextSlot } from '../src/notices/slots.ts'
import { renderFollowing, renderRefusal } from '../src/reply/render-following.ts'
import { FOLLOWING } from '../src/reply/texts/following.ts'
import { FOLLOWING_COMMAND } from '../src/reply/texts/following-commands.ts'
import { choosePlace } from './choose-place.ts'
import type { Asker, Command } from './command.ts'
import { followedBy } from './followed.ts'
import { slashCommand } from './option-types.ts'

/** What a person follows, what the server follows for those who may manage it, and where it is paused. */
export const following = {
  data: slashCommand(FOLLOWING_COMMAND),
  example: '/following',
  people: true,
  private: true,
  seesChannels: true,
  async run(input, { archive }) {
    const { asker, asOf, channels = {}, language = 'en' } = input
    if (asker === undefined) return renderRefusal([FOLLOWING.in(language).inDiscord])
    const { digests, follows } = await followedBy(asker, archive)
    const outlets = follows.flatMap(({ subject }) => (subject.kind === 'source' ? [subject.name] : []))
    const chosen = choosePlace({ ...input, options: {} })
    const troubles = await feedTroubles(archive.feeds, Date.parse(asOf))
    return renderFollowing(
      {
        follows,
        silent: await silentOutlets(archive, troubles, outlets),
        digests: digests.map((digest) => ({ digest, next: nextSlot(digest.times, asOf) })),
        pauses: await Promise.all(
          (await archive.pauses.all()).map(async (pause) => ({
            pause,
            told: await wasTold(pause, asker, archive),
            lacks: pause.place.kind === 'channel' ? (channels[pause.place.channelId]?.lacks ?? []) : [],
          })),
        ),
        ...(chosen.kind === 'chosen' ? { here: chosen.place } : {}),
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
