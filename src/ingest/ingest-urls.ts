import type { Archive, Saved } from '../archive/archive.ts'
import type { ReadPage } from './page-reader.ts'

/** What became of a page. */
export type UrlOutcome = { readonly url: string } & (
  | { readonly kind: 'saved'; readonly saved: Saved }
  | { readonly kind: 'refused' /** A sentence. */; readonly reason: string }
)

/** A scheme and two slashes, which no path of a file begins with. Which schemes are fetched is the fetcher's to say. */
const ADDRESS = /^[a-z][a-z\d+.-]*:\/\//i

/** Whether what a person gave is an address rather than a path. */
export function isAddress(text: string): boolean {
  return ADDRESS.test(text)
}

/**
 * Fetches pages, one after the other, and keeps their articles. A page that cannot be read is refused and the rest goes on.
 * @param savedAt an ISO 8601 instant.
 * @throws {ArchiveError} where the archive cannot be written to.
 */
export async function* ingestUrls(
  urls: readonly string[],
  archive: Pick<Archive, 'save'>,
  { readPage, savedAt }: { readonly readPage: ReadPage; readonly savedAt: string },
): AsyncGenerator<UrlOutcome> {
  for (const url of new Set(urls)) {
    const reading = await readPage(url)
    if (reading.kind === 'failed') yield { url, kind: 'refused', reason: reading.reason }
    else yield { url, kind: 'saved', saved: await archive.save(reading.draft, { savedAt }) }
  }
}
