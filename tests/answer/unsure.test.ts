import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../../src/answer/answer.ts'
import { answerQuestion } from '../../src/answer/answer-question.ts'
import type { Desk } from '../../src/answer/desk.ts'
import { examineQuestion } from '../../src/answer/examine-question.ts'
import { AS_OF, deskOf } from './articles-desk.ts'

// What is quoted as the closest there is, is said to be no more.

let desk: Desk

beforeAll(async () => {
  desk = await deskOf([
    {
      id: 'dam',
      title: 'Dam wall gives way above Orsk',
      publishedAt: '2026-01-18',
      source: 'Coast Courier',
      body: `A dam above the town of Orsk gave way on Sunday after four days of rain, and 22 people were killed, the governor said.

The wall was built in 1974 by Velm Mining, which had been warned of cracks by its engineers in June.

Rescue workers searched the mud for survivors through the night, and the army sent two hundred soldiers to help them.`,
    },
  ])
})

const ask = (question: string): Promise<Answer> => answerQuestion(question, desk, { asOf: AS_OF })

describe('an answer', () => {
  it.each([
    'How many people were killed when the dam above Orsk gave way?',
    'Who warned Velm Mining about cracks in the dam?',
    'How many soldiers did the army send to Orsk?',
  ])('that a sentence tells is given as one: %s', async (question) => {
    expect(await ask(question)).not.toHaveProperty('unsure')
  })

  it.each(['What did the governor eat in Orsk?', 'Which hotel did the soldiers stay in at Orsk?'])(
    'that is only the closest there is, is said to be unsure: %s',
    async (question) => {
      expect(await ask(question)).toMatchObject({ status: 'answered', unsure: true })
    },
  )

  it('of which no number can be the one that is counted is refused or unsure, whatever else it tells', async () => {
    const { features } = await examineQuestion(
      'How many kids does the governor of the town of Orsk have?',
      desk,
      {
        asOf: AS_OF,
      },
    )
    expect(features?.nothingFits).toBe(1)
    const told = await examineQuestion(
      'How many people were killed when the dam above Orsk gave way?',
      desk,
      { asOf: AS_OF },
    )
    expect(told.features?.nothingFits).toBe(0)
  })

  it('to a question in another language is always unsure', async () => {
    const german = await ask('Ist die dam wall in Orsk von Velm Mining?')
    expect(german).toMatchObject({ status: 'answered', unsure: true })
    expect(german.confidence).toBeGreaterThan(0.8)
  })

  it('to a topic, which asks for nothing, is never unsure', async () => {
    const topic = await ask('Orsk flood elections')
    expect(topic).toMatchObject({ status: 'answered' })
    expect(topic.confidence).toBeLessThan(0.8)
    expect(topic).not.toHaveProperty('unsure')
  })
})
