import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseDateline } from '../../src/articles/dateline.ts'
import { readWireText } from '../../src/ingest/read-wire-text.ts'

const REPORT = '../shared/articles/2026-01-20-davos-envoys.txt'

const text = (...lines: string[]) => lines.join('\n')

describe('readWireText', () => {
  it('reads headline, date, byline, paragraphs and credits', () => {
    expect(
      readWireText(
        text(
          ' date 2026-01-20 Envoys meet in Davos',
          '',
          'By Ann Lee',
          '',
          'DAVOS, Jan 20 - Envoys met.',
          '',
          'They will meet again.',
          '',
          '(Reporting by Ann Lee; editing by Bo Ray)',
        ),
      ),
    ).toEqual({
      title: 'Envoys meet in Davos',
      publishedAt: '2026-01-20',
      byline: 'Ann Lee',
      body: 'DAVOS, Jan 20 - Envoys met.\n\nThey will meet again.',
      credits: 'Reporting by Ann Lee; editing by Bo Ray',
    })
  })

  it.each([
    ['source Example Wire', 'url https://example.org/a?b=1'],
    ['url https://example.org/a?b=1', 'source Example Wire'],
  ])('reads source and URL in either order: %s, then %s', (first, second) => {
    expect(readWireText(text('date 2026-01-20 A', first, second, 'By Ann Lee', '', 'Text.'))).toEqual({
      title: 'A',
      publishedAt: '2026-01-20',
      source: 'Example Wire',
      url: 'https://example.org/a?b=1',
      byline: 'Ann Lee',
      body: 'Text.',
    })
  })

  it('takes an instant for the date', () => {
    expect(readWireText('date 2026-01-20T14:03:00Z A\n\nText.').publishedAt).toBe('2026-01-20T14:03:00Z')
  })

  it('leaves a story that begins with "By", "source" or a parenthesis whole', () => {
    const body = 'By Monday the talks had ended.\n\nsource of the trouble: none.\n\n(They laughed.)'
    expect(readWireText(`date 2026-01-20 A\n\n${body}`)).toEqual({
      title: 'A',
      publishedAt: '2026-01-20',
      body,
    })
  })

  it('joins the lines of a paragraph, and reads odd spaces as spaces', () => {
    const draft = readWireText(
      'date 2026-01-20 About 19\u00a0%\n\n  One\n  two\u00a0three.\n \t\n\n\nFour\u00ad.\n',
    )
    expect(draft).toMatchObject({ title: 'About 19 %', body: 'One two three.\n\nFour.' })
  })

  it('leaves out control characters, which nobody wrote', () => {
    expect(readWireText('date 2026-01-20 A\u0007B\n\nO\u001bne.\u0000')).toMatchObject({
      title: 'AB',
      body: 'One.',
    })
  })

  it.each([
    ['', 1, 'No known format'],
    ['Envoys meet\n\nText.', 1, 'No known format'],
    ['date Envoys meet\n\nText.', 1, 'date is missing'],
    ['\n\ndate 2026-02-30 Envoys\n\nText.', 3, '"2026-02-30" is not in the calendar'],
    ['date 20/01/2026 Envoys\n\nText.', 1, '"20/01/2026" cannot be read'],
    ['date 1026-01-20 Envoys\n\nText.', 1, '"1026-01-20" is not in the calendar'],
    ['date 2026-01-20\n\nText.', 1, 'headline is missing'],
    [`date 2026-01-20 ${'long '.repeat(200)}\n\nText.`, 1, 'headline has'],
    ['date 2026-01-20 Envoys\nurl javascript:alert(1)\n\nText.', 2, 'not an absolute http or https address'],
    ['date 2026-01-20 Envoys\n\n', undefined, 'no text'],
    ['date 2026-01-20 Envoys\n\n(Reporting by A)', undefined, 'no text'],
  ])('refuses %j, naming the line and the reason', (wire, line, reason) => {
    expect(() => readWireText(wire)).toThrow(
      expect.objectContaining({ name: 'RefusedText', line, message: expect.stringContaining(reason) }),
    )
  })
})

describe.skipIf(!existsSync(REPORT))(
  'readWireText on the report in ../shared/articles (skipped without it)',
  () => {
    const draft = existsSync(REPORT) ? readWireText(readFileSync(REPORT, 'utf8')) : undefined
    const paragraphs = draft?.body.split('\n\n') ?? []

    it('reads its citation', () => {
      expect(draft).toMatchObject({ publishedAt: '2026-01-20', byline: 'Dmitry Zhdannikov' })
      expect(draft?.title).toMatch(/^Trump and Putin Envoys .* in Davos$/)
      expect(draft).not.toHaveProperty('source')
    })

    it('reads its dateline', () => {
      const dateline = parseDateline(draft?.body ?? '')
      expect(dateline?.place).toBe('DAVOS')
      expect(draft?.body.slice(dateline?.end)).toMatch(/^Envoys for U\.S\./)
    })

    it('reads its 15 paragraphs word for word', () => {
      expect(paragraphs).toHaveLength(15)
      const file = readFileSync(REPORT, 'utf8')
      for (const paragraph of paragraphs) expect(file).toContain(`\n${paragraph}\n`)
      expect(paragraphs[8]).toMatch(/^Russia controls about 19% of Ukraine/)
      expect(paragraphs.at(-1)).toMatch(/do not publish losses\.$/)
    })

    it('takes its credits off', () => {
      expect(draft?.credits).toMatch(/^Reporting by Dmitry Zhdannikov; editing by \w+ \w+$/)
    })
  },
)
