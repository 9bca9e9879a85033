import type { FeedKeeper } from '../src/feeds/feed-desk.ts'
import { MOST_FEEDS } from '../src/feeds/feed-limits.ts'
import {
  renderAdded,
  renderChanged,
  renderExported,
  renderFeedNotice,
  renderFeeds,
  renderImported,
  renderTrial,
} from '../src/reply/render-feeds.ts'
import type { Reply } from '../src/reply/reply.ts'
import { FEEDS_COMMAND } from '../src/reply/texts/feed-commands.ts'
import { FEEDS } from '../src/reply/texts/feeds.ts'
import type { Command, CommandInput, Services } from './command.ts'
import {
  attachmentOption,
  completedOption,
  forManagers,
  nameOption,
  slashCommand,
  subcommand,
} from './option-types.ts'
import { readWords } from './read-options.ts'

const { subcommands } = FEEDS_COMMAND
const { add, remove, pause, resume, test } = subcommands
/** At most 25 are offered, and Discord takes no more of each. */
const MOST_CHOICES = 25
const CHOICE_LENGTH = 100

/** The feeds that keep the archive current. */
export const feeds = {
  data: forManagers(
    slashCommand(FEEDS_COMMAND, [
      subcommand(add, [nameOption(add.options.address, { required: true }), nameOption(add.options.name)]),
      subcommand(test, [nameOption(test.options.address, { required: true }), nameOption(test.options.name)]),
      subcommand(subcommands.list),
      subcommand(remove, [completedOption(remove.options.feed, { required: true })]),
      subcommand(pause, [completedOption(pause.options.feed, { required: true })]),
      subcommand(resume, [completedOption(resume.options.feed, { required: true })]),
      subcommand(subcommands.import, [
        attachmentOption(subcommands.import.options.file),
        nameOption(subcommands.import.options.address),
      ]),
      subcommand(subcommands.export),
    ]),
  ),
  example: '/feeds add address:example.org',
  managers: true,
  private: true,
  async run(input, services) {
    return { ...(await runSubcommand(input, services)), language: input.language ?? 'en' }
  },
  async complete({ focused, asker }, services) {
    const desk = await services.feeds?.()
    if (focused.name !== 'feed' || desk === undefined) return []
    const typed = focused.value.trim().toLowerCase()
    const all = await services.archive.feeds.all()
    return all
      .filter(
        ({ followers }) => asker === undefined || followers.some(({ guildId }) => guildId === asker.guildId),
      )
      .map(({ name, title, url }) => ({ name: `${name ?? title ?? ''} ${url}`.trim(), value: url }))
      .filter(({ name, value }) => name.toLowerCase().includes(typed) && value.length <= CHOICE_LENGTH)
      .slice(0, MOST_CHOICES)
  },
} satisfies Command

async function runSubcommand(input: CommandInput, services: Services): Promise<Reply> {
  const { subcommand: chosen, asker, asOf: now, language = 'en' } = input
  const desk = await services.feeds?.()
  if (desk === undefined) return renderFeedNotice('unavailable', language)
  const by: FeedKeeper =
    asker === undefined
      ? {}
      : {
          personId: asker.personId,
          language,
          ...(asker.guildId === undefined ? {} : { guildId: asker.guildId }),
        }
  // The shells let only managers of a server in; without a server, what is the operator's would be changed.
  if (asker !== undefined && asker.guildId === undefined) return renderFeedNotice('unavailable', language)
  const words = (name: string) => readWords(input, name) ?? ''
  const name = readWords(input, 'name')
  const named = name === undefined ? {} : { name }
  switch (chosen) {
    case 'add':
      return renderAdded(
        await desk.add(words('address'), by, { now, ...named }),
        { typed: words('address'), most: MOST_FEEDS },
        language,
      )
    case 'test':
      return renderTrial(await desk.trial(words('address'), { now, ...named }), words('address'), language)
    case 'remove':
      return renderChanged(await desk.remove(words('feed'), by), 'removed', words('feed'), language)
    case 'pause':
    case 'resume': {
      const paused = chosen === 'pause'
      const changed = await desk.setPaused(words('feed'), paused, by, { now })
      return renderChanged(changed, paused ? 'paused' : 'resumed', words('feed'), language)
    }
    case 'import': {
      const list = readWords(input, 'file') ?? readWords(input, 'address')
      if (list === undefined) return renderFeedNotice('nothingGiven', language)
      return renderImported(await desk.importList(list, by, { now }), MOST_FEEDS, language, {
        list: asker !== undefined && list === readWords(input, 'file') ? fileName(list) : list,
        typed: asker !== undefined,
      })
    }
    case 'export': {
      const list = await desk.exportList(by, { now, title: FEEDS.in(language).title })
      // A program that reads the list takes an empty one as well.
      return list.feeds === 0 && asker !== undefined
        ? renderFeeds([], language)
        : renderExported(list, language)
    }
    default:
      return renderFeeds(await desk.reports(by, { now }), language)
  }
}

/** What a file is called that was attached, by its address at Discord. */
function fileName(address: string): string {
  return URL.parse(address)?.pathname.split('/').at(-1) ?? address
}
