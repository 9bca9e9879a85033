import type { RequestListener, ServerResponse } from 'node:http'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import {
  atom,
  jsonFeed,
  newsPage,
  rdf,
  rss,
  rss091,
  type SampleEntry,
  storyHtml,
} from '../support/web/feed-documents.ts'

/** What is to be in the archive of a site, and how its feed is to fare, once it was polled. */
export interface Outcome {
  /** Headlines of whole articles. */
  readonly whole?: readonly string[]
  /** Headlines of articles of which only a teaser could be had. */
  readonly teasers?: readonly string[]
  /** A part of the reason for which the feed fails; it is fine where there is none. */
  readonly error?: string
  readonly gone?: true
  /** The path at which the feed is followed from now on. */
  readonly movedTo?: string
  /** Day on which its articles were published; the day of the test where it is `now`. */
  readonly day?: string
}

/** A site of the loopback web: its feed lies at `/feed`. */
export interface LiveSite extends Outcome {
  readonly name: string
  readonly answer: RequestListener
}

const PUBLISHED = 'Tue, 20 Jan 2026 10:00:00 GMT'
const DAY = '2026-01-20'

/** A headline that only this site has. */
const headline = (name: string, of = 'report') => `The ${of} of ${name}`

const entry = (name: string, more: Partial<SampleEntry> = {}): SampleEntry => ({
  title: headline(name),
  link: `/${name}`,
  published: PUBLISHED,
  content: storyHtml(`This is what ${name} tells.`),
  ...more,
})

const teaser = (name: string): SampleEntry => ({
  title: headline(name),
  link: '/story',
  published: PUBLISHED,
  summary: `In short, ${name} …`,
})

const feedOf = (name: string) => rss(`Feed ${name}`, [entry(name)])
const emptyFeed = rss('Feed', [])

/** A site that answers every request with the same. */
function always(
  name: string,
  body: string | Uint8Array,
  outcome: Outcome,
  headers: Record<string, string> = {},
): LiveSite {
  return { name, ...outcome, answer: (_request, response) => response.writeHead(200, headers).end(body) }
}

/** A site that is asked for other addresses than `/feed` too. */
function routes(
  name: string,
  paths: Readonly<Record<string, (response: ServerResponse) => void>>,
  outcome: Outcome,
): LiveSite {
  return {
    name,
    ...outcome,
    answer(request, response) {
      const path = paths[request.url ?? '']
      if (path === undefined) response.writeHead(404).end()
      else path(response)
    },
  }
}

const page = (name: string) =>
  newsPage({ title: headline(name, 'story'), published: DAY, html: storyHtml(`The whole of ${name}.`) })

const redirect = (status: number, location: string) => (response: ServerResponse) =>
  response.writeHead(status, { location }).end()

/** A site whose feed gives a teaser, and what it answers for the page. */
function withPage(name: string, story: (response: ServerResponse) => void, outcome: Outcome): LiveSite {
  const feed = rss(`Feed ${name}`, [teaser(name)])
  return routes(name, { '/feed': (response) => response.end(feed), '/story': story }, outcome)
}

const html =
  (text: string | Uint8Array, headers = {}) =>
  (response: ServerResponse) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(text)

const whole = (name: string): Outcome => ({ whole: [headline(name)], day: DAY })
const onlyTeaser = (name: string): Outcome => ({ teasers: [headline(name)], day: DAY })
const fails = (error: string): Outcome => ({ error })

const CYRILLIC = Buffer.from([0xcc, 0xee, 0xf1, 0xf2])

/** A feed whose one headline is in bytes of a charset of its own. */
function inBytes(name: string, title: Uint8Array, declaration = ''): Buffer {
  const [before = '', after = ''] = rss('Feed', [entry(name, { title: 'TITLE' })])
    .replace(' encoding="UTF-8"', declaration)
    .split('TITLE')
  return Buffer.concat([Buffer.from(before), title, Buffer.from(after)])
}

