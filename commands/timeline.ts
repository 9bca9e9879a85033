import { timelineOf } from '../src/answer/timeline.ts'
import { holdingsOf } from '../src/reply/holdings.ts'
import { renderMissing } from '../src/reply/render-error.ts'
import { renderTimeline } from '../src/reply/render-timeline.ts'
import { TIMELINE_COMMAND } from '../src/reply/texts/reading-commands.ts'
import type { Command } from './command.ts'
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
  run(input, services) {
    const topic = readWords(input, 'topic')
    if (topic === undefined) return renderMissing(['Say what the timeline is about: the topic is empty.'])
    const read = readFilters(input, services)
    if (read.kind === 'refused') return read.reply
    const { filters } = read
    const found = timelineOf(topic, services, { asOf: input.asOf, filters })
    return renderTimeline(topic, found, { holdings: holdingsOf(services.archive), filters })
  },
} satisfies Command
