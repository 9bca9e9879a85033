import { describe, expect, it } from 'vitest'
import type { Answer, Answered, NotFound, NotFoundReason } from '../../src/answer/answer.ts'
import type { Article } from '../../src/articles/article.ts'
import { type Quote, quoteFrom, quoteText } from '../../src/articles/quote.ts'
import type { Query } from '../../src/question/query.ts'
import type { SmallTalk } from '../../src/question/small-talk.ts'
import { answerControls } from '../../src/reply/answer-controls.ts'
import { citationOf } from '../../src/reply/citation.ts'
import type { Language } from '../../src/reply/language.ts'
import { renderAnswer } from '../../src/reply/render-answer.ts'
import type { Block } from '../../src/reply/reply.ts'
import { searchedLine } from '../../src/reply/small-print.ts'

const HOLDINGS = {
  period: { oldest: '2014-03-18', newest: '2026-01-20' },
  sources: ['Coast Courier', 'Northern Ledger', 'Harbour Post', 'Isle News', 'Evening Star', 'Velm Radio'],
}

const SEARCHED = { articles: 34, from: '2014-03-18', to: '2026-01-20', newest: '2026-01-20' }

function reported(source: string, publishedAt: string, body: string): Quote {
  const article: Article = {
    id: `${source}-${publishedAt}`,
    title: `Report of ${source}`,
    body,
    publishedAt,
    source,
  }
  return quoteFrom(article, { start: 0, end: body.length })
}

const ledger = reported('Northern Ledger', '2026-01-22', 'The harbour cost 510 million euros.')
const courier = reported('Coast Courier', '2026-01-20', 'It cost 420 million euros, the city said.')
const radio = reported('Velm Radio', '2026-01-19', 'The harbour took ten years to build.')

function query(more: Partial<Query> = {}): Query {
  return {
    question: 'What did the harbour cost?',
    asOf: '2026-01-25',
    kind: 'how-many',
    terms: [],
    names: [],
    figures: [],
    sources: [],
    unknownSources: [],
    clauses: [],
    filters: {},
    ...more,
  }
}

function answered(more: Partial<Answered>): Answered {
  return {
    status: 'answered',
    query: query(),
    quotes: [ledger],
    more: [],
    passages: [],
    searched: SEARCHED,
    confidence: 0.9,
    ...more,
  }
}

function notFound(reason: NotFoundReason, more: Partial<NotFound> = {}): NotFound {
  return {
    status: 'not-found',
    query: query(),
    reason,
    nearest: [],
    passages: [],
    searched: SEARCHED,
    confidence: 0.1,
    ...more,
  }
}

function outline(blocks: readonly Block[]): string[] {
  return blocks.map((block) => {
    if (block.kind === 'quote') return `> ${quoteText(block.quote)}`
    if (block.kind === 'heading') return `# ${block.text}`
    if (block.kind !== 'text') return block.kind
    return block.text.map((run) => (typeof run === 'string' ? run : run.text)).join('')
  })
}

function render(answer: Answer): string[] {
  return outline(renderAnswer(answer, HOLDINGS, 'en').blocks)
}

