import { describe, expect, it } from 'vitest'
import { hasManyAttributes } from '../../src/ingest/attribute-limit.ts'
import { requireModestMarkup } from '../../src/ingest/page-limits.ts'

const attributes = (count: number): string =>
  Array.from({ length: count }, (_, at) => `a${at}="1>2"`).join(' ')

describe('the attributes of a page', () => {
  it('are refused beyond three hundred in a tag, or a hundred thousand in all', () => {
    expect(hasManyAttributes(`<p ${attributes(300)}>Text</p>`)).toBe(false)
    expect(hasManyAttributes(`<p ${attributes(301)}>Text</p>`)).toBe(true)
    expect(hasManyAttributes(`<p ${attributes(250)}>`.repeat(401))).toBe(true)
    expect(() => requireModestMarkup(`<p ${attributes(8_000)}>`)).toThrow(/attributes/)
  })

  it('are not looked for in scripts, styles and comments, nor in values', () => {
    const words = 'if (a <b && c) '.repeat(2_000)
    expect(hasManyAttributes(`<script>${words}</script><p>Text</p>`)).toBe(false)
    expect(hasManyAttributes(`<STYLE>${words}</STYLE><!-- <p ${attributes(400)}> -->`)).toBe(false)
    expect(hasManyAttributes(`<img alt='${words}' title="${words}">`)).toBe(false)
    expect(hasManyAttributes(`<script>${words}</script><p ${attributes(301)}>`)).toBe(true)
  })

  it('end where the page does', () => {
    for (const html of ['', '<', '<p', '<p a', '<p a=', '<p a="', '<script', '<script>', '<!--'])
      expect(hasManyAttributes(html)).toBe(false)
  })
})
