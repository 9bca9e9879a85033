import { afterEach, describe, expect, it } from 'vitest'
import type { EntryContext } from '../../src/feeds/entry-article.ts'
import type { FeedEntry } from '../../src/feeds/feed.ts'
import { readersHere } from '../../src/feeds/readers.ts'
import { createReadingThread, type ReadingThread } from '../../src/feeds/reading-thread.ts'
import type { FetchedPage } from '../../src/fetch/fetcher.ts'
import { newsPage, rss, storyHtml } from '../support/web/feed-documents.ts'

let thread: ReadingThread | undefined
afterEach(() => thread?.close())

const URL = 'https://a.example/x'
const fetched = (text: string, contentType = 'text/html'): FetchedPage => ({
  url: URL,
  status: 200,
  headers: { contentType },
  bytes: Buffer.from(text),
})
const PAGE = fetched(newsPage({ title: 'Pier opens', published: '2026-01-20', html: storyHtml('It opens.') }))
const FEED = fetched(rss('News', [{ title: 'Pier opens', link: '/1' }]), 'application/rss+xml')
const SITE = fetched('<html><head><link rel="alternate" type="application/rss+xml" href="/f"></head></html>')

/** A page of 0.2 MB that takes most of a minute to read. */
const SLOW = fetched(
  `<html><head><title>Pier</title><meta property="article:published_time" content="2026-01-20"></head><body>${'<div>'.repeat(
    140,
  )}${'<b>x</b>'.repeat(3_000)}${'</div>'.repeat(140)}</body></html>`,
)

const CONTEXT: EntryContext = {
  feed: { format: 'rss', entries: [] },
  feedUrl: URL,
  now: '2026-01-21T00:00:00Z',
  seenAt: '2026-01-21T00:00:00Z',
}
const entry = (text: string): FeedEntry => ({
  key: 'k',
  url: URL,
  title: { kind: 'text', text: 'Pier opens' },
  content: { kind: 'html', text },
})

describe('the reading thread', () => {
  it('reads what is read without it', async () => {
    thread = createReadingThread()
    const { readers } = thread
    expect(await readers.page(PAGE)).toEqual(await readersHere.page(PAGE))
    const html = Buffer.from(PAGE.bytes).toString()
    expect(await readers.html(html)).toEqual(await readersHere.html(html))
    expect(await readers.feed(FEED)).toEqual(await readersHere.feed(FEED))
    expect(await readers.offered(SITE)).toEqual([{ url: 'https://a.example/f' }])
    for (const text of [storyHtml('Short.'), storyHtml('It is long. '.repeat(2_000))]) {
      expect(await readers.entry(entry(text), CONTEXT)).toEqual(await readersHere.entry(entry(text), CONTEXT))
    }
  })

  it('refuses what is refused without it, by the same errors', async () => {
    thread = createReadingThread()
    const { readers } = thread
    for (const read of [
      ({ page }: typeof readers) => page(fetched('x', 'image/png')),
      ({ page }: typeof readers) => page(fetched('<html><title>x</title><body>x</body></html>')),
      ({ feed }: typeof readers) => feed(PAGE),
      ({ feed }: typeof readers) => feed(fetched('<rss><channel>', 'application/rss+xml')),
      ({ entry: readEntry }: typeof readers) => readEntry(entry('<b>'.repeat(20_000)), CONTEXT),
    ]) {
      const expected = await read(readersHere).catch((error: unknown) => error)
      const refused = await read(readers).catch((error: unknown) => error)
      expect(refused).toBeInstanceOf((expected as Error).constructor)
      expect(refused).toMatchObject({ ...(expected as Error), message: (expected as Error).message })
    }
  })

  it('refuses a page that takes too long and reads the next, while the process goes on', async () => {
    thread = createReadingThread({ patience: 700 })
    const { page } = thread.readers
    let turns = 0
    const beat = setInterval(() => {
      turns += 1
    }, 10)
    await expect(page(SLOW)).rejects.toThrow('It cannot be read: it took longer than 0.7 s.')
    clearInterval(beat)
    expect(turns).toBeGreaterThan(10)
    await thread.close()
    thread = createReadingThread()
    expect((await thread.readers.page(PAGE)).title).toBe('Pier opens')
  })

  it('calls a reading off with the signal', async () => {
    thread = createReadingThread()
    const controller = new AbortController()
    const reading = thread.readers.feed(FEED, controller.signal)
    controller.abort()
    await expect(reading).rejects.toMatchObject({ name: 'FetchError', reason: 'aborted' })
  })
})
