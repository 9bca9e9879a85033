import type { SourceSummary } from '../archive/archive.ts'
import type { Language } from './language.ts'
import type { Inline, Reply } from './reply.ts'
import { HOLDINGS } from './texts/holdings.ts'
import { SOURCES } from './texts/sources.ts'
import { wordingIn } from './wording-in.ts'

/** More outlets than this are counted, not listed. */
const LISTED = 30

/**
 * Words the list of outlets: how many articles of each, their dates, the newest of all.
 * @param sources most articles first.
 * @param shown those of them that are listed, where it is one page of several; the first of all, with a count of the others,
 * where it is absent.
 */
export function renderSources(
  sources: readonly SourceSummary[],
  language: Language,
  shown?: readonly SourceSummary[],
): Reply {
  const words = SOURCES.in(language)
  const holdings = HOLDINGS.in(language)
  const newest = sources
    .map((source) => source.newest)
    .sort()
    .at(-1)
  if (newest === undefined) {
    return {
      tone: 'refusal',
      title: words.title,
      blocks: [{ kind: 'text', text: [holdings.empty] }],
    }
  }
  const articles = sources.reduce((sum, source) => sum + source.articles, 0)
  const listed = shown ?? sources.slice(0, LISTED)
  const entries: (readonly Inline[])[] = listed.map((source) => sourceLine(source, language))
  const rest = shown === undefined ? sources.length - entries.length : 0
  if (rest > 0) entries.push([words.others({ sources: rest })])
  return {
    tone: 'answer',
    title: words.title,
    blocks: [{ kind: 'list', entries }],
    smallPrint: `${holdings.fromSources({ articles, sources: sources.length })} · ${holdings.newest({ day: newest })}`,
  }
}

function sourceLine(
  { name, articles, oldest, newest }: SourceSummary,
  language: Language,
): readonly Inline[] {
  const count = HOLDINGS.in(language).articles({ articles })
  return [{ text: name, style: 'bold' }, ` · ${count}, ${wordingIn(language).period(oldest, newest)}`]
}
