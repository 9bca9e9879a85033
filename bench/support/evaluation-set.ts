import { existsSync, readFileSync } from 'node:fs'
import type { Archive } from '../../src/archive/archive.ts'
import { openArchive } from '../../src/archive/sqlite-archive.ts'
import type { ArticleDraft } from '../../src/articles/article.ts'
import { createSearchIndex } from '../../src/search/mini-search-index.ts'
import type { SearchIndex } from '../../src/search/search-index.ts'

/** A question of an evaluation set, with what is known of its answer. */
export interface EvaluationQuestion {
  readonly id: string
  readonly question: string
  /** `null` for a question that the articles cannot answer. */
  readonly type: string
  readonly answer?: string
  readonly answers?: readonly string[]
  readonly url?: string
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
export const ASKED_ON = '2026-01-01T00:00:00Z'

const readLines = <T>(file: URL): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T)

/**
 * Loads an evaluation set into an archive in memory; undefined where the folder does not exist.
 * @param name the set's folder, such as `multihop-rag`
 */
export function loadEvaluationSet(name: string): EvaluationSet | undefined {
  const folder = new URL(`${name}/`, EVALUATION_FOLDER)
  if (!existsSync(folder)) return undefined
  const archive = openArchive(':memory:')
  archive.transaction(() => {
    for (const draft of readLines<ArticleDraft>(new URL('articles.jsonl', folder))) {
      archive.save(draft, { savedAt: ASKED_ON })
    }
  })
  const questions = readLines<EvaluationQuestion>(new URL('questions.jsonl', folder))
  return { name, archive, index: createSearchIndex(archive), questions }
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
 * Which pieces of gold a text of the article at `url` holds: evidence by its place, or 0 for an accepted answer.
 */
export function goldIn(question: EvaluationQuestion, url: string | undefined, text: string): number[] {
  if (question.evidence !== undefined && question.answers === undefined) {
    const squashed = squash(text)
    return question.evidence.flatMap(({ fact }, at) => (squashed.includes(squash(fact)) ? [at] : []))
  }
  if (url !== question.url) return []
  const words = ` ${plain(text)} `
  return (question.answers ?? []).some((answer) => words.includes(` ${plain(answer)} `)) ? [0] : []
}
