import { describe, expect, it } from 'vitest'
import { answerSpans } from '../../../src/answer/spans/answer-spans.ts'
import { figureForm } from '../../../src/answer/spans/figure-forms.ts'
import { parseQuestion } from '../../../src/question/parse-question.ts'
import { createSourceNames } from '../../../src/question/source-names.ts'
import { weighTerms } from '../../../src/search/ranking/query-terms.ts'

const statistics = {
  passages: 1,
  frequency: () => 1,
  weight: () => 1,
  isName: () => false,
  correct: () => undefined,
  nearest: () => undefined,
}

function spansIn(question: string, body: string, from = 0) {
  const query = parseQuestion(question, { asOf: '2026-01-20', sources: createSourceNames([]) })
  const terms = weighTerms(query, statistics)
  return answerSpans(query, terms, body, { start: from, end: body.length })
}

const wordsFor = (question: string, body: string): string | undefined => {
  const [best] = spansIn(question, body)
  return best === undefined ? undefined : body.slice(best.start, best.end)
}

describe('the words of a sentence that answer', () => {
  it('are the person before the verb for "who did it"', () => {
    expect(
      wordsFor('Who opened the bridge?', 'Anna Lindqvist opened the bridge in Narvik on 3 May 2021.'),
    ).toContain('Lindqvist')
  })

  it('are whole words where a hyphen joins them', () => {
    expect(wordsFor('Where did the envoys meet?', 'The envoys met at Mont-a-Lind on Sunday.')).toBe(
      'Mont-a-Lind',
    )
    expect(wordsFor('Who opened the bridge?', 'Olav Lindqvist-Berg opened the bridge.')).toMatch(
      /Lindqvist-Berg$/u,
    )
  })

  it('are no adverb that tells no time for "how long"', () => {
    const question = 'How long will the port stay shut?'
    const shown = (body: string) =>
      spansIn(question, body)
        .filter(({ hidden }) => hidden !== true)
        .map(({ start, end }) => body.slice(start, end))
    expect(shown('The port will stay shut instead of the quay.')).toEqual([])
    expect(shown('The port will stay shut indefinitely.')).toEqual(['indefinitely'])
  })

  it('are the person after "by" where the verb is turned round', () => {
    expect(
      wordsFor('Who designed the bridge?', 'The bridge in Narvik was designed by Olav Berg in 1968.'),
    ).toContain('Olav Berg')
  })

  it('are the full date, and no weekday, year in a name or figure', () => {
    const body = 'The bridge was opened on Monday, 3 May 2021, before 1,500 guests.'
    expect(wordsFor('When was the bridge opened?', body)).toBe('3 May 2021')
  })

  it('are the number of what is counted, and no day of a date', () => {
    const body = 'On 3 May 2021 the ferry sank with 47 sailors and 12 cars aboard.'
    expect(wordsFor('How many sailors were on the ferry?', body)).toMatch(/^47\b/)
  })

  it('are a number with the word for how exact it is, where it opens the sentence', () => {
    const body = 'Nearly 500 sailors of the ferry signed a letter on Monday.'
    expect(wordsFor('How many sailors signed the letter?', body)).toMatch(/^Nearly 500/u)
  })

  it('may be a number in words, with its unit', () => {
    const body = 'The envoys met for two hours in Davos on 20 January 2026.'
    expect(wordsFor('How long did the envoys meet?', body)).toContain('two hours')
  })

  it('are the percentage where a share of something is asked for', () => {
    const body = 'In 2014 the park covered about 19% of the island, 120 hectares in all.'
    expect(wordsFor('How much of the island does the park cover?', body)).toContain('19%')
  })

  it('are the sum where money is asked for', () => {
    const body = 'In 2019 the bank lent the town $2.5 million over 20 years.'
    expect(wordsFor('How much money did the bank lend?', body)).toContain('$2.5 million')
  })

  it('are the place after its preposition for "where"', () => {
    const body = 'Anna Lindqvist met the envoys in Geneva on 3 May 2021.'
    expect(wordsFor('Where did Lindqvist meet the envoys?', body)).toBe('Geneva')
  })

  it('are the clause after "because" for "why"', () => {
    const body = 'The talks failed because both sides wanted the harbour.'
    expect(wordsFor('Why did the talks fail?', body)).toContain('both sides wanted the harbour')
  })

  it('hold whole names with letters that are not English', () => {
    expect(
      wordsFor('Who returned to Warsaw?', 'The marshal Józef Piłsudski returned to Warsaw in November.'),
    ).toContain('Piłsudski')
  })

  it('are what the verb of the question takes', () => {
    const body = 'In the harbour office of Velm the mayor Holt signed a treaty before a crowd of guests.'
    expect(wordsFor('What did Holt sign?', body)).toContain('treaty')
  })

  it('are the whole list where several are asked for', () => {
    const body = 'In May the flood reached Dorten and Friedberg.'
    expect(wordsFor('Which towns did the flood reach?', body)).toBe('Dorten and Friedberg')
  })

  it('are a name with what follows on its "of"', () => {
    const body = 'Anna Holt teaches at the University of Velm since last spring.'
    expect(wordsFor('Where does Anna Holt teach?', body)).toContain('University of Velm')
  })

  it('are what something is called', () => {
    const body = 'The germ is trapped by a vesicle called a phagosome.'
    expect(wordsFor('What vesicle traps the germ?', body)).toContain('phagosome')
  })

  it.each([
    ['50,000 pounds', 'money'],
    ['3 million pounds', 'money'],
    ['3 pounds', 'measure'],
    ['85 million crowns', 'money'],
    ['600 Swiss francs', 'money'],
  ])('are money in many currencies, and in pounds by the thousand: %s', (figure, form) => {
    expect(figureForm(figure)).toBe(form)
  })

  it('open no quotation where one closes', () => {
    const body = 'The "Order", formerly known as the "Order of Velm", meets in a barn.'
    for (const { start, end } of spansIn('What type of group is the Order?', body))
      expect(body.slice(start, end)).not.toMatch(/^[",]/)
  })

  it('are never the words of the question alone', () => {
    const body = 'Anna Lindqvist opened the bridge.'
    for (const { start, end } of spansIn('Who is Anna Lindqvist?', body)) {
      expect(body.slice(start, end)).not.toBe('Anna Lindqvist')
    }
  })

  it('are none for a question that is answered by yes or no', () => {
    expect(spansIn('Did Anna Lindqvist open the bridge?', 'Anna Lindqvist opened the bridge.')).toEqual([])
  })

  it('are none where a date or a number is asked for and the sentence holds none', () => {
    const body = 'Anna Lindqvist opened the bridge in Narvik.'
    expect(spansIn('When was the bridge opened?', body)).toEqual([])
    expect(spansIn('How many guests came to the bridge?', body)).toEqual([])
  })
})

describe('the spans', () => {
  it('are ranges of the body, not of the sentence', () => {
    const first = 'The bridge is old. '
    const body = `${first}Anna Lindqvist opened the bridge in Narvik.`
    const [best] = spansIn('Who opened the bridge?', body, first.length)
    expect(body.slice(best!.start, best!.end)).toContain('Lindqvist')
  })

  it('come best first, each with a probability', () => {
    const scores = spansIn(
      'Who opened the bridge?',
      'Anna Lindqvist opened the bridge with Olav Berg in Narvik.',
    ).map(({ score }) => score)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
    for (const score of scores) expect(score > 0 && score < 1).toBe(true)
  })

  it('are surer in a sentence that holds more of the question', () => {
    const question = 'Who opened the bridge in Narvik?'
    const [near] = spansIn(question, 'Anna Lindqvist opened the bridge in Narvik.')
    const [far] = spansIn(question, 'Anna Lindqvist likes the music of Bergen.')
    expect(near!.score).toBeGreaterThan(far?.score ?? 0)
  })

  it('are found in text without end, without words and of marks alone', () => {
    expect(spansIn('Who opened the bridge?', '')).toEqual([])
    expect(spansIn('Who opened the bridge?', '… -- ?! (((')).toEqual([])
    expect(() => spansIn('Who opened the bridge?', 'bridge, '.repeat(20_000))).not.toThrow()
  })
})
