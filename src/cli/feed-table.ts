import stringWidth from 'fast-string-width'
import type { FeedReport } from '../feeds/feed-reports.ts'
import { feedName } from '../feeds/feed-status.ts'
import { visibleLine } from '../text/shown-text.ts'
import { colorsOf, type TerminalStyle } from './terminal-style.ts'

const HEADINGS = ['feed', 'status', 'last read', 'last error', 'a day', 'in full', 'next']
/** Widest name, in columns; the address stands below with the reason of the last error. */
const NAME_WIDTH = 32
const GAP = '  '

/** The feeds in a table: how each fares, when it was read, how much it brings. @param now ISO 8601 instant. */
export function renderFeedTable(reports: readonly FeedReport[], now: string, style: TerminalStyle): string {
  if (reports.length === 0) {
    return 'No feed is followed yet. "dateline feeds add ADDRESS" follows one.'
  }
  const colors = colorsOf(style)
  const rows = reports.map((report) => cells(report, now))
  const widths = HEADINGS.map((heading, column) =>
    Math.max(stringWidth(heading), ...rows.map((row) => stringWidth(row[column] ?? ''))),
  )
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - stringWidth(cell)))
      .join(GAP)
      .trimEnd()
  const lines = [colors.bold(line(HEADINGS))]
  for (const [at, report] of reports.entries()) {
    const { feed, status } = report
    const row = line(rows[at] ?? [])
    lines.push(status === 'fine' || status === 'new' ? row : colors.yellow(row))
    lines.push(colors.dim(`${GAP}${visibleLine(feed.url)}`))
    if (feed.failures > 0 && feed.error !== undefined) {
      lines.push(
        colors.dim(
          `${GAP}failed ${feed.failures === 1 ? 'once' : `${feed.failures} times in a row`}: ${visibleLine(feed.error)}`,
        ),
      )
    }
  }
  return lines.join('\n')
}

function cells({ feed, status, articlesPerDay, wholeShare }: FeedReport, now: string): string[] {
  return [
    shortened(visibleLine(feedName(feed))),
    status,
    ago(feed.succeededAt, now),
    ago(feed.failedAt, now),
    articlesPerDay === undefined ? '' : String(Math.round(articlesPerDay * 10) / 10),
    wholeShare === undefined ? '' : `${Math.round(wholeShare * 100)}%`,
    status === 'gone' || status === 'paused' ? '' : span(Date.parse(feed.nextPollAt) - Date.parse(now)),
  ]
}

function ago(instant: string | undefined, now: string): string {
  return instant === undefined ? 'never' : `${span(Date.parse(now) - Date.parse(instant))} ago`
}

/** `3 d`, `5 h`, `12 min`. */
function span(milliseconds: number): string {
  const minutes = Math.max(0, Math.round(milliseconds / 60_000))
  if (minutes < 60) return `${minutes} min`
  const hours = Math.round(minutes / 60)
  return hours < 48 ? `${hours} h` : `${Math.round(hours / 24)} d`
}

function shortened(name: string): string {
  if (stringWidth(name) <= NAME_WIDTH) return name
  let cut = [...name]
  while (stringWidth(cut.join('')) >= NAME_WIDTH) cut = cut.slice(0, -1)
  return `${cut.join('')}…`
}
