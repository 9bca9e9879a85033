import { findDates } from '../../question/question-dates.ts'
import { STOP_WORDS } from '../../text/stop-words.ts'
import { tokenize } from '../../text/tokens.ts'
import { askAgain } from './ask-again.ts'
import { bareness, isDateAlone, isWordless, type Knowledge, ownNouns } from './bareness.ts'
import { type Conversation, type Exchange, lastExchange } from './conversation.ts'
import { type FollowUpSign, followUpSign, namesIn } from './follow-up-signs.ts'
import { splitLent } from './follow-up-topic.ts'
import { articlesOf, type FollowUp, lenderOf, marked, withTopic } from './lent-topic.ts'
import { type KnownNames, nameSpans } from './name-kinds.ts'
import { withSameKind } from './same-kind.ts'
import { withVerb } from './verb-instead.ts'

/** A question of more words says what it is about, whatever "this" is in it. */
const LONGEST = 30

/**
 * Reads a question after the exchange before it. "And Crimea?" asks the earlier question of Crimea; "who signed it?" takes
 * over what the earlier question was about; "what did he say?" the person; "when?" asks it for its time. A question that says by
 * itself what it is about is left alone, and nothing is lent by one that was refused.
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
  if (before === undefined || tokenize(question).length > LONGEST) return undefined
  const names: KnownNames = { ...knowledge, isName: knowledge.isName ?? (() => false) }
  const lender = lenderOf(conversation)
  const articles = articlesOf(lender)
  const isAnswered = before.quotes.length > 0
  const instead = (subject: string): FollowUp | undefined =>
    ofSubject(subject, before, { asOf, names, lender })
  const sign = followUpSign(question, names.isName)
  if (sign === undefined) {
    if (isDateAlone(question, asOf)) return instead(question.trim().replace(/[\s?!.]+$/u, ''))
    const bare = bareness(question, asOf, { ...knowledge, ...names })
    return bare === 'whole' ? undefined : marked(withTopic(question, lender), bare === 'maybe')
  }
  switch (sign.kind) {
    case 'subject':
      return instead(sign.subject)
    case 'again': {
      const asked =
        /^(?:and )?(?:when|since|until|(?:\w+ )?(?:what|which) (?:year|month|day|date|time))\b/iu.test(
          sign.word,
        )
      const { question: said, lent } = splitLent(before.understood)
      const again = askAgain(sign.word.replace(/^and /iu, ''), asked ? withoutDates(said, asOf) : said)
      if (again === undefined) return ofThing(question, lender)
      const quoted = before.quotes
      return { question: lent.length === 0 ? again : `${again} (${lent.join(', ')})`, lent, articles, quoted }
    }
    case 'else': {
      const who = conversation.exchanges.findLast(({ understood }) => /^who\b/iu.test(understood))
      if (who === undefined) return withTopic(question, lender)
      return { question: who.understood.replace(/^who\b/iu, '$& else'), lent: [], articles }
    }
    case 'person': {
      const person = before.people[0]
      // Whom "who is he?" means is not known by what was talked about; what "when did he resign?" means may be.
      if (person === undefined) return isWordless(question) ? undefined : withTopic(question, lender)
      return { question: putFor(question, sign.pronoun, person), lent: [], articles }
    }
    case 'thing': {
      if (/^there$/iu.test(sign.pronoun[0])) return ofPlace(question, sign.pronoun, lender, names)
      const [phrase, second] = (isAnswered || before.names.length > 0 ? before : (lender ?? before)).topic
      const isOne = phrase !== undefined && second === undefined
      const does = /\b(?:do|does|did|done|doing)\s+$/iu.test(question.trim().slice(0, sign.pronoun.index))
      const after = question.trim().slice(sign.pronoun.index + sign.pronoun[0].length)
      // "Who did it?", "was it Holt?": a deed rather than the thing.
      const deed = does
        ? /^(?:[\s?!.]*$|\s+(?:go|happen)\b)/iu.test(after)
        : namesIn(after.replace(/^\s+(\S+).*$/u, '$1'), names.isName).length > 0
      if (!isOne || deed || !/^(?:it|its|that|this)$/iu.test(sign.pronoun[0])) {
        return withTopic(question, lender)
      }
      return {
        question: putFor(question, sign.pronoun, phrase),
        // Of what nothing was found it is asked again, not only spoken.
        lent: isAnswered ? [phrase] : [],
        articles,
      }
    }
    case 'incomplete':
      return ofIncomplete(question, sign, lender, { ...knowledge, ...names })
  }
}

/** The question before of somebody or something else; what is of no kind that it names is a topic of its own, looked for near the last. */
function ofSubject(
  subject: string,
  before: Exchange,
  { asOf, names, lender }: { asOf: string; names: KnownNames; lender: Exchange | undefined },
): FollowUp | undefined {
  const { people } = before
  const { question: understood, lent } = splitLent(before.understood)
  const verb = withVerb(understood, subject)
  const same = verb ?? withSameKind(understood, subject, { asOf, names, people })
  const isMore = same === undefined && SAYS_WHERE.test(subject)
  const asked = isMore ? `${understood.replace(/[\s?!.]+$/u, '')} ${subject}?` : same
  if (asked !== undefined && lent.length > 0) {
    return { question: `${asked} (${lent.join(', ')})`, lent, articles: articlesOf(lender) }
  }
  // What became of others stands elsewhere: the articles that answered before are no better than others.
  if (asked !== undefined) return { question: asked, lent: [], articles: [] }
  if (/\bones?$/iu.test(subject)) return withTopic(subject, lender)
  return { question: subject, lent: [], articles: articlesOf(lender) }
}

