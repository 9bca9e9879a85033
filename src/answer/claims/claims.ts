import { type Article, publishedDay, sourceName } from '../../articles/article.ts'
import { askedNoun } from '../../question/asked-noun.ts'
import type { Query } from '../../question/query.ts'
import type { QueryTerms } from '../../search/ranking/query-terms.ts'
import { stem } from '../../text/stem.ts'
import { STOP_WORDS } from '../../text/stop-words.ts'
import { normalizeWord, tokenize } from '../../text/tokens.ts'
import type { ExaminedSentence } from '../examination.ts'
import { type ClaimFigure, findClaimFigures } from './claim-figures.ts'
import { sameRoot, speakerStems } from './claim-speaker.ts'
import { findEventDates } from './event-dates.ts'

/** A figure that a sentence gives in answer to a question, with who gives it and when. */
export interface Claim {
  readonly sentence: ExaminedSentence
  readonly figure: ClaimFigure
  readonly article: Article
  readonly source: string
  /** Publication day, `YYYY-MM-DD`. */
  readonly day: string
  /** The time that the figure's own clause names, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly dated?: string
  /** The stems that name who says so; empty where the sentence names nobody. */
  readonly speaker: ReadonlySet<string>
  /** The weight of the question's terms that the sentence holds, as a share of all. */
  readonly coverage: number
  /** Whether the sentence holds every name of the question, and what is counted is of no other ("Ukrainian soldiers"). */
  readonly named: boolean
}

/** The text of a scored sentence. */
export function sentenceText({ ranked, span }: ExaminedSentence): string {
  return ranked.article.body.slice(span.start, span.end)
}

/** The text of the sentence that stands before it in its passage. */
export function textBefore({ ranked, at }: ExaminedSentence): string | undefined {
  const before = ranked.match.text.sentences[at - 1]
  return before === undefined ? undefined : ranked.article.body.slice(before.start, before.end)
}

/**
 * The figure with which a sentence answers a question of how many or how much: the one in its answering words, where it
 * counts or measures what is asked for. Undefined where there is none.
 * @param like the figure is then the first that measures the same as this one
 */
export function claimOf(
  query: Query,
  terms: QueryTerms,
  sentence: ExaminedSentence,
  like?: ClaimFigure,
): Claim | undefined {
  const text = sentenceText(sentence)
  const figures = findClaimFigures(text)
  if (figures.length === 0) return undefined
  const nouns = askedNouns(query)
  const answer = sentence.answers[0]
  const within = (figure: ClaimFigure): boolean =>
    answer !== undefined &&
    figure.start < answer.end - sentence.span.start &&
    figure.end > answer.start - sentence.span.start
  const figure =
    like === undefined
      ? (figures.find((one) => within(one) && fitsNoun(one, nouns)) ??
        figures.find((one) => countsAsked(one, nouns)))
      : figures.find((one) => sameMeasure(one, like))
  if (figure === undefined) return undefined
  const { article } = sentence.ranked
  const held = sentence.ranked.match.sentences[sentence.at]!
  const stems = sentence.ranked.match.text.sentences[sentence.at]!.stems
  let weight = 0
  for (const term of terms.all) if (held.has(term)) weight += terms.terms[term]!.weight
  const names = terms.terms.filter((term) => term.name)
  const dated = claimDate(text, figure, article)
  return {
    sentence,
    figure,
    article,
    source: sourceName(article),
    day: publishedDay(article),
    ...(dated === undefined ? {} : { dated }),
    speaker: speakerStems(text, textBefore(sentence)),
    coverage: terms.weight === 0 ? 0 : weight / terms.weight,
    named:
      names.every((name) => stems.some((one) => sameRoot(one, name.stem))) &&
      (figure.of ?? []).every((name) => terms.terms.some((term) => sameRoot(term.stem, name))),
  }
}

/** The time that the clause around a figure names: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export function claimDate(
  text: string,
  figure: ClaimFigure,
  article: Pick<Article, 'publishedAt'>,
): string | undefined {
  return findEventDates(clauseAround(text, figure), article.publishedAt)[0]?.date
}

/** Where one clause ends and the next begins: a comma that parts no digits, and what is heavier. */
const CLAUSE_END = /,(?!\d)|[;:()–—]/gu

/** The clause of a sentence in which a figure stands. */
function clauseAround(text: string, figure: ClaimFigure): string {
  let start = 0
  for (const { index } of text.matchAll(CLAUSE_END)) {
    if (index >= figure.end) return text.slice(start, index)
    if (index < figure.start) start = index + 1
  }
  return text.slice(start)
}

/** What is counted, after the words that ask for it. */
const COUNTED = /\b(?:how (?:many|much)|(?:number|total|amount|count) of)\s+(?:more\s+|of\s+)?(?:the\s+)?/iu

/** The stems of the noun phrase that a question asks the number of; empty where it names none. */
function askedNouns(query: Query): ReadonlySet<string> {
  const stems = new Set<string>()
  const noun = askedNoun(query.question)?.noun
  if (noun !== undefined) stems.add(stem(normalizeWord(noun)))
  const match = COUNTED.exec(query.question)
  if (match === null) return stems
  for (const { norm } of tokenize(query.question.slice(match.index + match[0].length))) {
    if (STOP_WORDS.has(norm)) break
    stems.add(stem(norm))
  }
  return stems
}

/** A count is of what is asked for, or of what the sentence leaves out. */
function fitsNoun(figure: ClaimFigure, nouns: ReadonlySet<string>): boolean {
  return figure.unit !== '' || nouns.size === 0 || figure.noun === undefined || nouns.has(figure.noun)
}

function countsAsked(figure: ClaimFigure, nouns: ReadonlySet<string>): boolean {
  return figure.unit === '' && figure.noun !== undefined && nouns.has(figure.noun)
}

/** Whether two figures measure the same sort of thing: the same unit and, for counts and shares, the same noun. */
export function sameMeasure(a: ClaimFigure, b: ClaimFigure): boolean {
  if (a.unit !== b.unit) return false
  if (a.unit === 'percent') return a.whole !== undefined && a.whole === b.whole
  if (a.unit === '') return a.noun !== undefined && a.noun === b.noun
  return true
}

/** A sentence that dates its figure to more than so many days before its report does not tell how things stand. */
const STALE_DAYS = 45

const DAY = 86_400_000

/** When a figure holds, as its sentence and its report tell. */
type Timed = Pick<Claim, 'day'> & { readonly dated?: string | undefined }

/** Whether a sentence dates its figure to long before its report. */
export function isStale({ dated, day }: Timed): boolean {
  if (dated === undefined) return false
  const latest = dated.length === 4 ? `${dated}-12-31` : dated.length === 7 ? `${dated}-28` : dated
  return Date.parse(day) - Date.parse(latest) > STALE_DAYS * DAY
}

/** Whether two figures can be of the same time: the same as far as their dates are precise, or both of their reports' day. */
export function sameTime(a: Timed, b: Timed): boolean {
  if (a.dated === undefined || b.dated === undefined) return !isStale(a) && !isStale(b)
  const length = Math.min(a.dated.length, b.dated.length)
  return a.dated.slice(0, length) === b.dated.slice(0, length)
}
