import { isEnglishWord } from '../../text/english-words.ts'
import {
  closingName,
  isNameWord,
  isPhraseWord,
  NAME_JOINT,
  POSSESSIVE,
  phraseStart,
  type Word,
  wordsOf,
} from './clause-words.ts'

/** Whom a clause has say something: somebody by name, "he" or "she", or somebody who is not named. */
export type Attributed =
  | {
      readonly kind: 'named'
      readonly name: string
      /** One word that opens the sentence and is a common one too: its capital alone does not make it a name. */
      readonly unsure?: true
    }
  | { readonly kind: 'pronoun' }
  | { readonly kind: 'other' }

const OTHER: Attributed = { kind: 'other' }

/** Verbs with which articles attribute speech. */
const SPEECH =
  /^(?:said|says|say|told|tells|added|adds|wrote|writes|tweeted|tweets|posted|posts|announced|asked|asks|replied|replies|responded|responds|insisted|insists|argued|argues|claimed|claims|declared|declares|explained|explains|noted|notes|stated|states|warned|warns|joked|jokes|quipped|recalled|recalls|continued|concluded|admitted|admits|confirmed|confirms|acknowledged|stressed|emphasi[sz]ed|called|calls|described|describes|vowed|pledged|promised|remarked|testified|commented|suggested|suggests|predicted|denied|cited|read|reads)$/iu

/** Those that also stand before their subject: “…,” said Holt. */
const INVERTED =
  /^(?:said|says|wrote|writes|added|adds|asked|asks|replied|replies|explained|explains|noted|notes|warned|warns|argued|argues|recalled|joked|tweeted|continued|insisted|declared)$/iu