const formats: readonly LiveSite[] = [
  always('rss-two.example', feedOf('rss-two.example'), whole('rss-two.example')),
  always('rss-old.example', rss091('Old', [entry('rss-old.example', { summary: storyHtml('Old.') })]), {
    whole: [headline('rss-old.example')],
    day: 'now',
  }),
  always(
    'rdf.example',
    rdf('Rdf', [entry('rdf.example', { published: `${DAY}T10:00:00Z`, summary: storyHtml('Rdf.') })]),
    whole('rdf.example'),
  ),
  always(
    'atom.example',
    atom('Atom', [entry('atom.example', { published: `${DAY}T10:00:00Z` })]),
    whole('atom.example'),
  ),
  always(
    'json.example',
    jsonFeed('Json', [entry('json.example', { published: `${DAY}T10:00:00Z` })]),
    whole('json.example'),
    {
      'content-type': 'application/feed+json',
    },
  ),
]

const encodings: readonly LiveSite[] = [
  always('gzip.example', gzipSync(feedOf('gzip.example')), whole('gzip.example'), {
    'content-encoding': 'gzip',
  }),
  always('brotli.example', brotliCompressSync(feedOf('brotli.example')), whole('brotli.example'), {
    'content-encoding': 'br',
  }),
  always('deflate.example', deflateSync(feedOf('deflate.example')), whole('deflate.example'), {
    'content-encoding': 'deflate',
  }),
  always('declared.example', inBytes('declared.example', CYRILLIC, ' encoding="windows-1251"'), {
    whole: ['Мост'],
  }),
  always(
    'labelled.example',
    inBytes(
      'labelled.example',
      CYRILLIC.map((byte) => byte + 1),
      '',
    ),
    { whole: ['Нпту'] },
    {
      'content-type': 'text/xml; charset=windows-1251',
    },
  ),
  always(
    'utf-sixteen.example',
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(feedOf('utf-sixteen.example'), 'utf16le')]),
    whole('utf-sixteen.example'),
  ),
  always('latin.example', inBytes('latin.example', Buffer.from('Caf\u00e9 of latin.example', 'latin1')), {
    whole: ['Café of latin.example'],
  }),
  always(
    'broken-letters.example',
    Buffer.concat([
      Buffer.from(
        rss('Feed', [entry('broken-letters.example', { content: storyHtml('Доброго дня.') })]).replace(
          '</channel></rss>',
          '<item><title>Міст ',
        ),
      ),
      Buffer.from([0xd0]),
      Buffer.from('</title><link>/x</link><description>Damaged.</description></item></channel></rss>'),
    ]),
    whole('broken-letters.example'),
  ),
]

const pages: readonly LiveSite[] = [
  withPage('page.example', html(page('page.example')), {
    whole: [headline('page.example', 'story')],
    day: DAY,
  }),
  withPage('page-gzip.example', html(gzipSync(page('page-gzip.example')), { 'content-encoding': 'gzip' }), {
    whole: [headline('page-gzip.example', 'story')],
  }),
  withPage('page-gone.example', (response) => response.writeHead(404).end(), onlyTeaser('page-gone.example')),
  withPage('page-busy.example', (response) => response.writeHead(503).end(), onlyTeaser('page-busy.example')),
  withPage(
    'page-inside.example',
    redirect(302, 'http://169.254.169.254/latest/meta-data/'),
    onlyTeaser('page-inside.example'),
  ),
  withPage(
    'page-endless.example',
    endless('<p>', { 'content-type': 'text/html' }),
    onlyTeaser('page-endless.example'),
  ),
  withPage('page-silent.example', () => undefined, onlyTeaser('page-silent.example')),
  withPage(
    'page-picture.example',
    (response) => response.writeHead(200, { 'content-type': 'image/png' }).end('x'),
    onlyTeaser('page-picture.example'),
  ),
  withPage(
    'page-empty.example',
    html('<html><body><p>Nothing here.</p></body></html>'),
    onlyTeaser('page-empty.example'),
  ),
  routes(
    'page-robots.example',
    {
      '/feed': (response) => response.end(rss('Feed', [teaser('page-robots.example')])),
      '/robots.txt': (response) => response.end('User-agent: *\nDisallow: /story\n'),
      '/story': html(page('page-robots.example')),
    },
    onlyTeaser('page-robots.example'),
  ),
]

