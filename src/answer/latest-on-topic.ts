import type { Examination, ExaminedSentence } from './examination.ts'

/** Days before the newest article within which news of a topic are looked for; the next where too few articles tell of it. */
export const NEWS_WINDOWS = [7, 30, 180] as const

/** So many articles on the topic are enough. */
const ENOUGH = 3

/** The share of the best sentence's hold on the topic from which on another tells of it too. */
const ON_TOPIC = 0.75

/** How much of the topic a sentence and those beside it hold. */
const heldBeside = ({ features }: ExaminedSentence): number => Math.max(features.question, features.around)

/** The articles whose sentences tell of the topic, the newest first; each with its best sentence. */
function bestOfEach(sentences: readonly ExaminedSentence[]): ExaminedSentence[] {
  const holds = Math.max(0, ...sentences.map(heldBeside))
  const seen = new Set<string>()
  const best: ExaminedSentence[] = []
  for (const sentence of sentences) {
    const { articleId } = sentence.ranked
    if (heldBeside(sentence) < ON_TOPIC * holds || seen.has(articleId)) continue
    seen.add(articleId)
    best.push(sentence)
  }
  return best.sort((a, b) => b.ranked.article.publishedAt.localeCompare(a.ranked.article.publishedAt))
}

/** Whether enough was found within a window. */
export const isCovered = ({ sentences }: Examination): boolean => bestOfEach(sentences).length >= ENOUGH

/** What was found, the newest report's best sentence first, then the next one's; what else there is after them. */
export function newestFirst(examination: Examination): Examination {
  const { sentences } = examination
  const [first] = sentences
  if (first === undefined) return examination
  const best = bestOfEach(sentences)
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
