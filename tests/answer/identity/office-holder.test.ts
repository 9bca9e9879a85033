import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../../src/answer/answer-question.ts'
import { holderInBody } from '../../../src/answer/identity/holder-in-body.ts'
import { type OfficeAsked, officeAsked, officeByVerb } from '../../../src/answer/identity/office-asked.ts'
import { officeHolder } from '../../../src/answer/identity/office-holder.ts'
import type { ArticleDraft } from '../../../src/articles/article.ts'
import { quoteText } from '../../../src/articles/quote.ts'
import { parseQuestion } from '../../../src/question/parse-question.ts'
import { createSourceNames } from '../../../src/question/source-names.ts'
import { AS_OF, askOf, deskOf } from '../articles-desk.ts'

const read = (question: string): OfficeAsked | undefined =>
  officeAsked(parseQuestion(question, { asOf: '2026-02-10', sources: createSourceNames([]) }))

const holder = (sentence: string, question: string): string | undefined => {
  const found = officeHolder(sentence, read(question)!)
  return found === undefined ? undefined : sentence.slice(found.start, found.end)
}

describe('a question for the holder of an office', () => {
  it.each([
    ['Who is the president of France?', 'president', 'France'],
    ["who's france's president", 'president', 'france'],
    ['who is the us president', 'president', 'us'],
    ['president of France?', 'president', 'France'],
    ['who is the current vice president of the United States?', 'vice president', 'United States'],
    ['Who is the CEO of Velm Systems?', 'ceo', 'Velm Systems'],
    ["Who is Velm Systems' CFO?", 'cfo', 'Velm Systems'],
    ['who is the chief financial officer of Velm Systems', 'chief financial officer', 'Velm Systems'],
    ["Who is Ada Lind's wife?", 'wife', 'Ada Lind'],
    ['who is the us secretary of state', 'secretary of state', 'us'],
    ['Who was the president of France in 2014?', 'president', 'France'],
  ])('is read: %s', (question, office, place) => {
    expect(read(question)).toMatchObject({ office, place })
  })

  it.each([
    'Who is Ada Lind?',
    'Who replaced Lind as commander-in-chief?',
    'Who is the secretary of state?',
    'Who met the president of France?',
    'Who is the president that France wants?',
    'Why did the president of France resign?',
  ])('is told from others: %s', (question) => {
    expect(read(question)).toBeUndefined()
  })

  it('says whether former holders count', () => {
    expect(read('Who is the president of France?')?.former).toBe('no')
    expect(read('Who is the former president of France?')?.former).toBe('only')
    expect(read('Who was the president of France?')?.former).toBe('too')
    expect(read('Who was the president of France in 2014?')?.former).toBe('no')
  })
})

