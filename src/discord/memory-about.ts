import type { ConversationMemory } from '../../commands/command.ts'
import type { Exchange } from '../answer/follow-up/conversation.ts'
import { exchangeOfKept } from '../answer/follow-up/kept-exchange.ts'
import type { KeptAnswer } from '../archive/answer-store.ts'

/**
 * What was asked before, as somebody sees it who replies to an answer of the bot: its exchange is the last one, whatever was asked
 * since, and however long ago or by whom it was asked.
 * @param reply.personId who replies: what was another's is not kept as theirs.
 * @param reply.at when, ISO 8601.
 */
export function memoryAbout(
  memory: ConversationMemory,
  answer: KeptAnswer,
  reply: { readonly personId: string; readonly at: string },
): ConversationMemory {
  const isIts = ({ asked, askedAt }: Exchange): boolean =>
    asked === answer.question && askedAt === answer.asOf
  let isTheirs = answer.place.personId === reply.personId
  return {
    ...memory,
    async recall() {
      const { exchanges } = await memory.recall()
      const known = exchanges.find(isIts)
      isTheirs ||= known !== undefined
      const exchange = { ...(known ?? exchangeOfKept(answer)), repliedAt: reply.at }
      return { exchanges: [...exchanges.filter((other) => !isIts(other)), exchange] }
    },
    async keep({ exchanges }) {
      await memory.keep({
        exchanges: isTheirs ? exchanges : exchanges.filter((exchange) => !isIts(exchange)),
      })
    },
  }
}
