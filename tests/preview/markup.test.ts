import { describe, expect, it } from 'vitest'
import { readMarkup, readRuns } from '../../preview/markup.ts'

describe('the preview reads', () => {
  it('quotes, small print, lists and headings by their lines', () => {
    const kinds = readMarkup('**Note**\n> one\n> two\n-# small\n\n- a\n- b\n1. c\n# Big').map(
      ({ kind }) => kind,
    )
    expect(kinds).toEqual(['paragraph', 'quote', 'small', 'list', 'list', 'heading'])
  })

  it('bold, code and links in a line', () => {
    const runs = readRuns('**bold** `code` [head](https://a.example/x)')
    expect(runs.map(({ kind }) => kind)).toEqual(['strong', 'text', 'code', 'text', 'link'])
  })

  it('no address that is not of the web as a link', () => {
    for (const text of ['[x](javascript:alert(1))', '[x](data:text/html,1)', '<file:///etc/passwd>']) {
      expect(JSON.stringify(readRuns(text))).not.toContain('"kind":"link"')
    }
  })

  it('markup of pages as the letters that it is', () => {
    expect(readRuns('<b onclick="x">hi</b>')).toEqual([{ kind: 'text', text: '<b onclick="x">hi</b>' }])
  })

  it('a mention as the name of who is mentioned', () => {
    const nameOf = (kind: string, id: string): string => `${kind}-${id.slice(-1)}`
    expect(readRuns('<@12345678901234567>', nameOf)).toEqual([{ kind: 'mention', text: '@person-7' }])
  })

  it('the whole rest after three signs, and nothing of nothing', () => {
    expect(readMarkup('>>> a\nb')).toHaveLength(1)
    expect(readMarkup('')).toEqual([])
    expect(readMarkup('\n\n')).toEqual([])
  })
})
