import { expect, it } from 'vitest'
import { giveAnswer } from '../../commands/give-answer.ts'
import { conversationMemory } from '../../src/discord/conversations.ts'
import { createLog } from '../../src/discord/log.ts'
import { AS_OF, openSampleDesk } from './sample-desk.ts'

const log = createLog({ level: 'silent', secrets: [], plain: false })
const asker = { personId: '1', channelId: '2', guildId: '3', mayManage: false }

it('keeps answers for their buttons, and nothing of small talk, which has none', async () => {
  const desk = await openSampleDesk()
  const ask = (question: string) =>
    giveAnswer(question, { asOf: AS_OF, asker }, desk, { filters: {}, hidden: false })
  const { answerId } = await ask('How much did the harbour of Velm cost?')
  expect(await desk.archive.answers.get(answerId!)).toBeDefined()
  const hello = await ask('hello')
  expect(JSON.stringify(hello.blocks)).toContain('Hello!')
  expect(hello.answerId).toBeUndefined()
  expect(hello.controls).toBeUndefined()
  await desk.archive.close()
})

it('remembers questions that are asked at the same time in one place', async () => {
  const desk = await openSampleDesk()
  const { conversations } = desk.archive
  const memory = () => conversationMemory(conversations, asker, { shared: false, log })
  const questions = ['How much did the harbour of Velm cost?', 'When did the harbour of Velm open?']
  await Promise.all(
    questions.map((question, at) =>
      giveAnswer(question, { asOf: `2026-01-25T12:00:0${at}Z`, asker, memory: memory() }, desk, {
        filters: {},
        hidden: false,
      }),
    ),
  )
  const { exchanges } = await memory().recall()
  expect(exchanges.map(({ asked }) => asked)).toEqual(questions)
  await desk.archive.close()
})