describe('who holds an office', () => {
  const OF_FRANCE = 'Who is the president of France?'

  it.each([
    'Lind met French President Paul Renard in Velm.',
    "Lind met France's president Paul Renard in Velm.",
    "France's president, Paul Renard, spoke first.",
    'President Paul Renard of France spoke first.',
    'Paul Renard, the president of France, spoke first.',
    'Paul Renard was sworn in as president of France on Friday.',
    "But Paul Renard, France's president, left.",
    'Paul Renard, who is the president of France, left.',
    'The president of France, Paul Renard, left.',
    'Paul Renard is the president of France.',
  ])('is told beside the name: %s', (sentence) => {
    expect(holder(sentence, OF_FRANCE)).toBe('Paul Renard')
  })

  it.each([
    'President Ada Lind met leaders of France.',
    'Former French President Paul Renard spoke.',
    'Then-French President Paul Renard spoke.',
    'French Vice President Paul Renard spoke.',
    'Paul Renard, a former president of France, spoke.',
    'Ada Lind, the German president, spoke in France.',
    'The president of France met Ada Lind.',
    'French President-elect Paul Renard spoke.',
    "Ada Lind, the envoy of France's president, spoke.",
  ])('is not told here: %s', (sentence) => {
    expect(holder(sentence, OF_FRANCE)).toBeUndefined()
  })

  it.each([
    ['Velm Systems CEO Ada Lind sold it.', 'Who is the CEO of Velm Systems?', 'Ada Lind'],
    ['Ada Lind, co-founder and CEO of Velm, sold it.', 'who is the CEO of Velm?', 'Ada Lind'],
    ["Velm's chief executive Ada Lind sold it.", 'CEO of Velm?', 'Ada Lind'],
    ['U.S. President Ada Lind spoke.', 'who is the us president', 'Ada Lind'],
    [
      'American Vice President Ada Lind spoke.',
      'Who is the vice president of the United States?',
      'Ada Lind',
    ],
    ['Former French President Paul Renard spoke.', 'Who is the former president of France?', 'Paul Renard'],
    ["Tomas Holt's envoy Ada Lind and his wife Eva Holt left.", "Who is Tomas Holt's wife?", 'Eva Holt'],
    ['Ada Lind, the head of the Northern Water Agency, spoke.', 'Who is the head of the NWA?', 'Ada Lind'],
  ])('%s answers %s', (sentence, question, wanted) => {
    expect(holder(sentence, question)).toBe(wanted)
  })

  it.each([
    [
      'who runs the AI Council',
      'The AI Council, chaired by Deputy Chief of Staff Ada Lind, met.',
      'Ada Lind',
    ],
    ['who runs Velm Ferries', 'Velm Ferries is run by Ada Lind.', 'Ada Lind'],
    ['Who founded Velm Ferries?', 'Velm Ferries, founded by Ada Lind in 1920, sank.', 'Ada Lind'],
    ['who owns Velm Ferries', 'Velm Ferries, owned by the group Holt Marine, sails.', 'Holt Marine'],
    ['who runs Velm Ferries', 'Velm Ferries said the talks were led by Ada Lind.', undefined],
    ['who owns Velm Ferries', 'Velm Ferries, founded by Ada Lind, sails.', undefined],
  ])('may be told by what the holder does: %s: %s', (question, sentence, named) => {
    const asked = officeByVerb(
      parseQuestion(question, { asOf: '2026-02-10', sources: createSourceNames([]) }),
    ) as OfficeAsked
    const found = officeHolder(sentence, asked)
    expect(found && sentence.slice(found.start, found.end)).toBe(named)
  })

  it('may be told of a body by its last word, where the article names it in full', () => {
    const asked = read('Who is the chief prosecutor of the Northern Water Court?')!
    const sentence = "The court's prosecutor, Ada Lind, spoke."
    const found = holderInBody(sentence, asked, `The Northern Water Court sat. ${sentence}`)!
    expect(sentence.slice(found.start, found.end)).toBe('Ada Lind')
    expect(holderInBody(sentence, asked, sentence)).toBeUndefined()
  })

  it('comes to an end with whatever stands there', () => {
    expect(holder(`${'French '.repeat(5000)}president`, OF_FRANCE)).toBeUndefined()
    expect(holder('president of '.repeat(5000), OF_FRANCE)).toBeUndefined()
    expect(holder(`${'A '.repeat(5000)}(the president of France)`, OF_FRANCE)).toBeUndefined()
  })
})

const reports = [
  { day: '2024-05-03', body: 'French President Ada Lind opened the long tunnel under the bay at Orsk.' },
  {
    day: '2025-11-07',
    body: 'Farmers blocked roads until French President Paul Renard received them in Velm.',
  },
  {
    day: '2026-01-12',
    body: 'President Tomas Holt spoke with leaders of France, of whom a president asked for more.',
  },
].map(({ day, body }, at) => ({
  id: `r${at}`,
  title: `Report ${at}`,
  publishedAt: day,
  source: 'Coast Courier',
  body,
}))

describe('an answer to who holds an office', () => {
  it('names the newest holder in bold, and nobody else', async () => {
    const { quotes } = await askOf(await deskOf(reports), 'Who is the president of France?')
    const [quote] = quotes
    expect(quoteText(quote!).slice(quote!.highlight!.start, quote!.highlight!.end)).toBe('Paul Renard')
    expect(quotes.map((one) => quoteText(one)).join(' ')).not.toContain('Holt')
  })

  it('is refused where no report names the holder', async () => {
    const desk = await deskOf(reports.slice(2))
    expect((await answerQuestion('Who is the president of France?', desk, { asOf: AS_OF })).status).toBe(
      'not-found',
    )
  })
})

