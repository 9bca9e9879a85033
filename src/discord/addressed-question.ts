import { withoutMentions } from '../question/clean-question.ts'
import { isSeen } from '../text/is-seen.ts'

/** What has to be known of a message to tell whether it asks something. */
export interface MessageFacts {
  readonly content: string
  /** Written by a bot (this one too), a webhook, or Discord itself ("Mira joined"). */
  readonly automatic: boolean
  /** In direct messages with the bot. */
  readonly direct: boolean
  /** The bot itself is mentioned, or it is the author that the message replies to. @everyone and @here are not this. */
  readonly mentionsBot: boolean
  /** The role that Discord made for the bot is mentioned. */
  readonly mentionsBotRole: boolean
  /** It replies to a message of the bot's without mentioning it, or stands in a thread that the bot started. */
  readonly goesOn: boolean
}

export type Addressed =
  /** Not meant for the bot. */
  | { readonly kind: 'ignored' }
  /** Meant for the bot, and empty. */
  | { readonly kind: 'help' }
  /** Meant for the bot, and not shown to it: Discord gives the words of messages that mention it alone, not of those that mention its role. */
  | { readonly kind: 'withheld'; readonly why: 'unmentioned' | 'role' }
  | { readonly kind: 'question'; readonly question: string }

const WHITE_SPACE = /\s+/g
// What is left of "@Dateline, how much ...": punctuation that stood between the mention and the question.
const LEADING_PUNCTUATION = /^[\s,:;–—-]+/

// "Who met in Davos, @Dateline?": a mention before the sentence's end, with the punctuation that parts it off.
const MENTION_AT_END = /(?:\s*[,:;–—-])?\s*<@[!&]?\d+>\s*(?=[?!.…]+\s*$)/u

// "@Dateline /ask Who met in Davos?": the command is no part of the question.
const ASK_TYPED = /^\/ask(?:\s+question\s*:)?(?:\s+|$)/iu

/** What a message asks the bot: everything in it but mentions. In direct messages no mention is needed. */
export function addressedQuestion(message: MessageFacts): Addressed {
  const { content, automatic, direct, mentionsBot, mentionsBotRole, goesOn } = message
  const addressed = direct || mentionsBot || mentionsBotRole
  if (automatic || !(addressed || goesOn)) return { kind: 'ignored' }
  if (content === '' && !direct && !mentionsBot) {
    return { kind: 'withheld', why: mentionsBotRole ? 'role' : 'unmentioned' }
  }
  const question = withoutMentions(content.replace(MENTION_AT_END, ''))
    .replace(LEADING_PUNCTUATION, '')
    .replace(ASK_TYPED, '')
    .replace(WHITE_SPACE, ' ')
    .trim()
  return !isSeen(question) ? { kind: 'help' } : { kind: 'question', question }
}
