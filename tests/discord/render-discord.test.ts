import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/articles/article.ts'
import { type Quote, quoteFrom, quoteText } from '../../src/articles/quote.ts'
import { visibleText } from '../../src/discord/escape-markdown.ts'
import { linkAddress } from '../../src/discord/link-markdown.ts'
import { type DiscordPayload, LIMITS, renderDiscord } from '../../src/discord/render-discord.ts'
import type { Block, Inline, Reply } from '../../src/reply/reply.ts'
import { checkRules } from '../support/discord/rules/rules.ts'
import { readMarkdown, spaced } from './discord-markdown.ts'
import { anyText, anyWords } from './hostile-text.ts'

const ARTICLE: Article = {
  id: 'envoys',
  title: 'Envoys report positive talks',
  body: 'DAVOS, Jan 20 - Envoys met.\n\nRussia controls about 19% of Ukraine, including Crimea.\n\nTalks go on.',
  publishedAt: '2026-01-20',
  source: 'Dateline background',
  url: 'https://news.example/envoys',
}

function quoteOf(words: string, highlighted?: string): Quote {
  const start = ARTICLE.body.indexOf(words)
  const at = highlighted === undefined ? undefined : words.indexOf(highlighted)
  const highlight =
    at === undefined || highlighted === undefined ? undefined : { start: at, end: at + highlighted.length }
  return quoteFrom(ARTICLE, { start, end: start + words.length }, { highlight })
}

const CONTROL = quoteOf('Russia controls about 19% of Ukraine, including Crimea.', 'about 19%')
const TALKS = quoteOf('Talks go on.')

function answer(blocks: readonly Block[], rest: Partial<Reply> = {}): Reply {
  return { tone: 'answer', blocks, ...rest }
}

/** Every bound that Discord sets on the embeds of a message. */
function expectWithinLimits({ embeds, allowedMentions }: DiscordPayload): void {
  expect(allowedMentions).toEqual({ parse: [] })
  for (const kind of ['message', 'follow-up', 'webhook-edit'] as const) {
    expect(checkRules(kind, { embeds, allowed_mentions: allowedMentions }, [])).toEqual([])
  }
  expect(embeds.length).toBeGreaterThan(0)
  expect(embeds.length).toBeLessThanOrEqual(LIMITS.embeds)
  let total = 0
  for (const { title, description, footer, url, fields } of embeds) {
    expect(fields).toBeUndefined()
    for (const text of [title, description, footer?.text]) {
      if (text === undefined) continue
      expect(text.trim()).not.toBe('')
      expect(text.isWellFormed()).toBe(true)
      total += text.length
    }
    expect(title ?? description ?? footer).toBeDefined()
    expect(title?.length ?? 0).toBeLessThanOrEqual(LIMITS.title)
    expect(description?.length ?? 0).toBeLessThanOrEqual(LIMITS.description)
    expect(footer?.text.length ?? 0).toBeLessThanOrEqual(2048)
    if (url !== undefined) expect(new URL(url).protocol).toMatch(/^https?:$/)
  }
  expect(total).toBeLessThanOrEqual(LIMITS.message)
}

