import type { Archive, ArticleCopy, ArticleVersion } from '../archive/archive.ts'
import { type Article, sourceName } from '../articles/article.ts'
import { publicationTime } from '../articles/dates.ts'
import { likestSentence } from '../articles/likest-sentence.ts'
import { type Quote, quoteFrom, quoteText, type Standing } from '../articles/quote.ts'
import { compareVersions, plainWords, type SentenceChange } from '../articles/revision.ts'
import type { Span } from '../text/span.ts'
import type { Answer } from './answer.ts'

/** When an article came to stand as a version has it: as its publisher says, else when the archive took it in. */
export function standsSince({ article, savedAt }: ArticleVersion): string {
  return article.updatedAt ?? savedAt
}

/**
 * What is to be said of a quote beside its citation, as of an instant: the other outlets that carry the report, and what
 * became of the article since it was first published.
 */
function standingOf(quote: Quote, { copies, histories }: Background, asOf: string): Standing | undefined {
  const { article } = quote
  const alsoIn = outletsAmong(article, copies.get(article.id) ?? [], asOf)
  const correction = correctionOf(quote, histories.get(article.id) ?? [], asOf)
  if (alsoIn.length === 0 && correction === undefined) return undefined
  return { alsoIn, ...correction }
}

/** What the archive holds beside the articles that are quoted. */
interface Background {
  readonly copies: ReadonlyMap<string, readonly ArticleCopy[]>
  readonly histories: ReadonlyMap<string, readonly ArticleVersion[]>
}

async function backgroundOf(quotes: readonly Quote[], archive: Archive): Promise<Background> {
  const ids = [...new Set(quotes.map(({ article }) => article.id))]
  const [copies, histories] = await Promise.all([archive.copiesOfAll(ids), archive.histories(ids)])
  return { copies, histories }
}

/** The outlets beside its own in which an article's report had appeared, first published first. */
export async function otherOutlets(
  article: Article,
  archive: Archive,
  asOf: string,
): Promise<readonly string[]> {
  return outletsAmong(article, await archive.copiesOf(article.id), asOf)
}

/** The same, told the copies. */
export function outletsAmong(
  article: Article,
  copies: readonly ArticleCopy[],
  asOf: string,
): readonly string[] {
  const own = sourceName(article)
  const outlets = copies
    .filter(({ source, publishedDay }) => source !== own && publishedDay <= asOf.slice(0, 10))
    .map(({ source }) => source)
  return [...new Set(outlets)]
}

/** The quotes with their standing. */
export async function withStanding(
  quotes: readonly Quote[],
  archive: Archive,
  asOf: string,
): Promise<Quote[]> {
  return standing(quotes, await backgroundOf(quotes, archive), asOf)
}

const standing = (quotes: readonly Quote[], background: Background, asOf: string): Quote[] =>
  quotes.map((quote) => {
    const found = standingOf(quote, background, asOf)
    return found === undefined ? quote : { ...quote, standing: found }
  })

/** An answer whose quotes say how they stand. */
export async function answerWithStanding(answer: Answer, archive: Archive, asOf: string): Promise<Answer> {
  if (answer.status === 'not-found')
    return { ...answer, nearest: await withStanding(answer.nearest, archive, asOf) }
  const { disagreement, more, query, quotes } = answer
  const background = await backgroundOf([...quotes, ...more, ...(disagreement?.quotes ?? [])], archive)
  const stand = (some: readonly Quote[]): Quote[] => standing(some, background, asOf)
  // A question that names outlets wants each of them, whatever they took from an agency.
  const repeated =
    query.sources.length > 0 ? new Set<string>() : copiesAmong([...quotes, ...more], background)
  const once = ({ article }: Quote): boolean => !repeated.has(article.id)
  return {
    ...answer,
    quotes: stand(quotes.filter(once)),
    more: stand(more.filter(once)),
    ...(disagreement === undefined ? {} : { disagreement: { quotes: stand(disagreement.quotes) } }),
  }
}

/** The articles that carry the report of one quoted before them. */
function copiesAmong(quotes: readonly Quote[], { copies }: Background): ReadonlySet<string> {
  const among = new Set<string>()
  for (const id of new Set(quotes.map(({ article }) => article.id))) {
    if (among.has(id)) continue
    for (const { articleId } of copies.get(id) ?? []) among.add(articleId)
  }
  return among
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
    const first = change === undefined ? undefined : sentenceBefore(quote, change, earlier.article)
    const afterwards = publicationTime(on) > publicationTime(asOf)
    if (afterwards && change === undefined) continue
    return {
      corrected: { on, ...(afterwards ? { afterwards } : {}) },
      ...(first === undefined ? {} : { before: quoteFrom(earlier.article, first) }),
    }
  }
  return undefined
}

/** The sentence that stood in the place of a quote: of those that were taken out there, the one that is most like it. */
function sentenceBefore(quote: Quote, { removed }: SentenceChange, { body }: Article): Span | undefined {
  return likestSentence(quoteText(quote), removed, body, 0) ?? removed[0]
}

function isQuoted(quote: Quote, article: Article, span: { start: number; end: number }): boolean {
  return plainWords(quoteText(quote)).includes(plainWords(article.body.slice(span.start, span.end)))
}
