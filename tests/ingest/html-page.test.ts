import { describe, expect, it } from 'vitest'
import { readHtmlPage } from '../../src/ingest/read-html-page.ts'

const STORY = `
  <h1>Envoys meet in Davos</h1>
  <p>By Ann Lee</p>
  <p>DAVOS, Jan 20 &mdash; Envoys met on <b>Tues</b>day&nbsp;evening, two<br>people said, in a hotel by the lake.</p>
  <p style="color: red; display:none">Hidden by style.</p>
  <p hidden>Hidden by attribute.</p>
  <p class="sr-only">Hidden by class.</p>
  <script>var hidden = 'by script'</script><style>p { color: hidden }</style>
  <figure><img src="p.png" alt="Picture"><figcaption>Hidden caption</figcaption></figure>
  <ul><li>They spoke for two hours.</li><li>They will meet again.</li></ul>
  <p>Nobody signed anything, and &ldquo;nobody expected it&rdquo;, a third person said on the way out.</p>
  <p>(Reporting by Ann Lee)</p>`

const page = (head: string, story = STORY, lang = 'en') => `<!doctype html>
  <html lang="${lang}"><head><title>Envoys meet in Davos - Example Wire</title>${head}</head>
  <body><nav><a href="/">Home</a><a href="/world">World</a></nav><article>${story}</article>
  <footer>All rights reserved.</footer></body></html>`

const DATED = '<meta property="article:published_time" content="2026-01-20T10:00:00Z">'
const jsonLd = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`

describe('readHtmlPage', () => {
  it('keeps the story, a paragraph each, and nothing that readers do not see', () => {
    expect(readHtmlPage(page(DATED)).body.split('\n\n')).toEqual([
      'DAVOS, Jan 20 — Envoys met on Tuesday evening, two people said, in a hotel by the lake.',
      'They spoke for two hours.',
      'They will meet again.',
      'Nobody signed anything, and “nobody expected it”, a third person said on the way out.',
    ])
  })

  it('reads the citation from structured data', () => {
    const story = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'Organization', name: 'Example' },
        {
          '@type': ['NewsArticle'],
          headline: 'Envoys meet in Davos',
          datePublished: '2026-01-20T10:00:00+0100',
          dateModified: '2026-01-21T10:00:00Z',
          articleSection: ['World'],
        },
      ],
    }
    const head = `${jsonLd(story)}<meta property="og:site_name" content="Example Wire">
      <link rel="canonical" href="https://example.org/news/1?a=b">`
    expect(readHtmlPage(page(head, STORY, 'en_gb'))).toMatchObject({
      title: 'Envoys meet in Davos',
      publishedAt: '2026-01-20T10:00:00+01:00',
      updatedAt: '2026-01-21T10:00:00Z',
      section: 'World',
      source: 'Example Wire',
      byline: 'Ann Lee',
      url: 'https://example.org/news/1?a=b',
      language: 'en-GB',
      credits: 'Reporting by Ann Lee',
    })
  })

  it.each([
    ['OpenGraph', DATED, STORY, '2026-01-20T10:00:00Z'],
    ['a meta element', '<meta name="Date" content="2026-01-20">', STORY, '2026-01-20'],
    ['a time element', '', `<time datetime="2026-01-20">today</time>${STORY}`, '2026-01-20'],
    ['the words of a time element', '', `<time>January 20, 2026</time>${STORY}`, '2026-01-20'],
    [
      'the next place, where one is impossible',
      jsonLd({ '@type': 'NewsArticle', datePublished: '2026-02-30' }) + DATED,
      STORY,
      '2026-01-20T10:00:00Z',
    ],
    [
      'elsewhere, where the structured data is broken',
      `<script type="application/ld+json">{oops</script>${DATED}`,
      STORY,
      '2026-01-20T10:00:00Z',
    ],
  ])('reads the date from %s', (_, head, story, publishedAt) => {
    expect(readHtmlPage(page(head, story)).publishedAt).toBe(publishedAt)
  })

  it.each(['javascript:alert(1)', '/news/1', 'https://example.org/', 'file:///etc/passwd', ''])(
    'takes %j for no address of the page',
    (href) => {
      expect(readHtmlPage(page(`${DATED}<link rel="canonical" href="${href}">`))).not.toHaveProperty('url')
    },
  )

  it.each([
    ['a page without a date', page(''), 'does not say when it was published'],
    [
      'a page with an impossible date',
      page('<meta name="date" content="2026-02-30">'),
      'not in the calendar',
    ],
    ['a page without a story', page(DATED, '<h1>Envoys meet in Davos</h1>'), 'no text'],
    [
      'a page without a headline',
      `<html><head>${DATED}</head><body><p>Text of some length.</p></body></html>`,
      'headline is missing',
    ],
    [
      'a page without headline and date',
      '<html><body><p>Text of some length.</p></body></html>',
      'headline and the date are missing',
    ],
  ])('refuses %s', (_, html, reason) => {
    expect(() => readHtmlPage(html)).toThrow(
      expect.objectContaining({ name: 'RefusedText', message: expect.stringContaining(reason) }),
    )
  })

  it.each([
    ['nested five thousand deep', page(DATED, `<h1>A</h1>${'<div>'.repeat(5_000)}Text.`)],
    ['of a million spaces', page(DATED, `<h1>A${' '.repeat(1_000_000)}B</h1><p>Text.</p>`)],
    ['never closed', `<html><h1>A<p${' x'.repeat(100_000)}`],
  ])('comes to an end with a page %s', (_, html) => {
    try {
      expect(readHtmlPage(html).body).toBe('Text.')
    } catch (error) {
      expect(error).toBeInstanceOf(Error)
    }
  })
})
