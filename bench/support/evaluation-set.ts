import { existsSync, readFileSync } from 'node:fs'
import type { Archive } from '../../src/archive/archive.ts'
import { openArchive } from '../../src/archive/sqlite/sqlite-archive.ts'
import type { ArticleDraft } from '../../src/articles/article.ts'
import { createSearchIndex } from '../../src/search/layered-index.ts'
import type { SearchIndex } from '../../src/search/search-index.ts'
import { readQuestionCases } from '../../tests/questions/question-case.ts'
import { openSeedsDesk, QUESTIONS } from '../../tests/questions/seeds-desk.ts'

/** A question of an evaluation set, with what is known of its answer. */
export interface EvaluationQuestion {
  readonly id: string
  readonly question: string
  /** `null` for a question that the articles cannot answer. */
  readonly type: string
  /** When it is asked, where that is not `ASKED_ON`. */
  readonly asOf?: string
  readonly answer?: string
  readonly answers?: readonly string[]
  readonly url?: string
  /** The ids of the articles that may be quoted. */
  readonly articleIds?: readonly string[]
  readonly evidence?: readonly { readonly fact: string; readonly url: string }[]
}

export interface EvaluationSet {
  readonly name: string
  readonly archive: Archive
  readonly index: SearchIndex
  readonly questions: readonly EvaluationQuestion[]
}

/** Where the evaluation sets lie; they are not part of the project. */
export const EVALUATION_FOLDER = new URL('../../../shared/eval/', import.meta.url)

/** The day on which the sets' questions are asked: after all of their articles. */
export const ASKED_ON = '2026-01-21T00:00:00Z'

const readLines = <T>(file: URL): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T)

/**
 * Loads an evaluation set into an archive in memory; undefined where the folder does not exist.
 * @param name the set's folder, such as `multihop-rag`
 */
export async function loadEvaluationSet(name: string): Promise<EvaluationSet | undefined> {
  const folder = new URL(`${name}/`, EVALUATION_FOLDER)
  if (!existsSync(folder)) return undefined
  const archive = openArchive(':memory:')
  const drafts = readLines<ArticleDraft>(new URL('articles.jsonl', folder)).map((draft) => ({ draft }))
  await archive.saveAll(drafts, { savedAt: ASKED_ON })
  const questions = readLines<EvaluationQuestion>(new URL('questions.jsonl', folder))
  return { name, archive, index: createSearchIndex(archive), questions }
}

/** Our own questions over `seeds/`, those that stand alone, as an evaluation set. */
export async function loadOwnSet(): Promise<EvaluationSet> {
  const { desk, idOf } = await openSeedsDesk()
  const questions = readQuestionCases(QUESTIONS)
    .filter(({ follows, mayRefuse }) => follows === undefined && mayRefuse === undefined)
    .map(
      ({ id, question, asOf, answers, articles }): EvaluationQuestion => ({
        id,
        question,
        type: answers.length > 0 ? 'span' : 'null',
        answers,
        articleIds: articles.map(idOf),
        ...(asOf === undefined ? {} : { asOf }),
      }),
    )
  return { name: 'seeds', archive: desk.archive, index: desk.index, questions }
}

/** A text without its white space, as the scorer compares evidence. */
export const squash = (text: string): string => text.replace(/\s+/g, '')

/** Lower case, letters and digits alone, as the scorer compares answers. */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/**
 * Which pieces of gold a text of an article holds: evidence by its place, or 0 for an accepted answer.
 */
export function goldIn(
  question: EvaluationQuestion,
  article: { readonly id: string; readonly url?: string },
  text: string,
): number[] {
  if (question.evidence !== undefined && question.answers === undefined) {
    const squashed = squash(text)
    return question.evidence.flatMap(({ fact }, at) => (squashed.includes(squash(fact)) ? [at] : []))
  }
  const right = question.articleIds?.includes(article.id) ?? article.url === question.url
  if (!right) return []
  const words = ` ${plain(text)} `
  return (question.answers ?? []).some((answer) => words.includes(` ${plain(answer)} `)) ? [0] : []
}
