import { type Quote, quoteText } from '../../articles/quote.ts'
import { cleanQuestion } from '../../question/clean-question.ts'
import { findNames } from '../../question/names.ts'
import { isOtherLanguage } from '../../question/other-language.ts'
import type { DateRange } from '../../question/query.ts'
import type { Answer } from '../answer.ts'
import { nameAskedFor } from '../identity/identification.ts'
import { lastWord, peopleAmong } from '../identity/people-in-text.ts'
import { nameForm } from '../spans/name-forms.ts'
import { splitLent, topicOf } from './follow-up-topic.ts'
import { isLand } from './name-kinds.ts'
import { namesTypedSmall } from './names-typed-small.ts'

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
  /** When somebody replied to this very answer, ISO 8601: then it is not too long ago, whenever it was given. */
  readonly repliedAt?: string
  /** The phrases that say what it is about, in its order. */
  readonly topic: readonly string[]
  /** The names in it, as typed. */
  readonly names: readonly string[]
  /** People whom "he" or "she" may mean, likeliest first. */
  readonly people: readonly string[]
  readonly dates?: DateRange
  /** What the answer quoted, best first; empty where it was refused. */
  readonly quotes: readonly QuotedRange[]
  /** What the answer had beside these and was not shown yet, best first; absent where there is nothing, or it was kept before. */
  readonly more?: readonly QuotedRange[]
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
  const pause = Date.parse(asOf) - Date.parse(last.repliedAt ?? last.askedAt)
  return pause >= 0 && pause <= FORGOTTEN_AFTER ? last : undefined
}

/** The conversation after an answer. An answer to nothing (no words to search for, small talk) leaves it as it was. */
export function remember(conversation: Conversation, answer: Answer): Conversation {
  const asked = answer.asked ?? answer.query.question
  const { fresh } = splitNewTopic(cleanQuestion(asked))
  if (asksNothing(answer)) return fresh ? NEW_CONVERSATION : conversation
  const before = fresh ? undefined : lastExchange(conversation, answer.query.asOf)
  const exchange = exchangeOf(answer, asked, before)
  const goesOn = before !== undefined
  const held = goesOn ? conversation.exchanges : []
  return { exchanges: [...held, exchange].slice(-REMEMBERED) }
}

/** Whether nothing was asked of the articles that they have anything on: what is said next goes on from what was talked about before. */
function asksNothing(answer: Answer): boolean {
  const { question, terms } = answer.query
  if (terms.length === 0 || isOtherLanguage(question)) return true
  if (answer.status === 'answered') return false
  const { reason, nearest } = answer
  return reason === 'small-talk' || reason === 'no-words' || (reason === 'no-report' && nearest.length === 0)
}

function exchangeOf(answer: Answer, asked: string, before: Exchange | undefined): Exchange {
  const { query } = answer
  const { quotes, more } = answer.status === 'answered' ? answer : { quotes: [], more: [] }
  return {
    asked,
    understood: query.question,
    askedAt: query.asOf,
    topic: topicWithLent(query.question),
    names: query.names,
    people: peopleOf(answer, before),
    ...(query.dates === undefined ? {} : { dates: query.dates }),
    quotes: quotes.map(rangeOf),
    ...(more.length === 0 ? {} : { more: more.map(rangeOf) }),
  }
}

/** What a question is about: what was lent to it, where something was, which is still talked about. */
function topicWithLent(asked: string): readonly string[] {
  const { question, lent } = splitLent(asked)
  return lent.length > 0 ? lent : topicOf(question)
}

/** What is remembered of a quote. */
export const rangeOf = ({ article, start, end }: Quote): QuotedRange => ({
  articleId: article.id,
  start,
  end,
})

/**
 * The people whom an answer turns to: who it says did it, then those whom the question names, then those of the first quote.
 * A name is a person's where the quoted article writes it with a title or a first name.
 */
