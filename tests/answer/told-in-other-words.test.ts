import { beforeAll, describe, expect, it } from 'vitest'
import { answerQuestion } from '../../src/answer/answer-question.ts'
import type { Desk } from '../../src/answer/desk.ts'
import { quoteText } from '../../src/articles/quote.ts'
import { AS_OF, deskOfReports } from './articles-desk.ts'

// People ask in plain words what reports tell in those of their trade.

let desk: Desk

beforeAll(async () => {
  desk = await deskOfReports([
    [
      'Senate clears ban on phones in schools',
      'Senators voted 54 to 43 on Thursday to outlaw smartphones in classrooms from September, sending the bill to President Luis Arce, who has vowed to sign it.\n\nBackers say screens harm concentration; opponents, led by Senator Gil Mora, warned that parents would be unable to reach their children.',
    ],
    [
      'Blaze tears through Marling tower',
      'At least nine people lost their lives and dozens were taken to hospital when a blaze tore through a 16-storey tower block in Marling in the early hours of Sunday.\n\nMayor Dora Venn ordered an inquiry.',
    ],
    [
      'Quake jolts Sendra',
      'A magnitude 6.3 quake jolted the island of Sendra shortly after 2 a.m. on Monday, toppling houses and cutting power to 60,000 homes. Rescuers have so far recovered 12 bodies.\n\nA tsunami warning was lifted after two hours.',
    ],
    [
      'Ferrol Motors to shed 2,300 jobs',
      'Ferrol Motors said on Tuesday it would shed 2,300 posts, a tenth of its workforce, and shutter its plant in Dalby by the summer as demand for electric vans falters.',
    ],
    [
      'Actor Leon Varr dies',
      'Leon Varr, who played the detective in the series Night Ferry, has passed away at the age of 79, his family announced on Sunday.',
    ],
    [
      'Drugmaker Novald seeks approval for malaria shot',
      'Novald said its malaria shot cost four dollars a dose.\n\nIt plans to apply to the World Health Organization for approval in March, three months later than it had promised.',
    ],
    [
      'Shopping app Tamo keeps people scrolling',
      'Users spent 18 minutes per day in the app of Tamo, against 10 minutes in that of its older rival, a survey found.',
    ],
    [
      'Limmen and its cartoons',
      'Limmen Pictures has taken many risks.\n\nIts fans still admire the Emerald Kettle, which almost bankrupted the studio in 1985.',
    ],
  ])
})

describe('what a report tells in other words', () => {
  it.each([
    ['how many people died in the marling fire', 'lost their lives'],
    ['How many people lost their lives in the quake in Sendra?', '12 bodies'],
    ['when did the earthquake hit sendra', 'jolted the island'],
    ['how many people will ferrol motors lay off', 'shed 2,300 posts'],
    ['which factory is ferrol closing', 'shutter its plant'],
    ['how old was leon varr when he died', 'passed away at the age of 79'],
    ['when does novald want to go to the who', 'approval in March'],
    ['how much time do people spend on tamo per day', '18 minutes per day'],
    ['which film almost bankrupted Limmen', 'Emerald Kettle'],
  ])('answers: %s', async (question, words) => {
    const answer = await answerQuestion(question, desk, { asOf: AS_OF })
    expect(answer.status).toBe('answered')
    if (answer.status === 'answered') expect(quoteText(answer.quotes[0]!)).toContain(words)
  })

  it.each([
    ['phone ban schools', 'outlaw smartphones'],
    ['who opposes the phone ban', 'opponents, led by Senator Gil Mora'],
    ['when does the school phone ban start', 'from September'],
  ])('answers below a headline that alone has the words: %s', async (question, words) => {
    const answer = await answerQuestion(question, desk, { asOf: AS_OF })
    expect(answer.status).toBe('answered')
    if (answer.status === 'answered') expect(quoteText(answer.quotes[0]!)).toContain(words)
  })

  it('is not what nobody reported', async () => {
    expect(await answerQuestion('who killed leon varr', desk, { asOf: AS_OF })).toMatchObject({
      status: 'not-found',
    })
  })
})

it('searches for no organisation that no report names', async () => {
  const health = await deskOfReports([
    ['Kersen opens clinic', 'The health ministry opened a clinic in Kersen, and the world looked on.'],
  ])
  const typed = await answerQuestion('did the who visit kersen', health, { asOf: AS_OF })
  expect(typed).not.toHaveProperty('understoodAs')
  const held = await answerQuestion('did the who visit novald', desk, { asOf: AS_OF })
  expect(held).toHaveProperty('understoodAs', 'did the World Health Organization visit novald')
})

it('takes no magnitude for a number of people', async () => {
  const answer = await answerQuestion('how many people died in the sendra quake', desk, { asOf: AS_OF })
  if (answer.status !== 'answered') throw new Error('It is refused')
  const { highlight } = answer.quotes[0]!
  const bold =
    highlight === undefined ? '' : quoteText(answer.quotes[0]!).slice(highlight.start, highlight.end)
  expect(bold).not.toContain('6.3')
})
