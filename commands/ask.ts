import { askForm } from '../src/reply/forms.ts'
import { renderMissing } from '../src/reply/render-error.ts'
import { ASK_COMMAND } from '../src/reply/texts/asking-commands.ts'
import { ERRORS } from '../src/reply/texts/errors.ts'
import type { Command } from './command.ts'
import { completeSource } from './completions.ts'
import { giveAnswer } from './give-answer.ts'
import { FROM, SOURCE, slashCommand, switchOption, TO, wordsOption } from './option-types.ts'
import { readFilters, readWords } from './read-options.ts'

/** Where the form goes: it says on whether the answer is for the asker alone, where that was said. */
function formAction(asPrivate: string | number | boolean | undefined): string {
  if (asPrivate === undefined) return 'ask'
  return asPrivate === true ? 'ask:private' : 'ask:public'
}

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
      ? askForm(formAction(input.options.private), input.language ?? 'en')
      : undefined,
  async run(input, services) {
    const { language = 'en' } = input
    const question = readWords(input, 'question')
    if (question === undefined) return renderMissing(ERRORS.in(language).emptyQuestion)
    const read = await readFilters(input, services)
    if (read.kind === 'refused') return read.reply
    const asPrivate = input.options.private === true
    const hidden = input.hidden ?? asPrivate
    const reply = await giveAnswer(question, input, services, { filters: read.filters, hidden })
    return asPrivate ? { ...reply, private: true } : reply
  },
  complete: ({ focused }, services) =>
    focused.name === 'source' ? completeSource(focused.value, services) : [],
} satisfies Command
