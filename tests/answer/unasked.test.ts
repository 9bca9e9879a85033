import { afterAll, describe, expect, it } from 'vitest'
import type { Answer, NotFound } from '../../src/answer/answer.ts'
import { answerQuestion } from '../../src/answer/answer-question.ts'
import { explainAnswer } from '../../src/answer/explain.ts'
import { NEW_CONVERSATION, remember } from '../../src/answer/follow-up/conversation.ts'
import { quoteText } from '../../src/articles/quote.ts'
import { AS_OF, deskOf } from './articles-desk.ts'

const desk = await deskOf([
  {
    id: 'harbour',
    title: 'Harbour of Velm Opens',
    body: 'The new harbour of Velm opened on Tuesday and cost 420 million euros, the city said. Ingrid Holt, the mayor, cut the ribbon. The war over the fish would end in 24 hours, Ingrid Holt said.',
    publishedAt: '2026-01-20',
    source: 'Coast Courier',
  },
])
const empty = await deskOf([])
for (const { id } of await empty.archive.latest({ limit: 10 })) await empty.archive.remove(id)
afterAll(async () => {
  await desk.archive.close()
  await empty.archive.close()
})

const ask = (question: string, more = {}): Promise<Answer> =>
  answerQuestion(question, desk, { asOf: AS_OF, ...more })

async function refusal(question: string): Promise<NotFound> {
  const answer = await ask(question)
  if (answer.status === 'answered') throw new Error(`Answered: ${question}`)
  return answer
}

describe('small talk', () => {
  it.each([
    ['thanks!', 'thanks'],
    ['hello there', 'greeting'],
    ['**hi**', 'greeting'],
    ['good bot', 'thanks'],
    ['never mind', 'remark'],
    ['who made you', 'about'],
    ['?', 'puzzled'],
    ['can you help me', 'help'],
    ['how many articles do you have', 'sources'],
  ])('is told for what it is before anything is searched: %s', async (said, smallTalk) => {
    expect(await refusal(said)).toMatchObject({ reason: 'small-talk', smallTalk, nearest: [], passages: [] })
  })

  it('is told in an empty archive too', async () => {
    expect(await answerQuestion('hi', empty, { asOf: AS_OF })).toMatchObject({ reason: 'small-talk' })
    expect(await answerQuestion('write me a poem about Velm', empty, { asOf: AS_OF })).toMatchObject({
      reason: 'empty-archive',
    })
  })

  it('is no part of the conversation, which goes on after it', async () => {
    const asked = await ask('Who opened the harbour of Velm?')
    const conversation = remember(NEW_CONVERSATION, asked)
    expect(conversation.exchanges).toHaveLength(1)
    const thanks = await ask('thanks!', { conversation })
    expect(thanks).toMatchObject({ reason: 'small-talk' })
    expect(thanks).not.toHaveProperty('understoodAs')
    expect(remember(conversation, thanks)).toBe(conversation)
    expect((await ask('how much did it cost?', { conversation })).understoodAs).toContain('harbour')
    const anew = await ask('never mind, thanks', { conversation })
    expect(remember(conversation, anew)).toBe(NEW_CONVERSATION)
  })

  it.each(['?', 'what?'])('does not stand for the answer before once more: %s', async (said) => {
    const asked = await ask('Who opened the harbour of Velm?')
    const conversation = remember(NEW_CONVERSATION, asked)
    expect(await ask(said, { conversation })).toMatchObject({ reason: 'small-talk', smallTalk: 'puzzled' })
  })

  it('is explained', async () => {
    const { explanation } = await explainAnswer('hi', desk, { asOf: AS_OF })
    expect(explanation.outcome).toEqual({ status: 'not-found', reason: 'small-talk' })
    expect(explanation.because).toMatch(/small talk \(greeting\)/)
  })
})

describe('what no report can give', () => {
  it.each([
    ['write me a poem about the harbour of Velm', 'writing'],
    ['what do you think about the harbour of Velm?', 'opinion'],
    ['is the harbour of Velm good?', 'opinion'],
    ['should I open the harbour of Velm?', 'advice'],
  ])('is refused with what the archive has on it: %s', async (question, request) => {
    const found = await refusal(question)
    expect(found).toMatchObject({ reason: 'no-report', request, asked: question })
    expect(quoteText(found.nearest[0]!)).toContain('harbour of Velm')
    for (const quote of found.nearest) expect(quote).not.toHaveProperty('highlight')
  })

  it.each([
    'should I buy dogecoin',
    'tell me a joke',
    'how do I reset my password?',
    'how to open a restaurant',
    'what time is it',
  ])('is refused with nothing where the archive has nothing on it: %s', async (question) =>
    expect(await refusal(question)).toMatchObject({ reason: 'no-report', nearest: [] }),
  )

  it('is remembered by what it is about', async () => {
    const opinion = await ask('what do you think about Ingrid Holt?')
    expect(remember(NEW_CONVERSATION, opinion).exchanges[0]).toMatchObject({ understood: 'Ingrid Holt' })
  })
})

describe('a question what will be', () => {
  it('is answered with what reports say of it, none of it in bold', async () => {
    const answer = await ask('When will the war over the fish end?')
    if (answer.status !== 'answered') throw new Error(answer.reason)
    expect(quoteText(answer.quotes[0]!)).toContain('24 hours')
    for (const quote of [...answer.quotes, ...answer.more]) expect(quote).not.toHaveProperty('highlight')
  })
})

describe('the nearest coverage', () => {
  it('shares a noun or a name with the question, misspelt or not', async () => {
    const near = await refusal('What colour is the carpet in the harbor of Velm?')
    expect(near.nearest.map(({ article }) => article.id)).toContain('harbour')
    for (const question of ['Which restaurants opened?', 'Who cut taxes?'])
      expect(await refusal(question), question).toMatchObject({ reason: 'no-coverage', nearest: [] })
  })
})

describe('a question that is typed with marks', () => {
  it('is read without them and shown with them', async () => {
    const plain = await ask('How much did the harbour of Velm cost?')
    for (const typed of [
      'How mu\u200bch did the har\u200bbour of Velm cost?',
      '> **How much** did the ||harbour|| of __Velm__ cost?',
      'How much did the [harbour](https://a.example) of Velm cost? <:ship:123>',
      'How much did the harbour of Velm cost? How much did the harbour of Velm cost?',
    ]) {
      const answer = await ask(typed)
      if (answer.status !== 'answered' || plain.status !== 'answered') throw new Error(typed)
      expect(answer.quotes, typed).toEqual(plain.quotes)
      expect(answer.asked, typed).toBe(typed)
    }
  })
})
