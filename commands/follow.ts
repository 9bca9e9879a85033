import { asSpelt } from '../src/answer/as-spelt.ts'
import type { FollowSubject } from '../src/archive/follow-store.ts'
import { NOTICE_LIMITS } from '../src/notices/limits.ts'
import { hasWords, readTopic } from '../src/notices/match-topic.ts'
import { renderDone, renderRefusal, subjectOf } from '../src/reply/render-following.ts'
import { placeWords } from '../src/reply/render-notice.ts'
import type { Reply } from '../src/reply/reply.ts'
import { withUnderstanding } from '../src/reply/small-print.ts'
import { FOLLOWING } from '../src/reply/texts/following.ts'
import { FOLLOW_COMMAND } from '../src/reply/texts/following-commands.ts'
import { choosePlace } from './choose-place.ts'
import type { Command, CommandInput, Services } from './command.ts'
import { completeSource, completeTopic } from './completions.ts'
import { channelOption, SOURCE, slashCommand, topicOption } from './option-types.ts'
import { readFilters, readWords } from './read-options.ts'

type ReadSubject =
  | { readonly kind: 'read'; readonly subject: FollowSubject }
  | { readonly kind: 'refused'; readonly reply: Reply }

/** New articles on a topic or of an outlet, as they come in. */
export const follow = {
  data: slashCommand(FOLLOW_COMMAND, [
    topicOption(FOLLOW_COMMAND.options.topic, { required: false, longest: NOTICE_LIMITS.topicLength }),
    SOURCE,
    channelOption(FOLLOW_COMMAND.options.channel),
  ]),
  example: '/follow topic:grain deal',
  people: true,
  private: true,
  async run(input, services) {
    const { asOf, language = 'en' } = input
    const say = FOLLOWING.in(language)
    const chosen = choosePlace(input)
    if (chosen.kind === 'refused') return chosen.reply
    const read = await readSubject(input, services)
    if (read.kind === 'refused') return read.reply
    const { subject } = read
    const { personId, place } = chosen
    const { follows, pauses } = services.archive
    // Whoever writes to the bot there may well take its messages again.
    if (place.kind === 'direct') await pauses.resume(place)
    const { followsPerGuild, followsPerPerson } = NOTICE_LIMITS
    const added = await follows.add(
      { place, personId, subject, language, since: asOf },
      { perPerson: followsPerPerson, perGuild: followsPerGuild },
    )
    if (added.kind === 'too-many') {
      return renderRefusal([
        added.of === 'person'
          ? say.tooManyOfYours({ most: followsPerPerson })
          : say.tooManyHere({ most: followsPerGuild }),
      ])
    }
    const values = { what: subjectOf({ subject }), where: placeWords(place, language) }
    const done = renderDone(added.kind === 'added' ? say.follows(values) : say.followsAlready(values))
    const { what: typed } = values
    const understood = subject.kind === 'topic' ? await asSpelt(typed, services, { asOf }) : typed
    return withUnderstanding(done, { typed, understood, language })
  },
  complete: ({ focused }, services) =>
    focused.name === 'source'
      ? completeSource(focused.value, services)
      : completeTopic(focused.value, services),
} satisfies Command

async function readSubject(input: CommandInput, services: Services): Promise<ReadSubject> {
  const say = FOLLOWING.in(input.language ?? 'en')
  const words = readWords(input, 'topic')
  const source = readWords(input, 'source')
  if ((words === undefined) === (source === undefined)) return refused(say.oneOfBoth)
  if (words !== undefined) {
    const usable = hasWords(await readTopic(words, services, input.asOf))
    return usable ? { kind: 'read', subject: { kind: 'topic', words } } : refused(say.noWords({ words }))
  }
  const filters = await readFilters({ ...input, options: { source: source ?? '' } }, services)
  if (filters.kind === 'refused') return filters
  return { kind: 'read', subject: { kind: 'source', name: filters.filters.source ?? '' } }
}

function refused(text: string): ReadSubject {
  return { kind: 'refused', reply: renderRefusal([text]) }
}
