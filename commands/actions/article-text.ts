import { textPages } from '../../src/articles/text-pages.ts'
import type { Language } from '../../src/reply/language.ts'
import { renderArticleText } from '../../src/reply/render-article-text.ts'
import { renderNote } from '../../src/reply/render-note.ts'
import type { Reply } from '../../src/reply/reply.ts'
import { PRESSED } from '../../src/reply/texts/pressed.ts'
import type { Action } from '../action.ts'
import { articleCard } from '../article-card.ts'
import { referredArticle } from '../article-reference.ts'
import type { Services } from '../command.ts'
import { readPage } from './kept.ts'

/** Opens an article's text: `read:ARTICLE`. */
export const read: Action = {
  name: 'read',
  run: async ({ argument, language }, services) => ({
    kind: 'reply',
    reply: await pageOfText(argument, 0, language, services),
  }),
}

/** Turns to a page of it: `text:PAGE:ARTICLE`. */
export const text: Action = {
  name: 'text',
  async run({ argument, language }, services) {
    const { page, of } = readPage(argument)
    return { kind: 'update', reply: await pageOfText(of, page, language, services) }
  },
}

/** Turns back to the article's card: `card:ARTICLE`. */
export const card: Action = {
  name: 'card',
  async run({ argument, language = 'en' }, { archive }) {
    const article = await referredArticle(argument, archive)
    if (article === undefined) return { kind: 'reply', reply: renderNote(PRESSED.in(language).noArticle) }
    return { kind: 'update', reply: await articleCard(article, archive, language, { apart: true }) }
  },
}

async function pageOfText(
  reference: string,
  page: number,
  language: Language = 'en',
  { archive }: Services,
): Promise<Reply> {
  const article = await referredArticle(reference, archive)
  if (article === undefined || article.withdrawn !== undefined)
    return renderNote(PRESSED.in(language).noArticle)
  return renderArticleText(article, textPages(article), page, { reference, language })
}
