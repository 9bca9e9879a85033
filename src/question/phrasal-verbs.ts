import type { Span } from '../text/span.ts'

/** Verbs of two words that people say, and the one that reports write. */
const VERBS: readonly (readonly [string, string, string])[] = [
  ['com(?:e|es|ing)|came', 'out', 'release'],
  ['go(?:es|ing|ne)?|went', 'up', 'rise'],
  ['go(?:es|ing|ne)?|went', 'down', 'fall'],
  ['shut(?:s|ting)?|clos(?:e|es|ed|ing)', 'down', 'close'],
  ['turn(?:s|ed|ing)?', 'down', 'reject'],
  ['bl(?:ow|ows|ew|own|owing)', 'up', 'explode'],
  ['call(?:s|ed|ing)?', 'off', 'cancel'],
  ['put(?:s|ting)?', 'off', 'postpone'],
  ['kick(?:s|ed|ing)?|thr(?:ow|ows|ew|own|owing)', 'out', 'expel'],
  ['lock(?:s|ed|ing)?', 'up', 'jail'],
  ['run(?:s|ning)?|ran', 'out', 'expire'],
  ['split(?:s|ting)?|br(?:eak|eaks|oke|oken|eaking)', 'up', 'separate'],
  ['pass(?:es|ed|ing)?', 'away', 'die'],
  ['pull(?:s|ed|ing)?|drop(?:s|ped|ping)?|back(?:s|ed|ing)?', 'out', 'withdraw'],
  ['knock(?:s|ed|ing)?', 'out', 'eliminate'],
  ['burn(?:s|ed|t|ing)?', 'down', 'destroy'],
  ['t(?:ear|ears|ore|orn|earing)|knock(?:s|ed|ing)?', 'down', 'demolish'],
  ['pa(?:y|ys|id|ying)', 'back', 'repay'],
  ['show(?:s|ed|n|ing)?|turn(?:s|ed|ing)?', 'up', 'attend'],
  ['(?<=\\b(?:is|are|was|were|been|be|being)\\s)left', 'out', 'exclude'],
  ['f(?:ind|inds|ound|inding)', 'out', 'discover'],
  [
    '(?<!\\b(?:the|an?|next|first|last|final|this|that|each|every|another|big|major|key|new)\\s)step(?:s|ped|ping)?',
    'in',
    'intervene',
  ],
  ['look(?:s|ed|ing)?', 'into', 'investigate'],
  ['get(?:s|ting)?|got(?:ten)?', 'back(?!\\s+(?:to|from|in|into|home|at|on|together|with)\\b)', 'recover'],
  ['go(?:es|ing|ne)?|went', '(?:bust|bankrupt)', 'bankrupt'],
  ['in', 'charge\\s+of', 'lead'],
  ['los(?:e|es|ing)|lost', 'their\\s+jobs', 'job'],
  ['sa(?:y|ys|id|ying)', 'sorry', 'apologise'],
]

const PATTERNS = VERBS.map(
  ([verb, particle, word]) =>
    [new RegExp(`(?<![\\p{L}-])(?:${verb})\\s+${particle}(?![\\p{L}-])`, 'giu'), word] as const,
)

/** A verb of two words in a question, where both stand, and the one for it. */
export interface PhrasalVerb extends Span {
  readonly word: string
}

/** The verbs of two words in a question. */
export function phrasalVerbs(question: string): PhrasalVerb[] {
  return PATTERNS.flatMap(([pattern, word]) =>
    [...question.matchAll(pattern)].map(({ index, 0: verb }) => ({
      start: index,
      end: index + verb.length,
      word,
    })),
  )
}

/** A question with its verbs of two words in one. */
export function inOneWord(question: string): string {
  let said = question
  for (const [pattern, word] of PATTERNS) said = said.replace(pattern, word)
  return said
}
