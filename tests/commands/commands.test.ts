import { afterAll, describe, expect, it } from 'vitest'
import { type Command, type CommandInput, isSlashCommand, type Services } from '../../commands/command.ts'
import { commands } from '../../commands/index.ts'
import { timeline } from '../../commands/timeline.ts'
import { quoteText } from '../../src/articles/quote.ts'
import type { CoverageChart } from '../../src/reply/chart.ts'
import type { Block, Inline, Reply } from '../../src/reply/reply.ts'
import { AS_OF, openSampleDesk, REPORTS } from './sample-desk.ts'

const slashCommands = commands.filter(isSlashCommand)
const desk = await openSampleDesk()
const empty = await openSampleDesk([])
afterAll(async () => {
  await desk.archive.close()
  await empty.archive.close()
})

function commandNamed(name: string): Command {
  const command = commands.find(({ data }) => data.name === name)
  if (command === undefined) throw new Error(`no command ${name}`)
  return command
}

async function run(
  name: string,
  options: CommandInput['options'] = {},
  services: Services = desk,
): Promise<Reply> {
  return await commandNamed(name).run({ options, asOf: AS_OF }, services)
}

function words(runs: readonly Inline[]): string {
  return runs.map((inline) => (typeof inline === 'string' ? inline : inline.text)).join('')
}

function blockWords(block: Block): string {
  switch (block.kind) {
    case 'text':
      return words(block.text)
    case 'heading':
      return block.text
    case 'quote':
      return `${block.note ?? ''} ${quoteText(block.quote)}`
    case 'list':
      return block.entries.map(words).join('\n')
    case 'facts':
      return block.facts.map(({ name, value }) => `${name}: ${words(value)}`).join('\n')
  }
}

/** All that a reply says, as one text. */
function said(reply: Reply): string {
  return [reply.title ?? '', ...reply.blocks.map(blockWords), reply.smallPrint ?? ''].join('\n')
}

function quotes(reply: Reply) {
  return reply.blocks.flatMap((block) => (block.kind === 'quote' ? [block.quote] : []))
}

