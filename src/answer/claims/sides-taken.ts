import type { Span } from '../../text/span.ts'
import { stem } from '../../text/stem.ts'
import { tokenize } from '../../text/tokens.ts'
import type { Desk } from '../desk.ts'
import type { ExaminedSentence } from '../examination.ts'
import { examineQuestion } from '../examine-question.ts'
import { sharesNoun } from '../nearest/shared-nouns.ts'
import { type Alignment, align } from './align.ts'
import type { Apart } from './apart.ts'
import { isAttachedOtherwise, isSaidByAnother } from './attached-otherwise.ts'
import { type Side, sameDates, sideOf } from './claim-side.ts'
import { readClaim, type Stated } from './stated-claim.ts'
import { readStatement, type Statement } from './statement-words.ts'

/** Sentences that are looked at, best first. */
const LOOKED_AT = 30

/** The share of a claim's weight that a sentence tells at the least to be near it where it names nothing of it. */
const NEAR = 0.5

const WHITE_SPACE = /\s+/gu

/** A sentence that may bear on a claim. */
export interface Taken {
  readonly sentence: ExaminedSentence
  readonly side: Side
  /** Whether it, or its headline, has the claim's rarest name. */
  readonly named: boolean
  /** How many of the claim's words it tells, its figures and days left out. */
  readonly held: number
  /** The words in which it says otherwise, where that was found word by word. */
  readonly apart?: Apart
}

/**
 * The sentences that bear on a claim, each with its side. Reports that give another figure or another day hold none of the
 * claim's, so they are looked for without them too.
 */
export async function sidesTaken(statement: Statement, desk: Desk, asOf: string): Promise<readonly Taken[]> {
  const { text: claim, figures, dates } = statement
  const wordings = new Set([claim, without(claim, figures), without(claim, dates)])
  const laid = new Map<string, Alignment>()
  const taken: Taken[] = []
  for (const wording of wordings) {
    if (wording === '') continue
    const examination = await examineQuestion(wording, desk, { asOf })
    const stated = readClaim(claim, figures, asOf, examination)
    const { query, ranking } = examination
    const { terms } = ranking.terms
    const [rarest] = stated.names.toSorted((a, b) => terms[b]!.weight - terms[a]!.weight)
    for (const sentence of examination.sentences.slice(0, LOOKED_AT)) {
      const { side, apart } = withAttachment(
        sideWith(sideOf(sentence, stated, examination), sentence, stated, statement, laid),
        claim,
        sentence,
      )
      const { match } = sentence.ranked
      const named =
        rarest !== undefined &&
        (match.sentences[sentence.at]?.has(rarest) === true || match.article.title.has(terms[rarest]!.stem))
      // What a wording without the claim's figures or days leaves is too little to be near by.
      const near = named || (wording === claim && sentence.told >= NEAR)
      const beside = side === 'near' && !(near && sharesNoun(query, ranking.terms, sentence.ranked))
      const stems = new Set(match.text.sentences[sentence.at]!.stems)
      const held = statement.content.filter((at) => stems.has(statement.stems[at]!)).length
      const bears = beside ? 'beside' : side
      taken.push({ sentence, side: bears, named, held, ...(apart === undefined ? {} : { apart }) })
    }
  }
  return taken
}

/** A side, which a sentence does not take that has the claim's words and says them of others. */
function withAttachment(
  taken: Pick<Taken, 'side' | 'apart'>,
  claim: string,
  { ranked, span }: ExaminedSentence,
): Pick<Taken, 'side' | 'apart'> {
  if (taken.side === 'near' || taken.side === 'beside') return taken
  const text = ranked.article.body.slice(span.start, span.end)
  if (taken.side === 'against' && isSaidByAnother(claim, text)) return { side: 'near' }
  return isAttachedOtherwise(claim, text, taken.side === 'against' ? 'against' : 'for')
    ? { side: 'near' }
    : taken
}

/** The share of a claim's words that a sentence or what stands beside it has at the least to be laid beside it. */
const LAID = 0.5

/** The side of a sentence, by its words laid beside the claim's where their weights tell none. */
function sideWith(
  side: Side,
  { ranked, span, at }: ExaminedSentence,
  stated: Stated,
  claim: Statement,
  laid: Map<string, Alignment>,
): Pick<Taken, 'side' | 'apart'> {
  if (side === 'for' || side === 'against') return { side }
  const { article, match } = ranked
  const { sentences } = match.text
  const before = sentences[at - 1]
  const near = new Set([...match.article.title, ...(before?.stems ?? []), ...sentences[at]!.stems])
  const held = claim.content.filter((place) => near.has(claim.stems[place]!)).length
  if (held < LAID * claim.content.length || held === 0) return { side }
  const key = `${article.id} ${span.start}`
  const text = article.body.slice(span.start, span.end)
  if (!laid.has(key)) {
    const around = [[...match.article.title], ...(before === undefined ? [] : [before.stems])]
    const told = readStatement(text, article.publishedAt)
    laid.set(
      key,
      align(claim, told, around, () => new Set(stemsOf(article.body))),
    )
  }
  const alignment = laid.get(key)
  const day = alignment === undefined ? 'unknown' : sameDates(stated, text, article.publishedAt)
  if (alignment === undefined || day === 'unknown') return { side }
  if (day === 'other') return { side: alignment.side === 'for' ? 'dated' : side }
  return alignment
}

const stemsOf = (text: string): string[] => tokenize(text).map(({ norm }) => stem(norm))

function without(claim: string, spans: readonly Span[]): string {
  let left = claim
  for (const { start, end } of spans.toSorted((a, b) => b.start - a.start))
    left = `${left.slice(0, start)} ${left.slice(end)}`
  return left.replace(WHITE_SPACE, ' ').trim()
}
