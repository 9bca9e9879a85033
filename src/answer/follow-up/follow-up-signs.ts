import { findNames } from '../../question/names.ts'
import { tagQuestion } from '../../question/tag-question.ts'
import { STOP_WORDS } from '../../text/stop-words.ts'
import { tokenize } from '../../text/tokens.ts'

/** How a question shows that it needs the one before it. */
export type FollowUpSign =
  /** A new subject for the question before: "And Crimea?", "what about 2022?". */
  | { readonly kind: 'subject'; readonly subject: string }
  /** "he", "her", "they" without anybody in the question whom they could mean. */
  | { readonly kind: 'person'; readonly pronoun: RegExpExecArray }
  /** "it", "that", "there", "the first one". */
  | { readonly kind: 'thing'; readonly pronoun: RegExpExecArray }
  /** A question word alone, or one with "was that": the question before asked for something else. */
  | { readonly kind: 'again'; readonly word: string }
  /** "Who else?", "anyone else?" */
  | { readonly kind: 'else'; readonly word: string }
  /** It leaves out whom or what it asks about: surely where it opens with "and" or asks who agreed. */
  | { readonly kind: 'incomplete'; readonly surely: boolean }

/** Words that join a question to what was said before. */
const JOINS =
  /^\W*(?:(?:ok|okay|so|well|right|yes|no|thanks|hm+|ah|oh)\b[\s,.!]*)*(?:and|but|or|also)\b[\s,]*/iu

/** A new subject for the same question, or another one than was understood. */
const SAME_FOR =
  /^\W*(?:(?:ok|okay|so|and|but|then|no|sorry)\b[\s,]*)*(?:what about|how about|what of|(?:the )?same (?:thing |question )?(?:for|but for|about|in)|and for|now (?:for|in)|i (?:mean|meant)|no(?=,? the\b.*\bones?\b)|not that,?)[\s,]+/iu

/** A fragment that names one of several ("the 2025 one"), or that only says where, when or in what: "per day?", "in euros". */
const FRAGMENT =
  /^(?:the|that|those)\s+(?:\S+\s+){1,2}ones?[\s?!.]*$|^(?:in|per|at|by|for|from|with|to|against|under|during|after|before|since|without|near)\s+(?:\S+\s+){0,3}\S+\s*$/iu

/** "Ostrel too?" */
const TOO = /\s*,?\s+(?:too|as well)$/iu

/** What is asked for by a question word alone. */
const AGAIN =
  /^\W*(?:(?:ok|okay|so|and|but|right|yes|hm+|ah|oh)\b[\s,.!]*)*((?:and )?(?:when|where|why|how|how come|since when|until when|by whom|with whom|for how long|how long|how long ago|how often|(?:(?:in|on|at) )?(?:what|which) (?:year|month|day|date|place|city|town|country)|(?:at )?what time))(?:\s+(?:exactly|precisely|so|then|again|(?:was|is) (?:that|this|it)|did (?:that|this|it|they) (?:happen|take place|do (?:that|it|so))))*[\s?!.]*$/iu

/** Others than those whom the answer named. */
const ELSE =
  /^\W*(?:(?:ok|okay|so|and|but|was there|were there|is there)\b[\s,]*)*(who|any(?:one|body)) else[\s?!.]*$/iu

