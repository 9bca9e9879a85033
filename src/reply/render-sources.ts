import type { SourceSummary } from '../archive/archive.ts'
import { formatDay } from '../articles/dates.ts'
import type { Inline, Reply } from './reply.ts'
import { countOf, formatPeriod } from './wording.ts'

/** More outlets than this are counted, not listed. */
const LISTED = 30

/**
 * Words the list of outlets: how many articles of each, their dates, the newest of all.
 * @param sources most articles first.
 */
export function renderSources(sources: readonly SourceSummary[]): Reply {
  const newest = sources
    .map((source) => source.newest)
    .sort()
    .at(-1)
  if (newest === undefined) {
    return {
      tone: 'refusal',
      title: 'Sources',
      blocks: [{ kind: 'text', text: ['The archive is empty: no articles have been imported yet.'] }],
    }
  }
  const articles = sources.reduce((sum, source) => sum + source.articles, 0)
  const entries: (readonly Inline[])[] = sources.slice(0, LISTED).map(sourceLine)
  const rest = sources.length - entries.length
  if (rest > 0) entries.push([`and ${countOf(rest, 'other')} with fewer articles`])
  return {
    tone: 'answer',
    title: 'Sources',
    blocks: [{ kind: 'list', entries }],
    smallPrint: `${countOf(articles, 'article')} from ${countOf(sources.length, 'source')} · newest ${formatDay(newest)}`,
  }
}

function sourceLine({ name, articles, oldest, newest }: SourceSummary): readonly Inline[] {
  return [
    { text: name, style: 'bold' },
    ` · ${countOf(articles, 'article')}, ${formatPeriod(oldest, newest)}`,
  ]
}
