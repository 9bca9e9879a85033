/** An auxiliary verb: where one follows "what" or "which", no noun does. */
export const AUXILIARY =
  /\b(?:is|are|was|were|am|be|do|does|did|has|have|had|will|would|can|could|should|may|might|must|shall|'s|’s)\b/iu

/** Question words. "When" and "where" that open a subordinate clause are passed over where another question word follows. */
const QUESTION_WORD = /\b(?:who|whom|whose|when|where|why|how|what|which|wat|wut)\b/giu

/** What ends the noun phrase after "what" or "which". */
const PHRASE_END =
  /^(?:is|are|was|were|am|be|do|does|did|has|have|had|will|would|can|could|should|may|might|must|shall|of|in|on|at|for|to|from|by|with|that|who|which|from|between|during|under|into|about|as|and|or|than|after|before|used|led|made|said|became|took|gave|won|began|came|went|allows|makes|causes|happens|happened|helps|means|gives|takes|keeps|lets)$/iu

/** Sorts of things that are told apart by their name: people, organisations, places, times. */
export type NamedSort = 'person' | 'organisation' | 'place' | 'date'

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter((word) => word !== ''))

/** Nouns of each sort, singular; an asked noun is compared with and without its plural ending. */
const SORTS: readonly (readonly [NamedSort, ReadonlySet<string>])[] = [
  [
    'person',
    words(`person people man men woman women leader president minister premier chancellor general commander officer
      soldier player actor actress singer artist writer author poet journalist reporter official politician senator
      congressman governor mayor king queen prince princess emperor ruler lawyer judge prosecutor scientist physicist
      chemist mathematician philosopher engineer inventor explorer architect ceo founder chief executive director
      chairman chairwoman boss manager coach envoy diplomat ambassador spokesman spokeswoman spokesperson negotiator
      individual figure candidate analyst economist professor historian doctor billionaire entrepreneur businessman
      musician composer pope bishop theologian monk saint son daughter brother sister wife husband father mother
      rapper celebrity athlete footballer driver winner victim suspect critic secretary treasurer dictator warlord`),
  ],
  [
    'organisation',
    words(`company companies firm organisation organization agency ministry party bank university college school team club
      newspaper broadcaster outlet group corporation manufacturer retailer startup airline union court institution
      institute committee commission council parliament carmaker automaker publisher studio network label charity
      foundation entity body regulator provider supplier maker developer brand dynasty tribe bloc alliance`),
  ],
  [
    'place',
    words(`city country nation place town state region province location village continent capital island county district
      area territory river lake sea ocean mountain port airport street square site venue stadium harbour harbor suburb
      neighbourhood neighborhood municipality oblast peninsula border station hotel castle park building`),
  ],
  ['date', words('year day date month century decade time era season week weekday hour')],
] // prettier-ignore

const singular = (noun: string): readonly string[] => [
  noun,
  noun.replace(/s$/u, ''),
  noun.replace(/es$/u, ''),
  noun.replace(/ies$/u, 'y'),
]

/** The sort of a noun by the lists above. */
export function sortOfNoun(noun: string): NamedSort | undefined {
  const forms = singular(noun.toLowerCase())
  return SORTS.find(([, nouns]) => forms.some((form) => nouns.has(form)))?.[0]
}

export interface AskedNoun {
  /** The question from its question word on. */
  readonly phrase: string
  /** Where it begins in the question. */
  readonly at: number
  /** The noun that says what is asked for, lower case: "city" in "which old city", "price" in "what was the price of". */
  readonly noun?: string
  /** The noun stands beside the question word ("which city"), not after a verb ("what is the city"). */
  readonly attributive: boolean
  readonly sort?: NamedSort
}

/**
 * "What is the", "what were some of the", "what's the", "what is Holt Bank's": what comes before a noun that stands after a verb. Of
 * an owner, no more than five words are read.
 */