describe('/ask', () => {
  it('answers with a quote of the stored words and says what was searched', async () => {
    const reply = await run('ask', { question: 'How many ferries does the harbour of Velm have room for?' })
    expect(reply.tone).toBe('answer')
    expect(quoteText(quotes(reply)[0]!)).toContain('room for 36 ferries')
    expect(reply.smallPrint).toBe('searched 4 articles, 1 Jun 2024 – 22 Jan 2026 · newest 22 Jan 2026')
  })

  it('quotes from several articles, each by its own source', async () => {
    const reply = await run('ask', { question: 'How much did the new harbour of Velm cost?' })
    expect(said(reply)).toContain('510 million')
    expect(new Set(quotes(reply).map(({ article }) => article.source))).toEqual(
      new Set(['Coast Courier', 'Northern Ledger']),
    )
  })

  it('says what is not in the archive', async () => {
    const reply = await run('ask', { question: 'Who won the chess championship in Reykjavik?' })
    expect(reply.tone).toBe('refusal')
    expect(said(reply)).toMatch(/Not in the archive/)
  })

  it('says that the archive is empty because what is too old is removed, where that is so', async () => {
    const emptied = { ...empty, archive: { ...empty.archive, keptDays: 3 } }
    const asked: [string, Record<string, string>][] = [
      ['ask', { question: 'Who won?' }],
      ['search', { words: 'harbour' }],
      ['quote', { words: 'harbour' }],
      ['latest', {}],
      ['sources', {}],
      ['about', {}],
    ]
    for (const [name, options] of asked) {
      const words = said(await run(name, options, emptied))
      expect(words, name).toContain('articles are removed 3 days after they were published')
      expect(words, name).not.toMatch(/imported|ingest/)
    }
  })

  it('says that the archive is empty where it is', async () => {
    const reply = await run('ask', { question: 'Who won?' }, empty)
    expect(reply.tone).toBe('refusal')
    expect(said(reply)).toContain('The archive is empty')
  })

  it('asks for a question where there is none', async () => {
    expect(said(await run('ask', { question: '   ' }))).toContain('the question is empty')
  })

  it('keeps an answer private where that is asked for', async () => {
    expect((await run('ask', { question: 'Who is the mayor of Velm?', private: true })).private).toBe(true)
    expect((await run('ask', { question: 'Who is the mayor of Velm?' })).private).toBeUndefined()
  })

  it('searches only what the source and the dates allow', async () => {
    const bySource = await run('ask', {
      question: 'How much did the harbour of Velm cost?',
      source: 'northern ledger',
    })
    expect(quotes(bySource).map(({ article }) => article.id)).not.toContain('harbour-opens')
    expect(bySource.smallPrint).toContain('searched 1 article')
    const byDate = await run('ask', { question: 'How much did the harbour of Velm cost?', to: '20 Jan 2026' })
    expect(quotes(byDate).map(({ article }) => article.id)).not.toContain('harbour-cost')
  })

  it('says what the archive covers where nothing was published in the period', async () => {
    const reply = await run('ask', { question: 'What did the harbour cost?', from: '1999', to: '2001' })
    expect(reply.tone).toBe('refusal')
    expect(said(reply)).toContain('nothing that was published between 1 Jan 1999 and 31 Dec 2001')
    expect(said(reply)).toContain('It covers 1 Jun 2024 – 22 Jan 2026')
  })

  it.each([
    ['2026-02-30', 'the calendar has no such day'],
    ['soon', 'it is not a date'],
    ['01/02/2026', 'day and month could be either way round'],
    ['13/01/26', 'day and month could be either way round'],
    ['31/31/2026', 'the calendar has no such day'],
    ['30.02.2026', 'the calendar has no such day'],
  ])('refuses %s as a date and says why', async (from, reason) => {
    const reply = await run('ask', { question: 'What did the harbour cost?', from })
    expect(reply.tone).toBe('error')
    expect(said(reply)).toContain(`Cannot use from “${from}”: ${reason}.`)
  })

  it('refuses a period that ends before it begins', async () => {
    const turned = await run('ask', { question: 'What?', from: 'yesterday', to: 'January 2025' })
    expect(said(turned)).toContain('it lies after the end, 31 Jan 2025')
  })

  it('names the nearest outlets where the one asked for is not held', async () => {
    const reply = await run('ask', { question: 'What did the harbour cost?', source: 'Coast Curier' })
    expect(reply.tone).toBe('error')
    expect(said(reply)).toContain('Nearest is Coast Courier; /sources lists all.')
    const other = await run('ask', { question: 'What did the harbour cost?', source: 'Village Post' })
    expect(said(other)).toContain('the archive holds no outlet of that name. /sources lists all.')
    // Whose outlet is not known is no outlet to name.
    const [first, ...others] = REPORTS
    const { source: _source, byline: _byline, ...nobodys } = first!
    const held = await openSampleDesk([{ ...nobodys, id: 'nobodys' }, ...others])
    const command = commandNamed('latest')
    const refused = await command.run({ options: { source: 'source known' }, asOf: AS_OF }, held)
    expect(said(refused)).not.toContain('source not known')
    const focused = { name: 'source', value: '' }
    const choices = await command.complete?.({ options: {}, asOf: AS_OF, focused }, held)
    expect(choices?.map(({ value }) => value)).not.toContain('source not known')
    await held.archive.close()
  })
})

describe('/search', () => {
  it('shows one quote an article, best first', async () => {
    const found = quotes(await run('search', { words: 'harbour' })).map(({ article }) => article.id)
    expect(new Set(found)).toEqual(new Set(['harbour-opens', 'harbour-cost']))
    expect(found).toHaveLength(2)
  })

  it('says that nothing bears on the words', async () => {
    const reply = await run('search', { words: 'zeppelin' })
    expect(reply.tone).toBe('refusal')
    expect(said(reply)).toContain('Not in the archive')
  })
})

