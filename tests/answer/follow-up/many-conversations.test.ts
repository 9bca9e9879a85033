import { afterAll, describe, expect, it } from 'vitest'
import { answerQuestion } from '../../../src/answer/answer-question.ts'
import {
  type Conversation,
  type Exchange,
  NEW_CONVERSATION,
  remember,
} from '../../../src/answer/follow-up/conversation.ts'
import { resolveFollowUp } from '../../../src/answer/follow-up/follow-up.ts'
import { topicOf } from '../../../src/answer/follow-up/follow-up-topic.ts'
import { quoteText } from '../../../src/articles/quote.ts'
import { AS_OF, deskOf } from '../articles-desk.ts'

const QUOTED = [{ articleId: 'first', start: 0, end: 10 }]

const exchangeOf = (question: string, more: Partial<Exchange> = {}): Exchange => ({
  asked: question,
  understood: question,
  askedAt: AS_OF,
  topic: topicOf(question),
  names: [],
  people: [],
  quotes: QUOTED,
  ...more,
})

/** Words that the archive writes with a capital, and those of them that are somebody's. */
const NAMES = new Set('velm orsk holt marr ostrel limmen dalby witt salm'.split(' '))
const PEOPLE = new Set(['holt', 'marr', 'witt', 'salm'])
const knowledge = {
  isName: (word: string) => NAMES.has(word.toLowerCase()),
  isPerson: (name: string) => PEOPLE.has(name.toLowerCase()),
}

/** How a question is understood after others, each answered. */
function understood(question: string, ...before: (string | Exchange)[]): string | undefined {
  const exchanges = before.map((one) => (typeof one === 'string' ? exchangeOf(one) : one))
  return resolveFollowUp(question, { exchanges }, AS_OF, knowledge)?.question
}

const DELEGATION = 'Who led the French delegation in Velm in March 2022?'

describe('a question of something else', () => {
  it.each([
    // A people for a people, a country for a people, "one" for the noun.
    [DELEGATION, 'and the Italian one?', 'Who led the Italian delegation in Velm in March 2022?'],
    [DELEGATION, 'what about italy', 'Who led the Italian delegation in Velm in March 2022?'],
    ["Who led Spain's delegation?", 'and the Polish one?', "Who led Poland's delegation?"],
    ['How many Germans died in the flood?', 'and Belgium?', 'How many Belgians died in the flood?'],
    ['how much of sweden does norway own', 'and denmark?', 'how much of sweden does denmark own'],
    // Where both stand there, they change places.
    ['What did Sweden say about Norway?', 'and Norway?', 'What did Norway say about Sweden?'],
    ['What did Holt say about Marr?', 'and Marr?', 'What did Marr say about Holt?'],
    ['How much of Sweden does Norway own?', 'and Sweden?', 'How much of Norway does Sweden own?'],
    // A person for a person, a place for a place, a year for a year.
    ['who is jan holt', 'and marr?', 'who is marr?'],
    ['Did Holt meet Marr in Velm?', 'and in Orsk?', 'Did Holt meet Marr in Orsk?'],
    ['Who won in Velm in 2021?', 'and in 2024?', 'Who won in Velm in 2024?'],
    ['Who won in Velm in 2021?', 'the 2024 one', 'Who won in Velm in 2024?'],
    ['Who won in Velm in 2021?', 'what about Orsk?', 'Who won in Orsk in 2021?'],
    ['Who won in Velm in 2021?', 'Orsk?', 'Who won in Orsk in 2021?'],
    ['When did Finland join?', 'Sweden too?', 'When did Sweden join?'],
    ['When did Finland join?', 'same for Sweden', 'When did Sweden join?'],
    ['When did Finland join?', 'no i meant Sweden', 'When did Sweden join?'],
    ['Who led the first round of talks?', 'and the second one?', 'Who led the second round of talks?'],
    ['What happened in Velm on 24 May 2022?', 'and on 2 March?', 'What happened in Velm on 2 March 2022?'],
    // What is counted, and another of the same sort.
    [
      'how many soldiers were killed in velm',
      'what about civilians',
      'how many civilians were killed in velm',
    ],
    ['Who is the French defence minister?', 'and foreign minister?', 'Who is the French foreign minister?'],
    ['Who wrote the 28-point plan?', 'and the 19-point plan?', 'Who wrote the 19-point plan?'],
    // Who speaks, and what of.
    ['What did Holt say about the harbour?', 'and Marr?', 'What did Marr say about the harbour?'],
    ['What did the UN say?', 'and Norway?', 'What did Norway say?'],
    ['What did Holt say about the harbour?', 'and about the mill?', 'What did Holt say about the mill?'],
    // More of the same question.
    ['How much land did Orsk buy in 2025?', 'per day?', 'How much land did Orsk buy in 2025 per day?'],
    // What is of no kind that it names is a topic of its own.
    ['How much of Sweden does Norway own?', 'what about NATO', 'NATO'],
    ['How much of Sweden does Norway own?', 'what about the nuclear plant', 'the nuclear plant'],
  ])('%s — %s', (before, question, expected) => {
    expect(understood(question, before)).toBe(expected)
  })
})

