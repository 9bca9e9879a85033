import type { Filters, Query, Term } from '../../question/query.ts'
import { withQuestionWord } from '../../question/short-forms.ts'
import type { ArticleText } from '../../search/article-texts.ts'
import { inverseFrequency } from '../../search/candidates/term-statistics.ts'
import type { RankedPassage } from '../../search/ranking/rank.ts'
import type { Hit } from '../../search/search-index.ts'
import { namePattern } from '../../text/name-pattern.ts'
import { stem } from '../../text/stem.ts'
import { normalizeWord, tokenize } from '../../text/tokens.ts'
import type { Desk } from '../desk.ts'
import { lastWord, peopleAmong } from '../identity/people-in-text.ts'
import { readQuestion } from '../read-question.ts'
import type { ScoredSentence } from '../sentences/score-sentences.ts'
import { type Conversation, type Exchange, lastExchange, splitNewTopic } from './conversation.ts'
import { resolveFollowUp } from './follow-up.ts'
import { followUpSign, type IsName } from './follow-up-signs.ts'
import { articlesOf, type FollowUp, lenderOf } from './lent-topic.ts'
import { isLand, type KnownNames, nameSpans } from './name-kinds.ts'

/** A question as it is searched for. */
export interface Understood {
  /** In words that stand alone. */
  readonly question: string
  /** Present where it follows on the exchange before. */
  readonly followUp?: FollowUp
  /** The question as typed, where it follows on. */
  readonly typed?: string
  /** The same as `question`, where slips in what was typed were put right. */
  readonly spelt?: string
}

/**
 * What passages and sentences of the articles that answered before gain in their scores, where a question follows on them: as
 * much as a sentence elsewhere gains by holding every word of a short question and one of these by holding none of them.
 */
export const EARLIER_ARTICLE_BONUS = { passage: 3, sentence: 3 } as const

/** Reads a question after the conversation so far, with what the archive knows of its words. */
export async function understand(
  typed: string,
  desk: Desk,
  asOf: string,
  conversation: Conversation | undefined,
): Promise<Understood> {
  const { question: said, fresh } = splitNewTopic(typed)
  const question = withQuestionWord(said)
  const before = conversation === undefined || fresh ? undefined : lastExchange(conversation, asOf)
  if (conversation === undefined || before === undefined) return { question }
  const { terms } = desk.index
  const first = articlesOf(lenderOf(conversation)).slice(0, 1)
  const texts = [...(await desk.index.read(first)).values()]
  let stems: ReadonlySet<string> | undefined
  const rarest = inverseFrequency(terms.passages, 0)
  const isName = (word: string): boolean => {
    const stemmed = stem(normalizeWord(word))
    // As names are read in the question itself: slips are those of the name.
    return terms.isName(terms.correct(stemmed) ?? stemmed)
  }
  const followUp = resolveFollowUp(question, conversation, asOf, {
    isName,
    ...(await knownNames(question, before, isName, { desk, asOf })),
    holds(word) {
      const stemmed = stem(normalizeWord(word))
      const found = terms.correct(stemmed) ?? stemmed
      stems ??= stemsOf(texts)
      return { held: stems.has(found), weight: terms.weight(found) / rarest }
    },
  })
  return followUp === undefined ? { question } : { question: followUp.question, followUp, typed: question }
}

/** How many names of a question are looked up, and how many reports for what one stands for. */
const NAMES_READ = 5
const REPORTS_READ = 3