describe('/summary', () => {
  it('needs an article or a topic, and not both', async () => {
    expect(said(await run('summary'))).toContain('Give an article')
    expect(said(await run('summary', { article: 'x', topic: 'y' }))).toContain('not both')
  })

  it('sums up an article that is named by its id', async () => {
    const reply = await run('summary', { article: 'harbour-opens' })
    expect(reply.title).toBe('Harbour of Velm Opens After Ten Years of Work')
    expect(reply.url).toBe('https://courier.example/harbour')
    expect(quotes(reply).length).toBeGreaterThan(0)
    for (const quote of quotes(reply)) expect(quote.article.id).toBe('harbour-opens')
  })

  it('sums up a topic', async () => {
    const reply = await run('summary', { topic: 'harbour of Velm' })
    expect(reply.tone).toBe('answer')
    expect(quotes(reply).length).toBeGreaterThan(1)
  })

  it('says that a topic is not in the archive', async () => {
    expect((await run('summary', { topic: 'zeppelins' })).tone).toBe('refusal')
  })
})

describe('/quote', () => {
  it('says that a person is not quoted on some words before it shows what the person said on others', async () => {
    const reply = await run('quote', { person: 'Ingrid Holt', words: 'blockchain' })
    expect(reply.tone).toBe('refusal')
    expect(said(reply)).toMatch(/is not quoted as saying anything about this.*On other things.*waited/su)
    expect(said(await run('quote', { person: 'Ingrid Holt', words: 'day' }))).not.toContain('On other things')
  })

  it('names the search for words that nobody is quoted on', async () => {
    expect(said(await run('quote', { words: 'blockchain' }))).toContain('/search words:blockchain')
    expect(said(await run('quote', { words: '😂' }))).not.toContain('/search')
  })

  it('takes a misspelt person for the one that the archive names', async () => {
    const reply = await run('quote', { person: 'Ingrdi Holt' })
    expect(quotes(reply)).toHaveLength(1)
    expect(reply.smallPrint).toContain('understood as: Ingrid Holt')
  })

  it('shows what somebody is quoted as saying under the name of the speaker', async () => {
    const reply = await run('quote', { words: 'state of the piers' })
    const [block] = reply.blocks
    expect(block?.kind === 'quote' && block.note).toMatch(/Anders/)
    expect(said(reply)).toContain('worse state than we thought')
  })

  it('says that a person is not quoted', async () => {
    const reply = await run('quote', { words: 'harbour', person: 'Nobody Known' })
    expect(reply.tone).toBe('refusal')
    expect(said(reply)).toContain('“Nobody Known” is not quoted')
  })
})

describe('/latest', () => {
  it('lists the newest first, each with source and day', async () => {
    const [list] = (await run('latest')).blocks
    expect(list?.kind === 'list' && list.entries.map(words)).toEqual([
      'Auditors Put Cost of Velm Harbour Higher · Northern Ledger · 22 Jan 2026',
      'Harbour of Velm Opens After Ten Years of Work · Coast Courier · 20 Jan 2026',
      'Velm Closes Old Bridge for Repairs · Coast Courier · 3 Nov 2025',
      expect.stringContaining('· Tomas Reed · 1 Jun 2024'),
    ])
  })

  it('keeps to an outlet and to a topic', async () => {
    expect(said(await run('latest', { source: 'Northern Ledger' }))).not.toContain('Coast Courier')
    const bridge = said(await run('latest', { topic: 'bridge repairs' }))
    expect(bridge).toContain('Velm Closes Old Bridge')
  })

  it('leaves out what was published after the question', async () => {
    const reply = await commandNamed('latest').run({ options: {}, asOf: '2025-12-31' }, desk)
    expect(said(reply)).not.toContain('2026')
  })
})

