import { pointsElsewhere } from '../articles/beside-the-story.ts'
import type { Query } from '../question/query.ts'
import type { QueryTerms } from '../search/ranking/query-terms.ts'
import { asksForNow, recencyBonus } from './claims/recency.ts'
import type { Bonuses, ExaminedSentence } from './examination.ts'
import { earlierBonus } from './follow-up/follow-up-query.ts'
import type { FollowUp } from './follow-up/lent-topic.ts'
import { IDENTITY, type Identification, identification, nameAskedFor } from './identity/identification.ts'
import { thingAskedFor, thingIdentification } from './identity/thing-identification.ts'
import { placeAskedFor, whereabouts } from './identity/whereabouts.ts'
import { dayBonus } from './sentences/day-bonus.ts'
import { gatheringGain } from './sentences/gathering.ts'
import { laidOutPenalty } from './sentences/laid-out.ts'
import { namelessPenalty } from './sentences/nameless.ts'
import { openingBonus } from './sentences/opening-bonus.ts'
import { possessivePenalty } from './sentences/possessive-names.ts'
import { isQuestion, QUESTION_PENALTY } from './sentences/question-sentence.ts'
import type { ScoredSentence } from './sentences/score-sentences.ts'
import { type SpokenSentence, speakerBonus } from './sentences/speaker.ts'
import type { AnswerSpan } from './spans/answer-spans.ts'

/** The sentences with what they gain by their article, best first. */
export function withBonuses(
  query: Query,
  terms: QueryTerms,
  sentences: readonly ScoredSentence[],
  followUp: FollowUp | undefined,
): ExaminedSentence[] {
  const now = asksForNow(query)
  const newest = now ? newestDay(sentences) : ''
  const asksWhoOrWhat = nameAskedFor(query).length > 0 || thingAskedFor(query) !== undefined
  return sentences
    .map((sentence, place) => {
      const text = textOf(sentence)
      const told = toldOf(query, text)
      const bonuses = {
        recency: now ? recencyBonus(query, sentence.ranked.article, newest) : 0,
        earlierArticle: followUp === undefined ? 0 : earlierBonus(sentence, followUp),
        speaker: speakerBonus(query, terms, spokenOf(sentence, text)),
        possessive: -possessivePenalty(query, text),
        ...openingGain(query, terms, sentence),
        ...namelessLoss(terms, sentence),
        ...layoutLoss(sentence, place, terms.long),
        ...dayGain(query, text, sentence, terms.long),
        ...(isQuestion(text) || pointsElsewhere(text) ? { asks: -QUESTION_PENALTY } : {}),
        ...identityGain(query, text, sentence, told),
      }
      const bonus = Object.values(bonuses).reduce((sum, one) => sum + one, 0)
      const answers = asksWhoOrWhat || told !== undefined ? identityOf(sentence, told) : sentence.answers
      return { ...sentence, answers, bonuses, score: sentence.score + bonus }
    })
    .sort((a, b) => b.score - a.score)
}

/** What a sentence says of whom, what or where the question asks for by its name. */
function toldOf(query: Query, text: string): Identification | undefined {
  const name = nameAskedFor(query)
  if (name.length > 0) return identification(text, name)
  const thing = thingAskedFor(query)
  if (thing !== undefined) return thingIdentification(text, thing)
  const place = placeAskedFor(query)
  return place === false ? undefined : whereabouts(text, place)
}

/** What a sentence gains by saying who somebody is, or who came together. */
function identityGain(
  query: Query,
  text: string,
  { ranked, at }: ScoredSentence,
  told: Identification | undefined,
): Partial<Bonuses> {
  const gain = told?.gain ?? gatheringGain(query, text, ranked.match.text.sentences[at]!.stems)
  return gain === 0 ? {} : { identity: gain }
}

function openingGain(query: Query, terms: QueryTerms, sentence: ScoredSentence): Partial<Bonuses> {
  const opening = openingBonus(query, terms, sentence)
  return opening === 0 ? {} : { opening }
}

function spokenOf({ ranked, at }: ScoredSentence, text: string): SpokenSentence {
  const { sentences } = ranked.match.text
  const before = sentences[at - 1]
  return { text, stems: sentences[at]!.stems, ...(before === undefined ? {} : { before }) }
}

/** The day of the newest article that any of the sentences is from. */
function newestDay(sentences: readonly ScoredSentence[]): string {
  let latest = ''
  for (const { ranked } of sentences) {
    const { publishedAt } = ranked.article
    if (publishedAt > latest) latest = publishedAt.slice(0, 10)
  }
  return latest
}

function namelessLoss(terms: QueryTerms, { ranked }: ScoredSentence): { nameless?: number } {
  const penalty = namelessPenalty(terms, ranked)
  return penalty === 0 ? {} : { nameless: -penalty }
}

/** What is no sentence is no answer to a short question where a sentence tells it; a long one chooses its passages by more. */
function layoutLoss({ ranked, span }: ScoredSentence, place: number, long: number): { layout?: number } {
  const penalty = long > 0 || place >= LOOKED_AT ? 0 : laidOutPenalty(ranked.article.body, span)
  return penalty === 0 ? {} : { layout: -penalty }
}

/** Of so many of the best sentences the layout is looked at: what comes after is quoted neither way. */
const LOOKED_AT = 40

/** What a sentence gains by its day; nothing is said of it where no day is asked for. */
function dayGain(query: Query, text: string, { ranked }: ScoredSentence, long: number): { day?: number } {
  return query.dates === undefined ? {} : { day: dayBonus(query, text, ranked.article, long) }
}

/** What says who somebody or what something is, and nothing else: another's name in bold would be taken for the answer. */
function identityOf({ span }: ScoredSentence, told: Identification | undefined): AnswerSpan[] {
  if (told === undefined) return []
  return [
    {
      start: span.start + told.span.start,
      end: span.start + told.span.end,
      score: told.gain / IDENTITY.told,
    },
  ]
}

function textOf({ ranked, span }: ScoredSentence): string {
  return ranked.article.body.slice(span.start, span.end)
}
