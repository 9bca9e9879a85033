import { publishedDay } from '../../articles/article.ts'
import { onceAQuery } from '../../question/once-a-query.ts'
import type { Query } from '../../question/query.ts'
import type { QueryTerms, WeightedTerm } from '../../search/ranking/query-terms.ts'
import { stemsBeside } from '../decision/asked-deed.ts'
import { tellsDeed } from '../decision/deed-classes.ts'
import { areOneThing } from '../decision/rivals.ts'
import type { ExaminedSentence } from '../examination.ts'
import { nameAskedFor } from '../identity/identification.ts'
import { findClaimFigures } from './claim-figures.ts'
import { sentenceText } from './claims.ts'
import { asksForNow } from './recency.ts'

/** Reports of one event are not further apart. */
const SAME_EVENT_DAYS = 60

/** How far behind the best sentence one of a newer report may lie to go before it. */
const BEHIND = 2

/** The same for the first sentence of a newer report, which says in other words how things stand. */
const LEAD_BEHIND = 5

/** The share of what the best sentence tells of the question's words that one of a newer report tells too. */
const TOLD = 0.5

/** A count that is so many times another one is hardly of the same. */
const LARGEST_RISE = 30

/** How many of the best sentences are looked through. */
const LOOKED_THROUGH = 40

/** Who asks for the beginning, or for a time, is not told how things stand. */
const OF_A_TIME =
  /\b(?:first|initially|originally|when|at first|as of|before|back then|at the time|earlier|early|start(?:ed)?|began)\b/iu

/** What only rises as an event goes on. */
const ONLY_RISES =
  /\b(?:die|died|dead|deaths?|kill(?:ed|s)?|toll|fatalities|casualties|victims|injured|hurt|wounded|displaced|arrested)\b/iu

/** What rises and falls: how many there are at present. */
const RISES_AND_FALLS = /\b(?:missing|without|still|trapped|left|remain(?:s|ing)?|waiting)\b/iu

/** Whether a question asks for a state or an outcome that a newer report may tell anew. */
const asksForState = onceAQuery((query: Query): boolean => {
  const { question, kind, dates, clauses, sources, filters } = query
  if (dates !== undefined || filters.from !== undefined || filters.to !== undefined) return false
  if (clauses.length > 1 || sources.length > 0 || OF_A_TIME.test(question)) return false
  if (kind === 'yes-no') return true
  if (kind === 'how-many') return ONLY_RISES.test(question) || RISES_AND_FALLS.test(question)
  // Who a person is does not change with the days.
  return kind === 'who' && nameAskedFor(query).length === 0 && asksForNow(query)
})

const ORDINALS = 'second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ')

/** Who asks for the dead. */
const ASKS_FOR_DEAD = /\b(?:die|died|dead|deaths?|kill(?:ed|s)?|toll|fatalities|victims)\b/iu

/** "A fourth person has died": there are four. */
const ORDINAL_DEATH = new RegExp(
  String.raw`\b(?:a|the) (${ORDINALS.join('|')}) (?:person|man|woman|child|boy|girl|victim|death|fatality|worker|soldier|passenger)\b`,
  'iu',
)

interface Count {
  readonly ordinal?: boolean
  readonly value: number
  readonly start: number
  readonly end: number
}

const DAY = 86_400_000

/**
 * Where a question asks whether something is so, how many there are, or who it is now, and a newer report of the same event tells
 * of it, that report's sentence goes before the older one: the truce before the talks that failed, the last toll before the first.
 * A report of the same event: within `SAME_EVENT_DAYS` of the older one, with the question's names and what is asked of them.
 * @param sentences best first
 */
