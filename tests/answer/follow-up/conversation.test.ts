import { afterAll, describe, expect, it } from 'vitest'
import type { Answer } from '../../../src/answer/answer.ts'
import { answerQuestion } from '../../../src/answer/answer-question.ts'
import {
  type Conversation,
  type Exchange,
  NEW_CONVERSATION,
  remember,
  splitNewTopic,
} from '../../../src/answer/follow-up/conversation.ts'
import { resolveFollowUp } from '../../../src/answer/follow-up/follow-up.ts'
import { topicOf } from '../../../src/answer/follow-up/follow-up-topic.ts'
import { quoteText } from '../../../src/articles/quote.ts'
import { openSeedsDesk } from '../../questions/seeds-desk.ts'
import { askOf, deskOf } from '../articles-desk.ts'

const ASKED_AT = '2026-01-21T09:00:00Z'
const SOON = '2026-01-21T09:05:00Z'

/** A conversation of one exchange. */
function conversationAfter(question: string, more: Partial<Exchange> = {}): Conversation {
  const exchange: Exchange = {
    asked: question,
    understood: question,
    askedAt: ASKED_AT,
    topic: [],
    names: [],
    people: [],
    quotes: [{ articleId: 'first', start: 0, end: 10 }],
    ...more,
  }
  return { exchanges: [exchange] }
}

const minsk = conversationAfter('How many points did the Minsk II document have?', {
  topic: ['the Minsk II document'],
})
const claim = conversationAfter('What does Russia claim about the Donbas?', {
  topic: ['Russia', 'the Donbas'],
})
const rutte = conversationAfter('Who leads NATO?', { topic: ['NATO'], people: ['Mark Rutte'] })
const dam = conversationAfter('Where did Ukraine lose a dam?', { topic: ['Ukraine', 'a dam'] })

const understood = (question: string, conversation: Conversation): string | undefined =>
  resolveFollowUp(question, conversation, SOON)?.question

