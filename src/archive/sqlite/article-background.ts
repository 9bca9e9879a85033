import type { Article } from '../../articles/article.ts'
import type { Archive, ArticleCopy, ArticleVersion } from '../archive.ts'
import { ArchiveError } from '../archive-error.ts'
import { articleFrom } from '../article-rows.ts'
import { attempt } from './attempt.ts'
import type { Statements } from './statements.ts'

/** What is known of an article beside its text: what it said before, and who else carries its report. */
export function createArticleBackground(
  statements: Pick<Statements, 'copies' | 'version' | 'versions'>,
): Pick<Archive, 'copiesOf' | 'copiesOfAll' | 'histories' | 'versions'> {
  function versionBy(key: number, articleId: string): Article {
    const row = read(() => statements.version.get(key))
    if (row === undefined)
      throw new ArchiveError(`Cannot read a version of the article "${articleId}": it was removed meanwhile`)
    return articleFrom(row)
  }

  const versionsOf = (articleId: string): readonly ArticleVersion[] =>
    read(() => statements.versions.all(articleId)).map((row) => {
      let article: Article | undefined
      return {
        version: Number(row.version),
        savedAt: String(row.saved_at),
        // Most who ask want to know whether there is more than one: texts are read when they are looked at.
        get article() {
          article ??= versionBy(Number(row.key), articleId)
          return article
        },
      }
    })

  const copiesOf = (articleId: string): readonly ArticleCopy[] =>
    read(() => statements.copies.all(articleId)).map(({ id, source_name, published_day }) => ({
      articleId: String(id),
      source: String(source_name),
      publishedDay: String(published_day),
    }))

  return {
    versions: async (articleId) => versionsOf(articleId),
    histories: async (articleIds) => mapOf(articleIds, versionsOf, ({ length }) => length > 1),
    copiesOf: async (articleId) => copiesOf(articleId),
    copiesOfAll: async (articleIds) => mapOf(articleIds, copiesOf, ({ length }) => length > 0),
  }
}

/** What is known of each id, where that is wanted. */
function mapOf<T>(
  ids: readonly string[],
  of: (id: string) => T,
  wanted: (found: T) => boolean,
): ReadonlyMap<string, T> {
  const found = new Map<string, T>()
  for (const id of ids) {
    const one = of(id)
    if (wanted(one)) found.set(id, one)
  }
  return found
}

const read = <T>(work: () => T): T => attempt('read the archive', work)
