import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../src/answer/answer-question.ts'
import { ageNotTold } from '../../src/answer/decision/age-told.ts'
import { tellsDeed } from '../../src/answer/decision/deed-classes.ts'
import { measureNotTold } from '../../src/answer/decision/measure-told.ts'
import { placeAtEnd } from '../../src/answer/decision/place-apart.ts'
import { isRoleMissing } from '../../src/answer/decision/role-told.ts'
import { isYearApart } from '../../src/answer/decision/year-apart.ts'
import { parseQuestion } from '../../src/question/parse-question.ts'
import { createSourceNames } from '../../src/question/source-names.ts'
import { readWords } from '../../src/search/article-texts.ts'
import { stem } from '../../src/text/stem.ts'
import { AS_OF, deskOfReports } from './articles-desk.ts'

const statusOf = async (question: string, ...bodies: readonly string[]): Promise<string> => {
  const desk = await deskOfReports(bodies.map((body, at) => [`Report ${at}`, body]))
  return (await answerQuestion(question, desk, { asOf: AS_OF })).status
}

const QUAKE =
  'At least 40 people died in an earthquake in northern Peru on Sunday, the governor said. Rescuers dug through the night.'

describe('a near miss', () => {
  const mayor =
    'Mayor Odile Brandt opened a new ferry dock in Velm on Tuesday. Brandt thanked the builders and cut a ribbon before a small crowd.'

  it.each([
    'When will Odile Brandt be sentenced?',
    'Who is Odile Brandt’s husband?',
    'Why did Odile Brandt resign?',
    'Who will replace Odile Brandt?',
  ])('is refused where only names are there and nothing tells of the deed: %s', async (question) => {
    expect(await statusOf(question, mayor)).toBe('not-found')
  })

  it('is refused or called unsure where a body is asked for, and none that is named can be the one', async () => {
    const desk = await deskOfReports([['Report', mayor]])
    const missed = await answerQuestion('Which company built the ferry dock in Velm?', desk, { asOf: AS_OF })
    expect(missed.status === 'not-found' || missed.unsure).toBe(true)
    const built = mayor.replace('a new ferry dock in Velm', 'a new ferry dock in Velm, built by Holt Marine,')
    expect(await statusOf('Which company built the ferry dock in Velm?', built)).toBe('answered')
  })

  it('is called unsure or refused where only a headline about another tells of the deed', async () => {
    const desk = await deskOfReports([
      [
        'Dealer jailed over forged paintings',
        'The scheme came apart when the conservator Odile Brandt tested a picture and found a blue that was not sold until 1935.',
      ],
    ])
    const missed = await answerQuestion('How long was Odile Brandt jailed for?', desk, { asOf: AS_OF })
    expect(missed.status === 'not-found' || missed.unsure).toBe(true)
  })

  it('is none where the deed is told in another word', async () => {
    const quit = mayor.replace('opened a new ferry dock in Velm', 'stepped down over a ferry contract')
    const another = 'The keeper of the Dalby lighthouse resigned in May after a dispute over oil.'
    expect(await statusOf('Why did Odile Brandt resign?', quit, another)).toBe('answered')
  })

  it('is refused where the place at its end is not the one that is told of', async () => {
    const elsewhere = `${QUAKE} Hospitals ran short of beds.\n\nTeams from Chile came by air on Monday and slept in tents beside the road.`
    expect(await statusOf('How many people died in the earthquake in Peru?', elsewhere)).toBe('answered')
    expect(await statusOf('How many people died in the earthquake in Chile?', elsewhere)).toBe('not-found')
  })

  it('is refused where the person asked for does not speak', async () => {
    const other =
      'Leaders gathered in the Norland capital. Ivo Belkov arrived by train on Sunday and waved from the platform.'
    const question = 'What did Ivo Belkov say about the earthquake in Peru?'
    expect(await statusOf(question, QUAKE, other)).toBe('not-found')
    const said = `${QUAKE} Ivo Belkov said his country would send doctors to the earthquake region.`
    expect(await statusOf(question, said)).toBe('answered')
  })
})

describe('names in each other’s place', () => {
  it('are no answer', async () => {
    const invaded = 'Norland invaded Sutland on 3 March 2024 with six brigades, its army said.'
    expect(await statusOf('When did Norland invade Sutland?', invaded)).toBe('answered')
    expect(await statusOf('When did Sutland invade Norland?', invaded)).toBe('not-found')
    const passive = 'Norland was invaded by Sutland on 3 March 2024, and six brigades crossed the river.'
    expect(await statusOf('When did Sutland invade Norland?', passive)).toBe('answered')
  })
})

