import type { Article } from '../src/articles/article.ts'
import { typed } from '../src/reply/command-texts.ts'
import type { Language } from '../src/reply/language.ts'
import { renderRefusedOption } from '../src/reply/render-error.ts'
import { articleLine } from '../src/reply/render-latest.ts'
import type { Inline, Reply } from '../src/reply/reply.ts'
import { SEARCH_COMMAND } from '../src/reply/texts/asking-commands.ts'
import { ERRORS } from '../src/reply/texts/errors.ts'
import { REASONS } from '../src/reply/texts/reasons.ts'
import { ARTICLE_OPTION } from '../src/reply/texts/shared-options.ts'
import { shorten } from '../src/reply/wording.ts'
import { tokenize } from '../src/text/tokens.ts'
import { referredArticle } from './article-reference.ts'
import type { Services } from './command.ts'
import { newestFirst } from './completions.ts'
import { suggestArticles } from './suggest-articles.ts'

/** Headlines that are looked through for the one that is meant. */
const CONSIDERED = 25

/** Withdrawn articles whose headlines are looked through where no other fits. */
const WITHDRAWN_CONSIDERED = 500

/** Longest words that are repeated in a suggestion. */
const LONGEST_HINT = 100

/** Candidates that are named where words fit several headlines. */
const NAMED = 5

export type ReadArticle =
  | { readonly kind: 'found'; readonly article: Article }
  | { readonly kind: 'refused'; readonly reply: Reply }

/** The article that the option `article` names: by its id, by its headline, or by words that one headline alone holds. */
export async function readArticle(
  named: string,
  { asOf, language }: { readonly asOf: string; readonly language: Language },
  services: Services,
): Promise<ReadArticle> {
  const { archive } = services
  const words = named.trim()
  const held = await referredArticle(words, archive)
  if (held !== undefined) return { kind: 'found', article: held }
  const suggested = await suggestArticles(words, services, { asOf, most: CONSIDERED })
  const candidates = suggested.length === 0 ? await withdrawnNamed(words, archive) : suggested
  const sameTitle = candidates.filter(({ title }) => title.toLowerCase() === words.toLowerCase())
  const [only] = sameTitle.length === 0 ? candidates : sameTitle
  if (only === undefined) {
    const reasons = REASONS.in(language)
    const empty = (await archive.count()) === 0
    const reason = empty ? reasons.emptyArchive : reasons.noSuchArticle
    const hint = empty ? [] : searchHint(words, language)
    const option = ARTICLE_OPTION.name[language]
    return { kind: 'refused', reply: renderRefusedOption(option, named, reason, hint, language) }
  }
  const fitting = sameTitle.length === 0 ? candidates : sameTitle
  if (fitting.length === 1) return { kind: 'found', article: only }
  return { kind: 'refused', reply: severalArticles(words, newestFirst(fitting), language) }
}

/** Withdrawn articles whose headline holds all the words: the index no longer knows them. */
async function withdrawnNamed(words: string, archive: Services['archive']): Promise<Article[]> {
  const typed = tokenize(words).map(({ norm }) => norm)
  if (typed.length === 0) return []
  return (await archive.withdrawn({ limit: WITHDRAWN_CONSIDERED })).filter(({ title }) => {
    const held = new Set(tokenize(title).map(({ norm }) => norm))
    return typed.every((word) => held.has(word))
  })
}

function searchHint(words: string, language: Language): readonly Inline[] {
  const example = typed(SEARCH_COMMAND, language, { words: shorten(words, LONGEST_HINT) })
  return ERRORS.in(language).trySearch({ example: { text: example, style: 'code' } })
}

function severalArticles(words: string, articles: readonly Article[], language: Language): Reply {
  const said = ERRORS.in(language)
  const how = articles.length > NAMED ? said.narrowNewest({ shown: NAMED }) : said.narrow
  return {
    tone: 'notice',
    title: said.whichOf({ words }),
    blocks: [
      {
        kind: 'list',
        entries: articles
          .slice(0, NAMED)
          .map((article) => [
            ...articleLine(article, language),
            ' · ',
            { text: article.id, style: 'code' as const },
          ]),
      },
      { kind: 'text', text: [how] },
    ],
    private: true,
  }
}
