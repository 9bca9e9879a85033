import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { boundQuote } from '../../src/answer/sentences/bound-quote.ts'
import type { Article } from '../../src/articles/article.ts'
import { type Quote, quoteFrom, quoteText } from '../../src/articles/quote.ts'
import { renderTerminal } from '../../src/cli/render-terminal.ts'
import { renderDiscord } from '../../src/discord/render-discord.ts'
import { readWireText } from '../../src/ingest/read-wire-text.ts'
import { cutOf } from '../../src/reply/quoted-part.ts'
import { readArticle } from '../../src/search/article-texts.ts'

const SEEDS = join(import.meta.dirname, '../../seeds')
const STYLE = { colors: false, links: false, width: 200 }

const articleOf = (body: string): Article => ({ id: 'a', title: 'A', publishedAt: '2026-01-20', body })
const cut = (quote: Quote) => cutOf({ kind: 'quote', quote })

/** The quote of some words of a body. */
function of(body: string, words: string): Quote {
  const start = body.indexOf(words)
  return quoteFrom(articleOf(body), { start, end: start + words.length })
}

const BODY =
  'PORT ELLIS, Jan 20 - The U.S. pier opened. Mr. Holm, its master, said so.\n\nIt has room for ships.'

describe('a quote that is part of a sentence', () => {
  it.each([
    ['The U.S. pier opened.', false, false],
    ['The U.S. pier opened. Mr. Holm, its master, said so.', false, false],
    ['Mr. Holm, its master, said so.\n\nIt has room for ships.', false, false],
    ['PORT ELLIS, Jan 20 - The U.S. pier opened.', false, false],
    ['pier opened.', true, false],
    ['Holm, its master, said so.', true, false],
    ['The U.S.', false, true],
    ['its master', true, true],
    ['It has room', false, true],
  ])('is told from whole ones: %j', (words, start, end) => {
    expect(cut(of(BODY, words))).toEqual({ start, end })
  })

  it('is shown with an ellipsis outside the quoted words, in Discord and in the terminal', () => {
    const typed = Array.from({ length: 200 }, (_, at) => `w${at}${at % 7 === 6 ? ',' : ''}`)
    const body = `${typed.join(' ')}.`
    const start = body.indexOf('w150')
    const whole = quoteFrom(
      articleOf(body),
      { start: 0, end: body.length },
      { highlight: { start, end: start + 4 } },
    )
    const quote = boundQuote(whole)
    const reply = { tone: 'answer', blocks: [{ kind: 'quote', quote }] } as const
    expect(quoteText(quote)).toMatch(/^w70 .* w154$/)
    expect(renderDiscord(reply).embeds[0]?.description).toMatch(/^> …w70 .* w154…$/m)
    expect(renderTerminal(reply, STYLE).replaceAll('\n│ ', ' ')).toMatch(/│ …w70 .* w154…/)
  })

  it('is none of the sentences of the sample archive', () => {
    for (const file of readdirSync(SEEDS)) {
      const draft = readWireText(readFileSync(join(SEEDS, file), 'utf8'))
      const article = { ...draft, id: file }
      for (const { passage, sentences } of readArticle(article).passages) {
        for (const span of [...sentences, passage]) {
          expect(cut(quoteFrom(article, span)), quoteText(quoteFrom(article, span))).toEqual({
            start: false,
            end: false,
          })
        }
      }
    }
  })

  it('is found quickly in a line of any length', () => {
    const body = `${'long words, '.repeat(400_000)}and an end.`
    expect(cut(of(body, 'and an end.'))).toEqual({ start: true, end: false })
  })
})
