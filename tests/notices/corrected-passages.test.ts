import { expect, it } from 'vitest'
import type { KeptQuote } from '../../src/archive/answer-store.ts'
import type { Article } from '../../src/articles/article.ts'
import { type Quote, quoteText } from '../../src/articles/quote.ts'
import { type CorrectedPassage, correctedPassages } from '../../src/notices/corrected-passages.ts'

const OPENING = 'The second ferry pier opened on Saturday.'
const ROOM = 'It has room for 36 ferries.'
const BODY = `${OPENING} ${ROOM}\n\nThe fare went up by 10%.\n\nNobody protested.`

function article(body: string, version = 1): Article {
  return { id: 'pier', version, title: 'A pier', body, publishedAt: '2026-01-20' } as Article
}

/** The quote of some words of the body, as an answer keeps it. */
function kept(words: string, body = BODY): KeptQuote {
  const start = body.indexOf(words)
  return { articleId: 'pier', version: 1, start, end: start + words.length }
}

const marked = (quote: Quote): string => {
  const text = quoteText(quote)
  const { start, end } = quote.highlight ?? { start: 0, end: 0 }
  return end === 0 ? text : `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`
}

const shown = ({ before, now }: CorrectedPassage) =>
  now === undefined ? [marked(before)] : [marked(before), marked(now)]

function corrected(words: string, after: string, before = BODY) {
  const versions = new Map([[1, article(before)]])
  return correctedPassages([kept(words, before)], versions, article(after, 2)).map(shown)
}

it('shows the sentence that changed, not the one beside it that did not', () => {
  expect(corrected(`${OPENING} ${ROOM}`, BODY.replace('36', '63'))).toEqual([
    ['It has room for [36] ferries.', 'It has room for [63] ferries.'],
  ])
})

it('shows each quoted sentence that changed, and none that was not quoted', () => {
  const after = BODY.replace('36', '63').replace('Saturday', 'Sunday').replace('10%', '20%')
  expect(corrected(`${OPENING} ${ROOM}`, after)).toEqual([
    [OPENING.replace('Saturday.', '[Saturday.]'), OPENING.replace('Saturday.', '[Sunday.]')],
    ['It has room for [36] ferries.', 'It has room for [63] ferries.'],
  ])
})

it('shows what was taken out alone where nothing came for it', () => {
  expect(corrected(ROOM, BODY.replace(` ${ROOM}`, ''))).toEqual([[ROOM]])
})

it('finds what stands there now among several sentences, by its words', () => {
  const after = BODY.replace(ROOM, 'The mayor came. Ferries find room for 63. Bands played.')
  expect(corrected(ROOM, after)).toEqual([[ROOM, 'Ferries find room for 63.']])
})

it('takes a sentence of other words in the same place for what stands there now', () => {
  expect(corrected(ROOM, BODY.replace(ROOM, 'Nobody knows how many fit.'))).toEqual([
    [ROOM, 'Nobody knows how many fit.'],
  ])
})

it('finds the sentence where it was moved and changed', () => {
  const after = BODY.replace(` ${ROOM}`, '').concat(' It has room for 63 ferries.')
  expect(corrected(ROOM, after)).toEqual([['It has room for [36] ferries.', 'It has room for [63] ferries.']])
})

it('highlights only what was put in where nothing was taken out', () => {
  const [[before, now] = []] = corrected(ROOM, BODY.replace('36 ferries', '36 small ferries'))
  expect([before, now]).toEqual([ROOM, 'It has room for 36 [small] ferries.'])
})

it('leaves out a quote of a version that is not held any more, and says a sentence once', () => {
  expect(correctedPassages([kept(ROOM)], new Map(), article('Other.', 2))).toEqual([])
  const versions = new Map([[1, article(BODY)]])
  const twice = correctedPassages([kept(ROOM), kept('36')], versions, article(BODY.replace('36', '63'), 2))
  expect(twice).toHaveLength(1)
})
