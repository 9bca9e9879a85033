import { describe, expect, it } from 'vitest'
import { detectFormat } from '../../src/ingest/detect-format.ts'
import { hiddenNames } from '../../src/ingest/hiding-styles.ts'
import { readFetchedPage } from '../../src/ingest/read-fetched-page.ts'
import { newsPage, storyHtml } from '../support/web/feed-documents.ts'

// What a reader could take hours for is read in a moment; a test that ends says so.

function bodyOf(html: string): string {
  const page = {
    url: 'http://a.example/x',
    status: 200,
    headers: { contentType: 'text/html' },
    bytes: Buffer.from(html),
  }
  return readFetchedPage(page, undefined).body
}

const page = (html: string) => newsPage({ title: 'Pier opens', published: '2026-01-20', html })

describe('a page that is made to cost time', () => {
  it('is read with white space without end in a style', () => {
    expect(bodyOf(page(`${storyHtml('It opens.')}<p style="${' '.repeat(400_000)}x">End.</p>`))).toContain(
      'It opens.',
    )
  })

  it('is read with comments in a style sheet that do not end', () => {
    expect([...hiddenNames(`.a{display:none}${'/*'.repeat(240_000)}`)]).toEqual(['.a'])
  })

  it('is refused with thousands of elements deep within others', () => {
    const html = `${'<div>'.repeat(140)}${'<b>x</b>'.repeat(18_000)}${'</div>'.repeat(140)}`
    expect(() => bodyOf(page(html))).toThrow('nests too many elements too deep')
  })

  it('is told from other formats behind any number of comments', () => {
    const comments = '<!---->'.repeat(500)
    expect(detectFormat(`${comments}<html><body>x</body></html>`, 'a')).toBe('html')
    expect(detectFormat(`${comments}x`, 'a')).toBe('wire')
    expect(bodyOf(`${comments}${page(storyHtml('It opens.'))}`)).toContain('It opens.')
    expect(() => bodyOf(`${comments}x`)).toThrow()
  })
})
