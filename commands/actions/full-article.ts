import { quotesFrom } from '../../src/answer/kept-answer.ts'
import type { KeptAnswer } from '../../src/archive/answer-store.ts'
import { type Article, publishedDay } from '../../src/articles/article.ts'
import { sourceIn } from '../../src/reply/citation.ts'
import type { Language } from '../../src/reply/language.ts'
import { renderNote } from '../../src/reply/render-note.ts'
import type { Control, Reply } from '../../src/reply/reply.ts'
import { LISTS } from '../../src/reply/texts/buttons.ts'
import { PRESSED } from '../../src/reply/texts/pressed.ts'
import { wordingIn } from '../../src/reply/wording-in.ts'
import type { Action } from '../action.ts'
import { articleCard } from '../article-card.ts'
import { articleReference, referredArticle } from '../article-reference.ts'
import type { Services } from '../command.ts'
import { expired } from './kept.ts'

/** Discord's most choices in a list. */
const MOST_CHOICES = 25

/** Opens the card of the article that an answer's first quote is from: `full:ANSWER`. */
export const full: Action = {
  name: 'full',
  async run({ argument, language = 'en' }, services) {
    const answer = await services.archive.answers.get(argument)
    if (answer === undefined) return expired(language)
    return { kind: 'reply', reply: await cardOf(answer, undefined, language, services) }
  },
}

/** Turns to the card of another article of the same answer, chosen in the list below the card: `quoted:ANSWER`. */
export const quoted: Action = {
  name: 'quoted',
  async run({ argument, values, language = 'en' }, services) {
    const answer = await services.archive.answers.get(argument)
    if (answer === undefined) return expired(language)
    return { kind: 'update', reply: await cardOf(answer, values[0], language, services) }
  },
}

async function cardOf(
  answer: KeptAnswer,
  chosen: string | undefined,
  language: Language,
  { archive }: Services,
): Promise<Reply> {
  const articles = [
    ...new Map(
      (await quotesFrom([...answer.quotes, ...answer.more], archive)).map(({ article }) => [
        article.id,
        article,
      ]),
    ).values(),
  ].slice(0, MOST_CHOICES)
  const article = (chosen === undefined ? undefined : await referredArticle(chosen, archive)) ?? articles[0]
  if (article === undefined) return renderNote(PRESSED.in(language).noArticle)
  const current = (await archive.get(article.id)) ?? article
  const reply = await articleCard(current, archive, language, { apart: true })
  const others: Control[][] = articles.length < 2 ? [] : [[listOf(articles, article, answer.id, language)]]
  return { ...reply, controls: [...(reply.controls ?? []), ...others], private: true }
}

function listOf(
  articles: readonly Article[],
  current: Article,
  answerId: string,
  language: Language,
): Control {
  return {
    kind: 'select',
    action: `quoted:${answerId}`,
    placeholder: LISTS.in(language).article,
    choices: articles.map((article) => ({
      label: article.title,
      value: articleReference(article),
      description: `${sourceIn(article, language)} · ${wordingIn(language).day(publishedDay(article))}`,
      chosen: article.id === current.id,
    })),
  }
}
