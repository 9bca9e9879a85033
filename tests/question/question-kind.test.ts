import { describe, expect, it } from 'vitest'
import { questionKind } from '../../src/question/question-kind.ts'

describe('the kind of a question', () => {
  it.each([
    ['Who signed the treaty?', 'who'],
    ['hey, who signed it', 'who'],
    ['When was the bridge opened?', 'when'],
    ['In what year did the mill close?', 'when'],
    ['Where does the river end?', 'where'],
    ['How many sailors were aboard?', 'how-many'],
    ['Why did the talks fail?', 'why'],
    ['What led to the strike?', 'why'],
    ['Did the talks fail?', 'yes-no'],
    ['How do bees find home?', 'how'],
    ['What did the minister sign?', 'what'],
    ['Summarise the talks in Geneva', 'summary'],
    ['timeline of the strike', 'timeline'],
  ])('of "%s" is %s', (question, kind) => {
    expect(questionKind(question)).toBe(kind)
  })

  it.each([
    ['Which Norwegian official resigned?', 'who'],
    ['Which old harbour town was flooded?', 'where'],
    ['Which winter month was the coldest?', 'when'],
    ['Which old company was sold?', 'what'],
    ['What kind of town was it?', 'what'],
  ])('is told by the noun of a longer phrase: "%s" is %s', (question, kind) => {
    expect(questionKind(question)).toBe(kind)
  })
})
