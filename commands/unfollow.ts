import type { Archive } from '../src/archive/archive.ts'
import type { Follow } from '../src/archive/follow-store.ts'
import { placeKey } from '../src/archive/place.ts'
import { typed } from '../src/reply/command-texts.ts'
import { renderDone, renderRefusal, subjectOf } from '../src/reply/render-following.ts'
import { FOLLOWING } from '../src/reply/texts/following.ts'
import { FOLLOWING_COMMAND, UNFOLLOW_COMMAND } from '../src/reply/texts/following-commands.ts'
import { shorten } from '../src/reply/wording.ts'
import type { Choice, Command, CommandInput } from './command.ts'
import { completedOption, slashCommand } from './option-types.ts'
import { readWords } from './read-options.ts'

/** Discord's limits on completions. */
const MOST_CHOICES = 25
const LONGEST_CHOICE = 100

/** Ends a follow: one's own, or one of the server's for those who may manage it. */
export const unfollow = {
  data: slashCommand(UNFOLLOW_COMMAND, [completedOption(UNFOLLOW_COMMAND.options.what, { required: true })]),
  example: '/unfollow what:grain deal',
  people: true,
  private: true,
  async run(input, { archive }) {
    const say = FOLLOWING.in(input.language ?? 'en')
    if (input.asker === undefined) return renderRefusal([say.inDiscord])
    const what = readWords(input, 'what') ?? ''
    const own = await endable(input, archive)
    const found =
      own.find(({ id }) => String(id) === what) ??
      own.find((follow) => subjectOf(follow).toLowerCase() === what.toLowerCase())
    if (found === undefined) {
      const following = { text: typed(FOLLOWING_COMMAND, input.language ?? 'en'), style: 'code' } as const
      return renderRefusal(say.notFollowed({ what, following }))
    }
    await archive.follows.remove(found.id)
    return renderDone([say.unfollowed({ what: subjectOf(found) })])
  },
  async complete(input, { archive }) {
    const begun = input.focused.value.trim().toLowerCase()
    const own = await endable(input, archive)
    return own
      .filter((follow) => subjectOf(follow).toLowerCase().includes(begun))
      .slice(0, MOST_CHOICES)
      .map(choiceOf)
  },
} satisfies Command

/** What a person set, those of this place first, and what is followed in the server that they may manage. */
async function endable({ asker }: CommandInput, { follows }: Archive): Promise<readonly Follow[]> {
  if (asker === undefined) return []
  const own = await follows.ofPerson(asker.personId)
  const { guildId, mayManage } = asker
  const guild = guildId !== undefined && mayManage ? await follows.ofGuild(guildId) : []
  const all = [...own, ...guild.filter(({ id }) => own.every((other) => other.id !== id))]
  const here = (follow: Follow) => placeKey(follow.place).includes(`/${asker.channelId}`)
  return [...all.filter(here), ...all.filter((follow) => !here(follow))]
}

function choiceOf(follow: Follow): Choice {
  const where = follow.place.kind === 'direct' ? '@' : '#'
  return { name: `${where} ${shorten(subjectOf(follow), LONGEST_CHOICE - 2)}`, value: String(follow.id) }
}