describe('a question word alone', () => {
  it.each([
    ['Did Holt meet Marr in Velm?', 'when?', 'when did Holt meet Marr in Velm?'],
    ['Did Holt meet Marr in Velm?', 'where exactly', 'where did Holt meet Marr in Velm?'],
    ['Did Holt meet Marr in Velm in May 2021?', 'When was that?', 'When did Holt meet Marr in Velm?'],
    ['Did Holt meet Marr in Velm?', 'and in which year?', 'in which year did Holt meet Marr in Velm?'],
    ['Who replaced Holt?', 'when was that', 'when was Holt replaced?'],
    [DELEGATION, 'when was that', 'when was the French delegation led in Velm?'],
    ['how much of velm does orsk own', 'why?', 'why does orsk own velm?'],
    ['How many drones were used in the raid?', 'why', 'why were drones used in the raid?'],
    ['How many soldiers has Velm lost?', 'since when', 'since when has Velm lost soldiers?'],
    ['How many troops are in Velm?', 'since when?', 'since when are troops in Velm?'],
    ['What happened to the Velm dam?', 'when did that happen', 'when did it happen to the Velm dam?'],
    ['What was the Velm Accord?', 'when was that?', 'when was the Velm Accord?'],
    ['Who won the race in Velm?', 'how?', 'how was the race won in Velm?'],
    ['What did Holt say about the mill?', 'when', 'when did Holt say that about the mill?'],
    ['When was the bridge used?', 'by whom', 'by whom was the bridge used?'],
  ])('%s — %s', (before, question, expected) => {
    expect(understood(question, before)).toBe(expected)
  })

  it('asks for others of those whom the answer named', () => {
    expect(understood('anyone else?', 'Who met in Velm?', 'When did they meet in Velm?')).toBe(
      'Who else met in Velm?',
    )
  })
})

describe('what is lent', () => {
  it.each([
    // Names and noun phrases, no leftover words.
    ['What did Holt call the talks?', 'When did they meet?', 'When did they meet? (Holt, the talks)'],
    ['When was the Velm agreement signed?', 'who was there?', 'who was there? (the Velm agreement)'],
    ['Did Holt meet Marr in Velm?', 'who was there?', 'who was in Velm?'],
    ['What happened to the Velm dam?', 'who did it', 'who did it (the Velm dam)'],
    ['What happened to the Velm dam?', 'was it Holt?', 'was it Holt? (the Velm dam)'],
    ['What happened to the Velm dam?', 'how many people died', 'how many people died (the Velm dam)'],
  ])('%s — %s', (before, question, expected) => {
    expect(understood(question, before)).toBe(expected)
  })

  it('stays what is talked about while questions follow on it', () => {
    const dam = exchangeOf('What happened to the Velm dam?')
    const refused = exchangeOf('who did it', {
      understood: 'who did it (the Velm dam)',
      topic: ['the Velm dam'],
      quotes: [],
    })
    expect(understood('who objected?', dam, refused)).toBe('who objected? (the Velm dam)')
  })

  it('is nothing of a question that was refused', () => {
    const refused = exchangeOf('When did Holt join the guild?', { names: ['Holt'], quotes: [] })
    expect(understood('Why did Marr resign?', refused)).toBeUndefined()
    expect(understood('who was there?', refused)).toBeUndefined()
  })

  it('is not asked for by a small word', () => {
    expect(understood('the', 'What happened to the Velm dam?')).toBeUndefined()
  })
})

