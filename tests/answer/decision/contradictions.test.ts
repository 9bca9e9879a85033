import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../../src/answer/answer-question.ts'
import { contradictionsOf } from '../../../src/answer/decision/contradictions.ts'
import { readWords } from '../../../src/search/article-texts.ts'
import { deskOf } from '../articles-desk.ts'

const read = (text: string) => ({ text, stems: readWords(text).stems })
const compare = (question: string, sentence: string, around = '') =>
  contradictionsOf(read(question), read(sentence), new Set(readWords(around).stems))

describe('a question and a sentence', () => {
  it.each([
    ['Which party did not sign the treaty?', 'Both parties signed the treaty on Monday.'],
    ['who didnt vote for the bill', 'Forty members voted for the bill.'],
    ["Which ports weren't reopened?", 'Three ports were reopened in July.'],
    ['What exists outside of the harbour?', 'The market exists in the harbour.'],
  ])('differ where the question alone is negated: %s', (question, sentence) => {
    expect(compare(question, sentence).questionNegated).toBe(true)
    expect(compare(question.replace(/n't|nt\b| not\b|outside of/, ''), sentence).questionNegated).toBe(false)
  })

  it.each([
    [
      'Who did not sign the treaty?',
      'All three ports signed the treaty, which does not name the islands.',
      true,
    ],
    ['Who did not sign the treaty?', 'The ports of Velm and Orsk have never signed the treaty.', false],
    ['Who did not sign the treaty?', 'The port of Velm stayed away from the treaty.', false],
    ['Who signed the treaty?', 'All three ports signed the treaty.', false],
  ])(
    'differ where what is denied is told, whatever else is denied: %s %s',
    (question, sentence, undenied) => {
      expect(compare(question, sentence).undenied).toBe(undenied)
    },
  )

  it('agree where a "no" is what was said, and where the opposite is of a word that the passage has', () => {
    expect(compare('Which members voted no?', 'Two members voted against it.').questionNegated).toBe(false)
    const born = [read('Where was Holt born?'), read('Holt died in Velm.')] as const
    expect(contradictionsOf(...born, new Set(), () => true).opposite).toBe(false)
    expect(contradictionsOf(...born, new Set(), () => false).opposite).toBe(true)
  })

  it('agree where both tell the same order, the one from the other end', () => {
    const told = 'Velm flooded the valley after ten years of drought on the coast.'
    expect(compare('How many years of drought were there before the flood?', told).opposite).toBe(false)
    expect(compare('What did Velm do before ten years of drought?', told).opposite).toBe(true)
    expect(compare('Who led the party before the vote?', 'After the vote Lind led the party.').opposite).toBe(
      true,
    )
  })

  it('agree where both are negated', () => {
    const both = compare('Which party did not sign the treaty?', 'The Greens did not sign the treaty.')
    expect(both).toMatchObject({ questionNegated: false, sentenceNegated: false })
    const inOtherWords = compare('Who did not vote?', 'Velm and Orsk abstained.')
    expect(inOtherWords.questionNegated).toBe(false)
  })

  it('differ where the sentence alone is negated', () => {
    expect(compare('Who signed the treaty?', 'The Greens never signed the treaty.').sentenceNegated).toBe(
      true,
    )
  })

  it.each([
    ['What happened before the vote?', 'Crowds gathered after the vote.'],
    ['Who opposed the bridge?', 'The council supported the bridge.'],
    ['Which exports fell?', 'Imports of grain fell.'],
    ['What is the smallest port?', 'Velm is the largest port.'],
    ['What is illegal in Velm?', 'Fishing at night is legal in Velm.'],
  ])('differ where the sentence says the opposite: %s', (question, sentence) => {
    expect(compare(question, sentence).opposite).toBe(true)
  })

  it('do not differ where the word itself stands in the sentence or beside it', () => {
    expect(
      compare('What fell before the vote?', 'Prices fell before the vote and rose after it.').opposite,
    ).toBe(false)
    expect(
      compare('What fell before the vote?', 'Prices fell after the debate.', 'It was before the vote.')
        .opposite,
    ).toBe(false)
  })

  it.each([
    ['What did the French minister say?', 'The German minister spoke of peace.'],
    ['What opened in March?', 'The harbour opened in April.'],
    ['Who was the first to cross?', 'The second to cross was Anna Holt.'],
    ['What did Norway buy?', 'Swedish firms bought ferries.'],
  ])('differ where the sentence names another of a class: %s', (question, sentence) => {
    expect(compare(question, sentence).rival).toBe(true)
  })

  it.each([
    ['What did France buy?', 'French firms bought ferries.'],
    ['What did France sell to Germany?', 'France sold ferries to Germany and Italy.'],
    ['What opened?', 'The harbour opened in April.'],
  ])('do not differ in forms of one name, nor by what is added: %s', (question, sentence) => {
    expect(compare(question, sentence).rival).toBe(false)
  })
})

describe('a question that contradicts the only report', async () => {
  const desk = await deskOf([
    {
      id: 'ferry',
      title: 'Velm Council Approves Ferry Line',
      publishedAt: '2026-01-20',
      source: 'Coast Courier',
      body: 'The council of Velm approved the new ferry line to Orsk in March by 31 votes to 20.',
    },
  ])

  it('is answered less surely than one that does not', async () => {
    const sure = async (question: string) =>
      (await answerQuestion(question, desk, { asOf: '2026-02-10' })).confidence
    expect(await sure('Which ferry line did the council of Velm approve?')).toBeGreaterThan(
      (await sure('Which ferry line did the council of Velm reject?')) + 0.1,
    )
    expect(await sure('Which ferry line did the council approve in March?')).toBeGreaterThan(
      (await sure('Which ferry line did the council approve in October?')) + 0.1,
    )
    expect(await sure('Which ferry line did the council of Velm approve?')).toBeGreaterThan(
      (await sure('Which ferry line did the council of Velm not approve?')) + 0.1,
    )
  })
})
