import type { Quote } from '../articles/quote.ts'
import { isOpenEnded } from '../question/bot-request.ts'
import { impossibleDay } from '../question/impossible-day.ts'
import { isOtherLanguage } from '../question/other-language.ts'
import type { Filters, Query } from '../question/query.ts'
import type { Span } from '../text/span.ts'
import type { Answer, Answered, NotFound, NotFoundReason } from './answer.ts'
import { countAgreeing } from './claims/agreement.ts'
import { findDisagreement } from './claims/disagreement.ts'
import { CONFIDENCE_THRESHOLD, SURE_CONFIDENCE, unknownName } from './decision/decide.ts'
import type { Desk } from './desk.ts'
import type { AskOptions, Examination } from './examination.ts'
import { examineQuestion } from './examine-question.ts'
import { isReasonUntold } from './follow-up/told-again.ts'
import { nearestQuotes } from './nearest/nearest-quotes.ts'
import { withOtherDays } from './nearest/other-days.ts'
import { sharesNoun } from './nearest/shared-nouns.ts'
import { wellHeld } from './nearest/well-held.ts'
import { withWithdrawn } from './nearest/withdrawn-coverage.ts'
import { chooseSentences, quoteOf } from './sentences/choose-quotes.ts'
import type { ScoredSentence } from './sentences/score-sentences.ts'
import { QUOTES, shownAndMore } from './shown-quotes.ts'
import { expectedAnswer } from './spans/answer-type.ts'
import { answerWithStanding } from './standing.ts'

/** How many passages and further quotes an answer carries. */
const PASSAGES = 10
const MORE_QUOTES = 6

/** Below this confidence no words are emphasised: hardly any of those that were on the questions of SQuAD 2.0 was right. */
const EMPHASIS_CONFIDENCE = 0.5

/**
 * Answers a question from the archive with quotes, or says that the archive does not hold the answer and why.
 * @param question as a person typed it
 */
export async function answerQuestion(question: string, desk: Desk, options: AskOptions): Promise<Answer> {
  const answer = await withCoverage(
    answerOf(await examineQuestion(question, desk, options)),
    desk,
    options.filters ?? {},
  )
  return answerWithStanding(await withWithdrawn(answer, desk), desk.archive, options.asOf)
}

/** What is held at the least of the words of what cannot be given: how to build a bomb is not what bombed towns are about. */
const TOPIC_HELD = 0.7

/** A refusal before anything was searched, with what the archive has on its words. */
async function withCoverage(answer: Answer, desk: Desk, filters: Filters): Promise<Answer> {
  if (answer.status === 'answered' || answer.reason !== 'no-report')
    return withOtherDays(answer, desk, filters)
  return { ...answer, nearest: await wellHeld(answer.query, desk, TOPIC_HELD) }
}

/** What is answered after a question was examined. */
export function answerOf(examination: Examination): Answer {
  const { asked, query, followUp, spelt, searched, ranking, sentences, confidence } = examination
  const common = {
    query,
    searched,
    ...(asked.trim() === query.question ? {} : { asked }),
    ...understoodAs(
      followUp === undefined || isAsTyped(followUp.question, asked) ? spelt : followUp.question,
    ),
  }
  const refuse = (reason: NotFoundReason, more: Partial<NotFound> = {}): NotFound => ({
    status: 'not-found',
    ...common,
    reason,
    nearest: [],
    passages: [],
    confidence: 0,
    ...more,
  })
  if (examination.obstacle !== undefined) {
    const { obstacle, smallTalk, request } = examination
    return refuse(obstacle, {
      ...(smallTalk === undefined ? {} : { smallTalk }),
      ...(request === undefined ? {} : { request }),
      ...(obstacle === 'no-such-day' ? dayTyped(query.question) : {}),
    })
  }
  const { news } = examination
  if (news !== undefined) {
    const [quotes, more] = [news.slice(0, QUOTES), news.slice(QUOTES)]
    return { status: 'answered', ...common, quotes, more, passages: [], confidence }
  }
  const passages = ranking.passages.slice(0, PASSAGES)
  const missing = unknownName(query, ranking.terms, passages)
  if (sentences.length === 0) {
    return missing === undefined ? refuse('no-coverage') : refuse('unknown-name', { detail: missing })
  }
  if (confidence < CONFIDENCE_THRESHOLD) {
    const near = sentences.filter(({ ranked }) => sharesNoun(query, ranking.terms, ranked))
    if (isBeside(examination, missing, near)) return refuse('no-coverage', { passages, confidence })
    return refuse(reasonFor(query, missing), {
      ...detailFor(query, missing),
      nearest: nearestQuotes(chooseSentences(near, QUOTES + MORE_QUOTES).map(quoteOf)),
      passages,
      confidence,
    })
  }
  const sure = confidence >= EMPHASIS_CONFIDENCE
  const chosenSentences = chooseSentences(sentences, QUOTES + MORE_QUOTES).map((sentence) =>
    sure ? sentence : withoutEmphasis(sentence),
  )
  const disagreement = findDisagreement(query, ranking.terms, sentences)
  const agreeing = countAgreeing(query, ranking.terms, sentences)
  const answered: Answered = {
    status: 'answered',
    ...common,
    ...(agreeing === undefined ? {} : { agreeing }),
    ...(disagreement === undefined ? {} : { disagreement: { quotes: disagreement } }),
    ...shownAndMore(query, ranking.terms, chosenSentences, sentences),
    passages,
    confidence,
    ...(isUnsure(examination) ? { unsure: true } : {}),
  }
  if (isOpenEnded(query.question)) return withoutHighlights(answered)
  return examination.otherFigure === undefined ? answered : withOtherFigure(answered, examination.otherFigure)
}

