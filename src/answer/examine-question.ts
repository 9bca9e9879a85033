import { isArithmetic } from '../question/arithmetic.ts'
import { cleanQuestion } from '../question/clean-question.ts'
import { newsWish } from '../question/news-wish.ts'
import type { Query } from '../question/query.ts'
import type { QueryTerms } from '../search/query-terms.ts'
import { type RankedPassage, rank } from '../search/rank.ts'
import type { NotFoundReason, Searched } from './answer.ts'
import type { AnswerSpan } from './answer-spans.ts'
import { type ScoredSentence, scoreSentences } from './choose-quotes.ts'
import { confidenceFeatures, PASSAGES_WEIGHED } from './confidence-features.ts'
import { CONFIDENCE_THRESHOLD, confidenceOf } from './decide.ts'
import { type Desk, searchedOf } from './desk.ts'
import type { AskOptions, Examination, ExaminedSentence } from './examination.ts'
import { examineUnasked } from './examine-unasked.ts'
import type { FollowUp } from './follow-up.ts'
import {
  earlierBonus,
  preferEarlier,
  type Understood,
  understand,
  weighLent,
  withEarlierArticles,
} from './follow-up-query.ts'
import { IDENTITY, type Identification, identification, nameAskedFor } from './identification.ts'
import { newestClaimFirst } from './later-claims.ts'
import { isCovered, NEWS_WINDOWS, newestFirst } from './latest-on-topic.ts'
import { newestNews } from './newest-news.ts'
import { possessivePenalty } from './possessive-names.ts'
import { readQuestion } from './read-question.ts'
import { reasonBonus } from './reason-cues.ts'
import { asksForNow, recencyBonus } from './recency.ts'
import { speakerBonus } from './speaker.ts'

/** Reads a question, searches, ranks and scores. */
export async function examineQuestion(asked: string, desk: Desk, options: AskOptions): Promise<Examination> {
  const { asOf, filters = {}, conversation } = options
  const said = cleanQuestion(asked)
  const unasked = await examineUnasked(asked, said, desk, options)
  if (unasked !== undefined) return unasked
  const understood = await understand(said, desk, asOf, conversation)
  const topic = newsWish(understood.question)
  if (topic === undefined) return examine(asked, understood, desk, options)
  if (topic === '') return examineNews(asked, understood, desk, options)
  const { newest } = await searchedOf(desk, asOf, filters)
  const about = (from: string | undefined): Promise<Examination> =>
    examine(asked, { ...understood, question: topic }, desk, {
      ...options,
      ...(from === undefined ? {} : { filters: { ...filters, from } }),
    })
  for (const days of newest === undefined || filters.from !== undefined ? [] : NEWS_WINDOWS) {
    const found = await about(new Date(Date.parse(newest!) - days * DAY_MS).toISOString().slice(0, 10))
    if (found.confidence >= CONFIDENCE_THRESHOLD && isCovered(found)) return newestFirst(found)
  }
  return newestFirst(await about(undefined))
}

const DAY_MS = 86_400_000

/** News are asked for, of nothing in particular: no words are searched for. */
async function examineNews(
  asked: string,
  { question }: Understood,
  desk: Desk,
  { asOf, filters = {} }: AskOptions,
): Promise<Examination> {
  const query = await readQuestion(question, desk, { asOf, filters })
  const searched = await searchedOf(desk, asOf, filters)
  const news = await newestNews(desk, { asOf, filters: { ...query.dates, ...filters }, limit: NEWS })
  const common = { asked, query, searched, ranking: rank(query, [], desk.index), sentences: [] }
  if (desk.index.size.articles === 0) return { ...common, obstacle: 'empty-archive', confidence: 0 }
  if (news.length === 0) return { ...common, obstacle: 'outside-dates', confidence: 0 }
  return { ...common, news, confidence: 1 }
}

/** How many of the newest reports are quoted, some of them for whoever asks for more. */
const NEWS = 9