describe('renderDiscord', () => {
  it('shows a quote as a block quote with the answering words bold and a citation line below', () => {
    const reply = answer([{ kind: 'quote', quote: CONTROL }], {
      title: 'How much of Ukraine does Russia control?',
      smallPrint: 'searched 34 articles, 18 Mar 2014 – 20 Jan 2026',
    })
    expect(renderDiscord(reply)).toEqual({
      embeds: [
        {
          color: 0x2f6fa8,
          title: 'How much of Ukraine does Russia control?',
          description: [
            '> Russia controls **about 19%** of Ukraine, including Crimea.',
            '-# Dateline background · 20 Jan 2026 · [Envoys report positive talks](https://news.example/envoys)',
          ].join('\n'),
          footer: { text: 'searched 34 articles, 18 Mar 2014 – 20 Jan 2026' },
        },
      ],
      components: [],
      files: [],
      allowedMentions: { parse: [] },
    })
  })

  it('cites several quotes of one article once, below the last of them', () => {
    const { embeds } = renderDiscord(answer([CONTROL, TALKS].map((quote) => ({ kind: 'quote', quote }))))
    expect(embeds).toHaveLength(1)
    expect(embeds[0]?.description?.match(/20 Jan 2026/g)).toHaveLength(1)
    expect(readMarkdown(embeds[0]?.description ?? '').quotes.map(spaced)).toEqual([
      quoteText(CONTROL),
      quoteText(TALKS),
    ])
  })

  it('cites quotes under two notes apart, though they are from one article', () => {
    const { embeds } = renderDiscord(
      answer([
        { kind: 'quote', quote: CONTROL, note: '2014' },
        { kind: 'quote', quote: TALKS, note: '20 Jan 2026' },
      ]),
    )
    const citation =
      '-# Dateline background · 20 Jan 2026 · [Envoys report positive talks](https://news.example/envoys)'
    expect(embeds[0]?.description?.split('\n').filter((line) => line === citation)).toHaveLength(2)
  })

  it('cites quotes of two articles apart', () => {
    const other = { ...TALKS, article: { ...ARTICLE, id: 'other', publishedAt: '2026-01-19' } }
    const { embeds } = renderDiscord(answer([CONTROL, other].map((quote) => ({ kind: 'quote', quote }))))
    expect(embeds[0]?.description).toMatch(/20 Jan 2026.*19 Jan 2026/s)
  })

  it('does not name the headline again where it is the title of the reply', () => {
    const { embeds } = renderDiscord(
      answer([{ kind: 'quote', quote: TALKS }], { title: ARTICLE.title, url: 'https://news.example/envoys' }),
    )
    expect(embeds[0]?.url).toBe('https://news.example/envoys')
    expect(embeds[0]?.description).toBe('> Talks go on.\n-# Dateline background · 20 Jan 2026')
  })

  it('names the speaker of a quotation, unless the note above it does', () => {
    const quote = { ...TALKS, speaker: 'Kirill Dmitriev' }
    const plain = renderDiscord(answer([{ kind: 'quote', quote }]))
    expect(plain.embeds[0]?.description).toContain(
      '-# Kirill Dmitriev · Dateline background · 20 Jan 2026 · [Envoys',
    )
    const noted = renderDiscord(answer([{ kind: 'quote', quote, note: 'Kirill Dmitriev' }]))
    expect(noted.embeds[0]?.description).toMatch(/^\*\*Kirill Dmitriev\*\*\n> /)
    expect(noted.embeds[0]?.description).toContain('-# Dateline background · 20 Jan 2026 · [Envoys')
  })

  it('writes text, headings, lists and facts', () => {
    const { embeds } = renderDiscord(
      answer([
        {
          kind: 'text',
          text: ['Type ', { text: '/ask', style: 'code' }, ' or ', { text: 'this', style: 'italic' }, '.'],
        },
        { kind: 'heading', text: 'Newest' },
        { kind: 'list', entries: [['one'], [{ text: 'two', url: 'https://news.example/2' }]] },
        { kind: 'facts', facts: [{ name: 'Articles', value: [{ text: '34', style: 'bold' }] }] },
      ]),
    )
    expect(embeds[0]?.description).toBe(
      [
        'Type `/ask` or *this*.',
        '',
        '**Newest**',
        '- one',
        '- [two](https://news.example/2)',
        '',
        '**Articles** **34**',
      ].join('\n'),
    )
  })

  it('shows two paragraphs of a quote one below the other, without the blank line between', () => {
    const body = 'The bridge is closed.\n\nIt opens in May.'
    const quote = quoteFrom({ ...ARTICLE, body }, { start: 0, end: body.length })
    const { embeds } = renderDiscord(answer([{ kind: 'quote', quote }]))
    expect(embeds[0]?.description).toMatch(/^> The bridge is closed\.\n> It opens in May\.\n-# /)
  })

  it('cuts a long headline in a citation between words', () => {
    const title =
      'Envoys report positive talks on a plan to end the war, officials said in Davos after a long night of consultations'
    const quote = quoteFrom({ ...ARTICLE, title }, { start: 0, end: 10 })
    const { embeds } = renderDiscord(answer([{ kind: 'quote', quote }]))
    expect(embeds[0]?.description).toMatch(/\[Envoys report .* after a long night…\]/)
  })

  it('cuts a quote that is too long around its answering words and shows that it did', () => {
    const body = `${'before '.repeat(2000)}the answer is 42${' after'.repeat(2000)}`
    const start = body.indexOf('42')
    const quote = quoteFrom(
      { ...ARTICLE, body },
      { start: 0, end: body.length },
      { highlight: { start, end: start + 2 } },
    )
    const { embeds } = renderDiscord(answer([{ kind: 'quote', quote }]))
    const [shown] = readMarkdown(embeds[0]?.description ?? '').quotes
    expect(shown?.trim()).toMatch(/^…before .* the answer is 42 after .* after…$/)
    expect(shown?.length).toBeGreaterThan(3000)
    expect(body).toContain(shown?.trim().slice(1, -1))
    expect(readMarkdown(embeds[0]?.description ?? '').bold).toEqual(['42'])
  })

  it('says so where not everything finds room', () => {
    const entries = Array.from({ length: 400 }, (_, index): Inline[] => [`entry ${index} ${'x'.repeat(40)}`])
    const payload = renderDiscord(answer([{ kind: 'list', entries }], { smallPrint: 'all' }))
    expectWithinLimits(payload)
    expect(payload.embeds.at(-1)?.description).toMatch(/The rest does not fit/)
  })

  it('goes on in a second embed where the first description is full', () => {
    const words = [2000, 2000, 1000].map((length) => 'word '.repeat(length / 5).trim())
    const payload = renderDiscord(
      answer(
        words.map((text) => ({ kind: 'text', text: [text] })),
        { smallPrint: 'all' },
      ),
    )
    expectWithinLimits(payload)
    expect(payload.embeds.map(({ footer }) => footer?.text)).toEqual([undefined, 'all'])
    expect(payload.embeds[1]?.description).toBe(words[2])
  })

  it('shows something even where a reply holds nothing', () => {
    expectWithinLimits(renderDiscord(answer([])))
    expectWithinLimits(renderDiscord(answer([{ kind: 'text', text: [' \u0007 '] }], { title: '\u202e' })))
    const unseen = renderDiscord(answer([{ kind: 'text', text: ['a'] }], { title: '\u200b' }))
    expect(unseen.embeds[0]?.title).toBeUndefined()
  })
})

const anyArticle: fc.Arbitrary<Article> = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c'),
    title: anyWords,
    body: fc.tuple(anyWords, fc.integer({ min: 1, max: 60 })).map(([text, times]) => text.repeat(times)),
    publishedAt: fc.constantFrom('2026-01-20', '2014-03-18T10:00:00Z'),
    source: fc.option(anyWords, { nil: undefined }),
    url: fc.option(fc.oneof(fc.webUrl(), anyText), { nil: undefined }),
  })
  .map(({ source, url, ...article }) => ({
    ...article,
    ...(source === undefined ? {} : { source }),
    ...(url === undefined ? {} : { url }),
  }))

