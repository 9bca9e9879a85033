import { asSpelt } from '../src/answer/as-spelt.ts'
import type { Article } from '../src/articles/article.ts'
import type { Services } from './command.ts'

/**
 * The articles whose headlines hold some words best; where none does, those that hold them as the archive spells them.
 * @param options.asOf ISO 8601
 */
export async function suggestArticles(
  words: string,
  services: Services,
  { asOf, most }: { readonly asOf: string; readonly most: number },
): Promise<Article[]> {
  const { archive, index } = services
  const found = await index.suggestArticles(words, most)
  if (found.length > 0) return articlesOf(found, archive)
  const spelt = await asSpelt(words, services, { asOf })
  return spelt === words ? [] : articlesOf(await index.suggestArticles(spelt, most), archive)
}

/** The articles that are held under these ids, in their order. */
async function articlesOf(ids: readonly string[], archive: Services['archive']): Promise<Article[]> {
  const held = await archive.getAll(ids)
  return ids.flatMap((id) => held.get(id) ?? [])
}
