import { expect, it } from 'vitest'
import { giveAnswer } from '../../commands/give-answer.ts'
import { AS_OF, openSampleDesk } from './sample-desk.ts'

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
