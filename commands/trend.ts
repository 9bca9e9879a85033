import { asSpelt } from '../src/answer/as-spelt.ts'
import { type Coverage, findCoverage } from '../src/answer/overviews/coverage.ts'
import { coverageOverTime } from '../src/answer/overviews/coverage-over-time.ts'
import { holdingsOf } from '../src/reply/holdings.ts'
import { renderMissing } from '../src/reply/render-error.ts'
import { renderMiss } from '../src/reply/render-miss.ts'
import { renderTrend } from '../src/reply/render-trend.ts'
import { withUnderstanding } from '../src/reply/small-print.ts'
import { TREND_COMMAND } from '../src/reply/texts/charting-commands.ts'
import { COVERAGE } from '../src/reply/texts/coverage.ts'
import type { Command } from './command.ts'
import { completeSource, completeTopics, splitTopics } from './completions.ts'
import { drawCoverage } from './draw-coverage.ts'
import { FROM, SOURCE, slashCommand, TO, topicOption } from './option-types.ts'
import { readFilters, readWords } from './read-options.ts'

/** As many as one chart has room for. */
const MOST_TOPICS = 5

/** How much was reported on some topics over time. */
export const trend = {
  data: slashCommand(TREND_COMMAND, [
    topicOption(TREND_COMMAND.options.topics, { required: true }),
    FROM,
    TO,
    SOURCE,
  ]),
  example: '/trend topics:Zelenskiy, Putin, Trump',
  searches: true,
  async run(input, services) {
    const { asOf, language = 'en' } = input
    const words = COVERAGE.in(language)
    const asked = splitTopics(readWords(input, 'topics') ?? '')
    const topics = asked.slice(0, MOST_TOPICS)
    if (asked.length === 0) return renderMissing([words.noTopics])
    if (asked.length > MOST_TOPICS) {
      return renderMissing([words.tooManyTopics({ topics: asked.length, most: MOST_TOPICS })])
    }
    const read = await readFilters(input, services)
    if (read.kind === 'refused') return read.reply
    const { filters } = read
    const coverages: Coverage[] = []
    const spelt: string[] = []
    for (const topic of topics) {
      spelt.push(await asSpelt(topic, services, { asOf }))
      coverages.push(await findCoverage(spelt.at(-1)!, services, { asOf, filters }))
    }
    const told = { typed: topics.join(', '), understood: spelt.join(', '), language }
    const { searched } = coverages[0] as Coverage
    const over = coverageOverTime(coverages, filters)
    if (over === undefined) {
      const options = { holdings: await holdingsOf(services.archive, asOf), filters, language }
      const miss = renderMiss({ title: topics.join(', '), subject: 'topic' }, searched, options)
      return withUnderstanding(miss, told)
    }
    const picture = await drawCoverage(over, services, language)
    return withUnderstanding(renderTrend(over, searched, { language, picture }), told)
  },
  complete: ({ focused }, services) =>
    focused.name === 'source'
      ? completeSource(focused.value, services)
      : completeTopics(focused.value, services),
} satisfies Command
