import type { Archive } from '../src/archive/archive.ts'
import type { Article } from '../src/articles/article.ts'
import { renderRefusedOption } from '../src/reply/render-error.ts'
import { articleLine } from '../src/reply/render-latest.ts'
import type { Inline, Reply } from '../src/reply/reply.ts'
import { echo, shorten } from '../src/reply/wording.ts'
import type { Services } from './command.ts'
import { articlesOf, choiceValue, newestFirst, STAND_IN } from './completions.ts'

/** Headlines that are looked through for the one that is meant. */
const CONSIDERED = 25

/** Longest words that are repeated in a suggestion. */
const LONGEST_HINT = 100

/** Candidates that are named where words fit several headlines. */
const NAMED = 5

export type ReadArticle =
  | { readonly kind: 'found'; readonly article: Article }
  | { readonly kind: 'refused'; readonly reply: Reply }

/** The article that an option names: by its id, by its headline, or by words that one headline alone holds. */
export function readArticle(option: string, typed: string, { archive, index }: Services): ReadArticle {
  const words = typed.trim()
  const held = archive.get(words) ?? (words.startsWith(STAND_IN) ? byStandIn(words, archive) : undefined)
  if (held !== undefined) return { kind: 'found', article: held }
  const candidates = articlesOf(index.suggestArticles(words, CONSIDERED), archive)
  const named = candidates.filter(({ title }) => title.toLowerCase() === words.toLowerCase())
  const [only] = named.length === 0 ? candidates : named
  if (only === undefined) {
    const reason =
      archive.count() === 0 ? 'the archive is empty' : 'no article has this id or these words in its headline'
    return { kind: 'refused', reply: renderRefusedOption(option, typed, reason, searchHint(words)) }
  }
  const fitting = named.length === 0 ? candidates : named
  if (fitting.length === 1) return { kind: 'found', article: only }
  return { kind: 'refused', reply: severalArticles(words, newestFirst(fitting)) }
}

function byStandIn(value: string, archive: Archive): Article | undefined {
  for (const article of archive.articles()) if (choiceValue(article) === value) return article
  return undefined
}

function searchHint(words: string): readonly Inline[] {
  return ['Try ', { text: `/search words:${shorten(words, LONGEST_HINT)}`, style: 'code' }, '.']
}

function severalArticles(words: string, articles: readonly Article[]): Reply {
  const more = articles.length > NAMED ? `These are the ${NAMED} newest. ` : ''
  return {
    tone: 'notice',
    title: `Which article? ${echo(words)} fits several`,
    blocks: [
      {
        kind: 'list',
        entries: articles
          .slice(0, NAMED)
          .map((article) => [...articleLine(article), ' · ', { text: article.id, style: 'code' as const }]),
      },
      { kind: 'text', text: [`${more}Give more words of the headline, or the id.`] },
    ],
    private: true,
  }
}