describe('an answer', () => {
  it('is its quotes, best first, under the question, with what was searched in small print', () => {
    const reply = renderAnswer(answered({ quotes: [ledger, radio] }), HOLDINGS, 'en')
    expect(reply.tone).toBe('answer')
    expect(reply.title).toBe('What did the harbour cost?')
    expect(outline(reply.blocks)).toEqual([
      '> The harbour cost 510 million euros.',
      '> The harbour took ten years to build.',
    ])
    expect(reply.smallPrint).toBe('searched 34 articles, 18 Mar 2014 – 20 Jan 2026 · newest 20 Jan 2026')
  })

  it('says first that its quotes may not answer, where they are only the closest there is', () => {
    expect(render(answered({ quotes: [radio], unsure: true }))).toEqual([
      'The closest I have; it may not answer your question.',
      '> The harbour took ten years to build.',
    ])
  })

  it('says how many outlets report the first quote', () => {
    expect(render(answered({ quotes: [ledger, radio], agreeing: 3 }))).toEqual([
      '> The harbour cost 510 million euros.',
      '3 outlets report this independently of each other.',
      '> The harbour took ten years to build.',
    ])
  })

  it('sets reports that differ side by side and shows no quote twice', () => {
    expect(
      render(answered({ quotes: [ledger, radio, courier], disagreement: { quotes: [ledger, courier] } })),
    ).toEqual([
      '# Reports differ',
      '> The harbour cost 510 million euros.',
      '> It cost 420 million euros, the city said.',
      '# Also reported',
      '> The harbour took ten years to build.',
    ])
  })

  it('names what differs side by side where each report answers in few words', () => {
    const says = (quote: typeof ledger, words: string) => {
      const start = quoteText(quote).indexOf(words)
      return { ...quote, highlight: { start, end: start + words.length } }
    }
    const differing = [says(ledger, '510 million euros'), says(courier, '420 million euros')]
    expect(render(answered({ quotes: differing, disagreement: { quotes: differing } }))[0]).toBe(
      '# Reports differ: 510 million euros · 420 million euros',
    )
  })

  it('opens with its best quote where that is not one of those that differ', () => {
    expect(render(answered({ quotes: [radio], disagreement: { quotes: [ledger, courier] } }))).toEqual([
      '> The harbour took ten years to build.',
      '# Reports differ',
      '> The harbour cost 510 million euros.',
      '> It cost 420 million euros, the city said.',
    ])
  })
})

describe('what is not in the archive', () => {
  it.each<[NotFoundReason, Partial<NotFound>, RegExp[]]>([
    ['no-words', {}, [/nothing to search for in this question/]],
    ['empty-archive', {}, [/The archive is empty/, /ingest/]],
    [
      'unknown-source',
      { detail: 'the Daily Planet' },
      [
        /nothing from the Daily Planet\./,
        /articles from Coast Courier, Northern Ledger, Harbour Post, Isle News, Evening Star and one other\./,
      ],
    ],
    [
      'outside-dates',
      { query: query({ filters: { from: '2030-01-01', source: 'Velm Radio' } }) },
      [
        /nothing from Velm Radio that was published since 1 Jan 2030\./,
        /It covers 18 Mar 2014 – 20 Jan 2026\./,
      ],
    ],
    [
      'outside-dates',
      { query: query({ dates: { from: '1999-05-01', to: '1999-05-01' } }) },
      [/published on 1 May 1999\./],
    ],
    ['unknown-name', { detail: 'Zorblatt' }, [/No article mentions “Zorblatt”\./]],
    [
      'no-coverage',
      {},
      [
        /None of its articles is about this\./,
        /The archive covers 18 Mar 2014 – 20 Jan 2026; \/latest shows the newest articles\./,
      ],
    ],
    [
      'no-report',
      { request: 'advice' },
      [/^I only quote what was reported: .* no advice/, /The archive covers/],
    ],
    ['no-report', { request: 'time' }, [/neither a clock nor a calendar/]],
    ['no-report', { request: 'weather' }, [/what the weather is like/]],
    ['not-answered', {}, [/touch on this, but no sentence in them answers the question\./]],
    [
      'not-answered',
      { query: query({ filters: { to: '2020-01-01' } }) },
      [/articles published up to 1 Jan 2020 touch on this/, /Without those limits there may be more\./],
    ],
  ])('is said with its reason: %s', (reason, more, patterns) => {
    const reply = renderAnswer(notFound(reason, more), HOLDINGS, 'en')
    expect(reply.tone).toBe('refusal')
    const text = outline(reply.blocks).join('\n')
    for (const pattern of patterns) expect(text).toMatch(pattern)
  })

  it('is followed by the nearest coverage, named as such', () => {
    expect(render(notFound('not-answered', { nearest: [radio] })).slice(-2)).toEqual([
      '# Nearest coverage',
      '> The harbour took ten years to build.',
    ])
  })
})

it('says of a day that the calendar does not have it, and no more', () => {
  const { blocks } = renderAnswer(notFound('no-such-day', { detail: '31 February 2026' }), HOLDINGS, 'en')
  expect(outline(blocks)).toEqual(['The calendar has no day “31 February 2026”.'])
})

