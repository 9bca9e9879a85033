import { describe, expect, it } from 'vitest'
import { isNinjs } from '../../src/ingest/detect-format.ts'
import { readNinjs } from '../../src/ingest/read-ninjs.ts'

const XHTML =
  '<p>PORT ELLIS, Jan 20 - The second pier opened on Tues<b>day</b> &amp; is full.</p><p hidden>Hidden.</p><script>no()</script><p>It has room for 36 ferries.</p>'
const PARAGRAPHS = [
  'PORT ELLIS, Jan 20 - The second pier opened on Tuesday & is full.',
  'It has room for 36 ferries.',
]
const BODY = PARAGRAPHS.join('\n\n')

const FIRST = {
  uri: 'urn:newsml:example.org:20260120:pier',
  type: 'text',
  version: '1',
  versioncreated: '2026-01-20T10:00:00Z',
  pubstatus: 'usable',
  language: 'en',
  byline: 'By Mira Holm',
  headline: 'Harbour Opens\nSecond Ferry Pier',
  copyrightholder: 'Coast Courier',
  body_xhtml: XHTML,
}

const SECOND = {
  uri: FIRST.uri,
  standard: { name: 'ninjs', version: '2.1' },
  firstcreated: '2026-01-20T10:00:00+01:00',
  versioncreated: '2026-01-20T12:30:00+01:00',
  pubstatus: 'usable',
  by: 'Mira Holm',
  headlines: [
    { role: 'short', value: 'Pier opens' },
    { role: 'main', value: 'Harbour Opens Second Ferry Pier' },
  ],
  infosources: [{ name: 'Coast Courier', role: 'origin' }],
  copyrightholder: 'Somebody else',
  subjects: [{ literal: '04015000' }, { name: 'Transport' }],
  language: 'en-GB',
  bodies: [
    { role: 'plain', contenttype: 'text/plain', value: 'One long line.' },
    { role: 'rich', contenttype: 'application/xhtml+xml', value: XHTML },
  ],
}

const THIRD = {
  uri: FIRST.uri,
  standard: { name: 'ninjs', version: '3.0' },
  firstCreated: '2026-01-20T10:00:00Z',
  versionCreated: '2026-01-20T10:00:00Z',
  pubStatus: 'usable',
  by: 'Mira Holm',
  headlines: [{ value: 'Harbour Opens Second Ferry Pier' }],
  infoSources: [{ name: 'Coast Courier' }],
  copyrightHolder: 'Somebody else',
  bodies: [{ contentType: 'text/html', value: XHTML }],
}

const refused = (reason: string) =>
  expect.objectContaining({ name: 'RefusedText', message: expect.stringContaining(reason) })