/** Question words and auxiliaries: a fragment without one asks nothing by itself. */
const ASKS =
  /\b(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|may|might|must|tell|show|give|list|explain|describe|summari[sz]e)\b|['’]s\b(?=.*\?)/iu

/** The longest fragment that is taken for a new subject, in words. */
const SUBJECT_WORDS = 6

/** Pronouns for people; possessives among them. */
const PERSON = /\b(?:he|she|him|his|her|hers|himself|herself)\b/iu
const PEOPLE = /\b(?:they|them|their|theirs)\b/iu

/** "it", but not where it stands for nothing ("is it true that", "how long does it take to"). */
const IT =
  /\b(?:it|its)\b(?!\s+(?:true|possible|likely|unlikely|legal|illegal|safe|okay|ok|certain|clear|fair|right|wrong|known|said|believed|going to|rain|snow)\b)/iu
/** "take it" with "to" after it. */
const IT_FOR_NOTHING =
  /\bit\s+(?:take|cost|mean|matter|make sense)\b.*\bto\b|\bwhat time is it\b|\bhow is it (?:that|possible)\b/iu

/** "that" and "this" alone: at the end, or after an auxiliary or a preposition and before a small word. */
const POINTS =
  /\b(?:that|this|these|those)\b(?=\s*(?:$|[?!.,;]|(?:happen|mean|work|end|start|begin|come|go|change|affect|help|take|cost|matter|lead)\b|(?:in|on|at|by|for|to|with|from|and|or|then|again|exactly|all|really|true|still|possible|supposed|going|done|agreed|signed|decided|said)\b))/iu
/** What stands before "that" where it only opens a clause, or where "those" is explained by what follows. */
const OPENS_CLAUSE =
  /\b(?:said|say|says|saying|claim|claims|claimed|believe|believes|think|thinks|true|mean|means|know|knew|fact|so|such|told|agree|agreed|deny|denied|report|reported|admit|admitted|news)\s+$/iu

/** "that deal", "this agreement", "those talks": a thing pointed at. Times are not ("this week"), nor what a clause follows. */
const POINTED_NOUN =
  /\b(?:that|this|these|those)\s+(?!(?:week|month|year|morning|afternoon|evening|night|day|days|summer|autumn|winter|spring|time|season|quarter|decade|century|who|which|that|of|in|is|are|was|were|will|would|he|she|it|they|we|you|i|the|a|an|his|her|their|its)\b)(?:\p{Ll}+)(?=\s*(?:$|[?!.,;]|(?:\p{Ll}+\s*){1,3}[?!.]?$))/iu

/** "there" as a place; "is there", "are there" only say that something is. */
const THERE = /(?<!\b(?:is|are|was|were|be|been|will|has|have)\s)\bthere\b|\bthere\b(?=\s*[?!.]?$)/iu
const SINCE_THEN =
  /\b(?:since|by|until|before|after)\s+then\b|\bafterwards\b|\bthe (?:same|latter|former)\b(?=\s*(?:$|[?!.,]|happen|do))/iu
/** "the first one", "the other". */
const ONE =
  /\b(?:the|that|this|which|another)\s+(?:(?:first|second|third|last|other|next|previous|earlier|later|new|old|newer|older)\s+)?ones?\b(?!\s+of)|\bthe other\b(?=\s*[?!.,]?$)/iu

/** Where one clause ends and another, with a subject of its own, may begin. */
const CLAUSE =
  /,|\b(?:that|when|after|before|because|if|while|since|until|although|whether|as|who|which|where|how|why|and|but)\b/iu

/** Verbs of what was proposed, asked or done before by others: a question that ends with one is never whole. */
const ANSWERS =
  /\b(?:respond(?:ed)?|react(?:ed)?|repl(?:y|ied)|agreed?|disagreed?|object(?:ed)?|refused?|accept(?:ed)?|reject(?:ed)?|den(?:y|ied)|confirm(?:ed)?|comment(?:ed)?|blamed?|abstain(?:ed)?|signed?|attend(?:ed)?)\s*(?:to (?:it|that|this)|on (?:it|that|this)|exactly|in the end)?\s*[?!.]*$/iu

/** Verbs that need somebody or something more: a question that ends with one leaves it to what was said before. */
const LACKS_OBJECT =
  /\b(?:respond|react|reply|answer|agree|disagree|object|objected|refuse|refused|accept|accepted|reject|rejected|deny|denied|confirm|confirmed|comment|commented|blame|blamed|accuse|accused|promise|promised|demand|demanded|offer|offered|propose|proposed|vote|voted|abstain|abstained|sign|signed|attend|attended|participate|participated|decide|decided|disagreed|agreed|responded|reacted|replied|win|won|lose|lost|die|died|happen|happened|speak|spoke|say|said|want|know|knew|think|pay|paid|survive|survived|escape|escaped|resign|mediate|mediated|broker|host|hosted)\s*(?:to (?:it|that|this)|on (?:it|that|this)|next|then|exactly|in the end)?\s*[?!.]*$/iu

/** More words than these, small ones apart, say enough. */
const INCOMPLETE_WORDS = 2

/** "How many people": asks for a number of anybody, and says nothing more. */
const ANY_NUMBER = /^(?:many|much|people|ppl|persons)$/u

const contentWords = (text: string): number =>
  tokenize(text).filter(({ norm }) => !STOP_WORDS.has(norm) && !ANY_NUMBER.test(norm)).length

/** The names in a question: by their capitals, or because the archive knows them as names. */
export type IsName = (word: string) => boolean

const hasNameBefore = (text: string, at: number, isName: IsName): boolean =>
  namesIn(text.slice(0, at), isName).length > 0

/** Names in a text, as typed. */
export function namesIn(text: string, isName: IsName): string[] {
  const names = findNames(text).map((span) => text.slice(span.start, span.end))
  for (const [word] of text.matchAll(/\p{Ll}[\p{L}\p{N}-]+/gu)) if (isName(word)) names.push(word)
  return names
}

/** Auxiliaries: a pronoun right after one is the subject of the question itself. */
const AUXILIARY_BEFORE =
  /\b(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|may|might|must)\s+$/iu

/** "Who" as the subject, which a possessive after its verb means: "Who put her name to it?". */
const WHO_DOES =
  /^\W*who\s+(?!(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|may|might|must)\b)\p{L}+/iu

const POSSESSIVE = /^(?:his|its|their|theirs|hers|himself|herself)$/iu
const SUBJECT = /^(?:he|she|they|it)$/iu

/** What follows "it" where it is what something is done to: "did he accept it?", "who bought it in May". */
const AFTER_OBJECT =
  /^\s*(?:$|[?!.,;:)]|(?:in|on|at|by|for|to|with|from|of|about|over|under|until|till|since|before|after|during|because|when|if|and|or|but|then|now|again|yet|too|down|up|off|out|away|back|yesterday|today|tomorrow|last|next|this|that|publicly|officially)\b)/iu