/** Whether something is asked for, in a few words, of which it is unsure that the best sentence tells it. A topic asks for nothing. */
function isUnsure(examination: Examination): boolean {
  const { query, ranking, confidence } = examination
  if (isOtherLanguage(query.question) || isReasonUntold(examination)) return true
  return confidence < SURE_CONFIDENCE && ranking.terms.long < LONG && expectedAnswer(query).kind !== 'none'
}

/** From here on a question is rather long (`QueryTerms.long`). */
const LONG = 0.5

function dayTyped(question: string): { readonly detail?: string } {
  const detail = impossibleDay(question)
  return detail === undefined ? {} : { detail }
}

const understoodAs = (question: string | undefined): { readonly understoodAs?: string } =>
  question === undefined ? {} : { understoodAs: question }

/** Whether a follow-up was searched for in the words that were typed. */
function isAsTyped(question: string, asked: string): boolean {
  const plain = (text: string): string => text.replace(/[\s?!.]+$/u, '').trim()
  return plain(question) === plain(asked)
}

/** An answer whose first quote shows the figure that it tells instead of the one asked for. */
function withOtherFigure({ unsure: _, ...answered }: Answered, figure: Span): Answered {
  const [first, ...others] = answered.quotes
  if (first === undefined || figure.start < first.start || figure.end > first.end) return answered
  const highlight = { start: figure.start - first.start, end: figure.end - first.start }
  return { ...answered, quotes: [{ ...first, highlight }, ...others], otherFigure: true }
}

/** An answer of which no words are called the answer. */
function withoutHighlights({ quotes, more, disagreement, ...rest }: Answered): Answered {
  const plain = (of: readonly Quote[]): Quote[] => of.map(({ highlight: _, ...quote }) => quote)
  return {
    ...rest,
    quotes: plain(quotes),
    more: plain(more),
    ...(disagreement === undefined ? {} : { disagreement: { quotes: plain(disagreement.quotes) } }),
  }
}

/** A sentence of which no words are shown as those that answer; that they are there still counts. */
function withoutEmphasis<T extends ScoredSentence>(sentence: T): T {
  return { ...sentence, answers: sentence.answers.map((answer) => ({ ...answer, hidden: true })) }
}

/**
 * Whether a question is about something else than what was found: a verb or two in common are no coverage of it.
 * @param near the sentences whose passages share more
 */
function isBeside(
  { features, query, sentences }: Examination,
  missing: string | undefined,
  near: readonly ScoredSentence[],
): boolean {
  if (missing !== undefined || query.unknownSources.length > 0) return false
  return near.length === 0 || (features?.offTopic === 1 && near[0] !== sentences[0])
}

function reasonFor(query: Query, missing: string | undefined): NotFoundReason {
  if (query.unknownSources.length > 0) return 'unknown-source'
  return missing === undefined ? 'not-answered' : 'unknown-name'
}

function detailFor(query: Query, missing: string | undefined): { readonly detail?: string } {
  const detail = query.unknownSources[0] ?? missing
  return detail === undefined ? {} : { detail }
}
