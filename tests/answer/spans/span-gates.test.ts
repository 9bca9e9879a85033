import { describe, expect, it } from 'vitest'
import { answerSpans } from '../../../src/answer/spans/answer-spans.ts'
import { quoteText } from '../../../src/articles/quote.ts'
import { parseQuestion } from '../../../src/question/parse-question.ts'
import { createSourceNames } from '../../../src/question/source-names.ts'
import { weighTerms } from '../../../src/search/ranking/query-terms.ts'
import { askOf, deskOf } from '../articles-desk.ts'

const statistics = {
  passages: 1,
  frequency: () => 1,
  weight: () => 1,
  isName: () => false,
  correct: () => undefined,
  nearest: () => undefined,
}

/** The words that would be emphasised. */
function shown(question: string, body: string): string | undefined {
  const query = parseQuestion(question, { asOf: '2026-01-20', sources: createSourceNames([]) })
  const spans = answerSpans(query, weighTerms(query, statistics), body, { start: 0, end: body.length })
  const span = spans.find(({ hidden }) => hidden !== true)
  return span === undefined ? undefined : body.slice(span.start, span.end)
}

describe('the words that are emphasised for who did something', () => {
  it.each([
    [
      'Who resigned?',
      'Lind, the most powerful man in Velm after President Tomas Holt, resigned on Monday.',
      'Lind',
    ],
    ['Who opened the bridge?', 'The bridge in Velm was opened on Monday by Ada Lind.', 'Ada Lind'],
    ['Who replaced Holt?', 'Ada Lind replaced Tomas Holt on Monday.', 'Ada Lind'],
    ['Who was arrested?', 'Police arrested Ada Lind in Velm on Monday.', 'Ada Lind'],
    ['Who was arrested?', 'Ada Lind was arrested in Velm on Monday.', 'Ada Lind'],
    [
      'Who beat Holt?',
      'Ada Lind took her time, while Kari Berg stunned former champion Tomas Holt to ruin his chances of facing Otto Brand.',
      'Kari Berg',
    ],
  ])('are the doer or the undergoer: %s %s', (question, body, wanted) => {
    expect(shown(question, body)).toContain(wanted)
  })

  it.each([
    ['Who replaced Holt?', 'In the same month he had replaced Tomas Holt.'],
    ['Who died?', 'Tomas Holt had named 300 dead in March.'],
    ['Who resigned?', 'Ada Lind said on Monday that she would not resign.'],
    ['Who won the election?', 'Ada Lind hopes to win the election in Velm.'],
    ['Who was arrested?', 'The court issued an arrest warrant for Ada Lind on Monday.'],
    ['Who replaced Holt at Velm?', 'Velm United is what the club of Tomas Holt was called in May.'],
  ])('are none where the sentence does not say: %s %s', (question, body) => {
    expect(shown(question, body)).toBeUndefined()
  })
})

describe('the words that are emphasised for a place', () => {
  it.each([
    [
      'Where was the cup auction held?',
      'The cup auction of the Brenner Super League (BSL) 2024 is slated to be held on December 19 in Dubai.',
      'Dubai',
    ],
    ['Where was the boat found?', 'The boat was found in the town of Orsk.', 'Orsk'],
    [
      'Where is the plant?',
      'Inspectors of the Northern Water Agency (NWA) arrived at the plant in Orsk on Thursday.',
      'Orsk',
    ],
  ])('are not what something else is of: %s %s', (question, body, wanted) => {
    expect(shown(question, body)).toContain(wanted)
  })
})

describe('the words that are emphasised for a reason', () => {
  it('begin behind "because of"', () => {
    expect(
      shown(
        'Why did Velm close the bridge?',
        'Velm closed the bridge on Monday because of a crack in its piers.',
      ),
    ).toMatch(/^a crack/)
  })

  it('follow on a word that gives one', () => {
    expect(
      shown('Why did Velm close the bridge?', 'Velm closed the bridge because the piers were cracked.'),
    ).toContain('cracked')
  })

  it.each([
    ['Why did Ada Lind resign?', 'Ada Lind resigned in August after she was seen taking the money.'],
    ['Why was Ada Lind fined?', 'Ada Lind was fined for two years after she took the money.'],
    [
      'Why did shares in Velm fall?',
      'Shares in Velm fell 6.9 per cent after missing what the money men expected.',
    ],
  ])('follow on what came before and led to it: %s %s', (question, body) => {
    expect(shown(question, body)).toMatch(/^(?:she|missing).*mone?y/u)
  })

  it('are not what only tells how much later it was', () => {
    expect(
      shown(
        'Why did Velm leave the pact?',
        'Velm left the pact on Monday, a year after it was signed in Orsk.',
      ),
    ).toBeUndefined()
  })

  it('are not the deed that is asked for, as somebody decided on it', () => {
    expect(
      shown('Why is the pool closing?', 'The council voted to close the swimming pool at the end of March.'),
    ).toBeUndefined()
  })

  it.each([
    'Velm closed the bridge before dawn on Thursday, 24 February 2022, after many years.',
    'Velm closed the bridge, the oldest crossing of the river.',
  ])('are none elsewhere, and no date: %s', (body) => {
    expect(shown('Why did Velm close the bridge?', body)).toBeUndefined()
  })
})

