import { describe, expect, it } from 'vitest'
import { areWireCopies } from '../../../src/answer/claims/wire-copies.ts'
import { askOf, deskOf } from '../articles-desk.ts'

const QUESTION = 'How many sailors drowned when the ferry sank off Velm?'

const report = (id: string, source: string, body: string, publishedAt = '2026-02-01') => ({
  id,
  title: `The ferry of Velm, ${source}`,
  source,
  publishedAt,
  body,
})

const COURIER = report(
  'courier',
  'Coast Courier',
  'The coast guard said that 41 sailors had drowned when the ferry sank off Velm. Boats with lamps searched the bay all night, and the harbour master closed the quay to onlookers until the morning.',
)
const LEDGER = report(
  'ledger',
  'Northern Ledger',
  'When the old ferry sank off Velm in the storm, 41 sailors drowned, shipping officials confirmed. Families waited in the town hall for news, where priests and doctors sat with them.',
)
const RADIO = report(
  'radio',
  'Velm Radio',
  'Forty-one sailors drowned off Velm when the ferry sank. The owners have not spoken to us, and their office was dark on Sunday.',
)

describe('how many outlets agree', () => {
  it('counts outlets that give the same figure in words of their own', async () => {
    expect((await askOf(await deskOf([COURIER, LEDGER]), QUESTION)).agreeing).toBe(2)
    expect((await askOf(await deskOf([COURIER, LEDGER, RADIO]), QUESTION)).agreeing).toBe(3)
  })

  it('is not told of one outlet alone, however often it says so', async () => {
    const again = { ...LEDGER, source: 'Coast Courier' }
    expect(await askOf(await deskOf([COURIER]), QUESTION)).not.toHaveProperty('agreeing')
    expect(await askOf(await deskOf([COURIER, again]), QUESTION)).not.toHaveProperty('agreeing')
  })

  it('counts a report that several outlets carry once', async () => {
    const copy = { ...COURIER, id: 'copy', source: 'Isle News', title: 'Forty-One Drown off Velm' }
    expect(await askOf(await deskOf([COURIER, copy]), QUESTION)).not.toHaveProperty('agreeing')
    expect((await askOf(await deskOf([COURIER, copy, LEDGER]), QUESTION)).agreeing).toBe(2)
  })

  it('does not count another figure', async () => {
    const other = { ...LEDGER, body: LEDGER.body.replace('41', '57') }
    expect(await askOf(await deskOf([COURIER, other]), QUESTION)).not.toHaveProperty('agreeing')
  })

  it('does not count a report of weeks later', async () => {
    const later = { ...COURIER, publishedAt: '2025-11-01' }
    expect(await askOf(await deskOf([later, LEDGER]), QUESTION)).not.toHaveProperty('agreeing')
  })
})

describe('agreement on nothing', () => {
  const asked = 'How is the password of the harbour reset?'
  const about = (id: string, source: string, first: string) =>
    report(id, source, `${first} The harbour of Velm opens at six, and its ${source} boats leave at seven.`)

  it.each([
    ['Passwords?', 'Passwords! Passwords!'],
    [
      'How do sailors reset a lost password of the harbour office in Velm?',
      'How do sailors reset a lost password of the harbour office in Velm today?',
    ],
  ])('is not told: %s', async (one, other) => {
    const desk = await deskOf([
      about('a', 'Coast Courier', one),
      about('b', 'Northern Ledger', other),
      about('c', 'Velm Radio', one),
    ])
    expect(await askOf(desk, asked)).not.toHaveProperty('agreeing')
  })
})

describe('wire copies', () => {
  it('are articles of nearly the same words, though one is cut or has another opening', () => {
    const cut = `Sailors from Velm are mourned today. ${COURIER.body.slice(0, 150)}`
    expect(areWireCopies(COURIER, { id: 'cut', body: cut })).toBe(true)
  })

  it('are not articles on the same event by two newsrooms', () => {
    expect(areWireCopies(COURIER, LEDGER)).toBe(false)
    expect(areWireCopies(COURIER, RADIO)).toBe(false)
  })
})
