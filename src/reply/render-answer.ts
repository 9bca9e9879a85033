import type { Answer, Answered } from '../answer/answer.ts'
import { type Quote, quoteText } from '../articles/quote.ts'
import { isOtherLanguage } from '../question/other-language.ts'
import type { Holdings } from './holdings.ts'
import type { Language } from './language.ts'
import { notFoundBlocks } from './render-not-found.ts'
import { smallTalkBlocks } from './render-small-talk.ts'
import type { Block, Reply } from './reply.ts'
import { searchedLine } from './small-print.ts'
import { ANSWER } from './texts/answer.ts'
import { SMALL_PRINT } from './texts/small-print.ts'
import { STANDING } from './texts/standing.ts'
import { otherUnderstanding } from './understanding.ts'

/**
 * Words an answer: its quotes, best first, with reports that differ side by side; or what is not in the archive, why, and
 * what comes nearest. Small talk is replied to in kind; nothing was searched for it.
 */
export function renderAnswer(answer: Answer, holdings: Holdings, language: Language): Reply {
  const title = (answer.asked ?? answer.query.question).trim()
  const common = {
    ...(title === '' ? {} : { title }),
    smallPrint: searchedLine(answer.searched, language, otherUnderstanding(title, answer.understoodAs)),
  }
  if (answer.status === 'answered') {
    const blocks = answeredBlocks(answer, language)
    if (!isOtherLanguage(title)) return { tone: 'answer', ...common, blocks }
    const smallPrint = `${SMALL_PRINT.in(language).readAsEnglish} · ${common.smallPrint}`
    return { tone: 'answer', ...common, smallPrint, blocks }
  }
  const { reason, detail, nearest, query, withdrawn, request } = answer
  if (reason === 'small-talk') {
    const talk = answer.smallTalk ?? 'greeting'
    const blocks = smallTalkBlocks(talk, answer.searched, holdings, language)
    return { tone: 'notice', ...(title === '' ? {} : { title }), blocks }
  }
  return {
    tone: 'refusal',
    ...common,
    blocks: notFoundBlocks(
      {
        reason,
        detail,
        request,
        nearest,
        withdrawn,
        subject: 'question',
        filters: query.filters,
        dates: query.dates,
        asked: answer.asked ?? query.question,
      },
      holdings,
      language,
    ),
  }
}

function answeredBlocks(answer: Answered, language: Language): Block[] {
  const words = ANSWER.in(language)
  const differing = answer.disagreement?.quotes ?? []
  const [first, ...others] = answer.quotes.filter((quote) => !isAmong(quote, differing))
  const said =
    answer.otherFigure === true ? words.otherFigure : answer.unsure === true ? words.unsure : undefined
  const blocks: Block[] = said === undefined ? [] : [{ kind: 'text', text: [said] }]
  // The best quote opens the answer, unless it is itself one of those that differ.
  const opens = differing.length === 0 || !isAmong(answer.quotes[0], differing)
  if (opens && first !== undefined) {
    blocks.push(...quoteBlocks(first, language), ...agreement(answer, language))
  }
  if (differing.length > 0) {
    blocks.push({ kind: 'heading', text: differHeading(differing, words.differ) })
    for (const quote of differing) blocks.push(...quoteBlocks(quote, language))
    if (!opens) blocks.push(...agreement(answer, language))
  }
  const rest = opens || first === undefined ? others : [first, ...others]
  if (rest.length > 0 && differing.length > 0) blocks.push({ kind: 'heading', text: words.also })
  for (const quote of rest) blocks.push(...quoteBlocks(quote, language))
  return blocks
}

/** Longest words that stand beside each other in the heading. */
const LONGEST_BESIDE = 40

/** What differs, side by side, where each quote has answering words: `Reports differ: 31,000 · 46,000`. */
function differHeading(differing: readonly Quote[], words: string): string {
  const answers = differing.map((quote) => {
    const { start, end } = quote.highlight ?? { start: 0, end: 0 }
    return quoteText(quote).slice(start, end)
  })
  const short = answers.every((answer) => answer !== '' && answer.length <= LONGEST_BESIDE)
  return short ? `${words}: ${answers.join(' · ')}` : words
}

/** A quote, and below it how it read before it was corrected. */
function quoteBlocks(quote: Quote, language: Language): Block[] {
  const { before, corrected } = quote.standing ?? {}
  if (before === undefined || corrected === undefined) return [{ kind: 'quote', quote }]
  const note = STANDING.in(language).before({ day: corrected.on })
  return [
    { kind: 'quote', quote },
    { kind: 'quote', quote: before, note },
  ]
}

function agreement({ agreeing, quotes }: Answered, language: Language): Block[] {
  if (agreeing === undefined || agreeing < 2 || quotes.length === 0) return []
  return [{ kind: 'text', text: [ANSWER.in(language).agreeing({ outlets: agreeing })] }]
}

function isAmong(quote: Quote | undefined, quotes: readonly Quote[]): boolean {
  return (
    quote !== undefined &&
    quotes.some(
      (other) => other.article.id === quote.article.id && other.start < quote.end && quote.start < other.end,
    )
  )
}
