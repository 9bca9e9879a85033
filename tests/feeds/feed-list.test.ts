import { describe, expect, it } from 'vitest'
import { commonFeedAddresses, discoverFeeds } from '../../src/feeds/discover-feeds.ts'
import { MOST_LISTED, readFeedList, writeOpml } from '../../src/feeds/feed-list.ts'

const read = (text: string) => readFeedList(new TextEncoder().encode(text))

describe('a list of feeds', () => {
  it('is read from OPML, folders and all, each address once', () => {
    const opml = `<?xml version="1.0"?><opml version="1.0"><head><title>x</title></head><body>
      <outline text="Folder"><outline type="rss" text="A &amp; B" xmlUrl="http://a.example/?x=1&amp;y=2"/>
      <outline text="Inner"><outline text="C" xmlUrl="http://c.example/rss"/></outline></outline>
      <outline text="again" xmlUrl="http://c.example/rss"/><outline text="no" xmlUrl="javascript:alert(1)"/></body></opml>`
    expect(read(opml)).toEqual([
      { url: 'http://a.example/?x=1&y=2', title: 'A & B' },
      { url: 'http://c.example/rss', title: 'C' },
    ])
  })

  it('is read from lines', () => {
    expect(read('# mine\nhttp://a.example/rss\n\nhttps://b.example/feed\r\n')).toEqual([
      { url: 'http://a.example/rss' },
      { url: 'https://b.example/feed' },
    ])
  })

  it('comes back as it was written', () => {
    const feeds = [
      { url: 'http://a.example/?x=1&y=2', title: 'A <b> & "c"' },
      { url: 'http://c.example/rss' },
      { url: 'http://d.example/rss', title: 'D - Home', name: 'The D' },
      { url: 'http://e.example/rss', name: 'E' },
    ]
    const opml = writeOpml(feeds, 'Mine & yours', '2026-01-20T10:00:00Z')
    expect(opml).toContain('<dateCreated>Tue, 20 Jan 2026 10:00:00 GMT</dateCreated>')
    expect(read(opml)).toEqual(feeds)
  })

  it('is written without what cannot stand in XML', () => {
    const opml = writeOpml(
      [{ url: 'http://a.example/', title: 'A\u001b[31m' }],
      'Feeds',
      '2026-01-20T10:00:00Z',
    )
    expect(opml).not.toContain('\u001b')
    expect(read(opml)).toEqual([{ url: 'http://a.example/', title: 'A[31m' }])
  })

  it('comes back empty where nothing is followed', () => {
    const opml = writeOpml([], 'Feeds', '2026-01-20T10:00:00Z')
    expect(opml).toContain('<dateCreated>Tue, 20 Jan 2026 10:00:00 GMT</dateCreated>')
    expect(read(opml)).toEqual([])
  })

  it.each([
    ['a line that is no address', 'http://a.example/\nfeed', 'Line 2'],
    ['XML that is no OPML', '<html><body></body></html>', 'no OPML'],
    ['broken OPML', '<opml><body><outline', 'no OPML'],
    ['more markup than any list has', `<opml><body>${'<b/>'.repeat(70_001)}</body></opml>`, 'tags'],
    ['more bytes than any list has', `http://a.example/${'x'.repeat(1_000_000)}`, '1.0 MB'],
    ['entities of its own', '<!DOCTYPE opml [<!ENTITY a "b">]><opml><body/></opml>', 'entities'],
    [
      'too many feeds',
      Array.from({ length: MOST_LISTED + 1 }, (_, at) => `http://a.example/${at}`).join('\n'),
      `${MOST_LISTED + 1}`,
    ],
  ])('is refused with %s', (_what, text, reason) => {
    expect(() => read(text)).toThrow(reason)
  })
})

describe('the feeds of a page', () => {
  it('are those that it names', () => {
    const html = `<html><head><base href="/sub/">
      <link rel="alternate" type="application/rss+xml" title="News &amp; more" href="rss.xml">
      <link rel="ALTERNATE" type="application/atom+xml; charset=utf-8" href="https://f.example/atom">
      <link rel="alternate" type="application/rss+xml" href="rss.xml">
      <link rel="alternate" type="application/json" href="https://a.example/wp-json/wp/v2/pages/2">
      <link rel="alternate" type="application/json+oembed" href="/oembed?url=x">
      <link rel="alternate" type="text/xml+oembed" href="/oembed?format=xml">
      <link rel="alternate" hreflang="de" href="/de"><link rel="stylesheet" type="text/css" href="x.css">
      <link rel="alternate" type="application/rss+xml" href="javascript:alert(1)"></head></html>`
    expect(discoverFeeds(html, 'http://a.example/page')).toEqual([
      { url: 'http://a.example/sub/rss.xml', title: 'News & more' },
      { url: 'https://f.example/atom' },
    ])
  })

  it('lie at common addresses where it names none', () => {
    expect(discoverFeeds('<html></html>', 'http://a.example/')).toEqual([])
    expect(commonFeedAddresses('http://a.example/news/today')).toContain('http://a.example/rss.xml')
  })
})
