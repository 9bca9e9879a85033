import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findControl } from '../../src/ingest/clean-text.ts'
import { parseJson, parseJsonElements } from '../../src/ingest/parse-json.ts'
import { readArticleJson } from '../../src/ingest/read-articles-json.ts'

const article = { title: 'A', body: 'Text.', publishedAt: '2026-01-20' }
const line = (fields: object) => JSON.stringify({ ...article, ...fields })

const readJsonLine = (text: string, line: number) => readArticleJson(parseJson(text, line), { line })

describe('readArticleJson', () => {
  it('reads every field of the contract, and lets others pass', () => {
    const fields = {
      id: 'a/1',
      ...article,
      updatedAt: '2026-01-21T00:00:00Z',
      source: 'Wire',
      byline: 'Ann Lee',
      url: 'https://example.org/a',
      section: 'World',
      language: 'en',
    }
    expect(readJsonLine(JSON.stringify({ ...fields, tags: ['x'] }), 1)).toEqual(fields)
  })

  it('keeps a headline as it stands, on one line', () => {
    expect(readJsonLine(line({ title: 'A  \u00a0 B' }), 1).title).toBe('A  \u00a0 B')
    expect(readJsonLine(line({ title: ' A\r\n B ' }), 1).title).toBe('A B')
  })

  it('comes to an end with a headline or date of a million spaces', () => {
    const spaces = ' '.repeat(1_000_000)
    expect(() => readJsonLine(line({ title: `A${spaces}B` }), 1)).toThrow('headline has')
    expect(() => readJsonLine(line({ publishedAt: `Jan${spaces}1` }), 1)).toThrow('cannot be read')
  })

  it('takes null and empty text for what is not known', () => {
    expect(readJsonLine(line({ id: null, source: '', byline: null, url: '' }), 1)).toEqual(article)
  })

  it('keeps every body that it takes exactly as it stands', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(' a \u00a0 b\r\n\r\n\tc ', 'a\n\n\n\nb\n'),
    )
    fc.assert(
      fc.property(anyText, (body) => {
        fc.pre(body.trim() !== '' && findControl(body) === undefined)
        expect(readJsonLine(line({ body }), 1).body).toBe(body)
      }),
    )
  })

  it.each([
    ['2023-11-27 08:45:59', '2023-11-27T08:45:59Z'],
    ['2023-11-27T08:45:59', '2023-11-27T08:45:59Z'],
    ['2023-11-27T08:45:59+00:00', '2023-11-27T08:45:59+00:00'],
    ['2023-11-27T08:45:59+0200', '2023-11-27T08:45:59+02:00'],
    ['Mon, 27 Nov 2023 08:45:59 GMT', '2023-11-27T08:45:59.000Z'],
    ['27 November 2023', '2023-11-27'],
    ['Nov. 27, 2023', '2023-11-27'],
  ])('reads the date %j', (written, publishedAt) => {
    expect(readJsonLine(line({ publishedAt: written }), 1).publishedAt).toBe(publishedAt)
  })

  it.each([
    '27/11/2023',
    'November 2023',
    'yesterday',
    '27 November',
    '1700000000',
    '30 February 2026',
    '2026-13-01',
  ])('refuses the date %j, which leaves the day open or is none', (publishedAt) => {
    expect(() => readJsonLine(line({ publishedAt }), 7)).toThrow(
      expect.objectContaining({
        line: 7,
        message: expect.stringMatching(/cannot be read|not in the calendar/),
      }),
    )
  })

  it.each([
    ['{bad', 'not JSON'],
    ['[1]', 'an article is an object'],
    ['"text"', 'an article is an object'],
    ['{}', '"title" is missing, "body" is missing, "publishedAt" is missing'],
    [line({ title: null }), '"title" is missing'],
    [line({ title: ' ' }), 'headline is missing'],
    [line({ body: 3 }), '"body" is not a text'],
    [line({ body: ' \n ' }), 'no text'],
    [line({ body: 'a\u0007b' }), 'control character U+0007'],
    [line({ body: 'a\u0000b' }), 'control character U+0000'],
    [line({ body: 'a\ud83d' }), 'half a character'],
    [line({ url: 'javascript:alert(1)' }), 'not an absolute http or https address'],
    [line({ url: '/a' }), 'not an absolute http or https address'],
    [line({ byline: ['A'] }), '"byline" is not a text'],
    [line({ source: 'x'.repeat(400) }), 'source has 400 characters'],
    [line({ updatedAt: '2026-02-30' }), '"updatedAt"'],
  ])('refuses %s, naming the line and the reason', (text, reason) => {
    expect(() => readJsonLine(text, 3)).toThrow(
      expect.objectContaining({ name: 'RefusedText', line: 3, message: expect.stringContaining(reason) }),
    )
  })
})

describe('parseJsonElements', () => {
  it('parses an array, and knows on which line each element begins', () => {
    const text = `[\n  ${line({})},\n  {"title": "[{,\\"",\n   "body": "x"},\n\n  5,\n ${line({ title: 'B' })}]`
    const { single, values, lineOf } = parseJsonElements(text)
    expect(single).toBe(false)
    expect(values.map((_, at) => lineOf(at))).toEqual([2, 3, 6, 7])
  })

  it('takes an object for one article', () => {
    expect(parseJsonElements(JSON.stringify(article, null, 2))).toMatchObject({
      single: true,
      values: [article],
    })
  })

  it('says on which line the JSON breaks', () => {
    expect(() => parseJsonElements(`[\n${line({})},\n{"title": oops}]`)).toThrow(
      expect.objectContaining({ line: 3, message: expect.stringContaining('not JSON') }),
    )
  })
})
