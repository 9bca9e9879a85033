import {
  type Conversation,
  type Exchange,
  lastExchange,
  NEW_CONVERSATION,
  type QuotedRange,
  rangeOf,
  splitNewTopic,
} from '../src/answer/follow-up/conversation.ts'
import { earlierQuotes } from '../src/answer/follow-up/earlier-quotes.ts'
import { asksToCheck } from '../src/question/asks-to-check.ts'
import { commandWish } from '../src/question/command-wish.ts'
import { type FurtherWish, furtherWish } from '../src/question/further-wish.ts'
import type { DateRange } from '../src/question/query.ts'
import { timelineWish } from '../src/question/timeline-wish.ts'
import type { Language } from '../src/reply/language.ts'
import {
  renderAuthorsOf,
  renderCommandWish,
  renderFurther,
  renderNoMore,
  renderNothingToCheck,
  renderRemark,
  renderSourcesOf,
} from '../src/reply/render-further.ts'
import type { Reply } from '../src/reply/reply.ts'
import type { CommandInput, Services } from './command.ts'
import { timeline } from './timeline.ts'

/** Further quotes that are shown at a time, as many as an answer shows. */
const SHOWN = 3

/** "@Dateline /timeline grain deal": a command that reached the bot as the words of a message. */
const COMMAND_TYPED = /^\/\p{L}[\p{L}_-]{1,31}(?:\s|$)/u

/**
 * Replies to what is said of the conversation rather than asked: "new topic", "tell me more", "source?"; and, where people ask,
 * to what a command is for: "follow the grain deal". A timeline is shown to whoever wishes for one in words.
 * @param period within which a timeline begins and ends
 * @returns undefined for a question, which is to be answered.
 */
export async function goOn(
  said: string,
  { asker, asOf, language = 'en', memory }: Pick<CommandInput, 'asker' | 'asOf' | 'language' | 'memory'>,
  services: Services,
  period: DateRange = {},
): Promise<Reply | undefined> {
  const { question, fresh } = splitNewTopic(said)
  if (fresh && !/[\p{L}\p{N}]/u.test(question)) {
    await memory?.keep(NEW_CONVERSATION)
    return renderRemark('fresh', language)
  }
  if (asker !== undefined && COMMAND_TYPED.test(said)) return renderRemark('typedCommand', language)
  const command = commandWish(question)
  if (command !== undefined && (asker !== undefined || command.how === true)) {
    return renderCommandWish(command, language)
  }
  const topic = timelineWish(question)
  if (topic !== undefined)
    return await timeline.run(
      {
        options: {
          topic,
          ...period,
        },
        asOf,
        language,
        ...(asker === undefined ? {} : { asker }),
      },
      services,
    )
  const wish = fresh ? undefined : (furtherWish(said) ?? (asksToCheck(said) ? 'sure' : undefined))
  if (wish === undefined) return undefined
  const conversation = (await memory?.recall()) ?? NEW_CONVERSATION
  const before = lastAnswered(conversation, asOf)
  if (before === undefined) {
    // In the terminal there are no messages to point at.
    return wish === 'sure' && asker !== undefined
      ? renderNothingToCheck(language)
      : renderRemark('nothingBefore', language)
  }
  if (wish !== 'more') return await sourcesOf(before, wish, { asOf, language }, services)
  const further = await earlierQuotes(before.more ?? [], before, services.archive, asOf)
  if (further.length === 0) return renderNoMore(before.topic, language)
  const more = further.slice(SHOWN).map(rangeOf)
  await memory?.keep(withMore(conversation, before, more))
  return renderFurther(before.understood, further.slice(0, SHOWN), language)
}

async function sourcesOf(
  before: Exchange,
  wish: Exclude<FurtherWish, 'more'>,
  { asOf, language }: { readonly asOf: string; readonly language: Language },
  { archive }: Services,
): Promise<Reply> {
  const quotes = await earlierQuotes(before.quotes, before, archive, asOf)
  if (quotes.length === 0) return renderRemark('nothingBefore', language)
  if (wish === 'author') return renderAuthorsOf(before.understood, quotes, language)
  return renderSourcesOf(before.understood, quotes, { doubted: wish === 'sure', language })
}

/** The last exchange that was answered, where the conversation goes on: what was refused since has nothing to show. */
function lastAnswered(conversation: Conversation, asOf: string): Exchange | undefined {
  if (lastExchange(conversation, asOf) === undefined) return undefined
  return conversation.exchanges.findLast(({ quotes }) => quotes.length > 0)
}

/** The conversation with an exchange as it is after some of its further quotes were shown. */
function withMore({ exchanges }: Conversation, shown: Exchange, more: readonly QuotedRange[]): Conversation {
  return { exchanges: exchanges.map((exchange) => (exchange === shown ? { ...shown, more } : exchange)) }
}
