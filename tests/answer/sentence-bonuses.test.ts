import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../src/answer/answer-question.ts'
import { POSSESSIVE_PENALTY, possessivePenalty } from '../../src/answer/sentences/possessive-names.ts'
import { quoteText } from '../../src/articles/quote.ts'
import { parseQuestion } from '../../src/question/parse-question.ts'
import { createSourceNames } from '../../src/question/source-names.ts'
import { askOf, deskOf } from './articles-desk.ts'

const read = (question: string) =>
  parseQuestion(question, { asOf: '2026-02-10', sources: createSourceNames([]) })

describe('a name that a sentence has as an owner alone', () => {
  const query = read('Did Holt meet Anders?')

  it('counts against the sentence', () => {
    expect(possessivePenalty(query, "Holt's envoy met Anders in Velm.")).toBe(POSSESSIVE_PENALTY)
    expect(possessivePenalty(query, 'Holt met Anders in Velm.')).toBe(0)
    expect(possessivePenalty(query, "Holt met Anders at Holt's house.")).toBe(0)
  })

  it('does not where the question has it so too', () => {
    expect(possessivePenalty(read("Did Holt's envoy speak?"), "Holt's envoy spoke.")).toBe(0)
  })

  it('takes a name with characters of regular expressions as it is', () => {
    expect(possessivePenalty(read('Did A.C. Holt (Jr.) meet Anders?'), 'Nobody met.')).toBe(0)
  })

  it('lets the meeting itself be quoted first', async () => {
    const desk = await deskOf([
      {
        id: 'envoy',
        title: "Holt's Envoy Meets Anders",
        publishedAt: '2026-01-28',
        source: 'Coast Courier',
        body: "Ingrid Holt's envoy met Paul Anders in Velm on Wednesday to speak of the harbour.",
      },
      {
        id: 'meeting',
        title: 'Holt and Anders at One Table',
        publishedAt: '2026-01-20',
        source: 'Coast Courier',
        body: 'Ingrid Holt met Paul Anders in Orsk on Tuesday and left without a word to reporters.',
      },
    ])
    expect(quoteText((await askOf(desk, 'Did Ingrid Holt meet Paul Anders?')).quotes[0]!)).toContain(
      'Holt met Paul Anders',
    )
  })
})

describe('a question for days after the newest article', async () => {
  const desk = await deskOf([
    {
      id: 'harbour',
      title: 'Harbour Opens',
      publishedAt: '2026-01-20',
      source: 'Coast Courier',
      body: 'Mayor Ingrid Holt opened the harbour of Velm on Tuesday and spoke of a new age.',
    },
  ])

  it('is refused, because nothing of them is held', async () => {
    const answer = await answerQuestion('What did Holt say yesterday?', desk, { asOf: '2026-02-10' })
    expect(answer).toMatchObject({ status: 'not-found', reason: 'outside-dates' })
  })

  it('is answered where they are a year that has just begun', async () => {
    const december = await deskOf([
      {
        id: 'cup',
        title: 'Velm to hold the cup',
        publishedAt: '2025-12-20',
        source: 'Coast Courier',
        body: 'The draw for the Velm Cup 2026 was held in the old theatre of Orsk on Saturday.',
      },
    ])
    const answer = await answerQuestion('where was the velm cup 2026 draw held', december, {
      asOf: '2026-01-05',
    })
    await december.archive.close()
    expect(answer).toMatchObject({ status: 'answered' })
  })

  it('is answered where they are still to come', async () => {
    const answer = await answerQuestion('What did Holt say of a new age in 2027?', desk, {
      asOf: '2026-02-10',
    })
    expect(answer).not.toMatchObject({ reason: 'outside-dates' })
  })
})

describe('somebody who is no name and whose words are asked for', () => {
  it('is let speak first', async () => {
    const desk = await deskOf([
      {
        id: 'ferry',
        title: 'Velm Ferries to cut a fifth of its jobs',
        publishedAt: '2026-01-28',
        body:
          'Velm Ferries said on Friday that it would cut 600 jobs, about a fifth of its staff. ' +
          'Most of the cuts fall in Orsk. The union of the sailors called the plan "a fine for the mistakes of others". ' +
          'The ships go on as planned.',
      },
    ])
    const { quotes } = await askOf(desk, 'what did the union say about the velm ferries job cuts')
    await desk.archive.close()
    expect(quoteText(quotes[0]!)).toContain('a fine for the mistakes of others')
  })
})
