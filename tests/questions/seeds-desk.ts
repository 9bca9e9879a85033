import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Answer } from '../../src/answer/answer.ts'
import { answerQuestion } from '../../src/answer/answer-question.ts'
import type { Desk } from '../../src/answer/desk.ts'
import { NEW_CONVERSATION, remember } from '../../src/answer/follow-up/conversation.ts'
import { openArchive } from '../../src/archive/sqlite/sqlite-archive.ts'
import { quoteText } from '../../src/articles/quote.ts'
import { readWireText } from '../../src/ingest/read-wire-text.ts'
import { createSearchIndex } from '../../src/search/layered-index.ts'
import type { AnswerFn, GivenAnswer } from './score-questions.ts'

export const SEEDS = join(import.meta.dirname, '../../seeds')
export const QUESTIONS = join(import.meta.dirname, 'seeds.jsonl')

/** The day on which a question is asked that names none: the one after the newest article. */
export const ASKED_ON = '2026-01-21'

/** The sample archive in memory, with the engine over it. */
export interface SeedsDesk {
  readonly desk: Desk
  /** Asks as a newcomer would, in one exchange with the questions before. */
  readonly ask: AnswerFn
  /** The id of the article in a file, named without `.txt`; empty where there is none. */
  idOf(article: string): string
  /** The text of an article's file as it stands on disk. */
  fileText(article: string): string
  close(): Promise<void>
}

export async function openSeedsDesk(): Promise<SeedsDesk> {
  const archive = openArchive(':memory:')
  const names = new Map<string, string>()
  const texts = new Map<string, string>()
  for (const file of readdirSync(SEEDS).filter((each) => each.endsWith('.txt'))) {
    const name = file.slice(0, -'.txt'.length)
    const text = readFileSync(join(SEEDS, file), 'utf8')
    const { article } = await archive.save(readWireText(text), {
      savedAt: `${ASKED_ON}T00:00:00Z`,
      origin: file,
    })
    names.set(article.id, name)
    texts.set(name, text)
  }
  const desk: Desk = { archive, index: createSearchIndex(archive) }
  return {
    desk,
    async ask(question, { asOf = ASKED_ON, before }) {
      let conversation = NEW_CONVERSATION
      for (const earlier of before) {
        conversation = remember(conversation, await answerQuestion(earlier, desk, { asOf, conversation }))
      }
      return givenAnswer(await answerQuestion(question, desk, { asOf, conversation }), names)
    },
    idOf: (article) => [...names].find(([, name]) => name === article)?.[0] ?? '',
    fileText: (article) => texts.get(article) ?? '',
    close: () => archive.close(),
  }
}

function givenAnswer(answer: Answer, names: ReadonlyMap<string, string>): GivenAnswer {
  if (answer.status === 'not-found') return { answered: false, quotes: [], disagrees: false }
  return {
    answered: true,
    disagrees: answer.disagreement !== undefined,
    quotes: answer.quotes.map((quote) => {
      const text = quoteText(quote)
      const { highlight } = quote
      return {
        text,
        article: names.get(quote.article.id) ?? '',
        ...(highlight === undefined ? {} : { highlight: text.slice(highlight.start, highlight.end) }),
      }
    }),
  }
}
