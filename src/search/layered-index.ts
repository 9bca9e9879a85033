import type { Archive, ArchiveChange } from '../archive/archive.ts'
import { type Article, publishedDay, sourceName } from '../articles/article.ts'
import { tokenize } from '../text/tokens.ts'
import { createArchiveTerms } from './archive-terms.ts'
import { writeRecord } from './article-record.ts'
import { readArticle } from './article-texts.ts'
import { ByteWriter } from './byte-writer.ts'
import { createCandidateSearch } from './candidates.ts'
import { createRecentHeadlines, headlineScore, headlineWords } from './headlines.ts'
import { createKeptTexts } from './kept-texts.ts'
import { createOpenPart, type OpenPart } from './open-part.ts'
import type { Part } from './part.ts'
import type { SearchIndex } from './search-index.ts'

/** Headlines of a part that are compared with the words typed. */
const HEADLINES_COMPARED = 200

/** Adds an article to a part in memory. */
export function addToPart(part: OpenPart, article: Article, revision: number, writer: ByteWriter): void {
  writer.clear()
  const passages = writeRecord(article, readArticle(article).passages, part.numberFor, writer)
  const card = {
    id: article.id,
    revision,
    day: publishedDay(article),
    source: sourceName(article),
    headline: headlineWords(article),
  }
  part.add(card, { bytes: writer.copy(), passages })
}

/** An index in memory over all that the archive holds; it follows the archive's changes one article at a time. */
export function createSearchIndex(archive: Archive): SearchIndex {
  const open = createOpenPart(createRecentHeadlines())
  const parts: readonly Part[] = [open]
  const writer = new ByteWriter()
  const terms = createArchiveTerms(() => parts)
  const candidates = createCandidateSearch(archive, () => parts, terms)
  const texts = createKeptTexts(archive, () => parts)

  function changed(articleId: string): void {
    texts.forget(articleId)
    terms.changed()
    candidates.changed()
  }

  function remove(articleId: string): void {
    for (const part of parts) {
      const number = part.find(articleId)
      if (number >= 0) part.remove(number)
    }
    changed(articleId)
  }

  function add(article: Article): void {
    remove(article.id)
    addToPart(open, article, 0, writer)
  }

  for (const article of archive.articles()) add(article)
  archive.subscribe((change: ArchiveChange) => {
    if (change.kind === 'saved') add(change.article)
    else remove(change.articleId)
  })

  return {
    add,
    remove,
    terms,
    texts,
    search: candidates.search,
    suggestArticles(words, limit) {
      const typed = tokenize(words).map((token) => token.norm)
      if (typed.length === 0) return []
      const found: { id: string; score: number; day: number }[] = []
      for (const part of parts) {
        for (const article of part.headlineCandidates(typed, HEADLINES_COMPARED)) {
          const score = headlineScore(typed, part.headline(article))
          if (score > 0) found.push({ id: part.idOf(article), score, day: part.days[article]! })
        }
      }
      found.sort((a, b) => b.score - a.score || b.day - a.day || (a.id < b.id ? -1 : 1))
      return found.slice(0, limit).map(({ id }) => id)
    },
    get size() {
      const { articles, passages } = terms.totals
      return { articles, passages }
    },
  }
}
