import type { DigestTimes } from '../src/archive/digest-store.ts'
import { arrivedLately, publishedOn, shownStories } from '../src/notices/digest-articles.ts'
import { NOTICE_LIMITS } from '../src/notices/limits.ts'
import { allZones, nextSlot, readTimeOfDay, readZone } from '../src/notices/slots.ts'
import { typed } from '../src/reply/command-texts.ts'
import { momentOf } from '../src/reply/instants.ts'
import { type DigestSpan, renderDigest } from '../src/reply/render-digest.ts'
import { renderDone, renderRefusal } from '../src/reply/render-following.ts'
import { placeWords } from '../src/reply/render-notice.ts'
import type { Inline, Reply } from '../src/reply/reply.ts'
import { withUnderstanding } from '../src/reply/small-print.ts'
import { DIGEST_COMMAND } from '../src/reply/texts/digest-command.ts'
import { DIGEST_REPLIES } from '../src/reply/texts/digest-replies.ts'
import { FOLLOWING } from '../src/reply/texts/following.ts'
import { wordingIn } from '../src/reply/wording-in.ts'
import { choosePlace } from './choose-place.ts'
import type { Choice, Command, CommandInput, Services } from './command.ts'
import {
  channelOption,
  choiceOption,
  completedOption,
  requiredName,
  shortWordsOption,
  slashCommand,
  subcommand,
} from './option-types.ts'
import { readWords } from './read-options.ts'
import { readTopics, understandingOf } from './read-topics.ts'

const DAY_MS = 24 * 60 * 60_000

/** Discord's limit on completions. */
const MOST_CHOICES = 25

/** Longest list of topics. */
const TOPICS_LENGTH = NOTICE_LIMITS.topics * (NOTICE_LIMITS.topicLength + 2)

const { daily, now, off, weekly } = DIGEST_COMMAND.subcommands

/** The top stories at a time of day; with `now`, at once. */
export const digest = {
  data: slashCommand(DIGEST_COMMAND, [
    subcommand(daily, [
      requiredName(daily.options.at),
      completedOption(daily.options.timezone, { required: true }),
      shortWordsOption(daily.options.topics, TOPICS_LENGTH),
      channelOption(daily.options.channel),
    ]),
    subcommand(weekly, [
      choiceOption(weekly.options.day),
      requiredName(weekly.options.at),
      completedOption(weekly.options.timezone, { required: true }),
      shortWordsOption(weekly.options.topics, TOPICS_LENGTH),
      channelOption(weekly.options.channel),
    ]),
    subcommand(off, [channelOption(off.options.channel)]),
    subcommand(now, [shortWordsOption(now.options.topics, TOPICS_LENGTH)]),
  ]),
  example: '/digest daily at:08:00 timezone:Europe/Berlin',
  private: true,
  async run(input, services) {
    if (input.subcommand === 'off') return switchOff(input, services)
    const wrong = input.subcommand === 'now' ? undefined : wrongTimes(input)
    if (wrong !== undefined) return wrong
    if (input.subcommand === undefined || input.subcommand === 'now') return showNow(input, services)
    return input.asker === undefined ? onlyInDiscord(input) : set(input, services)
  },
  complete: ({ focused }) => (focused.name === 'timezone' ? completeZone(focused.value) : []),
} satisfies Command

/** Why a time of day or a zone that was typed is none; in the terminal they may be left out. */
function wrongTimes(input: CommandInput): Reply | undefined {
  const say = DIGEST_REPLIES.in(input.language ?? 'en')
  const wanted = input.asker !== undefined
  const time = readWords(input, 'at') ?? ''
  const zone = readWords(input, 'timezone') ?? ''
  if ((wanted || time !== '') && readTimeOfDay(time) === undefined) {
    return renderRefusal([say.wrongTime({ typed: time })])
  }
  if ((wanted || zone !== '') && readZone(zone) === undefined) {
    return renderRefusal([say.wrongZone({ typed: zone })])
  }
  return undefined
}

