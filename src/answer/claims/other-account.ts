import { type Quote, quoteFrom } from '../../articles/quote.ts'
import type { QueryTerms } from '../../search/ranking/query-terms.ts'
import type { Span } from '../../text/span.ts'
import { needsSentenceBefore } from '../sentences/antecedent.ts'
import { boundQuote } from '../sentences/bound-quote.ts'
import { type ClaimFigure, figureRatio, figuresDiffer, findClaimFigures } from './claim-figures.ts'
import { speakerStems, speakersDiffer } from './claim-speaker.ts'
import { type Claim, claimDate, sameMeasure, sameTime } from './claims.ts'

/** When two accounts in one article are of the same thing. */
export const ACCOUNT_RULES = {
  /** How many sentences the second stands from the first at most. */
  sentences: 4,
  /** Figures further apart than this factor are of different things. */
  factor: 20,
  /** ... and than this one, unless words set one account against the other. */
  factorNear: 3,
} as const

/** Words that set one account against another. */
const CONTRAST =
  /\b(?:lower|higher|smaller|larger|bigger|fewer|disputed?|disagree[ds]?|differ(?:s|ed|ent)?|denied|denies|contradicted|but|however|instead|only|by contrast|on the other hand)\b/iu

/**
 * Another speaker's account in the same article, near the sentence: "Ukraine said that 41 aircraft ... Russia said that
 * several". Both are attributed, to speakers that have nothing in common, and give different figures for what the question
 * asks for.
 */
export function otherAccount(first: Claim, terms: QueryTerms): Quote | undefined {
  if (first.speaker.size === 0) return undefined
  const { article, sentence } = first
  const sentences: Span[] = sentence.ranked.match.article.passages.flatMap((passage) => passage.sentences)
  const at = sentences.findIndex(({ start }) => start === sentence.span.start)
  const last = Math.min(at + ACCOUNT_RULES.sentences, sentences.length - 1)
  const textAt = (place: number): string | undefined => {
    const span = sentences[place]
    return span === undefined ? undefined : article.body.slice(span.start, span.end)
  }
  for (let next = Math.max(0, at - ACCOUNT_RULES.sentences); next <= last; next += 1) {
    const text = next === at ? undefined : textAt(next)
    const figure =
      text === undefined ? undefined : findClaimFigures(text).find((one) => sameMeasure(first.figure, one))
    if (text === undefined || figure === undefined) continue
    const [from, to] = [sentences[Math.min(at, next)]!, sentences[Math.max(at, next)]!]
    const account: Account = {
      figure,
      speaker: speakerStems(text, textAt(next - 1)),
      dated: claimDate(text, figure, article),
      contrasts: CONTRAST.test(article.body.slice(from.start, to.end)),
    }
    if (differs(first, account, terms)) return quoteAccount(first, sentences, next, figure)
  }
  return undefined
}

interface Account {
  readonly figure: ClaimFigure
  readonly speaker: ReadonlySet<string>
  readonly dated: string | undefined
  /** Whether words between the two set one against the other. */
  readonly contrasts: boolean
}

function differs(first: Claim, { figure, speaker, dated, contrasts }: Account, terms: QueryTerms): boolean {
  const ratio = figureRatio(first.figure, figure)
  if (!speakersDiffer(first.speaker, speaker) || !figuresDiffer(first.figure, figure)) return false
  if (ratio > ACCOUNT_RULES.factor || (ratio > ACCOUNT_RULES.factorNear && !contrasts)) return false
  const asked = figure.unit !== '' || (figure.noun !== undefined && terms.byStem.has(figure.noun))
  const ofOthers = (figure.of ?? []).some((name) => first.figure.of?.includes(name) !== true)
  return asked && !ofOthers && (contrasts || sameTime(first, { day: first.day, dated }))
}

/** The sentence, with the one before it where it leans on that and it is not the first account itself. */
function quoteAccount(first: Claim, sentences: readonly Span[], at: number, figure: ClaimFigure): Quote {
  const { start, end } = sentences[at]!
  const before = sentences[at - 1]
  const leans = needsSentenceBefore(first.article.body.slice(start, end))
  const isFirst = before?.start === first.sentence.span.start
  const from = leans && before !== undefined && !isFirst ? before.start : start
  const highlight = { start: start - from + figure.start, end: start - from + figure.end }
  return boundQuote(quoteFrom(first.article, { start: from, end }, { highlight }))
}
