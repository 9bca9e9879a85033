import { isArithmetic } from '../question/arithmetic.ts'
import { cleanQuestion } from '../question/clean-question.ts'
import { impossibleDay } from '../question/impossible-day.ts'
import { IN_FULL, initialsInFull } from '../question/initials-in-full.ts'
import { newsWish } from '../question/news-wish.ts'
import { isOtherLanguage } from '../question/other-language.ts'
import type { DateRange, Filters, Query } from '../question/query.ts'
import { withReportedWeekdays } from '../question/weekday-reported.ts'
import type { ArticleText } from '../search/article-texts.ts'
import { type RankedPassage, rank } from '../search/ranking/rank.ts'
import type { NotFoundReason, Searched } from './answer.ts'
import { asSpelt } from './as-spelt.ts'
import { figureAsked, figureTold, withoutFigure } from './claims/asked-figure.ts'
import { newestClaimFirst } from './claims/later-claims.ts'
import { newestStateFirst } from './claims/newest-state.ts'
import { withoutTakenBack } from './claims/taken-back.ts'
import { withCompounds } from './compound-words.ts'
import { confidenceFeatures, PASSAGES_WEIGHED } from './decision/confidence-features.ts'
import { CONFIDENCE_THRESHOLD, confidenceOf } from './decision/decide.ts'
import { type Desk, searchedOf, sourceNamesOf } from './desk.ts'
import type { AskOptions, Examination, ExaminedSentence } from './examination.ts'
import { examineUnasked } from './examine-unasked.ts'
import { examineAloneFirst } from './follow-up/alone-first.ts'
import {
  preferEarlier,
  type Understood,
  understand,
  weighLent,
  withEarlierArticles,
} from './follow-up/follow-up-query.ts'
import { isToldAgain } from './follow-up/told-again.ts'
import { HOLDER_CONFIDENCE, holdersFirst } from './identity/holders-first.ts'
import { officeAsked, officeByVerb } from './identity/office-asked.ts'
import { takesOffice } from './identity/takes-office.ts'
import { articlesAbout, isCovered, NEWS_WINDOWS, newestFirst } from './overviews/latest-on-topic.ts'
import { asksForNews, newestNews } from './overviews/newest-news.ts'
import { relatedReports, withPassagesOf } from './overviews/related-reports.ts'
import { readQuestion } from './read-question.ts'
import { withBonuses } from './sentence-bonuses.ts'
import { scoreSentences } from './sentences/score-sentences.ts'

/** Reads a question, searches, ranks and scores. */
export async function examineQuestion(asked: string, desk: Desk, options: AskOptions): Promise<Examination> {
  const { asOf, filters = {}, conversation } = options
  const said = cleanQuestion(asked)
  const unasked = await examineUnasked(asked, said, desk, options)
  if (unasked !== undefined) return unasked
  const { typed, ...read } = await understand(said, desk, asOf, conversation)
  if (typed !== undefined && read.followUp?.aloneFirst === true) {
    return examineAloneFirst({ typed, joined: read }, async (one) =>
      examine(asked, await speltRight(one, desk, asOf), desk, options),
    )
  }
  const understood = await speltRight(read, desk, asOf)
  if (asksForNews(understood.question, asOf)) return examineNews(asked, understood, desk, options)
  const topic = newsWish(understood.question)
  const outlet = await outletAlone(topic ?? understood.question, desk, options)
  if (outlet !== undefined)
    return examineNews(asked, understood, desk, { ...options, filters: { ...filters, source: outlet } })
  if (topic === undefined) {
    const found = await withFigureTold(
      await examine(asked, understood, desk, options),
      understood,
      desk,
      options,
    )
    return isToldAgain(found) ? { ...found, confidence: 0 } : found
  }
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
  const found = await about(undefined)
  if (found.confidence < CONFIDENCE_THRESHOLD) return newestFirst(found)
  const { terms } = found.ranking
  const related = await relatedReports({ topic, terms }, articlesAbout(found), desk, { asOf, filters })
  if (related.length === 0) return newestFirst(found)
  return newestFirst(withSentencesOf(found, related, desk), new Set(related.map(({ id }) => id)))
}

/**
 * A short question whether something is so that names a figure: where no sentence tells it, what is asked about is looked for without it,
 * and a sentence that tells another comes first.
 */
async function withFigureTold(
  found: Examination,
  understood: Understood,
  desk: Desk,
  options: AskOptions,
): Promise<Examination> {
  const figure = figureAsked(found.query)
  if (figure === undefined || (found.obstacle !== undefined && found.obstacle !== 'no-coverage')) return found
  const { same } = figureTold(found, figure)
  if (same !== undefined) return { ...found, sentences: firstOf(found.sentences, same.sentence) }
  const apart = await examine(found.asked, understood, desk, options, (query) => withoutFigure(query, figure))
  const told = figureTold(apart, figure)
  const first = told.same ?? told.other
  // What measures something, and nothing tells it: what is found may be of something else.
  if (first === undefined)
    return figure.unit === '' ? found : { ...found, confidence: Math.min(found.confidence, UNSURE) }
  const { start, end } = first.figure
  const at = first.sentence.span.start
  return {
    ...apart,
    sentences: firstOf(apart.sentences, first.sentence),
    confidence: Math.max(apart.confidence, FIGURE_CONFIDENCE),
    ...(told.same === undefined ? { otherFigure: { start: at + start, end: at + end } } : {}),
  }
}

