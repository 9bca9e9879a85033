import { describe, expect, it } from 'vitest'
import type { QuestionCase } from './question-case.ts'
import { questionsBefore } from './question-case.ts'
import type { GivenAnswer, GivenQuote } from './score-questions.ts'
import { scoreQuestions } from './score-questions.ts'

const howLong: QuestionCase = {
  id: 'how-many-01',
  kind: 'how-many',
  question: 'How long did they talk?',
  answers: ['two hours'],
  articles: ['talks'],
  highlight: ['two hours'],
}
const unanswerable: QuestionCase = {
  id: 'null-01',
  kind: 'null',
  question: 'Why?',
  answers: [],
  articles: [],
}
const refusal: GivenAnswer = { answered: false, quotes: [], disagrees: false }

function answerOf(...quotes: readonly GivenQuote[]): GivenAnswer {
  return { answered: true, quotes, disagrees: false }
}

describe('scoring a question set', () => {
  const right: GivenQuote = { text: 'They talked for Two Hours.', article: 'talks', highlight: 'two hours' }
  const wrong: GivenQuote = { text: 'They met in Davos.', article: 'talks' }

  it.each([
    ['the first quote answers', answerOf(right, wrong), 'first'],
    ['a later quote answers', answerOf(wrong, wrong, right), 'among-three'],
    ['a quote that is not shown at once answers', answerOf(wrong, wrong, wrong, right), 'missed'],
    ['the words stand in another article', answerOf({ ...right, article: 'elsewhere' }), 'missed'],
    ['the question is refused', refusal, 'falsely-refused'],
  ] as const)('counts a case where %s', async (_, given, outcome) => {
    expect((await scoreQuestions([howLong], () => given)).cases[0]?.outcome).toBe(outcome)
  })

  it('counts refusals of what the articles do not say as right, and answers to it as wrong', async () => {
    expect((await scoreQuestions([unanswerable], () => refusal)).total['rightly-refused']).toBe(1)
    expect((await scoreQuestions([unanswerable], () => answerOf(right))).total['falsely-answered']).toBe(1)
  })

  it('takes either as right where a case says that it may be refused', async () => {
    const either: QuestionCase = { ...howLong, mayRefuse: true }
    expect((await scoreQuestions([either], () => refusal)).total['rightly-refused']).toBe(1)
    expect((await scoreQuestions([either], () => answerOf(right))).total.first).toBe(1)
  })

  it('counts a highlight as exact without regard to case, spacing and closing marks', async () => {
    const bold = async (highlight?: string) =>
      (await scoreQuestions([howLong], () => answerOf({ ...right, highlight }))).total
    expect((await bold(' Two\u00a0hours.')).highlighted).toBe(1)
    expect((await bold('for two hours')).highlighted).toBe(0)
    expect((await bold()).highlightCases).toBe(1)
  })

  it('counts a conflict as shown where the answer says so or two of its quotes give different figures', async () => {
    const figures: QuestionCase = { ...howLong, answers: ['six', 'nine'], conflict: true }
    const six: GivenQuote = { text: 'Six were hit.', article: 'talks' }
    const nine: GivenQuote = { text: 'Nine were hit.', article: 'talks' }
    expect((await scoreQuestions([figures], () => answerOf(six, six))).total.conflictsShown).toBe(0)
    expect((await scoreQuestions([figures], () => answerOf(six, nine))).total.conflictsShown).toBe(1)
    expect(
      (await scoreQuestions([figures], () => ({ ...answerOf(six), disagrees: true }))).total.conflictsShown,
    ).toBe(1)
  })

  it('counts by kind and in total', async () => {
    const score = await scoreQuestions([howLong, unanswerable], () => refusal)
    expect([...score.kinds.keys()]).toEqual(['how-many', 'null'])
    expect(score.kinds.get('how-many')).toMatchObject({
      cases: 1,
      'falsely-refused': 1,
      'rightly-refused': 0,
    })
    expect(score.total).toMatchObject({ cases: 2, 'falsely-refused': 1, 'rightly-refused': 1 })
  })

  it('passes the questions of an exchange on, oldest first, and does not run in circles', () => {
    const second: QuestionCase = { ...unanswerable, id: 'b', question: 'And then?', follows: howLong.id }
    const third: QuestionCase = { ...unanswerable, id: 'c', question: 'Who said so?', follows: 'b' }
    expect(questionsBefore(third, [howLong, second, third])).toEqual([howLong.question, second.question])
    const round: QuestionCase = { ...second, follows: 'b' }
    expect(questionsBefore(round, [round])).toHaveLength(1)
  })
})