describe('the words that are emphasised for what somebody said', () => {
  it.each([
    ['Ada Lind told reporters in Velm that the bridge would stay shut.', 'the bridge would stay shut'],
    ['Ada Lind, the mayor, said: "The bridge is lost." She left.', 'The bridge is lost.'],
    ['Ada Lind said he was wrong.', 'he was wrong'],
    [
      '"The talks are fair," Velm envoy Ada Lind said after talks with Tomas Holt in Orsk.',
      'The talks are fair',
    ],
    ['"The bridge is lost," said the mayor, Ada Lind.', 'The bridge is lost'],
    ['"The bridge is lost," said Mayor Ada Lind, who left early.', 'The bridge is lost'],
    ['Ada Lind called it very good, and Tomas Holt described the talks as bad.', 'it very good'],
    ['The bridge will stay shut, Ada Lind said on Monday.', 'The bridge will stay shut'],
    ['After the talks, Ada Lind said that the bridge would stay shut.', 'the bridge would stay shut'],
  ])('are all that the person says: %s', (body, wanted) => {
    expect(shown('What did Ada Lind say?', body)?.replace(/\.$/u, '')).toBe(wanted.replace(/\.$/u, ''))
  })

  it.each([
    'Ada Lind was the host.',
    'Tomas Holt told Ada Lind that the bridge would stay shut.',
    "Ada Lind's envoy said that the bridge would stay shut.",
    'Envoys for Mayor Ada Lind and Governor Tomas Holt said that the bridge would stay shut.',
    'Allies of Holt and Mayor Ada Lind said that the bridge would stay shut.',
    'Lind envoy Tomas Holt said that the bridge would stay shut.',
  ])('are none where somebody else speaks, or nobody: %s', (body) => {
    expect(shown('What did Ada Lind say?', body)).toBeUndefined()
  })
})

describe('a topic', () => {
  it('has no words emphasised, with a question mark or without', () => {
    const body = 'Ada Lind met Tomas Holt in Velm on Monday.'
    expect(shown('lind???', body)).toBeUndefined()
    expect(shown('lind', body)).toBeUndefined()
  })
})

describe('a sum of money', () => {
  it('is emphasised with the sign of its currency', async () => {
    const desk = await deskOf([
      {
        id: 'bridge',
        title: 'Bridge Paid For',
        publishedAt: '2026-01-20',
        source: 'Coast Courier',
        body: 'The new bridge in Velm cost US$7 billion and was paid for by the harbour.',
      },
    ])
    const [quote] = (await askOf(desk, 'How much did the new bridge in Velm cost?')).quotes
    expect(quoteText(quote!).slice(quote!.highlight!.start, quote!.highlight!.end)).toBe('US$7 billion')
  })
})

describe('what is not done', () => {
  it.each([
    ['Who signed the deal?', 'Tomas Holt left the White House early without signing the deal.'],
    ['Who leads the army?', 'The envoys said that Ada Lind should lead the army of Velm.'],
    ['Who did Holt meet?', "Ada Lind met Tomas Holt's envoy in Velm on Monday."],
    [
      'Who met in Velm?',
      'Envoys for Mayor Ada Lind and President Tomas Holt said on Monday that their meeting in Velm was long.',
    ],
  ])('has nobody emphasised for it: %s %s', (question, body) => {
    expect(shown(question, body)).toBeUndefined()
  })
})

