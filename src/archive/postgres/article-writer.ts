import type { ArticleDraft } from '../../articles/article.ts'
import { publicationTime } from '../../articles/dates.ts'
import type { ArchiveChange, NewArticle, Saved } from '../archive.ts'
import { hasMoved } from '../draft-state.ts'
import { registerCopies, unregisterCopies } from './article-copies.ts'
import { type Decision, decideWave, type NewVersion } from './decide-wave.ts'
import { notKeepable } from './exact-text.ts'
import { takeCounter } from './revision-counter.ts'
import type { Transaction } from './transaction.ts'
import type { WordWriter } from './word-writer.ts'
import { writeVersions } from './write-versions.ts'

/** Changes that a transaction makes, and the numbers that they take: those after `before`, up to `last`. */
export interface OwnChanges {
  readonly before: number
  readonly last: number
  readonly changes: readonly ArchiveChange[]
}

/** Changes articles, each call in the transaction that it is given. */
export interface Articles {
  /** @returns what became of each, in their order. */
  save(
    client: Transaction,
    articles: readonly NewArticle[],
    options: { readonly savedAt: string },
  ): Promise<readonly Saved[]>
  /** @returns how many were held. */
  remove(client: Transaction, articleIds: readonly string[]): Promise<number>
}

/** Articles that are looked up and written at once, at the most, and the units of their texts. */
const WAVE = 100
const WAVE_LENGTH = 1_000_000

/** @param announce is told of the changes of a transaction before its end. */
export function createArticles(
  words: WordWriter,
  announce: (client: Transaction, own: OwnChanges) => void,
): Articles {
  /** Writes what was decided, all that an article is found by included. */
  async function write(
    client: Transaction,
    versions: readonly (NewVersion & { readonly revision: number })[],
    savedAt: string,
  ): Promise<void> {
    if (versions.length === 0) return
    const keys = await writeVersions(client, versions, savedAt)
    const keyed = versions.map((version, at) => ({ ...version, key: keys[at] as number }))
    const left = keyed.filter(({ draft, before }) => before !== undefined && moves(draft, before))
    await unregisterCopies(
      client,
      left.map(({ key }) => key),
    )
    const entering = keyed.filter(
      ({ draft, before }) =>
        draft.withdrawn === undefined && (before === undefined || hasMoved(draft, before)),
    )
    await registerCopies(
      client,
      entering.map(({ key, draft: { body, publishedAt } }) => ({
        key,
        body,
        publishedMs: publicationTime(publishedAt),
      })),
    )
    await words.changed(
      client,
      keyed.map(({ key, revision, id, draft }) =>
        draft.withdrawn === undefined ? { key, revision, article: { ...draft, id } } : { key, revision },
      ),
    )
  }

  return {
    async save(client, articles, { savedAt }) {
      const counter = await takeCounter(client)
      const decided: Decision[] = []
      while (decided.length < articles.length) {
        const wave = await decideWave(client, nextWave(articles, decided.length))
        const versions = wave.flatMap(({ written }) =>
          written === undefined ? [] : [{ ...written, revision: counter.next() }],
        )
        await write(client, versions, savedAt)
        decided.push(...wave)
      }
      await counter.keep()
      const changes = decided.flatMap(({ saved, written }) => (written === undefined ? [] : changeOf(saved)))
      announce(client, { before: counter.before, last: counter.last, changes })
      return decided.map(({ saved }) => saved)
    },
    async remove(client, articleIds) {
      const counter = await takeCounter(client)
      // Ids that could not have been kept are held by no article, and asking for them is no mistake.
      const kept = articleIds.filter((id) => notKeepable([id]) === undefined)
      const { rows } = await client.query('SELECT key, id FROM articles WHERE id = ANY ($1::text[])', [kept])
      const keys = new Map(rows.map(({ id, key }) => [String(id), Number(key)]))
      const gone = [...new Set(articleIds)].flatMap((id) => {
        const key = keys.get(id)
        return key === undefined ? [] : [{ id, key, revision: counter.next() }]
      })
      if (gone.length === 0) return 0
      await words.changed(
        client,
        gone.map(({ key, revision }) => ({ key, revision })),
      )
      await unregisterCopies(client, [...keys.values()])
      await client.query(
        `WITH gone AS (DELETE FROM articles WHERE key = ANY ($1::bigint[]))
         INSERT INTO removed_articles (revision, id) SELECT * FROM unnest($2::bigint[], $3::text[])`,
        [[...keys.values()], gone.map(({ revision }) => revision), gone.map(({ id }) => id)],
      )
      await counter.keep()
      const changes = gone.map(({ id }): ArchiveChange => ({ kind: 'removed', articleId: id }))
      announce(client, { before: counter.before, last: counter.last, changes })
      return gone.length
    },
  }
}

/** The articles from one on that are taken on at once, at least one. */
function nextWave(articles: readonly NewArticle[], from: number): readonly NewArticle[] {
  let end = from
  let length = 0
  while (end < articles.length && end - from < WAVE && length < WAVE_LENGTH) {
    length += articles[end]?.draft.body.length ?? 0
    end += 1
  }
  return articles.slice(from, end)
}

/** Whether an article leaves the report that it was in. */
function moves(draft: ArticleDraft, before: NonNullable<NewVersion['before']>): boolean {
  return draft.withdrawn !== undefined || hasMoved(draft, before)
}

function changeOf({ article, before }: Saved): ArchiveChange {
  return { kind: 'saved', article, ...(before === undefined ? {} : { before }) }
}
