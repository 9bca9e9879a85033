import type { Archive } from './archive/archive.ts'
import type { Log } from './discord/log.ts'
import type { HtmlReader } from './ingest/read-file.ts'
import type { Refusal } from './ingest/refusal.ts'

export interface WatchArticlesOptions {
  readonly archive: Archive
  /** The folder (or file) that was imported at the start. */
  readonly articlesDir: string
  /** When that import began, in milliseconds since 1970. */
  readonly since: number
  /** What it refused. */
  readonly refusals: readonly Refusal[]
  readonly log: Log
  /** Reads pages, on a thread that keeps no question waiting. */
  readonly readHtml: HtmlReader
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** Imports what is new and changed in the folder of articles until the signal. It never rejects. */
export async function watchArticles(options: WatchArticlesOptions, signal: AbortSignal): Promise<void> {
  const { archive, articlesDir, since, refusals, log, now, readHtml } = options
  try {
    const { watchFolder } = await import('./ingest/watch-folder.ts')
    if (signal.aborted) return
    const watched = watchFolder(articlesDir, {
      archive,
      now: () => new Date(now()),
      since,
      refusals,
      readHtml,
      onImport({ files, imported, updated, unchanged, refused }) {
        log.info(
          { files, imported, updated, unchanged, refused },
          'Imported files from the folder of articles',
        )
      },
      onRefusal: ({ element, file, line, reason }) =>
        log.warn({ file, line, element }, `Cannot import an article: ${reason}`),
      onFailure: (error) => log.error({ err: error }, 'Cannot watch the folder of articles'),
    })
    await new Promise<void>((resolve) => {
      if (signal.aborted) resolve()
      else signal.addEventListener('abort', () => resolve(), { once: true })
    })
    await watched.close()
  } catch (error) {
    log.error({ err: error }, 'The folder of articles is watched no more; it is imported at the next start')
  }
}
