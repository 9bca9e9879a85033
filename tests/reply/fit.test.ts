import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/articles/article.ts'
import { quoteFrom, quoteText } from '../../src/articles/quote.ts'
import { cutQuote } from '../../src/reply/cut-quote.ts'
import { blockLength, fitReply } from '../../src/reply/fit.ts'
import type { Block, Reply } from '../../src/reply/reply.ts'

const BODY =
  'Russia controls about 19% of Ukraine, including the Crimea peninsula which it annexed in 2014. ' +
  'Ukraine says it will never accept that. Almost all countries consider the regions to be part of Ukraine.\n\n' +
  'The talks in Davos lasted for two hours, a source who spoke on condition of anonymity said.'

function article(body: string): Article {
  return { id: 'a', title: 'Envoys meet', body, publishedAt: '2026-01-20', source: 'Example Wire' }
}

/** Bodies of words, emoji, accents taken apart, and blank lines. */
const body = fc
  .array(
    fc.oneof(
      fc.lorem({ mode: 'sentences', maxCount: 2 }),
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constantFrom('\n\n', '👩‍👩‍👧‍👦', 'é', '世界', '𝒜𝒷𝒸'),
    ),
    { minLength: 1, maxLength: 20 },
  )
  .map((parts) => parts.join(' '))
  .filter((text) => text.trim() !== '' && text.isWellFormed())

const quote = fc
  .tuple(
    body,
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.boolean(),
  )
  .map(([text, a, b, highlighted]) => {
    const whole = quoteFrom(article(text), { start: 0, end: text.length })
    const length = whole.end - whole.start
    const start = Math.floor(Math.min(a, b) * (length - 1))
    const end = Math.max(start + 1, Math.floor(Math.max(a, b) * length))
    return highlighted ? { ...whole, highlight: { start, end } } : whole
  })

const inlines = fc.array(
  fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc.record({
      text: fc.lorem(),
      style: fc.constantFrom('bold' as const, 'italic' as const, 'code' as const),
    }),
    fc.record({ text: fc.lorem(), url: fc.webUrl() }),
  ),
  { maxLength: 4 },
)

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), text: inlines }),
  fc.record({ kind: fc.constant('heading' as const), text: fc.lorem() }),
  fc.record({ kind: fc.constant('quote' as const), quote }),
  fc.record({ kind: fc.constant('list' as const), entries: fc.array(inlines, { maxLength: 5 }) }),
  fc.record({
    kind: fc.constant('facts' as const),
    facts: fc.array(fc.record({ name: fc.lorem({ maxCount: 1 }), value: inlines }), { maxLength: 5 }),
  }),
)

const reply: fc.Arbitrary<Reply> = fc.record(
  {
    tone: fc.constantFrom('answer' as const, 'refusal' as const),
    title: fc.string({ unit: 'grapheme', maxLength: 400 }),
    blocks: fc.array(block, { maxLength: 8 }),
    smallPrint: fc.lorem(),
  },
  { requiredKeys: ['tone', 'blocks'] },
)

const limits = fc.record({
  characters: fc.integer({ min: 0, max: 3000 }),
  perBlock: fc.integer({ min: 0, max: 1200 }),
  blocks: fc.integer({ min: 0, max: 8 }),
  title: fc.integer({ min: 0, max: 256 }),
  smallPrint: fc.integer({ min: 0, max: 200 }),
})

