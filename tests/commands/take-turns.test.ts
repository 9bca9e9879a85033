import { describe, expect, it } from 'vitest'
import { inTurn } from '../../commands/take-turns.ts'

describe('inTurn', () => {
  it('runs one piece of work after the other, and others get their turn in between', async () => {
    const seen: string[] = []
    const first = inTurn(() => seen.push('first'))
    const second = inTurn(() => {
      seen.push('second')
      return 2
    })
    void first.then(() => setImmediate(() => seen.push('between')))
    expect(await second).toBe(2)
    expect(seen).toEqual(['first', 'between', 'second'])
  })

  it('goes on after work that failed', async () => {
    const failed = inTurn(() => {
      throw new Error('Cannot do this')
    })
    const next = inTurn(() => 'next')
    await expect(failed).rejects.toThrow('Cannot do this')
    expect(await next).toBe('next')
  })

  it('lets several wait at a time where it is told so, and begins them in their order', async () => {
    const seen: number[] = []
    const { promise: waiting, resolve: go } = Promise.withResolvers<void>()
    const pieces = [0, 1, 2].map((piece) =>
      inTurn(async () => {
        seen.push(piece)
        if (piece < 2) await waiting
        return piece
      }, 2),
    )
    await inTurn(() => 'another line')
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(seen).toEqual([0, 1])
    go()
    expect(await Promise.all(pieces)).toEqual([0, 1, 2])
    expect(seen).toEqual([0, 1, 2])
  })
})