describe('/article', () => {
  it('shows headline, date, byline, source, lead and address', async () => {
    const reply = await run('article', { article: 'harbour-opens' })
    const text = said(reply)
    expect(reply.title).toBe('Harbour of Velm Opens After Ten Years of Work')
    expect(text).toContain('Published: 20 Jan 2026')
    expect(text).toContain('Byline: Ada Lind')
    expect(text).toContain('Source: Coast Courier')
    expect(text).not.toContain('Versions:')
    expect(text).toContain('Address: https://courier.example/harbour')
    expect(quoteText(quotes(reply)[0]!)).toBe(
      'The new harbour of Velm opened on Tuesday after ten years of work. It cost 420 million euros, the city said.',
    )
  })

  it('counts the versions of an article that was changed', async () => {
    const changing = await openSampleDesk()
    await changing.archive.save(
      {
        ...REPORTS[2]!,
        body: 'The old bridge of Velm closed on Monday for repairs that will last nine months.',
      },
      { savedAt: '2026-01-25T00:00:00Z' },
    )
    const text = said(await run('article', { article: 'bridge-closed' }, changing))
    expect(text).toContain('Versions: 2 versions, the newest imported on 25 Jan 2026')
    expect(text).toContain('nine months')
    await changing.archive.close()
  })

  it('finds an article by words of its headline, and asks which where several fit', async () => {
    expect((await run('article', { article: 'old bridge' })).title).toBe('Velm Closes Old Bridge for Repairs')
    const which = await run('article', { article: 'Velm harbour' })
    expect(which.tone).toBe('notice')
    expect(said(which)).toContain('harbour-opens')
    expect(said(which)).toContain('harbour-cost')
  })

  it('says that no article is called so', async () => {
    const reply = await run('article', { article: 'zeppelin' })
    expect(reply.tone).toBe('error')
    expect(said(reply)).toContain('no article has this id or these words in its headline')
  })
})

describe('/timeline', () => {
  it('shows dated quotes, oldest first', async () => {
    const reply = await run('timeline', { topic: 'harbour of Velm' })
    const notes = reply.blocks.flatMap((block) => (block.kind === 'quote' ? [block.note] : []))
    expect(notes.length).toBeGreaterThan(0)
    for (const note of notes) expect(note).toMatch(/\d{4}/)
  })

  it('says that there is nothing on a topic', async () => {
    expect((await run('timeline', { topic: 'zeppelins' })).tone).toBe('refusal')
  })
})

describe('/timeline, /trend and their charts', () => {
  const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47])
  const drawn: CoverageChart[] = []
  const withPictures: Services = {
    ...desk,
    draw(chart) {
      drawn.push(chart)
      return Promise.resolve(PNG)
    },
  }

  it('draw where the shell shows pictures, and describe what the picture says', async () => {
    const { picture } = await run('trend', { topics: 'harbour of Velm, bridge' }, withPictures)
    expect(picture?.png).toBe(PNG)
    for (const part of ['“harbour of Velm”', '“bridge”', '2 articles', '1 article', 'Articles a week']) {
      expect(picture?.description).toContain(part)
    }
    expect(drawn.at(-1)?.series.map(({ label }) => label)).toEqual(['harbour of Velm', 'bridge'])
    expect((await run('timeline', { topic: 'harbour of Velm' }, withPictures)).picture?.png).toBe(PNG)
  })

  it('are not drawn of two reports with years between', async () => {
    const apart = await openSampleDesk(
      ['2020-01-05', '2026-01-05'].map((publishedAt) => ({
        title: `Orsk Ferry Runs Again ${publishedAt.slice(0, 4)}`,
        body: `The ferry of Orsk ran again on ${publishedAt}. People of Orsk cheered the ferry.`,
        publishedAt,
        source: 'Coast Courier',
      })),
    )
    const reply = await timeline.run(
      { options: { topic: 'ferry of Orsk' }, asOf: AS_OF },
      { ...apart, draw: withPictures.draw! },
    )
    expect(reply.blocks.length).toBeGreaterThan(1)
    expect(reply.picture).toBeUndefined()
    await apart.archive.close()
  })

  it('say the same in characters where it does not, or where drawing fails', async () => {
    const failing: Services = { ...desk, draw: () => Promise.reject(new Error('no thread')) }
    for (const services of [desk, failing]) {
      const reply = await run('trend', { topics: 'harbour of Velm; bridge' }, services)
      expect(reply.picture).toBeUndefined()
      expect(said(reply)).toMatch(/[▁-█]/)
    }
  })

  it('say which articles are counted', async () => {
    const { smallPrint } = await run('trend', { topics: 'harbour of Velm' })
    expect(smallPrint).toMatch(
      /^counted: articles about a topic, .* or several sentences · searched 4 articles/,
    )
  })

  it('name a topic on which there is nothing, beside others', async () => {
    expect(said(await run('trend', { topics: 'harbour of Velm, zeppelins' }))).toContain(
      'zeppelins · no article reports on it',
    )
  })

  it('refuse no topics, too many, and topics on which there is nothing at all', async () => {
    expect((await run('trend', { topics: ' , ' })).tone).toBe('error')
    expect(said(await run('trend', { topics: 'a,b,c,d,e,f' }))).toContain('6 topics')
    expect((await run('trend', { topics: 'zeppelins, unicorns' })).tone).toBe('refusal')
  })

  it('take each topic once', async () => {
    await run('trend', { topics: 'Velm, velm,  VELM ' }, withPictures)
    expect(drawn.at(-1)?.series).toHaveLength(1)
  })
})