describe('a deed', () => {
  const tells = (text: string, deed: string): boolean => tellsDeed(readWords(text).stems, stem(deed))

  it.each([
    ['She said she would step down.', 'resign'],
    ['The toll rose to six.', 'die'],
    ['Dockers walked out on Monday.', 'strike'],
    ['It recorded 23 violations.', 'violated'],
    ['Schools stay shut until Monday.', 'reopen'],
    ['Lind was unseated on Sunday.', 'win'],
    ['A jury found him guilty.', 'convicted'],
  ])('is told in other words: %s', (text, deed) => {
    expect(tells(text, deed)).toBe(true)
  })

  it.each([
    ['She walked up a step.', 'resign'],
    ['The mayor opened a dock.', 'die'],
    ['Volunteers in Chile took part.', 'child'],
    ['The plant was opened in May.', 'close'],
    ['He has passed away at 79.', 'kill'],
  ])('is not told: %s', (text, deed) => {
    expect(tells(text, deed)).toBe(false)
  })
})

describe('a sort of what is counted', () => {
  const [asked, text] = [
    'How much of the barley harvest have farmers lost in Velm?',
    'Farmers in Velm have lost a third of the wheat harvest because their wells have run dry.',
  ]

  it('is apart where nothing around tells of it', async () => {
    expect(await statusOf(asked, text)).toBe('not-found')
    expect(await statusOf(asked.replace('barley', 'wheat'), text)).toBe('answered')
    expect(await statusOf(asked, text.replace('wheat', 'barley'))).toBe('answered')
  })
})

describe('a deed of another', () => {
  const text =
    'Halvorn, which employs 14,500 people in nine countries, hopes to close two factories of its rival Brinley. Brinley shareholders approved the offer on January 14.'
  const status = (question: string): Promise<string> => statusOf(question, text)

  it('is not what is asked for', async () => {
    expect(await status('How many people does Brinley employ?')).toBe('not-found')
    expect(await status('How many people does Halvorn employ?')).toBe('answered')
    expect(await status('When did Halvorn shareholders approve the offer?')).toBe('not-found')
    expect(await status('When did Brinley shareholders approve the offer?')).toBe('answered')
  })

  it.each([
    ['How many reservists will Velm call up?', 'The minister of Velm will call up 300,000 reservists.'],
    ['How many reservists did Velm say it would call up?', 'Odile Brandt said Velm would call up 300,000.'],
    ['When did Brinley reject the offer?', 'The offer was rejected by the board of Brinley on Monday.'],
    ['How many people does Brinley employ?', 'It employs 900 people, Marit Solheim of Brinley said.'],
  ])('is none where nobody else is the doer: %s', async (question, told) => {
    expect(await statusOf(question, told)).toBe('answered')
  })
})

describe('an office or a role that no sentence names', () => {
  const match =
    'Penharrow sacked manager Ivo Dunmore after a 3-0 defeat by Trevose in the derby on Saturday. Dunmore had been in charge since June.'

  it('is held by nobody', async () => {
    expect(await statusOf('Who is the captain of Trevose?', match)).toBe('not-found')
  })

  it('is read though a word after it is taken for a verb', () => {
    const question = 'who was the referee in the Penharrow Trevose match'
    const query = parseQuestion(question, { asOf: AS_OF, sources: createSourceNames([]) })
    expect(isRoleMissing(query, readWords(match).stems)).toBe(true)
    expect(isRoleMissing(query, readWords('Referee Inga Pohl showed six cards.').stems)).toBe(false)
  })

  it('may be called otherwise', async () => {
    expect(await statusOf('Who was the coach of Penharrow?', match)).toBe('answered')
  })
})

it('asks for no state of the place where somebody is', async () => {
  const fall =
    'A 72-year-old man has died in Tsubaki after falling from a ladder while he was boarding up a window. It is the first death of the storm.'
  expect(await statusOf('How did the man in Tsubaki die?', fall)).toBe('answered')
})

describe('a year', () => {
  it('is apart where a text only compares with it', () => {
    const vote = 'Turnout was 61 percent, the highest in Lakeside since 1994.'
    expect(isYearApart('What was the turnout in Lakeside in 1994?', vote, '2026-01-10')).toBe(true)
    expect(isYearApart('Was turnout so high since 1994?', vote, '2026-01-10')).toBe(false)
  })

  it('is told where it is said what happened then', () => {
    const told = 'It was the worst disaster since 1974, when 39 miners died.'
    expect(isYearApart('How many miners died in 1974?', told, '2026-01-10')).toBe(false)
    expect(isYearApart('How many miners died in 1974?', told.replace(', when', ';'), '2026-01-10')).toBe(true)
  })
})