/** How sure an answer is at the least that tells a figure of what is asked. */
const FIGURE_CONFIDENCE = 0.8

/** How sure an answer is at the most that does not. */
const UNSURE = 0.75

const firstOf = (sentences: readonly ExaminedSentence[], first: ExaminedSentence): ExaminedSentence[] => [
  first,
  ...sentences.filter((sentence) => sentence !== first),
]

/** A question with its slips put right and initials in full, where there are some: told as what a question is understood as that follows on another. */
async function speltRight(understood: Understood, desk: Desk, asOf: string): Promise<Understood> {
  // A word of another language is no slip of the English one that is spelt nearly so.
  if (isOtherLanguage(understood.question)) return understood
  const full = await withInitials(understood.question, desk, asOf)
  const spelt = await asSpelt(await withCompounds(full, desk, { asOf }), desk, { asOf, slips: true })
  const newest = (await desk.archive.period())?.newest
  const question = newest === undefined ? spelt : withReportedWeekdays(spelt, asOf, newest)
  if (question === understood.question) return understood
  const { followUp } = understood
  return {
    question,
    spelt: question,
    ...(followUp === undefined ? {} : { followUp: { ...followUp, question } }),
  }
}

/** How many passages are looked through for a name in full. */
const NAMED_IN = 5

/** A question with initials in full where the archive has them so: the words of the name alone stand in many other reports. */
async function withInitials(question: string, desk: Desk, asOf: string): Promise<string> {
  const full = initialsInFull(question)
  if (full === question) return question
  const hits = await desk.index.search(await readQuestion(IN_FULL, desk, { asOf }), { limit: NAMED_IN })
  const isHeld = hits.some(({ article }) => /World Health Organi[sz]ation/u.test(article.article.body))
  return isHeld ? full : question
}

/** What was found with the sentences of other reports, the first ones too that hold none of the topic's words. */
function withSentencesOf(found: Examination, related: readonly ArticleText[], desk: Desk): Examination {
  const { passages, terms } = rank(found.query, withPassagesOf([], related), desk.index)
  const scored = scoreSentences(found.query, terms, passages, { passages: passages.length, answers: false })
  const others = withoutThose(scored, found.sentences).map(
    (sentence): ExaminedSentence => ({ ...sentence, bonuses: NO_BONUSES }),
  )
  return { ...found, sentences: [...found.sentences, ...others] }
}

/** Sentences but those among others. */
function withoutThose<S extends Placed>(sentences: readonly S[], others: readonly Placed[]): S[] {
  const known = new Set(others.map(placeOf))
  return sentences.filter((sentence) => !known.has(placeOf(sentence)))
}

type Placed = Pick<ExaminedSentence, 'ranked' | 'at'>

const placeOf = ({ ranked: { articleId, passage }, at }: Placed): string =>
  `${articleId} ${passage.ordinal} ${at}`

const NO_BONUSES = { recency: 0, earlierArticle: 0, speaker: 0, possessive: 0 } as const

const DAY_MS = 86_400_000

/** The outlet that a text names and says nothing else, where none is chosen: its newest articles are what there is to show. */
async function outletAlone(
  text: string,
  desk: Desk,
  { asOf, filters = {} }: AskOptions,
): Promise<string | undefined> {
  if (filters.source !== undefined || text.length > LONGEST_OUTLET) return undefined
  if ((await sourceNamesOf(desk.archive)).find(text).length !== 1) return undefined
  const { sources, terms } = await readQuestion(text, desk, { asOf, filters })
  return terms.length === 0 && sources.length === 1 ? sources[0] : undefined
}

/** A longer text says more than an outlet's name, in UTF-16 units. */
const LONGEST_OUTLET = 80

/** News are asked for, of nothing in particular: no words are searched for. */
async function examineNews(
  asked: string,
  { question, followUp }: Understood,
  desk: Desk,
  { asOf, filters = {} }: AskOptions,
): Promise<Examination> {
  const query = await readQuestion(question, desk, { asOf, filters })
  const searched = await searchedOf(desk, asOf, filters)
  const news = await newestNews(desk, { asOf, filters: { ...query.dates, ...filters }, limit: NEWS })
  const ranking = rank(query, [], desk.index)
  const common = { asked, query, searched, ranking, sentences: [], ...(followUp && { followUp }) }
  if (desk.index.size.articles === 0) return { ...common, obstacle: 'empty-archive', confidence: 0 }
  if (news.length === 0) return { ...common, obstacle: 'outside-dates', confidence: 0 }
  return { ...common, news, confidence: 1 }
}

/** How many of the newest reports are quoted, some of them for whoever asks for more. */
const NEWS = 9