it.each(['summary', 'timeline', 'search'])(
  '/%s says of an outlet how its articles are listed',
  async (name) => {
    const typed = name === 'search' ? { words: 'coast courier' } : { topic: 'coast courier' }
    const text = said(await run(name, typed))
    expect(text).toContain('“Coast Courier” is an outlet of the archive')
    expect(text).toContain('/latest source:Coast Courier')
  },
)

it('finds an article by misspelt words of its headline, and completes it so', async () => {
  expect((await run('article', { article: 'brigde' })).title).toBe('Velm Closes Old Bridge for Repairs')
  const focused = { name: 'article', value: 'brigde' }
  const choices = await commandNamed('article').complete?.({ options: {}, asOf: AS_OF, focused }, desk)
  expect(choices?.map(({ value }) => value)).toEqual(['bridge-closed'])
})

it('/summary keeps to the days and the outlet that are chosen', async () => {
  const topic = 'harbour of Velm'
  const ledger = await run('summary', { topic, source: 'northern ledger' })
  expect(new Set(quotes(ledger).map(({ article }) => article.source))).toEqual(new Set(['Northern Ledger']))
  const early = await run('summary', { topic, to: '2026-01-21' })
  expect(quotes(early).every(({ article }) => article.publishedAt < '2026-01-22')).toBe(true)
  expect((await run('summary', { topic, from: '2026-01-23' })).tone).toBe('refusal')
  expect((await run('summary', { topic, source: 'Nobody' })).tone).toBe('error')
  const focused = { name: 'source', value: 'ledg' }
  const choices = await commandNamed('summary').complete?.({ options: {}, asOf: AS_OF, focused }, desk)
  expect(choices?.map(({ value }) => value)).toEqual(['Northern Ledger'])
})

describe('/digest for the operator', () => {
  it('says that nothing of the newest day is on a topic', async () => {
    // The bridge is older than the newest day, which is what the terminal shows.
    const one = said(await run('digest', { topics: 'old bridge' }))
    expect(one).toContain('1 article was published on 22 Jan 2026, but it is not about “old bridge”.')
  })

  it.each(['daily', 'weekly'])(
    'leaves %s, which needs somebody to write to, to Discord',
    async (subcommand) => {
      const options = { at: '08:00', timezone: 'Europe/Berlin' }
      const reply = await commandNamed('digest').run({ options, subcommand, asOf: AS_OF }, desk)
      expect(reply.tone).toBe('error')
      expect(said(reply)).toContain('This works in Discord')
      expect(said(reply)).toContain('/digest now shows the stories of the newest day')
    },
  )
})

it('/article has nowhere else to look where the archive is empty', async () => {
  const text = said(await run('article', { article: 'harbour' }, empty))
  expect(text).toContain('the archive is empty')
  expect(text).not.toContain('/search')
})

