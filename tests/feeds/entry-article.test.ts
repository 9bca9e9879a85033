import { describe, expect, it } from 'vitest'
import { readEntry, requireSound, withPage } from '../../src/feeds/entry-article.ts'
import type { Feed, FeedEntry } from '../../src/feeds/feed.ts'
import { storyHtml } from '../support/web/feed-documents.ts'

const NOW = '2026-01-21T12:00:00.000Z'
const FEED: Feed = { format: 'rss', title: 'Example News', language: 'en', entries: [] }
const context = { feed: FEED, feedUrl: 'https://example.org/rss', now: NOW, seenAt: NOW }
const ENTRY: FeedEntry = {
  key: '1',
  title: { kind: 'text', text: 'Bridge opens' },
  url: 'https://www.example.org/bridge',
  published: 'Tue, 20 Jan 2026 10:00:00 GMT',
  summary: { kind: 'text', text: 'The bridge opened on Tuesday.' },
}
const html = (text: string) => ({ kind: 'html', text }) as const
const draftOf = (entry: Partial<FeedEntry>) => readEntry({ ...ENTRY, ...entry }, context).draft

describe('an entry as an article', () => {
  it('has headline, text, date, outlet and address of the feed', () => {
    expect(readEntry(ENTRY, context)).toEqual({
      draft: {
        title: 'Bridge opens',
        body: 'The bridge opened on Tuesday.',
        publishedAt: '2026-01-20T10:00:00.000Z',
        source: 'Example News',
        url: 'https://www.example.org/bridge',
        language: 'en',
        excerpt: true,
      },
      wantsPage: true,
    })
  })

  it('is whole where the feed gives the story', () => {
    const { draft, wantsPage } = readEntry(
      { ...ENTRY, content: html(storyHtml('The bridge opened.')) },
      context,
    )
    expect(draft.excerpt).toBeUndefined()
    expect(draft.body.split('\n\n')).toHaveLength(7)
    expect(wantsPage).toBe(false)
  })

  it('is whole where a short note stands beside a shorter teaser', () => {
    const content = html('<p>The bridge opened on Tuesday after nine years of work, the city said.</p>')
    expect(
      draftOf({ content, summary: { kind: 'text', text: 'The bridge opened.' } }).excerpt,
    ).toBeUndefined()
  })

  it.each([
    ['an ellipsis', `${storyHtml('The bridge')}<p>and then …</p>`],
    ['dots in brackets', `${storyHtml('The bridge')}<p>and then [...]</p>`],
  ])('is a teaser where the text ends with %s', (_what, text) => {
    expect(draftOf({ content: html(text) }).excerpt).toBe(true)
  })

  it('takes the beginning of the text for a headline that is missing, without parting a character', () => {
    const { title: _none, ...untitled } = ENTRY
    const text = `${'b'.repeat(89)}🌉 opened on Tuesday.`
    const { draft } = readEntry({ ...untitled, summary: { kind: 'text', text } }, context)
    expect(draft.title).toBe(`${'b'.repeat(89)}…`)
  })

  it('is refused where a part of it cannot be kept as it is', () => {
    const draft = draftOf({})
    expect(() => requireSound(draft)).not.toThrow()
    expect(() => requireSound({ ...draft, section: 'World \ud83c' })).toThrow('its section holds half')
    expect(() => requireSound({ ...draft, byline: 'Ann\0' })).toThrow('its byline holds the character U+0000')
  })

  it('leaves out what only leads elsewhere', () => {
    const text = `${storyHtml('The bridge')}<p>The post <a href="/">Bridge opens</a> appeared first on <a href="/">Example</a>.</p>`
    const { body, excerpt } = draftOf({ content: html(text) })
    expect(body).not.toContain('appeared first')
    expect(excerpt).toBeUndefined()
    expect(draftOf({ summary: html('<p>It opened.</p><p>Continue reading "Bridge opens" →</p>') }).body).toBe(
      'It opened.',
    )
  })

  it('is a teaser where the feed tells of a page of another site, however long', () => {
    const url = 'https://other.example/story'
    expect(readEntry({ ...ENTRY, url, content: html(storyHtml('x')) }, context)).toMatchObject({
      draft: { excerpt: true },
      wantsPage: true,
    })
  })

  it('shows no markup, scripts or hidden text', () => {
    const content = html(
      '<p>Seen &amp; <b>bold</b><script>alert(1)</script><span style="display:none">hidden</span></p>',
    )
    expect(draftOf({ content, summary: html('') }).body).toBe('Seen & bold')
    expect(draftOf({ title: html('A &lt;b&gt; &amp; <i>c</i>') }).title).toBe('A <b> & c')
  })

  it('makes a headline of its text where it has none', () => {
    const { title: _title, ...untitled } = ENTRY
    expect(readEntry(untitled, context).draft.title).toBe('The bridge opened on Tuesday.')
    const text = 'word '.repeat(100)
    const made = readEntry({ ...untitled, summary: { kind: 'text', text } }, context).draft.title
    expect(made).toMatch(/^(word )+word…$/)
    expect(made.length).toBeLessThan(100)
  })

  it('takes the name that was given to the outlet', () => {
    expect(readEntry(ENTRY, { ...context, name: 'The Example' }).draft.source).toBe('The Example')
  })

  it.each([
    ['a headline of a megabyte', { title: { kind: 'text', text: 'x'.repeat(1_000_000) } }],
    ['a headline of 501 characters', { title: { kind: 'text', text: 'x'.repeat(501) } }],
    ['a text of a megabyte', { content: html('x'.repeat(1_000_000)) }],
    ['elements without end', { content: html('<div>'.repeat(5_000)) }],
  ] as const)('is none with %s', (_what, entry) => {
    expect(() => draftOf(entry)).toThrow(expect.objectContaining({ name: 'RefusedText' }))
  })

  it.each([
    ['no text', { summary: html('<p></p>'), title: ENTRY.title }],
    ['damaged characters', { summary: html('dam\ufffdaged') }],
    ['a damaged headline', { title: html('dam\ufffdaged') }],
  ] as const)('is not kept with %s', (_what, entry) => {
    expect(() => requireSound(draftOf(entry as Partial<FeedEntry>))).toThrow(
      expect.objectContaining({ name: 'RefusedText' }),
    )
  })
})

