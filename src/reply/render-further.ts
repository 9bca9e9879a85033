import type { Article } from '../articles/article.ts'
import type { Quote } from '../articles/quote.ts'
import type { CommandWish } from '../question/command-wish.ts'
import { citationOf } from './citation.ts'
import { typed } from './command-texts.ts'
import type { Language } from './language.ts'
import type { Inline, Reply } from './reply.ts'
import { SEARCH_COMMAND } from './texts/asking-commands.ts'
import { MESSAGE_COMMANDS } from './texts/checking.ts'
import { CONVERSATION } from './texts/conversation.ts'
import { DIGEST_COMMAND } from './texts/digest-command.ts'
import { FOLLOW_COMMAND, UNFOLLOW_COMMAND } from './texts/following-commands.ts'
import { PRESSED } from './texts/pressed.ts'
import { TIMELINE_COMMAND } from './texts/reading-commands.ts'
import { shorten } from './wording.ts'

/** As much of a topic as a command that is shown has of it. */
const LONGEST_TOPIC = 80

/** Says one thing of the conversation itself. */
export function renderRemark(remark: 'fresh' | 'nothingBefore' | 'typedCommand', language: Language): Reply {
  return { tone: 'notice', blocks: [{ kind: 'text', text: [CONVERSATION.in(language)[remark]] }] }
}

/**
 * Says that all was shown, and how to go on.
 * @param topic the phrases that the question was about
 */
export function renderNoMore(topic: readonly string[], language: Language): Reply {
  const about = shorten(topic.join(' '), LONGEST_TOPIC)
  const code = (text: string): Inline => ({ text, style: 'code' })
  const words = CONVERSATION.in(language).noMore({
    search: code(typed(SEARCH_COMMAND, language, about === '' ? {} : { words: about })),
    timeline: code(typed(TIMELINE_COMMAND, language, about === '' ? {} : { topic: about })),
  })
  return { tone: 'notice', blocks: [{ kind: 'text', text: words }] }
}

/** Says what can be checked, where "is this true?" points at nothing. */
export function renderNothingToCheck(language: Language): Reply {
  const command: Inline = { text: MESSAGE_COMMANDS.in(language).check, style: 'bold' }
  return {
    tone: 'notice',
    blocks: [{ kind: 'text', text: CONVERSATION.in(language).nothingToCheck({ command }) }],
  }
}

/** Says which command does what was asked for. */
export function renderCommandWish({ command, topic }: CommandWish, language: Language): Reply {
  const what = topic === undefined ? undefined : shorten(topic, LONGEST_TOPIC)
  const text = {
    follow: () => typed(FOLLOW_COMMAND, language, what === undefined ? {} : { topic: what }),
    unfollow: () => typed(UNFOLLOW_COMMAND, language, what === undefined ? {} : { what }),
    digest: () => typed(DIGEST_COMMAND, language, { at: '08:00', timezone: 'Europe/Berlin' }, 'daily'),
  }[command]()
  const words = CONVERSATION.in(language).commandDoes({ command: { text, style: 'code' } })
  return { tone: 'notice', blocks: [{ kind: 'text', text: words }] }
}

/** Words further quotes of the answer before. */
export function renderFurther(question: string, quotes: readonly Quote[], language: Language): Reply {
  return {
    tone: 'answer',
    title: PRESSED.in(language).further({ question }),
    blocks: quotes.map((quote) => ({ kind: 'quote', quote })),
  }
}

/** Words where the answer before is quoted from, each article once, with its address. */
export function renderSourcesOf(
  question: string,
  quotes: readonly Quote[],
  { doubted, language }: { readonly doubted: boolean; readonly language: Language },
): Reply {
  const words = CONVERSATION.in(language)
  return {
    tone: 'answer',
    title: question,
    blocks: [
      { kind: 'text', text: [doubted ? words.sure : words.sources] },
      { kind: 'list', entries: articlesOf(quotes).map((article) => citedEntry(article, language)) },
    ],
  }
}

/** Words who wrote what the answer before quotes, as far as each article says. */
export function renderAuthorsOf(question: string, quotes: readonly Quote[], language: Language): Reply {
  const words = CONVERSATION.in(language)
  const entries = articlesOf(quotes).map((article): Inline[] => {
    const signed = [article.byline, article.credits].filter((part) => part !== undefined)
    const by = signed.length === 0 ? words.unsigned : signed.join('; ')
    return [...citedEntry(article, language), ' · ', { text: by, style: 'bold' }]
  })
  return {
    tone: 'answer',
    title: question,
    blocks: [
      { kind: 'text', text: [words.authors] },
      { kind: 'list', entries },
    ],
  }
}

const articlesOf = (quotes: readonly Quote[]): readonly Article[] => [
  ...new Map(quotes.map(({ article }) => [article.id, article])).values(),
]

/** Outlet and day first, as below a quote: who said so is what is asked for. */
function citedEntry(article: Article, language: Language): Inline[] {
  const { headline, line, url } = citationOf(article, language)
  const address: Inline = url === undefined ? CONVERSATION.in(language).noAddress : { text: url, url }
  return [`${line} · ${headline} · `, address]
}
