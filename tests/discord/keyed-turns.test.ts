import { expect, it } from 'vitest'
import { createKeyedTurns } from '../../src/discord/keyed-turns.ts'

it('does one after the other under a key, also after a failure, and waits for no other key', async () => {
  const takeTurn = createKeyedTurns()
  const done: string[] = []
  const held = Promise.withResolvers<void>()
  const first = takeTurn('a', async () => {
    await held.promise
    done.push('first')
    throw new Error('It fails')
  })
  const second = takeTurn('a', async () => {
    done.push('second')
    return 2
  })
  await takeTurn('b', async () => done.push('other'))
  expect(done).toEqual(['other'])
  held.resolve()
  await expect(first).rejects.toThrow('It fails')
  expect(await second).toBe(2)
  expect(done).toEqual(['other', 'first', 'second'])
})