describe('a question by what a holder does', () => {
  it.each([
    ['who runs Velm Systems', 'boss', 'Velm Systems'],
    ['Who founded Velm Systems?', 'founder', 'Velm Systems'],
    ['who actually owns the Ada Lind', 'owner', 'Ada Lind'],
    ['who chairs the Velm Council now', 'chair', 'Velm Council'],
  ])('asks for the office: %s', (question, office, place) => {
    const query = parseQuestion(question, { asOf: '2026-02-10', sources: createSourceNames([]) })
    expect(officeByVerb(query)).toMatchObject({ office, place })
    expect(officeAsked(query)).toBeUndefined()
  })

  it.each([
    'who runs France',
    'who runs in the race',
    'Who founded the town that Ada Lind left?',
    'who started it',
  ])('asks for none where no company or body is named: %s', (question) => {
    const query = parseQuestion(question, { asOf: '2026-02-10', sources: createSourceNames([]) })
    expect(officeByVerb(query)).toBe(false)
  })
})

describe('who holds an office, in an article that does not say whose', () => {
  const told = async (question: string, title: string, body: string): Promise<string> => {
    const report = { id: 'storm', title, body, publishedAt: '2026-01-18', source: 'Coast Courier' }
    const answer = await answerQuestion(question, await deskOf([report]), { asOf: AS_OF })
    return answer.status === 'answered' ? quoteText(answer.quotes[0]!) : answer.status
  }
  const storm =
    'Bullet trains to Kaizuma stopped at noon because of the storm. Mayor Reiko Hanada ordered people to leave the low districts.'
  const takeover =
    'Halvorn Foods will buy Brinley for two billion. "Shoppers trust the name," chief executive Marit Solheim told reporters.'

  it('is told by one about the place', async () => {
    const question = 'Who is the mayor of Kaizuma?'
    expect(await told(question, 'Storm makes landfall near Kaizuma', storm)).toContain('Reiko Hanada')
    expect(await told(question, 'Storm makes landfall near Tsubaki', storm)).toBe('not-found')
    expect(await told('Who is the governor of Kaizuma?', 'Storm near Kaizuma', storm)).toBe('not-found')
  })

  it('is told by one that begins with the company', async () => {
    const title = 'Halvorn to buy rival Brinley'
    expect(await told('Who is the chief executive of Halvorn?', title, takeover)).toContain('Marit Solheim')
    expect(await told('Who is the chief executive of Brinley?', title, takeover)).toBe('not-found')
  })

  const shown = async (question: string, title: string, body: string): Promise<string | undefined> => {
    const report = { id: 'storm', title, body, publishedAt: '2026-01-18', source: 'Coast Courier' }
    const [quote] = (await askOf(await deskOf([report]), question)).quotes
    const { start, end } = quote?.highlight ?? { start: 0, end: 0 }
    return quote === undefined ? undefined : quoteText(quote).slice(start, end)
  }

  it('is told of what the report calls by a common noun', async () => {
    const body =
      'Velm Lines lost a ship on Monday, and Otto Brand of Orsk was hurt. The deck had cracked, said the company’s owner, Dorian Holt.'
    expect(await shown('Who is the owner of Velm Lines?', 'Velm Lines loses a ship', body)).toBe(
      'Dorian Holt',
    )
  })

  it('belongs to nobody who is named at the end of the sentence before', async () => {
    const body =
      'Velm Lines lost a ship on Monday. "She was the last of her kind," said finance chief Marek Olsen. Chief executive Ada Lind said that she hoped for others.'
    expect(await shown('Who is the CEO of Velm Lines?', 'Velm Lines loses a ship', body)).toBe('Ada Lind')
  })

  it('is asked for by what the holder does, too', async () => {
    const title = '“Halvorn wants to feed the world”'
    expect(await shown('who runs Halvorn', title, takeover)).toBe('Marit Solheim')
    expect(await shown('who owns Halvorn', title, `Owner Ada Lind was away. ${takeover}`)).toBe('Ada Lind')
  })

  it.each([
    ['of another', `${storm} The mayor of Tsubaki, Jun Oda, did the same.`],
    ['of the past', storm.replace('Mayor', 'Former mayor')],
    ['of another kind', storm.replace('Mayor', 'Deputy mayor')],
  ])('is not told where one is %s', async (_, body) => {
    const title = 'Storm makes landfall near Kaizuma'
    expect(await told('Who is the mayor of Kaizuma?', title, body)).not.toContain('Hanada')
  })
})