describe('/compare', () => {
  const two = { first: 'Coast Courier', second: 'Northern Ledger' }

  it('shows quotes of both outlets side by side, then what one alone reports', async () => {
    const reply = await run('compare', { topic: 'harbour of Velm', ...two })
    expect(said(reply)).toContain('The figures differ')
    expect(said(reply)).toContain('Only Coast Courier')
    expect(quotes(reply).map(({ article }) => article.source)).toContain('Northern Ledger')
  })

  it('says that there is nothing to compare', async () => {
    expect(said(await run('compare', { topic: 'old bridge', ...two }))).toContain(
      'Nothing to compare: the only article from Northern Ledger does not report on this.',
    )
    expect(said(await run('compare', { topic: 'old bridge', to: '2025-12-31', ...two }))).toContain(
      'Nothing to compare: there is no article from Northern Ledger in this period.',
    )
    const none = said(await run('compare', { topic: 'auditors', ...two }))
    expect(none).toContain('Nothing to compare: none of the 2 articles from Coast Courier reports on this.')
    expect((await run('compare', { topic: 'zeppelins', ...two })).tone).toBe('refusal')
  })

  it('needs a topic and two different outlets that are held', async () => {
    for (const options of [
      { topic: ' ', ...two },
      { topic: 'harbour', first: 'Coast Courier', second: 'coast courier' },
      { topic: 'harbour', first: 'Coast Courier' },
      { topic: 'harbour', first: 'Nobody Daily', second: 'Coast Courier' },
    ]) {
      expect((await run('compare', options as never)).tone).toBe('error')
    }
    const unknown = { topic: 'harbour', first: 'Coast Courier', second: 'Nobody Daily' }
    expect(said(await run('compare', unknown))).toContain('Cannot use second “Nobody Daily”')
  })

  it('completes the last of several topics, those before it kept', async () => {
    const choices = async (name: string, option: string, value: string) => {
      const input = { options: {}, asOf: AS_OF, focused: { name: option, value } }
      return ((await commandNamed(name).complete?.(input, desk)) ?? []).map((choice) => choice.value)
    }
    const [topic] = await choices('timeline', 'topic', '')
    for (const name of ['compare', 'follow']) expect(await choices(name, 'topic', '')).toContain(topic)
    expect(await choices('trend', 'topics', '')).toContain(topic)
    const second = await choices('trend', 'topics', 'Ferries, ')
    expect(second).toContain(`Ferries, ${topic}`)
    expect(await choices('trend', 'topics', `${topic}, `)).not.toContain(`${topic}, ${topic}`)
    expect(await choices('trend', 'topics', 'Ferries, har')).toContain('Ferries, har')
    expect(await choices('trend', 'topics', `${'x'.repeat(99)}, `)).toEqual([])
  })

  it('completes outlets, the one that is taken left out', async () => {
    const { complete } = commandNamed('compare')
    const input = {
      asOf: AS_OF,
      options: { first: 'Coast Courier' },
      focused: { name: 'second', value: 'c' },
    }
    expect((await complete?.(input, desk))?.map(({ value }) => value)).toEqual([])
    const first = { asOf: AS_OF, options: {}, focused: { name: 'first', value: 'c' } }
    expect((await complete?.(first, desk))?.map(({ value }) => value)).toContain('Coast Courier')
  })
})

