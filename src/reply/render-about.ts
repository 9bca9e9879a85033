import { formatDay } from '../articles/dates.ts'
import type { Inline, Reply } from './reply.ts'
import { countOf, formatPeriod } from './wording.ts'

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
export function renderAbout({ version, articles, sources, period, asOf }: About): Reply {
  const facts: { name: string; value: Inline[] }[] = [{ name: 'Version', value: [version] }]
  if (period === undefined) {
    facts.push({ name: 'Archive', value: ['empty: no articles have been imported yet'] })
  } else {
    facts.push(
      {
        name: 'Archive',
        value: [
          `${countOf(articles, 'article')} from ${countOf(sources, 'source')}, ${formatPeriod(period.oldest, period.newest)}`,
        ],
      },
      { name: 'Newest article', value: [`${formatDay(period.newest)}${ageWords(period.newest, asOf)}`] },
    )
  }
  return {
    tone: 'notice',
    title: 'Dateline',
    blocks: [
      {
        kind: 'text',
        text: [
          'Answers questions about the news with passages quoted word for word from an archive of articles, each with its source and date.',
        ],
      },
      { kind: 'facts', facts },
      { kind: 'heading', text: 'Privacy' },
      {
        kind: 'text',
        text: [
          'Your words are used to answer you and for nothing else. They are searched for in the archive on this machine, sent to no other service, and never written down. Your last questions are remembered for half an hour, so that the next can follow on them.',
        ],
      },
    ],
  }
}

function ageWords(newest: string, asOf: string): string {
  const days = Math.floor((Date.parse(asOf.slice(0, 10)) - Date.parse(newest)) / DAY)
  if (Number.isNaN(days) || days < 0) return ''
  if (days === 0) return ' (today)'
  return days === 1 ? ' (yesterday)' : ` (${countOf(days, 'day')} ago)`
}