function peopleOf(answer: Answer, before: Exchange | undefined): string[] {
  const { query } = answer
  const quote = answer.status === 'answered' ? answer.quotes[0] : undefined
  if (answer.status !== 'answered' || quote === undefined) {
    // Whoever was talked about is still asked of.
    const still = (before?.people ?? []).filter((person) => query.question.includes(person))
    const named = query.names.filter((name) => nameForm(name, { before: '', after: '' }) === 'person-name')
    const talked = (before?.people ?? []).length > 0
    const names = query.names.map((name) => name.replace(/['’]s?$/u, ''))
    const other = names.filter((name) => talked && names.length === 1 && !isLand(name))
    return [...new Set([...still, ...named, ...other])]
  }
  // Who "who is Holt?" asks of is Holt, whoever says what he is.
  const asksDoer = query.kind === 'who' && nameAskedFor(query).length === 0
  const said = asksDoer ? orOthers(saidBy(answer.quotes), query.question, quote) : []
  const small = query.names.some((name) => CAPITAL.test(name) && !isBody(name, query.question))
    ? []
    : namesTypedSmall(query.question, quoteText(quote))
  // Initials that were put for a pronoun are still somebody's.
  const named = query.names.filter((name) => !isBody(name, query.question))
  const asked = peopleAsked(answer.understoodAs === undefined ? small : [...small, ...named], quote)
  // Whoever asks of somebody means nobody else whom the quote names beside.
  const others = small.length > 0 && asked.length === 0 ? [] : namesOf(quoteText(quote)).filter(mayBeOnes)
  const names = [...query.names, ...others]
  return [...new Set([...said, ...asked, ...peopleIn(names, quote)])].slice(0, MOST_PEOPLE)
}

/** The people among names of the question; initials are somebody's where nothing else is ("SBF"). */
function peopleAsked(names: readonly string[], quote: Quote): readonly string[] {
  const people = peopleIn(names, quote)
  return people.length > 0 ? people : names.filter((name, _, all) => INITIALS.test(name) && all.length === 1)
}

/** "The ICC": a body, and nobody known by initials. */
const isBody = (name: string, question: string): boolean =>
  INITIALS.test(name) && question.toLowerCase().includes(`the ${name.toLowerCase()}`)

const CAPITAL = /\p{Lu}/u
const INITIALS = /^\p{Lu}{3}$/u

/** "Going Infinite", "Breaking Bad": titles of works, in which nobody is named. */
const mayBeOnes = (name: string): boolean => !/^\p{Lu}\p{Ll}{2,}ing\s/u.test(name)

const MOST_PEOPLE = 4

/** Whom the question "who replaced Holt?" does not name and its first quote does, where no words of it are known to answer. */
function orOthers(said: readonly string[], question: string, quote: Quote): readonly string[] {
  if (said.length > 0 || quote.highlight !== undefined) return said
  const typed = question.toLowerCase()
  const others = peopleIn(namesOf(quoteText(quote)).filter(mayBeOnes), quote)
  return others.filter((person) => !typed.includes(lastWord(person).toLowerCase())).slice(0, 1)
}

/** The people in the words that answer, of the first quote whose words name any. */
function saidBy(quotes: readonly Quote[]): readonly string[] {
  for (const quote of quotes) {
    const { start, end } = quote.highlight ?? { start: 0, end: 0 }
    const people = peopleIn(namesOf(quoteText(quote).slice(start, end)), quote)
    if (people.length > 0) return people
  }
  return []
}

const namesOf = (text: string): string[] => findNames(text).map(({ start, end }) => text.slice(start, end))

/** "OpenAI": nobody's name ends in capitals after small letters. */
const COINED = /\p{Ll}\p{Lu}{2,}$/u

function peopleIn(names: readonly string[], { article }: Quote): string[] {
  if (names.length === 0) return []
  const mayBe = names.filter((name) => !COINED.test(name))
  const known = peopleAmong(new Set(mayBe.map(lastWord)), article.body)
  return mayBe.filter((name) => known.has(lastWord(name)))
}