/** In the terminal there is nobody to write to at a time of day. */
function onlyInDiscord({ language = 'en' }: CommandInput): Reply {
  const command: Inline = { text: typed(DIGEST_COMMAND, language, {}, 'now'), style: 'code' }
  const atOnce = DIGEST_REPLIES.in(language).atOnce({ command })
  return renderRefusal([FOLLOWING.in(language).inDiscord, wordingIn(language).gap, ...atOnce])
}

async function set(input: CommandInput, services: Services): Promise<Reply> {
  const { asOf, language = 'en' } = input
  const say = DIGEST_REPLIES.in(language)
  const chosen = choosePlace(input)
  if (chosen.kind === 'refused') return chosen.reply
  const at = readTimeOfDay(readWords(input, 'at') ?? '')
  const zone = readZone(readWords(input, 'timezone') ?? '')
  if (at === undefined || zone === undefined)
    return wrongTimes(input) ?? renderRefusal([say.wrongTime({ typed: '' })])
  const read = await readTopics(readWords(input, 'topics') ?? '', services, { asOf, language })
  if (read.kind === 'refused') return renderRefusal([read.reason])
  const { topics } = read
  const weekday = input.subcommand === 'weekly' ? { weekday: Number(input.options.day ?? 1) } : {}
  const times: DigestTimes = { ...weekday, at, zone }
  const { personId, place } = chosen
  const { digests, pauses } = services.archive
  if (place.kind === 'direct') await pauses.resume(place)
  await digests.set({ place, personId, times, topics, language, lastSlot: asOf })
  const first = momentOf(nextSlot(times, asOf))
  const done = renderDone(say.digestSet({ where: placeWords(place, language), moment: first, at, zone }))
  return withUnderstanding(done, understandingOf(read, language))
}

async function switchOff(input: CommandInput, { archive }: Services): Promise<Reply> {
  const say = DIGEST_REPLIES.in(input.language ?? 'en')
  const chosen = choosePlace(input, { mayBeClosed: true })
  if (chosen.kind === 'refused') return chosen.reply
  const there = await archive.digests.at(chosen.place)
  if (there === undefined) return renderRefusal([say.noDigest])
  await archive.digests.remove(there.id)
  return renderDone([say.digestOff])
}

/** The stories of the last 24 hours; for the operator in the terminal, those of the newest day that the archive holds. */
async function showNow(input: CommandInput, services: Services): Promise<Reply> {
  const { asOf, asker, language = 'en' } = input
  const read = await readTopics(readWords(input, 'topics') ?? '', services, { asOf, language })
  if (read.kind === 'refused') return renderRefusal([read.reason])
  const { topics } = read
  const { articles, span } =
    asker === undefined ? await newestDay(services, asOf) : await lastDay(services, asOf)
  const shown = { ...(await shownStories(articles, services, { topics, asOf })), topics, span }
  return {
    ...withUnderstanding(renderDigest(shown, language), understandingOf(read, language)),
    private: true,
  }
}

async function lastDay(services: Services, asOf: string) {
  const since = new Date(Date.parse(asOf) - DAY_MS).toISOString()
  const span: DigestSpan = { kind: 'day', since }
  return { articles: await arrivedLately(services, since, asOf), span }
}

async function newestDay(services: Services, asOf: string) {
  const today = asOf.slice(0, 10)
  const day = (await services.archive.extent({ to: today })).newest ?? today
  const span: DigestSpan = { kind: 'published', from: day, to: day }
  return { articles: await publishedOn(services, day, day), span }
}

/** Zones whose names hold what was typed, spaces as good as underscores; those whose city begins so come first. */
function completeZone(typed: string): readonly Choice[] {
  const wanted = typed.trim().toLowerCase().replaceAll(' ', '_')
  const zones = allZones().filter((zone) => zone.toLowerCase().includes(wanted))
  const begins = (zone: string) => (zone.toLowerCase().split('/').at(-1) ?? '').startsWith(wanted)
  return [...zones.filter(begins), ...zones.filter((zone) => !begins(zone))]
    .slice(0, MOST_CHOICES)
    .map((zone) => ({ name: zone, value: zone }))
}