/** Whether a pronoun can mean a name, or the "who", that stands before it in the question itself. */
function meansNameBefore(text: string, pronoun: RegExpExecArray, isName: IsName): boolean {
  const before = text.slice(0, pronoun.index)
  const her = /^her$/iu.test(pronoun[0]) && /^\s+\p{L}/u.test(text.slice(pronoun.index + 3))
  const possessive = her || POSSESSIVE.test(pronoun[0])
  if (possessive && WHO_DOES.test(before)) return true
  const name = namesIn(before, isName)[0]
  if (name === undefined) return false
  if (possessive) return true
  const after = text.slice(pronoun.index + pronoun[0].length)
  const isObject = /^it$/iu.test(pronoun[0]) && AFTER_OBJECT.test(after)
  if (SUBJECT.test(pronoun[0]) && !isObject && !AUXILIARY_BEFORE.test(before)) return true
  // "Did Trump meet him": an object is never the subject of its own clause.
  return CLAUSE.test(before.slice(before.indexOf(name) + name.length))
}

/** Whether "it" or "they" can mean a noun of the question itself: "Why did the company say it would ...". */
function meansNounBefore(text: string, pronoun: RegExpExecArray): boolean {
  const before = text.slice(0, pronoun.index)
  return /\b(?:the|a|an)\s+\p{Ll}{3,}\b.*\b(?:that|when|after|before|because|if|say|said|says|think|claim|claimed|and|while)\s+$/iu.test(
    before,
  )
}