describe('readNinjs', () => {
  it('reads version 1', () => {
    expect(readNinjs(FIRST)).toEqual({
      draft: {
        id: FIRST.uri,
        title: 'Harbour Opens Second Ferry Pier',
        body: BODY,
        publishedAt: '2026-01-20T10:00:00Z',
        byline: 'Mira Holm',
        source: 'Coast Courier',
        language: 'en',
      },
    })
  })

  it('reads version 2', () => {
    expect(readNinjs(SECOND)).toEqual({
      draft: {
        id: FIRST.uri,
        title: 'Harbour Opens Second Ferry Pier',
        body: BODY,
        publishedAt: '2026-01-20T10:00:00+01:00',
        updatedAt: '2026-01-20T12:30:00+01:00',
        byline: 'Mira Holm',
        source: 'Coast Courier',
        section: 'Transport',
        language: 'en-GB',
      },
    })
  })

  it('reads version 3', () => {
    expect(readNinjs(THIRD)).toEqual({
      draft: {
        id: FIRST.uri,
        title: 'Harbour Opens Second Ferry Pier',
        body: BODY,
        publishedAt: '2026-01-20T10:00:00Z',
        byline: 'Mira Holm',
        source: 'Coast Courier',
      },
    })
  })

  it.each([
    ['NITF', { body_nitf: '<body.content><block><p>One.</p><p>Two.</p></block></body.content>' }],
    [
      'a whole NITF document',
      { body_nitf: '<nitf><body><body.content><p>One.</p><p>Two.</p></body.content></body></nitf>' },
    ],
    ['plain text with blank lines', { body_text: 'One.\r\n\r\nTwo.\n' }],
    ['plain text with a paragraph a line', { body_text: 'One.\nTwo.' }],
    ['HTML of any name', { body_html5: '<div>One.<br><br>Two.</div>' }],
    ['a body without a type', { bodies: [{ value: 'One.\n\nTwo.' }] }],
    ['a body with controls', { body_text: 'On\u0007e.\n\nTw\u200bo.' }],
  ])('reads a body of %s', (_, body) => {
    const { body_xhtml, ...rest } = FIRST
    expect(readNinjs({ ...rest, ...body }).draft.body).toBe('One.\n\nTwo.')
  })

  it('prefers the way of writing that keeps paragraphs and links apart', () => {
    expect(readNinjs({ ...FIRST, body_text: 'One long line.', body_nitf: '<p>x</p>' }).draft.body).toBe(BODY)
  })

  it('puts the place before the story where it is printed so', () => {
    const { body_xhtml, ...rest } = FIRST
    const story = { ...rest, body_text: 'The pier opened.' }
    expect(readNinjs({ ...story, located: 'PORT ELLIS' }).draft.body).toBe('PORT ELLIS - The pier opened.')
    expect(readNinjs({ ...story, located: 'somewhere on the coast' }).draft.body).toBe('The pier opened.')
  })

  it.each(['canceled', 'CANCELLED', 'withheld'])(
    'marks an article as withdrawn whose status is %s',
    (pubstatus) => {
      const { draft } = readNinjs({ ...FIRST, pubstatus, ednote: 'The pier did not open.' })
      expect(draft).toMatchObject({
        body: BODY,
        withdrawn: { at: '2026-01-20T10:00:00Z', reason: 'The pier did not open.' },
      })
    },
  )

  it('takes a withdrawal without headline and text, which its URI names', () => {
    const { uri, versioncreated } = FIRST
    expect(readNinjs({ uri, versioncreated, pubstatus: 'canceled' }).draft).toEqual({
      id: uri,
      title: uri,
      body: '',
      publishedAt: versioncreated,
      withdrawn: { at: versioncreated },
    })
  })

  it('keeps a description where the text itself is not sent, marked as an excerpt', () => {
    const { body_xhtml, ...rest } = FIRST
    const teaser = { ...rest, description_text: 'The pier opened on Tuesday.' }
    expect(readNinjs(teaser).draft).toMatchObject({ body: 'The pier opened on Tuesday.', excerpt: true })
    const later = { ...rest, descriptions: [{ contenttype: 'text/html', value: '<p>The pier opened.</p>' }] }
    expect(readNinjs(later).draft).toMatchObject({ body: 'The pier opened.', excerpt: true })
    expect(readNinjs(FIRST).draft).not.toHaveProperty('excerpt')
  })

  it('tells until when a story is embargoed', () => {
    expect(readNinjs({ ...FIRST, embargoed: '2026-01-20T18:00:00Z' }).embargoedUntil).toBe(
      '2026-01-20T18:00:00Z',
    )
  })

  it.each([
    ['a picture', { ...FIRST, type: 'picture', body_xhtml: undefined }, 'type "picture"'],
    ['no text', { ...FIRST, body_xhtml: ' ' }, 'no text'],
    ['no headline', { ...FIRST, headline: null }, 'headline is missing'],
    ['no date', { ...FIRST, versioncreated: undefined }, 'date is missing'],
    ['an impossible date', { ...FIRST, versioncreated: '2026-02-30T00:00:00Z' }, 'not in the calendar'],
    ['a headline that is a number', { ...FIRST, headline: 5 }, '"headline" is not a text'],
    ['a hostile body', { ...FIRST, body_xhtml: '<div>'.repeat(50_000) }, 'tags'],
    ['a deep body', { ...FIRST, body_xhtml: '<div>'.repeat(500) }, 'nests'],
    ['a withdrawal of nothing', { pubstatus: 'canceled', versioncreated: '2026-01-20' }, 'no text'],
  ])('refuses %s', (_, item, reason) => {
    expect(() => readNinjs(item)).toThrow(refused(reason))
  })
})

describe('isNinjs', () => {
  it.each([FIRST, SECOND, THIRD, { uri: 'x', pubstatus: 'canceled' }])('knows ninjs', (item) => {
    expect(isNinjs(item)).toBe(true)
  })

  it.each([
    { title: 'A', body: 'Text.', publishedAt: '2026-01-20', uri: 'x', bodies: [] },
    { uri: 'x', name: 'y' },
    [FIRST],
    null,
    'uri',
  ])('takes nothing else for ninjs: %j', (value) => {
    expect(isNinjs(value)).toBe(false)
  })
})
