import type { Searched, TimelineEntry } from '../answer/answer.ts'
import type { Filters } from '../question/query.ts'
import type { Holdings } from './holdings.ts'
import { renderMiss } from './render-miss.ts'
import type { Block, Reply } from './reply.ts'
import { searchedLine } from './small-print.ts'
import { formatDate } from './wording.ts'

/** Words a timeline: quotes in the order given, each under its date. */
export function renderTimeline(
  topic: string,
  timeline: { readonly entries: readonly TimelineEntry[]; readonly searched: Searched },
  options: { readonly holdings: Holdings; readonly filters?: Filters },
): Reply {
  const { entries, searched } = timeline
  const title = topic.trim()
  if (entries.length === 0) return renderMiss({ title, subject: 'topic' }, searched, options)
  return { tone: 'answer', title, smallPrint: searchedLine(searched), blocks: entries.map(entryBlock) }
}

/** A date that the article does not name is the day of the report, which is said, because events come before reports. */
function entryBlock({ date, dated, quote }: TimelineEntry): Block {
  const note = dated === 'event' ? formatDate(date) : `${formatDate(date)} (reported)`
  return { kind: 'quote', quote, note }
}
