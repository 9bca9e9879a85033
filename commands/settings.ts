import type { GuildSettings, SettingChange } from '../src/archive/setting-store.ts'
import { USUAL_SETTINGS } from '../src/archive/setting-store.ts'
import { LANGUAGES } from '../src/reply/language.ts'
import { renderMissing } from '../src/reply/render-error.ts'
import { lackingWords } from '../src/reply/render-lacking.ts'
import { RATES, renderSettings, type SettingPart, USUAL } from '../src/reply/render-settings.ts'
import type { Reply } from '../src/reply/reply.ts'
import { SETTINGS_COMMAND } from '../src/reply/texts/managing-commands.ts'
import { SETTINGS } from '../src/reply/texts/settings.ts'
import type { Action, ActionInput } from './action.ts'
import type { Command, CommandInput, Services } from './command.ts'
import { forManagers, slashCommand } from './option-types.ts'

/** The name of the panel's action, and how its controls are told apart. */
const ACTION = 'settings'
const control = (part: SettingPart): string => `${ACTION}:${part}`

/** How the bot behaves in a server, as one panel. */
export const settings = {
  data: forManagers(slashCommand(SETTINGS_COMMAND)),
  managers: true,
  private: true,
  example: '/settings',
  async run(input, services) {
    const { asker, language = 'en' } = input
    if (asker?.guildId === undefined) return renderMissing(SETTINGS.in(language).notHere)
    return panel(await services.archive.settings.of(asker.guildId), input, services)
  },
} satisfies Command

/** What the controls of the panel do. Each change is kept at once and shows in the panel. */
export const changeSettings = {
  name: ACTION,
  managers: true,
  async run(input, services) {
    const { asker, language = 'en' } = input
    if (asker?.guildId === undefined) {
      return { kind: 'reply', reply: renderMissing(SETTINGS.in(language).notHere) }
    }
    const { guildId, personId } = asker
    const change = readChange(input)
    const kept = services.archive.settings
    const after = change === undefined ? await kept.of(guildId) : await kept.change(guildId, change, personId)
    return { kind: 'update', reply: panel(after, input, services) }
  },
} satisfies Action

/** What a control asks for; undefined for what an older or a forged panel holds. */
function readChange({ argument, values }: ActionInput): SettingChange | undefined {
  const [value] = values
  switch (argument as SettingPart) {
    case 'channels':
      return { channels: values }
    case 'sources':
      return { sources: values }
    case 'language': {
      const language = value === USUAL ? 'auto' : LANGUAGES.find((known) => known === value)
      return language === undefined ? undefined : { language }
    }
    case 'rate': {
      if (value === USUAL) return { questionsAMinute: null }
      const rate = RATES.find((known) => String(known) === value)
      return rate === undefined ? undefined : { questionsAMinute: rate }
    }
    case 'private':
    case 'public':
      return { visibility: argument === 'private' ? 'private' : 'public' }
    case 'corrections-on':
    case 'corrections-off':
      return { corrections: argument === 'corrections-on' }
    case 'reset':
      return { ...USUAL_SETTINGS, questionsAMinute: null }
    default:
      return undefined
  }
}

function panel(
  settings: GuildSettings,
  { channels = {}, language = 'en' }: Pick<CommandInput, 'channels' | 'language'>,
  services: Services,
): Reply {
  const warnings = settings.channels.flatMap((channelId) => {
    const lacks = channels[channelId]?.lacks ?? []
    return lacks.length === 0 ? [] : [lackingWords(lacks, channelId, language)]
  })
  const sources = services.archive.sources().map(({ name }) => name)
  return renderSettings({ settings, sources, warnings }, control, language)
}
