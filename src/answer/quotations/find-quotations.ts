import type { Article } from '../../articles/article.ts'
import { type Quote, quoteFrom } from '../../articles/quote.ts'
import type { Filters } from '../../question/query.ts'
import { weighTerms } from '../../search/ranking/query-terms.ts'
import { rank } from '../../search/ranking/rank.ts'
import { isEnglishWord } from '../../text/english-words.ts'
import { stem } from '../../text/stem.ts'
import { normalizeWord, tokenize } from '../../text/tokens.ts'
import type { Searched } from '../answer.ts'
import { type Desk, searchedOf } from '../desk.ts'
import { readQuestion } from '../read-question.ts'
import { boundQuote } from '../sentences/bound-quote.ts'
import { overlap } from '../sentences/choose-quotes.ts'
import { findSpeech, type Quotation } from './quotations.ts'
import { findReportedSpeech } from './reported-speech.ts'

/** How many of the best articles are read for quotations. */
const ARTICLES = 40
const SAME = 0.7
/** The share of what the fullest quotation holds of the words, by weight, that another one holds. */
const HELD = 0.5

const stems = (text: string): Set<string> => new Set(tokenize(text).map((token) => stem(token.norm)))

/** What comes behind a family name. */
const SUFFIX = /\s+(?:Jr|Sr|II|III|IV)\.?$/u

/**
 * Whether a speaker is the person asked for: every word of the one stands in the other, and neither is a longer name of
 * somebody or something else ("Melania Trump", "Trump Organization" for "Donald Trump").
 */
export function isPerson(
  { speaker, fullNames }: Pick<Quotation, 'speaker' | 'fullNames'>,
  person: string,
): boolean {
  const asked = stems(person)
  const named = stems(speaker)
  if (asked.size === 0 || named.size === 0 || overlap(asked, named) < 1) return false
  if (asked.size > named.size) {
    const whole = fullNames.map((name) => stems(name))
    return whole.length === 0 || (whole.length === 1 && [...asked].every((word) => whole[0]!.has(word)))
  }
  const last = speaker.replace(SUFFIX, '').split(/\s+/u).at(-1)!.toLowerCase()
  return asked.has(stem(normalizeWord(last))) || !isEnglishWord(last)
}

/** Words that may be a person's name alone. */
const NAME_WORDS = 4

interface QuotationOptions {
  readonly asOf: string
  readonly person?: string
  readonly filters?: Filters
  readonly limit?: number
}

interface FoundQuotations {
  readonly quotations: readonly Quote[]
  readonly searched: Searched
  /** True where the person is quoted on other things alone than the words. */
  readonly beside?: boolean
  /** True where nothing is quoted, and these sentences tell what the person said in the reporter's words. */
  readonly reported?: true
}

/**
 * What people are quoted as saying on some words, best first, each with its speaker; the words between the quotation marks
 * are highlighted. Words that nobody is quoted on are tried as the name of a person.
 * @param words may be empty where a person is given
 * @param options.person leaves out what others said; with no words, all that the person said
 */
export async function findQuotations(
  words: string,
  desk: Desk,
  options: QuotationOptions,
): Promise<FoundQuotations> {
  const found = await spokenOn(words, desk, options)
  const isName = options.person === undefined && words.trim().split(/\s+/u).length <= NAME_WORDS
  if (found.quotations.length > 0 || !isName) return found
  return await spokenOn('', desk, { ...options, person: words })
}

/** What is quoted; of a person who is not quoted on the words, what is reported as said by them. */
async function spokenOn(words: string, desk: Desk, options: QuotationOptions): Promise<FoundQuotations> {
  const quoted = await quotationsOn(words, desk, options, findSpeech)
  if (options.person === undefined || (quoted.quotations.length > 0 && quoted.beside !== true)) return quoted
  const told = await quotationsOn(words, desk, options, findReportedSpeech)
  const isBetter = told.quotations.length > 0 && (told.beside !== true || quoted.quotations.length === 0)
  return isBetter ? { ...told, reported: true } : quoted
}

async function quotationsOn(
  words: string,
  desk: Desk,
  options: QuotationOptions,
  speechOf: (article: Article) => readonly Quotation[],
): Promise<FoundQuotations> {
  const { asOf, person, filters = {}, limit = 5 } = options
  const query = await readQuestion(`${person ?? ''} ${words}`.trim(), desk, { asOf, filters })
  const terms = weighTerms(query, desk.index.terms)
  const ranking = rank(query, await desk.index.search(query), desk.index)
  const articles = [
    ...new Map(ranking.passages.map((passage) => [passage.article.id, passage.article])).values(),
  ]
  const wanted = stems(words)
  const found: { quote: Quote; score: number; shared: number; isOn: boolean }[] = []
  for (const [place, article] of articles.slice(0, ARTICLES).entries()) {
    for (const quotation of speechOf(article)) {
      const { sentence, words: said, speaker } = quotation
      if (person !== undefined && !isPerson(quotation, person)) continue
      const held = stems(`${article.body.slice(sentence.start, sentence.end)} ${speaker}`)
      const shared = terms.terms.reduce((sum, term) => sum + (held.has(term.stem) ? term.weight : 0), 0)
      const score = (terms.weight === 0 ? 0 : shared / terms.weight) - place / (4 * ARTICLES)
      if (shared === 0) continue
      const whole = said.start === sentence.start && said.end === sentence.end
      const highlight = whole
        ? undefined
        : { start: said.start - sentence.start, end: said.end - sentence.start }
      found.push({
        quote: boundQuote(quoteFrom(article, sentence, { highlight, speaker })),
        score,
        shared,
        isOn: terms.terms.some((term) => wanted.has(term.stem) && held.has(term.stem)),
      })
    }
  }
  // With a person and words, what the person said on other things only fills in where nothing is on the words.
  const any = found.some(({ isOn }) => isOn)
  const most = Math.max(0, ...found.map(({ shared }) => shared))
  // A quotation with much less of the words than another is on something else ("winter" for "crypto winter").
  const on = (any ? found.filter(({ isOn }) => isOn) : found).filter(({ shared }) => shared >= HELD * most)
  const beside = !any && wanted.size > 0 && person !== undefined && found.length > 0
  on.sort((a, b) => b.score - a.score)
  const chosen: Quote[] = []
  for (const { quote } of on) {
    const said = stems(quote.article.body.slice(quote.start, quote.end))
    const repeats = chosen.some(
      (other) => overlap(said, stems(other.article.body.slice(other.start, other.end))) > SAME,
    )
    if (!repeats) chosen.push(quote)
    if (chosen.length === limit) break
  }
  const searched = await searchedOf(desk, asOf, filters)
  return { quotations: chosen, searched, ...(beside ? { beside } : {}) }
}
