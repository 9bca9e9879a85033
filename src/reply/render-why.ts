import type { Answer } from '../answer/answer.ts'
import type { ExplainedSentence, Explanation, Share } from '../answer/explain.ts'
import type { Quote } from '../articles/quote.ts'
import type { Language } from './language.ts'
import type { Block, Inline, Reply } from './reply.ts'
import { searchedLine } from './small-print.ts'
import { KINDS } from './texts/question-kinds.ts'
import { WHY } from './texts/why.ts'
import { otherUnderstanding } from './understanding.ts'
import { shorten } from './wording.ts'
import { wordingIn } from './wording-in.ts'

/** Sentences that are told of, and how many of them are among those that were left out: what a person looks through. */
const TOLD = 8
const LEFT_OUT = 4

const LONGEST_HEADLINE = 80
const LONGEST_WORDS = 200

/** Features that say how much of the question a sentence holds. */
const HOLDS: ReadonlySet<string> = new Set([
  'passage',
  'clause',
  'question',
  'around',
  'before',
  'names',
  'phrase',
  'shared',
])

/** Words how a question was read, what was weighed, and why each sentence was shown or left out. */
export function renderWhy(
  { answer, explanation }: { readonly answer: Answer; readonly explanation: Explanation },
  language: Language,
): Reply {
  const words = WHY.in(language)
  const facts: { name: string; value: Inline[] }[] = []
  const fact = (name: string, value: string): void => {
    if (value !== '') facts.push({ name, value: [shorten(value, LONGEST_WORDS)] })
  }
  fact(words.understood, otherUnderstanding(explanation.asked, answer.understoodAs) ?? '')
  fact(words.asksFor, KINDS.in(language)[explanation.query.kind])
  fact(words.lookedFor, lookedFor(answer, explanation, language))
  fact(words.limits, limitsOf(answer, language))
  fact(words.decision, decisionOf(explanation, language))
  const told = worthTelling(answer, explanation)
  const weighed: Block[] =
    told.length === 0
      ? []
      : [
          { kind: 'heading', text: words.weighed({ passages: explanation.candidates }) },
          {
            kind: 'list',
            entries: told.map((sentence) => sentenceLine(sentence, answer, explanation, language)),
          },
        ]
  return {
    tone: 'notice',
    title: words.title,
    blocks: [{ kind: 'facts', facts }, ...weighed],
    smallPrint: searchedLine(answer.searched, language),
    private: true,
  }
}

/**
 * What was shown, the best of what was left out, and of what was kept back as much as there is room for; best first. Of an article
 * the same is told once, and not that it is quoted where its quote is told.
 */
function worthTelling(answer: Answer, explanation: Explanation): ExplainedSentence[] {
  const verdicts = new Map(explanation.sentences.map((each) => [each, verdictOn(each, answer, explanation)]))
  const quoted = new Set(
    [...verdicts].filter(([, one]) => one === 'shown' || one === 'kept').map(([each]) => each.articleId),
  )
  const lines = new Map<string, ExplainedSentence>()
  for (const [each, verdict] of verdicts) {
    const line = `${each.articleId} ${verdict}`
    if (lines.has(line) || (verdict === 'quoted' && quoted.has(each.articleId))) continue
    lines.set(line, each)
  }
  const sentences = [...lines.values()]
  const of = (wanted: (verdict: Verdict) => boolean) =>
    sentences.filter((each) => wanted(verdicts.get(each)!))
  const leftOut = of((verdict) => verdict !== 'shown' && verdict !== 'kept').slice(0, LEFT_OUT)
  const shown = of((verdict) => verdict === 'shown').slice(0, TOLD - leftOut.length)
  const kept = of((verdict) => verdict === 'kept').slice(0, TOLD - leftOut.length - shown.length)
  const told = new Set([...shown, ...leftOut, ...kept])
  return sentences.filter((each) => told.has(each))
}

