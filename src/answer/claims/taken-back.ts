import { type Article, publishedDay, sourceName } from '../../articles/article.ts'
import type { Query } from '../../question/query.ts'
import type { ExaminedSentence } from '../examination.ts'

/** A headline that says of its article that it corrects another. */
const CORRECTS = /^\W*(?:correct(?:ion|ed|s|ing)|clarification|clarifies)\b/iu

/** A note before the text that says what is corrected. */
const NOTE = /\(\s*(?:this story )?corrects?\b[^)]{0,400}\)/iu

/** The note stands within so much of the body. */
const OPENING = 600

const FIGURE = String.raw`(?<![\p{L}\p{N}.,])\p{Lu}{0,2}[$€£]?(\d[\d,]*(?:\.\d+)?)(?![\d%])`

/** "1,280, not 2,800", "to 40 from 400", "40 instead of 400". */
const NOT_THE_OTHER = new RegExp(
  String.raw`${FIGURE}[^.;:()\d]{0,40}?\s(?:not|instead of|rather than|from)\s[^.;:()\d]{0,20}?${FIGURE}`,
  'giu',
)

/** A report that is corrected is of the same outlet and not older. */
const CORRECTED_WITHIN_DAYS = 14

/** How far behind the sentence with the right figure one with the wrong figure alone comes. */
const BEHIND = 1

interface Correction {
  readonly article: Article
  /** The figures that were wrong, as written. */
  readonly wrong: ReadonlySet<string>
  readonly right: ReadonlySet<string>
}

const DAY = 86_400_000

function correctionOf(article: Article): Correction | undefined {
  const note = NOTE.exec(article.body.slice(0, OPENING))?.[0] ?? ''
  const said = CORRECTS.test(article.title) ? `${article.title}\n${note}` : note
  if (said === '') return undefined
  const found = [...said.matchAll(NOT_THE_OTHER)]
  const right = new Set(found.map(([, figure]) => figure!))
  const wrong = new Set(found.map(([, , figure]) => figure!).filter((figure) => !right.has(figure)))
  return wrong.size === 0 ? undefined : { article, wrong, right }
}

const FIGURES = /(?<![\d.,])\d[\d,]*(?:\.\d+)?(?!\d)/gu

interface Figure {
  readonly figure: string
  readonly start: number
}

function figuresOf(text: string): Figure[] {
  return [...text.matchAll(FIGURES)].map((match) => ({
    figure: match[0].replace(/,$/u, ''),
    start: match.index,
  }))
}

/** Whether an article may be the one that is corrected, or is the correction itself. */
function isConcerned(article: Article, { article: correction }: Correction): boolean {
  if (article.id === correction.id) return true
  const days = (Date.parse(publishedDay(correction)) - Date.parse(publishedDay(article))) / DAY
  return sourceName(article) === sourceName(correction) && days >= 0 && days <= CORRECTED_WITHIN_DAYS
}

/**
 * Where it is asked how many or how much, the sentences with those after the right figure that give one which a correction among
 * their articles takes back: those of the correction itself, and of the outlet's reports before it. Where both stand in one, the
 * wrong one is not what answers.
 * @param sentences best first
 */
export function withoutTakenBack(
  query: Query,
  sentences: readonly ExaminedSentence[],
): readonly ExaminedSentence[] {
  if (query.kind !== 'how-many') return sentences
  const articles = new Map(sentences.map(({ ranked }) => [ranked.articleId, ranked.article]))
  const corrections = [...articles.values()].flatMap((article) => correctionOf(article) ?? [])
  if (corrections.length === 0) return sentences
  const figuresIn = ({ ranked, span }: ExaminedSentence): readonly Figure[] =>
    figuresOf(ranked.article.body.slice(span.start, span.end))
  const isRight = (sentence: ExaminedSentence, { article, right }: Correction): boolean =>
    sentence.ranked.articleId === article.id && figuresIn(sentence).some(({ figure }) => right.has(figure))
  return sentences
    .map((sentence): ExaminedSentence => {
      const { span, ranked } = sentence
      const figures = figuresIn(sentence)
      const correction = corrections.find(
        (one) => figures.some(({ figure }) => one.wrong.has(figure)) && isConcerned(ranked.article, one),
      )
      const told = correction && sentences.find((other) => isRight(other, correction))
      if (correction === undefined || told === undefined) return sentence
      const wrong = figures.filter(({ figure }) => correction.wrong.has(figure))
      const answers = sentence.answers.filter(
        ({ start, end }) =>
          !wrong.some((one) => span.start + one.start >= start && span.start + one.start < end),
      )
      if (isRight(sentence, correction)) return { ...sentence, answers }
      const takenBack = Math.min(0, told.score - BEHIND - sentence.score)
      const bonuses = { ...sentence.bonuses, takenBack }
      return { ...sentence, answers, bonuses, score: sentence.score + takenBack }
    })
    .sort((a, b) => b.score - a.score)
}
