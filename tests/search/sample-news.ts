import { generateNews } from '../../bench/support/generated-articles.ts'
import { readQuestion } from '../../src/answer/read-question.ts'
import type { Archive } from '../../src/archive/archive.ts'
import { openArchive } from '../../src/archive/sqlite-archive.ts'
import { rank } from '../../src/search/rank.ts'
import type { SearchIndex } from '../../src/search/search-index.ts'

export const SAVED_AT = '2026-01-21T00:00:00Z'

const news = generateNews(7)

export const draft = (number: number) => news.article(number)
export const question = (number: number): string => news.question(number)
export const idOf = (number: number): string => `generated-${number}`

/** An archive of generated articles. */
export function archiveOf(from: number, to: number, dataDir = ':memory:'): Archive {
  const archive = openArchive(dataDir)
  saveArticles(archive, from, to)
  return archive
}

export function saveArticles(archive: Archive, from: number, to: number): void {
  archive.transaction(() => {
    for (let number = from; number < to; number += 1) archive.save(draft(number), { savedAt: SAVED_AT })
  })
}

/** The ten best passages for a question, as `article#passage score`. */
export function tenBest(archive: Archive, index: SearchIndex, asked: string): string[] {
  const query = readQuestion(asked, { archive, index }, { asOf: SAVED_AT })
  return rank(query, index.search(query), index)
    .passages.slice(0, 10)
    .map(({ passage, score }) => `${passage.articleId}#${passage.ordinal} ${score}`)
}

/** What an index finds for many questions: equal for two that answer alike. */
export function findings(archive: Archive, index: SearchIndex, questions = 12): unknown {
  return Array.from({ length: questions }, (_, number) => tenBest(archive, index, question(number)))
}
