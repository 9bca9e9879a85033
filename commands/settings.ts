import type { GuildSettings, SettingChange } from '../src/archive/setting-store.ts'
import { USUAL_SETTINGS } from '../src/archive/setting-store.ts'
import { prefilledSources, sourcesForm } from '../src/reply/forms.ts'
import { LANGUAGES } from '../src/reply/language.ts'
import { renderMissing } from '../src/reply/render-error.ts'
import { lackingWords } from '../src/reply/render-lacking.ts'
import {
  listedSources,
  RATES,
  renderSettings,
  type SettingPart,
  USUAL,
} from '../src/reply/render-settings.ts'
import type { Inline, Reply } from '../src/reply/reply.ts'
import { SETTINGS_COMMAND } from '../src/reply/texts/managing-commands.ts'
import { SETTINGS } from '../src/reply/texts/settings.ts'
import type { Action, ActionInput } from './action.ts'
import type { Command, CommandInput, Services } from './command.ts'
import { findSource } from './find-source.ts'
import { forManagers, slashCommand } from './option-types.ts'

/** The name of the panel's action, and how its controls are told apart. */
const ACTION = 'settings'
const PARTS = { form: 'sources-form', named: 'sources-named' } as const satisfies Record<string, SettingPart>
const control = (part: SettingPart): string => `${ACTION}:${part}`

/** Names that are not found and told of. */
const MOST_UNKNOWN = 5

/** How the bot behaves in a server, as one panel. */
export const settings = {
  data: forManagers(slashCommand(SETTINGS_COMMAND)),
  managers: true,
  people: true,
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
    const kept = services.archive.settings
    const before = await kept.of(guildId)
    if (input.argument === PARTS.form) {
      return { kind: 'form', form: sourcesForm(control(PARTS.named), before.sources, language) }
    }
    const named =
      input.argument === PARTS.named ? await readOutlets(input.fields.sources ?? '', services) : undefined
    const beyond = named === undefined ? [] : beyondForm(before.sources, input.fields.sources ?? '')
    const change = named === undefined ? await readChange(input, before, services) : outletsOf(named, beyond)
    const after = change === undefined ? before : await kept.change(guildId, change, personId)
    return { kind: 'update', reply: await panel(after, input, services, named?.unknown, beyond.length) }
  },
} satisfies Action

/** Outlets as they were typed: those that the archive holds, and those that it does not. */
interface NamedOutlets {
  readonly found: readonly string[]
  readonly unknown: readonly { readonly typed: string; readonly nearest: readonly string[] }[]
}

/** One a line; several in a line stand between commas, where the line as a whole is none. */
async function readOutlets(typed: string, { archive }: Services): Promise<NamedOutlets> {
  const found = new Set<string>()
  const unknown: { typed: string; nearest: readonly string[] }[] = []
  for (const line of typed.split('\n')) {
    const whole = await findSource(line, archive)
    const names = whole.kind === 'found' ? [line] : line.split(',')
    for (const name of names.map((part) => part.trim()).filter((part) => part !== '')) {
      const outlet = await findSource(name, archive)
      if (outlet.kind === 'found') found.add(outlet.name)
      else unknown.push({ typed: name, nearest: outlet.kind === 'unknown' ? outlet.nearest : [] })
    }
  }
  return { found: [...found], unknown }
}

/**
 * Names of which none is held must not come out as none, which would mean all.
 * @param beyond chosen outlets that the form had no room for, and so says nothing of.
 */
function outletsOf({ found, unknown }: NamedOutlets, beyond: readonly string[]): SettingChange | undefined {
  if (found.length === 0) return unknown.length > 0 ? undefined : { sources: [] }
  return { sources: [...new Set([...found, ...beyond])] }
}

/** The chosen outlets that the form for them had no room for; an emptied form means all outlets, whatever was chosen. */
function beyondForm(chosen: readonly string[], typed: string): readonly string[] {
  if (typed.trim() === '') return []
  const shown = new Set(prefilledSources(chosen))
  return chosen.filter((name) => !shown.has(name))
}

/** What a control asks for; undefined for what an older or a forged panel holds. */
async function readChange(
  { argument, values }: ActionInput,
  before: GuildSettings,
  { archive }: Services,
): Promise<SettingChange | undefined> {
  const [value] = values
  switch (argument as SettingPart) {
    case 'channels':
      return { channels: values }
    case 'sources':
      return { sources: [...values, ...(await unlisted(before.sources, archive))] }
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

/** The chosen outlets that the list had no room for: what is chosen in it says nothing of them. */
async function unlisted(chosen: readonly string[], archive: Services['archive']): Promise<readonly string[]> {
  const listed = new Set(
    listedSources(
      chosen,
      (await archive.sources()).map(({ name }) => name),
    ),
  )
  return chosen.filter((name) => !listed.has(name))
}

async function panel(
  settings: GuildSettings,
  { channels = {}, language = 'en' }: Pick<CommandInput, 'channels' | 'language'>,
  services: Services,
  unknown: NamedOutlets['unknown'] = [],
  beyond = 0,
): Promise<Reply> {
  const lacking = settings.channels.flatMap((channelId) => {
    const lacks = channels[channelId]?.lacks ?? []
    return lacks.length === 0 ? [] : [lackingWords(lacks, channelId, language)]
  })
  const words = SETTINGS.in(language)
  const warnings = [
    ...lacking,
    ...unknown
      .slice(0, MOST_UNKNOWN)
      .map(({ typed, nearest }): readonly Inline[] => [
        nearest.length === 0
          ? words.unknownSource({ typed })
          : words.unknownSourceNear({ typed, nearest: nearest.join(', ') }),
      ]),
    ...(beyond === 0 ? [] : [[words.beyondForm({ outlets: beyond })]]),
  ]
  const sources = (await services.archive.sources()).map(({ name }) => name)
  const { usualRate } = services
  return renderSettings({ settings, sources, usualRate, warnings }, control, language)
}
