import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/articles/article.ts'
import { quoteFrom } from '../../src/articles/quote.ts'
import { renderTerminal } from '../../src/cli/render-terminal.ts'
import { styleFor, type TerminalStyle } from '../../src/cli/terminal-style.ts'
import type { Reply } from '../../src/reply/reply.ts'
import { visibleText } from '../../src/text/shown-text.ts'

const PLAIN: TerminalStyle = { width: 80, colors: false, links: false }
const COLOURED: TerminalStyle = { width: 80, colors: true, links: true }

const BODY = 'Russia controls about 19% of Ukraine, including the Crimea peninsula which it annexed in 2014.'

const davos: Article = {
  id: 'davos',
  title: 'Envoys Report Positive Talks',
  body: BODY,
  publishedAt: '2026-01-20',
  source: 'Example Wire',
  url: 'https://wire.example/davos',
}

function replyOn(article: Article, title = 'How much?'): Reply {
  const quote = quoteFrom(
    article,
    { start: 0, end: article.body.length },
    { highlight: { start: 16, end: 25 } },
  )
  return { tone: 'answer', title, blocks: [{ kind: 'quote', quote }], smallPrint: 'searched 1 article' }
}

/** What this renderer itself writes: colours (SGR) and links (OSC 8). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what is looked for
const OWN_SEQUENCES = /\u001b\[\d{1,2}m|\u001b\]8;;(?:https?:[\x21-\x7e]*)?\u0007/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const ACTING = /[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/

/** Text with what can act on a terminal strewn in. */
const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        '\u001b[31m',
        '\u001b]0;title\u0007',
        '\u001b]8;;https://evil.example\u0007here\u001b]8;;\u0007',
        '\u009b2J',
        '\u001bc',
        '\r',
        '\b\b\b',
        '\u202e',
        '\u0085',
        '\t',
        'words ',
      ),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join(''))

describe('a reply in the terminal', () => {
  it('shows title, quote, citation, address and small print as plain text in a pipe', () => {
    expect(renderTerminal(replyOn(davos), PLAIN)).toBe(
      [
        'How much?',
        '',
        '│ Russia controls **about 19%** of Ukraine, including the Crimea peninsula which',
        '│ it annexed in 2014.',
        '  Envoys Report Positive Talks · Example Wire · 20 Jan 2026',
        '  https://wire.example/davos',
        '',
        '  searched 1 article',
      ].join('\n'),
    )
  })

  it('makes the answering words bold and the headline a link in a terminal', () => {
    const shown = renderTerminal(replyOn(davos), COLOURED)
    expect(shown).toContain('\u001b[1mabout 19%\u001b[22m')
    expect(shown).toContain('\u001b]8;;https://wire.example/davos\u0007Envoys Report Positive Talks')
    expect(shown).not.toContain('**')
  })

  it('never links to what is not http or https', () => {
    const shown = renderTerminal(replyOn({ ...davos, url: 'javascript:alert(1)' }), COLOURED)
    expect(shown).not.toContain('javascript')
    expect(shown).not.toContain(']8;;')
  })

  it('shows source and day below each of several quotes of one article', () => {
    const spans = [
      { start: 0, end: 35 },
      { start: 37, end: BODY.length },
    ]
    const blocks = spans.map((span) => ({ kind: 'quote' as const, quote: quoteFrom(davos, span) }))
    const shown = renderTerminal({ tone: 'answer', blocks }, PLAIN)
    expect(shown.match(/Example Wire · 20 Jan 2026/g)).toHaveLength(2)
    expect(shown.match(/Envoys Report Positive Talks/g)).toHaveLength(1)
  })

  it('shows an ellipsis outside the quoted words where they were cut', () => {
    const quote = quoteFrom(davos, { start: 7, end: 36 })
    const reply: Reply = {
      tone: 'answer',
      blocks: [{ kind: 'quote', quote, cut: { start: true, end: true } }],
    }
    expect(renderTerminal(reply, PLAIN)).toContain('│ …controls about 19% of Ukraine…')
  })

  it('keeps every line within the width, however narrow', () => {
    fc.assert(
      fc.property(fc.integer({ min: 24, max: 120 }), fc.lorem({ mode: 'sentences' }), (width, body) => {
        const quote = quoteFrom({ ...davos, body }, { start: 0, end: body.length })
        const reply: Reply = {
          tone: 'answer',
          title: body,
          blocks: [
            { kind: 'quote', quote, note: body },
            { kind: 'list', entries: [[body], [{ text: body, style: 'bold' }]] },
            { kind: 'facts', facts: [{ name: 'Byline', value: [body] }] },
          ],
          smallPrint: body,
        }
        for (const style of [
          { ...COLOURED, width },
          { ...COLOURED, width, colors: false },
        ]) {
          for (const line of renderTerminal(reply, style).split('\n')) {
            expect(stringWidth(line)).toBeLessThanOrEqual(width)
          }
        }
      }),
      { numRuns: 50 },
    )
  })

  it('lets no text of an article or a person act on the terminal', () => {
    fc.assert(
      fc.property(hostile, hostile, (one, other) => {
        const body = `x ${one} y`
        const article = { ...davos, title: other, body, source: other, byline: one }
        const quote = quoteFrom(article, { start: 0, end: body.length }, { speaker: other })
        const reply: Reply = {
          tone: 'refusal',
          title: one,
          url: other,
          blocks: [
            { kind: 'quote', quote, note: other },
            { kind: 'text', text: [one, { text: other, style: 'code' }, { text: one, url: other }] },
            { kind: 'heading', text: one },
            { kind: 'list', entries: [[one], [{ text: other, style: 'italic' }]] },
            { kind: 'facts', facts: [{ name: one, value: [other] }] },
          ],
          smallPrint: other,
        }
        for (const style of [PLAIN, COLOURED]) {
          expect(renderTerminal(reply, style).replaceAll(OWN_SEQUENCES, '')).not.toMatch(ACTING)
        }
      }),
    )
  })
})

describe('text made visible', () => {
  it('keeps letters of every script, emoji and line breaks', () => {
    for (const text of ['Zürich, Київ, 北京', '👩‍👩‍👧 and é', 'one\n\ntwo', '“quoted” – 19%']) {
      expect(visibleText(text)).toBe(text)
    }
  })

  it('shows what is unseen as a picture', () => {
    expect(visibleText('a\u001b[31mb\u0007')).toBe('a␛[31mb␇')
    expect(visibleText('a\r\nb\u2028c')).toBe('a\nb\nc')
    expect(visibleText('\ud800')).toBe('\ufffd')
  })
})

describe('the style of an output', () => {
  it('has colours and links in a terminal, and neither in a pipe', () => {
    expect(styleFor({ isTTY: true, columns: 90 })).toEqual({ width: 90, colors: true, links: true })
    expect(styleFor({})).toEqual({ width: 80, colors: false, links: false })
  })

  it('honours NO_COLOR, FORCE_COLOR and terminals that can do nothing', () => {
    expect(styleFor({ isTTY: true }, { NO_COLOR: '1' }).colors).toBe(false)
    expect(styleFor({}, { FORCE_COLOR: '1' })).toMatchObject({ colors: true, links: false })
    expect(styleFor({ isTTY: true }, { TERM: 'dumb' })).toMatchObject({ colors: false, links: false })
  })

  it('is not wider than can be read nor narrower than can be written', () => {
    expect(styleFor({ isTTY: true, columns: 300 }).width).toBe(100)
    expect(styleFor({ isTTY: true, columns: 5 }).width).toBe(24)
  })
})
