import type { ArchiveChange } from '../archive.ts'
import type { OwnChanges } from './article-writer.ts'
import { followChannel } from './change-connection.ts'
import { type NumberedChange, type Query, readChanges } from './change-reads.ts'
import type { Postgres } from './connection.ts'
import { channelOf } from './revision-counter.ts'
import type { Transaction } from './transaction.ts'

/** What changes of the articles, by this process and by others. */
export interface ArticleChanges {
  subscribe(listener: (change: ArchiveChange) => void): () => void
  /** Takes note of changes of a transaction before its end: they are told once they are kept. */
  announce(client: Transaction, own: OwnChanges): void
  /** The number of the last change that this process knows of; undefined where it may not hear of changes now. */
  known(): number | undefined
  close(): Promise<void>
}

/** Numbers that a transaction of this process has taken: those after `before`, up to `last`. */
interface OwnRange {
  readonly before: number
  readonly last: number
  readonly ids: ReadonlySet<string>
  /** Resolves once the transaction has ended, whichever way. */
  readonly ended: Promise<void>
  /** Whether it was kept and told. */
  told: boolean
}

/**
 * Tells listeners of changes, each once: of this process's right after they are kept, of others' as soon as a notification of
 * them comes (LISTEN), and of all that were missed after a connection was lost.
 * @param from the address of the primary, which archive it is, and the revision after which changes are told.
 */
export function createArticleChanges(
  postgres: Postgres,
  from: { readonly url: string; readonly archive: string; readonly revision: number },
): ArticleChanges {
  const listeners = new Set<(change: ArchiveChange) => void>()
  /** All changes up to this one are told. */
  let seen = from.revision
  /** The last change that is known to be there. */
  let heard = from.revision
  let following = false
  const own: OwnRange[] = []

  function announce(client: Transaction, { before, last, changes }: OwnChanges): void {
    if (last === before) return
    const { promise: ended, resolve: end } = Promise.withResolvers<void>()
    const ids = new Set(changes.map(idOf))
    const range: OwnRange = { before, last, ids, ended, told: false }
    own.push(range)
    client.afterFailure(() => {
      own.splice(own.indexOf(range), 1)
      end()
    })
    client.afterCommit(() => {
      range.told = true
      heard = Math.max(heard, last)
      advance()
      end()
      for (const change of changes) for (const listener of [...listeners]) listener(change)
    })
  }

  /** Goes past what this process has told itself, and forgets it. */
  function advance(): void {
    for (let next = toldAfter(seen); next !== undefined; next = toldAfter(seen)) seen = next.last
    for (const range of own.filter(({ told, last }) => told && last <= seen))
      own.splice(own.indexOf(range), 1)
  }

  const toldAfter = (revision: number) => own.find(({ told, before }) => told && before === revision)

  async function catchUp(query: Query, look: boolean): Promise<void> {
    for (let looked = !look; ; looked = true) {
      // What others are told of this process's own transactions may come before it is told itself that they are kept.
      await Promise.all(own.filter(({ before }) => before < heard).map(({ ended }) => ended))
      if (looked && seen >= heard) return
      const { changes, upTo, last } = await readChanges(query, seen, listeners.size > 0)
      heard = Math.max(heard, last)
      following = true
      for (const change of changes) await tell(change)
      seen = Math.max(seen, upTo)
      advance()
    }
  }

  async function tell({ revision, change }: NumberedChange): Promise<void> {
    const range = own.find(({ before, last }) => before < revision && revision <= last)
    await range?.ended
    const id = idOf(change)
    // Told already, or the same article has changed since and that is told.
    if (revision <= seen) return
    if (own.some(({ told, last, ids }) => told && last >= revision && ids.has(id))) return
    for (const listener of [...listeners]) {
      try {
        listener(change)
      } catch {
        // Nobody waits for what others changed: the others are to hear of it, and of the next.
      }
    }
  }

  const channel = channelOf(from.archive)
  const connection = followChannel({
    url: from.url,
    channel,
    heard(payload) {
      const revision = Number(payload)
      if (Number.isSafeInteger(revision)) heard = Math.max(heard, revision)
    },
    catchUp,
    lost() {
      following = false
    },
    probe: () => postgres.write('try to be told of changes', "SELECT pg_notify($1, '')", [channel]),
  })

  return {
    announce,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    known: () => (following ? Math.max(seen, heard) : undefined),
    close: () => connection.close(),
  }
}

const idOf = (change: ArchiveChange): string =>
  change.kind === 'saved' ? change.article.id : change.articleId
