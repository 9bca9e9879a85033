import { findNames } from '../../question/names.ts'
import { findDates } from '../../question/question-dates.ts'
import { tagQuestion } from '../../question/tag-question.ts'
import type { Span } from '../../text/span.ts'
import { STOP_WORDS } from '../../text/stop-words.ts'
import { tokenize } from '../../text/tokens.ts'
import { nameForm } from '../spans/name-forms.ts'
import { type Conversation, type Exchange, lastExchange } from './conversation.ts'
import { followUpSign, type IsName, namesIn } from './follow-up-signs.ts'
import { topicOf } from './follow-up-topic.ts'

/** A question that takes what it lacks from the exchange before it. */
export interface FollowUp {
  /** The question to search for, in words that stand alone. */
  readonly question: string
  /** Phrases in it that were lent by the exchange before: what is talked about, not what is asked. */
  readonly lent: readonly string[]
  /** The articles that answered before, best first. */
  readonly articles: readonly string[]
}

/** What is known of the archive where a question is read. */
export interface Knowledge {
  /** Whether the archive writes a word mostly with a capital. */
  readonly isName?: IsName
  /** Whether the articles that answered before hold a word, and how rare it is: 0 common to 1 in few passages. */
  readonly holds?: (word: string) => { readonly held: boolean; readonly weight: number }
}

/** A nameless question follows on where what was quoted before holds this share of its words, by their weight. */
const HELD_SHARE = 0.3

/** More words than these stand alone even without a name. */
const NAMELESS_WORDS = 4

/**
 * Reads a question after the exchange before it. "And Crimea?" asks the earlier question of Crimea; "who signed it?" takes
 * over what the earlier question was about; "what did he say?" the person. A question that says by itself what it is about
 * is left alone.
 * @param asOf when it is asked, ISO 8601; after a day the exchange before is forgotten
 * @returns undefined where it stands alone
 */
export function resolveFollowUp(
  question: string,
  conversation: Conversation,
  asOf: string,
  knowledge: Knowledge = {},
): FollowUp | undefined {
  const before = lastExchange(conversation, asOf)
  if (before === undefined) return undefined
  const { isName = () => false } = knowledge
  const articles = [...new Set(before.quotes.map((quote) => quote.articleId))]
  const withTopic = (asked: string): FollowUp => ({ ...addTopic(asked, before), articles })
  const sign = followUpSign(question, isName)
  if (sign === undefined) {
    if (isDateAlone(question, asOf)) {
      const subject = question.trim().replace(/[\s?!.]+$/u, '')
      return { question: withSubject(before, subject, asOf, isName), lent: [], articles }
    }
    return isBare(question, asOf, knowledge) ? withTopic(question) : undefined
  }
  switch (sign.kind) {
    case 'subject': {
      const verb = withVerb(before.understood, sign.subject)
      // What became of others stands elsewhere: the articles that answered before are no better than others.
      if (verb !== undefined) return { question: verb, lent: [], articles: [] }
      return { question: withSubject(before, sign.subject, asOf, isName), lent: [], articles }
    }
    case 'person': {
      const person = before.people[0]
      // Whom "who is he?" means is not known by what was talked about; what "when did he resign?" means may be.
      if (person === undefined) return isWordless(question) ? undefined : withTopic(question)
      return { question: putFor(question, sign.pronoun, person), lent: [], articles }
    }
    case 'thing': {
      const [phrase, second] = before.topic
      if (phrase === undefined || second !== undefined || !/^(?:it|its|that|this)$/iu.test(sign.pronoun[0])) {
        return withTopic(question)
      }
      return { question: putFor(question, sign.pronoun, phrase), lent: [phrase], articles }
    }
    case 'incomplete':
      return withTopic(question)
  }
}

/** The question with what the exchange before was about after it, in brackets. */
function addTopic(question: string, before: Exchange): { question: string; lent: readonly string[] } {
  const asked = question.trim()
  const topic = isWordless(asked) ? topicOf(before.understood, { verbs: true }) : before.topic
  const words = new Set(tokenize(asked).map((token) => token.norm))
  const lent = topic.filter((phrase) => tokenize(phrase).some((token) => !words.has(token.norm)))
  return { question: lent.length === 0 ? asked : `${asked} (${lent.join(', ')})`, lent }
}

const isWordless = (question: string): boolean =>
  tokenize(question).every((token) => STOP_WORDS.has(token.norm))

/** The question with a phrase in the place of a pronoun. */
function putFor(question: string, pronoun: RegExpExecArray, phrase: string): string {
  const before = question.trim().slice(0, pronoun.index)
  const after = question.trim().slice(pronoun.index + pronoun[0].length)
  const ownsNext = /^(?:his|its|hers)$/iu.test(pronoun[0]) || /^her$/iu.test(pronoun[0])
  const owns = ownsNext && /^\s+\p{L}/u.test(after)
  return `${before}${owns ? `${phrase}'s` : phrase}${after}`
}

