import { cleanQuestion } from '../question/clean-question.ts'
import { newsWish } from '../question/news-wish.ts'
import type { ArticleText } from '../search/article-texts.ts'
import { rank } from '../search/ranking/rank.ts'
import { CONFIDENCE_THRESHOLD } from './decision/decide.ts'
import { type Desk, searchedOf } from './desk.ts'
import type { AskOptions, Examination, ExaminedSentence } from './examination.ts'
import { examine, withoutThose } from './examine.ts'
import { examineNews, outletAlone } from './examine-news.ts'
import { examineUnasked } from './examine-unasked.ts'
import { withFigureTold } from './figure-instead.ts'
import { examineAloneFirst } from './follow-up/alone-first.ts'
import { understand } from './follow-up/follow-up-query.ts'
import { isToldAgain } from './follow-up/told-again.ts'
import { articlesAbout, isCovered, NEWS_WINDOWS, newestFirst } from './overviews/latest-on-topic.ts'
import { asksForNews } from './overviews/newest-news.ts'
import { relatedReports, withPassagesOf } from './overviews/related-reports.ts'
import { scoreSentences } from './sentences/score-sentences.ts'
import { speltRight } from './spelt-right.ts'

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

/** What was found with the sentences of other reports, the first ones too that hold none of the topic's words. */
function withSentencesOf(found: Examination, related: readonly ArticleText[], desk: Desk): Examination {
  const { passages, terms } = rank(found.query, withPassagesOf([], related), desk.index)
  const scored = scoreSentences(found.query, terms, passages, { passages: passages.length, answers: false })
  const others = withoutThose(scored, found.sentences).map(
    (sentence): ExaminedSentence => ({ ...sentence, bonuses: NO_BONUSES }),
  )
  return { ...found, sentences: [...found.sentences, ...others] }
}

const NO_BONUSES = { recency: 0, earlierArticle: 0, speaker: 0, possessive: 0 } as const

const DAY_MS = 86_400_000
