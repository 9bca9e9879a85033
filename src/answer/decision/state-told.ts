import { onceAQuery } from '../../question/once-a-query.ts'
import type { Query } from '../../question/query.ts'
import type { QueryTerms } from '../../search/ranking/query-terms.ts'
import type { RankedPassage } from '../../search/ranking/rank.ts'
import { stem } from '../../text/stem.ts'
import { normalizeWord, tokenize } from '../../text/tokens.ts'
import { type ReadWord, readWords } from '../spans/sentence-words.ts'
import { type StateClass, stateClass } from './state-classes.ts'

/** "Is Jane Doe dead", "has the mayor Holt stepped down", "when did Holt die": of whom and what is asked. */
const ASKS_STATE =
  /^\W*(?:(?:when|where|why|how|and|so)\s+)?(?:is|was|has|have|had|did|does|will|are|were)\s+(?<who>(?:[\p{L}.’'-]+\s+){1,4}?)(?:(?:really|actually|still|now|already|finally|just|yet|been|be|get|got|in|being)\s+){0,3}(?<state>\p{L}+)(?:\s+(?:down|up|yet|already|today|yesterday|now|again|in \p{L}+|of \p{L}+|from \p{L}+|as \p{L}+(?: \p{L}+)?)){0,2}\W*$/iu

/** Where or of whom somebody is, behind what they are. */
const WHERE = /(?<=\p{L}\s+)(?:in|at|on|from|of|near|with)\s.*$/iu

interface StateAsked {
  /** The stem of the last word of the name. */
  readonly name: string
  readonly state: StateClass
}

const stateAsked = onceAQuery(({ question }: Query): StateAsked | false => {
  const { who, state } = ASKS_STATE.exec(question)?.groups ?? {}
  const found = state === undefined ? undefined : stateClass(stem(state.toLowerCase()))
  // "The man in Velm" is no Velm.
  const name = tokenize((who ?? '').replace(WHERE, '')).at(-1)?.norm
  return found === undefined || name === undefined ? false : { name: stem(normalizeWord(name)), state: found }
})

const PRONOUN = /^(?:he|she|his|her)$/u
const PASSED =
  /^(?:not|n['’]t|to|be|been|being|is|was|are|were|has|had|have|will|would|should|must|could|may|might|who)$/u
const BE = /^(?:is|was|are|were|be|been|being|got|get)$/u

/** How far after its verb a person may stand to whom something is done, and how far a noun from whose it is. */
const REACH = 6

/** Where the subject of a word ends: what stands before it without its auxiliaries, asides and the verbs that "and" joins. */
export function subjectOf(words: readonly ReadWord[], from: number, joined = 0): number {
  let at = from - 1
  while (at >= 0 && (PASSED.test(words[at]!.lower) || /^(?:VERB|AUX|ADV|PART)$/u.test(words[at]!.pos)))
    at -= 1
  const lower = words[at]?.lower
  if (lower === ',') {
    const before = words.slice(0, at).findLastIndex((word) => word.lower === ',')
    return before > 0 ? before - 1 : at - 1
  }
  if ((lower === 'and' || lower === 'but') && joined < 2) {
    const verb = words.slice(0, at).findLastIndex(({ pos }) => pos === 'VERB')
    return verb < 0 ? -1 : subjectOf(words, verb, joined + 1)
  }
  return at
}

/** The last word of a name that is put in commas before a verb: "its chief executive, Jane Doe, resigned"; -1 where there is none. */
function namedAside(words: readonly ReadWord[], verb: number): number {
  const end = words.slice(0, verb).findLastIndex(({ lower }) => lower === ',')
  const begin = words.slice(0, end).findLastIndex(({ lower }) => lower === ',')
  const isAside =
    end > begin + 1 &&
    begin >= 0 &&
    words.slice(end + 1, verb).every(({ pos }) => pos !== 'NOUN' && pos !== 'PROPN')
  return isAside && words.slice(begin + 1, end).every(({ capital }) => capital) ? end - 1 : -1
}

/** Whether a sentence tells the state of the person. @param namedBefore whether the sentence before names it, so that "he" may be it */
function tells(words: readonly ReadWord[], { name, state }: StateAsked, namedBefore: boolean): boolean {
  const isPerson = (at: number): boolean => words[at]?.stem === name
  const isNamed = namedBefore || words.some((_, at) => isPerson(at))
  const isWho = (at: number): boolean => isPerson(at) || (isNamed && PRONOUN.test(words[at]?.lower ?? ''))
  return words.some((word, at) => {
    if (state.nouns.has(word.stem) && word.pos !== 'VERB') {
      const before = words
        .slice(Math.max(0, at - 3), at)
        .findLastIndex((_, step) => isWho(Math.max(0, at - 3) + step))
      if (before >= 0) return true
      const of = words[at + 1]?.lower
      if (
        (of === 'of' || of === 'to' || of === 'for') &&
        words.slice(at + 2, at + 2 + REACH).some((_, step) => isPerson(at + 2 + step))
      )
        return true
    }
    const passive = state.to.has(word.stem)
    if (!passive && !state.of.has(word.stem)) return false
    if (passive) {
      const after = words.slice(at + 1, at + 1 + REACH)
      const end = after.findIndex(({ pos, lower }) => pos === 'VERB' || /^[,;:]$/u.test(lower))
      if ((end < 0 ? after : after.slice(0, end)).some((_, step) => isPerson(at + 1 + step))) return true
      const isActive = !words.slice(Math.max(0, at - 3), at).some(({ lower }) => BE.test(lower))
      const isParticiple =
        /(?:ed|en|t|n)$/u.test(word.lower) && words[at + 1]?.pos !== 'PROPN' && words[at + 1]?.pos !== 'DET'
      if (isActive && !isParticiple) return false
    }
    return isWho(subjectOf(words, at)) || isWho(namedAside(words, at))
  })
}

/**
 * Whether a question asks if, when or why a person whom it names died, resigned, was arrested, married and the like, and no sentence of the
 * passages says so of that person: a toll in an article that names somebody is no news of a death.
 */
export function isStateUntold(query: Query, terms: QueryTerms, passages: readonly RankedPassage[]): boolean {
  const asked = stateAsked(query)
  if (asked === false) return false
  const term = terms.terms.find((one) => one.stem === asked.name || one.typed === asked.name)
  if (term?.name !== true) return false
  const state = { ...asked, name: term.stem }
  const { of, to, nouns } = state.state
  const isOf = (one: string): boolean => of.has(one) || to.has(one) || nouns.has(one)
  return !passages.some(({ match: { text, article } }) => {
    const { body, title } = article.article
    if (tells(readWords(title), state, false)) return true
    return text.sentences.some(({ start, end, stems }, at) => {
      const before = text.sentences[at - 1]?.stems.includes(state.name) === true
      if (!stems.some(isOf) || !(before || stems.includes(state.name))) return false
      return tells(readWords(body.slice(start, end)), state, before)
    })
  })
}
