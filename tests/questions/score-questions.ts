import type { QuestionCase } from './question-case.ts'
import { questionsBefore } from './question-case.ts'

/** An answer, in plain words: what a person sees of it. */
export interface GivenAnswer {
  readonly answered: boolean
  /** Best first; empty for a refusal. */
  readonly quotes: readonly GivenQuote[]
  /** Whether the answer says that the reports differ. */
  readonly disagrees: boolean
}

export interface GivenQuote {
  readonly text: string
  /** The quoted article, named as its file without `.txt`. */
  readonly article: string
  /** The words that are bold. */
  readonly highlight?: string | undefined
}

export type AnswerFn = (
  question: string,
  options: { readonly asOf: string | undefined; readonly before: readonly string[] },
) => GivenAnswer | Promise<GivenAnswer>

export type Outcome =
  /** The first quote answers. */
  | 'first'
  /** The second or the third quote answers. */
  | 'among-three'
  /** Quotes that do not answer. */
  | 'missed'
  | 'falsely-refused'
  | 'rightly-refused'
  /** Quotes where the articles have no answer. */
  | 'falsely-answered'

export interface ScoredCase {
  readonly asked: QuestionCase
  readonly given: GivenAnswer
  readonly outcome: Outcome
  /** Whether exactly an accepted highlight is bold; absent where the case names none. */
  readonly highlighted?: boolean
  /** Whether the answer shows that the figures differ; absent where they do not. */
  readonly conflictShown?: boolean
}

export interface KindScore extends Readonly<Record<Outcome, number>> {
  readonly cases: number
  readonly highlighted: number
  readonly highlightCases: number
  readonly conflictsShown: number
  readonly conflictCases: number
}

export interface QuestionScore {
  /** By kind, in the order in which the kinds first stand in the set. */
  readonly kinds: ReadonlyMap<string, KindScore>
  readonly total: KindScore
  readonly cases: readonly ScoredCase[]
}

/** How many quotes are shown at once. */
const SHOWN = 3

/** Asks every question and counts, kind by kind, what became of it. */
export async function scoreQuestions(
  cases: readonly QuestionCase[],
  answerFn: AnswerFn,
): Promise<QuestionScore> {
  const scored: ScoredCase[] = []
  for (const asked of cases) {
    const before = questionsBefore(asked, cases)
    scored.push(scoreCase(asked, await answerFn(asked.question, { asOf: asked.asOf, before })))
  }
  const kinds = new Map<string, KindScore>()
  for (const { kind } of cases) {
    if (!kinds.has(kind)) kinds.set(kind, countCases(scored.filter(({ asked }) => asked.kind === kind)))
  }
  return { kinds, total: countCases(scored), cases: scored }
}

function scoreCase(asked: QuestionCase, given: GivenAnswer): ScoredCase {
  const quotes = given.quotes.slice(0, SHOWN)
  const accepted = asked.highlight?.map(plainWords)
  const bold = quotes[0]?.highlight
  return {
    asked,
    given,
    outcome: outcomeOf(asked, given.answered, quotes),
    ...(accepted === undefined
      ? {}
      : { highlighted: bold !== undefined && accepted.includes(plainWords(bold)) }),
    ...(asked.conflict === undefined
      ? {}
      : { conflictShown: given.disagrees || answersHeld(asked, quotes).size > 1 }),
  }
}

function outcomeOf(asked: QuestionCase, answered: boolean, quotes: readonly GivenQuote[]): Outcome {
  if (!answered) return asked.answers.length === 0 || asked.mayRefuse ? 'rightly-refused' : 'falsely-refused'
  if (asked.answers.length === 0) return 'falsely-answered'
  const at = quotes.findIndex((quote) => answersHeld(asked, [quote]).size > 0)
  return at === 0 ? 'first' : at > 0 ? 'among-three' : 'missed'
}

/** The accepted answers that stand in quotes from accepted articles. */
function answersHeld(asked: QuestionCase, quotes: readonly GivenQuote[]): Set<string> {
  const held = new Set<string>()
  for (const { text, article } of quotes) {
    if (!asked.articles.includes(article)) continue
    const words = text.toLowerCase()
    for (const answer of asked.answers) if (words.includes(answer.toLowerCase())) held.add(answer)
  }
  return held
}

/** Lower case, with what is not a letter, a figure or a sign of one left out at the ends. */
function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}$€£]+|[^\p{L}\p{N}%]+$/gu, '')
}

function countCases(scored: readonly ScoredCase[]): KindScore {
  const count = (test: (each: ScoredCase) => boolean) => scored.filter(test).length
  const outcome = (wanted: Outcome) => count((each) => each.outcome === wanted)
  return {
    cases: scored.length,
    first: outcome('first'),
    'among-three': outcome('among-three'),
    missed: outcome('missed'),
    'falsely-refused': outcome('falsely-refused'),
    'rightly-refused': outcome('rightly-refused'),
    'falsely-answered': outcome('falsely-answered'),
    highlighted: count((each) => each.highlighted === true),
    highlightCases: count((each) => each.highlighted !== undefined),
    conflictsShown: count((each) => each.conflictShown === true),
    conflictCases: count((each) => each.conflictShown !== undefined),
  }
}