describe('small talk', () => {
  const reply = (smallTalk: SmallTalk, language: Language = 'en') =>
    renderAnswer(notFound('small-talk', { smallTalk }), HOLDINGS, language)

  it.each<[SmallTalk, RegExp[]]>([
    ['greeting', [/^Hello!/, /34 articles from 6 sources, 18 Mar 2014 – 20 Jan 2026/, /one of these/]],
    ['thanks', [/^You’re welcome!/]],
    ['remark', [/^I am here .*\/help shows how/]],
    ['about', [/I am Dateline, a bot/, /No AI writes my answers, and I have no opinions.*\/about/]],
    ['puzzled', [/What would you like to know\?/, /“more”.*“source\?”/, /\/help shows all/]],
    ['privacy', [/nothing else.*\/privacy shows.*\/forget-me deletes/]],
    ['languages', [/English, Deutsch, Français/]],
    ['help', [/one of these/]],
    [
      'sources',
      [/34 articles from 6 sources/, /It holds articles from Coast Courier/, /\/sources lists all/],
    ],
  ])('is replied to in kind: %s', (smallTalk, patterns) => {
    const { tone, blocks, smallPrint } = reply(smallTalk)
    expect(tone).toBe('notice')
    expect(smallPrint).toBeUndefined()
    const text = outline(blocks).join('\n')
    for (const pattern of patterns) expect(text).toMatch(pattern)
  })

  it('names commands as they are called in the language of the reply', () => {
    const list = reply('greeting', 'de').blocks.find(({ kind }) => kind === 'list')
    expect(JSON.stringify(list)).toMatch(/"\/neueste".*"\/suchen".*"\/hilfe"/)
  })

  it('says that the archive is empty where it is', () => {
    const greeted = notFound('small-talk', { smallTalk: 'greeting', searched: { articles: 0 } })
    expect(outline(renderAnswer(greeted, { sources: [] }, 'en').blocks).join('\n')).toMatch(
      /The archive is empty/,
    )
  })

  it('has nothing below it to press', () => {
    expect(answerControls(notFound('small-talk'), '1', 'en', { threads: true })).toEqual([])
    expect(
      answerControls(notFound('not-answered', { nearest: [radio] }), '1', 'en', { threads: true }),
    ).not.toEqual([])
  })
})

describe('the small print', () => {
  it('counts one article as one, one day as one, and nothing as none', () => {
    expect(
      searchedLine({ articles: 1, from: '2026-01-20', to: '2026-01-20', newest: '2026-01-22' }, 'en'),
    ).toBe('searched 1 article, 20 Jan 2026 · newest 22 Jan 2026')
    expect(searchedLine({ articles: 0, newest: '2026-01-22' }, 'en')).toBe(
      'searched no article · newest 22 Jan 2026',
    )
    expect(searchedLine({ articles: 0 }, 'en')).toBe('searched no article')
    expect(searchedLine({ articles: 0 }, 'en', 'Who opened the harbour of Velm?')).toBe(
      'understood as: Who opened the harbour of Velm? · searched no article',
    )
    expect(searchedLine({ ...SEARCHED, articles: 12_345 }, 'en')).toMatch(/^searched 12,345 articles/)
  })
})

describe('a citation', () => {
  it('names the outlet, or the byline where the outlet is not known, and the day', () => {
    const { article } = ledger
    expect(citationOf(article).line).toBe('Northern Ledger · 22 Jan 2026')
    const { source: _source, ...unsourced } = article
    expect(citationOf({ ...unsourced, byline: 'Ada Lind' }).line).toBe('Ada Lind · 22 Jan 2026')
    expect(citationOf(unsourced).line).toBe('source not known · 22 Jan 2026')
  })

  it('links to http and https alone, and to nothing that carries a password', () => {
    const linked = (url: string) => citationOf({ ...ledger.article, url }).url
    expect(linked('https://ledger.example/cost')).toBe('https://ledger.example/cost')
    expect(linked('javascript:alert(1)')).toBeUndefined()
    expect(linked('file:///etc/passwd')).toBeUndefined()
    expect(linked('https://user:secret@ledger.example/')).toBeUndefined()
    expect(linked('not an address')).toBeUndefined()
  })
})
