import type { Searched } from '../answer/answer.ts'
import type { CoverageOverTime } from '../answer/overviews/coverage-over-time.ts'
import { coverageInCharacters, peakOf } from './coverage-chart.ts'
import type { Language } from './language.ts'
import type { Inline, Picture, Reply } from './reply.ts'
import { searchedLine } from './small-print.ts'
import { COVERAGE } from './texts/coverage.ts'
import { HOLDINGS } from './texts/holdings.ts'

/** Words how much was reported on some topics, beside the chart that shows when. */
export function renderTrend(
  over: CoverageOverTime,
  searched: Searched,
  options: { readonly language: Language; readonly picture?: Picture | undefined },
): Reply {
  const { language, picture } = options
  const words = COVERAGE.in(language)
  const entries = over.topics.map(({ counts, topic, total }): readonly Inline[] => {
    const name: Inline = { text: topic, style: 'bold' }
    if (total === 0) return [name, ` · ${words.none}`]
    const facts = [HOLDINGS.in(language).articles({ articles: total }), ...peakOf(over, counts, language)]
    return [name, ` · ${facts.join(' · ')}`]
  })
  return {
    tone: 'answer',
    title: over.topics.map(({ topic }) => topic).join(', '),
    blocks: [
      { kind: 'list', entries },
      ...(picture === undefined ? coverageInCharacters(over, language) : []),
      ...(over.complete ? [] : [{ kind: 'text', text: [words.inPart] } as const]),
    ],
    ...(picture === undefined ? {} : { picture }),
    smallPrint: `${words.counted} · ${searchedLine(searched, language)}`,
  }
}
