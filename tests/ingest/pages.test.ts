import { describe, expect, it } from 'vitest'
import { readFetchedPage } from '../../src/ingest/read-fetched-page.ts'
import { readHtmlPage } from '../../src/ingest/read-html-page.ts'
import { NOISE, newsArticle, openGraph, page, paragraphs } from './pages/made-page.ts'
import { measurePage, PAGES } from './pages/measure-pages.ts'
import { BRIDGE, FERRY, RIVER, SCHOOL, STATION } from './pages/stories.ts'

describe('pages of many shapes', () => {
  it('are at least twenty-five', () => {
    expect(new Set(PAGES.map(({ name }) => name)).size).toBeGreaterThanOrEqual(25)
  })

  it.each(PAGES)('$name: the whole story and nothing else', (made) => {
    const { draft, lost, letThrough, foreign } = measurePage(made)
    expect({ lost, letThrough, foreign }).toEqual({ lost: [], letThrough: [], foreign: [] })
    const { story, citation, url } = made
    expect({ ...draft, body: undefined }).toMatchObject({
      title: story.title,
      publishedAt: story.published,
      ...withoutAbsent({
        byline: story.author,
        source: story.outlet,
        section: story.section,
        language: story.language,
        url,
        ...citation,
      }),
    })
    for (const [name, value] of Object.entries(citation ?? {})) {
      if (value === undefined) expect(draft).not.toHaveProperty(name)
    }
  })
})

