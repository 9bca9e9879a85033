import { describe, expect, it } from 'vitest'
import { expectedAnswer } from '../../../src/answer/spans/answer-type.ts'
import { parseQuestion } from '../../../src/question/parse-question.ts'
import { createSourceNames } from '../../../src/question/source-names.ts'

const expected = (question: string) =>
  expectedAnswer(parseQuestion(question, { asOf: '2026-01-20', sources: createSourceNames([]) }))

describe('the answer that a question expects', () => {
  it.each([
    ['Who opened the bridge?', 'person'],
    ['Which Norwegian official resigned?', 'person'],
    ['Which company built the ferry?', 'organisation'],
    ['Where does the river end?', 'place'],
    ['In which city is the museum?', 'place'],
    ['When was the bridge opened?', 'date'],
    ['How long ago did the mill close?', 'date'],
    ['How long did the meeting last?', 'duration'],
    ['How long is the strike?', 'duration'],
    ['how long is the new bridge', 'measure'],
    ['How long is the front line?', 'measure'],
    ['How deep is the lake?', 'measure'],
    ['How old is the mayor?', 'measure'],
    ['How many sailors were aboard?', 'count'],
    ['How much money did the bank lend?', 'money'],
    ['How much does the ferry cost?', 'money'],
    ["What is Holt Bank's dividend?", 'money'],
    ["What was Velm's policy rate a year ago?", 'share'],
    ['what is the price now', 'money'],
    ['What is the cup worth?', 'money'],
    ['What does the coach earn as a manager?', 'money'],
    ['What did the house sell for?', 'money'],
    ['What is Fort Worth known for?', 'thing'],
    ['What is worth seeing in Velm?', 'thing'],
    ['What did the company bid for?', 'deed'],
    ['What has Berg been charged for?', 'deed'],
    ['How many days did the fire last?', 'duration'],
    ['How many square miles burned?', 'measure'],
    ['how much did the manager steal', 'money'],
    ['how much is Holt paying for the mill', 'money'],
    ['how much snow did Velm get', 'measure'],
    ['how much did shares in Velm fall', 'share'],
    ["what was the ferry's fare", 'money'],
    ["what was the price of Holt's boat", 'money'],
    ['How much of the island does the park cover?', 'share'],
    ['What percentage of the voters came?', 'share'],
    ['Why did the talks fail?', 'reason'],
    ['What caused the flood?', 'reason'],
    ['How do bees find home?', 'manner'],
    ['What is the ferry called?', 'name'],
    ['What religion did they follow?', 'sort'],
    ['What did the minister sign?', 'deed'],
    ['Did the talks fail?', 'yes-no'],
    ['Summarise the talks in Geneva', 'none'],
    ['bridge ferry harbour', 'none'],
  ])('to "%s" is of the kind %s', (question, kind) => {
    expect(expected(question).kind).toBe(kind)
  })

  it('names what is counted or of what sort it is', () => {
    expect(expected('How many Danish sailors were aboard?').noun).toBe('sailors')
    expect(expected('Which old harbour town was flooded?').noun).toBe('town')
    expect(expected('What religion did they follow?').noun).toBe('religion')
  })

  it('passes over a clause that opens with "when" before the question itself', () => {
    expect(expected('When the dam broke, who was warned?').kind).toBe('person')
    expect(expected('When did the dam break, and who was warned?').kind).toBe('date')
  })

  it('takes a question after a known person for one after what is said of them', () => {
    expect(expected('Who is Anna Lindqvist?').kind).toBe('thing')
    expect(expected('Who is the mayor of Narvik?').kind).toBe('person')
  })
})
