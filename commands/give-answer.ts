import { answerQuestion } from '../src/answer/answer-question.ts'
import { remember } from '../src/answer/follow-up/conversation.ts'
import { answerToKeep } from '../src/answer/kept-answer.ts'
import type { DateRange, Filters } from '../src/question/query.ts'
import { answerControls, isSmallTalk } from '../src/reply/answer-controls.ts'
import { holdingsOf } from '../src/reply/holdings.ts'
import { renderAnswer } from '../src/reply/render-answer.ts'
import type { Reply } from '../src/reply/reply.ts'
import type { CommandInput, Services } from './command.ts'
import { goOn } from './go-on.ts'
import { inTurn } from './take-turns.ts'

type Input = Pick<CommandInput, 'asOf' | 'asker' | 'language' | 'memory'>

interface Options {
  readonly filters: Filters
  /** Whether the asker alone sees the answer, so that nothing can be started on it. */
  readonly hidden: boolean
}

/** Answers a question, remembers it for those that follow, and keeps the answer for the buttons below it. */
export async function giveAnswer(
  question: string,
  input: Input,
  services: Services,
  options: Options,
): Promise<Reply> {
  const converse = () => answerAndRemember(question, input, services, options)
  return await (input.memory?.inTurn?.(converse) ?? converse())
}

async function answerAndRemember(
  question: string,
  { asOf, asker, language = 'en', memory }: Input,
  services: Services,
  { filters, hidden }: Options,
): Promise<Reply> {
  const remark = await goOn(
    question,
    {
      asOf,
      language,
      ...(asker === undefined ? {} : { asker }),
      ...(memory === undefined ? {} : { memory }),
    },
    services,
    periodOf(filters),
  )
  if (remark !== undefined) return remark
  const conversation = await memory?.recall()
  const answer = await inTurn(
    () =>
      answerQuestion(question, services, {
        asOf,
        filters,
        ...(conversation === undefined ? {} : { conversation }),
      }),
    services.questionsAtOnce,
  )
  if (conversation !== undefined) await memory?.keep(remember(conversation, answer))
  const reply = renderAnswer(answer, await holdingsOf(services.archive, asOf), language)
  // Nothing can be pressed below small talk, so that nothing of it needs to be kept.
  if (asker === undefined || isSmallTalk(answer)) return reply
  const { guildId, channelId, personId } = asker
  const place = { ...(guildId === undefined ? {} : { guildId }), channelId, personId }
  const kept = answerToKeep(answer, { place, language, filters, conversation })
  const answerId = await services.archive.answers.keep(kept)
  return {
    ...reply,
    answerId,
    controls: answerControls(answer, answerId, language, { threads: asker.threads === true && !hidden }),
  }
}

const periodOf = ({ from, to }: Filters): DateRange => ({
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
})
