import { describe, expect, it } from 'vitest'
import { createAcknowledgements } from '../../src/discord/acknowledgements.ts'

describe('acknowledgements', () => {
  it('are waited for before answers are looked for, those that fail too', async () => {
    const acknowledgements = createAcknowledgements()
    const [first, second] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    acknowledgements.add(first.promise)
    acknowledgements.add(second.promise).catch(() => undefined)
    let settled = false
    const waiting = acknowledgements.settled().then(() => {
      settled = true
    })
    first.resolve()
    await first.promise
    expect(settled).toBe(false)
    second.reject(new Error('Too late'))
    await waiting
    await acknowledgements.settled()
  })

  it('do not hold others up for long', async () => {
    const acknowledgements = createAcknowledgements()
    acknowledgements.add(new Promise(() => undefined))
    await acknowledgements.settled()
  })
})
