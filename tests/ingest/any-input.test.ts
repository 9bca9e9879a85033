import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ArticleDraft } from '../../src/articles/article.ts'
import { isPublicationDate } from '../../src/articles/dates.ts'
import { isWebUrl } from '../../src/ingest/citation.ts'
import { findControl } from '../../src/ingest/clean-text.ts'
import { decodeText } from '../../src/ingest/decode-text.ts'
import { detectFormat, isNinjs } from '../../src/ingest/detect-format.ts'
import { hiddenNames } from '../../src/ingest/hiding-styles.ts'
import { parseJsonElements } from '../../src/ingest/parse-json.ts'
import { readArticleJson } from '../../src/ingest/read-articles-json.ts'
import { readHtmlPage } from '../../src/ingest/read-html-page.ts'
import { readMarkdown } from '../../src/ingest/read-markdown.ts'
import { readNewsXml } from '../../src/ingest/read-news-xml.ts'
import { readNinjs } from '../../src/ingest/read-ninjs.ts'
import { readWireText } from '../../src/ingest/read-wire-text.ts'
import { readRobots } from '../../src/ingest/robots-rules.ts'

/** Every reader of text, with what it makes of it. */
const READERS: Readonly<Record<string, (text: string) => readonly ArticleDraft[]>> = {
  'wire text': (text) => [readWireText(text)],
  markdown: (text) => [readMarkdown(text)],
  'HTML from a file': (text) => [readHtmlPage(text)],
  'HTML from the web': (text) => [
    readHtmlPage(text, { url: 'https://a.example/b', known: { publishedAt: '2026-01-20' } }),
  ],
  XML: (text) => readNewsXml(text).readings.flatMap((reading) => ('draft' in reading ? [reading.draft] : [])),
  JSON: (text) =>
    parseJsonElements(text).values.map((value) =>
      isNinjs(value) ? readNinjs(value).draft : readArticleJson(value),
    ),
}

/** Pieces of all formats, whole and broken, with what must not get through. */
const PIECES = fc.constantFrom(
  ...[
    'date 2026-01-20 A headline',
    'source Wire',
    'By Ann Lee',
    '\n',
    '\n\n',
    '---\n',
    'title: A\ndate: 2026-01-20\n',
    '# A\n',
  ],
  ...[
    '<html>',
    '<body>',
    '<p>',
    '</p>',
    '<div class="related">',
    '<h1>A</h1>',
    '<script>',
    '</script>',
    '<style>.a{display:none}',
    '<!--',
  ],
  ...[
    '-->',
    '<![CDATA[',
    ']]>',
    '<table><tr><td>',
    '<svg>',
    '<template>',
    '<time datetime="2026-01-20">',
    '<meta property="og:title" content="A&#7;B',
  ],
  ...[
    '">',
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"A\\u0007","datePublished":"2026-01-20"}</script>',
  ],
  ...[
    '<?xml version="1.0"?>',
    '<!DOCTYPE nitf [',
    '<nitf>',
    '<head><title>A</title><docdata><date.issue norm="20260120"/></docdata></head>',
  ],
  ...[
    '<body.content>',
    '</body.content></body></nitf>',
    '<newsItem guid="a&#xD800;">',
    '</newsItem>',
    '<p:p xmlns:p="x">',
  ],
  ...[
    '&amp;',
    '&#0;',
    '&#x1b;',
    '&#xD800;',
    '&nope;',
    '&',
    '\u0000',
    '\u0007',
    '\u001b[31m',
    '\u009b',
    '\ud800',
    '\udc00',
    '\u2028',
    '\ufeff',
    '\u202e',
  ],
  ...[
    'A sentence that says what happened on Tuesday. ',
    'Ещё одно предложение.',
    '「はい」と言った。',
    '👍🏽',
  ],
  ...[
    '[',
    '{"title":"A","body":"B\\u0000","publishedAt":"2026-01-20"}',
    ',',
    ']',
    '{"uri":"\\u0007u","headline":"H\\ud800","versioncreated":"2026-01-20","body_xhtml":"<p>a\\u001bb</p>"}',
  ],
)
const soup = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: PIECES },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
    ),
    {
      maxLength: 40,
    },
  )
  .map((pieces) => pieces.join(''))

