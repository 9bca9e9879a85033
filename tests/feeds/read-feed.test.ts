import { describe, expect, it } from 'vitest'
import { MOST_ENTRIES, readFeed } from '../../src/feeds/read-feed.ts'
import { atom, jsonFeed, rdf, rss, rss091 } from '../support/web/feed-documents.ts'

const URL = 'http://news.example/feeds/all.xml'
const read = (text: string | Uint8Array, contentType?: string) =>
  readFeed(typeof text === 'string' ? new TextEncoder().encode(text) : text, contentType, URL)

const ENTRY = {
  title: 'Bridge opens',
  link: '/bridge?a=1&b=2',
  published: '2026-01-20T10:00:00Z',
  summary: 'The bridge opened.',
}

describe('a feed is read the same, whatever its format', () => {
  it.each([
    ['RSS 2.0', 'rss', rss('A & B', [ENTRY])],
    ['RSS 0.91', 'rss', rss091('A & B', [ENTRY])],
    ['RSS 1.0', 'rdf', rdf('A & B', [ENTRY])],
    ['Atom', 'atom', atom('A & B', [ENTRY])],
    ['JSON Feed', 'json', jsonFeed('A & B', [ENTRY])],
  ])('%s', (name, format, text) => {
    const feed = read(text)
    expect(feed).toMatchObject({ format, title: 'A & B' })
    expect(feed.entries).toHaveLength(1)
    expect(feed.entries[0]).toMatchObject({
      title: { text: 'Bridge opens' },
      url: 'http://news.example/bridge?a=1&b=2',
      summary: { text: 'The bridge opened.' },
    })
    if (name !== 'RSS 0.91') expect(feed.entries[0]?.published).toBe('2026-01-20T10:00:00Z')
  })

  it.each([
    ['RSS 2.0', rss('TITLE', [ENTRY]).replace('TITLE', 'The&#27;[31m\n  Example&#7; News')],
    ['Atom', atom('TITLE', [ENTRY]).replace('TITLE', 'The&#27;[31m\n  Example&#7; News')],
    ['JSON Feed', jsonFeed('The\u001b[31m\n  Example\u009b News', [ENTRY])],
  ])('calls itself on one line and without control characters: %s', (_format, text) => {
    expect(read(text).title).toBe('The[31m Example News')
  })

  it('RSS 0.90 with its old name space', () => {
    const text = `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>Old</title></channel><item><title>One</title><link>http://x.example/1</link></item></rdf:RDF>`
    expect(read(text)).toMatchObject({ format: 'rdf', entries: [{ url: 'http://x.example/1' }] })
  })

  it('with all that RSS says in its modules', () => {
    const text = rss('News', []).replace(
      '</channel>',
      `<language>en_us</language><ttl>30</ttl><item xmlns:dc="http://purl.org/dc/elements/1.1/"><title>T</title><guid isPermaLink="false">g1</guid><link>http://x.example/1</link><dc:creator>Ann Lee</dc:creator><dc:creator>Bo Ek</dc:creator><category>World</category><source url="http://o.example/rss">Other</source><description>x</description></item></channel>`,
    )
    const feed = read(text)
    expect(feed).toMatchObject({ language: 'en-US', restMinutes: 30 })
    expect(feed.entries[0]).toMatchObject({
      key: 'g1',
      byline: 'Ann Lee, Bo Ek',
      section: 'World',
      source: 'Other',
    })
  })

  it('takes a permanent guid for the address, and a person for a name, not for a mail address', () => {
    const text = rss('News', []).replace(
      '</channel>',
      `<item><title>T</title><guid>http://x.example/1</guid><author>ann@x.example (Ann Lee)</author></item><item><title>U</title><guid isPermaLink="false">http://x.example/2</guid><author>bo@x.example</author></item></channel>`,
    )
    const [first, second] = read(text).entries
    expect(first).toMatchObject({ url: 'http://x.example/1', byline: 'Ann Lee' })
    expect(second?.url).toBeUndefined()
    expect(second?.byline).toBeUndefined()
  })

  it('resolves addresses against xml:base, and takes none but http and https', () => {
    const text = atom('A', [ENTRY, { ...ENTRY, link: 'javascript:alert(1)' }]).replace(
      '<feed ',
      '<feed xml:base="https://base.example/x/" ',
    )
    const [first, second] = read(text).entries
    expect(first?.url).toBe('https://base.example/bridge?a=1&b=2')
    expect(second?.url).toBeUndefined()
  })

  it('reads Atom texts as what they say they are', () => {
    const text = `<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><entry><id>1</id><title type="text">a &lt;b&gt; c</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Hello &amp; <b>you</b></p></div></content></entry></feed>`
    expect(read(text).entries[0]).toMatchObject({
      title: { kind: 'text', text: 'a <b> c' },
      content: { kind: 'html', text: '<p>Hello &amp; <b>you</b></p>' },
    })
  })

  it('keeps each entry once, and none that says nothing', () => {
    const text = rss('News', [ENTRY, ENTRY]).replace(
      '</channel>',
      '<item></item><item><link>/x</link></item></channel>',
    )
    expect(read(text).entries).toHaveLength(1)
  })
})

