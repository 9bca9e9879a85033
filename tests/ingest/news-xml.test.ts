import { describe, expect, it } from 'vitest'
import { readNewsXml } from '../../src/ingest/read-news-xml.ts'

const drafts = (xml: string) =>
  readNewsXml(xml).readings.map((reading) => ('draft' in reading ? reading.draft : reading.refused.message))

const refused = (reason: string) =>
  expect.objectContaining({ name: 'RefusedText', message: expect.stringContaining(reason) })

const NITF_BODY = `<body>
  <body.head>
    <hedline><hl1>Harbour Opens <em>Second</em> Ferry Pier</hl1><hl2>More room on the water</hl2></hedline>
    <byline>By <person>Mira Holm</person><byttl>Harbour Reporter</byttl></byline>
    <dateline><location>PORT ELLIS</location>, <story.date>Jan 20</story.date> --</dateline>
  </body.head>
  <body.content>
    <block><p>The second pier opened on Tuesday &#8212; &amp; it is full.</p>
    <media media-type="image"><media-caption>A caption.</media-caption></media>
    <hl2>What comes next</hl2>
    <ol><li>It has room for <num>36</num> ferries.</li></ol><![CDATA[]]></block>
  </body.content>
  <body.end><tagline>End</tagline></body.end>
</body>`

const NITF = (docdata = '') => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "http://www.example.org/nitf-3-6.dtd">
<nitf xml:lang="en-GB"><head><title>A title</title>
  <docdata ${docdata}><doc-id id-string="pier-1" regsrc="cc"/><date.issue norm="20260120T100000+0100"/>
    <doc.copyright holder="Coast Courier" year="2026"/><ed-msg info="The pier did not open."/></docdata>
  <tobject><tobject.subject tobject.subject.type="Transport"/></tobject>
</head>${NITF_BODY}</nitf>`

const BODY =
  'PORT ELLIS, Jan 20 - The second pier opened on Tuesday — & it is full.\n\nWhat comes next\n\nIt has room for 36 ferries.'

describe('NITF', () => {
  it('is read with its citation and a paragraph each', () => {
    expect(readNewsXml(NITF()).single).toBe(true)
    expect(drafts(NITF())).toEqual([
      {
        id: 'pier-1',
        title: 'Harbour Opens Second Ferry Pier',
        body: BODY,
        publishedAt: '2026-01-20T10:00:00+01:00',
        byline: 'Mira Holm',
        source: 'Coast Courier',
        section: 'Transport',
        language: 'en-GB',
      },
    ])
  })

  it('is read with names of characters that XML does not know', () => {
    const old = NITF().replace('ferries.', 'ferries &mdash; d&eacute;j&agrave; &lt;vu&gt; &unknown;.')
    expect(drafts(old)[0]).toMatchObject({
      body: expect.stringContaining('ferries — déjà <vu> &unknown;.'),
    })
  })

  it('is withdrawn when it says so', () => {
    expect(drafts(NITF('management-status="canceled"'))[0]).toMatchObject({
      withdrawn: { at: '2026-01-20T10:00:00+01:00', reason: 'The pier did not open.' },
    })
  })

  it('is not to be shown before its release', () => {
    const later = NITF().replace('<doc.copyright', '<date.release norm="20260121T060000Z"/><doc.copyright')
    expect(readNewsXml(later).readings[0]).toMatchObject({ embargoedUntil: '2026-01-21T06:00:00Z' })
  })

  it('takes its headline from its title where it prints none', () => {
    expect(drafts(NITF().replace(/<hedline>.*<\/hedline>/s, ''))[0]).toMatchObject({ title: 'A title' })
  })
})

const XHTML = `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>No</title></head><body>
  <p>PORT ELLIS, Jan 20 - The second pier opened on Tuesday.</p><p style="display:none">Hidden.</p>
  <script>no()</script><p>It has room for 36 ferries.</p></body></html>`

interface Item {
  readonly guid?: string
  readonly meta?: string
  readonly content?: string
}

const newsItem = ({ guid = 'urn:newsml:example.org:pier', meta = '', content }: Item = {}) => `
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="${guid}" version="2" standard="NewsML-G2" xml:lang="en">
  <rightsInfo><copyrightHolder literal="cc"><name>Coast Courier Ltd</name></copyrightHolder></rightsInfo>
  <itemMeta>
    <itemClass qcode="ninat:text"/><provider qcode="nprov:cc"><name>Coast Courier</name></provider>
    <versionCreated>2026-01-20T12:30:00Z</versionCreated><firstCreated>2026-01-20T10:00:00Z</firstCreated>
    ${meta || '<pubStatus qcode="stat:usable"/>'}
  </itemMeta>
  <contentMeta>
    <creator><name>Someone Else</name></creator><by>By Mira Holm</by>
    <language tag="en-GB"/><subject type="cpnat:abstract" qcode="medtop:20000337"><name>Transport</name></subject>
    <headline>Harbour Opens Second Ferry Pier</headline>
  </contentMeta>
  <contentSet>${content ?? `<inlineXML contenttype="application/xhtml+xml">${XHTML}</inlineXML>`}</contentSet>