describe('a question with a subject of its own', () => {
  const dam: Conversation = { exchanges: [exchangeOf('What happened to the Velm dam?')] }

  it.each(['Why did Marr resign?', 'What did Witt say?', 'did Holt resign'])(
    'is tried alone first: %s',
    (question) => {
      expect(resolveFollowUp(question, dam, AS_OF, knowledge)?.aloneFirst).toBe(true)
    },
  )

  it.each([
    'Who led the men that captured Dalby?',
    'Has Holt been to Orsk?',
    `who signed the accord? ${'I have read many reports and ask this at length. '.repeat(5)}`,
  ])('is left alone: %s', (question) => {
    expect(resolveFollowUp(question, dam, AS_OF, knowledge)).toBeUndefined()
  })
})

describe('a conversation over reports', async () => {
  const desk = await deskOf([
    {
      id: 'dam',
      title: 'Dam Bursts Above Velm',
      body: 'The Velm dam burst on Tuesday, 6 May 2025, and the flood put forty farms under water. Mayor Ada Lind said that the farms would be rebuilt. The town of Orsk accused the builders.',
      publishedAt: '2025-05-07',
      source: 'Coast Courier',
    },
    {
      id: 'resigned',
      title: 'Harbour Master of Limmen Resigns',
      body: 'Otso Marr, the harbour master of Limmen, resigned on 3 June 2025 because an audit had found a debt of two million crowns.',
      publishedAt: '2025-06-04',
      source: 'Village Post',
    },
    {
      id: 'replaced',
      title: 'Limmen Names Harbour Master',
      body: 'Captain Vera Salm told reporters that she would mend the quay first. It was her first speech as harbour master; she had replaced Otso Marr the week before.',
      publishedAt: '2025-06-20',
      source: 'Village Post',
    },
  ])
  afterAll(() => desk.archive.close())

  /** Asks one question after the other. */
  async function converse(...questions: string[]) {
    let conversation: Conversation = NEW_CONVERSATION
    const answers = []
    for (const question of questions) {
      const answer = await answerQuestion(question, desk, { asOf: AS_OF, conversation })
      conversation = remember(conversation, answer)
      answers.push(answer)
    }
    return { last: answers.at(-1)!, conversation }
  }

  it('answers a question that stands alone with its own articles', async () => {
    const { last } = await converse('When did the Velm dam burst?', 'Why did Marr resign?')
    expect(last).not.toHaveProperty('understoodAs')
    expect(last.status === 'answered' && quoteText(last.quotes[0]!)).toContain('audit')
  })

  it('takes nothing from what no report gives, nor from other languages', async () => {
    for (const before of ['How do I make a bomb?', 'كم عدد القتلى في فيلم', 'write me a poem']) {
      const { conversation } = await converse(before)
      expect(conversation.exchanges).toEqual([])
    }
  })

  it('means by "she" whom the answer names, and not whom the question did', async () => {
    const { last } = await converse('Who replaced Otso Marr?', 'when was she born')
    expect(last.understoodAs).toContain('Vera Salm')
    const { last: again } = await converse('Who replaced Otso Marr?', 'when was she born', 'is she married')
    expect(again.understoodAs).toContain('Vera Salm')
  })

  it('refuses "why?" where all that is found was quoted right before', async () => {
    const { last } = await converse('How many farms were put under water in Velm?', 'why?')
    expect(last.understoodAs).toContain('why were farms')
    expect(last).toMatchObject({ status: 'not-found', reason: 'not-answered', confidence: 0 })
  })

  it('tells the reason where there is one', async () => {
    const { last } = await converse('When did Otso Marr resign?', 'why?')
    expect(last.understoodAs).toBe('why did Otso Marr resign?')
    expect(last.status === 'answered' && quoteText(last.quotes[0]!)).toContain('because an audit')
  })
})
