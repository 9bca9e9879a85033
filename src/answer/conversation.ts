import { quoteText } from '../articles/quote.ts'
import { cleanQuestion } from '../question/clean-question.ts'
import { findNames } from '../question/names.ts'
import type { DateRange } from '../question/query.ts'
import type { Span } from '../text/span.ts'
import type { Answer } from './answer.ts'
import { topicOf } from './follow-up-topic.ts'
import { nameForm } from './name-forms.ts'

/** A range of an article that was quoted: what `Quote` is, without the article. */
export interface QuotedRange {
  readonly articleId: string
  readonly start: number
  readonly end: number
}

/** One question and what came of it, as plain values that can be stored. */
export interface Exchange {
  /** As typed. */
  readonly asked: string
  /** As it was searched for: the same, unless it followed on the exchange before. */
  readonly understood: string
  /** ISO 8601. */
  readonly askedAt: string
  /** The phrases that say what it is about, in its order. */
  readonly topic: readonly string[]
  /** The names in it, as typed. */
  readonly names: readonly string[]
  /** People whom "he" or "she" may mean, likeliest first. */
  readonly people: readonly string[]
  readonly dates?: DateRange
  /** What the answer quoted, best first; empty where it was refused. */
  readonly quotes: readonly QuotedRange[]
}

/** The last exchanges with one person in one place, oldest first. Shells keep it; it is plain data. */
export interface Conversation {
  readonly exchanges: readonly Exchange[]
}

export const NEW_CONVERSATION: Conversation = { exchanges: [] }

/** How many exchanges are remembered. */
const REMEMBERED = 4

/** A pause after which a question is no longer taken to follow on the last one, in milliseconds. */
export const FORGOTTEN_AFTER = 24 * 60 * 60_000

/** What a person says to begin anew. */
const NEW_TOPIC =
  /^\W*(?:(?:new|another|different|change(?: the)?|next) (?:topic|subject|question)|start (?:over|again|afresh)|forget (?:it|that|about (?:it|that))|reset|never ?mind)\b[\s.,:;!–-]*/iu

/**
 * Takes "new topic" and the like off a question.
 * @returns what is left to ask, and whether the conversation so far is to be forgotten.
 */
export function splitNewTopic(question: string): { readonly question: string; readonly fresh: boolean } {
  const match = NEW_TOPIC.exec(question)
  if (match === null) return { question, fresh: false }
  return { question: question.slice(match[0].length), fresh: true }
}

/** The exchange that a question asked at `asOf` may follow on: the last, where it is not too long ago. */
export function lastExchange(conversation: Conversation, asOf: string): Exchange | undefined {
  const last = conversation.exchanges.at(-1)
  if (last === undefined) return undefined
  const pause = Date.parse(asOf) - Date.parse(last.askedAt)
  return pause >= 0 && pause <= FORGOTTEN_AFTER ? last : undefined
}

/** The conversation after an answer. An answer to nothing (no words to search for, small talk) leaves it as it was. */
export function remember(conversation: Conversation, answer: Answer): Conversation {
  const asked = answer.asked ?? answer.query.question
  const { fresh } = splitNewTopic(cleanQuestion(asked))
  if (asksNothing(answer)) return fresh ? NEW_CONVERSATION : conversation
  const exchange = exchangeOf(answer, asked)
  const goesOn = !fresh && lastExchange(conversation, answer.query.asOf) !== undefined
  const held = goesOn ? conversation.exchanges : []
  return { exchanges: [...held, exchange].slice(-REMEMBERED) }
}

function asksNothing(answer: Answer): boolean {
  const said = answer.status === 'not-found' && answer.reason === 'small-talk'
  return said || answer.query.terms.length === 0
}

function exchangeOf(answer: Answer, asked: string): Exchange {
  const { query } = answer
  const quotes = answer.status === 'answered' ? answer.quotes : []
  return {
    asked,
    understood: query.question,
    askedAt: query.asOf,
    topic: topicOf(query.question),
    names: query.names,
    people: peopleOf(answer),
    ...(query.dates === undefined ? {} : { dates: query.dates }),
    quotes: quotes.map(({ article, start, end }) => ({ articleId: article.id, start, end })),
  }
}

/** The word that stands before a name, where nothing but white space is between them. */
const WORD_BEFORE = /(\p{L}+)\s+$/u

const lastWord = (name: string): string => name.slice(name.lastIndexOf(' ') + 1)

/**
 * The people whom an answer turns to: who it says did it, then those whom the question names, then those of the first quote.
 * A name is a person's where the quoted article writes it with a title or a first name.
 */
function peopleOf(answer: Answer): string[] {
  const { query } = answer
  const quote = answer.status === 'answered' ? answer.quotes[0] : undefined
  if (quote === undefined) {
    return query.names.filter((name) => nameForm(name, { before: '', after: '' }) === 'person-name')
  }
  const text = quoteText(quote)
  const { highlight } = quote
  const said =
    query.kind === 'who' && highlight !== undefined ? text.slice(highlight.start, highlight.end) : ''
  const inQuote = findNames(text).map((span) => text.slice(span.start, span.end))
  const inAnswer = findNames(said).map((span) => said.slice(span.start, span.end))
  const names = [...inAnswer, ...query.names, ...inQuote]
  const known = peopleAmong(new Set(names.map(lastWord)), quote.article.body)
  return [...new Set(names.filter((name) => known.has(lastWord(name))))].slice(0, 4)
}

/** The last names that a text has as a person's somewhere. */
function peopleAmong(lastNames: ReadonlySet<string>, body: string): ReadonlySet<string> {
  const people = [...lastNames].filter((last) => isPerson(last, body))
  return new Set(people)
}

/** Whether a text has a last name as a person's somewhere. Only the parts that hold it are read for names. */
function isPerson(last: string, body: string): boolean {
  for (let at = body.indexOf(last); at >= 0; ) {
    const part = partAround(body, at, at + last.length)
    for (const span of findNames(body.slice(part.start, part.end))) {
      const name = body.slice(part.start + span.start, part.start + span.end)
      if (lastWord(name) !== last) continue
      const start = part.start + span.start
      const before = WORD_BEFORE.exec(body.slice(Math.max(0, start - 30), start))?.[1] ?? ''
      if (nameForm(name, { before: before.toLowerCase(), after: '' }) === 'person-name') return true
    }
    at = body.indexOf(last, part.end)
  }
  return false
}

const WORD_OR_SPACE = /[\p{L}\p{N}\s]/u

/** Whether no name goes on beyond a place of a text: a mark stands there, and white space after it. */
function endsPart(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1)
  const isSpace = next <= 0x20 || (next >= 0xa0 && /\s/u.test(text.charAt(at + 1)))
  if (!isSpace) return false
  const code = text.charCodeAt(at)
  // Half of a character may be a letter's.
  return (code < 0xd800 || code > 0xdfff) && !WORD_OR_SPACE.test(text.charAt(at))
}

/** The part of a text, from one such place to the next, that holds a range. */
function partAround(text: string, from: number, to: number): Span {
  let start = from
  while (start > 0 && !(start < from && endsPart(text, start - 1))) start -= 1
  let end = to
  while (end < text.length && !endsPart(text, end)) end += 1
  return { start, end: Math.min(text.length, end + 1) }
}