describe('character sets', () => {
  const CYRILLIC = Buffer.from([0xcc, 0xee, 0xf1, 0xf2])
  const withTitle = (bytes: Uint8Array, declaration = '') =>
    Buffer.concat([
      Buffer.from(`<?xml version="1.0"${declaration}?><rss version="2.0"><channel><title>`),
      bytes,
      Buffer.from('</title></channel></rss>'),
    ])

  it('are taken from the declaration', () => {
    expect(read(withTitle(CYRILLIC, ' encoding="windows-1251"')).title).toBe('Мост')
  })

  it('are taken from the header, before the declaration', () => {
    const bytes = withTitle(CYRILLIC, ' encoding="iso-8859-1"')
    expect(read(bytes, 'text/xml; charset=windows-1251').title).toBe('Мост')
  })

  it('are UTF-8 where the bytes are, whatever the labels say', () => {
    const bytes = withTitle(Buffer.from('Міст'), ' encoding="iso-8859-1"')
    expect(read(bytes, 'text/xml; charset=us-ascii').title).toBe('Міст')
  })

  it('are UTF-16 with and without a mark', () => {
    const text = rss('Міст', [])
    const little = Buffer.from(text, 'utf16le')
    expect(read(Buffer.concat([Buffer.from([0xff, 0xfe]), little])).title).toBe('Міст')
    expect(read(little).title).toBe('Міст')
    expect(read(Buffer.from(little).swap16()).title).toBe('Міст')
  })

  it('are Windows-1252 where nothing says so', () => {
    expect(read(withTitle(Buffer.from([0x93, 0x43, 0x61, 0x66, 0xe9, 0x94]))).title).toBe('“Café”')
  })

  it('damage one entry and not the others', () => {
    const bytes = withTitle(Buffer.concat([Buffer.from('Мост и мо'), Buffer.from([0xd0])]))
    expect(read(bytes).title).toBe('Мост и мо\ufffd')
  })
})