const anyQuote: fc.Arbitrary<Quote> = fc
  .tuple(anyArticle, fc.nat(), fc.nat(), fc.boolean())
  .map(([article, from, length, highlighted]) => {
    const { end } = quoteFrom(article, { start: 0, end: article.body.length })
    const quote = quoteFrom(article, { start: 0, end })
    const characters = [...quoteText(quote)]
    const first = from % characters.length
    const last = first + 1 + (length % (characters.length - first))
    const start = characters.slice(0, first).join('').length
    const highlight = { start, end: start + characters.slice(first, last).join('').length }
    return highlighted ? { ...quote, highlight } : quote
  })

const anyInline: fc.Arbitrary<Inline> = fc.oneof(
  anyText,
  fc.record({ text: anyText, style: fc.constantFrom('bold', 'italic', 'code') }),
  fc.record({ text: anyText, url: fc.webUrl() }),
)
const anyRuns = fc.array(anyInline, { maxLength: 4 })

const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('text'), text: anyRuns }),
  fc.record({ kind: fc.constant('heading'), text: anyText }),
  fc.record({ kind: fc.constant('list'), entries: fc.array(anyRuns, { maxLength: 30 }) }),
  fc.record({
    kind: fc.constant('facts'),
    facts: fc.array(fc.record({ name: anyText, value: anyRuns }), { maxLength: 30 }),
  }),
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('quote'), quote: anyQuote }) },
  fc.record({ kind: fc.constant('quote'), quote: anyQuote, note: anyText }),
) as fc.Arbitrary<Block>