const moves: readonly LiveSite[] = [
  routes(
    'moved.example',
    { '/feed': redirect(301, '/new'), '/new': (response) => response.end(feedOf('moved.example')) },
    { ...whole('moved.example'), movedTo: '/new' },
  ),
  routes(
    'elsewhere.example',
    { '/feed': redirect(302, '/new'), '/new': (response) => response.end(feedOf('elsewhere.example')) },
    whole('elsewhere.example'),
  ),
  {
    name: 'gone.example',
    gone: true,
    error: '410',
    answer: (_request, response) => response.writeHead(410).end(),
  },
  { name: 'missing.example', error: '404', answer: (_request, response) => response.writeHead(404).end() },
  {
    name: 'busy.example',
    error: '429',
    answer: (_request, response) => response.writeHead(429, { 'retry-after': '3600' }).end(),
  },
  { name: 'failing.example', error: '500', answer: (_request, response) => response.writeHead(500).end() },
  routes('circle.example', { '/feed': redirect(302, '/feed') }, fails('redirects more than')),
  routes(
    'inside.example',
    { '/feed': redirect(301, 'http://127.0.0.1:22/') },
    fails('is no site of the test'),
  ),
  routes('to-a-file.example', { '/feed': redirect(302, 'file:///etc/passwd') }, fails('only http and https')),
]

const hostile: readonly LiveSite[] = [
  {
    name: 'endless.example',
    ...fails('longer than'),
    answer: (_request, response) => endless('<item>')(response),
  },
  { name: 'silent.example', ...fails('takes longer'), answer: () => undefined },
  { name: 'dripping.example', ...fails('takes longer'), answer: (_request, response) => drip(response) },
  { name: 'hanging-up.example', ...fails('connection'), answer: (request) => request.socket.destroy() },
  always(
    'many.example',
    emptyFeed.replace('</channel>', `${'<item><title>t</title></item>'.repeat(100_000)}</channel>`),
    fails('more than 5000 entries'),
  ),
  always(
    'many-tags.example',
    emptyFeed.replace('</channel>', `${'<b/>'.repeat(900_000)}</channel>`),
    fails('more than 300000 tags'),
  ),
  always('gzip-bomb.example', gzipSync(Buffer.alloc(20_000_000, 32)), fails('longer than'), {
    'content-encoding': 'gzip',
  }),
  always('not-gzip.example', 'not gzip', fails('damaged'), { 'content-encoding': 'gzip' }),
  always(
    'entities.example',
    `<!DOCTYPE rss [<!ENTITY a "${'lol'.repeat(100)}"><!ENTITY b "${'&a;'.repeat(100)}">]><rss version="2.0"><channel><title>&b;</title></channel></rss>`,
    fails('entities'),
  ),
  always(
    'secrets.example',
    '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><title>&x;</title></channel></rss>',
    fails('entities'),
  ),
  always('deep.example', emptyFeed.replace('</channel>', '<a>'.repeat(100_000)), fails('broken')),
  always('cut-off.example', feedOf('cut-off.example').slice(0, -40), fails('broken')),
  always('a-page.example', '<!doctype html><html><body>Hello</body></html>', fails('a page')),
  always('nothing.example', '', fails('empty')),
  always(
    'long-title.example',
    rss('Feed', [entry('x', { title: 'x'.repeat(1_000_000), link: '/long' }), entry('long-title.example')]),
    whole('long-title.example'),
  ),
  always(
    'far-future.example',
    rss('Feed', [entry('far-future.example', { published: 'Fri, 31 Dec 9999 23:59:59 GMT' })]),
    { whole: [headline('far-future.example')], day: 'now' },
  ),
  always(
    'undated.example',
    rss('Feed', [{ title: headline('undated.example'), link: '/u', content: storyHtml('Undated.') }]),
    { whole: [headline('undated.example')], day: 'now' },
  ),
  always(
    'scripts.example',
    rss('Feed', [
      entry('scripts.example', {
        content: `${storyHtml('Seen.')}<script>stolen()</script><p style="display:none">hidden words</p>`,
      }),
    ]),
    whole('scripts.example'),
  ),
]

/** Every site: each format, each encoding, each way of a page, each fault. */
export const LIVE_SITES: readonly LiveSite[] = [...formats, ...encodings, ...pages, ...moves, ...hostile]

function endless(piece: string, headers: Record<string, string> = {}) {
  return (response: ServerResponse): void => {
    response.writeHead(200, headers)
    const write = () => {
      while (response.write(piece.repeat(2_000)));
    }
    response.on('drain', write)
    write()
  }
}

/** A byte at a time, without end. */
function drip(response: ServerResponse): void {
  const timer = setInterval(() => response.write(' '), 100)
  response.on('close', () => clearInterval(timer))
}
