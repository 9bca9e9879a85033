import { tagQuestion } from '../../question/tag-question.ts'
import type { TaggedWord } from '../../text/tag-words.ts'

/** What opens a question and joins it to the one before. */
const OPENING = /^\W*(?:(?:ok|okay|so|well|and|but|also|then)\b[\s,]*)+/iu

const AUXILIARY = /^(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should)$/iu
const BE = /^(?:is|are|was|were)$/iu
const DO = /^(?:do|does|did)$/iu
const WHO_OR_WHAT = /^(?:who|whom|what|which|whose)$/iu
const WHEN_OR_WHY = /^(?:when|where|why)$/iu

/** Verbs whose object a "what" asks for, which a "that" stands for in another question. */
const SAYS_OR_DOES =
  /^(?:say|tell|claim|announce|promise|propose|demand|do|want|mean|think|offer|suggest|warn)$/iu

/** "How many of the", "what share of": what counts, before what is counted. */
const COUNTS =
  /^(?:(?:many|much|more|of|other|exactly|(?:percentage|percent|share|part|proportion|number) of)\s+)+/iu

/** A preposition that has lost what it belongs to: "what did they agree on". */
const DANGLING = /\s+(?:on|about|for|with|to|of|over)$/iu

/** Participles that are not formed with "-ed", by their past. */
const PARTICIPLES: ReadonlyMap<string, string> = new Map(
  `led won shot held built sold bought made met found left lost sent paid hit cut put set shut brought caught fought taught told kept
  struck sought spent hurt struck hung dug bid beat/beaten took/taken wrote/written gave/given broke/broken chose/chosen drove/driven
  stole/stolen saw/seen began/begun sank/sunk did/done threw/thrown drew/drawn knew/known`
    .split(/\s+/)
    .map((forms) => forms.split('/'))
    .map(([past, participle]) => [past!, participle ?? past!]),
)

/** The participle of a verb in the past; undefined where the word is none or none is known. */
export function participleOf(verb: string): string | undefined {
  const lower = verb.toLowerCase()
  return PARTICIPLES.get(lower) ?? (/\p{L}{2}ed$/u.test(lower) ? lower : undefined)
}

/**
 * The question before asked for something else of the same event: "when" after "Did Holt meet Marr in Velm?" is "when did Holt meet
 * Marr in Velm?", after "Who replaced Holt?" "when was Holt replaced?".
 * @param word what is asked for, as typed: "why", "where exactly", "in which year"
 * @param before the question before, without the dates that the new one asks for
 * @returns undefined where the words of the question before do not let themselves be turned
 */
export function askAgain(word: string, before: string): string | undefined {
  const text = before
    .trim()
    .replace(/[\s?!.]+$/u, '')
    .replace(OPENING, '')
  const words = tagQuestion(text)
  const first = words[0]
  if (first === undefined) return undefined
  const at = (place: number): string => textOf(text, words[place])
  if (AUXILIARY.test(at(0))) return `${word} ${at(0).toLowerCase()}${text.slice(first.end)}?`
  if (/^how$/iu.test(at(0)) || WHEN_OR_WHY.test(at(0)) || WHO_OR_WHAT.test(at(0))) {
    const aux = words.findIndex((one, place) => place > 0 && AUXILIARY.test(textOf(text, one)))
    const verb = words.findIndex(({ pos }, place) => place > 0 && pos === 'VERB')
    const turned =
      aux < 0 || (verb > 0 && verb < aux) ? withoutAuxiliary(word, text, words) : turn(word, text, words, aux)
    return turned === undefined ? undefined : `${turned}?`
  }
  return undefined
}

const textOf = (text: string, word: TaggedWord | undefined): string =>
  word === undefined ? '' : text.slice(word.start, word.end)

/** A question of the form "what N did Holt take in Velm". */
function turn(word: string, text: string, words: readonly TaggedWord[], aux: number): string | undefined {
  const question = textOf(text, words[0])
  const auxiliary = textOf(text, words[aux])
  const rest = text.slice(words[aux]!.end).trim()
  const asked = text.slice(words[0]!.end, words[aux]!.start).trim()
  const counted = asked.replace(COUNTS, '').replace(/^(?:many|much)$/iu, '')
  const isDone = isVerb(text, words[aux + 1])
  if (rest === '' || /^there\b/iu.test(rest)) return undefined
  if (WHEN_OR_WHY.test(question) || (/^how$/iu.test(question) && counted === asked)) {
    return `${word} ${auxiliary} ${rest}`
  }
  if (counted === '') {
    if (isDone && WHO_OR_WHAT.test(question)) {
      return `${word} ${auxiliary} ${/^who/iu.test(question) ? 'somebody' : 'something'} ${rest}`
    }
    if (/^who/iu.test(question) && BE.test(auxiliary)) return undefined
    if (!WHO_OR_WHAT.test(question) || !DO.test(auxiliary)) return `${word} ${auxiliary} ${rest}`
    const says = words.find((one, place) => place > aux && SAYS_OR_DOES.test(textOf(text, one)))
    if (says === undefined || /^who/iu.test(question)) {
      return `${word} ${auxiliary} ${rest.replace(DANGLING, '')}`
    }
    return `${word} ${auxiliary} ${text.slice(words[aux]!.end, says.end).trim()} that${text.slice(says.end)}`
  }
  if (isDone || (BE.test(auxiliary) && words[aux + 1]?.pos === 'ADP')) {
    return `${word} ${auxiliary} ${counted} ${rest}`
  }
  const verb = words.find(({ pos }, place) => place > aux + 1 && pos === 'VERB')
  const last = verb ?? words.at(-1)!
  const subject = text.slice(words[aux]!.end, last.start).trim()
  if (subject === '') return undefined
  if (/^(?:have|has|had|be|include|contain)$/iu.test(textOf(text, last))) return `${word} was ${subject}`
  if (verb === undefined && !DO.test(auxiliary))
    return BE.test(auxiliary) ? `${word} ${auxiliary} ${rest}` : undefined
  return `${word} ${auxiliary} ${text.slice(words[aux]!.end, last.end).trim()} ${counted}${text.slice(last.end)}`
}

const isVerb = (text: string, word: TaggedWord | undefined): boolean =>
  word !== undefined && (word.pos === 'VERB' || participleOf(textOf(text, word)) !== undefined)

/** A question of the form "who took the port in May": what was taken. */
function withoutAuxiliary(word: string, text: string, words: readonly TaggedWord[]): string | undefined {
  const happened = /^what\s+happened(?:\s+(.*))?$/iu.exec(text)
  if (happened !== null) return `${word} did it happen${happened[1] === undefined ? '' : ` ${happened[1]}`}`
  if (!WHO_OR_WHAT.test(textOf(text, words[0]))) return undefined
  const verb = words.findIndex((one, place) => place > 0 && isVerb(text, one))
  const participle = verb < 0 ? undefined : participleOf(textOf(text, words[verb]))
  if (participle === undefined) return undefined
  const after = words.findIndex(
    (one, place) => place > verb && one.pos === 'ADP' && !/^of$/iu.test(textOf(text, one)),
  )
  const from = words[verb]!.end
  const to = after < 0 ? text.length : words[after]!.start
  const object = text.slice(from, to).trim()
  if (object === '' || /^(?:it|that|this|him|her|them)$/iu.test(object)) return undefined
  const rest = text.slice(to).trim()
  const be = /[^s]s$/iu.test(object) && !/\p{Lu}\S*$/u.test(object) ? 'were' : 'was'
  return [word, be, object, participle, rest].filter((part) => part !== '').join(' ')
}
