import type { PassageMatch } from '../../search/ranking/passage-match.ts'
import { tellsInFull } from '../sentences/initials.ts'
import { toldOtherwise } from '../sentences/other-words.ts'
import type { ScoredSentence } from '../sentences/score-sentences.ts'
import { stemsBeside } from './asked-deed.ts'
import { areOneThing } from './rivals.ts'

/** Sentences of an article that say what and where it is about. */
const OPENING = 3

/** A sentence with what stands around it. */
export interface Surroundings {
  readonly text: string
  readonly stems: readonly string[]
  /** The texts of the sentences before and after it; empty where there is none. */
  readonly before: string
  readonly after: string
  readonly headline: string
  /** All of these, without those that are empty. */
  readonly texts: readonly string[]
  /** The same as one text. */
  readonly all: string
  /** The stems of the sentences before and after it. */
  readonly besideStems: readonly string[]
  /** The stems of all of it, parted where no two belong together. */
  readonly allStems: readonly string[]
  /** Whether the stem of a name, or another form of that name, stands in any of it or in the article's opening. */
  readonly isNamed: (name: string) => boolean
}

/** Reads what stands around a sentence. */
export function surroundingsOf({ ranked: { match }, at, span }: ScoredSentence): Surroundings {
  const { body, title: headline } = match.article.article
  const textAt = (place: number): string => {
    const sentence = match.text.sentences[place]
    return sentence === undefined ? '' : body.slice(sentence.start, sentence.end)
  }
  const stemsAt = (place: number): readonly string[] => match.text.sentences[place]?.stems ?? []
  const allStems = stemsBeside(match, at)
  const named = [...allStems, ...openingStems(match)]
  const text = body.slice(span.start, span.end)
  const [before, after] = [textAt(at - 1), textAt(at + 1)]
  return {
    text,
    stems: stemsAt(at),
    before,
    after,
    headline,
    texts: [text, before, after, headline].filter((one) => one !== ''),
    all: `${[at - 1, at, at + 1].map(textAt).join(' ')}\n${headline}`,
    besideStems: [...stemsAt(at - 1), ...stemsAt(at + 1)],
    allStems,
    isNamed: (name) =>
      named.some((one) => one === name || areOneThing(one, name)) ||
      toldOtherwise(named, name) ||
      tellsInFull(`${headline}\n${text}`, name),
  }
}

const openingStems = ({ article }: PassageMatch): readonly string[] =>
  article.passages[0]?.sentences.slice(0, OPENING).flatMap(({ stems }) => stems) ?? []
