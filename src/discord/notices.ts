import type { Command } from '../../commands/command.ts'
import { nameIn } from '../../commands/in-language.ts'
import type { Language } from '../reply/language.ts'
import { type NeededPermission, permissionNames } from '../reply/render-lacking.ts'
import { channelRuns } from '../reply/render-settings.ts'
import type { Inline, Reply } from '../reply/reply.ts'
import { BUTTONS } from '../reply/texts/buttons.ts'
import { NOTICES } from '../reply/texts/notices.ts'
import { SETTINGS } from '../reply/texts/settings.ts'
import { THREADS } from '../reply/texts/threads.ts'
import type { RateDecision } from './person-rate-limit.ts'

const HELP = 'help'

/** Words a refusal of the rate limit. */
export function renderTooMany(
  refused: Extract<RateDecision, { allowed: false }>,
  now: number,
  language: Language,
): Reply {
  const seconds = Math.max(1, Math.ceil((refused.retryAt - now) / 1000))
  return notice(NOTICES.in(language).tooMany({ seconds }), language)
}

/** Words that the process is about to end. */
export function renderStopping(language: Language): Reply {
  return notice(NOTICES.in(language).stopping, language)
}

/** Words that a command is not known, which happens while Discord still shows an older list. */
export function renderUnknownCommand(name: string, commands: readonly Command[], language: Language): Reply {
  const help = commands.find(({ data }) => data.name === HELP)
  const helpName = help === undefined ? HELP : nameIn(help.data, language)
  const words = NOTICES.in(language).unknownCommand({ command: `/${name}`, help: `/${helpName}` })
  return notice(words, language)
}

/** Words that what was pressed is not known, which happens with messages of an older version. */
export function renderUnknownAction(language: Language): Reply {
  return notice(NOTICES.in(language).unknownAction, language)
}

/** Words that something is for people who may manage the server. */
export function renderManagersOnly(language: Language): Reply {
  return notice(NOTICES.in(language).managersOnly, language)
}

/** Words in which channels of a server the bot answers. */
export function renderElsewhere(channels: readonly string[], language: Language): Reply {
  const text = SETTINGS.in(language).elsewhere({ channels: channelRuns(channels) })
  return { tone: 'notice', language, blocks: [{ kind: 'text', text }], private: true }
}

/**
 * Words how to go on where Discord shows nothing of what people write; the button opens a form.
 * @param why what was mentioned in place of the bot: nothing, or its role.
 */
export function renderWithheld(why: 'unmentioned' | 'role', language: Language): Reply {
  const words = THREADS.in(language)
  const ask = {
    kind: 'button',
    label: BUTTONS.in(language).ask,
    action: 'ask-form',
    style: 'primary',
  } as const
  return { ...notice(why === 'role' ? words.roleMentioned : words.withheld, language), controls: [[ask]] }
}

/** Why no thread can be started. */
export type NoThread =
  | { readonly kind: 'there'; readonly threadId: string }
  | { readonly kind: 'bot-lacks'; readonly permissions: readonly NeededPermission[] }
  /** `nowhere`: no thread can stand there; `full`: the server has as many as it can have; `unclear`: Discord failed. */
  | { readonly kind: 'person-lacks' | 'nowhere' | 'full' | 'unclear' }

/** Words why no thread can be started. */
export function renderNoThread(why: NoThread, language: Language): Reply {
  const words = THREADS.in(language)
  switch (why.kind) {
    case 'there': {
      const thread: Inline = { text: `#${why.threadId}`, channelId: why.threadId }
      return { ...notice('', language), blocks: [{ kind: 'text', text: words.there({ thread }) }] }
    }
    case 'bot-lacks':
      return notice(words.botLacks({ permissions: permissionNames(why.permissions, language) }), language)
    case 'person-lacks': {
      const [permission = ''] = permissionNames(['CreatePublicThreads'], language)
      return notice(words.personLacks({ permission }), language)
    }
    default:
      return notice(words[why.kind], language)
  }
}

function notice(text: string, language: Language): Reply {
  return { tone: 'notice', language, blocks: [{ kind: 'text', text: [text] }], private: true }
}