describe('a number behind a name', () => {
  const reader =
    'The Pico 3 costs 189 euros, weighs 158 grams and has one button. Readers of the Pico 3 like it.'
  const tests = 'Shops in Velm have sold the Pico for years, and a Pico is in most of the bags.'

  it('is apart where a text has only another', async () => {
    expect(await statusOf('How much does the Pico 2 cost?', reader, tests)).toBe('not-found')
    expect(await statusOf('How much does the Pico 3 cost?', reader, tests)).toBe('answered')
  })
})

describe('how many', () => {
  const storm =
    'Storm Odalys killed five people and injured 38 along the coast of Velm on Tuesday. Gusts of 167 km/h were measured.'

  it('are missing is not told by how many died', async () => {
    expect(await statusOf('How many people are missing after storm Odalys?', storm)).toBe('not-found')
    expect(await statusOf('How many people died in storm Odalys?', storm)).toBe('answered')
  })

  it('or how much of what the article has nowhere is not told by another figure', async () => {
    const reader = 'The Pico reader costs 189 euros, weighs 158 grams and has one button.'
    const another = 'The museum has no storage left for its paintings.'
    expect(await statusOf('How much storage does the Pico reader have?', reader, another)).toBe('not-found')
  })
})

describe('a measure', () => {
  const parsed = (question: string) =>
    parseQuestion(question, { asOf: AS_OF, sources: createSourceNames([]) })

  it.each([
    ['How deep is the lake?', 'The lake holds 18 cubic km of water.'],
    ['How tall is the tower?', 'The tower has six lifts.'],
    ['How heavy was the bomb?', 'The bomb lay 3 metres under the street.'],
    ['How much did Ostra pay for the mine?', 'The wall of the mine gave way at 4:40 a.m., Ostra said.'],
    ['how much do dockers earn', 'Dockers rejected a pay offer of 4.2%.'],
    ['How much compensation did he get?', 'He has lost the sight of one eye after 14 days.'],
    ['What is the price of the reader?', 'The reader has two buttons.'],
    ['What is the cup worth?', 'The cup is still missing after 40 years.'],
    ['What does the coach earn?', 'The coach has been there for three years.'],
    ['How much does the port charge visitors?', 'The port has made visitors pay since May.'],
  ])('is not told by another figure: %s', (question, text) => {
    expect(measureNotTold(parsed(question), text)).toBe(true)
  })

  it.each([
    ['How deep is the lake?', 'The lake is 40 m deep.'],
    ['How tall is the tower?', 'A tower of twelve storeys is planned.'],
    ['How heavy was the bomb?', 'A 500-kg bomb was found.'],
    ['How high is inflation?', 'Inflation fell to 1.4%.'],
    ['How much did Ostra pay for the mine?', 'Ostra bought the mine for $40 million.'],
    ['How much does a dose cost?', 'A dose costs 28 euros.'],
    ['How much is the toll worth to the city?', 'The toll brings in £3m a year.'],
    ['how much was the pay rise', 'They agreed to a rise of 6.8%.'],
    ['How much does the ferry fare go up?', 'The fare goes up by 10% in January.'],
    ['How many boats are there?', 'There are boats.'],
  ])('is told: %s', (question, text) => {
    expect(measureNotTold(parsed(question), text)).toBe(false)
  })
})

describe('an age', () => {
  const question = 'When did Odile Brandt die and how old was she?'

  it('may stand in the next sentence or in the headline', () => {
    expect(ageNotTold(question, 'Odile Brandt died on Sunday.')).toBe(true)
    expect(ageNotTold(question, 'Odile Brandt died on Sunday.', 'She was 83.')).toBe(false)
    expect(ageNotTold(question, 'Odile Brandt died on Sunday.', 'Cellist Odile Brandt dies at 83')).toBe(
      false,
    )
    expect(ageNotTold(question, 'Odile Brandt died on Sunday.', 'It was 20 below zero.')).toBe(true)
  })
})

describe('questions that a word of theirs must not refuse', () => {
  it('ask where somebody was born who has died', async () => {
    const obituary =
      'Odile Brandt, the cellist, died in Velm on Saturday. Born in Ostrel in 1943, she began to play at the age of six.'
    expect(await statusOf('Where was Odile Brandt born?', obituary)).toBe('answered')
  })

  it('ask for a birth that is told by the years of a life alone', async () => {
    const life = 'The cellist Odile Brandt (1943–2021) played in Velm for forty years.'
    expect(await statusOf('When was Odile Brandt born?', life)).toBe('answered')
  })

  it('ask why somebody did not come', async () => {
    const absent =
      'Odile Brandt did her duty until noon. The mayor stayed at home during the parade because of knee surgery, Brandt told reporters at the parade.'
    expect(await statusOf("Why didn't Odile Brandt join the parade?", absent)).toBe('answered')
  })
})

