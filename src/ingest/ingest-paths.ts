import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Archive, NewArticle } from '../archive/archive.ts'
import { publicationTime } from '../articles/dates.ts'
import { findFiles } from './find-files.ts'
import { presentFields } from './present-fields.ts'
import { type HtmlReader, readArticleFile } from './read-file.ts'
import type { Refusal } from './refusal.ts'

/** Articles that are written in one transaction. More is hardly faster, and keeps other work waiting longer. */
export const BATCH_ARTICLES = 100

/**
 * Length of texts after which a batch is written at the latest, in UTF-16 units, however few its articles are: what is saved is
 * indexed in the same turn of the event loop, and a question should not wait longer for it than people notice.
 */
export const BATCH_LENGTH = 15_000

/** The same where nobody waits, or where the archive gives others their turn: each batch costs a commit and what goes with it. */
const LONG_BATCH_LENGTH = 500_000

export interface IngestCounts {
  readonly imported: number
  readonly unchanged: number
  readonly updated: number
  readonly refused: number
}

/** Where an import stands; what it counts is on disk. */
export interface IngestProgress extends IngestCounts {
  /** The file that was read last. */
  readonly file: string
  readonly filesRead: number
  readonly files: number
}

export interface IngestSummary extends IngestCounts {
  readonly files: number
  /** In the order of the files. */
  readonly refusals: readonly Refusal[]
  /** The first of the articles that were taken though their date has not come. */
  readonly ahead: readonly DatedAhead[]
}

/** An article that answers leave out until its day has come. */
export interface DatedAhead {
  readonly file: string
  readonly title: string
  readonly publishedAt: string
}

/** An article may be a day ahead of this machine's clock: a day begins in the east first. */
const DAY_MS = 86_400_000

/** Articles with a date that has not come that are named. */
const NAMED_AHEAD = 20

export interface IngestOptions {
  /** ISO 8601 instant. */
  readonly savedAt: string
  /** Is called after each batch and at the end. */
  readonly onProgress?: (progress: IngestProgress) => void
  /** Reads pages otherwise than here. */
  readonly readHtml?: HtmlReader | undefined
  /** Whether nobody waits for the process meanwhile, as at a start: more is written at a time. */
  readonly alone?: boolean
  /** What is not a file of its own, such as standard input, and lies in one: it is named so, and the file does not tell which article it is. */
  readonly unnamed?: { readonly path: string; readonly name: string }
}

/**
 * Imports the articles in files and folders, whatever their format. A file or a part that cannot be read is refused and the
 * rest goes on. Articles are written in batches, each a transaction: one that ends half-way leaves every article whole or
 * absent, and importing again completes it.
 * @throws {ArchiveError} where the archive cannot be written to.
 */
export async function ingestPaths(
  paths: readonly string[],
  archive: Archive,
  options: IngestOptions,
): Promise<IngestSummary> {
  const { savedAt, onProgress, readHtml, alone = false, unnamed } = options
  const found = await findFiles(paths)
  const refusals: Refusal[] = [...found.refusals]
  const ahead: DatedAhead[] = []
  const lastTime = publicationTime(savedAt) + DAY_MS
  const counts = { imported: 0, unchanged: 0, updated: 0 }
  let batch: NewArticle[] = []
  let length = 0
  const { savesInTurns = false } = archive
  const keepsNobody = savesInTurns || alone
  const longest = keepsNobody ? LONG_BATCH_LENGTH : BATCH_LENGTH
  // One article first: the first ones take several times as long, until what indexes them has been compiled.
  let batchLength = keepsNobody ? longest : 1
  let filesRead = 0

  async function write(file: string): Promise<void> {
    for (const { outcome } of await archive.saveAll(batch, { savedAt })) counts[outcome] += 1
    batchLength = Math.min(longest, batchLength + length)
    batch = []
    length = 0
    onProgress?.({ ...counts, refused: refusals.length, file, filesRead, files: found.files.length })
    await nextTurn()
  }

  for (const foundFile of found.files) {
    const { realPath } = foundFile
    const isUnnamed = foundFile.file === unnamed?.path
    const file = isUnnamed ? unnamed.name : foundFile.file
    for await (const reading of readArticleFile(foundFile, readHtml)) {
      if (reading.kind === 'refused') {
        const { element, line, reason } = reading
        refusals.push({ file, ...presentFields({ line, element }), reason })
        continue
      }
      const { embargoedUntil } = reading
      if (embargoedUntil !== undefined && publicationTime(embargoedUntil) > publicationTime(savedAt)) {
        refusals.push({
          file,
          reason: `The story is embargoed until ${embargoedUntil}.`,
          until: embargoedUntil,
        })
        continue
      }
      const { draft, single } = reading
      batch.push({ draft, ...(single && !isUnnamed ? { origin: realPath } : {}) })
      length += draft.body.length
      if (publicationTime(draft.publishedAt) > lastTime && ahead.length < NAMED_AHEAD) {
        ahead.push({ file, title: draft.title, publishedAt: draft.publishedAt })
      }
      if (batch.length >= BATCH_ARTICLES || length >= batchLength) await write(file)
    }
    filesRead += 1
  }
  await write(found.files.at(-1)?.file ?? paths.at(-1) ?? '')
  return { ...counts, refused: refusals.length, refusals, ahead, files: found.files.length }
}
