import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPersonRateLimit } from '../../src/discord/person-rate-limit.ts'

const MINUTE = 60_000

describe('createPersonRateLimit', () => {
  it('allows so many questions a window, then says when the next may be asked', () => {
    const limit = createPersonRateLimit({ limit: 2, windowMs: MINUTE })
    expect(limit.take('ada', 1000)).toEqual({ allowed: true })
    expect(limit.take('ada', 2000)).toEqual({ allowed: true })
    expect(limit.take('ada', 3000)).toEqual({ allowed: false, retryAt: 61_000, repeated: false })
    expect(limit.take('ada', 60_999)).toEqual({ allowed: false, retryAt: 61_000, repeated: true })
    expect(limit.take('ada', 61_000)).toEqual({ allowed: true })
    expect(limit.take('ada', 61_001)).toEqual({ allowed: false, retryAt: 62_000, repeated: false })
  })

  it('counts each person alone', () => {
    const limit = createPersonRateLimit({ limit: 1, windowMs: MINUTE })
    expect(limit.take('ada', 0).allowed).toBe(true)
    expect(limit.take('bob', 0).allowed).toBe(true)
    expect(limit.take('ada', 1).allowed).toBe(false)
  })

  it('tells whether a question is allowed, and counts none', () => {
    const limit = createPersonRateLimit({ limit: 1, windowMs: MINUTE })
    expect(limit.check('ada', 0)).toEqual({ allowed: true })
    expect(limit.take('ada', 0)).toEqual({ allowed: true })
    expect(limit.check('ada', 1)).toEqual({ allowed: false, retryAt: MINUTE, repeated: false })
    expect(limit.take('ada', 2)).toEqual({ allowed: false, retryAt: MINUTE, repeated: true })
    expect(limit.check('ada', MINUTE)).toEqual({ allowed: true })
  })

  it('forgets people who asked nothing for a window', () => {
    const limit = createPersonRateLimit({ limit: 1, windowMs: MINUTE })
    for (let person = 0; person < 500; person += 1) limit.take(String(person), person)
    limit.take('last', 3 * MINUTE)
    expect(limit.size).toBe(1)
  })

  it('never allows more than the limit within any window, and always allows at the time it named', () => {
    const steps = fc.array(fc.nat(MINUTE / 2), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), steps, (limit, waits) => {
        const rate = createPersonRateLimit({ limit, windowMs: MINUTE })
        const allowed: number[] = []
        let now = 0
        for (const wait of waits) {
          now += wait
          const decision = rate.take('ada', now)
          if (!decision.allowed) {
            expect(decision.retryAt).toBeGreaterThan(now)
            now = decision.retryAt
            expect(rate.take('ada', now)).toEqual({ allowed: true })
          }
          allowed.push(now)
          expect(allowed.filter((time) => time > now - MINUTE).length).toBeLessThanOrEqual(limit)
        }
      }),
    )
  })
})