describe('a question that follows on the one before', () => {
  it('has the thing meant in the place of its pronoun', () => {
    expect(understood('Who signed it?', minsk)).toBe('Who signed the Minsk II document?')
    expect(understood('when was that?', minsk)).toBe('when was the Minsk II document?')
    expect(understood('What are its terms?', minsk)).toBe("What are the Minsk II document's terms?")
  })

  it('has the person meant in the place of "he" or "she"', () => {
    expect(understood('What did he say about Ukraine?', rutte)).toBe('What did Mark Rutte say about Ukraine?')
    expect(understood('Did Trump meet him?', rutte)).toBe('Did Trump meet Mark Rutte?')
    expect(understood('Where was his office?', rutte)).toBe("Where was Mark Rutte's office?")
  })

  it('says nothing of whom "he" means where nobody was talked about', () => {
    expect(understood('who is he?', minsk)).toBeUndefined()
    expect(understood('what did he sign?', minsk)).toBe('what did he sign? (the Minsk II document)')
  })

  it('asks the earlier question of a new subject', () => {
    expect(understood('And Crimea?', claim)).toBe('What does Russia claim about Crimea?')
    expect(understood('what about Kherson?', claim)).toBe('What does Russia claim about Kherson?')
  })

  it('asks what somebody else said, where people were told of who may have spoken', () => {
    const both = conversationAfter('What did Witkoff say about Davos?', {
      people: ['Steve Witkoff', 'Kirill Dmitriev'],
    })
    expect(understood('and Dmitriev?', both)).toBe('What did Dmitriev say about Davos?')
    expect(understood('and about Dmitriev?', both)).toBe('What did Witkoff say about Dmitriev?')
    expect(understood('and Velm?', both)).toBe('What did Witkoff say about Velm?')
  })

  it('asks the earlier question of another time', () => {
    const held = conversationAfter('How much of Ukraine did Russia hold in 2022?')
    expect(understood('And in 2024?', held)).toBe('How much of Ukraine did Russia hold in 2024?')
    const open = conversationAfter('How much of Ukraine does Russia control?')
    expect(understood('what about November 2024?', open)).toBe(
      'How much of Ukraine does Russia control in November 2024?',
    )
  })

  it('asks the earlier question of a date that stands alone, or that is a limit', () => {
    const open = conversationAfter('How much of Ukraine does Russia control?')
    expect(understood('and as of November 10?', open)).toBe(
      'How much of Ukraine does Russia control as of November 10?',
    )
    expect(understood('as of November 10?', open)).toBe(
      'How much of Ukraine does Russia control as of November 10?',
    )
    expect(understood('November 2024?', open)).toBe(
      'How much of Ukraine does Russia control in November 2024?',
    )
    const limited = conversationAfter('How many people were missing as of November 8?')
    expect(understood('as of November 10?', limited)).toBe('How many people were missing as of November 10?')
  })

  it('asks the earlier question of what else became of people', () => {
    const died = conversationAfter('How many people died in the quake?')
    expect(understood('and injured?', died)).toBe('How many people were injured in the quake?')
    expect(understood('and missing?', died)).toBe('How many people were missing in the quake?')
    const killed = conversationAfter('How many people were killed in the quake?')
    expect(understood('and injured?', killed)).toBe('How many people were injured in the quake?')
    expect(resolveFollowUp('and injured?', killed, SOON)?.articles).toEqual([])
  })

  it('takes "it" for no name before it that does something to it', () => {
    expect(understood('did belkov accept it?', minsk)).toBe('did belkov accept the Minsk II document?')
    expect(understood('Did Putin sign it in May?', minsk)).toBe(
      'Did Putin sign the Minsk II document in May?',
    )
    expect(understood('Why did Rosneft say it would leave?', minsk)).toBeUndefined()
  })

  it('takes the verb at its end for none of its subject', () => {
    expect(topicOf('how much did the port strike in November cost?')).toEqual(['the port strike in November'])
    expect(topicOf('How long did the peace talks last?')).toEqual(['the peace talks'])
    expect(topicOf('what percentage of donbas does russia control')).toEqual(['donbas', 'russia'])
    expect(topicOf('What did the strike cost the port?').join(' ')).toContain('the port')
  })

  it('is told what the exchange was about where it leaves that out', () => {
    expect(understood('Who did Kyiv blame?', dam)).toBe('Who did Kyiv blame? (Ukraine, a dam)')
    expect(understood('And who abstained?', dam)).toBe('And who abstained? (Ukraine, a dam)')
    expect(understood('What did they agree?', minsk)).toBe('What did they agree? (the Minsk II document)')
    expect(understood('Why?', dam)).toBe('Why did Ukraine lose a dam?')
  })

  it('names the articles that answered before, and the words that it was lent', () => {
    const followUp = resolveFollowUp('Who signed it?', minsk, SOON)
    expect(followUp).toMatchObject({ articles: ['first'], lent: ['the Minsk II document'] })
  })

  it('without a name follows on where the articles that answered speak of it', () => {
    const holds = (...words: string[]) => ({
      holds: (word: string) => ({ held: words.includes(word), weight: 0.5 }),
    })
    const asked = 'How long would the guarantees last?'
    expect(resolveFollowUp(asked, minsk, SOON, holds('guarantees'))?.question).toContain(
      '(the Minsk II document)',
    )
    // Of what they do not speak it is asked as typed first.
    expect(resolveFollowUp('How much does a bitcoin cost?', minsk, SOON, holds())?.aloneFirst).toBe(true)
  })
})

