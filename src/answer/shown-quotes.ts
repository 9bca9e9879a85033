import { type Quote, quoteText } from '../articles/quote.ts'
import type { Query } from '../question/query.ts'
import type { QueryTerms } from '../search/ranking/query-terms.ts'
import type { Answered } from './answer.ts'
import { askedDeed } from './decision/asked-deed.ts'
import { tellsDeed } from './decision/deed-classes.ts'
import { quoteOf } from './sentences/choose-quotes.ts'
import { type DescribedName, describedName } from './sentences/described-name.ts'
import { isOfThatTime } from './sentences/of-that-time.ts'
import { quotesApart } from './sentences/quotes-apart.ts'
import type { ScoredSentence } from './sentences/score-sentences.ts'
import { type AnswerKind, expectedAnswer, FIGURE_KINDS } from './spans/answer-type.ts'

/** How many quotes an answer shows. */
export const QUOTES = 3

/**
 * The share of the first quote's part of the question that a further quote holds at least, in a short question: more where the first
 * has words that answer, beside which others are padding.
 */
const ADDS = { told: 0.5, untold: 0.3 } as const

/** How many of the best sentences are looked through for one that gives a name in full. */
const INTRODUCTIONS = 80

/** The share of the first highlight's score below which a further quote shows none. */
const SHOWN_BESIDE = 0.5

/** Kinds that names answer. */
const NAMED: ReadonlySet<AnswerKind> = new Set<AnswerKind>(['person', 'organisation', 'place'])

/**
 * The first quote and up to two that add to it; the rest is kept for whoever asks for more. In a short question a further
 * quote adds where it holds enough of the question beside the first (beside an answer in bold, one of its words itself), or words that
 * answer as surely. In a long question that describes somebody, one of the quotes gives the name in full.
 */
export function shownAndMore(
  query: Query,
  terms: QueryTerms,
  chosen: readonly ScoredSentence[],
  sentences: readonly ScoredSentence[],
): Pick<Answered, 'quotes' | 'more'> {
  const first = chosen[0]!
  const isTold = first.answers.some(({ hidden }) => hidden !== true)
  const needed = (1 - terms.long) * ADDS[isTold ? 'told' : 'untold'] * first.features.question
  const { kind } = expectedAnswer(query)
  const shown = ({ answers, ranked: { article } }: ScoredSentence): boolean => {
    const best = first.answers[0]?.score ?? 0
    if ((answers[0]?.score ?? 0) < SHOWN_BESIDE * best) return false
    // Somebody or a place is told by a name.
    const bold = answers.find(({ hidden }) => hidden !== true)
    return !NAMED.has(kind) || bold === undefined || /\p{Lu}/u.test(article.body.slice(bold.start, bold.end))
  }
  const deed = terms.long > 0 ? '' : askedDeed(query)
  const tells = ({ ranked, at }: ScoredSentence): boolean =>
    deed === '' || tellsDeed(ranked.match.text.sentences[at]!.stems, deed)
  // Beside what is told of the time that is asked about, what is told of another is no answer.
  const dated = terms.long === 0 && isOfThatTime(query, first)
  const isThen = (sentence: ScoredSentence): boolean => !dated || isOfThatTime(query, sentence)
  // Beside a figure or a day, what holds none is no other answer.
  const needsForm = isTold && terms.long === 0 && (kind === 'date' || FIGURE_KINDS.has(kind))
  const named = terms.long > 0 ? [] : namesHeld(terms, first)
  const adds = (sentence: ScoredSentence): boolean =>
    sentence === first ||
    (isThen(sentence) &&
      (!needsForm || sentence.answers.length > 0) &&
      (named.length === 0 || namesHeld(terms, sentence).some((name) => named.includes(name))) &&
      ((sentence.features.question >= needed && (!isTold || terms.long > 0 || sentence.holdsAny)) ||
        (sentence.answers.some(({ hidden }) => hidden !== true) && shown(sentence))))
  const name = describedName(query, terms, sentences)
  const picked = withNameInFull(name, chosen.filter(adds).slice(0, QUOTES), sentences)
  const quotes = picked.map((sentence) =>
    // "When was it built" is not told by the day on which it burst.
    quoteOf(
      sentence === first || (shown(sentence) && (tells(sentence) || !tells(first)))
        ? sentence
        : { ...sentence, answers: [] },
    ),
  )
  const more = chosen.filter((sentence) => !picked.includes(sentence)).map(quoteOf)
  const apart = quotesApart(name === undefined ? quotes : quotes.map((quote) => highlightName(quote, name)))
  return { quotes: apart, more: quotesApart(more, apart) }
}

/** The names of the question that a sentence's passage or its headline holds: a passage without any tells of something else. */
function namesHeld(terms: QueryTerms, { ranked: { match } }: ScoredSentence): readonly number[] {
  const { title } = match.article
  return terms.all.filter((term) => {
    const { name, stem } = terms.terms[term]!
    return name && (match.counts[term]! > 0 || title.has(stem))
  })
}

/** The picked sentences, the last of them replaced by the best that gives the name in full, where none of them does. */
function withNameInFull(
  name: DescribedName | undefined,
  picked: readonly ScoredSentence[],
  sentences: readonly ScoredSentence[],
): readonly ScoredSentence[] {
  if (name === undefined) return picked
  const inFull = (sentence: ScoredSentence): boolean => name.find(quoteText(quoteOf(sentence)))?.full === true
  if (picked.some(inFull)) return picked
  const introducing = sentences.slice(0, INTRODUCTIONS).find(inFull)
  return introducing === undefined ? picked : [...picked.slice(0, QUOTES - 1), introducing]
}

function highlightName(quote: Quote, name: DescribedName): Quote {
  const found = name.find(quoteText(quote))
  return found === undefined ? quote : { ...quote, highlight: found.span }
}