export function newestStateFirst(
  query: Query,
  terms: QueryTerms,
  sentences: readonly ExaminedSentence[],
): readonly ExaminedSentence[] {
  const [best] = sentences
  if (best === undefined || terms.long > 0 || !asksForState(query)) return sentences
  const counts = query.kind === 'how-many'
  let newest = best
  let count = counts ? countIn(query, best) : undefined
  if (counts && count === undefined) return sentences
  for (const sentence of sentences.slice(1, LOOKED_THROUGH)) {
    const days = daysBetween(best, sentence)
    if (days <= daysBetween(best, newest) || days > SAME_EVENT_DAYS) continue
    // Somebody's envoy is not somebody.
    if (sentence.bonuses.possessive < best.bonuses.possessive) continue
    if (!tellsOfTheSame(terms, best, sentence, counts)) continue
    if (count !== undefined) {
      const later = countIn(query, sentence)
      if (later === undefined || !followsOn(query, count, later)) continue
      count = later
    }
    newest = sentence
  }
  // A count in an ordinal is no span that the answer could be found by.
  if (newest === best && count?.ordinal !== true) return sentences
  const lifted = {
    ...newest,
    ...(count === undefined
      ? {}
      : {
          answers: [
            {
              start: newest.span.start + count.start,
              end: newest.span.start + count.end,
              score: best.answers[0]?.score ?? 1,
            },
          ],
        }),
    bonuses: { ...newest.bonuses, newerState: best.score - newest.score },
    score: best.score,
  }
  return [lifted, ...sentences.filter((sentence) => sentence !== newest)]
}

const daysBetween = (from: ExaminedSentence, to: ExaminedSentence): number =>
  (Date.parse(publishedDay(to.ranked.article)) - Date.parse(publishedDay(from.ranked.article))) / DAY

/**
 * Whether a sentence is of the same event as another one and tells what is asked.
 * @param counts whether a count is asked for: its sentence may leave the names to those beside it
 */
function tellsOfTheSame(
  terms: QueryTerms,
  best: ExaminedSentence,
  sentence: ExaminedSentence,
  counts: boolean,
): boolean {
  const opens = sentence.ranked.passage.ordinal === 0 && sentence.at === 0
  if (sentence.score < best.score - (opens ? LEAD_BEHIND : BEHIND)) return false
  const { text, article } = sentence.ranked.match
  const own = text.sentences[sentence.at]!.stems
  const before = stemsBeside(best.ranked.match, best.at)
  const holds = (stems: readonly string[], one: string): boolean =>
    tellsDeed(stems, one) || stems.some((other) => areOneThing(other, one))
  const asked = terms.terms.filter((term) => holds(before, term.stem))
  const names = asked.filter(({ name }) => name)
  const told = (stems: readonly string[]): boolean => {
    const words = asked.filter(({ name }) => !name)
    const sum = (of: readonly WeightedTerm[]): number => of.reduce((total, { weight }) => total + weight, 0)
    // Without a name only the words tell that it is the same.
    const enough = (names.length > 0 ? TOLD : 1) * sum(words)
    return (
      names.every((term) => holds(stems, term.stem)) &&
      sum(words.filter((term) => holds(stems, term.stem))) >= enough
    )
  }
  if (counts || names.length === 0) return told(stemsBeside(sentence.ranked.match, sentence.at))
  return told(opens ? [...own, '', ...article.title] : own)
}

/** The number of what is counted in a sentence. */
function countIn({ question }: Query, sentence: ExaminedSentence): Count | undefined {
  const text = sentenceText(sentence)
  const ordinal = ASKS_FOR_DEAD.test(question) ? ORDINAL_DEATH.exec(text) : null
  if (ordinal !== null) {
    const word = ordinal[1]!
    const start = ordinal.index + ordinal[0].indexOf(word)
    return { ordinal: true, value: ORDINALS.indexOf(word.toLowerCase()) + 2, start, end: start + word.length }
  }
  const [answer] = sentence.answers
  if (answer === undefined) return undefined
  const { start, end } = { start: answer.start - sentence.span.start, end: answer.end - sentence.span.start }
  const figure = findClaimFigures(text).find((one) => one.unit === '' && one.start < end && one.end > start)
  if (figure === undefined) return undefined
  const { low, high } = figure
  return { value: high === Number.POSITIVE_INFINITY ? low : low === 0 ? high : (low + high) / 2, start, end }
}

/** Whether a later count can be of the same as an earlier one. */
function followsOn({ question }: Query, earlier: Count, later: Count): boolean {
  if (later.value > earlier.value * LARGEST_RISE || later.value * LARGEST_RISE < earlier.value) return false
  return !ONLY_RISES.test(question) || later.value >= earlier.value
}
