import type { ConversationMemory } from '../../commands/command.ts'
import { type Conversation, FORGOTTEN_AFTER, NEW_CONVERSATION } from '../answer/conversation.ts'

/** What each person asked last in each channel. It lives in the process alone. */
export interface Conversations {
  /** The memory of one person's conversation in one channel. */
  of(channelId: string, personId: string): ConversationMemory
  /** How many conversations are held. */
  readonly size: number
}

/** Each is a few KB. */
const MOST_CONVERSATIONS = 2000

interface Held {
  readonly conversation: Conversation
  readonly forgetting: NodeJS.Timeout
}

/**
 * Conversations by channel and person. One that has rested too long to be followed on is forgotten, and where there are more
 * than `most`, the one that was used longest ago.
 */
export function createConversations(most = MOST_CONVERSATIONS): Conversations {
  const held = new Map<string, Held>()

  const forget = (key: string | undefined): void => {
    if (key === undefined) return
    clearTimeout(held.get(key)?.forgetting)
    held.delete(key)
  }

  return {
    of(channelId, personId) {
      const key = `${channelId}/${personId}`
      return {
        recall: () => held.get(key)?.conversation ?? NEW_CONVERSATION,
        keep(conversation) {
          forget(key)
          if (conversation.exchanges.length === 0) return
          const forgetting = setTimeout(() => held.delete(key), FORGOTTEN_AFTER).unref()
          held.set(key, { conversation, forgetting })
          // A map is in the order in which its entries were set: the first was used longest ago.
          if (held.size > most) forget(held.keys().next().value)
        },
      }
    },
    get size() {
      return held.size
    },
  }
}
