import { mayAnswer } from '../../src/answer/spans/answer-forms.ts'
import { type AnswerKind, expectedAnswer } from '../../src/answer/spans/answer-type.ts'
import { askedRole } from '../../src/answer/spans/asked-role.ts'
import { heldTerms } from '../../src/answer/spans/held-terms.ts'
import { spanFeatures } from '../../src/answer/spans/measure-span.ts'
import { questionShape } from '../../src/answer/spans/question-shape.ts'
import { readSentence } from '../../src/answer/spans/span-candidates.ts'
import { parseQuestion } from '../../src/question/parse-question.ts'
import { createSourceNames } from '../../src/question/source-names.ts'
import { type QueryTerms, weighTerms } from '../../src/search/ranking/query-terms.ts'
import { splitSentences } from '../../src/text/sentences.ts'
import { stem } from '../../src/text/stem.ts'
import { tokenize } from '../../src/text/tokens.ts'
import { ASKED_ON, type EvaluationQuestion, type EvaluationSet, goldIn } from './evaluation-set.ts'
import { bare, spanF1 } from './span-scores.ts'
import { formSlot, NAMES, slotOf } from './span-slots.ts'

/** How many sentences beside the right one a question is trained on. */
export const OTHERS = 4

export interface Candidate {
  readonly features: Float64Array
  readonly slots: readonly number[]
  readonly reward: number
  readonly f1: number
  readonly text: string
}

/** The candidates of one sentence. */
export interface Sentence {
  readonly candidates: readonly Candidate[]
  /** The share of the question that it holds. */
  readonly coverage: number
}

export interface Example {
  readonly question: EvaluationQuestion
  readonly kind: AnswerKind
  readonly sentence: string
  /** Candidates of the sentence that holds the answer. */
  readonly right: Sentence
  /** Those of the sentences that share most with the question and hold no answer. */
  readonly others: readonly Sentence[]
}

type Sentences = ReadonlyMap<
  string,
  readonly { readonly text: string; readonly stems: ReadonlySet<string> }[]
>

function overlapOf(terms: QueryTerms, stems: ReadonlySet<string>): number {
  let sum = 0
  for (const term of terms.terms) if (stems.has(term.stem)) sum += term.weight
  return terms.weight === 0 ? 0 : sum / terms.weight
}

function example(
  set: EvaluationSet,
  sentencesOf: Sentences,
  question: EvaluationQuestion,
): Example | undefined {
  const query = parseQuestion(question.question, { asOf: ASKED_ON, sources: createSourceNames([]) })
  const terms = weighTerms(query, set.index.terms)
  const shape = questionShape(query)
  const { kind } = expectedAnswer(query)
  const answers = (question.answers ?? []).map(bare)
  const read = (text: string, right: boolean): Sentence => {
    const reading = readSentence(text)
    const held = heldTerms(shape, terms, reading, askedRole(query) || undefined)
    const candidates = reading.candidates
      .filter(({ form }) => mayAnswer(kind, form))
      .map((candidate) => {
        const features = spanFeatures(shape, reading, held, candidate)
        const f1 = right ? spanF1(text.slice(candidate.start, candidate.end), answers) : 0
        return {
          features: Float64Array.from(NAMES, (name) => features[name]),
          slots: [slotOf(kind, candidate.form), formSlot(candidate.form)],
          reward: f1 ** 3,
          f1,
          text: text.slice(candidate.start, candidate.end),
        }
      })
    return { candidates, coverage: held.coverage }
  }
  const ranked = sentencesOf
    .get(question.url!)!
    .map((sentence) => ({ ...sentence, overlap: overlapOf(terms, sentence.stems) }))
    .sort((a, b) => b.overlap - a.overlap)
  const holds = ({ text }: { text: string }): boolean =>
    goldIn(question, { ...question, id: '' }, text).length > 0
  const gold = ranked.find(holds)
  const others = ranked.filter((sentence) => !holds(sentence)).slice(0, OTHERS)
  if (gold === undefined && question.type !== 'null') return undefined
  return {
    question,
    kind,
    sentence: gold?.text ?? '',
    right: gold === undefined ? { candidates: [], coverage: 0 } : read(gold.text, true),
    others: others.map(({ text }) => read(text, false)),
  }
}

/** The questions of a set with the candidates of the sentences that share most with them; those without an answer too. */
export async function spanExamples(set: EvaluationSet): Promise<Example[]> {
  const sentencesOf = new Map<string, { text: string; stems: Set<string> }[]>()
  for await (const article of set.archive.articles()) {
    sentencesOf.set(
      article.url!,
      splitSentences(article.body).map(({ start, end }) => {
        const text = article.body.slice(start, end)
        return { text, stems: new Set(tokenize(text).map((token) => stem(token.norm))) }
      }),
    )
  }
  return set.questions.flatMap((question) => example(set, sentencesOf, question) ?? [])
}
