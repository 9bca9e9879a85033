import { asSpelt } from '../src/answer/as-spelt.ts'
import { compareSources } from '../src/answer/overviews/compare-sources.ts'
import { renderComparison } from '../src/reply/render-comparison.ts'
import { renderMissing } from '../src/reply/render-error.ts'
import { withUnderstanding } from '../src/reply/small-print.ts'
import { COMPARE_COMMAND } from '../src/reply/texts/charting-commands.ts'
import { COMPARISON } from '../src/reply/texts/comparison.ts'
import type { Command } from './command.ts'
import { completeSource, completeTopic } from './completions.ts'
import { completedOption, FROM, slashCommand, TO, topicOption } from './option-types.ts'
import { readFilters, readWords } from './read-options.ts'

/** What two outlets report on one thing. */
export const compare = {
  data: slashCommand(COMPARE_COMMAND, [
    topicOption(COMPARE_COMMAND.options.topic, { required: true }),
    completedOption(COMPARE_COMMAND.options.first, { required: true }),
    completedOption(COMPARE_COMMAND.options.second, { required: true }),
    FROM,
    TO,
  ]),
  example: '/compare topic:grain deal first:Dateline background second:Coast Courier',
  searches: true,
  async run(input, services) {
    const { asOf, language = 'en' } = input
    const words = COMPARISON.in(language)
    const topic = readWords(input, 'topic')
    if (topic === undefined) return renderMissing([words.needsTopic])
    const filtersOf = (name: 'first' | 'second') =>
      readFilters(
        { ...input, options: { ...input.options, source: input.options[name] ?? '' } },
        services,
        COMPARE_COMMAND.options[name],
      )
    const [first, second] = [await filtersOf('first'), await filtersOf('second')]
    if (first.kind !== 'read') return first.reply
    if (second.kind !== 'read') return second.reply
    const [one, other] = [first.filters.source, second.filters.source]
    if (one === undefined || other === undefined || one === other) return renderMissing([words.needsTwo])
    const { source: _source, ...filters } = first.filters
    const spelt = await asSpelt(topic, services, { asOf })
    const comparison = await compareSources(spelt, [one, other], services, { asOf, filters })
    return withUnderstanding(renderComparison(topic, comparison, language), {
      typed: topic,
      understood: spelt,
      language,
    })
  },
  async complete({ focused, options }, services) {
    if (focused.name === 'topic') return await completeTopic(focused.value, services)
    if (focused.name !== 'first' && focused.name !== 'second') return []
    const taken = options[focused.name === 'first' ? 'second' : 'first']
    return (await completeSource(focused.value, services)).filter(({ value }) => value !== taken)
  },
} satisfies Command