/**
 * How a question leans on the one before it, if it does. It looks at the words alone: whether there is a question before is not
 * asked here.
 * @param isName whether the archive writes a word with a capital, for what is typed small
 */
export function followUpSign(question: string, isName: IsName = () => false): FollowUpSign | undefined {
  const text = question.trim()
  const others = ELSE.exec(text)?.[1]
  if (others !== undefined) return { kind: 'else', word: others }
  const again = AGAIN.exec(text)?.[1]
  if (again !== undefined) return { kind: 'again', word: again }
  const joined = JOINS.exec(text)
  const sameFor = SAME_FOR.exec(text)
  const typed = text.slice((sameFor ?? joined)?.[0].length ?? 0).replace(/[\s?!.]+$/u, '')
  const subject = typed.replace(TOO, '')
  const isPart =
    joined !== null ||
    sameFor !== null ||
    subject !== typed ||
    FRAGMENT.test(text) ||
    isNameAsked(text, isName)
  if (isPart && subject !== '') {
    const words = subject.split(/\s+/u).length
    const pointed = /^(?:it|that|this|then|there|he|she|they|him|her|them)$/iu.test(subject)
    if (words <= SUBJECT_WORDS && !ASKS.test(subject) && !pointed) return { kind: 'subject', subject }
  }
  const person = PERSON.exec(text)
  if (person !== null && !meansNameBefore(text, person, isName)) return { kind: 'person', pronoun: person }
  const people = PEOPLE.exec(text)
  if (people !== null && !meansNameBefore(text, people, isName) && !meansNounBefore(text, people)) {
    return { kind: 'thing', pronoun: people }
  }
  const thing = thingSign(text, isName)
  if (thing !== undefined) return { kind: 'thing', pronoun: thing }
  const lacks = joined !== null || (LACKS_OBJECT.test(text) && contentWords(text) <= INCOMPLETE_WORDS)
  if (!lacks || namesIn(text, isName).length >= 2) return undefined
  return { kind: 'incomplete', surely: joined !== null || ANSWERS.test(text) }
}

/** "Orsk?": a name and a question mark; a name alone is a topic. */
function isNameAsked(text: string, isName: IsName): boolean {
  if (!/^[^?]{2,40}\?+$/u.test(text)) return false
  const names = new Set(namesIn(text, isName).flatMap((name) => name.toLowerCase().split(/\s+/u)))
  return names.size > 0 && tokenize(text).every(({ norm }) => STOP_WORDS.has(norm) || names.has(norm))
}

/** "The men that captured it": a verb after "that", and before it whom it tells of. */
function isRelative(text: string, { index, 0: found }: RegExpExecArray): boolean {
  const words = tagQuestion(text)
  const at = words.findIndex(({ start }) => start === index)
  return (
    /^that\b/iu.test(found) &&
    /^(?:NOUN|PROPN|PRON)$/u.test(words[at - 1]?.pos ?? '') &&
    words[at + 1]?.pos === 'VERB'
  )
}

function thingSign(text: string, isName: IsName): RegExpExecArray | undefined {
  const one = ONE.exec(text)
  if (one !== null) return one
  const it = IT_FOR_NOTHING.test(text) ? null : IT.exec(text)
  if (it !== null && !meansNameBefore(text, it, isName) && !meansNounBefore(text, it)) return it
  for (const sign of [POINTS, POINTED_NOUN]) {
    const match = sign.exec(text)
    if (match === null) continue
    if (sign === POINTED_NOUN && isRelative(text, match)) continue
    const ends = /^[\s?!.]*$/u.test(text.slice(match.index + match[0].length))
    if ((ends && sign === POINTS) || !OPENS_CLAUSE.test(text.slice(0, match.index))) return match
  }
  const then = SINCE_THEN.exec(text)
  if (then !== null) return then
  const there = THERE.exec(text)
  return there !== null && !hasNameBefore(text, there.index, isName) ? there : undefined
}
