import type { Searched, TimelineEntry } from '../answer/answer.ts'
import type { CoverageOverTime } from '../answer/overviews/coverage-over-time.ts'
import type { Filters } from '../question/query.ts'
import { coverageInCharacters } from './coverage-chart.ts'
import type { Holdings } from './holdings.ts'
import type { Language } from './language.ts'
import { renderMiss } from './render-miss.ts'
import type { Block, Picture, Reply } from './reply.ts'
import { searchedLine } from './small-print.ts'
import { COVERAGE } from './texts/coverage.ts'
import { wordingIn } from './wording-in.ts'

/** Words a timeline: quotes in the order given, each under its date, with the chart of the coverage where there is one. */
export function renderTimeline(
  topic: string,
  timeline: { readonly entries: readonly TimelineEntry[]; readonly searched: Searched },
  options: {
    readonly holdings: Holdings
    readonly filters?: Filters
    readonly language: Language
    readonly over?: CoverageOverTime | undefined
    readonly picture?: Picture | undefined
  },
): Reply {
  const { entries, searched } = timeline
  const { language, over, picture } = options
  const title = topic.trim()
  if (entries.length === 0) return renderMiss({ title, subject: 'topic' }, searched, options)
  return {
    tone: 'answer',
    title,
    smallPrint: searchedLine(searched, language),
    blocks: [
      ...entries.map((entry) => entryBlock(entry, language)),
      ...(over === undefined || picture !== undefined ? [] : coverageInCharacters(over, language)),
    ],
    ...(picture === undefined ? {} : { picture }),
  }
}

/** A date that the article does not name is the day of the report, which is said, because events come before reports. */
function entryBlock({ date, dated, quote, reports }: TimelineEntry, language: Language): Block {
  const words = COVERAGE.in(language)
  const day = wordingIn(language).date(date)
  const named = dated === 'event' ? day : `${day} (${words.reported})`
  return { kind: 'quote', quote, note: reports > 1 ? `${named} · ${words.reports({ reports })}` : named }
}