const withoutAbsent = (fields: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

const URL = 'https://coast.example/a'
const SHORT = { ...FERRY, paragraphs: FERRY.paragraphs.slice(0, 2) }

/** A page with the beginning of a story and something else. */
const short = (rest: string, head = newsArticle(FERRY)) =>
  page(FERRY, head, `<article><h1>${FERRY.title}</h1>${paragraphs(SHORT)}</article>${rest}`)

/** A page without a story. */
const notice = (title: string, text: string, head = '') =>
  `<html lang="en"><head><title>${title}</title>${head}</head><body><h1>${title}</h1>${text}</body></html>`

describe('a page in which something stands in the story’s place', () => {
  it.each([
    ['that says so in its data', short('', newsArticle(FERRY, { isAccessibleForFree: 'False' }))],
    [
      'that says so of a part of it',
      short('', newsArticle(FERRY, { hasPart: [{ '@type': 'WebPageElement', isAccessibleForFree: false }] })),
    ],
    [
      'that says so in a meta element',
      short('', `${newsArticle(FERRY)}<meta property="article:content_tier" content="locked">`),
    ],
    ['in English', short('<div class="paywall"><p>Subscribe to continue reading this article.</p></div>')],
    ['with a meter', short('<p>You have reached your limit of free articles this month.</p>')],
    [
      'for members',
      short('<p>This story is for members only</p><p>Create an account to continue reading</p>'),
    ],
    ['for digital subscribers', short('<p>This content is available to our digital subscribers.</p>')],
    ['in German', short('<div><h2>Jetzt weiterlesen mit Tageblatt+</h2></div>')],
    [
      'in French',
      short('<p>Il vous reste 78% de cet article à lire. La suite est réservée aux abonnés.</p>'),
    ],
    ['in Spanish', short('<p>Contenido exclusivo para suscriptores</p>')],
    ['in Portuguese', short('<p>Este conteúdo é exclusivo para assinantes</p>')],
    ['in Ukrainian', short('<p>Матеріал доступний лише для передплатників</p>')],
    ['in Japanese', short('<p>この記事は会員限定です。残り1,204文字</p>')],
  ])('is refused as a paywall %s', (_, html) => {
    expect(() => readHtmlPage(html, { url: URL })).toThrow(expect.objectContaining({ refusal: 'paywall' }))
  })

  it.each([
    ['bot-check', notice('Just a moment...', '<p>Checking your browser before accessing coast.example.</p>')],
    [
      'bot-check',
      notice('Access denied', '<p>Our systems have detected unusual traffic from your network.</p>'),
    ],
    [
      'consent',
      notice(
        'Before you continue',
        `<p>${NOISE.cookie} We and our 812 partners store information on your device.</p>`,
      ),
    ],
    [
      'consent',
      notice(
        'Ihre Privatsphäre',
        '<p>Wir verwenden Cookies und ähnliche Techniken.</p><button>Alle akzeptieren</button>',
      ),
    ],
    ['login', notice('Sign in', '<form><input name="user"><input type="password"></form>')],
    ['not-found', notice('Page not found', '<p>The page you are looking for has moved.</p>')],
    ['not-found', notice('Coast Courier', '<h2>404</h2><p>Sorry.</p>')],
    ['error', notice('502 Bad Gateway', '<p>nginx</p>')],
    [
      'no-story',
      page(FERRY, newsArticle(FERRY), `<h1>${FERRY.title}</h1><p>Watch the video of the opening here.</p>`),
    ],
    [
      'no-story',
      page(
        FERRY,
        openGraph(FERRY),
        `<h1>Latest</h1><div>${RIVER.paragraphs.map((text) => `<div><h3><a href="/x">${text}</a></h3></div>`).join('')}</div>`,
      ),
    ],
  ] as const)('is refused as %s', (refusal, html) => {
    expect(() => readHtmlPage(html, { url: URL })).toThrow(
      expect.objectContaining({ refusal, name: 'RefusedText' }),
    )
  })

  it('is read when the story is whole, whatever is offered or asked beside it', () => {
    const html = page(
      FERRY,
      newsArticle(FERRY),
      `<article><h1>${FERRY.title}</h1>${paragraphs(FERRY)}${paragraphs(RIVER)}</article>
       <div class="offer"><p>Subscribe now to continue reading tomorrow. ${NOISE.cookie}</p></div>
       <form><input type="password"></form>`,
    )
    expect(readHtmlPage(html, { url: URL }).body).toContain('Services to the islands')
  })

  it('is read from a file that somebody has saved, also where the site asks for money', () => {
    const html = page(
      FERRY,
      newsArticle(FERRY, { isAccessibleForFree: false }),
      `<h1>${FERRY.title}</h1>${paragraphs(FERRY)}`,
    )
    expect(readHtmlPage(html).title).toBe(FERRY.title)
    expect(() => readHtmlPage(html, { url: URL })).toThrow('subscribers alone')
  })
})

describe('the citation of a page', () => {
  const read = (head: string, heading = FERRY.title) =>
    readHtmlPage(page(FERRY, head, `<article><h1>${heading}</h1>${paragraphs(FERRY)}</article>`), {
      url: URL,
    })

  it.each([
    ['a list of objects', [{ name: 'Ann Lee' }, { name: 'Bo Ray' }], 'Ann Lee, Bo Ray'],
    ['a list of names', ['Ann Lee', 'Bo Ray', 'Ann Lee'], 'Ann Lee, Bo Ray'],
    ['an object with a list of names', { name: ['Ann Lee', 'Bo Ray'] }, 'Ann Lee'],
    ['a name behind "By"', 'By Ann Lee', 'Ann Lee'],
    ['an address, which is no name', ['https://example.org/ann', { name: 'Bo Ray' }], 'Bo Ray'],
    ['the outlet itself, which is no author', { '@type': 'Organization', name: 'Coast Courier' }, undefined],
    ['nobody', { name: 'admin' }, undefined],
    ['a text instead of a name', 'x '.repeat(400), undefined],
  ])('takes authors from %s', (_, author, byline) => {
    expect(read(newsArticle(FERRY, { author })).byline).toBe(byline)
  })

  it('prefers the headline that is shown to one for search engines', () => {
    const head = newsArticle(FERRY, { headline: 'Second Ferry Pier Opens: Prices, Times and All You Need' })
    expect(read(head).title).toBe(FERRY.title)
  })

  it('prefers the headline of the data where the heading is another', () => {
    expect(read(newsArticle(FERRY), 'Coast Courier').title).toBe(FERRY.title)
  })

  it('takes what a feed knew where the page says nothing', () => {
    const html = page(
      { ...FERRY, language: '' },
      '',
      `<article><h1>${FERRY.title}</h1>${paragraphs(FERRY)}</article>`,
    )
    const known = { publishedAt: '2026-01-20', byline: 'Ann Lee', source: 'Coast Courier', language: 'en' }
    expect(readHtmlPage(html, { url: URL, known })).toMatchObject(known)
    expect(() => readHtmlPage(html, { url: URL })).toThrow('does not say when')
  })

  it.each([
    ['/b?x=1', 'https://coast.example/b?x=1'],
    ['https://other.example/b', 'https://other.example/b'],
    ['//coast.example/c', 'https://coast.example/c'],
    ['javascript:alert(1)', URL],
    ['/', URL],
    ['', URL],
  ])('takes the canonical address %j from where the page stands', (href, url) => {
    expect(read(`${newsArticle(FERRY)}<link rel="canonical" href="${href}">`).url).toBe(url)
  })
})

const fetched = (bytes: Uint8Array | string, contentType?: string, status = 200) => ({
  url: URL,
  status,
  headers: contentType === undefined ? {} : { contentType },
  bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes,
})

const plain = (story: typeof FERRY, meta = '') =>
  page(
    story,
    `${meta}${newsArticle(story)}`,
    `<article><h1>${story.title}</h1>${paragraphs(story)}</article>`,
  ).replace('<meta charset="utf-8">', '')

/** A text in a charset of one byte a character. */
function encode(text: string, charset: string): Uint8Array {
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte)
  const characters = new Map(
    Array.from(bytes, (byte) => [new TextDecoder(charset).decode(bytes.subarray(byte, byte + 1)), byte]),
  )
  return Uint8Array.from(Array.from(text, (character) => characters.get(character) ?? 0x3f))
}

