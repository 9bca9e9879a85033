import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText } from '../../src/ingest/decode-text.ts'
import { detectFormat } from '../../src/ingest/detect-format.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)
const refused = (reason: string, line?: number) =>
  expect.objectContaining({ name: 'RefusedText', line, message: expect.stringContaining(reason) })

describe('decodeText', () => {
  it.each([
    ['UTF-8', Buffer.from('“Café”')],
    ['UTF-8 with a mark', Buffer.from('\ufeff“Café”')],
    ['UTF-16, little end first', Buffer.from('\ufeff“Café”', 'utf16le')],
    ['UTF-16, big end first', Buffer.from('\ufeff“Café”', 'utf16le').swap16()],
    ['Windows-1252', bytes(0x93, 0x43, 0x61, 0x66, 0xe9, 0x94)],
  ])('reads %s', (_, encoded) => {
    expect(decodeText(encoded)).toBe('“Café”')
  })

  it('reads a page in the charset that it names', () => {
    const head = Buffer.from('<meta charset="windows-1251">')
    expect(decodeText(Buffer.concat([head, bytes(0xca, 0xe8, 0xe5, 0xe2)]))).toContain('Киев')
  })

  it('ends lines with a line feed', () => {
    expect(decodeText(Buffer.from('a\r\nb\rc\n'))).toBe('a\nb\nc\n')
  })

  it('gives back any text that was written as UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        fc.pre(text.trim() !== '' && !text.startsWith('\ufeff') && !text.includes('\r'))
        expect(decodeText(Buffer.from(text))).toBe(text)
      }),
    )
  })

  it('takes any bytes, or refuses them', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (any) => {
        try {
          expect(decodeText(any).trim()).not.toBe('')
        } catch (error) {
          expect(error).toMatchObject({ name: 'RefusedText' })
        }
      }),
    )
  })

  it.each([
    ['nothing', bytes(), refused('empty')],
    ['white space', Buffer.from(' \r\n\t '), refused('empty')],
    ['NUL bytes', bytes(0x61, 0, 0x62), refused('binary')],
    ['control bytes', bytes(0x1f, 0x8b, 0x08, 0x03, 0x61), refused('binary')],
    [
      'damaged UTF-8',
      Buffer.concat([Buffer.from('éé\nüü'), bytes(0xc3), Buffer.from('x')]),
      refused('damaged', 2),
    ],
    ['damaged UTF-16', bytes(0xff, 0xfe, 0x3d, 0xd8, 0x61, 0), refused('damaged')],
  ])('refuses %s', (_, encoded, error) => {
    expect(() => decodeText(encoded)).toThrow(error)
  })
})

describe('detectFormat', () => {
  it.each([
    ['wire', ' date 2026-01-20 A\n\nText.'],
    ['wire', 'Some text without a first line.'],
    ['articles-jsonl', '{"title": "A"}\n{"title": "B"}\n'],
    ['articles-jsonl', '{"title": "A"}'],
    ['articles-jsonl', '{"title": broken\n{"title": "B"}'],
    ['articles-json', '[{"title": "A"}]'],
    ['articles-json', '\n[\n\n  {"title": "A"}]'],
    ['articles-json', '{\n  "title": "A"\n}\n'],
    ['markdown', '---\ntitle: A\n---\nText.'],
    ['markdown', '# A\n\nText.'],
    ['html', '<!doctype html><title>A</title>'],
    ['html', '<!-- saved --> <HTML lang="en">'],
    ['html', '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x"><html>'],
  ])('finds %s in %j, whatever its name', (format, text) => {
    for (const name of ['a', 'a.txt', 'a.bin', 'a.JSON']) expect(detectFormat(text, name)).toBe(format)
  })

  it('asks the name where the content leaves it open', () => {
    expect(detectFormat('Text.', 'a.md')).toBe('markdown')
    expect(detectFormat('<p>Text.</p>', 'a.html')).toBe('html')
    expect(detectFormat('date 2026-01-20 A\n\nText.', 'a.md')).toBe('wire')
  })

  it.each([
    '<?xml version="1.0"?><rss/>',
    '<!-- exported --><nitf>',
    '<!DOCTYPE nitf SYSTEM "nitf.dtd">',
    '<newsItem>',
    '<g2:newsMessage>',
  ])('finds XML in %j', (text) => {
    expect(detectFormat(text, 'a.txt')).toBe('xml')
  })
})
