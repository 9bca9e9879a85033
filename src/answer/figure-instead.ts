import { figureAsked, figureTold, withoutFigure } from './claims/asked-figure.ts'
import type { Desk } from './desk.ts'
import type { AskOptions, Examination, ExaminedSentence } from './examination.ts'
import { examine } from './examine.ts'
import type { Understood } from './follow-up/follow-up-query.ts'

/**
 * A short question whether something is so that names a figure: where no sentence tells it, what is asked about is looked for without it,
 * and a sentence that tells another comes first.
 */
export async function withFigureTold(
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

/** What such a sentence stands before the others by: quotes are chosen by the scores. */
const LIFT = 1

const firstOf = (sentences: readonly ExaminedSentence[], first: ExaminedSentence): ExaminedSentence[] => [
  { ...first, score: Math.max(first.score, ...sentences.map(({ score }) => score + LIFT)) },
  ...sentences.filter((sentence) => sentence !== first),
]
