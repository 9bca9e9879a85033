import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { answerQuestion } from '../answer/answer-question.ts'
import type { Desk } from '../answer/desk.ts'
import { fileReason } from '../ingest/find-files.ts'
import type { Filters } from '../question/query.ts'
import { countOf } from '../reply/wording.ts'
import { visibleLine } from '../text/shown-text.ts'
import { answerLine } from './answer-line.ts'
import { type BatchQuestion, readQuestion } from './question-line.ts'
import { STANDARD_INPUT } from './standard-input.ts'

export interface BatchStreams {
  readonly input: Readable
  readonly output: Writable
  readonly errors: Writable & { readonly isTTY?: boolean }
}

export interface BatchOptions {
  /** ISO 8601; for questions that have none of their own. */
  readonly asOf: string
  readonly filters: Filters
}

export interface BatchCounts {
  readonly answered: number
  readonly notFound: number
  readonly refused: number
}

/** Progress is told after so many questions where nobody watches, and every so many milliseconds where somebody does. */
const TOLD_EVERY = 500
const TOLD_EVERY_MS = 100

const CLEAR_LINE = '\r\u001b[2K'

/**
 * Answers the questions of a JSONL file, a line for each as soon as it is answered, in their order. A line that is no
 * question, or whose answering fails, is told on `errors` with file and line, and the rest goes on.
 * @param file a path, or `-` for `streams.input`.
 * @throws {Error} naming the file and the reason where it cannot be read.
 */
export async function answerBatch(
  file: string,
  desk: Desk,
  options: BatchOptions,
  streams: BatchStreams,
): Promise<BatchCounts> {
  const { input, output, errors } = streams
  const name = file === STANDARD_INPUT ? 'standard input' : file
  const counts = { answered: 0, notFound: 0, refused: 0 }
  const progress = createProgress(errors)
  const source = file === STANDARD_INPUT ? input : createReadStream(file)
  const lines = createInterface({ input: source, crlfDelay: Number.POSITIVE_INFINITY })
  // readline does not pass on errors of its input.
  const failure = new Promise<never>((_resolve, reject) => {
    source.once('error', (error: Error) =>
      reject(new Error(`Cannot read the questions in ${name}: ${fileReason(error)}`)),
    )
  })
  failure.catch(() => lines.close())
  let number = 0
  const work = async (): Promise<void> => {
    for await (const line of lines) {
      number += 1
      const read = readQuestion(line)
      if (read.kind === 'blank') continue
      const written = read.kind === 'refused' ? read : await answerOne(read.question, desk, options)
      if (written.kind === 'refused') {
        counts.refused += 1
        progress.tell(`Cannot answer ${name}:${number}: ${visibleLine(written.reason)}`)
        continue
      }
      counts[written.answered ? 'answered' : 'notFound'] += 1
      if (!output.write(`${written.line}\n`)) await once(output, 'drain')
      progress.count(counts)
    }
  }
  await Promise.race([work(), failure])
  progress.end(counts)
  return counts
}

type Written =
  | { readonly kind: 'written'; readonly line: string; readonly answered: boolean }
  | { readonly kind: 'refused'; readonly reason: string }

async function answerOne(asked: BatchQuestion, desk: Desk, options: BatchOptions): Promise<Written> {
  try {
    const from = performance.now()
    const answer = await answerQuestion(asked.question, desk, {
      asOf: asked.asOf ?? options.asOf,
      filters: options.filters,
    })
    const line = answerLine(asked, answer, performance.now() - from)
    return { kind: 'written', line, answered: answer.status === 'answered' }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { kind: 'refused', reason: `answering failed (${reason})` }
  }
}

/** One line that counts on a terminal, now and then a line elsewhere. */
function createProgress(errors: BatchStreams['errors']) {
  let toldAt = 0
  const total = ({ answered, notFound }: BatchCounts): number => answered + notFound
  return {
    tell(line: string): void {
      errors.write(errors.isTTY === true ? `${CLEAR_LINE}${line}\n` : `${line}\n`)
    },
    count(counts: BatchCounts): void {
      if (errors.isTTY === true) {
        if (performance.now() - toldAt < TOLD_EVERY_MS) return
        toldAt = performance.now()
        errors.write(`${CLEAR_LINE}${countOf(total(counts), 'question')} …`)
      } else if (total(counts) % TOLD_EVERY === 0) errors.write(`${countOf(total(counts), 'question')}\n`)
    },
    end(counts: BatchCounts): void {
      const { answered, notFound, refused } = counts
      const line = `${countOf(total(counts), 'question')}: ${answered} answered, ${notFound} not in the archive, ${refused} refused`
      errors.write(errors.isTTY === true ? `${CLEAR_LINE}${line}\n` : `${line}\n`)
    },
  }
}