/** The question before with a new subject: a date for its date, a name for the last name of its sort, else beside it. */
function withSubject(before: Exchange, subject: string, asOf: string, isName: IsName): string {
  const { understood } = before
  const bare = subject.replace(/^(?:the|a|an|in|on|at|by|for|since|during|of|with|about)\s+/iu, '')
  if (findDates(subject, asOf).length > 0) {
    const dates = findDates(understood, asOf)
    const date = dates.at(-1)
    const when =
      /^(?:in|on|at|by|as of|up to|since|during|before|after|until|till|from|between|around|last|this|yesterday)\b/iu.test(
        subject,
      )
        ? subject
        : `in ${subject}`
    if (date === undefined) return `${understood.replace(/[\s?!.]+$/u, '')} ${when}?`
    const opens = /\b(?:in|on|since|during|before|after|by|as of|up to|until)\s+$/iu.exec(
      understood.slice(0, date.start),
    )
    return `${understood.slice(0, date.start - (opens?.[0].length ?? 0))}${when}${understood.slice(date.end)}`
  }
  const form = formOf(bare)
  const spans = findNames(understood).map((span) => ({
    ...span,
    form: formOf(understood.slice(span.start, span.end)),
  }))
  const isPerson = before.people.some((person) => person === bare || person.endsWith(` ${bare}`))
  const speaker =
    isPerson && !/^about\b/iu.test(subject) ? spans.find((span) => isSpeaker(understood, span)) : undefined
  const place = speaker ?? spans.findLast((span) => span.form === form) ?? spans.at(-1)
  const named = namesIn(bare, isName).length > 0
  if (place === undefined || !named) return `${understood.replace(/[\s?!.]+$/u, '')} (${subject})?`
  return `${understood.slice(0, place.start)}${bare}${understood.slice(place.end)}`
}

/** Whose words are asked for: "what did NAME say about the deal", of whom another speaker takes the place. */
function isSpeaker(question: string, { start, end }: Span): boolean {
  return (
    /\b(?:did|does|do|has|have|had|will)\s+(?:the\s+)?$/iu.test(question.slice(0, start)) &&
    /^\s+(?:say|said|tell|told|think|want|claim|promise|announce|demand|propose|respond|react|reply|answer|argue|warn|call)\b/iu.test(
      question.slice(end),
    )
  )
}

/** Verbs and the like for what became of people, which ask the question before again: "and missing?". */
const STATES =
  /^(?:dead|missing|hurt|alive|homeless|wounded|\p{Ll}+ed|slain|shot|taken|driven|given|lost|sent|held|freed)$/u

/** Auxiliaries before a participle. */
const BE = /\b(?:is|are|was|were|been|being|be|has|have|had|got)$/iu

/**
 * The question before with another verb: "How many were injured?" after "How many died?".
 * @returns undefined where the word is none for what becomes of somebody, or where there is no verb to put it for
 */
function withVerb(understood: string, word: string): string | undefined {
  if (!STATES.test(word)) return undefined
  const verb = tagQuestion(understood).findLast(
    ({ start, end, pos }) => pos === 'VERB' && STATES_OR_PAST.test(understood.slice(start, end)),
  )
  if (verb === undefined) return undefined
  const before = understood.slice(0, verb.start)
  // "Many injured" would be a noun phrase: what happened is told by "died", what was done by "were injured".
  const put = BE.test(before.trimEnd()) ? word : `were ${word}`
  return `${before}${put}${understood.slice(verb.end)}`
}

/** Finite forms that such a word can be put for. */
const STATES_OR_PAST =
  /^(?:died|\p{Ll}+ed|dead|missing|hurt|slain|shot|lost|held|freed|taken|fell|fled|left)$/u

/** Whether a question is a date and nothing else: "as of November 10?". */
function isDateAlone(question: string, asOf: string): boolean {
  const dates = findDates(question, asOf)
  if (dates.length === 0) return false
  return tokenize(question).every(
    ({ start, end, norm }) =>
      STOP_WORDS.has(norm) || dates.some((date) => start >= date.start && end <= date.end),
  )
}

const formOf = (name: string) => nameForm(name, { before: '', after: '' })

/** Whether a question names nothing and nobody, is short, and asks in words of the articles that answered before. */
function isBare(question: string, asOf: string, { isName = () => false, holds }: Knowledge): boolean {
  const words = [
    ...new Set(
      tokenize(question)
        .map((token) => token.norm)
        .filter((norm) => !STOP_WORDS.has(norm)),
    ),
  ]
  if (words.length === 0) return true
  if (words.length > NAMELESS_WORDS || holds === undefined) return false
  if (namesIn(question, isName).length > 0 || /\d/u.test(question)) return false
  if (findDates(question, asOf).length > 0) return false
  let held = 0
  let all = 0
  for (const word of words) {
    const { held: holdsIt, weight } = holds(word)
    all += weight
    if (holdsIt) held += weight
  }
  return all > 0 && held / all >= HELD_SHARE
}
