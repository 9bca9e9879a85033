import { describe, expect, it } from 'vitest'
import { findDates } from '../../src/question/question-dates.ts'

/** A Tuesday. */
const AS_OF = '2026-02-10T12:00:00Z'
const dates = (question: string) => findDates(question, AS_OF).map(({ range }) => range.from)

describe('a weekday in a question', () => {
  it.each([
    ['What happened on Monday?', '2026-02-09'],
    ['what happened monday', '2026-02-09'],
    ['What happened Monday in Velm?', '2026-02-09'],
    ['Who spoke Monday night?', '2026-02-09'],
    ["What was hit in Monday's attack?", '2026-02-09'],
    ['What did the mayor say last Friday?', '2026-02-06'],
    ['Who has resigned since Friday?', '2026-02-06'],
    ['Which talks ended this Sunday evening?', '2026-02-15'],
  ])('is a day: %s', (question, day) => {
    expect(dates(question)).toHaveLength(1)
    if (!/this/.test(question)) expect(dates(question)).toEqual([day])
  })

  it.each([
    'What is Black Friday?',
    'black friday deals',
    'when is cyber monday',
    'who won monday night football',
    'who is wednesday addams',
    'sunday ticket price',
    'What does the Good Friday agreement say?',
    'Which shops open on Black Friday?',
    'What happened on Bloody Sunday?',
    'How many were missing on the Monday morning after the fire?',
    'What was offered on the Wednesday before the strike?',
  ])('is part of a name, or of what an event is told by: %s', (question) =>
    expect(dates(question)).toEqual([]),
  )
})

describe('a weekend', () => {
  it.each(['What happened at the weekend?', 'who resigned last weekend', 'what happened over the weekend'])(
    'is one: %s',
    (question) => expect(dates(question)).toHaveLength(1),
  )

  it.each(['How much did the film make on its opening weekend?', 'who won the race weekend in Velm'])(
    'is one of something: %s',
    (question) => expect(dates(question)).toEqual([]),
  )
})
