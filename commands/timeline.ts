import { coverageOverTime } from '../src/answer/coverage-over-time.ts'
import { timelineOf } from '../src/answer/timeline.ts'
import { holdingsOf } from '../src/reply/holdings.ts'
import { renderMissing } from '../src/reply/render-error.ts'
import { renderTimeline } from '../src/reply/render-timeline.ts'
import { ERRORS } from '../src/reply/texts/errors.ts'
import { TIMELINE_COMMAND } from '../src/reply/texts/reading-commands.ts'
import type { Command } from './command.ts'
import { drawCoverage } from './draw-coverage.ts'
import { FROM, slashCommand, TO, wordsOption } from './option-types.ts'
import { readFilters, readWords } from './read-options.ts'

/** What happened when, in quoted and dated entries. */
export const timeline = {
  data: slashCommand(TIMELINE_COMMAND, [
    wordsOption(TIMELINE_COMMAND.options.topic, { required: true }),
    FROM,
    TO,
  ]),
  example: '/timeline topic:peace talks from:2025',
  async run(input, services) {
    const { language = 'en' } = input
    const topic = readWords(input, 'topic')
    if (topic === undefined) return renderMissing(ERRORS.in(language).emptyTopic)
    const read = readFilters(input, services)
    if (read.kind === 'refused') return read.reply
    const { filters } = read
    const found = timelineOf(topic, services, { asOf: input.asOf, filters })
    const over = coverageOverTime([found.coverage], filters)
    // One report, or many of one day, make no course to be drawn.
    const drawn = over !== undefined && over.periods.length > 1 && found.entries.length > 1 ? over : undefined
    const picture = drawn === undefined ? undefined : await drawCoverage(drawn, services, language)
    return renderTimeline(topic, found, {
      holdings: holdingsOf(services.archive),
      filters,
      language,
      over: drawn,
      picture,
    })
  },
} satisfies Command
