import { typed } from './command-texts.ts'
import { emptyWords } from './holdings.ts'
import type { Language } from './language.ts'
import type { Inline, Reply } from './reply.ts'
import { ABOUT } from './texts/about.ts'
import { HOLDINGS } from './texts/holdings.ts'
import { PRIVACY_COMMAND } from './texts/managing-commands.ts'
import { PRIVACY } from './texts/privacy.ts'
import { wordingIn } from './wording-in.ts'

/** What `/about` tells. */
export interface About {
  readonly version: string
  readonly articles: number
  readonly sources: number
  /** The outlet, where there is but one. */
  readonly only?: string | undefined
  /** Publication days of the oldest and the newest article; absent for an empty archive. */
  readonly period?: { readonly oldest: string; readonly newest: string } | undefined
  /** Days after which articles are removed; absent where they stay. */
  readonly keptDays?: number | undefined
  /** The instant at which it is asked, ISO 8601. */
  readonly asOf: string
}

const DAY = 86_400_000

/** Words what this is, how fresh its archive is, and what becomes of what people type. */
export function renderAbout(
  { version, articles, sources, only, period, keptDays, asOf }: About,
  language: Language,
): Reply {
  const words = ABOUT.in(language)
  const facts: { name: string; value: Inline[] }[] = [{ name: words.version, value: [version] }]
  if (period === undefined) {
    facts.push({
      name: words.archive,
      value: [keptDays === undefined ? words.empty : emptyWords({ keptDays }, language)],
    })
  } else {
    facts.push(
      {
        name: words.archive,
        value: [
          words.held({
            articles: HOLDINGS.in(language).fromSources({ articles, sources, only }),
            from: period.oldest,
            to: period.newest,
          }),
        ],
      },
      { name: words.newest, value: [dayAndAge(period.newest, asOf, language)] },
    )
  }
  return {
    tone: 'notice',
    title: 'Dateline',
    blocks: [
      {
        kind: 'text',
        text: [words.purpose],
      },
      { kind: 'facts', facts },
      { kind: 'heading', text: words.privacy },
      { kind: 'text', text: [PRIVACY.in(language).use] },
      {
        kind: 'text',
        text: words.more({ command: { text: typed(PRIVACY_COMMAND, language), style: 'code' } }),
      },
    ],
  }
}

function dayAndAge(newest: string, asOf: string, language: Language): string {
  const words = ABOUT.in(language)
  const days = Math.floor((Date.parse(asOf.slice(0, 10)) - Date.parse(newest)) / DAY)
  if (Number.isNaN(days) || days < 0) return wordingIn(language).day(newest)
  if (days === 0) return words.today({ day: newest })
  return days === 1 ? words.yesterday({ day: newest }) : words.daysAgo({ day: newest, days })
}
