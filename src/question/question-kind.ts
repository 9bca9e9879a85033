import { askedNoun, type NamedSort } from './asked-noun.ts'
import type { QuestionKind } from './query.ts'

/** First words that a person may put before the question itself. */
const PREAMBLE =
  /^(?:(?:hey|hi|hello|ok|okay|so|and|but|well|um+|please|pls|plz|can you|could you|tell me|do you know|explain|i want to know|i wonder)[\s,:]+)+/iu

const KINDS: readonly (readonly [QuestionKind, RegExp])[] = [
  ['timeline', /\b(?:timeline|chronology|sequence of events)\b/iu],
  [
    'summary',
    /^(?:summari[sz]e|sum up|give (?:me )?(?:a|the) summary|summary of|overview of|recap|tl;?dr|brief me|what(?:'s| is) (?:new|happening|going on)|what happened)\b|\bin a nutshell\b|^what(?:'s|’s| is| are| was| were)\b.*(?<!\b(?:\p{L}+(?:ing|ed)|angry|upset|unhappy|happy|mad|wrong|known|said|sorry|sure|special|new))\s(?:all\s)?about\W*$/iu,
  ],
  [
    'how-many',
    /\b(?:how (?:many|much|large|big|high|tall|long|far|old|fast|heavy|deep|wide|often)|what (?:is|was|were|are) the (?:number|amount|total|price|cost|size|population|percentage|share|rate|value)|what (?:number|amount|percentage|percent|share|proportion|fraction)|which percentage)\b/iu,
  ],
  [
    'when',
    /\b(?:when|since when|what (?:year|day|date|month|time|century|decade)|which (?:year|day|date|month|century|decade))\b/iu,
  ],
  [
    'where',
    /\b(?:where|what (?:city|country|place|town|state|region|province|location)|(?:in|at|from|to) (?:which|what) (?:city|country|place|town|state|region|province|location))\b/iu,
  ],
  [
    'why',
    /\b(?:why|what(?: was| is)? the (?:reason|cause|purpose|motive)|for what reason|what (?:caused|led to|prompted|motivated)|how come)\b/iu,
  ],
  [
    'who',
    /\b(?:who|whom|whose|which (?:person|people|man|woman|leader|president|minister|general|player|actor|ceo|official|individual)|what(?:'s| is| was) the name of the (?:person|man|woman|leader))\b/iu,
  ],
  [
    'yes-no',
    /^(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|may|might|am|isn['’]?t|aren['’]?t|didn['’]?t|hasn['’]?t)\b/iu,
  ],
  ['how', /\bhow\b/iu],
] // prettier-ignore

/** Auxiliaries that open a yes-or-no question. */
const OPENS_YES_NO = KINDS.find(([kind]) => kind === 'yes-no')![1]

/** The kinds of questions after a sort of thing that are asked by "what" or "which": "which old town", "what official". */
const KIND_OF_SORT: Readonly<Partial<Record<NamedSort, QuestionKind>>> = {
  person: 'who',
  place: 'where',
  date: 'when',
}

/** The kind of answer that a question asks for; `what` where nothing tells. */
export function questionKind(question: string): QuestionKind {
  const text = question.trim().replace(PREAMBLE, '')
  if (OPENS_YES_NO.test(text)) return 'yes-no'
  let best: { kind: QuestionKind; at: number } | undefined
  for (const [kind, pattern] of KINDS) {
    const at = text.search(pattern)
    if (at < 0) continue
    if (kind === 'timeline' || kind === 'summary') return kind
    if (best === undefined || at < best.at) best = { kind, at }
  }
  const what = text.search(/\b(?:what|which)\b/iu)
  if (best !== undefined && (what < 0 || best.at <= what)) return best.kind
  const asked = askedNoun(text)
  const sort = asked?.attributive === true ? asked.sort : undefined
  return (sort === undefined ? undefined : KIND_OF_SORT[sort]) ?? 'what'
}

const ASKS_WHAT = /\b(?:what|which)\b|\?\s*$/iu

/** Whether a text is a question or asks for a summary; words without a question may still be a topic to look for. */
export function asksSomething({ kind, question }: { kind: QuestionKind; question: string }): boolean {
  return kind !== 'what' || ASKS_WHAT.test(question)
}