/** The words that were searched for, as typed, with those that were taken for others. */
function lookedFor({ query }: Answer, explanation: Explanation, language: Language): string {
  const words = WHY.in(language)
  const known = new Map(explanation.query.terms.map((term) => [term.typed ?? term.stem, term]))
  return query.terms
    .map(({ text, stem }) => {
      const term = known.get(stem)
      if (term?.typed !== undefined && term.typed !== term.stem)
        return words.taken({ typed: text, meant: term.stem })
      return term?.known === false ? words.unknown({ typed: text }) : text
    })
    .join(', ')
}

function limitsOf({ query }: Answer, language: Language): string {
  const { filters, dates, sources } = query
  const from = filters.from ?? dates?.from
  const to = filters.to ?? dates?.to
  const period = [from, to].map((day) => (day === undefined ? '…' : wordingIn(language).day(day))).join(' – ')
  const outlets = filters.source === undefined ? sources : [filters.source]
  return [...outlets, ...(from === undefined && to === undefined ? [] : [period])].join(' · ')
}

function decisionOf({ confidence, threshold, outcome, sentences }: Explanation, language: Language): string {
  const words = WHY.in(language)
  if (sentences.length === 0) return outcome.status === 'answered' ? words.newest : words.nothing
  const sure = Math.round(confidence * 100)
  const needed = Math.round(threshold * 100)
  return outcome.status === 'answered' ? words.answered({ sure, needed }) : words.refused({ sure, needed })
}

function sentenceLine(
  sentence: ExplainedSentence,
  answer: Answer,
  explanation: Explanation,
  language: Language,
): readonly Inline[] {
  const { title, source, publishedAt } = sentence
  return [
    shorten(title, LONGEST_HEADLINE),
    ` · ${source} · ${wordingIn(language).day(publishedAt)}: `,
    { text: WHY.in(language)[verdictOn(sentence, answer, explanation)], style: 'italic' },
  ]
}

type Verdict = 'shown' | 'kept' | 'quoted' | 'same' | 'fewer' | 'kindless' | 'older' | 'weaker'

/** What became of a sentence; of one that was left out, what it lacks most beside the best. */
function verdictOn(sentence: ExplainedSentence, answer: Answer, { sentences }: Explanation): Verdict {
  const shown = answer.status === 'answered' ? answer.quotes : answer.nearest
  const kept = answer.status === 'answered' ? answer.more : []
  if (holds(shown, sentence)) return 'shown'
  if (holds(kept, sentence)) return 'kept'
  const later = sentences.slice(sentences.indexOf(sentence) + 1)
  // A weaker sentence was taken in its place, so it says too little beside those before it.
  if (later.some((other) => holds([...shown, ...kept], other))) {
    const articles = [...shown, ...kept].map(({ article }) => article.id)
    return articles.includes(sentence.articleId) ? 'quoted' : 'same'
  }
  const lacking = lackedMost(sentence.shares, sentences[0]?.shares ?? [])
  if (lacking === 'answers' || lacking === 'identity' || lacking === 'form') return 'kindless'
  if (lacking === 'recency' || lacking === 'newest') return 'older'
  return lacking !== undefined && HOLDS.has(lacking) ? 'fewer' : 'weaker'
}

function holds(quotes: readonly Quote[], { articleId, start, end }: ExplainedSentence): boolean {
  return quotes.some((quote) => quote.article.id === articleId && quote.start < end && start < quote.end)
}

/** The feature of which a sentence lacks most beside the best one. */
function lackedMost(shares: readonly Share[], best: readonly Share[]): string | undefined {
  const byFeature = (of: readonly Share[]): ReadonlyMap<string, number> =>
    new Map(of.map(({ feature, share }) => [feature, share]))
  const [own, ofBest] = [byFeature(shares), byFeature(best)]
  let most: { feature: string; lack: number } | undefined
  for (const feature of new Set([...ofBest.keys(), ...own.keys()])) {
    const lack = (ofBest.get(feature) ?? 0) - (own.get(feature) ?? 0)
    if (lack > (most?.lack ?? 0)) most = { feature, lack }
  }
  return most?.feature
}
