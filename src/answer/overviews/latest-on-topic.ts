import type { Article } from '../../articles/article.ts'
import { publicationTime } from '../../articles/dates.ts'
import { tells } from '../../articles/lead-sentences.ts'
import type { QueryTerms } from '../../search/ranking/query-terms.ts'
import type { Examination, ExaminedSentence } from '../examination.ts'

/** Days before the newest article within which news of a topic are looked for; the next where too few articles are about it. */
export const NEWS_WINDOWS = [7, 30, 180] as const

/** So many articles about the topic are enough. */
const ENOUGH = 3

/** The share of the best sentence's hold on the topic from which on another tells of it too. */
const ON_TOPIC = 0.75

/** The share of the topic that the headline or the opening of an article about it holds. */
const ABOUT = 0.45

/** Sentences of the opening. */
const OPENING = 3

/** Shorter sentences are calls and captions rather than news, in words that count. */
const SHORTEST = 5

/** An article's best sentence on the topic, and whether the article is about it rather than touching on it. */
interface Told {
  readonly sentence: ExaminedSentence
  readonly about: boolean
}

/** How much of the topic a sentence and those beside it hold. */
const heldBeside = ({ features }: ExaminedSentence): number => Math.max(features.question, features.around)

/**
 * The articles that tell of the topic, those about it before the others, the newest first among each.
 * @param related ids of reports that go on with its story under other words: their first sentence is what is new
 */
function articlesOn({ sentences, ranking }: Examination, related: ReadonlySet<string> = new Set()): Told[] {
  const telling = sentences.filter(isNews)
  const holds = Math.max(0, ...telling.map(heldBeside))
  const seen = new Set<string>()
  const told: Told[] = []
  for (const sentence of telling) {
    const { articleId, passage } = sentence.ranked
    if (seen.has(articleId)) continue
    if (related.has(articleId)) {
      if (passage.ordinal > 0 || sentence.at > 0) continue
      seen.add(articleId)
      told.push({ sentence, about: true })
      continue
    }
    if (heldBeside(sentence) < ON_TOPIC * holds) continue
    seen.add(articleId)
    const about = isAbout(sentence, ranking.terms)
    told.push({ sentence: about ? newsOf(sentence, telling, ON_TOPIC * holds) : sentence, about })
  }
  const timeOf = ({ sentence }: Told): number => publicationTime(sentence.ranked.article.publishedAt)
  return told.sort((a, b) => Number(b.about) - Number(a.about) || timeOf(b) - timeOf(a))
}

/** Whether a sentence tells something: no question, no caption, no heading. */
function isNews({ ranked, at, span }: ExaminedSentence): boolean {
  return tells(ranked.article, span) && ranked.match.text.sentences[at]!.stems.length >= SHORTEST
}

/**
 * The sentence that says what is new: of an article about the topic the first of its opening that holds the topic, because reports
 * open with their news; else the best one.
 */
function newsOf(
  best: ExaminedSentence,
  telling: readonly ExaminedSentence[],
  held: number,
): ExaminedSentence {
  const opening = telling.filter(
    ({ at, features, ranked }) =>
      ranked.articleId === best.ranked.articleId &&
      ranked.passage.ordinal === 0 &&
      at < OPENING &&
      features.question >= held,
  )
  return opening.sort((a, b) => a.at - b.at)[0] ?? best
}

function isAbout({ ranked }: ExaminedSentence, { all, terms }: QueryTerms): boolean {
  const { title, passages } = ranked.match.article
  const opening = new Set(passages[0]?.sentences.slice(0, OPENING).flatMap(({ stems }) => stems))
  const weigh = (held: (stem: string) => boolean): number =>
    all.reduce((sum, term) => sum + (held(terms[term]!.stem) ? terms[term]!.weight : 0), 0)
  const whole = weigh(() => true)
  return (
    Math.max(
      weigh((stem) => title.has(stem)),
      weigh((stem) => opening.has(stem)),
    ) >=
    ABOUT * whole
  )
}

/** Whether enough was found within a window. */
export const isCovered = (examination: Examination): boolean =>
  articlesOn(examination).filter(({ about }) => about).length >= ENOUGH

/** The articles about the topic by its own words, the newest first. */
export const articlesAbout = (examination: Examination): Article[] =>
  articlesOn(examination)
    .filter(({ about }) => about)
    .map(({ sentence }) => sentence.ranked.article)

/**
 * What was found, the newest report's best sentence first, then the next one's; what else there is after them.
 * @param related ids of reports that go on with the story under other words
 */
export function newestFirst(examination: Examination, related?: ReadonlySet<string>): Examination {
  const { sentences } = examination
  const [first] = sentences
  if (first === undefined) return examination
  const best = articlesOn(examination, related).map(({ sentence }) => sentence)
  const rest = sentences.filter((sentence) => !best.includes(sentence))
  // Whoever chooses among them compares scores, and takes half a point for a second sentence of an article.
  const ordered = [...best, ...rest].map((sentence, at) => ({
    ...sentence,
    answers: [],
    bonuses: { ...sentence.bonuses, newest: first.score - at - sentence.score },
    score: first.score - at,
  }))
  return { ...examination, sentences: ordered }
}
