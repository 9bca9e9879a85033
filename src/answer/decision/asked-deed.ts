import { onceAQuery } from '../../question/once-a-query.ts'
import { phrasalVerbs } from '../../question/phrasal-verbs.ts'
import type { Query } from '../../question/query.ts'
import { tagQuestion } from '../../question/tag-question.ts'
import type { PassageMatch } from '../../search/ranking/passage-match.ts'
import { stem } from '../../text/stem.ts'
import { STOP_WORDS } from '../../text/stop-words.ts'
import { normalizeWord } from '../../text/tokens.ts'
import { isKnownDeed, tellsDeed } from './deed-classes.ts'

/** Verbs that say little by themselves; an article tells of the same without them. */
const LIGHT: ReadonlySet<string> = new Set(
  `do make say tell have happen respond react choose think take get give go come be become call use need want
  know believe feel see look find put keep let show mean include involve describe refer consider cause lead
  help try plan expect suppose seem occur contain consist explain define state mention claim report speak talk
  start act work play serve exist compare relate list allow require provide base form name locate hold set turn
  remain stay live stand follow own add change affect end last sit combine cover host cost participate result
  order arrange accord launch conduct stage`
    .split(/\s+/)
    .map(stem),
)

/** "Who is Jane Doe's wife", "what was the minister's salary": whose what. */
const RELATION = /^\W*(?:who|what)(?:['’]?s|\s+(?:is|are|was|were))\s+[^?!.,]*?\p{L}['’]s?\s+(\p{L}+)\W*$/iu

/** What makes another verb of the one before it: "pull out", "step down". */
const PARTICLE = /^\s+(out|down|off|up|over|back|away|aside)\b/iu

/** "Zhu Shijie (1249–1314)" tells when somebody was born and died. */
const YEARS_OF_LIFE = /\(\D{0,20}\d{3,4}\s*[–-]\s*\D{0,5}\d{3,4}\)/u
const BORN = stem('born')

/** The most words of a question by whose verb its answer is looked for; a longer one says it in several. */
const SHORT = 6

/**
 * Whether a short question asks by a deed of which a sentence tells in no word.
 * @param words how many words of the question are searched for
 * @param stems the stems of the sentence, of those beside it and of the headline
 * @param text the sentence
 */
export function isDeedMissing(query: Query, words: number, stems: readonly string[], text: string): boolean {
  const deed = words > SHORT ? '' : askedDeed(query)
  return deed !== '' && !tellsDeed(stems, deed) && !(deed === BORN && YEARS_OF_LIFE.test(text))
}

/** Whether a passage tells of the deed by which a question asks. */
export function isDeedTold(query: Query, { text }: PassageMatch): boolean {
  const stems = text.sentences.flatMap((sentence) => [...sentence.stems, ''])
  return tellsDeed(stems, askedDeed(query))
}

/** The stems of a sentence of a passage, of those beside it and of the article's headline, parted where no two belong together. */
export function stemsBeside({ text, article }: PassageMatch, at: number): string[] {
  const { sentences } = text
  return [...[at - 1, at, at + 1].flatMap((one) => [...(sentences[one]?.stems ?? []), '']), ...article.title]
}

/**
 * The stem of the verb that a question asks by, or of the relation that it asks for ("whose wife"), where that is a word that an
 * article about it would have, for light verbs are none; empty where there is no such word.
 */
export const askedDeed = onceAQuery(readAskedDeed)

function readAskedDeed({ question }: Query): string {
  const relation = RELATION.exec(question)?.[1]
  if (relation !== undefined) return stem(normalizeWord(relation))
  const phrasal = phrasalVerbs(question)
  for (const { start, end, pos } of tagQuestion(question)) {
    // After "were" a plural is a noun, whatever it is taken for.
    if (
      pos !== 'VERB' ||
      (/\b(?:is|are|was|were)\s+$/iu.test(question.slice(0, start)) && question.charAt(end - 1) === 's')
    )
      continue
    const norm = normalizeWord(question.slice(start, end))
    const one = stem(norm)
    const particle = PARTICLE.exec(question.slice(end))?.[1]
    const both = particle === undefined ? '' : `${one} ${stem(particle.toLowerCase())}`
    if (isKnownDeed(both)) return both
    const inOne = phrasal.find((verb) => verb.start === start)?.word
    if (inOne !== undefined && isKnownDeed(stem(inOne))) return stem(inOne)
    if (!STOP_WORDS.has(norm) && !LIGHT.has(one)) return one
  }
  return ''
}
