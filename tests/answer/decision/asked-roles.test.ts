import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../../src/answer/answer-question.ts'
import { askedRoles } from '../../../src/answer/decision/asked-roles.ts'
import { parseQuestion } from '../../../src/question/parse-question.ts'
import { createSourceNames } from '../../../src/question/source-names.ts'
import { AS_OF, deskOf } from '../articles-desk.ts'

const rolesIn = (question: string) =>
  askedRoles(parseQuestion(question, { asOf: AS_OF, sources: createSourceNames([]) }))

describe('a question asks', () => {
  it.each([
    [
      'When did the board dismiss Lena Holt?',
      { verb: 'dismiss', subject: ['board'], object: ['lena', 'holt'] },
    ],
    ['Who dismissed Lena Holt?', { verb: 'dismiss', subject: [], object: ['lena', 'holt'] }],
    ['Which board dismissed Holt?', { verb: 'dismiss', subject: [], object: ['holt'] }],
    ['Has the mayor of Velm apologised?', { verb: 'apolog', subject: ['mayor'], object: [] }],
  ])('who does it to whom: %s', (question, roles) => {
    expect(rolesIn(question)).toEqual({ ...roles, passive: false })
  })

  it.each(['Why was Lena Holt dismissed?', 'why did Lena Holt get dismissed'])(
    'to whom it is done: %s',
    (question) => {
      expect(rolesIn(question)).toMatchObject({ verb: 'dismiss', subject: ['lena', 'holt'], passive: true })
    },
  )

  it.each([
    'Who is the mayor of Velm?',
    'How was Holt able to win?',
    'When did he and Holt meet?',
    'constructor',
  ])('for something else: %s', (question) => {
    expect(rolesIn(question)).toBe(false)
  })
})

describe('a deed of others', () => {
  const statusOf = async (question: string, body: string): Promise<string> => {
    const report = {
      id: 'report',
      title: 'A report',
      body,
      publishedAt: '2026-01-11',
      source: 'Harbour Post',
    }
    return (await answerQuestion(question, await deskOf([report]), { asOf: AS_OF })).status
  }

  it('is no answer where it was done to another', async () => {
    const fired =
      'Lena Holt was among the candidates for the post after the Rangers fired Marek Tull over an unpaid debt in May.'
    expect(await statusOf('Why was Marek Tull fired?', fired)).toBe('answered')
    expect(await statusOf('Why was Lena Holt fired?', fired)).toBe('not-found')
  })

  it('is an answer where the name stands between commas behind what he is', async () => {
    const announced =
      "More cracks showed when Velm's head of Trust and Harbours, Marek Tull, abruptly announced his resignation because of a debt."
    expect(await statusOf('Why did Marek Tull resign?', announced)).toBe('answered')
  })

  it('is no answer where another did it, in the passive too', async () => {
    const occupied = 'Velm was occupied by Norland from 4 August 1915 until the end of November 1918.'
    expect(await statusOf('When was Velm occupied by Norland?', occupied)).toBe('answered')
    expect(await statusOf('When was Norland occupied by Sutland?', occupied)).toBe('not-found')
  })

  it('is an answer where the next sentence tells it of those asked for', async () => {
    const both =
      'Dalby sold its ferries to Orsk for 4 million euros on 3 May 2024. Velm sold its ferries to Orsk for 9 million euros on 10 May 2024.'
    expect(await statusOf('When did Velm sell its ferries?', both)).toBe('answered')
  })

  it('is an answer where somebody says it for them', async () => {
    const said =
      'The Dalby Havens union wants a rise of 8 percent for the dockers of Velm, it said on Monday.'
    expect(await statusOf('What do the Velm dockers want?', said)).toBe('answered')
  })
})
