import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  boldMarkdown,
  escapeMarkdown,
  italicMarkdown,
  visibleText,
} from '../../src/discord/escape-markdown.ts'
import { linkAddress, linkMarkdown } from '../../src/discord/link-markdown.ts'
import { readMarkdown, spaced } from './discord-markdown.ts'
import { anyText, HOSTILE } from './hostile-text.ts'

describe('escapeMarkdown', () => {
  it.each(HOSTILE)('shows %j as its words, without markup, links or mentions', (text) => {
    const shown = readMarkdown(escapeMarkdown(text))
    expect(spaced(shown.words)).toBe(spaced(visibleText(text)))
    expect(shown.kinds).toEqual([])
    expect(shown.links).toEqual([])
  })

  it('shows any text as its words, without markup, links or mentions', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const shown = readMarkdown(escapeMarkdown(text))
        expect(spaced(shown.words)).toBe(spaced(visibleText(text)))
        expect(shown.kinds).toEqual([])
      }),
    )
  })

  it('makes no markup together with what stands before and after it', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (before, bold, after) => {
        const shown = readMarkdown(`${escapeMarkdown(before)}${boldMarkdown(bold)}${escapeMarkdown(after)}`)
        expect(shown.links).toEqual([])
        expect(shown.kinds.filter((kind) => kind !== 'strong')).toEqual([])
        expect(spaced(shown.words)).toBe(spaced(visibleText(before) + visibleText(bold) + visibleText(after)))
      }),
    )
  })

  it('gives the words back exactly once its backslashes are taken out', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(escapeMarkdown(text).replace(/\\(.)/gs, '$1')).toBe(visibleText(text))
      }),
    )
  })

  it('opens no list and names no emoji', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const escaped = escapeMarkdown(text)
        expect(escaped).not.toMatch(/^\s*(?:[*+-]|\d+[.)])/m)
        expect(escaped).not.toMatch(/(?<!\\)(?:\\\\)*:[^\s:]+:/)
      }),
    )
  })

  it('leaves plain prose as it is', () => {
    const prose =
      "Russia controls about 19% of Ukraine (Crimea included), its officials said; that's up 4.5 - 5 points."
    expect(escapeMarkdown(prose)).toBe(prose)
  })

  it('takes out direction overrides, which make other words appear than those that are stored', () => {
    expect(escapeMarkdown('safe \u202etxt.exe\u202c end')).toBe('safe txt.exe end')
  })
})

describe('boldMarkdown and italicMarkdown', () => {
  it('close on each line and leave white space outside', () => {
    expect(boldMarkdown(' one\ntwo ')).toBe(' **one**\n**two** ')
    expect(italicMarkdown('a*b')).toBe('*a\\*b*')
  })

  it('add nothing to a blank text', () => {
    expect(boldMarkdown(' \n ')).toBe(' \n ')
  })
})

describe('linkMarkdown', () => {
  it('links a headline to its article', () => {
    expect(
      readMarkdown(linkMarkdown('Envoys report *progress*', 'https://news.example/a(b)?c=d')),
    ).toMatchObject({
      words: 'Envoys report *progress*',
      links: ['https://news.example/a%28b%29?c=d'],
    })
  })

  it.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'https://name:word@news.example/',
    'news.example',
    '',
    undefined,
  ])('shows the words alone where the address is %j', (address) => {
    expect(linkAddress(address)).toBeUndefined()
    expect(linkMarkdown('Words', address)).toBe('Words')
  })

  it('holds one link, the given one, whatever the words and the address are', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.webUrl({ withQueryParameters: true, withFragments: true }),
        (words, address) => {
          const shown = readMarkdown(linkMarkdown(words, address))
          const target = linkAddress(address)
          expect(shown.links).toEqual(target === undefined ? [] : [target])
          expect(shown.kinds.filter((kind) => kind !== 'link')).toEqual([])
          expect(spaced(shown.words.replace(/ ?↗$/, ''))).toBe(spaced(visibleText(words)))
        },
      ),
    )
  })
})
