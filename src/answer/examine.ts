import type { Query } from '../question/query.ts'
import { type RankedPassage, rank } from '../search/ranking/rank.ts'
import { newestClaimFirst } from './claims/later-claims.ts'
import { newestStateFirst } from './claims/newest-state.ts'
import { withoutTakenBack } from './claims/taken-back.ts'
import { confidenceFeatures, PASSAGES_WEIGHED } from './decision/confidence-features.ts'
import { confidenceOf } from './decision/decide.ts'
import { type Desk, searchedOf } from './desk.ts'
import type { AskOptions, Examination, ExaminedSentence } from './examination.ts'
import {
  preferEarlier,
  type Understood,
  weighLent,
  withEarlierArticles,
} from './follow-up/follow-up-query.ts'
import { HOLDER_CONFIDENCE, holdersFirst } from './identity/holders-first.ts'
import { officeAsked, officeByVerb } from './identity/office-asked.ts'
import { takesOffice } from './identity/takes-office.ts'
import { MOST_TERMS, obstacleTo, within } from './obstacles.ts'
import { readQuestion } from './read-question.ts'
import { withBonuses } from './sentence-bonuses.ts'
import { scoreSentences } from './sentences/score-sentences.ts'

/** Sentences but those among others. */
export function withoutThose<S extends Placed>(sentences: readonly S[], others: readonly Placed[]): S[] {
  const known = new Set(others.map(placeOf))
  return sentences.filter((sentence) => !known.has(placeOf(sentence)))
}

type Placed = Pick<ExaminedSentence, 'ranked' | 'at'>

const placeOf = ({ ranked: { articleId, passage }, at }: Placed): string =>
  `${articleId} ${passage.ordinal} ${at}`

/**
 * Searches, ranks and scores what a question asks for, and says how sure it is that the best sentence answers.
 * @param asked as typed
 * @param shorten what of the question is searched for, where that is not all
 */
export async function examine(
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

/** How many sentences are shown, any of which may tell who came into an office. */
const SHOWN = 3

/** How surely no sentence tells who holds an office, where none names anybody in one of the closed patterns. */
const NO_HOLDER = 4