describe('/sources, /about and /help', () => {
  it('lists outlets, or the byline where the outlet is not known, with counts and dates', async () => {
    const text = said(await run('sources'))
    expect(text).toContain('Coast Courier · 2 articles, 3 Nov 2025 – 20 Jan 2026')
    expect(text).toContain('Tomas Reed · 1 article, 1 Jun 2024')
    expect(text).toContain('4 articles from 3 sources · newest 22 Jan 2026')
    expect((await run('sources', {}, empty)).tone).toBe('refusal')
  })

  it('shows version, freshness and what becomes of the words typed', async () => {
    const text = said(await run('about'))
    expect(text).toContain('Version: 1.2.3')
    expect(text).toContain('Newest article: 22 Jan 2026 (3 days ago)')
    expect(text).toContain('the log holds none of them')
    expect(text).toContain('/privacy')
    expect(said(await run('about', {}, empty))).toContain('Archive: empty')
  })

  it('opens with questions to try, and names commands by what they are for', async () => {
    const reply = await run('help')
    expect(reply.blocks[0]).toEqual({ kind: 'heading', text: 'Try one of these' })
    expect(said(reply)).toContain('What is the latest on Velm?')
    expect(reply.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))).toEqual([
      'Try one of these',
      'Ask and read',
      'Follow',
      'Manage',
      'About the bot',
    ])
    const at = reply.blocks.findIndex((block) => block.kind === 'heading' && block.text === 'About the bot')
    expect(JSON.stringify(reply.blocks[at + 1])).toMatch(/\/about.*\/privacy/)
    expect(JSON.stringify(reply.blocks[at - 1])).not.toMatch(/\/about|\/privacy/)
    expect((await run('help', {}, empty)).blocks[0]?.kind).toBe('text')
  })

  it('names every other command, in the terminal those alone that work there', async () => {
    const others = slashCommands.filter(({ data }) => data.name !== 'help')
    const asker = { personId: '1', channelId: '2', guildId: '3', mayManage: true }
    const inDiscord = said(await commandNamed('help').run({ options: {}, asOf: AS_OF, asker }, desk))
    for (const { data } of others) expect(inDiscord).toContain(`/${data.name}: ${data.description}`)
    for (const words of ['Check against the news: ', 'Find coverage: ', 'mention the bot', '👍']) {
      expect(inDiscord).toContain(words)
    }
    const typed = said(await run('help'))
    for (const { data, people } of others) expect(typed.includes(`/${data.name}: `)).toBe(people !== true)
    expect(typed).toContain('/ask question:')
    expect(typed).not.toContain('Check against the news')
  })
})

describe('every command', () => {
  it.each(slashCommands.map((command) => [command.data.name, command] as const))(
    '/%s keeps the rules for what can be registered',
    (_name, { data }) => {
      expect(data.name).toMatch(/^[a-z][a-z-]{0,31}$/)
      const options = (data.options ?? []) as readonly {
        name: string
        description: string
        required?: boolean
        max_length?: number
        autocomplete?: boolean
        choices?: unknown
      }[]
      for (const { name, description } of [data, ...options]) {
        expect(name).toMatch(/^[a-z][a-z-]{0,31}$/)
        expect(description.length).toBeGreaterThan(0)
        expect(description.length).toBeLessThanOrEqual(100)
      }
      expect(new Set(options.map(({ name }) => name)).size).toBe(options.length)
      const required = options.map((option) => option.required === true)
      expect(required).toEqual(required.toSorted((a, b) => Number(b) - Number(a)))
      for (const option of options) {
        expect(option.max_length ?? 1).toBeLessThanOrEqual(6000)
        if (option.autocomplete === true) expect(option.choices).toBeUndefined()
      }
      expect(JSON.parse(JSON.stringify(data))).toEqual(data)
    },
  )

  it.each(commands.map((command) => [command.data.name, command] as const))(
    '/%s answers without options and on an empty archive',
    async (_name, command) => {
      for (const services of [desk, empty]) {
        const reply = await command.run({ options: {}, asOf: AS_OF }, services)
        expect(reply.blocks.length).toBeGreaterThan(0)
      }
    },
  )

  it('has a name of its own', () => {
    expect(new Set(commands.map(({ data }) => data.name)).size).toBe(commands.length)
  })
})