describe('a quote that is cut', () => {
  it('is never longer than the limit and is still the stored words, whatever the text', () => {
    fc.assert(
      fc.property(quote, fc.integer({ min: 1, max: 400 }), (whole, limit) => {
        const shorter = cutQuote(whole, limit)
        if (shorter === undefined) return
        const text = quoteText(shorter.quote)
        expect(text.length).toBeLessThanOrEqual(limit)
        expect(shorter.quote.start).toBeGreaterThanOrEqual(whole.start)
        expect(shorter.quote.end).toBeLessThanOrEqual(whole.end)
        expect(whole.article.body.slice(shorter.quote.start, shorter.quote.end)).toBe(text)
        expect(text.isWellFormed()).toBe(true)
        expect(shorter.cut).toEqual({
          start: shorter.quote.start > whole.start,
          end: shorter.quote.end < whole.end,
        })
      }),
    )
  })

  it('keeps the whole highlight wherever the highlight alone fits', () => {
    fc.assert(
      fc.property(quote, fc.integer({ min: 1, max: 400 }), (whole, limit) => {
        const { highlight } = whole
        if (highlight === undefined || highlight.end - highlight.start > limit) return
        const marked = quoteText(whole).slice(highlight.start, highlight.end)
        // A highlight that begins or ends inside a composed character is not one that the engine makes.
        if (/[^\p{ASCII}]/u.test(quoteText(whole))) return
        const shorter = cutQuote(whole, limit)?.quote
        if (marked.trim() === '') return
        const kept = quoteText(shorter!).slice(shorter!.highlight!.start, shorter!.highlight!.end)
        expect(kept.trim()).toBe(marked.trim())
      }),
    )
  })

  it('ends at a sentence where one ends in reach', () => {
    const whole = quoteFrom(article(BODY), { start: 0, end: BODY.length })
    const shorter = cutQuote(whole, 150)!
    expect(quoteText(shorter.quote)).toMatch(/^Russia controls .* never accept that\.$/)
    expect(shorter.cut).toEqual({ start: false, end: true })
  })

  it('ends after a whole word where no sentence ends in reach', () => {
    const whole = quoteFrom(article(BODY), { start: 0, end: BODY.length })
    expect(quoteText(cutQuote(whole, 40)!.quote)).toBe('Russia controls about 19% of Ukraine,')
  })

  it('starts at the sentence that holds the highlight where the highlight stands far in', () => {
    const at = BODY.indexOf('two hours')
    const whole = {
      ...quoteFrom(article(BODY), { start: 0, end: BODY.length }),
      highlight: { start: at, end: at + 9 },
    }
    const { quote: shown, cut } = cutQuote(whole, 100)!
    expect(quoteText(shown)).toBe(
      'The talks in Davos lasted for two hours, a source who spoke on condition of anonymity said.',
    )
    expect(quoteText(shown).slice(shown.highlight!.start, shown.highlight!.end)).toBe('two hours')
    expect(cut).toEqual({ start: true, end: false })
  })
})

describe('fitting a reply', () => {
  it('keeps every limit for any reply', () => {
    fc.assert(
      fc.property(reply, limits, (whole, most) => {
        const fitted = fitReply(whole, most)
        const lengths = fitted.blocks.map((block) => blockLength(block))
        expect(fitted.blocks.length).toBeLessThanOrEqual(most.blocks)
        for (const length of lengths) expect(length).toBeLessThanOrEqual(most.perBlock)
        const total =
          lengths.reduce((sum, length) => sum + length, 0) +
          (fitted.title?.length ?? 0) +
          (fitted.smallPrint?.length ?? 0)
        expect(total).toBeLessThanOrEqual(most.characters)
      }),
    )
  })

  it('keeps the limits of a shell that writes more characters than the words have', () => {
    const escaped = (piece: Block): number => 3 * blockLength(piece) + 10
    fc.assert(
      fc.property(reply, limits, (whole, most) => {
        const fitted = fitReply(whole, most, escaped)
        for (const piece of fitted.blocks) expect(escaped(piece)).toBeLessThanOrEqual(most.perBlock)
      }),
    )
  })

  it('leaves a reply that fits as it is', () => {
    const whole: Reply = {
      tone: 'answer',
      title: 'How much?',
      blocks: [{ kind: 'quote', quote: quoteFrom(article(BODY), { start: 0, end: 94 }) }],
      smallPrint: 'searched 1 article',
    }
    expect(
      fitReply(whole, { characters: 6000, perBlock: 4096, blocks: 10, title: 256, smallPrint: 200 }),
    ).toEqual(whole)
  })

  it('leaves out the last quotes first, and a heading with nothing under it', () => {
    const first = { kind: 'quote', quote: quoteFrom(article(BODY), { start: 0, end: 94 }) } as const
    const second = { kind: 'quote', quote: quoteFrom(article(BODY), { start: 95, end: 134 }) } as const
    const whole: Reply = {
      tone: 'answer',
      blocks: [first, { kind: 'heading', text: 'Also reported' }, second],
    }
    const fitted = fitReply(whole, { characters: 180, perBlock: 400, blocks: 10, title: 0, smallPrint: 0 })
    expect(fitted.blocks).toEqual([first])
  })
})
