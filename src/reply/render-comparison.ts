import type { Comparison, ReportedByOne } from '../answer/overviews/compare-sources.ts'
import type { Language } from './language.ts'
import type { Block, Reply } from './reply.ts'
import { searchedLine } from './small-print.ts'
import { COMPARISON } from './texts/comparison.ts'

/** Words what two outlets report on a topic: what both do, quotes side by side, then what one alone does. */
export function renderComparison(topic: string, comparison: Comparison, language: Language): Reply {
  const { both, copies, kind, sides } = comparison
  const words = COMPARISON.in(language)
  const shares = sides.map(({ articles, held, source }) => words.share({ source, articles, held }))
  const common = {
    title: topic.trim(),
    smallPrint: `${shares.join(' · ')} · ${searchedLine(comparison.searched, language)}`,
  }
  if (kind === 'neither') {
    const [first, second] = sides.map(({ source }) => source) as [string, string]
    return {
      tone: 'refusal',
      ...common,
      blocks: [{ kind: 'text', text: [words.bothSilent({ first, second })] }],
    }
  }
  const blocks: Block[] = []
  if (kind === 'one') {
    for (const { articles, held, source } of sides) {
      if (articles === 0) blocks.push({ kind: 'text', text: [silence({ held, source }, language)] })
    }
  } else if (both.length === 0) blocks.push({ kind: 'text', text: [words.nothingInCommon] })
  for (const [at, { differ, quotes }] of both.entries()) {
    const [first, second] = quotes
    // Numbers tell which two quotes stand side by side.
    const number = both.length > 1 ? `${at + 1}. ` : ''
    const note = `${number}${differ ? words.figuresDiffer : words.both}`
    blocks.push({ kind: 'quote', quote: first, note }, { kind: 'quote', quote: second })
  }
  for (const side of sides) blocks.push(...reportedAlone(side, language))
  if (copies > 0) blocks.push({ kind: 'text', text: [{ text: words.copies({ copies }), style: 'italic' }] })
  return { tone: 'answer', ...common, blocks }
}

/** Why an outlet has nothing to compare. */
function silence({ held, source }: Pick<ReportedByOne, 'held' | 'source'>, language: Language): string {
  const words = COMPARISON.in(language)
  if (held === 0) return words.nothingHeld({ source })
  return held === 1 ? words.onlySilent({ source }) : words.oneSilent({ source, held })
}

function reportedAlone({ alone, source }: ReportedByOne, language: Language): Block[] {
  if (alone.length === 0) return []
  return [
    { kind: 'heading', text: COMPARISON.in(language).only({ source }) },
    ...alone.map((quote): Block => ({ kind: 'quote', quote })),
  ]
}