/** What may stand between a subject and its verb. */
const BETWEEN =
  /^(?:also|later|then|since|previously|recently|earlier|once|first|again|still|even|further|now|today|yesterday|has|have|had|\p{Ll}+ly|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/u

/** Words after which the verb's subject does not speak, or need not have spoken. */
const TURNED =
  /^(?:is|was|were|are|be|been|being|to|not|never|didn[’']t|hasn[’']t|won[’']t|who|which|that)$/iu

/** Words with which a clause of its own begins, so that what follows is its subject. */
const OPENS_CLAUSE =
  /^(?:but|as|while|when|because|that|so|though|although|where|after|before|since|and|yet|[,;:.!?—–()-]|▯)$/iu

/** Words behind a verb with which the quotation becomes somebody else's. */
const TURNS_AWAY =
  /^(?:while|whereas|whose|who|whom|which|after|before|when|where|as|but|though|although|because|since|if|unlike|titled|entitled|headlined|dubbed|nicknamed|known|named|phrase|slogan|song|book|film|movie|album|article|statement’s|reading|stating|quoting|citing|via|from|between|[;—–])$/iu

const PRONOUN = /^(?:he|she)$/iu
/** How many words may stand between a verb and what it introduces. */
const REACH = 14
/** How many words an apposition may have ("Holt, the head of the port of Velm, said"). */
const APPOSITION = 14

/** Whether a clause begins at a word, so that the phrase there is a subject and no object. */
function opensClause(words: readonly Word[], start: number): boolean {
  const before = words[start - 1]
  if (before === undefined) return true
  if (!OPENS_CLAUSE.test(before.text)) return false
  // "Holt and Lind said": what two say is no quotation of one.
  if (!/^and$/iu.test(before.text)) return true
  const earlier = words[start - 2]
  return earlier === undefined || /^[,;:—–▯]$/u.test(earlier.text)
}

interface Subject {
  readonly who: Attributed
  /** Where its phrase begins. */
  readonly start: number
}

const isDoubt = ({ text }: Word): boolean => /^(?:if|whether|unless|imagine|suppose)$/iu.test(text)
const isSpeech = (word: Word): boolean => SPEECH.test(word.text)

/** Whom the verb at a place has speak. */
function subjectOf(words: readonly Word[], verb: number): Subject {
  let end = verb
  while (end > 0 && BETWEEN.test(words[end - 1]!.text)) end -= 1
  const none = { who: OTHER, start: end }
  const last = words[end - 1]
  if (last === undefined || TURNED.test(last.text)) return none
  if (PRONOUN.test(last.text))
    return { who: opensClause(words, end - 1) ? { kind: 'pronoun' } : OTHER, start: end - 1 }
  if (last.text === ',') return { ...none, ...apposed(words, end - 1) }
  const start = phraseStart(words, end)
  const name = closingName(words.slice(start, end))
  if (name === undefined || !opensClause(words, start)) return none
  const isUnsure = start === 0 && end === 1 && isEnglishWord(name.toLowerCase())
  return { who: { kind: 'named', name, ...(isUnsure ? { unsure: true } : {}) }, start }
}

/** The subject before an apposition that ends with the comma at a place: "Holt, who runs the port, said". */
function apposed(words: readonly Word[], comma: number): Partial<Subject> {
  for (let at = comma - 2; at > 0 && comma - at <= APPOSITION; at -= 1) {
    if (isSpeech(words[at]!)) return {}
    if (words[at]!.text !== ',') continue
    const start = phraseStart(words, at)
    const inner = words.slice(at + 1, comma)
    const innerName = phraseStart(words, comma) === at + 1 ? closingName(inner) : undefined
    const outer = closingName(words.slice(start, at))
    if (!opensClause(words, start)) return {}
    // "The port's director, Ada Lind, said"; of "Holt, Lind, said" nobody can tell.
    if (innerName !== undefined) {
      const wholly =
        start < at &&
        outer === undefined &&
        inner.every((word) => isNameWord(word) || NAME_JOINT.test(word.text))
      return wholly ? { who: { kind: 'named', name: innerName }, start } : {}
    }
    return outer === undefined ? {} : { who: { kind: 'named', name: outer }, start }
  }
  return {}
}

/** The name that follows at a place, where it ends its phrase: "said the port's director Ada Lind". */
function nameAfter(words: readonly Word[], from: number): Attributed {
  if (PRONOUN.test(words[from]?.text ?? '')) return { kind: 'pronoun' }
  let end = from
  while (end < words.length) {
    const word = words[end]!
    const joint =
      NAME_JOINT.test(word.text) && end > from && isNameWord(words[end - 1]!) && words[end + 1] !== undefined
    if (!isPhraseWord(word) && !(joint && isNameWord(words[end + 1]!))) break
    end += 1
  }
  // A day belongs to the sentence, not to the name: "said Ada Lind Monday".
  const name = closingName(words.slice(from, end))
  const next = words[end]?.text ?? ''
  if (name === undefined || /^(?:and|or|&)$/iu.test(next)) return OTHER
  return { kind: 'named', name }
}

/**
 * Who is said to have spoken in the words right after a quotation: “…,” said Holt; “…,” Holt told reporters; “…,” according to Holt.
 * @param after from the closing mark to the end of the sentence or to the next quotation
 * @returns undefined where no attribution stands there
 */
export function speakerAfter(after: string): Attributed | undefined {
  const words = wordsOf(after)
  let from = 0
  while (/^[,.!?]$/u.test(words[from]?.text ?? '')) from += 1
  if (/^according$/iu.test(words[from]?.text ?? '')) return nameAfter(words, from + 2)
  if (INVERTED.test(words[from]?.text ?? '')) {
    let next = from + 1
    while (/^(?:also|later|then|\p{Ll}+ly)$/u.test(words[next]?.text ?? '')) next += 1
    return nameAfter(words, next)
  }
  const verb = words.findIndex((word, at) => at >= from && isSpeech(word))
  if (verb < 0) return undefined
  const { who, start } = subjectOf(words.slice(from), verb - from)
  // A capital behind a quotation is no capital of a sentence's first word.
  if (start === 0 && who.kind === 'named') return { kind: 'named', name: who.name }
  return start === 0 ? who : verb - from <= 4 ? OTHER : undefined
}

/**
 * Who is said to speak in the words before a quotation: Holt told reporters: “…”; According to Holt, “…”.
 * @param before from the start of the sentence to the opening mark, earlier quotations as `QUOTED_MARK`s
 * @returns undefined where nobody is said to speak there
 */
export function speakerBefore(before: string): Attributed | undefined {
  const words = wordsOf(before)
  if (words.length === 0) return before.trim() === '' ? undefined : OTHER
  const according = words.findLastIndex(({ text }) => /^according$/iu.test(text))
  const verb = words.findLastIndex(isSpeech)
  if (verb < 0 && according < 0) return undefined
  if (according > verb) {
    // "…, Holt said, according to Lind, “…”" is Holt's by Lind's account.
    if (verb >= 0) return OTHER
    const rest = words.slice(according + 2)
    const comma = rest.findIndex(({ text }) => text === ',')
    return comma < 0 || introducesOther(rest.slice(comma)) ? OTHER : nameAfter(words, according + 2)
  }
  // What somebody would say is not what they said.
  if (introducesOther(words.slice(verb + 1)) || words.slice(0, verb).some(isDoubt)) return OTHER
  return subjectOf(words, verb).who
}

/** Whether the words between a verb and a quotation make it another's than the verb's subject's. */
function introducesOther(rest: readonly Word[]): boolean {
  if (rest.length > REACH || rest.some(({ text }) => TURNS_AWAY.test(text))) return true
  return rest.some((word, at) => {
    const next = rest[at + 1]
    // "and the board wrote", "and Lind has"; "the board's “…”".
    if (/^and$/iu.test(word.text) && next !== undefined && !/^(?:that|▯)$/iu.test(next.text)) return true
    if (at >= rest.length - 3 && POSSESSIVE.test(word.text)) return true
    return isNameWord(word) && next !== undefined && /^(?:VERB|AUX)$/u.test(next.pos)
  })
}

/** Who speaks in a sentence as its main subject, where it begins with whoever that is; undefined where nobody does. */
export function mainSpeaker(sentence: string): Attributed | undefined {
  const words = wordsOf(sentence)
  const verbs = words.flatMap((word, at) => (isSpeech(word) ? [at] : []))
  if (verbs.length === 0) return undefined
  const subjects = verbs.map((verb) => subjectOf(words, verb))
  const [first] = subjects
  const opens = first!.start === 0 || /^[,▯]$/u.test(words[first!.start - 1]!.text)
  if (!opens || first!.who.kind === 'other') return OTHER
  const differ = subjects.some(
    ({ who }) => who.kind === 'named' && !(first!.who.kind === 'named' && first!.who.name === who.name),
  )
  return differ && first!.who.kind !== 'pronoun' && subjects.length > 1 ? OTHER : first!.who
}