describe('the date of an entry', () => {
  it.each([
    ['Fri, 31 Dec 9999 23:59:59 GMT', NOW],
    ['2027-01-01T00:00:00Z', NOW],
    ['0001-01-01T00:00:00Z', NOW],
    ['yesterday', NOW],
    ['', NOW],
    ['2026-01-21T12:05:00Z', '2026-01-21T12:05:00Z'],
    ['2026-01-22', '2026-01-22'],
    ['2026-01-23', NOW],
    ['Thu, 01 Jan 1970 00:00:00 GMT', NOW],
    ['1970-01-01', NOW],
    ['0001-01-01T00:00:00Z', NOW],
    ['2026-01-20T23:00:00+05:00', '2026-01-20T23:00:00+05:00'],
    ['Tue, 20 Jan 2026 10:00:00 EST', '2026-01-20T15:00:00.000Z'],
  ])('%s becomes %s', (published, expected) => {
    expect(draftOf({ published }).publishedAt).toBe(expected)
  })

  it('is when it was first seen, where it has none', () => {
    const { published: _published, ...undated } = ENTRY
    const seenAt = '2026-01-19T00:00:00.000Z'
    expect(readEntry(undated, { ...context, seenAt }).draft.publishedAt).toBe(seenAt)
  })
})

describe('an entry with its page', () => {
  const teaser = readEntry(ENTRY, context)
  const PAGE = {
    title: 'Bridge opens after nine years',
    body: 'The whole story.',
    publishedAt: '2026-01-19',
    source: 'Example',
    byline: 'Ann Lee',
    url: 'https://www.example.org/bridge-opens',
  }
  const combined = (page: Partial<typeof PAGE>, more = {}) =>
    withPage(
      teaser,
      { ...PAGE, ...page },
      {
        ...context,
        pageUrl: 'https://www.example.org/bridge',
        dated: true,
        ...more,
      },
    )

  it("has the page's text, headline and author, and the feed's date", () => {
    expect(combined({})).toEqual({
      title: 'Bridge opens after nine years',
      body: 'The whole story.',
      publishedAt: '2026-01-20T10:00:00.000Z',
      source: 'Example',
      byline: 'Ann Lee',
      url: 'https://www.example.org/bridge-opens',
      language: 'en',
    })
  })

  it("has the page's date where the feed says none", () => {
    expect(combined({}, { dated: false }).publishedAt).toBe('2026-01-19')
  })

  it('does not take the address of another site that the page calls its own', () => {
    expect(combined({ url: 'https://reuters.example/world/story' }).url).toBe(
      'https://www.example.org/bridge',
    )
  })
})
