import type { Archive, ArticleVersion } from '../archive/archive.ts'
import { type Article, sourceName } from '../articles/article.ts'
import { publicationTime } from '../articles/dates.ts'
import { type Quote, quoteFrom, quoteText, type Standing } from '../articles/quote.ts'
import { compareVersions, plainWords } from '../articles/revision.ts'
import type { Answer } from './answer.ts'

/** When an article came to stand as a version has it: as its publisher says, else when the archive took it in. */
export function standsSince({ article, savedAt }: ArticleVersion): string {
  return article.updatedAt ?? savedAt
}

/**
 * What is to be said of a quote beside its citation, as of an instant: the other outlets that carry the report, and what
 * became of the article since it was first published.
 */
export async function standingOf(
  quote: Quote,
  archive: Archive,
  asOf: string,
): Promise<Standing | undefined> {
  const { article } = quote
  const alsoIn = await otherOutlets(article, archive, asOf)
  const correction = correctionOf(quote, await archive.versions(article.id), asOf)
  if (alsoIn.length === 0 && correction === undefined) return undefined
  return { alsoIn, ...correction }
}

/** The outlets beside its own in which an article's report had appeared, first published first. */
export async function otherOutlets(
  article: Article,
  archive: Archive,
  asOf: string,
): Promise<readonly string[]> {
  const own = sourceName(article)
  const outlets = (await archive.copiesOf(article.id))
    .filter(({ source, publishedDay }) => source !== own && publishedDay <= asOf.slice(0, 10))
    .map(({ source }) => source)
  return [...new Set(outlets)]
}

/** The quotes with their standing. */
export function withStanding(quotes: readonly Quote[], archive: Archive, asOf: string): Promise<Quote[]> {
  return Promise.all(
    quotes.map(async (quote) => {
      const standing = await standingOf(quote, archive, asOf)
      return standing === undefined ? quote : { ...quote, standing }
    }),
  )
}

/** An answer whose quotes say how they stand. */
export async function answerWithStanding(answer: Answer, archive: Archive, asOf: string): Promise<Answer> {
  const stand = (quotes: readonly Quote[]): Promise<Quote[]> => withStanding(quotes, archive, asOf)
  if (answer.status === 'not-found') return { ...answer, nearest: await stand(answer.nearest) }
  const { disagreement, query } = answer
  // A question that names outlets wants each of them, whatever they took from an agency.
  const copies =
    query.sources.length > 0
      ? new Set<string>()
      : await copiesAmong([...answer.quotes, ...answer.more], archive)
  const once = ({ article }: Quote): boolean => !copies.has(article.id)
  return {
    ...answer,
    quotes: await stand(answer.quotes.filter(once)),
    more: await stand(answer.more.filter(once)),
    ...(disagreement === undefined ? {} : { disagreement: { quotes: await stand(disagreement.quotes) } }),
  }
}

/** The articles that carry the report of one quoted before them. */
async function copiesAmong(quotes: readonly Quote[], archive: Archive): Promise<ReadonlySet<string>> {
  const copies = new Set<string>()
  for (const id of new Set(quotes.map(({ article }) => article.id))) {
    if (copies.has(id)) continue
    for (const { articleId } of await archive.copiesOf(id)) copies.add(articleId)
  }
  return copies
}

/**
 * The last correction of an article, and how the quoted words read before it where it changed them. A correction that came
 * after `asOf` is told only where it changed the quoted words: they did not stand there then.
 */
function correctionOf(
  quote: Quote,
  versions: readonly ArticleVersion[],
  asOf: string,
): Omit<Standing, 'alsoIn'> | undefined {
  for (let at = versions.length - 1; at > 0; at -= 1) {
    const [earlier, later] = [versions[at - 1]!, versions[at]!]
    const revision = compareVersions(earlier.article, later.article)
    if (revision.kind !== 'corrected') continue
    const on = standsSince(later)
    const change = revision.changes.find(
      ({ removed, added }) =>
        removed.length > 0 && added.some((span) => isQuoted(quote, later.article, span)),
    )
    const [first] = change?.removed ?? []
    const afterwards = publicationTime(on) > publicationTime(asOf)
    if (afterwards && change === undefined) continue
    return {
      corrected: { on, ...(afterwards ? { afterwards } : {}) },
      ...(first === undefined ? {} : { before: quoteFrom(earlier.article, first) }),
    }
  }
  return undefined
}

function isQuoted(quote: Quote, article: Article, span: { start: number; end: number }): boolean {
  return plainWords(quoteText(quote)).includes(plainWords(article.body.slice(span.start, span.end)))
}
