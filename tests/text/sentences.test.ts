import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitSentences } from '../../src/text/sentences.ts'

const sentencesOf = (text: string): string[] =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end))

describe('a sentence goes on', () => {
  it.each([
    ['after a title', 'On Monday Mr. Lind and Mrs. Holt met Dr. Berg and Gen. Ask.'],
    ['after initials', 'The book by J. K. Rowling was read by George W. Bush.'],
    ['after initials without spaces', 'The book by J.K. Rowling sold well.'],
    ['after the name of a state', 'The U.S. President and the U.K. Treasury agreed.'],
    ['after an hour', 'It began at 3 p.m. Moscow time and ended at 5 a.m. on Friday.'],
    ['after a month', 'They met on Jan. 20 and on Feb. 3 in Geneva.'],
    ['after the name of a company', 'Acme Inc. bought Brown Corp. shares for Smith & Co. Ltd. bonds.'],
    ['after a number sign', 'He lives at No. 5 Harbour Street, near No. 10.'],
    ['within a number', 'Prices rose by 3.5 percent to 1.20 euros.'],
    ['after "vs." and "e.g."', 'The match of Leeds vs. York, e.g. in the cup, was long.'],
    ['before a small letter', 'It was ... perhaps a mistake.'],
    ['after a question within it', '"Who will pay?" she asked the council.'],
    ['after a shout within it', '“Never!” he said.'],
    ['after a saint', 'They met in St. Petersburg and Mt. Vernon.'],
    ['within a domain name', 'The site example.com opened.'],
  ])('%s', (_case, text) => {
    expect(sentencesOf(text)).toEqual([text])
  })
})

describe('a sentence ends', () => {
  it.each([
    ['at a full stop', ['They met.', 'They will meet again.']],
    ['at question and exclamation marks', ['Who won?', 'Nobody knows!', 'It is late.']],
    ['after a closing quotation mark', ['"We will come back."', 'She left the room.']],
    ['after curly marks', ['“We will come back.”', '“When?”', 'Nobody knew.']],
    ['before an opening quotation mark', ['He left.', '"I am done," he said.']],
    ['after a closing bracket', ['(The mill is closed.)', 'The town is poor.']],
    ['before an opening bracket', ['The town is poor.', '(The mill is closed.)']],
    ['after an abbreviation that a sentence follows', ['He lives in the U.S.', 'The house is small.']],
    ['after an hour that a sentence follows', ['It began at 3 p.m.', 'The hall was full.']],
    ['after a company that a sentence follows', ['He works for Acme Inc.', 'It makes boats.']],
    ['after a letter that a sentence follows', ['There is no plan B.', 'The town waits.']],
    ['after "no"', ['They asked him, and he said no.', 'They went home.']],
    ['after three dots', ['He began to speak ...', 'Then he left.']],
    ['after an ellipsis', ['He began to speak…', 'Then he left.']],
    ['before a brand with a small first letter', ['It was late.', 'iPhone sales fell.']],
    ['before a number', ['It was a poor year.', '2014 was worse.']],
    ['at a figure', ['The share is 19%.', 'It was 7% in 2014.']],
    ['after the pronoun "I"', ['So am I.', 'We went home.']],
  ])('%s', (_case, sentences) => {
    expect(sentencesOf(sentences.join(' '))).toEqual(sentences)
  })

  it('at a line break, so that no headline runs into the text', () => {
    expect(sentencesOf('A headline without a stop\nThe text begins.\n\nIt goes on')).toEqual([
      'A headline without a stop',
      'The text begins.',
      'It goes on',
    ])
  })
})

describe('sentences', () => {
  it('may be asked for a part of the text, in ranges of the whole', () => {
    const text = 'DAVOS, Jan 20 - Envoys met. They will meet again. Nobody said when.'
    const from = text.indexOf('Envoys')
    const to = text.indexOf(' Nobody')
    expect(splitSentences(text, from, to).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Envoys met.',
      'They will meet again.',
    ])
  })

  it('stand in order, apart from each other, without white space around, and leave no words out', () => {
    const piece = fc.constantFrom(
      ...[
        'Mr.',
        'U.S.',
        'p.m.',
        'J.',
        'No.',
        '5',
        'The',
        'talks',
        'iPhone',
        'Inc.',
        '.',
        '?',
        '!',
        '…',
        '...',
        '"',
        '”',
        '“',
        '(',
        ')',
      ],
      ...[' ', ' ', ' ', '\n', '\n\n', '\t', '\u00a0', '🎉', '\ud800', 'é', 'Он'],
    )
    const texts = fc.oneof(
      fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
      fc.string({ unit: 'binary', maxLength: 80 }),
    )
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0
        for (const { start, end } of splitSentences(text)) {
          expect(text.slice(last, start).trim()).toBe('')
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(text.slice(start, end)).not.toContain('\n')
          last = end
        }
        expect(text.slice(last).trim()).toBe('')
      }),
      { numRuns: 300 },
    )
  })

  it('are found soon in a text that is made to be slow', () => {
    for (const text of [
      'A. '.repeat(30_000),
      '. '.repeat(30_000),
      '.'.repeat(90_000),
      `A${'."'.repeat(40_000)}`,
    ]) {
      expect(() => splitSentences(text)).not.toThrow()
    }
  })
})
