import { askForm } from '../src/reply/forms.ts'
import { renderMissing } from '../src/reply/render-error.ts'
import { ASK_COMMAND } from '../src/reply/texts/asking-commands.ts'
import { ERRORS } from '../src/reply/texts/errors.ts'
import type { Command } from './command.ts'
import { completeSource } from './completions.ts'
import { giveAnswer } from './give-answer.ts'
import { FROM, SOURCE, slashCommand, switchOption, TO, wordsOption } from './option-types.ts'
import { readFilters, readWords } from './read-options.ts'

/** A question in plain words, answered with quotes. */
export const ask = {
  data: slashCommand(ASK_COMMAND, [
    wordsOption(ASK_COMMAND.options.question, { required: false }),
    FROM,
    TO,
    SOURCE,
    switchOption(ASK_COMMAND.options.private),
  ]),
  example: '/ask question:How much of Ukraine does Russia control?',
  searches: true,
  opens: (input) =>
    readWords(input, 'question') === undefined
      ? askForm(input.options.private === true ? 'ask:private' : 'ask', input.language ?? 'en')
      : undefined,
  async run(input, services) {
    const { language = 'en' } = input
    const question = readWords(input, 'question')
    if (question === undefined) return renderMissing(ERRORS.in(language).emptyQuestion)
    const read = await readFilters(input, services)
    if (read.kind === 'refused') return read.reply
    const hidden = input.options.private === true
    const reply = await giveAnswer(question, input, services, { filters: read.filters, hidden })
    return hidden ? { ...reply, private: true } : reply
  },
  complete: ({ focused }, services) =>
    focused.name === 'source' ? completeSource(focused.value, services) : [],
} satisfies Command
