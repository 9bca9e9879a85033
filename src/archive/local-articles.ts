import type { Article } from '../articles/article.ts'
import type { ArchiveChange, PublishedOptions } from './archive.ts'
import type { RevisionLog } from './revision-log.ts'

/** The articles of an archive on this machine, read without waiting: what an index that lies beside them needs. */
export interface LocalArticles {
  /** What changed, whichever process changed it. */
  readonly revisions: RevisionLog
  /** The current version. */
  get(articleId: string): Article | undefined
  /** As `Archive.published`. */
  published(options: PublishedOptions): readonly string[]
  /** As `Archive.subscribe`. */
  subscribe(listener: (change: ArchiveChange) => void): () => void
}
