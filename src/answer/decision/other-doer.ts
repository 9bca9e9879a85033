import { onceAQuery } from '../../question/once-a-query.ts'
import type { Query } from '../../question/query.ts'
import type { QueryTerms } from '../../search/ranking/query-terms.ts'
import { stem } from '../../text/stem.ts'
import { type ReadWord, readWords } from '../spans/sentence-words.ts'
import { isPassive, subjectEnd } from '../spans/subject-of.ts'
import { namesAmong } from './asked-doer.ts'
import { areOneThing } from './rivals.ts'

const AUXILIARY = /^(?:did|does|do|has|have|had|will|would)$/u
const NOT_A_NAME = /^(?:ADP|CCONJ|PRON|PUNCT)$/u
const NOMINAL = /^(?:NOUN|PROPN|ADJ|NUM|DET)$/u
const PRONOUN = /^(?:he|she|it|they|who|which|that|we|i|you|this|these|those|both|all)$/u

/** What somebody says for a country or a company is said by it. */
const SAYS: ReadonlySet<string> = new Set(
  'say tell announce claim expect estimate report warn predict promise pledge propose call describe blame deny confirm'
    .split(' ')
    .map(stem),
)

/** How far before a verb a name still may be part of its subject. */
const REACH = 14

interface Doer {
  /** The stems of what does it, the last of them its head: "brinley sharehold". */
  readonly stems: readonly string[]
  readonly verb: string
}

/** Who is said to do what is asked for, between the auxiliary and the verb: "how many people does Brinley employ". */
const askedDoerOf = onceAQuery(({ question }: Query): Doer | false => {
  const words = readWords(question)
  const auxiliary = words.findIndex(({ lower }) => AUXILIARY.test(lower))
  const verb = words.findIndex(({ pos }, at) => auxiliary >= 0 && at > auxiliary && pos === 'VERB')
  const between = words.slice(auxiliary + 1, Math.max(auxiliary + 1, verb))
  if (between.some(({ pos }) => NOT_A_NAME.test(pos))) return false
  const stems = between.filter(({ small }) => !small).map((word) => word.stem)
  return stems.length === 0 || SAYS.has(words[verb]!.stem) ? false : { stems, verb: words[verb]!.stem }
})

/**
 * Whether a sentence tells of the deed that a question asks for, but of another who did it: "Halvorn, which employs 14,500 people"
 * of somebody who asks how many Brinley employs, "Brinley shareholders approved it" of somebody who asks when those of
 * Halvorn did.
 * @param text the sentence
 * @param stems the stems of its words
 */
export function isDoneByAnother(
  query: Query,
  terms: QueryTerms,
  text: string,
  stems: readonly string[],
): boolean {
  const doer = askedDoerOf(query)
  if (doer === false || !stems.includes(doer.verb)) return false
  const names = new Set(namesAmong(doer.stems, terms))
  if (names.size === 0) return false
  const head = doer.stems.at(-1)!
  const words = readWords(text)
  const verbs = words.flatMap(({ stem, pos }, at) =>
    stem === doer.verb && pos === 'VERB' && !isPassive(words, at) ? [at] : [],
  )
  const isOwn = ({ stem }: ReadWord): boolean =>
    names.has(stem) || [...names].some((name) => areOneThing(name, stem))
  let others = 0
  for (const verb of verbs) {
    const end = subjectEnd(words, verb)
    if (end === undefined || PRONOUN.test(words[end]!.lower)) continue
    if (words.slice(Math.max(0, verb - REACH), verb).some(isOwn)) return false
    let first = end
    while (first > 0 && NOMINAL.test(words[first - 1]!.pos)) first -= 1
    if (isAnother(words.slice(first, end + 1), first === 0, { names, head }, terms)) others += 1
  }
  return others > 0
}

/** Whether a subject is by its name another than the one asked for; a person may do what is asked of a company or a country. */
function isAnother(
  subject: readonly ReadWord[],
  opens: boolean,
  { names, head }: { readonly names: ReadonlySet<string>; readonly head: string },
  terms: QueryTerms,
): boolean {
  const named = subject.some(({ capital, small, pos, stem }, at) => {
    if (!capital || small || terms.byStem.has(stem)) return false
    return pos === 'PROPN' || !(opens && at === 0) || terms.statistics.isName(stem)
  })
  return named && (names.has(head) || subject.some(({ stem }) => stem === head))
}
