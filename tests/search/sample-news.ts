import { generateNews } from '../../bench/support/generated-articles.ts'
import { readQuestion } from '../../src/answer/read-question.ts'
import type { Archive } from '../../src/archive/archive.ts'
import { openArchive, type SqliteArchive } from '../../src/archive/sqlite/sqlite-archive.ts'
import type { ArticleText } from '../../src/search/article-texts.ts'
import { rank } from '../../src/search/ranking/rank.ts'
import type { SearchIndex } from '../../src/search/search-index.ts'

export const SAVED_AT = '2026-01-21T00:00:00Z'

const news = generateNews(7)

export const draft = (number: number) => news.article(number)
export const question = (number: number): string => news.question(number)
export const idOf = (number: number): string => `generated-${number}`

/** An archive of generated articles. */
export async function archiveOf(from: number, to: number, dataDir = ':memory:'): Promise<SqliteArchive> {
  const archive = openArchive(dataDir)
  await saveArticles(archive, from, to)
  return archive
}

export async function saveArticles(archive: Archive, from: number, to: number): Promise<void> {
  const drafts = Array.from({ length: to - from }, (_, at) => ({ draft: draft(from + at) }))
  await archive.saveAll(drafts, { savedAt: SAVED_AT })
}

/** The ten best passages for a question, as `article#passage score`. */
export async function tenBest(archive: Archive, index: SearchIndex, asked: string): Promise<string[]> {
  const query = await readQuestion(asked, { archive, index }, { asOf: SAVED_AT })
  return rank(query, await index.search(query), index)
    .passages.slice(0, 10)
    .map(({ passage, score }) => `${passage.articleId}#${passage.ordinal} ${score}`)
}

/** What an index finds for many questions: equal for two that answer alike. */
export function findings(archive: Archive, index: SearchIndex, questions = 12): Promise<unknown[]> {
  return Promise.all(
    Array.from({ length: questions }, (_, number) => tenBest(archive, index, question(number))),
  )
}

/** An article's words, as an index holds them. */
export async function textIn(index: SearchIndex, id: string): Promise<ArticleText | undefined> {
  return (await index.read([id])).get(id)
}