describe('what is no feed to read', () => {
  it.each([
    ['nothing', ''],
    ['a page', '<!doctype html><html><head><title>rss</title></head></html>'],
    ['a page after a comment', '<!-- x --><html></html>'],
    ['JSON of another kind', '{"a":1}'],
    ['XML of another kind', '<?xml version="1.0"?><urlset></urlset>'],
    ['plain text', 'hello'],
  ])('is told from a feed: %s', (_what, text) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ name: 'FeedError', reason: 'not-a-feed' }))
  })

  it.each([
    ['cut off', rss('News', [ENTRY]).slice(0, -60)],
    ['nested without end', rss('News', []).replace('</channel>', '<a>'.repeat(200))],
    ['nested in a hundred thousand elements', rss('News', []).replace('</channel>', '<a>'.repeat(100_000))],
    [
      'with entities of its own',
      `<!DOCTYPE rss [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]>${rss('&b;', []).replace(/<\?.*?\?>/, '')}`,
    ],
    [
      'with an entity that is a file',
      `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><title>&x;</title></channel></rss>`,
    ],
  ])('is refused: a feed %s', (_what, text) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ reason: 'malformed' }))
  })

  it('does not expand an entity that is declared elsewhere', () => {
    const text = `<!DOCTYPE rss SYSTEM "http://x.example/dtd"><rss version="2.0"><channel><title>a &secret; b</title></channel></rss>`
    expect(read(text).title).toBe('a &secret; b')
  })

  it.each([
    [
      'XML',
      rss('News', []).replace('</channel>', `${'<item><title>t</title></item>'.repeat(100_000)}</channel>`),
    ],
    [
      'JSON',
      jsonFeed(
        'News',
        Array.from({ length: MOST_ENTRIES + 1 }, (_, at) => ({ title: 't', link: `/${at}` })),
      ),
    ],
  ])('is one with too many entries, in %s', (_format, text) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ reason: 'too-many-entries' }))
  })

  it.each([
    ['tags', '<b/>'.repeat(350_000)],
    ['attributes', `<b ${Array.from({ length: 110_000 }, (_, at) => `a${at}="b"`).join(' ')}/>`],
    ['attributes of many', '<b a="" c="" d=""/>'.repeat(40_000)],
    ['attributes without values', '<a '.repeat(400_000)],
  ])('is one with more %s than the parser could read in a moment', (_what, markup) => {
    const text = rss('News', []).replace('</channel>', `${markup}</channel>`)
    expect(() => read(text)).toThrow(expect.objectContaining({ reason: 'too-many-entries' }))
  })

  it('is none for the tags of its stories, however many they are', () => {
    const story = '<b>a</b>=<i>b</i>'.repeat(90_000)
    const text = rss('News', [{ title: 'T', link: '/t' }]).replace(
      '</item>',
      `<description><![CDATA[${story}]]></description></item>`,
    )
    expect(read(text).entries).toHaveLength(1)
  })

  it.each([
    ['brackets', `<author>${'('.repeat(200_000)}</author>`],
    ['brackets within a section', `<author><![CDATA[${'('.repeat(200_000)}]]></author>`],
    ['brackets of a name', `<author><name>${'['.repeat(200_000)}</name></author>`],
    ['signs', `<author>${'@'.repeat(200_000)} x</author>`],
    ['separators', `<author>a@b.example ${' -'.repeat(100_000)}x</author>`],
    ['people of brackets', `<author>${'('.repeat(400)}</author>`.repeat(5_000)],
    ['creators', `<dc:creator>${'@'.repeat(200_000)} x</dc:creator>`],
  ])('loses a person who is %s without end, and no other', (_what, person) => {
    const text = rss('News', [
      { title: 'One', link: '/1' },
      { title: 'Two', link: '/2' },
    ])
      .replace('<guid>/1', `${person}<guid>/1`)
      .replace('<guid>/2', '<author>ann@news.example (Ann Lee)</author><guid>/2')
    expect(read(text).entries.map(({ byline }) => byline)).toEqual([undefined, 'Ann Lee'])
  })

  it('is none of comments without end', () => {
    expect(() => read(`${'<!---->'.repeat(1_000)}x`)).toThrow(expect.objectContaining({ name: 'FeedError' }))
  })

  it.each(['<!--', '<![CDATA['])('is one that opens %j without end', (open) => {
    const text = rss('News', []).replace('</channel>', open.repeat(400_000))
    expect(() => read(text)).toThrow(expect.objectContaining({ name: 'FeedError' }))
  })

  it('is JSON nested a hundred thousand times', () => {
    const text = `{"version":"https://jsonfeed.org/version/1.1","title":"x","items":${'['.repeat(100_000)}${']'.repeat(100_000)}}`
    const entries = () => read(text).entries
    expect(entries).not.toThrow(RangeError)
  })
})
