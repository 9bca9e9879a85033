import type { Asker, ConversationMemory } from '../../commands/command.ts'
import { type Conversation, type Exchange, NEW_CONVERSATION } from '../answer/follow-up/conversation.ts'
import type { ConversationPlace, ConversationStore } from '../archive/conversation-store.ts'
import { createKeyedTurns } from './keyed-turns.ts'
import type { Log } from './log.ts'

/** By the place of a conversation, in this process. */
const takeTurn = createKeyedTurns()

/**
 * What was asked last where somebody asks: by that person in that channel, or, in a thread that the bot started, by whoever
 * asked there. It is kept in the archive. A conversation that cannot be read or kept is no reason not to answer.
 */
export function conversationMemory(
  store: ConversationStore,
  { guildId, channelId, personId }: Asker,
  { shared, log }: { readonly shared: boolean; readonly log: Log },
): ConversationMemory {
  const place: ConversationPlace = {
    ...(guildId === undefined ? {} : { guildId }),
    channelId,
    ...(shared ? {} : { personId }),
  }
  const key = shared ? channelId : `${channelId} ${personId}`
  return {
    async recall() {
      try {
        const kept = await store.recall(place)
        return { exchanges: kept.map(({ text }) => JSON.parse(text) as Exchange) }
      } catch (error) {
        log.error({ err: error }, 'Cannot recall a conversation')
        return NEW_CONVERSATION
      }
    },
    async keep({ exchanges }: Conversation) {
      try {
        const kept = exchanges.map((exchange) => ({
          askedAt: exchange.askedAt,
          text: JSON.stringify(exchange),
        }))
        await store.keep(place, kept, personId)
      } catch (error) {
        log.error({ err: error }, 'Cannot keep a conversation')
      }
    },
    inTurn: (work) => takeTurn(key, work),
  }
}