/** What any article in the archive is like, wherever it came from. */
function requireClean(draft: ArticleDraft): void {
  const { withdrawn, ...fields } = draft
  for (const [name, value] of [...Object.entries(fields), ['reason', withdrawn?.reason] as const]) {
    if (typeof value !== 'string') continue
    expect({ name, control: findControl(value), wellFormed: value.isWellFormed() }).toEqual({
      name,
      control: undefined,
      wellFormed: true,
    })
    if (name !== 'body') expect(value).not.toMatch(/[\n\r]/)
  }
  expect(draft.title.trim()).not.toBe('')
  if (withdrawn === undefined) expect(draft.body.trim()).not.toBe('')
  expect(isPublicationDate(draft.publishedAt)).toBe(true)
  if (draft.url !== undefined) expect(isWebUrl(draft.url)).toBe(true)
}

describe('whatever is read', () => {
  it.each(Object.entries(READERS))('%s gives clean articles, or refuses', (_, read) => {
    fc.assert(
      fc.property(soup, (text) => {
        try {
          for (const draft of read(text)) requireClean(draft)
        } catch (error) {
          expect(error).toMatchObject({ name: 'RefusedText' })
        }
      }),
      { numRuns: 300 },
    )
  })

  it('is given a format, or a reason for none, and is decoded or refused', () => {
    fc.assert(
      fc.property(soup, (text) => {
        expect(['string', 'object']).toContain(typeof detectFormat(text, 'a.x'))
        try {
          expect(decodeText(Buffer.from(text), { charset: text.slice(0, 10), lenient: true })).not.toBe('')
        } catch (error) {
          expect(error).toMatchObject({ name: 'RefusedText' })
        }
        expect(hiddenNames(text)).toBeInstanceOf(Set)
        expect(typeof readRobots(text, 'https://a.example', 'dateline').allows('https://a.example/b')).toBe(
          'boolean',
        )
      }),
    )
  })

  /** What makes careless programs slow, or their stack overflow, when it comes a hundred thousand times. */
  const REPEATED = [
    ...[
      '<',
      '<a ',
      '<p>',
      '</p>',
      '<div>',
      '<!--',
      '-->',
      '<![CDATA[',
      '&',
      '&#',
      '&amp;',
      ' ',
      '\n',
      '[',
      '](',
      '*',
      '`',
      '|',
      '> ',
    ],
    ...[
      '- ',
      '"',
      '\\',
      '{',
      '[{',
      '{"a":',
      '(Reporting by ',
      '<li><a>x</a></li>',
      '<td>',
      'By ',
      '\u00a0',
      '<style>.a{',
      '<form>',
    ],
  ]
  it.each(REPEATED)('comes to an end with %j over and over', { timeout: 120_000 }, (unit) => {
    const text = unit.repeat(100_000)
    const page = `<html><head><title>T</title></head><body><h1>T</h1><time datetime="2026-01-20"></time><p>${text}</p></body></html>`
    const inputs: [string, string][] = [
      ['wire text', `date 2026-01-20 A\n\n${text}`],
      ['markdown', `---\ntitle: A\ndate: 2026-01-20\n---\n${text.slice(0, 100_000)}`],
      ['HTML from a file', page],
      ['XML', `<nitf><body><body.content><p>${text}</p></body.content></body></nitf>`],
      ['JSON', JSON.stringify({ uri: 'u', headline: 'A', versioncreated: '2026-01-20', body_xhtml: text })],
      ['JSON', text],
    ]
    for (const [name, input] of inputs) {
      try {
        for (const draft of READERS[name]?.(input) ?? []) requireClean(draft)
      } catch (error) {
        expect(error).toMatchObject({ name: 'RefusedText' })
      }
    }
  })
})