</newsItem>`

const PARAGRAPHS = 'PORT ELLIS, Jan 20 - The second pier opened on Tuesday.\n\nIt has room for 36 ferries.'

describe('NewsML-G2', () => {
  it('is read with its citation and a paragraph each', () => {
    const xml = `<?xml version="1.0"?>${newsItem()}`
    expect(readNewsXml(xml).single).toBe(true)
    expect(drafts(xml)).toEqual([
      {
        id: 'urn:newsml:example.org:pier',
        title: 'Harbour Opens Second Ferry Pier',
        body: PARAGRAPHS,
        publishedAt: '2026-01-20T10:00:00Z',
        updatedAt: '2026-01-20T12:30:00Z',
        byline: 'Mira Holm',
        source: 'Coast Courier',
        section: 'Transport',
        language: 'en-GB',
      },
    ])
  })

  it.each([
    [
      'NITF',
      `<inlineXML contenttype="application/nitf+xml"><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/">${NITF_BODY}</nitf></inlineXML>`,
      BODY,
    ],
    [
      'NITF with a prefix',
      `<inlineXML><n:nitf xmlns:n="x"><n:body><n:body.content><n:p>One.</n:p><n:p>Two.</n:p></n:body.content></n:body></n:nitf></inlineXML>`,
      'One.\n\nTwo.',
    ],
    [
      'a page as character data',
      '<inlineData contenttype="text/html"><![CDATA[<p>One.</p><p>Two.</p>]]></inlineData>',
      'One.\n\nTwo.',
    ],
    ['plain text', '<inlineData contenttype="text/plain">One.\n\nTwo.</inlineData>', 'One.\n\nTwo.'],
    [
      'the first rendition that holds text',
      '<remoteContent href="http://e.org/p.jpg"/><inlineData encoding="base64">T25lLg==</inlineData><inlineData>One.</inlineData>',
      'One.',
    ],
  ])('takes its text from %s', (_, content, body) => {
    expect(drafts(newsItem({ content }))[0]).toMatchObject({ body })
  })

  it('is read from a message, story by story, and passes packages over', () => {
    const message = `<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header/><itemSet>
      ${newsItem({ guid: 'a' })}<packageItem guid="p"/><conceptItem/>${newsItem({ guid: 'b', content: '<x/>' })}${newsItem({ guid: 'c' })}
    </itemSet></newsMessage>`
    expect(readNewsXml(message).single).toBe(false)
    expect(drafts(message)).toEqual([
      expect.objectContaining({ id: 'a' }),
      'The item b: The story has no text.',
      expect.objectContaining({ id: 'c' }),
    ])
  })

  it.each([
    '<pubStatus qcode="stat:canceled"/>',
    '<pubStatus qcode="stat:withheld"/>',
    '<pubStatus uri="http://cv.iptc.org/newscodes/pubstatusg2/canceled"/>',
  ])('is withdrawn by %s, with or without its text', (status) => {
    const meta = `${status}<edNote>The pier did not open.</edNote>`
    const withdrawn = { at: '2026-01-20T12:30:00Z', reason: 'The pier did not open.' }
    expect(drafts(newsItem({ meta }))[0]).toMatchObject({ body: PARAGRAPHS, withdrawn })
    expect(drafts(newsItem({ meta, content: '<x/>' }))[0]).toMatchObject({ body: '', withdrawn })
  })

  it('tells until when it is embargoed', () => {
    const meta = '<embargoed>2026-01-21T06:00:00Z</embargoed>'
    expect(readNewsXml(newsItem({ meta })).readings[0]).toMatchObject({
      embargoedUntil: '2026-01-21T06:00:00Z',
    })
  })

  it.each([
    ['<packageItem guid="p"></packageItem>', 'packageItem'],
    ['<newsMessage><itemSet><packageItem/></itemSet></newsMessage>', 'no news items'],
    ['<rss version="2.0"></rss>', 'feeds add'],
    ['<catalogue/>', 'unknown kind'],
  ])('refuses %s', (xml, reason) => {
    expect(() => readNewsXml(xml)).toThrow(refused(reason))
  })
})