describe('readFetchedPage', () => {
  it.each([
    [
      'that the server names',
      encode(plain(SCHOOL), 'windows-1251'),
      'text/html; charset=windows-1251',
      SCHOOL,
    ],
    [
      'that the page names',
      encode(plain(SCHOOL, '<meta charset=windows-1251>'), 'windows-1251'),
      'text/html',
      SCHOOL,
    ],
    [
      'that the page names in the old way',
      encode(
        plain(BRIDGE, '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">'),
        'windows-1252',
      ),
      'text/html',
      BRIDGE,
    ],
    ['that nobody names', encode(plain(BRIDGE), 'windows-1252'), undefined, BRIDGE],
    [
      'UTF-8 that claims to be another',
      Buffer.from(plain(STATION, '<meta charset="shift_jis">')),
      'text/html',
      STATION,
    ],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${plain(STATION)}`, 'utf16le'), 'text/html', STATION],
    [
      'UTF-16 that the server names',
      Buffer.from(plain(STATION), 'utf16le'),
      'text/html; charset=utf-16le',
      STATION,
    ],
    ['unknown to all', Buffer.from(plain(FERRY)), 'text/html; charset=x-nonsense', FERRY],
  ])('reads a page in a charset %s', (_, bytes, contentType, story) => {
    const { title, body } = readFetchedPage(fetched(bytes, contentType))
    expect(title).toBe(story.title)
    expect(body).toBe(story.paragraphs.join('\n\n'))
  })

  it('reads a page in which some characters are damaged, but not one of which the text is', () => {
    const damaged = Buffer.concat([
      Buffer.from(plain(SCHOOL)),
      Buffer.from([0xd0]),
      Buffer.from('<p>'),
      Buffer.from([0xff]),
    ])
    expect(readFetchedPage(fetched(damaged, 'text/html')).title).toBe(SCHOOL.title)
    const spoilt = plain(SCHOOL).replaceAll('школ', '\ufffdкол')
    expect(() => readFetchedPage(fetched(spoilt, 'text/html'))).toThrow('damaged')
  })

  it.each([
    [404, 'not-found'],
    [410, 'not-found'],
    [401, 'login'],
    [402, 'paywall'],
    [403, 'error'],
    [429, 'error'],
    [503, 'error'],
    [304, 'error'],
  ])('refuses the status %i as %s', (status, refusal) => {
    expect(() => readFetchedPage(fetched(plain(FERRY), 'text/html', status))).toThrow(
      expect.objectContaining({ refusal, message: expect.stringContaining(String(status)) }),
    )
  })

  it.each([
    ['application/rss+xml', '<rss/>', 'feeds add'],
    ['text/xml', '<?xml version="1.0"?><feed/>', 'feeds add'],
    ['application/json', '{}', 'application/json'],
    ['text/plain', 'Hello.', 'not lead to a page'],
    ['image/png', 'x', 'image/png'],
    ['application/pdf', '%PDF', 'application/pdf'],
  ])('refuses what comes as %s', (contentType, text, reason) => {
    expect(() => readFetchedPage(fetched(text, contentType))).toThrow(
      expect.objectContaining({ refusal: 'not-a-page', message: expect.stringContaining(reason) }),
    )
  })

  it('refuses an empty answer', () => {
    expect(() => readFetchedPage(fetched('', 'text/html'))).toThrow('empty')
  })
})