async function examine(
  asked: string,
  { question, followUp }: Understood,
  desk: Desk,
  options: AskOptions,
): Promise<Examination> {
  const { asOf, filters = {} } = options
  const read = await readQuestion(question, desk, { asOf, filters })
  const query = followUp === undefined ? read : weighLent(read, followUp)
  const searched = await searchedOf(desk, asOf, filters)
  const common = { asked, query, searched, ...(followUp === undefined ? {} : { followUp }) }
  const obstacle = obstacleTo(query, searched, desk, asOf)
  const hits = obstacle === undefined ? await desk.index.search(query) : []
  const candidates =
    followUp === undefined ? hits : await withEarlierArticles(hits, followUp, desk, { asOf, filters })
  const ranked = rank(query, obstacle === undefined ? candidates : [], desk.index)
  const ranking =
    followUp === undefined ? ranked : { ...ranked, passages: preferEarlier(ranked.passages, followUp) }
  if (obstacle !== undefined) return { ...common, obstacle, ranking, sentences: [], confidence: 0 }
  const scored = scoreSentences(query, ranking.terms, ranking.passages)
  const sentences = withBonuses(query, ranking.terms, scored, followUp)
  const [best] = sentences
  if (best === undefined) return { ...common, ranking, sentences, confidence: 0 }
  const passages: readonly RankedPassage[] = ranking.passages.slice(0, PASSAGES_WEIGHED)
  const features = confidenceFeatures(query, ranking.terms, best, passages)
  const confidence = confidenceOf(features, ranking.terms.long)
  // How sure it is was reckoned for the sentence that answers in the question's words, of which a later one is a newer state.
  const now = await newestClaimFirst(query, ranking.terms, sentences, desk)
  return { ...common, ranking, sentences: now, confidence, features }
}

function obstacleTo(query: Query, searched: Searched, desk: Desk, asOf: string): NotFoundReason | undefined {
  if (desk.index.size.articles === 0) return 'empty-archive'
  if (query.terms.length === 0 || isArithmetic(query.question)) return 'no-words'
  if (searched.articles === 0 || asksAfterTheNewest(query, searched, asOf)) return 'outside-dates'
  return undefined
}

/** The most words of a question whose dates are those of the events asked for; a longer one names dates of reports. */
const MOST_TERMS = 6

/**
 * Whether the question asks for days that have passed and on which the archive holds nothing any more: "yesterday", where its
 * newest article is a week old. Days to come may be spoken of in any article.
 */
function asksAfterTheNewest(query: Query, { newest }: Searched, asOf: string): boolean {
  if (query.terms.length > MOST_TERMS || query.sources.length > 0) return false
  const from = query.dates?.from
  return from !== undefined && newest !== undefined && from > newest && from <= asOf.slice(0, 10)
}

/** The sentences with what they gain by their article, best first. */
function withBonuses(
  query: Query,
  terms: QueryTerms,
  sentences: readonly ScoredSentence[],
  followUp: FollowUp | undefined,
): ExaminedSentence[] {
  const now = asksForNow(query)
  const newest = sentences.reduce(
    (latest, { ranked }) =>
      ranked.article.publishedAt > latest ? ranked.article.publishedAt.slice(0, 10) : latest,
    '',
  )
  const name = nameAskedFor(query)
  return sentences
    .map((sentence) => {
      const text = textOf(sentence)
      const who = name.length === 0 ? undefined : identification(text, name)
      const bonuses = {
        recency: now ? recencyBonus(query, sentence.ranked.article, newest) : 0,
        earlierArticle: followUp === undefined ? 0 : earlierBonus(sentence, followUp),
        speaker: speakerBonus(query, terms, sentence.ranked.match.text.sentences[sentence.at]!),
        reason: reasonBonus(query, text),
        possessive: -possessivePenalty(query, text),
        ...(who === undefined ? {} : { identity: who.gain }),
      }
      const bonus = Object.values(bonuses).reduce((sum, one) => sum + one, 0)
      const answers = name.length === 0 ? sentence.answers : identityOf(sentence, who)
      return { ...sentence, answers, bonuses, score: sentence.score + bonus }
    })
    .sort((a, b) => b.score - a.score)
}

/** What says who somebody is, and nothing else: another's name in bold would be taken for the answer. */
function identityOf({ span }: ScoredSentence, who: Identification | undefined): AnswerSpan[] {
  if (who === undefined) return []
  return [
    { start: span.start + who.span.start, end: span.start + who.span.end, score: who.gain / IDENTITY.told },
  ]
}

function textOf({ ranked, span }: ScoredSentence): string {
  return ranked.article.body.slice(span.start, span.end)
}