const anyReply: fc.Arbitrary<Reply> = fc.record({
  tone: fc.constantFrom('answer', 'refusal', 'notice', 'error'),
  title: anyText,
  url: anyText,
  blocks: fc.array(anyBlock, { maxLength: 14 }),
  smallPrint: anyText,
})

/** The addresses that a reply itself links to. */
function ownLinks(reply: Reply): Set<string | undefined> {
  const runs = reply.blocks.flatMap((block): readonly Inline[] => {
    if (block.kind === 'text') return block.text
    if (block.kind === 'list') return block.entries.flat()
    return block.kind === 'facts' ? block.facts.flatMap(({ value }) => value) : []
  })
  const articles = reply.blocks.flatMap((block) => (block.kind === 'quote' ? [block.quote.article.url] : []))
  const inline = runs.flatMap((run) => (typeof run === 'object' && 'url' in run ? [run.url] : []))
  return new Set([...articles, ...inline].map(linkAddress))
}

describe('renderDiscord, for any reply', () => {
  it('keeps every limit', () => {
    fc.assert(fc.property(anyReply, (reply) => expectWithinLimits(renderDiscord(reply))))
  })

  it('links and mentions nothing that the reply does not', () => {
    const ours = new Set(['blockQuote', 'em', 'inlineCode', 'link', 'strong', 'subtext'])
    fc.assert(
      fc.property(anyReply, (reply) => {
        const allowed = ownLinks(reply)
        for (const { title, description } of renderDiscord(reply).embeds) {
          expect(readMarkdown(title ?? '').kinds).toEqual([])
          const shown = readMarkdown(description ?? '')
          expect(shown.kinds.filter((kind) => !ours.has(kind))).toEqual([])
          for (const link of shown.links) expect(allowed).toContain(link)
        }
      }),
    )
  })

  it('quotes word for word: what is shown is the stored text, or a part of it between ellipses', () => {
    fc.assert(
      fc.property(anyQuote, (quote) => {
        const [embed] = renderDiscord(answer([{ kind: 'quote', quote }])).embeds
        const { words } = readMarkdown((embed?.description ?? '').split('\n-# ')[0] ?? '')
        const stored = spaced(visibleText(quoteText(quote)))
        const shown = spaced(words)
        if (shown === stored) return
        const inner = shown.replace(/^…/, '').replace(/…$/, '').trim()
        expect(inner.length).toBeGreaterThan(100)
        expect(stored).toContain(inner)
      }),
    )
  })

  it('shows the highlighted words bold, all of them or their beginning', () => {
    fc.assert(
      fc.property(anyQuote, (quote) => {
        const { highlight } = quote
        if (highlight === undefined) return
        const [embed] = renderDiscord(answer([{ kind: 'quote', quote }])).embeds
        const bold = readMarkdown((embed?.description ?? '').split('\n-# ')[0] ?? '').bold
        const marked = spaced(visibleText(quoteText(quote).slice(highlight.start, highlight.end)))
        expect(marked.replace(/\s/g, '')).toContain(bold.join('').replace(/\s/g, ''))
      }),
    )
  })
})
