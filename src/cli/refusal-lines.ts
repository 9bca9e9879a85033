import { formatDay } from '../articles/dates.ts'
import type { DatedAhead, IngestSummary } from '../ingest/ingest-paths.ts'
import type { Refusal } from '../ingest/refusal.ts'
import { countOf } from '../reply/wording.ts'
import { visibleLine } from '../text/shown-text.ts'

/**
 * One line for each refusal: file, line, which article of a JSON array, reason. Nothing in it can act on the terminal.
 * @param path what was imported, where a command can name the refusals that are left out.
 */
export function refusalLines(refusals: readonly Refusal[], most = refusals.length, path?: string): string[] {
  const lines = refusals
    .slice(0, most)
    .map((refusal) => visibleLine(`Cannot import ${placeOf(refusal)}: ${refusal.reason}`))
  const rest = refusals.length - lines.length
  if (rest === 0) return lines
  return [...lines, path === undefined ? `and ${rest} more` : `and ${rest} more; ${namesAll(path)}`]
}

/** The refusals in one line, for who asked for something else. */
export function refusalsShortly(refusals: readonly Refusal[], path: string): string[] {
  if (refusals.length < 2) return refusalLines(refusals)
  return [`Cannot import ${refusals.length} files or articles of ${visibleLine(path)}; ${namesAll(path)}`]
}

const namesAll = (path: string): string => visibleLine(`"dateline ingest ${path}" names each`)

/** One line for each article that was taken though its date has not come. */
export function aheadLines(ahead: readonly DatedAhead[]): string[] {
  return ahead.map(({ file, publishedAt, title }) =>
    visibleLine(
      `Note: "${title}" in ${file} is dated ${formatDay(publishedAt)}, which has not come; answers leave it out until then.`,
    ),
  )
}

/** What came of an import, files and articles counted apart. */
export function importedLine({
  files,
  imported,
  unchanged,
  updated,
  refused,
}: Omit<IngestSummary, 'ahead' | 'refusals'>): string {
  return `${countOf(files, 'file')} read. Articles: ${imported} imported, ${updated} updated, ${unchanged} unchanged, ${refused} refused.`
}

function placeOf({ element, file, line }: Refusal): string {
  const place = line === undefined ? file : `${file}:${line}`
  return element === undefined ? place : `${place}, article ${element.number} of ${element.of}`
}