describe('a question that stands alone', () => {
  it.each([
    'How much of Ukraine does Russia control?',
    'What did Putin say about his plans?',
    'Is it true that Russia controls Crimea?',
    'How long does it take to get from Kyiv to Lviv?',
    'Who said that Ukraine would lose?',
    'Was there a ceasefire in 2015?',
    'Are there North Korean troops in Russia?',
    "Why did Turkey hold up Sweden's entry?",
    'What happened this week?',
    'When did Finland get into NATO?',
    'Which person did Trump say he trusted?',
    'Did Russia and Ukraine agree?',
    "Who put her name to the mineral resources accord on Kyiv's behalf?",
    'What is the best recipe for borscht?',
    'How many of those who died in Bucha were civilians?',
    'Why did the company say it would leave Russia?',
    'Who is Karim Khan?',
    'When Russia invaded, how many troops did it send?',
    'What did Ukraine say about its losses?',
    'Has Russia admitted that North Koreans fought for it?',
    'In which country is there a summit?',
    'So how many drones were used in Operation Spiderweb?',
    'And how much of Ukraine does Russia control?',
    'Where did the US and Russian envoys talk in Davos?',
    'Did Zelenskiy thank Trump, and did he apologise?',
    'bahkmut population before war',
  ])('is left alone: %s', (question) => {
    for (const conversation of [minsk, rutte, dam, claim]) {
      expect(understood(question, conversation)).toBeUndefined()
    }
  })

  it('is any question more than a day later, and the first one', () => {
    expect(resolveFollowUp('Who signed it?', minsk, '2026-01-22T09:00:00Z')).toBeDefined()
    expect(resolveFollowUp('Who signed it?', minsk, '2026-01-22T09:01:00Z')).toBeUndefined()
    expect(resolveFollowUp('Who signed it?', NEW_CONVERSATION, SOON)).toBeUndefined()
  })
})

describe('the person that an answer names', async () => {
  const desk = await deskOf([
    {
      id: 'named',
      title: 'Former rail chief named minister',
      body: 'Prime Minister Otso Lehto on Tuesday named Vera Salm, a former head of the railway, as transport minister to replace Kirsi Aal.',
      publishedAt: '2025-12-10',
      source: 'Coast Courier',
    },
  ])
  afterAll(() => desk.archive.close())

  it('is meant by "she", wherever among the quotes it is told', async () => {
    const answer = await askOf(desk, 'Who replaced Kirsi Aal?')
    const [quote] = answer.quotes
    const text = quoteText(quote!)
    const start = text.indexOf('Vera Salm')
    const told = { ...quote!, highlight: { start, end: start + 'Vera Salm'.length } }
    const { highlight: _, ...untold } = quote!
    const { exchanges } = remember(NEW_CONVERSATION, { ...answer, quotes: [untold, told] })
    expect(exchanges[0]!.people[0]).toBe('Vera Salm')
  })

  it('is whom the question names in small letters, before others whom the quote names', async () => {
    const peopleAfter = async (question: string) =>
      remember(NEW_CONVERSATION, await askOf(desk, question)).exchanges[0]!.people
    expect((await peopleAfter('when was vera salm named minister'))[0]).toBe('Vera Salm')
  })

  it('is whom "who is" asks of, and not whose he is', async () => {
    const answer = await askOf(desk, 'Who is Vera Salm?')
    const [quote] = answer.quotes
    const start = quoteText(quote!).indexOf('Prime Minister Otso Lehto')
    const told = { ...quote!, highlight: { start, end: start + 'Prime Minister Otso Lehto'.length } }
    const { exchanges } = remember(NEW_CONVERSATION, { ...answer, quotes: [told] })
    expect(exchanges[0]!.people[0]).toBe('Vera Salm')
  })
})

describe('a firm with a name of its own coining', async () => {
  const desk = await deskOf([
    {
      id: 'firm',
      title: 'VelmAI Hires Divers',
      body: 'VelmAI said on Tuesday that it had hired nine divers. Analyst VelmAI reports to is Ada Lind, the harbour master.',
      publishedAt: '2025-12-10',
      source: 'Coast Courier',
    },
  ])
  afterAll(() => desk.archive.close())

  it('is nobody whom "he" means', async () => {
    const conversation = remember(NEW_CONVERSATION, await askOf(desk, 'How many divers did VelmAI hire?'))
    expect(conversation.exchanges[0]!.people).not.toContain('VelmAI')
  })
})