async function examine(
  asked: string,
  { question, followUp, spelt }: Understood,
  desk: Desk,
  options: AskOptions,
  shorten: (query: Query) => Query = (query) => query,
): Promise<Examination> {
  const { asOf } = options
  const read = shorten(await readQuestion(question, desk, { asOf, filters: options.filters ?? {} }))
  const short = read.terms.length <= MOST_TERMS
  const filters = within(read.filters, short ? read.reported : undefined)
  const limited = { ...read, filters }
  const query = followUp === undefined ? limited : weighLent(limited, followUp)
  const searched = await searchedOf(desk, asOf, filters)
  const common = {
    asked,
    query,
    searched,
    ...(followUp === undefined ? {} : { followUp }),
    ...(spelt === undefined ? {} : { spelt }),
  }
  const obstacle = obstacleTo(query, searched, desk, asOf)
  const hits = obstacle === undefined ? await desk.index.search(query) : []
  const candidates =
    followUp === undefined ? hits : await withEarlierArticles(hits, followUp, desk, { asOf, filters })
  const ranked = rank(query, obstacle === undefined ? candidates : [], desk.index)
  const ranking =
    followUp === undefined ? ranked : { ...ranked, passages: preferEarlier(ranked.passages, followUp) }
  if (obstacle !== undefined) return { ...common, obstacle, ranking, sentences: [], confidence: 0 }
  const scored = scoreSentences(query, ranking.terms, ranking.passages)
  const sentences = withoutTakenBack(query, withBonuses(query, ranking.terms, scored, followUp))
  const [best] = sentences
  if (best === undefined) return { ...common, ranking, sentences, confidence: 0 }
  const passages: readonly RankedPassage[] = ranking.passages.slice(0, PASSAGES_WEIGHED)
  const features = confidenceFeatures(query, ranking.terms, sentences, passages)
  const confidence = confidenceOf(features, ranking.terms.long)
  const office = officeAsked(query)
  if (office !== undefined) {
    const { sentences: held, named } = await holdersFirst(query, office, sentences, desk)
    if (named)
      return {
        ...common,
        ranking,
        sentences: held,
        confidence: Math.max(confidence, HOLDER_CONFIDENCE),
        features,
      }
    const comesIn = sentences.slice(0, SHOWN).some((sentence) => takesOffice(office, sentence))
    if (office.beside && !office.past && !comesIn) {
      const apart = { ...features, officeApart: NO_HOLDER }
      return { ...common, ranking, sentences: held, confidence: confidenceOf(apart, 0), features: apart }
    }
    return { ...common, ranking, sentences: held, confidence, features }
  }
  const doer = officeByVerb(query)
  if (doer !== false) {
    const { sentences: held, named } = await holdersFirst(query, doer, sentences, desk)
    if (named)
      return {
        ...common,
        ranking,
        sentences: [...held, ...withoutThose(sentences, held)],
        confidence: Math.max(confidence, HOLDER_CONFIDENCE),
        features,
      }
  }
  // How sure it is was reckoned for the sentence that answers in the question's words, of which a later one is a newer state.
  const states = newestStateFirst(query, ranking.terms, sentences)
  const now = await newestClaimFirst(query, ranking.terms, states, desk)
  return { ...common, ranking, sentences: now, confidence, features }
}

/** The limits that a person set beside the question, and those that its words set. */
function within(filters: Filters, { from, to }: DateRange = {}): Filters {
  const start = [filters.from, from]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1)
  const end = [filters.to, to].filter((day) => day !== undefined).sort()[0]
  return {
    ...filters,
    ...(start === undefined ? {} : { from: start }),
    ...(end === undefined ? {} : { to: end }),
  }
}

/** How many sentences are shown, any of which may tell who came into an office. */
const SHOWN = 3

/** How surely no sentence tells who holds an office, where none names anybody in one of the closed patterns. */
const NO_HOLDER = 4

function obstacleTo(query: Query, searched: Searched, desk: Desk, asOf: string): NotFoundReason | undefined {
  if (desk.index.size.articles === 0) return 'empty-archive'
  if (query.terms.length === 0 || isArithmetic(query.question)) return 'no-words'
  if (impossibleDay(query.question) !== undefined) return 'no-such-day'
  if (searched.articles === 0 || asksAfterTheNewest(query, searched, asOf)) return 'outside-dates'
  return undefined
}

/** The most words of a question whose dates are those of the events asked for; a longer one names dates of reports. */
const MOST_TERMS = 6

/**
 * Whether the question asks for days that have passed and on which the archive holds nothing any more: "yesterday", where its
 * newest article is a week old. Days to come may be spoken of in any article, and so may a year that has just begun.
 */
function asksAfterTheNewest(query: Query, { newest }: Searched, asOf: string): boolean {
  if (query.terms.length > MOST_TERMS || query.sources.length > 0) return false
  const { from, to } = query.dates ?? {}
  if (from !== undefined && to !== undefined && to > asOf.slice(0, 10) && isLong(from, to)) return false
  return from !== undefined && newest !== undefined && from > newest && from <= asOf.slice(0, 10)
}

/** The fewest days of a period of which there is news before it begins. */
const LONG_PERIOD = 90

const isLong = (from: string, to: string): boolean =>
  Date.parse(to) - Date.parse(from) >= LONG_PERIOD * DAY_MS
