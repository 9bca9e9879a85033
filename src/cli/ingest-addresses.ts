import type { Archive, Saved } from '../archive/archive.ts'
import { sourceName } from '../articles/article.ts'
import { formatDay } from '../articles/dates.ts'
import type { Fetcher } from '../fetch/fetcher.ts'
import { ingestUrls } from '../ingest/ingest-urls.ts'
import { createPageReader } from '../ingest/page-reader.ts'
import { createRobots, ROBOTS_NAME } from '../ingest/robots.ts'
import { visibleLine } from '../text/shown-text.ts'
import type { Terminal } from './terminal.ts'

/**
 * Imports single pages, a line for each: archived, a new version, unchanged, or why not.
 * @returns how many were refused.
 * @throws {ArchiveError} where the archive cannot be written to.
 */
export async function ingestAddresses(
  urls: readonly string[],
  archive: Pick<Archive, 'save'>,
  fetcher: Fetcher,
  { output, errors, now }: Pick<Terminal, 'output' | 'errors' | 'now'>,
): Promise<number> {
  const robots = createRobots({ fetcher, agent: ROBOTS_NAME, now: () => now().getTime() })
  const readPage = createPageReader(fetcher, robots)
  let refused = 0
  for await (const outcome of ingestUrls(urls, archive, { readPage, savedAt: now().toISOString() })) {
    if (outcome.kind === 'saved') {
      output.write(`${visibleLine(savedLine(outcome.url, outcome.saved))}\n`)
    } else {
      refused += 1
      errors.write(`${visibleLine(`Cannot import ${outcome.url}: ${outcome.reason}`)}\n`)
    }
  }
  return refused
}

function savedLine(url: string, { outcome, article, version }: Saved): string {
  const became = { imported: 'archived', updated: `new version ${version} of`, unchanged: 'unchanged' }[
    outcome
  ]
  return `${url}: ${became} "${article.title}" (${sourceName(article)}, ${formatDay(article.publishedAt)}).`
}