describe('somebody known by initials', async () => {
  const desk = await deskOf([
    {
      id: 'trial',
      title: 'OPB Pleads Not Guilty in Velm',
      body: 'OPB, as he is known, pleaded not guilty in Velm on Tuesday to seven charges, which Mina Lewis tells of in her book “Going Infinite”.',
      publishedAt: '2025-12-10',
      source: 'Coast Courier',
    },
  ])
  afterAll(() => desk.archive.close())

  it('is meant by "he", and no book that is named beside', async () => {
    const first = await askOf(desk, 'did opb plead guilty')
    const conversation = remember(NEW_CONVERSATION, first)
    expect(conversation.exchanges[0]!.people[0]).toBe('OPB')
    const second = await answerQuestion('how many charges did he plead to', desk, {
      asOf: first.query.asOf,
      conversation,
    })
    expect(second.understoodAs).toBe('how many charges did OPB plead to')
    expect(remember(conversation, second).exchanges.at(-1)!.people[0]).toBe('OPB')
  })
})

describe('a conversation about the sample articles', async () => {
  const { desk, close } = await openSeedsDesk()
  afterAll(close)

  /** Asks one question after the other, each five minutes after the last. */
  async function converse(...questions: string[]) {
    let conversation: Conversation = NEW_CONVERSATION
    const turns: { answer: Answer; conversation: Conversation }[] = []
    for (const [at, question] of questions.entries()) {
      const asOf = new Date(Date.parse(ASKED_AT) + at * 300_000).toISOString()
      const answer = await answerQuestion(question, desk, { asOf, conversation })
      conversation = remember(conversation, answer)
      turns.push({ answer, conversation })
    }
    return turns
  }

  const firstText = (answer: Answer): string =>
    answer.status === 'answered' ? quoteText(answer.quotes[0]!) : ''

  it('goes on where a question needs the one before', async () => {
    const [, directed] = await converse('What was Operation Spiderweb?', 'who directed it')
    expect(directed!.answer.understoodAs).toBe('who directed Operation Spiderweb')
    expect(directed!.answer.asked).toBe('who directed it')
    expect(firstText(directed!.answer)).toContain('Vasyl Maliuk')
  })

  it('says nothing of how it understood a question that stands alone', async () => {
    const [, second] = await converse(
      'What was Operation Spiderweb?',
      'How much of Ukraine does Russia control?',
    )
    expect(second!.answer).not.toHaveProperty('understoodAs')
    expect(second!.answer).not.toHaveProperty('asked')
  })

  it('begins anew when it is told to', async () => {
    expect(splitNewTopic('New topic: who signed it?')).toEqual({ question: 'who signed it?', fresh: true })
    expect(splitNewTopic('A new topic in the talks is land')).toMatchObject({ fresh: false })
    const [, second, third] = await converse('What was Operation Spiderweb?', 'new topic', 'who directed it')
    expect(second!.conversation.exchanges).toEqual([])
    expect(third!.answer).not.toHaveProperty('understoodAs')
  })

  it('is plain data of the last few exchanges', async () => {
    const all = await converse(...Array.from({ length: 7 }, () => 'Who met in Davos?'))
    const { conversation } = all.at(-1)!
    expect(conversation.exchanges).toHaveLength(4)
    expect(JSON.parse(JSON.stringify(conversation))).toEqual(conversation)
  })

  it('is not disturbed by a message without words', async () => {
    const [, , third] = await converse('What was Operation Spiderweb?', '🤷', 'who directed it')
    expect(third!.answer.understoodAs).toBe('who directed Operation Spiderweb')
  })
})
