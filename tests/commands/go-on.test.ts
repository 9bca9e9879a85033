import { afterAll, describe, expect, it } from 'vitest'
import { ask } from '../../commands/ask.ts'
import type { ConversationMemory } from '../../commands/command.ts'
import { timeline } from '../../commands/timeline.ts'
import { type Conversation, NEW_CONVERSATION } from '../../src/answer/follow-up/conversation.ts'
import { quoteText } from '../../src/articles/quote.ts'
import type { Reply } from '../../src/reply/reply.ts'
import { CONVERSATION } from '../../src/reply/texts/conversation.ts'
import { AS_OF, openSampleDesk } from './sample-desk.ts'

const QUESTION = 'How much did the new harbour of Velm cost?'

/** How the reply begins after the last quotes. */
const ALL_SHOWN = 'That was all that the archive has on this question.'

function memoryOf(start: Conversation = NEW_CONVERSATION): ConversationMemory & { held: Conversation } {
  return {
    held: start,
    async recall() {
      return this.held
    },
    async keep(conversation) {
      // As it is stored.
      this.held = JSON.parse(JSON.stringify(conversation)) as Conversation
    },
  }
}

describe('what is said of the conversation', async () => {
  const desk = await openSampleDesk()
  afterAll(() => desk.archive.close())
  const say = async (question: string, memory?: ConversationMemory): Promise<Reply> =>
    await ask.run({ options: { question }, asOf: AS_OF, ...(memory === undefined ? {} : { memory }) }, desk)
  const texts = (reply: Reply): string[] =>
    reply.blocks.flatMap((block) => (block.kind === 'quote' ? [quoteText(block.quote)] : []))
  const words = (reply: Reply): string => JSON.stringify(reply.blocks)
  const said = CONVERSATION.in('en')

  it('gives the further quotes of the answer before, until there are none', async () => {
    const memory = memoryOf()
    const answered = texts(await say(QUESTION, memory))
    const kept = memory.held.exchanges[0]!.more!.length
    expect(kept).toBeGreaterThan(0)
    const seen: string[] = []
    for (let turn = 0; turn < 4; turn += 1) {
      const reply = await say('tell me more', memory)
      if (texts(reply).length === 0) expect(words(reply)).toContain(ALL_SHOWN)
      else expect(reply.title).toContain(QUESTION)
      seen.push(...texts(reply))
    }
    expect(seen).toHaveLength(kept)
    for (const text of seen) expect(answered).not.toContain(text)
    expect(memory.held.exchanges).toHaveLength(1)
  })

  it('gives its sources with their addresses', async () => {
    const memory = memoryOf()
    await say(QUESTION, memory)
    for (const wish of ['source?', 'are you sure?']) {
      const reply = await say(wish, memory)
      expect(words(reply)).toContain('https://ledger.example/cost')
      expect(words(reply)).toContain('https://courier.example/harbour')
      expect(words(reply)).toContain(wish === 'source?' ? said.sources : said.sure)
    }
  })

  it('offers how to go on after the last quotes', async () => {
    const memory = memoryOf()
    await say(QUESTION, memory)
    let reply = await say('more', memory)
    for (let turn = 0; texts(reply).length > 0 && turn < 4; turn += 1) reply = await say('more', memory)
    expect(words(reply)).toContain('/search words:the new harbour of Velm')
    expect(words(reply)).toContain('/timeline topic:the new harbour of Velm')
  })

  it('names outlet and day first of what was quoted, and says where no link is known', async () => {
    const own = await openSampleDesk()
    const memory = memoryOf()
    const sayTo = async (question: string): Promise<string> =>
      words(await ask.run({ options: { question }, asOf: AS_OF, memory }, own))
    await sayTo(QUESTION)
    expect(await sayTo('show me sources')).toMatch(/"[^"]+ · \d+ \w+ 20\d\d · [^"]+ · ",\{"text":"https:/u)
    for (const { articleId } of memory.held.exchanges[0]!.quotes) {
      const { url: _, ...article } = (await own.archive.get(articleId))!
      await own.archive.save(article, { savedAt: AS_OF })
    }
    expect(await sayTo('source?')).toContain(said.noAddress)
    await own.archive.close()
  })

  it('still gives those of the last answer where another question was refused since', async () => {
    const memory = memoryOf()
    await say(QUESTION, memory)
    await say('Who won the chess championship in Reykjavik?', memory)
    expect(words(await say('source?', memory))).toContain('https://ledger.example/cost')
  })

  it('tells people what can be checked where "is this true?" points at nothing', async () => {
    const asker = { personId: '1', channelId: '2', mayManage: false }
    const sayAs = async (question: string, memory: ConversationMemory): Promise<string> =>
      words(await ask.run({ options: { question }, asOf: AS_OF, asker, memory }, desk))
    for (const wish of ['is this true?', 'fact check', 'are you sure?'])
      expect(await sayAs(wish, memoryOf())).toContain('reply to it with “is this true?”')
    const memory = memoryOf()
    await say(QUESTION, memory)
    for (const wish of ['is this true?', 'fact check', 'is that really true'])
      expect(await sayAs(wish, memory)).toContain(said.sure)
  })

  it('says who wrote what it quotes, as far as that is stored', async () => {
    const memory = memoryOf()
    await say(QUESTION, memory)
    const before = words(await say('source?', memory))
    const reply = words(await say('Who wrote this article?', memory))
    expect(reply).toContain(said.authors)
    expect(reply).toContain('https://ledger.example/cost')
    expect(reply.includes(said.unsigned) || reply.includes('Lind')).toBe(true)
    expect(before).not.toContain(said.unsigned)
  })

  it('names the command to whoever asks how something is followed, in the terminal too', async () => {
    expect(words(await say('How do I follow a topic?'))).toContain('/follow')
  })

  it('tells where there is no answer to go on from', async () => {
    for (const wish of ['more', 'link?', 'are you sure?']) {
      expect(words(await say(wish, memoryOf()))).toContain(said.nothingBefore)
      expect(words(await say(wish))).toContain(said.nothingBefore)
    }
    const refused = memoryOf()
    await say('Who won the chess championship in Reykjavik?', refused)
    expect(words(await say('more', refused))).toContain(said.nothingBefore)
  })

  it('begins anew', async () => {
    const memory = memoryOf()
    await say(QUESTION, memory)
    const reply = await say('new topic.', memory)
    expect(words(reply)).toContain(said.fresh)
    expect(memory.held).toEqual(NEW_CONVERSATION)
    expect(texts(await say(`new topic: ${QUESTION}`, memory))).not.toEqual([])
  })

  it('tells people which command follows a topic, and asks the archive in the terminal', async () => {
    const asker = { personId: '1', channelId: '2', mayManage: false }
    const question = 'follow the harbour of Velm'
    const told = await ask.run({ options: { question }, asOf: AS_OF, asker }, desk)
    expect(words(told)).toContain('/follow topic:harbour of Velm')
    const german = await ask.run({ options: { question }, asOf: AS_OF, asker, language: 'de' }, desk)
    expect(words(german)).toContain('/folgen thema:harbour of Velm')
    expect(words(await say(question))).not.toContain('/follow')
    const typed = await ask.run({ options: { question: '/timeline harbour' }, asOf: AS_OF, asker }, desk)
    expect(words(typed)).toContain(said.typedCommand)
  })

  it('goes on from what was stored without further quotes', async () => {
    const memory = memoryOf()
    await say(QUESTION, memory)
    const [{ more: _, ...before }] = memory.held.exchanges as [Conversation['exchanges'][number]]
    const old = memoryOf({ exchanges: [before] })
    expect(words(await say('more', old))).toContain(ALL_SHOWN)
    expect(words(await say('link?', old))).toContain('https://ledger.example/cost')
  })

  it('quotes an article as it stood when it was quoted, and none that was taken back', async () => {
    const own = await openSampleDesk()
    const memory = memoryOf()
    const sayTo = async (question: string, asOf: string): Promise<Reply> =>
      await ask.run({ options: { question }, asOf, memory }, own)
    await sayTo(QUESTION, AS_OF)
    const first = memory.held.exchanges[0]!.more![0]!
    const article = (await own.archive.get(first.articleId))!
    const quoted = article.body.slice(first.start, first.end)
    await own.archive.save(
      { ...article, body: `A line was put before it.\n\n${article.body}` },
      { savedAt: '2026-01-25T12:30:00Z' },
    )
    const reply = await sayTo('more', '2026-01-25T13:00:00Z')
    expect(texts(reply)[0]).toBe(quoted)
    const { held } = memory
    const ids = new Set(held.exchanges[0]!.quotes.map(({ articleId }) => articleId))
    for (const id of ids) {
      const kept = (await own.archive.get(id))!
      await own.archive.save({ ...kept, withdrawn: {} }, { savedAt: '2026-01-25T14:00:00Z' })
    }
    expect(words(await sayTo('source?', '2026-01-25T15:00:00Z'))).toContain(said.nothingBefore)
    await own.archive.close()
  })

  it('shows a timeline to whoever wishes for one in words, of the period that was asked for', async () => {
    const shown = async (options: Record<string, string>) =>
      texts(await ask.run({ options, asOf: AS_OF }, desk))
    const whole = texts(await timeline.run({ options: { topic: 'harbour' }, asOf: AS_OF }, desk))
    expect(whole.length).toBeGreaterThan(1)
    expect(await shown({ question: 'Timeline of the harbour' })).toEqual(whole)
    expect(await shown({ question: 'harbour timeline', to: '2000-01-01' })).toEqual([])
  })
})
