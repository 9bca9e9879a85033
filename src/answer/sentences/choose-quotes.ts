import { isBesideTheStory, isHeading } from '../../articles/beside-the-story.ts'
import { type Quote, quoteFrom } from '../../articles/quote.ts'
import type { Span } from '../../text/span.ts'
import { countWords } from '../../text/tokens.ts'
import { hasPronoun, needsSentenceBefore } from './antecedent.ts'
import { boundQuote, QUOTE_WORDS } from './bound-quote.ts'
import { withCurrencySign } from './currency-sign.ts'
import type { ScoredSentence } from './score-sentences.ts'
import type { SentenceCandidate } from './sentence-candidates.ts'

/** How many sentences before a leaning one may be quoted with it. */
const LOOK_BACK = 2

/** The range to quote: the sentence, with those before it on which it leans. */
function quoteSpan(sentence: SentenceCandidate): Span {
  const { article, match } = sentence.ranked
  const { sentences } = match.text
  let { start } = sentence.span
  let named = sentence.named
  for (let at = sentence.at; at > 0 && sentence.at - at < LOOK_BACK; at -= 1) {
    const text = article.body.slice(sentences[at]!.start, sentences[at]!.end)
    if (!needsSentenceBefore(text) && (named || !hasPronoun(text))) break
    const before = sentences[at - 1]!
    if (countWords(article.body.slice(before.start, sentence.span.end)) > QUOTE_WORDS) break
    start = before.start
    named = true
  }
  return { start, end: sentence.span.end }
}

/** Makes the quote of a chosen sentence, its answering words highlighted. */
export function quoteOf(sentence: SentenceCandidate): Quote {
  const span = quoteSpan(sentence)
  const answer = sentence.answers.find(({ hidden }) => hidden !== true)
  const { article } = sentence.ranked
  const shown = answer === undefined ? undefined : withCurrencySign(article.body, answer)
  const highlight =
    shown === undefined
      ? undefined
      : { start: Math.max(0, shown.start - span.start), end: shown.end - span.start }
  return boundQuote(quoteFrom(article, span, { highlight }))
}

/** How alike two sentences may be, by the words that they share, before the second says nothing new. */
const SAME = 0.6

/** The share of the shorter text's words that the other holds too. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let both = 0
  for (const word of small) if (large.has(word)) both += 1
  return small.size === 0 ? 1 : both / small.size
}

/** How far a neighbouring sentence's score may lie behind that of a chosen one to be quoted with it. */
const JOINED = 2.5

/** How likely the emphasised words of a sentence answer at the least, so that it needs no neighbour to be understood. */
const TOLD = 0.1

/** Whether a sentence has a figure that another has not: with it nearly the same words tell something else. */
const hasOtherFigure = (other: ReadonlySet<string>, own: ReadonlySet<string>): boolean =>
  [...own].some((word) => /\d/u.test(word) && !other.has(word))

/** Whether words of a sentence are emphasised as the answer. */
const isShown = ({ answers }: SentenceCandidate): boolean => answers.some(({ hidden }) => hidden !== true)

/** Whether a neighbour is read with a chosen sentence: the heading over it is, and otherwise only what tells the story. */
function belongsTo({ at, ranked, span }: SentenceCandidate, chosen: SentenceCandidate): boolean {
  const { body } = ranked.article
  if (isHeading(body, span)) return at < chosen.at
  return !isBesideTheStory(body.slice(span.start, span.end))
}

/**
 * A chosen sentence; where one that stands right before or after it in the passage is nearly as good, both as one, so that
 * they are read together. Beside one that answers, a sentence is left out that has neither a word of the question nor an answer.
 * @param sentences best first
 */
function withNeighbour(chosen: ScoredSentence, sentences: readonly ScoredSentence[]): ScoredSentence {
  const told = chosen.answers.some(({ hidden, score }) => hidden !== true && score >= TOLD)
  const other = sentences.find(
    (sentence) =>
      sentence.ranked === chosen.ranked &&
      (!told || sentence.holdsAny || isShown(sentence)) &&
      Math.abs(sentence.at - chosen.at) === 1 &&
      sentence.score >= chosen.score - JOINED &&
      belongsTo(sentence, chosen),
  )
  if (other === undefined) return chosen
  const span = {
    start: Math.min(chosen.span.start, other.span.start),
    end: Math.max(chosen.span.end, other.span.end),
  }
  if (countWords(chosen.ranked.article.body.slice(span.start, span.end)) > QUOTE_WORDS) return chosen
  const answers = [...chosen.answers, ...other.answers].sort((a, b) => b.score - a.score)
  return { ...chosen, at: Math.min(chosen.at, other.at), span, answers }
}

/** The words of every sentence that a choice takes in. */
function wordsOf({ ranked, span }: SentenceCandidate): Set<string> {
  const words = new Set<string>()
  for (const { start, end, stems } of ranked.match.text.sentences) {
    if (start < span.start || end > span.end) continue
    for (const stem of stems) words.add(stem)
  }
  return words
}

const overlaps = (a: SentenceCandidate, b: SentenceCandidate): boolean =>
  a.ranked.articleId === b.ranked.articleId && a.span.start < b.span.end && b.span.start < a.span.end

/**
 * Chooses sentences to quote, best first, and none that says what another says. A sentence of an article that is quoted
 * already, or for a clause that is, gives way to one that is nearly as good.
 */
export function chooseSentences(sentences: readonly ScoredSentence[], limit: number): ScoredSentence[] {
  const chosen: ScoredSentence[] = []
  const words: Set<string>[] = []
  const penalty = (sentence: ScoredSentence): number => {
    let sum = 0
    for (const other of chosen) {
      if (other.ranked.articleId === sentence.ranked.articleId) sum += 0.5
      if (other.ranked.clause === sentence.ranked.clause) sum += 0.5
    }
    return sum
  }
  const left = sentences.slice(0, 60)
  while (chosen.length < limit && left.length > 0) {
    let best = 0
    let bestScore = Number.NEGATIVE_INFINITY
    for (const [at, sentence] of left.entries()) {
      const score = sentence.score - penalty(sentence)
      if (score > bestScore) {
        best = at
        bestScore = score
      }
    }
    const [next] = left.splice(best, 1)
    const own = wordsOf(next!)
    if (words.some((other) => overlap(other, own) > SAME && !hasOtherFigure(other, own))) continue
    const whole = withNeighbour(next!, sentences)
    if (chosen.some((other) => overlaps(other, whole))) continue
    chosen.push(whole)
    words.push(whole === next ? own : wordsOf(whole))
  }
  return chosen
}
