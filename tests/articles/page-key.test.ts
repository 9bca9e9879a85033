import { describe, expect, it } from 'vitest'
import { pageKey } from '../../src/articles/page-key.ts'

const PAGE = 'https://www.example.org/world/2026/01/story-one'

describe('the addresses of one page', () => {
  it.each([
    'http://example.org/world/2026/01/story-one',
    'https://m.example.org/world/2026/01/story-one/',
    'https://amp.example.org/world/2026/01/story-one?utm_source=feed&utm_medium=rss#comments',
    'https://www.example.org/world/2026/01/story-one/amp/',
    'https://www.example.org/amp/world/2026/01/story-one',
    'https://www.example.org/world/2026/01/story-one?outputType=amp&fbclid=abc',
    'https://www-example-org.cdn.ampproject.org/c/s/www.example.org/world/2026/01/story-one',
    'https://www.google.com/amp/s/www.example.org/world/2026/01/story-one',
    'https://WWW.EXAMPLE.ORG:443/world/2026/01/story-one/index.html',
  ])('include %s', (address) => {
    expect(pageKey(address)).toBe(pageKey(PAGE))
  })

  it('have their parameters in any order', () => {
    expect(pageKey('https://example.org/s?id=7&part=2')).toBe(
      pageKey('https://example.org/s?part=2&id=7&gclid=x'),
    )
  })
})

describe('addresses of different pages', () => {
  it.each([
    ['another path', 'https://www.example.org/world/2026/01/story-two'],
    ['another host', 'https://example.net/world/2026/01/story-one'],
    ['a part of the site of its own', 'https://news.example.org/world/2026/01/story-one'],
    ['another port', 'https://www.example.org:8443/world/2026/01/story-one'],
    ['an id among the parameters', `${PAGE}?id=7`],
    ['another case of the path', 'https://www.example.org/World/2026/01/story-one'],
  ])('differ by %s', (_, address) => {
    expect(pageKey(address)).not.toBe(pageKey(PAGE))
  })

  it('keep ids apart', () => {
    expect(pageKey('https://example.org/s?id=7')).not.toBe(pageKey('https://example.org/s?id=8'))
  })

  it('keep the host m.example, which has no other name', () => {
    expect(pageKey('https://m.example/a')).not.toBe(pageKey('https://example/a'))
  })

  it('stay as they are where they are no web addresses, without the place within the page', () => {
    expect(pageKey('urn:newsml:example:1#2')).toBe('urn:newsml:example:1')
    expect(pageKey('not an address')).toBe('not an address')
  })
})
