import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parseXml } from '../../src/ingest/parse-xml.ts'

let folder: string
let secret: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-xml-'))
  secret = join(folder, 'secret.txt')
  writeFileSync(secret, 'the secret')
})
afterEach(() => rmSync(folder, { recursive: true }))

const refused = (reason: string) =>
  expect.objectContaining({ name: 'RefusedText', message: expect.stringContaining(reason) })

const laughs = Array.from({ length: 10 }, (_, at) => `<!ENTITY lol${at + 1} "${`&lol${at};`.repeat(10)}">`)

describe('parseXml', () => {
  it.each([
    ['a billion laughs', `<!DOCTYPE nitf [<!ENTITY lol0 "lol">${laughs.join('')}]><nitf>&lol10;</nitf>`],
    [
      'a quadratic blow-up',
      `<!DOCTYPE nitf [<!ENTITY a "${'a'.repeat(50_000)}">]><nitf>${'&a;'.repeat(50_000)}</nitf>`,
    ],
    ['a parameter entity', '<!DOCTYPE nitf [<!ENTITY % p SYSTEM "http://127.0.0.1:1/x.dtd"> %p;]><nitf/>'],
    [
      'declarations after a system identifier',
      '<!DOCTYPE nitf SYSTEM "a.dtd" [<!ENTITY a "b">]><nitf>&a;</nitf>',
    ],
  ])('refuses %s', (_, xml) => {
    expect(() => parseXml(xml)).toThrow(refused('entities'))
  })

  it('never reads a file that an entity or a document type names', () => {
    const entity = `<!DOCTYPE nitf [<!ENTITY x SYSTEM "file://${secret}">]><nitf>&x;</nitf>`
    expect(() => parseXml(entity)).toThrow(refused('entities'))
    for (const xml of [
      `<!DOCTYPE nitf SYSTEM "file://${secret}"><nitf>a&x;</nitf>`,
      `<!DOCTYPE nitf PUBLIC "-//X//DTD" "file://${secret}"><nitf>a&x;</nitf>`,
      `<nitf><xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file://${secret}"/>a</nitf>`,
    ]) {
      expect(parseXml(xml).textContent).toMatch(/^a/)
      expect(parseXml(xml).textContent).not.toContain('secret')
    }
  })

  it.each([
    ['100,000 nested elements', `${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`, 'nests more than'],
    ['200,000 elements', `<a>${'<b/>'.repeat(200_000)}</a>`, 'elements'],
    [
      '400,000 names of characters',
      `<a>${Array.from({ length: 400_000 }, (_, at) => `&${at.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? '')}q;`).join('')}</a>`,
      'names of characters',
    ],
    ['a million comments', `<a>${'<!---->'.repeat(1_000_000)}</a>`, 'more markup'],
    ['what only looks like tags', `<a>${'<a"'.repeat(1_000_000)}</a>`, 'more markup'],
    [
      '300,000 attributes',
      `<a ${Array.from({ length: 300_000 }, (_, at) => `a${at}="1"`).join(' ')}/>`,
      'more markup',
    ],
  ])('refuses %s', (_, xml, reason) => {
    expect(() => parseXml(xml)).toThrow(refused(reason))
  })

  it.each([
    ['an end that is missing', '<a>\n<b>text', undefined],
    ['ends in the wrong order', '<a>\n<b></a></b>', 2],
    ['a tag cut short', '<a><b', undefined],
    ['a million letters of a name', `<a ${'x'.repeat(1_000_000)}`, undefined],
    ['a million quotation marks', `<a x="${'"'.repeat(1_000_000)}`, undefined],
    ['comments that never end', `<a>${'<!-- '.repeat(200_000)}</a>`, undefined],
    ['sections that never end', `<a>${'<![CDATA['.repeat(200_000)}</a>`, undefined],
    ['instructions that never end', `<a>${'<?x '.repeat(200_000)}</a>`, undefined],
    ['comments before the root that never end', '<!-- '.repeat(200_000), undefined],
    ['ends without a beginning', `<a>${'</b>'.repeat(200_000)}</a>`, undefined],
    ['nothing but angle brackets', '<'.repeat(200_000), undefined],
    ['no element', '<?xml version="1.0"?>', undefined],
  ])('refuses XML with %s, in a line of its own words', (_, xml, line) => {
    try {
      parseXml(xml)
      expect.fail('It was not refused.')
    } catch (error) {
      expect(error).toMatchObject({
        name: 'RefusedText',
        message: expect.stringMatching(/^The XML is broken: .*\.$/),
      })
      expect((error as Error).message.length).toBeLessThan(200)
      if (line !== undefined) expect(error).toMatchObject({ line })
    }
  })

  it('keeps reserved names, comments, sections and characters as text', () => {
    const xml = '<a>\n<__proto__>1</__proto__><!-- <b> --><![CDATA[<c>&amp;]]>&lt;&#65;&#x1F600;</a>'
    expect(parseXml(xml).textContent).toBe('\n1<c>&amp;<A😀')
  })
})
