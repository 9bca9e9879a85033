import { describe, expect, it } from 'vitest'
import { readFeed } from '../../src/feeds/read-feed.ts'
import { readEntities } from '../../src/ingest/entities.ts'
import { readArticleJson } from '../../src/ingest/read-articles-json.ts'
import { jsonFeed } from '../support/web/feed-documents.ts'

describe('entities of a headline', () => {
  it.each([
    ['&#039;Massive failure&#039;', "'Massive failure'"],
    ['Smith &amp; Co', 'Smith & Co'],
    ['&ldquo;No&rdquo; &#8211; &#x2014; Lind', '“No” – — Lind'],
    ['AT&T; R&D', 'AT&T; R&D'],
    ['&amp;amp;', '&amp;'],
    ['&#0; &#xd800; &#9999999;', '&#0; &#xd800; &#9999999;'],
  ])('are read once: %s', (written, read) => expect(readEntities(written)).toBe(read))

  it('are read at an import of JSON, and those of the body are kept', () => {
    const article = readArticleJson({
      title: 'Hamas&#039; attack',
      body: 'It said &amp; meant &#039;no&#039;.',
      publishedAt: '2026-01-20',
    })
    expect(article).toMatchObject({ title: "Hamas' attack", body: 'It said &amp; meant &#039;no&#039;.' })
  })

  it('are read in a JSON feed', () => {
    const text = jsonFeed('News', [
      { title: 'A &amp; B', link: 'http://x.example/1', published: '2026-01-20T10:00:00Z', summary: 'x' },
    ])
    const feed = readFeed(new TextEncoder().encode(text), undefined, 'http://news.example/feed.json')
    expect(feed.entries[0]?.title?.text).toBe('A & B')
  })
})