describe('the words that are emphasised for a figure', () => {
  it('are none of another unit where something is counted', () => {
    expect(
      shown('How many people died in Velm?', 'The outbreak in Velm was over after 42 days, doctors said.'),
    ).toBeUndefined()
    expect(shown('How many people died in Velm?', 'In Velm 17 people died in 42 days.')).toContain('17')
    const crash =
      'Two crew members were killed and a third was rescued when a navy helicopter crashed into the sea off Velm.'
    expect(shown('how many died in the navy helicopter crash off Velm', crash)).toContain('Two')
  })

  it('are of the unit that is asked for, where the same is told in two', () => {
    const body = 'Velm took 12 to 17 square km (4.6-6.6 square miles) of land a day.'
    expect(shown('How many square miles of land did Velm take a day?', body)).toBe('4.6-6.6 square miles')
    expect(shown('How many square km of land did Velm take a day?', body)).toContain('17 square km')
    expect(shown('How much land did Velm take a day?', body)).toBe('12 to 17 square km')
  })

  it('are no goals of a match where something else is counted', () => {
    expect(
      shown('How many home defeats has Velm had this season?', 'Velm had a 4-1 home defeat this season.'),
    ).toBeUndefined()
    expect(shown('How many home defeats had Velm?', 'Velm had seven home defeats, one of them 4-1.')).toMatch(
      /^seven/,
    )
    expect(shown('How many people died in Velm?', 'In Velm 12-17 people died.')).toMatch(/^12-17/)
  })

  it('are days where days are asked for', () => {
    expect(shown('How many days did the fire last?', 'The fire in Velm lasted 63 days.')).toBe('63 days')
    expect(shown('How many days did the fire last?', 'The fire in Velm spread for 48 hours.')).toBeUndefined()
  })

  it('are of the whole that is asked for', () => {
    const body = 'Orsk holds about 19% of Velm, with most of the Marl coast and four other regions.'
    expect(shown('How much of Velm does Orsk hold?', body)).toContain('19%')
    expect(shown('What percentage of Marl does Orsk hold?', body)).toBeUndefined()
  })

  it('have what says how exact they are, and no more', () => {
    expect(
      shown('How much of Velm does Orsk hold?', 'Its regions make up about 15% of Velm, which Orsk holds.'),
    ).toBe('about 15%')
    expect(shown('How much of Velm does Orsk hold?', 'Orsk holds up to 15% of Velm.')).toBe('up to 15%')
  })

  it('have their unit', () => {
    expect(shown('How old was Lind when she left Velm?', 'Lind was five years old when she left Velm.')).toBe(
      'five years old',
    )
    expect(shown('How old is the boat of Velm?', 'The boat of Velm is 8,700 years old.')).toMatch(
      /^8,700 years/,
    )
  })
})

describe('the words that are emphasised for a post', () => {
  it('are no owner of it', () => {
    const body = "Ada Lind, Orsk's former head of harbours, spoke in Velm on Monday."
    expect(shown("What was Ada Lind's former post?", body) ?? '').not.toBe('Orsk')
  })
})

describe('the words that are emphasised for a day', () => {
  it('are no span of time that starts nowhere', () => {
    expect(
      shown('When can people see the boat?', 'People can see that the boat is 8,700 years old.'),
    ).toBeUndefined()
    expect(shown('When was the boat found in Velm?', 'The boat was found in Velm two years ago.')).toContain(
      'two years',
    )
  })
})

describe('the words that are emphasised for where', () => {
  it.each([
    ['Where is the ferry?', 'The ferry is still sailing.'],
    ['Where did the ferry sink?', 'The ferry even sank.'],
  ])('are no adverb that tells no place: %s %s', (question, body) => {
    expect(shown(question, body)).toBeUndefined()
  })
})

describe('the words that are emphasised for what is to come', () => {
  it('are no year long past', () => {
    const body = 'The bridge in Velm, which was built in 1964, will reopen.'
    expect(shown('When will the bridge in Velm reopen?', body)).toBeUndefined()
    expect(shown('When was the bridge in Velm built?', body)).toBe('1964')
    expect(shown('When will the bridge in Velm reopen?', 'The bridge in Velm will reopen in 2027.')).toBe(
      '2027',
    )
  })
})

describe('the words that are emphasised for a place that lies somewhere', () => {
  it.each([
    ['Where did flight 17 crash?', 'Flight 17 was a Boeing 777, and crashed.'],
    [
      'Where is the Velm plant?',
      'Inspectors arrived at the Velm nuclear power plant after a trip in a convoy.',
    ],
    ['Who sank the Selma?', 'The Selma, the pride of the Orskian fleet, sank on Friday.'],
  ])('are none: %s %s', (question, body) => {
    expect(shown(question, body)).toBeUndefined()
  })
})
