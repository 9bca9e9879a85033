import type { GuildSettings } from '../archive/setting-store.ts'
import { LANGUAGES, type Language } from './language.ts'
import { LANGUAGE_NAMES } from './language-names.ts'
import type { Block, Control, Inline, Reply } from './reply.ts'
import { SETTING_BUTTONS, SETTING_CHOICES, SETTING_LISTS } from './texts/setting-controls.ts'
import { SETTINGS } from './texts/settings.ts'
import { shorten } from './wording.ts'
import { wordingIn } from './wording-in.ts'

/** What the panel's controls are told apart by: the action's argument. */
export type SettingPart =
  | 'channels'
  | 'sources'
  | 'sources-form'
  | 'sources-named'
  | 'language'
  | 'rate'
  | 'private'
  | 'public'
  | 'corrections-on'
  | 'corrections-off'
  | 'reset'

/** The value of a choice that stands for "as the person's Discord says" or "as the operator set". */
export const USUAL = 'usual'

/** Questions a minute that can be chosen. */
export const RATES: readonly number[] = [1, 2, 3, 5, 10, 20, 30, 60]

/** Discord's limits on a list: choices, and characters of a value. */
const MOST_CHOICES = 25
const LONGEST_VALUE = 100

/** Outlets that are named in the facts. */
const NAMED_SOURCES = 12

/** Discord's limit on channels that are chosen in one list. */
const MOST_CHANNELS = 25

export interface SettingsPanel {
  readonly settings: GuildSettings
  /** Outlets of the archive, most articles first. */
  readonly sources: readonly string[]
  /** The questions a minute that the operator allows; absent where the shell does not say. */
  readonly usualRate?: number | undefined
  /** What was found amiss with what was chosen, such as a permission that the bot lacks. */
  readonly warnings: readonly (readonly Inline[])[]
}

/** Words the panel: how things stand, and what changes them. */
export function renderSettings(
  panel: SettingsPanel,
  control: (part: SettingPart) => string,
  language: Language,
): Reply {
  const words = SETTINGS.in(language)
  const { settings, usualRate, warnings } = panel
  const blocks: Block[] = [{ kind: 'facts', facts: factsOf(settings, usualRate, language) }]
  for (const warning of warnings)
    blocks.push({ kind: 'text', text: [{ text: '⚠ ', style: 'bold' }, ...warning] })
  blocks.push({ kind: 'text', text: [words.intro] })
  return {
    tone: 'notice',
    language,
    title: words.title,
    blocks,
    controls: controlsOf(panel, control, language),
    private: true,
  }
}

function factsOf(
  settings: GuildSettings,
  usualRate: number | undefined,
  language: Language,
): readonly { readonly name: string; readonly value: readonly Inline[] }[] {
  const words = SETTINGS.in(language)
  const { channels, corrections, questionsAMinute, sources, visibility } = settings
  const say = wordingIn(language)
  const named = sources.slice(0, NAMED_SOURCES)
  const rest = sources.length - named.length
  return [
    {
      name: words.channels,
      value: channels.length === 0 ? [words.everyChannel] : channelRuns(channels),
    },
    { name: words.visibility, value: [visibility === 'public' ? words.everybody : words.askerAlone] },
    {
      name: words.sources,
      value: [
        sources.length === 0
          ? words.everySource
          : say.and(rest > 0 ? [...named, `+${say.number(rest)}`] : named),
      ],
    },
    { name: words.language, value: [languageWords(settings, words.everyLanguage)] },
    { name: words.corrections, value: [corrections ? words.on : words.off] },
    {
      name: words.rate,
      value: [
        questionsAMinute !== undefined
          ? words.aMinute({ questions: questionsAMinute })
          : usualRate === undefined
            ? words.operatorsRate
            : words.defaultRate({ questions: usualRate }),
      ],
    },
  ]
}

/** Channels one after the other, as Discord links them. */
export function channelRuns(channels: readonly string[]): Inline[] {
  return channels.flatMap((channelId, at): Inline[] => [
    ...(at === 0 ? [] : [' ']),
    { text: `#${channelId}`, channelId },
  ])
}

function languageWords({ language }: GuildSettings, each: string): string {
  const known = LANGUAGES.find((one) => one === language)
  return known === undefined ? each : LANGUAGE_NAMES[known]
}

function controlsOf(
  { settings, sources, usualRate }: SettingsPanel,
  control: (part: SettingPart) => string,
  language: Language,
): readonly (readonly Control[])[] {
  const lists = SETTING_LISTS.in(language)
  const choices = SETTING_CHOICES.in(language)
  const buttons = SETTING_BUTTONS.in(language)
  const rates = [...new Set([...RATES, settings.questionsAMinute ?? 1])].sort((a, b) => a - b)
  return [
    [
      {
        kind: 'channels',
        action: control('channels'),
        placeholder: lists.channels,
        chosen: settings.channels.slice(0, MOST_CHANNELS),
        least: 0,
        most: MOST_CHANNELS,
      },
    ],
    sourceList(settings.sources, sources, control('sources'), lists.sources),
    [
      {
        kind: 'select',
        action: control('language'),
        placeholder: lists.language,
        choices: [
          { label: choices.everyLanguage, value: USUAL, chosen: settings.language === 'auto' },
          ...LANGUAGES.map((value) => ({
            label: LANGUAGE_NAMES[value],
            value,
            chosen: settings.language === value,
          })),
        ],
      },
    ],
    [
      {
        kind: 'select',
        action: control('rate'),
        placeholder: lists.rate,
        choices: [
          {
            label:
              usualRate === undefined ? choices.operatorsRate : choices.defaultRate({ questions: usualRate }),
            value: USUAL,
            chosen: settings.questionsAMinute === undefined,
          },
          ...rates.map((questions) => ({
            label: choices.aMinute({ questions }),
            value: String(questions),
            chosen: settings.questionsAMinute === questions,
          })),
        ],
      },
    ],
    [
      settings.visibility === 'public'
        ? { kind: 'button', label: buttons.makePrivate, action: control('private') }
        : { kind: 'button', label: buttons.makePublic, action: control('public') },
      settings.corrections
        ? { kind: 'button', label: buttons.correctionsOff, action: control('corrections-off') }
        : { kind: 'button', label: buttons.correctionsOn, action: control('corrections-on') },
      ...(new Set([...settings.sources, ...sources]).size > listedSources(settings.sources, sources).length
        ? [{ kind: 'button' as const, label: buttons.sourcesByName, action: control('sources-form') }]
        : []),
      { kind: 'button', label: buttons.reset, action: control('reset') },
    ],
  ]
}

/**
 * The outlets that the panel's list has room for: those that are chosen, and after them those with the most articles.
 * @param held of the archive, most articles first.
 */
export function listedSources(chosen: readonly string[], held: readonly string[]): readonly string[] {
  const names = [...new Set([...chosen, ...held])]
  return names.filter((name) => name.length <= LONGEST_VALUE).slice(0, MOST_CHOICES)
}

function sourceList(
  chosen: readonly string[],
  held: readonly string[],
  action: string,
  placeholder: string,
): readonly Control[] {
  const shown = listedSources(chosen, held)
  if (shown.length === 0) return []
  return [
    {
      kind: 'select',
      action,
      placeholder,
      least: 0,
      most: shown.length,
      choices: shown.map((name) => ({
        label: shorten(name, LONGEST_VALUE),
        value: name,
        chosen: chosen.includes(name),
      })),
    },
  ]
}
