import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../src/ingest/read-markdown.ts'

const withFront = (front: string, body = 'Text.') => `---\n${front}\n---\n\n${body}\n`

describe('readMarkdown', () => {
  it('reads the front matter', () => {
    const front = [
      'title: "Envoys: a meeting"',
      'date: 2026-01-20',
      'updated: 2026-01-21T10:00:00Z',
      'source: Example Wire',
      'author: [Ann Lee, Bo Ray]',
      'url: https://example.org/a',
      'section: World',
      'language: en',
    ]
    expect(readMarkdown(withFront(front.join('\n')))).toEqual({
      title: 'Envoys: a meeting',
      publishedAt: '2026-01-20',
      updatedAt: '2026-01-21T10:00:00Z',
      source: 'Example Wire',
      byline: 'Ann Lee, Bo Ray',
      url: 'https://example.org/a',
      section: 'World',
      language: 'en',
      body: 'Text.',
    })
  })

  it('takes the headline from the first heading, which leaves the text', () => {
    const draft = readMarkdown(
      withFront('date: 2026-01-20', '# Envoys *meet*\n\nBy Ann Lee\n\nText.\n\n## More\n\nEnd.'),
    )
    expect(draft).toMatchObject({ title: 'Envoys meet', byline: 'Ann Lee', body: 'Text.\n\nMore\n\nEnd.' })
  })

  it('leaves a heading out that repeats the headline', () => {
    expect(readMarkdown(withFront('title: A\ndate: 2026-01-20', '# A\n\nText.')).body).toBe('Text.')
  })

  it('keeps what a reader of the rendered page sees, and nothing else', () => {
    const markdown = [
      'The *envoys* met in [the hall](https://example.org)',
      'for **two** hours &amp; more.\u00a0',
      '',
      '- `one`',
      '- two',
      '',
      '> "Quoted," he said.',
      '',
      '| a | b |',
      '|---|---|',
      '| 1 | 2 |',
      '',
      '![picture](https://example.org/p.png)',
      '',
      '<script>alert(1)</script>',
      '',
      '<div hidden>secret</div>',
      '',
      '<!-- comment -->',
      '',
      '(Reporting by Ann Lee)',
    ]
    const draft = readMarkdown(withFront('title: A\ndate: 2026-01-20', markdown.join('\n')))
    expect(draft.body.split('\n\n')).toEqual([
      'The envoys met in the hall for two hours & more.',
      'one',
      'two',
      '"Quoted," he said.',
      'a b',
      '1 2',
    ])
    expect(draft.credits).toBe('Reporting by Ann Lee')
  })

  it.each([
    ['# Readme\n\nHello.', undefined, 'date is missing'],
    [withFront('date: 2026-01-20'), undefined, 'headline is missing'],
    [withFront('title: A\ndate: 2026-02-30'), undefined, '"2026-02-30" is not in the calendar'],
    [withFront('title: A\ndate: 2026012'), undefined, 'cannot be read'],
    [withFront('title: A\ndate: 2026-01-20\nurl: file:///etc/passwd'), undefined, 'http'],
    [withFront('title: A\ndate: 2026-01-20', '<script>x</script>'), undefined, 'no text'],
    ['---\ntitle: A\ndate: [2026\n---\n\nText.', 4, 'not YAML'],
    [withFront('- a\n- b'), 2, 'keys and values'],
  ])('refuses %j, naming the reason', (markdown, line, reason) => {
    expect(() => readMarkdown(markdown)).toThrow(
      expect.objectContaining({ name: 'RefusedText', line, message: expect.stringContaining(reason) }),
    )
  })

  it.each([
    ['quotations within one another', '>'.repeat(190_000), 'nests deeper'],
    ['lists within one another', '1. '.repeat(60_000), 'nests deeper'],
    ['both within one another', '> - '.repeat(45_000), 'nests deeper'],
    ['comments that never end', '<!--'.repeat(40_000), 'more marks'],
    [
      'growing runs of backticks',
      Array.from({ length: 600 }, (_, at) => '`'.repeat(at)).join(' '),
      'more marks',
    ],
    ['emphasis that never ends', '_a'.repeat(90_000), 'more marks'],
    ['links within one another', '[![a](b)'.repeat(20_000), 'more marks'],
    ['a text that is longer than a story', 'word '.repeat(50_000), 'at most 200000'],
  ])('refuses %s before they are parsed', (_, body, reason) => {
    expect(() => readMarkdown(withFront('title: A\ndate: 2026-01-20', body))).toThrow(
      expect.objectContaining({ name: 'RefusedText', message: expect.stringContaining(reason) }),
    )
  })

  it('refuses front matter with more keys than a story has', () => {
    const keys = Array.from({ length: 60_000 }, (_, at) => `k${at}: 1`).join('\n')
    expect(() => readMarkdown(withFront(`title: A\ndate: 2026-01-20\n${keys}`))).toThrow(
      expect.objectContaining({ name: 'RefusedText', message: expect.stringContaining('front matter has') }),
    )
  })

  it('reads a long story with its lists, emphasis and rules', () => {
    const paragraph =
      'The *envoys* met in [the hall](https://example.org) for **two** hours.\n> "It went well."'
    const story = [...Array.from({ length: 1_200 }, () => paragraph), `${'- '.repeat(40)}-`, 'End.'].join(
      '\n\n',
    )
    const { body } = readMarkdown(withFront('title: A\ndate: 2026-01-20', story))
    expect(body.endsWith('End.')).toBe(true)
  })

  it('does not follow front matter that multiplies itself', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefghi'.split('').map((key, at) => {
        const before = 'abcdefgh'[at]
        return `${key}: &${key} [${`*${before},`.repeat(9)}*${before}]`
      }),
    ]
    expect(() => readMarkdown(withFront(bomb.join('\n')))).toThrow()
  })
})