describe('completion', () => {
  async function choices(command: string, name: string, value: string) {
    return (
      (await commandNamed(command).complete?.(
        { options: {}, focused: { name, value }, asOf: AS_OF },
        desk,
      )) ?? []
    )
  }

  it('offers the newest articles before anything is typed, with source and day', async () => {
    const [first] = await choices('article', 'article', '')
    expect(first).toEqual({
      name: 'Auditors Put Cost of Velm Harbour Higher · Northern Ledger · 22 Jan 2026',
      value: 'harbour-cost',
    })
  })

  it('offers articles whose headlines hold the words, the last of them unfinished', async () => {
    expect((await choices('summary', 'article', 'old bri')).map(({ value }) => value)).toEqual([
      'bridge-closed',
    ])
  })

  it('cuts long names without breaking a character and gives long ids a stand-in that works', async () => {
    const choice = (await choices('article', 'article', 'budget'))[0]!
    expect(choice.name.length).toBeLessThanOrEqual(100)
    expect(choice.name.isWellFormed()).toBe(true)
    expect(choice.name).toMatch(/… · Tomas Reed · 1 Jun 2024$/)
    expect(choice.value.length).toBeLessThanOrEqual(100)
    expect((await run('article', { article: choice.value })).title).toContain('Council of Velm')
  })

  it('offers outlets by any part of their names', async () => {
    expect((await choices('ask', 'source', '')).map(({ value }) => value)).toEqual([
      'Northern Ledger',
      'Coast Courier',
      'Tomas Reed',
    ])
    expect((await choices('latest', 'source', 'cour')).map(({ value }) => value)).toEqual(['Coast Courier'])
  })

  it('offers nothing for options that are free text', async () => {
    expect(await choices('ask', 'question', 'har')).toEqual([])
  })

  it('offers topics and people that the articles turn to, beside what is typed', async () => {
    expect((await choices('summary', 'topic', 'velm h')).map(({ value }) => value)[0]).toBe('velm h')
    expect((await choices('timeline', 'topic', 'Vel')).map(({ value }) => value)).toContain('Velm')
    expect((await choices('quote', 'person', 'engineer andres')).length).toBeLessThanOrEqual(25)
    expect((await choices('quote', 'person', 'holt')).map(({ value }) => value).join()).toContain('Holt')
  })

  it('finds outlets and headlines with a letter mistyped', async () => {
    expect((await choices('ask', 'source', 'cuorier')).map(({ value }) => value)).toEqual(['Coast Courier'])
    expect((await choices('article', 'article', 'harbor')).map(({ value }) => value)).toContain(
      'harbour-cost',
    )
  })
})

describe('a misspelt topic', async () => {
  it.each([
    ['timeline', 'topic'],
    ['summary', 'topic'],
    ['search', 'words'],
    ['latest', 'topic'],
    ['trend', 'topics'],
  ])('is looked for as the archive spells it, and told: /%s', async (name, option) => {
    const reply = await run(name, { [option]: 'harbuor' })
    expect(reply.smallPrint).toContain('understood as: harbour')
    expect(said(reply)).not.toContain('Not in the archive')
    expect((await run(name, { [option]: 'harbour' })).smallPrint).not.toContain('understood as')
  })
})

describe('a question in another language', () => {
  it('is told to be read as English where nothing is found', async () => {
    const asked = async (question: string) => said(await run('ask', { question }))
    expect(await asked('когда Швеция вступила в НАТО?')).toContain('try it in English')
    expect(await asked('Warum ist der Bürgermeister von Ulm nicht im Amt?')).toContain('try it in English')
    const found = await run('ask', { question: 'was kostet der Harbour von Velm?' })
    expect(found.tone).toBe('answer')
    expect(found.smallPrint).toMatch(/^read as English · /u)
    const english = await run('ask', { question: 'How many ferries has the harbour of Velm room for?' })
    expect(english.smallPrint).not.toContain('read as English')
    expect(await asked('Who is the mayor of Ulm?')).not.toContain('try it in English')
    expect(said(await run('summary', { topic: 'выборы в Германии' }))).toContain('try it in English')
  })
})

describe('a topic without words', () => {
  it.each([
    ['timeline', { topic: '😂' }],
    ['trend', { topics: '😂' }],
    ['search', { words: 'the of' }],
  ])('is said to be none, not to be missing: /%s', async (name, options) => {
    const text = said(await run(name, options))
    expect(text).toContain('nothing to search for')
    expect(text).not.toContain('Not in the archive')
  })
})