describe('an office that has changed hands', () => {
  const draft = (given: Omit<ArticleDraft, 'source'>): ArticleDraft => ({ ...given, source: 'Coast Courier' })
  const told = [
    draft({
      id: 'older',
      title: 'Velm army moves north',
      publishedAt: '2026-01-05',
      body: 'Norwegian Defence Minister Ada Lind said on Monday that two brigades would move north.',
    }),
    draft({
      id: 'later',
      title: 'Talks in Brinley go on',
      publishedAt: '2026-02-05',
      body: 'Defence Minister Olav Berg led the Norwegian delegation in Brinley on Thursday. Swedish Defence Minister Karin Holm had come a day earlier.',
    }),
    draft({
      id: 'beside',
      title: 'Karin Holm visits the north',
      publishedAt: '2026-02-06',
      body: 'Defence Minister Karin Holm spoke to Norwegian officers on Friday.',
    }),
  ]
  const bolds = async (question: string, drafts: readonly ArticleDraft[]) =>
    (await askOf(await deskOf(drafts), question)).quotes.map((quote) =>
      quote.highlight === undefined ? '' : quoteText(quote).slice(quote.highlight.start, quote.highlight.end),
    )

  it('is that of whoever a later report names with it beside the place, and of nobody who holds it elsewhere', async () => {
    const named = await bolds('Who is the defence minister of Norway?', told)
    expect(named[0]).toBe('Olav Berg')
    expect(named).not.toContain('Karin Holm')
  })

  it('is told first where a later report says that it went to another', async () => {
    const { quotes } = await askOf(
      await deskOf([
        told[0]!,
        draft({
          id: 'gone',
          title: 'New head for the army',
          publishedAt: '2026-02-07',
          body: 'General Nils Dahl spoke in Velm. It was his first visit since he had replaced Ada Lind as defence minister.',
        }),
      ]),
      'Who is the defence minister of Norway?',
    )
    expect(quoteText(quotes[0]!)).toContain('he had replaced Ada Lind')
    expect(quotes[0]).not.toHaveProperty('highlight')
    expect(quoteText(quotes[1]!)).toContain('Ada Lind said on Monday')
  })
})

describe('the finance chief of a company', () => {
  it('is whom an article about it calls chief financial officer', async () => {
    const desk = await deskOf([
      {
        id: 'profit',
        title: 'Velm Foods says profit rose by a tenth',
        publishedAt: '2026-01-18',
        source: 'Coast Courier',
        body: `Velm Foods said on Thursday that its profit had risen by a tenth and that its finance chief would step down.

Otto Brand, chief financial officer since 2019, will leave in February.`,
      },
    ])
    const answer = await askOf(desk, "Who is Velm Foods' CFO?")
    const { highlight } = answer.quotes[0]!
    expect(quoteText(answer.quotes[0]!).slice(highlight!.start, highlight!.end)).toBe('Otto Brand')
  })
})

describe('who led a crew', () => {
  it('is whom a report of its ship calls the captain, of a ship that is lost too', async () => {
    const desk = await deskOf([
      {
        id: 'sunk',
        title: 'Ferry sinks off Velm',
        publishedAt: '2026-01-18',
        source: 'Coast Courier',
        body: `The ferry Otter Star sank off Velm on Sunday with nobody on board but its crew, the coast guard said.

The captain, Otto Brand, 57, was taken to hospital in Orsk and spoke to investigators there.`,
      },
    ])
    for (const question of [
      'Who was the captain of the Otter Star?',
      'who is the skipper of the otter star',
    ]) {
      const answer = await askOf(desk, question)
      const { highlight } = answer.quotes[0]!
      expect(quoteText(answer.quotes[0]!).slice(highlight!.start, highlight!.end)).toBe('Otto Brand')
    }
  })
})

describe('who is stepping down from an office', () => {
  it('is whoever a report says is', async () => {
    const desk = await deskOf([
      {
        id: 'leaving',
        title: 'Dalby Rail to change its chief',
        publishedAt: '2026-01-18',
        source: 'Coast Courier',
        body: 'Otto Brand is stepping down as CEO of Dalby Rail, the company said on Sunday.',
      },
    ])
    const answer = await askOf(desk, 'Who is stepping down as CEO of Dalby Rail?')
    const { highlight } = answer.quotes[0]!
    expect(quoteText(answer.quotes[0]!).slice(highlight!.start, highlight!.end)).toBe('Otto Brand')
  })
})