const COPULA =
  /^(?:what|which|wat)(?:['’]?s| is| are| was| were)(?: (?:one of|some of|an example of|the name of))* (?:(?:the |our )?(?:(?!(?:of|in|for|at|on|to|from|by|with|about|than|between)\b)[\p{L}\p{N}&.-]{1,40} ){0,4}[\p{L}\p{N}&.-]{1,40}(?:['’]s|s['’])|the|a|an|his|her|its|their|another|one|some)\s+/iu

/** "Name of the" before the noun proper. */
const NAME_OF = /\bname of (?:the|a|an)\s+/iu

/** Adverbs of a question word that say nothing ("what exactly", "which other"), and "kind of". */
const KIND_OF =
  /^(?:(?:exact|exactly|other|else|specific|particular)\s+)*(?:(?:kinds?|types?|sorts?|forms?|parts?|pieces?|one|two|three)\s+(?:of\s+)?(?:the\s+|these\s+|those\s+)?)?/iu

const OF_A_KIND = /^(?:\p{L}+\s+)?(?:kinds?|types?|sorts?|forms?)\s+of\b/iu

/** What ends a noun phrase within it: a time that is told beside the noun ("the policy rate a year ago", "the price now"). */
const TIME_BESIDE = /^(?:a|an|now|today|currently|yesterday|tomorrow|last|this|next|ago)$/iu

/** The words that a noun phrase opens with, up to a verb, a preposition or a time. */
function phraseWords(text: string): string[] {
  const held: string[] = []
  for (const match of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*|[,;:?!]/gu)) {
    const word = match[0]
    if (/^[,;:?!]$/u.test(word) || PHRASE_END.test(word) || held.length === 5) break
    if (held.length > 0 && TIME_BESIDE.test(word)) break
    held.push(word)
  }
  return held
}

/** Nouns before which another noun says whose ("dynasty's official name"). */
const NAME_NOUN = /^(?:names?|nicknames?|number|percentage|reasons?|population)$/iu

/** The noun of a phrase's words: the first that is of a known sort, else the last but a verb in the past. */
function nounOf(held: readonly string[]): { noun?: string; sort?: NamedSort } {
  let known: { noun: string; sort: NamedSort } | undefined
  const name = held.find((word) => NAME_NOUN.test(word))
  if (name !== undefined) return { noun: name.toLowerCase() }
  for (const word of held) {
    const sort = sortOfNoun(word)
    if (sort === undefined) {
      if (known !== undefined) break
      continue
    }
    known = { noun: word.toLowerCase(), sort }
  }
  if (known !== undefined) return known
  let end = held.length
  while (end > 1 && /(?:ed|ly)$/u.test(held[end - 1]!)) end -= 1
  const noun = held[end - 1]
  return noun === undefined ? {} : { noun: noun.toLowerCase() }
}

/** Where the question itself begins: its first question word that does not open a subordinate clause. */
function questionWordAt(question: string): number | undefined {
  const all = [...question.matchAll(QUESTION_WORD)]
  const asks = all.find((match, at) => {
    if (!/^(?:when|where)$/iu.test(match[0]) || at === all.length - 1) return true
    const next = question.slice(match.index + match[0].length).trimStart()
    return AUXILIARY.test(next.split(/\s/u)[0] ?? '')
  })
  return asks?.index
}

/** Finds the question word of a question and the noun that it asks for; undefined where there is no question word. */
export function askedNoun(question: string): AskedNoun | undefined {
  const at = questionWordAt(question)
  if (at === undefined) return undefined
  const phrase = question.slice(at).replace(/^w[au]t\b/iu, 'what')
  const how = /^how (?:many|much)\s+(?:more |of (?:the )?)?/iu.exec(phrase)
  if (how !== null) {
    const { noun } = nounOf(phraseWords(phrase.slice(how[0].length)))
    return { phrase, at, attributive: true, ...(noun === undefined ? {} : { noun }) }
  }
  if (!/^(?:what|which)\b/iu.test(phrase)) return { phrase, at, attributive: false }
  const copula = COPULA.exec(phrase)
  const after = copula === null ? phrase.replace(/^\p{L}+\s*/u, '') : phrase.slice(copula[0].length)
  if (copula === null && (AUXILIARY.exec(after)?.index === 0 || /^['’]s\b/u.test(after))) {
    return { phrase, at, attributive: false }
  }
  const named = NAME_OF.exec(after)
  const rest = named !== null && named.index === 0 ? after.slice(named[0].length) : after.replace(KIND_OF, '')
  const held = phraseWords(rest)
  // "What encouraged trade": a verb, and no noun, follows.
  if (copula === null && /(?:ed|ly)$/u.test(held[0] ?? '')) return { phrase, at, attributive: false }
  const found = nounOf(held)
  // "What kind of company" is answered by a kind, not by a name.
  if (copula === null && OF_A_KIND.test(after)) delete found.sort
  return { phrase, at, attributive: copula === null, ...found }
}