/** "Per day", "in euros": more of the question before rather than a topic. */
const SAYS_WHERE =
  /^(?:in|per|at|by|for|from|with|to|against|under|during|after|before|since|without|near)\s/iu

/** "When was that?" of the one thing that was talked about. */
function ofThing(question: string, lender: Exchange | undefined): FollowUp | undefined {
  const [phrase, second] = lender?.topic ?? []
  const pronoun = /\b(?:that|this|it)\b/iu.exec(question.trim())
  if (phrase === undefined || second !== undefined || pronoun === null || /\bdid\b/iu.test(question)) {
    return withTopic(question, lender)
  }
  return { question: putFor(question, pronoun, phrase), lent: [phrase], articles: articlesOf(lender) }
}

/** "There": the place that the question before names, else what it was about. */
function ofPlace(
  question: string,
  there: RegExpExecArray,
  lender: Exchange | undefined,
  { isName }: KnownNames,
): FollowUp | undefined {
  if (lender === undefined) return undefined
  const { understood } = lender
  for (const { start, end } of nameSpans(understood, isName).reverse()) {
    const before = /\b(?:in|at|near)\s+(?:the\s+)?$/iu.exec(understood.slice(0, start))
    if (before === null) continue
    const place = understood.slice(start, end)
    return {
      question: putFor(question, there, `${before[0]}${place}`),
      lent: [place],
      articles: articlesOf(lender),
    }
  }
  return withTopic(question, lender)
}

/** A question that leaves something out; one with a subject of its own may be whole all the same. */
function ofIncomplete(
  question: string,
  { surely }: Extract<FollowUpSign, { kind: 'incomplete' }>,
  lender: Exchange | undefined,
  { isName = () => false, holds }: Knowledge,
): FollowUp | undefined {
  const named = namesIn(question, isName)
  const isHeld = (text: string): boolean =>
    holds === undefined || tokenize(text).some(({ norm }) => !STOP_WORDS.has(norm) && holds(norm).held)
  if (named.length > 0) return marked(withTopic(question, lender), !surely || !isHeld(named.join(' ')))
  const subject = ownNouns(question)
  return marked(withTopic(question, lender), subject !== '' && !isHeld(subject))
}

/** The question with a phrase in the place of a pronoun. */
function putFor(question: string, pronoun: RegExpExecArray, phrase: string): string {
  const before = question.trim().slice(0, pronoun.index)
  const after = question.trim().slice(pronoun.index + pronoun[0].length)
  const ownsNext = /^(?:his|its|hers)$/iu.test(pronoun[0]) || /^her$/iu.test(pronoun[0])
  const owns = ownsNext && /^\s+\p{L}/u.test(after)
  return `${before}${owns ? `${phrase}'s` : phrase}${after}`
}

/** A question without the dates in it. */
function withoutDates(question: string, asOf: string): string {
  return findDates(question, asOf).reduceRight((text, { start, end }) => {
    const before = text
      .slice(0, start)
      .replace(/\s*\b(?:in|on|at|by|since|during|before|after|until|from|as of|of)\s+$/iu, '')
    return `${before}${text.slice(end)}`
  }, question)
}
