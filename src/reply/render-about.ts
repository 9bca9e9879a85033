import type { Language } from './language.ts'
import type { Inline, Reply } from './reply.ts'
import { ABOUT } from './texts/about.ts'
import { HOLDINGS } from './texts/holdings.ts'
import { wordingIn } from './wording-in.ts'

/** What `/about` tells. */
export interface About {
  readonly version: string
  readonly articles: number
  readonly sources: number
  /** Publication days of the oldest and the newest article; absent for an empty archive. */
  readonly period?: { readonly oldest: string; readonly newest: string } | undefined
  /** The instant at which it is asked, ISO 8601. */
  readonly asOf: string
}

const DAY = 86_400_000

/** Words what this is, how fresh its archive is, and what becomes of what people type. */
export function renderAbout({ version, articles, sources, period, asOf }: About, language: Language): Reply {
  const words = ABOUT.in(language)
  const facts: { name: string; value: Inline[] }[] = [{ name: words.version, value: [version] }]
  if (period === undefined) {
    facts.push({ name: words.archive, value: [words.empty] })
  } else {
    facts.push(
      {
        name: words.archive,
        value: [
          `${HOLDINGS.in(language).fromSources({ articles, sources })}, ${wordingIn(language).period(period.oldest, period.newest)}`,
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
      {
        kind: 'text',
        text: [
          'Your words are used to answer you and for nothing else. They are searched for in the archive on this machine and sent to no other service. Your questions and what was quoted for them are kept there for 30 days, so that the buttons below an answer work; your last questions in a channel for a day, so that the next can follow on them; the log holds none of your words.',
        ],
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
