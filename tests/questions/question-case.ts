import { readFileSync } from 'node:fs'
import { z } from 'zod'

const day = z.iso.date()

const questionCase = z.strictObject({
  id: z.string().min(1),
  /** What is asked for, or what makes the question hard. */
  kind: z.enum([
    'who',
    'when',
    'where',
    'how-many',
    'what',
    'why',
    'how',
    'yes-no',
    'summary',
    'timeline',
    'typos',
    'follow-up',
    'conflict',
    'dates',
    'hostile',
    'null',
  ]),
  question: z.string().min(1).max(2000),
  /** The day on which it is asked. */
  asOf: day.optional(),
  /** The id of the question before it in the same exchange. */
  follows: z.string().optional(),
  /** Any one of them must stand in the first quote; none where the articles do not answer. */
  answers: z.array(z.string().min(1)),
  /** The articles that may be quoted, named as their files without `.txt`. */
  articles: z.array(z.string().min(1)),
  /** Any one of them is what should be bold. */
  highlight: z.array(z.string().min(1)).optional(),
  /** The publication days that the question names. */
  dates: z.strictObject({ from: day.optional(), to: day.optional() }).optional(),
  /** The articles say different things about it. */
  conflict: z.literal(true).optional(),
  /** A refusal is as right as an answer. */
  mayRefuse: z.literal(true).optional(),
  note: z.string().optional(),
})

/** A question and what an answer to it must hold. */
export type QuestionCase = z.infer<typeof questionCase>

/**
 * Reads a question set, a case a line.
 * @throws {Error} naming the file, the line and what is wrong with it.
 */
export function readQuestionCases(file: string): QuestionCase[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, at) => {
      if (line.trim() === '') return []
      const read = questionCase.safeParse(JSON.parse(line))
      if (read.success) return [read.data]
      throw new Error(`Cannot read ${file}:${at + 1}: ${z.prettifyError(read.error)}`)
    })
}

/** The questions that were asked before it in the same exchange, oldest first. */
export function questionsBefore(asked: QuestionCase, cases: readonly QuestionCase[]): string[] {
  const before: string[] = []
  const byId = new Map(cases.map((each) => [each.id, each]))
  let previous = asked.follows === undefined ? undefined : byId.get(asked.follows)
  while (previous !== undefined && before.length < cases.length) {
    before.unshift(previous.question)
    previous = previous.follows === undefined ? undefined : byId.get(previous.follows)
  }
  return before
}
