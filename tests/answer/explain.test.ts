import { afterAll, describe, expect, it } from 'vitest'
import { answerQuestion } from '../../src/answer/answer-question.ts'
import { explainAnswer } from '../../src/answer/explain.ts'
import { NEW_CONVERSATION, remember } from '../../src/answer/follow-up/conversation.ts'
import { renderExplanation } from '../../src/cli/render-explanation.ts'
import { openSeedsDesk } from '../questions/seeds-desk.ts'

const asOf = '2026-01-21T09:00:00Z'
const STYLE = { width: 80, colors: false, links: false }

describe('explaining an answer', async () => {
  const { desk, close } = await openSeedsDesk()
  afterAll(close)
  const explain = (question: string) => explainAnswer(question, desk, { asOf })

  it('gives the answer that is given without it', async () => {
    for (const question of ['Who met in Davos?', 'What is the best recipe for borscht?', '???']) {
      expect((await explain(question)).answer).toEqual(await answerQuestion(question, desk, { asOf }))
    }
  })

  it('tells how the question was read, misspelt words among it', async () => {
    const { query } = (await explain('how many aircraft were hit by Spidderwebb in June 2025?')).explanation
    expect(query.kind).toBe('how-many')
    expect(query.dates).toEqual({ from: '2025-06-01', to: '2025-06-30' })
    expect(query.terms.find(({ typed }) => typed === 'spidderwebb')).toMatchObject({
      stem: 'spiderweb',
      known: true,
    })
  })

  it('gives shares that add up to the scores of passages and sentences', async () => {
    const { passages, sentences } = (await explain('Who brokered the end of the Wagner mutiny?')).explanation
    expect(passages.length).toBeGreaterThan(0)
    expect(sentences.length).toBeGreaterThan(0)
    for (const { score, shares } of [...passages, ...sentences]) {
      expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(score, 6)
    }
  })

  it('tells what brought a later figure to the first place', async () => {
    const [first] = (await explain('How much of Ukraine does Russia control?')).explanation.sentences
    expect(first?.shares.map(({ feature }) => feature)).toContain('laterFigure')
  })

  it('says why a question was refused', async () => {
    const { explanation } = await explain('What did Taylor Swift say about the war?')
    expect(explanation.outcome.status).toBe('not-found')
    expect(explanation.because).toMatch(/^Refused: /)
    expect((await explain('---')).explanation).toMatchObject({
      outcome: { reason: 'no-words' },
      confidence: 0,
      sentences: [],
    })
  })

  it('says how a question that follows on another was understood', async () => {
    const before = await answerQuestion('What was Operation Spiderweb?', desk, { asOf })
    const conversation = remember(NEW_CONVERSATION, before)
    const { explanation } = await explainAnswer('who directed it', desk, { asOf, conversation })
    expect(explanation.understoodAs).toBe('who directed Operation Spiderweb')
  })

  it('is plain data', async () => {
    const { explanation } = await explain('Who met in Davos?')
    expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation)
  })

  it('is shown in a terminal with every part, on no line wider than it', async () => {
    const shown = renderExplanation((await explain('Who met in Davos?')).explanation, STYLE)
    for (const heading of ['Question', 'Passages', 'Sentences', 'Decision']) expect(shown).toContain(heading)
    expect(shown).toContain('because: Answered: ')
    for (const line of shown.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  })

  it('shows nothing that acts on a terminal', async () => {
    const shown = renderExplanation((await explain('Who met in \u001b[31mDavos?')).explanation, STYLE)
    expect(shown).not.toContain('\u001b')
  })
})