describe('the place at the end of a question', () => {
  const placeOf = (question: string): string =>
    placeAtEnd(parseQuestion(question, { asOf: AS_OF, sources: createSourceNames([]) }))

  it('is none where it is called by its letters alone', () => {
    expect(placeOf('How many people died in the earthquake in Chile?')).not.toBe('')
    expect(placeOf('How many vans were recalled in the US?')).toBe('')
  })
})

describe('a question whether something befell a person', () => {
  const minister =
    'Interior minister Odile Brandt said on Sunday that 20 soldiers had been killed in Velm. Her aide Ivo Belkov was arrested on Monday.'

  it.each([
    'is odile brandt dead',
    'Was Odile Brandt arrested?',
    'When did Odile Brandt die?',
    'has odile brandt resigned?',
  ])('is refused where that is told of others alone: %s', async (question) => {
    expect(await statusOf(question, minister)).toBe('not-found')
  })

  it('is refused where a name stands beside somebody else who did it', async () => {
    const aide = 'Ivo Belkov, the strongest man in Velm after Odile Brandt, resigned on Monday.'
    expect(await statusOf('has odile brandt resigned?', aide)).toBe('not-found')
    expect(await statusOf('has ivo belkov resigned?', aide)).toBe('answered')
  })

  it.each([
    ['Was Ivo Belkov arrested?', minister],
    ['has odile brandt resigned?', 'Interior minister Odile Brandt stepped down on Sunday over a leak.'],
    [
      'has odile brandt resigned?',
      'Odile Brandt denied the charge and quit on Sunday, her office in Velm said.',
    ],
    ['has odile brandt resigned?', 'Odile Brandt met aides in Velm. She resigned on Sunday.'],
    [
      'has odile brandt resigned?',
      'The president in Velm accepted the resignation of Odile Brandt on Sunday.',
    ],
    ['is odile brandt dead', 'Odile Brandt, the cellist, died in Velm on Saturday.'],
    ['is odile brandt dead', 'Gunmen in Velm killed Odile Brandt on Saturday.'],
    ['is odile brandt married', 'The wedding of Odile Brandt took place in Velm.'],
  ])('is answered where it is told of that person: %s %s', async (question, body) => {
    expect(await statusOf(question, body)).toBe('answered')
  })
})

describe('a question for what no sentence has', () => {
  it('is refused where another place is named in its midst', async () => {
    const question = 'How many homes in Dalby lost power in the storm?'
    const storm = 'The storm cut power to 3,000 homes in Limmen and Velm on Sunday. Trees fell on the road.'
    expect(await statusOf(question, storm)).toBe('not-found')
    expect(await statusOf(question, storm.replace('Limmen', 'Dalby'))).toBe('answered')
  })

  it('is refused where the role is nobody’s', async () => {
    const flight = 'Flight NV17 was a Boeing with 283 passengers and 15 crew aboard, officials in Velm said.'
    expect(await statusOf('Who was the pilot of flight NV17?', flight)).toBe('not-found')
    const flown = `${flight} Its pilot was Odile Brandt.`
    expect(await statusOf('Who was the pilot of flight NV17?', flown)).toBe('answered')
  })

  it('is refused where what is counted stands nowhere', async () => {
    const reserve = 'The Denley reserve is home to around 130 wolves, rangers said on Sunday.'
    expect(await statusOf('How many bears live in the Denley reserve?', reserve)).toBe('not-found')
    expect(await statusOf('How many wolves live in the Denley reserve?', reserve)).toBe('answered')
  })

  it('is refused where its year is another', async () => {
    const prize = 'Odile Brandt won the Halden Prize in Velm on Sunday for a novel of the sea.'
    expect(await statusOf('Who won the Halden Prize in 2019?', prize)).toBe('not-found')
    expect(await statusOf('Who won the Halden Prize in 2026?', prize)).toBe('answered')
  })

  it('is refused where nobody of the name does it', async () => {
    const review =
      'The regulator of Norland opened a review of the ferry merger on Sunday. Shares fell in Velm.'
    expect(await statusOf('When did Limmen approve the ferry merger?', review)).toBe('not-found')
  })
})
