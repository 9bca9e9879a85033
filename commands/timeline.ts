import { asSpelt } from '../src/answer/as-spelt.ts'
import { coverageOverTime } from '../src/answer/overviews/coverage-over-time.ts'
import { timelineOf } from '../src/answer/overviews/timeline.ts'
import { holdingsOf } from '../src/reply/holdings.ts'
import { pageSlice } from '../src/reply/page-controls.ts'
import { renderMissing } from '../src/reply/render-error.ts'
import { renderTimeline } from '../src/reply/render-timeline.ts'
import { withUnderstanding } from '../src/reply/small-print.ts'
import { ERRORS } from '../src/reply/texts/errors.ts'
import { TIMELINE_COMMAND } from '../src/reply/texts/reading-commands.ts'
import type { Command } from './command.ts'
import { completeTopic } from './completions.ts'
import { drawCoverage } from './draw-coverage.ts'
import { FROM, slashCommand, TO, topicOption } from './option-types.ts'
import { pageAsked, withPages } from './pages.ts'
import { readFilters, readWords } from './read-options.ts'

/** Entries on a page where pages can be turned; elsewhere all stand on one. */
const SHOWN = 6

/** Fewer bars than these tell less than the dates of the entries, where most of what lies between them is empty. */
const FEWEST_BARS = 3
const FILLED_SHARE = 0.5

/** What happened when, in quoted and dated entries. */
export const timeline = {
  data: slashCommand(TIMELINE_COMMAND, [
    topicOption(TIMELINE_COMMAND.options.topic, { required: true }),
    FROM,
    TO,
  ]),
  example: '/timeline topic:peace talks from:2025',
  searches: true,
  async run(input, services) {
    const { language = 'en' } = input
    const topic = readWords(input, 'topic')
    if (topic === undefined) return renderMissing(ERRORS.in(language).emptyTopic)
    const read = await readFilters(input, services)
    if (read.kind === 'refused') return read.reply
    const { filters } = read
    const spelt = await asSpelt(topic, services, { asOf: input.asOf })
    const found = await timelineOf(spelt, services, { asOf: input.asOf, filters })
    const length = input.asker === undefined ? found.entries.length : SHOWN
    const { shown, ...at } = pageSlice(found.entries, pageAsked(input), Math.max(1, length))
    // The chart begins where the coverage does, however far back a person looked.
    const over = coverageOverTime([found.coverage], {})
    // Few bars, whatever lies between them, make no course to be drawn; and once is enough for all pages.
    const bars = over?.topics[0]?.counts.filter((count) => count > 0).length ?? 0
    const isFilled = over !== undefined && bars > 1 && bars / over.periods.length >= FILLED_SHARE
    const isCourse = (bars >= FEWEST_BARS || isFilled) && found.entries.length > 1
    const drawn = isCourse && at.page === 0 ? over : undefined
    const picture = drawn === undefined ? undefined : await drawCoverage(drawn, services, language)
    const reply = renderTimeline(
      topic,
      { ...found, entries: shown },
      { holdings: await holdingsOf(services.archive, input.asOf), filters, language, over: drawn, picture },
    )
    const told = withUnderstanding(reply, { typed: topic, understood: spelt, language })
    return await withPages(told, at, 'timeline', input, services)
  },
  complete: ({ focused }, services) =>
    focused.name === 'topic' ? completeTopic(focused.value, services) : [],
} satisfies Command