/** How the archive writes the names of a short question that may take the place of others, and of those others, and whose they are. */
async function knownNames(
  question: string,
  before: Exchange,
  isName: IsName,
  { desk, asOf }: { readonly desk: Desk; readonly asOf: string },
): Promise<Pick<KnownNames, 'written' | 'isPerson'>> {
  if (followUpSign(question, isName)?.kind !== 'subject') return {}
  const written = new Map<string, string>()
  const people = new Set<string>()
  for (const text of [question, before.understood]) {
    for (const { start, end } of nameSpans(text, isName).slice(0, NAMES_READ)) {
      const name = text.slice(start, end)
      if (isLand(name) || written.has(name.toLowerCase())) continue
      const hits = await desk.index.search(await readQuestion(name, desk, { asOf }), { limit: REPORTS_READ })
      const bodies = hits.map(({ article }) => article.article.body)
      const form = bodies.map((body) => writtenIn(body, name)).find((one) => one !== undefined)
      if (form === undefined) continue
      written.set(name.toLowerCase(), form)
      const last = lastWord(form)
      if (bodies.some((body) => peopleAmong(new Set([last]), body).size > 0)) people.add(last.toLowerCase())
    }
  }
  return {
    written: (name) => written.get(name.toLowerCase()),
    isPerson: (last) => people.has(last.toLowerCase()),
  }
}

/** A name as a text writes it, with a capital. */
function writtenIn(body: string, name: string): string | undefined {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${namePattern(name, '\\s+')}(?![\\p{L}\\p{N}])`, 'giu')
  for (const [found] of body.matchAll(pattern)) if (/^\p{Lu}/u.test(found)) return found
  return undefined
}

function stemsOf(texts: readonly ArticleText[]): Set<string> {
  const stems = new Set<string>()
  for (const text of texts) {
    for (const one of text.title) stems.add(one)
    for (const { sentences } of text.passages)
      for (const sentence of sentences) for (const one of sentence.stems) stems.add(one)
  }
  return stems
}

/** The query with its lent words weighed as what is spoken of rather than what is asked: they help to find, little to rank. */
export function weighLent(query: Query, { lent }: FollowUp): Query {
  if (lent.length === 0) return query
  const stems = new Set(lent.flatMap((phrase) => tokenize(phrase).map((token) => stem(token.norm))))
  const weighed = (terms: readonly Term[]): Term[] =>
    terms.map((term) => (stems.has(term.stem) ? { ...term, framing: true } : term))
  return {
    ...query,
    terms: weighed(query.terms),
    clauses: query.clauses.map((clause) => ({ ...clause, terms: weighed(clause.terms) })),
  }
}

/** The candidates with every passage of the articles that answered before, so that they can answer again. */
export async function withEarlierArticles(
  hits: readonly Hit[],
  { articles }: FollowUp,
  desk: Desk,
  limits: { readonly asOf: string; readonly filters: Filters },
): Promise<Hit[]> {
  const found = new Set(hits.map(({ passage }) => `${passage.articleId} ${passage.ordinal}`))
  const added: Hit[] = []
  for (const article of (await desk.index.read(articles)).values()) {
    if (!isWithin(article, limits)) continue
    for (const { passage } of article.passages) {
      if (!found.has(`${article.id} ${passage.ordinal}`)) added.push({ passage, score: 0, article })
    }
  }
  return [...hits, ...added]
}

function isWithin(
  { day, source }: ArticleText,
  { asOf, filters }: { readonly asOf: string; readonly filters: Filters },
): boolean {
  return (
    day <= asOf.slice(0, 10) &&
    (filters.from === undefined || day >= filters.from) &&
    (filters.to === undefined || day <= filters.to) &&
    (filters.source === undefined || source === filters.source)
  )
}

/** Passages with those of the articles that answered before moved up. */
export function preferEarlier(
  passages: readonly RankedPassage[],
  { articles }: FollowUp,
): readonly RankedPassage[] {
  const [first] = articles
  if (first === undefined) return passages
  return passages
    .map((ranked) =>
      ranked.passage.articleId === first
        ? { ...ranked, score: ranked.score + EARLIER_ARTICLE_BONUS.passage }
        : ranked,
    )
    .sort((a, b) => b.score - a.score)
}

/** What a sentence gains by standing in an article that answered before: all in the first, half in the others. */
export function earlierBonus(sentence: ScoredSentence, { articles }: FollowUp): number {
  const at = articles.indexOf(sentence.ranked.passage.articleId)
  if (at < 0) return 0
  return at === 0 ? EARLIER_ARTICLE_BONUS.sentence : EARLIER_ARTICLE_BONUS.sentence / 2
}
