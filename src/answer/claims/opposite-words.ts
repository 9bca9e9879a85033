import type { Span } from '../../text/span.ts'
import { stem } from '../../text/stem.ts'
import { normalizeWord, type Token, tokenize } from '../../text/tokens.ts'

/**
 * Words of which one says what the other denies, each side with its forms. Fewer than `opposites.ts` has, which only makes an
 * answer less sure: here a pair stands for "reported otherwise".
 */
const OPPOSITES: readonly (readonly [string, string])[] = [
  [
    'rise rises rose risen rising increase increases increased increasing grew grow grown climbed soared up higher',
    'fall falls fell fallen falling decrease decreases decreased decreasing shrank shrink shrunk dropped plunged down lower declined',
  ],
  ['win wins won winning', 'lose loses lost losing'],
  [
    'accept accepts accepted agree agrees agreed approve approves approved',
    'reject rejects rejected refuse refuses refused',
  ],
  ['open opens opened reopened', 'close closes closed shut'],
  ['support supports supported back backs backed', 'oppose opposes opposed'],
  ['begin begins began begun start starts started', 'end ends ended stop stops stopped'],
  ['join joins joined enter enters entered', 'leave leaves left quit quits withdrew withdrawn'],
  ['confirm confirms confirmed', 'deny denies denied'],
  ['arrested detained jailed', 'released freed acquitted'],
  ['lifted eased removed', 'imposed tightened'],
  ['survived alive', 'died dead killed'],
  [
    'keep keeps kept retain retains retained',
    'drop drops dropped dump dumps dumped oust ousts ousted remove removes removed replace replaces replaced',
  ],
  ['guilty convicted', 'innocent acquitted cleared'],
] // prettier-ignore

const PAIRS = OPPOSITES.map(([one, other]) => [stems(one), stems(other)] as const)

/** Whether one of two sentences on the same thing says the opposite of the other: "prices rose", "prices fell". */
export function opposes(a: string, b: string): boolean {
  const [left, right] = [stems(a), stems(b)]
  const turns = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
    PAIRS.some(([up, down]) => holdsOnly(one, up, down) && holdsOnly(other, down, up))
  return turns(left, right) || turns(right, left)
}

/** The first words of which one says the opposite of the other: "rose" and "fell". */
export function oppositeWords(
  claimed: string,
  told: string,
): { readonly claimed: Span; readonly told: Span } | undefined {
  const [left, right] = [tokenize(claimed), tokenize(told)]
  const first = (tokens: readonly Token[], side: ReadonlySet<string>): Span | undefined => {
    const token = tokens.find(({ norm }) => side.has(stem(normalizeWord(norm))))
    return token === undefined ? undefined : { start: token.start, end: token.end }
  }
  for (const pair of PAIRS) {
    for (const [up, down] of [pair, pair.toReversed()] as (typeof pair)[]) {
      const [one, other] = [first(left, up), first(right, down)]
      if (one !== undefined && other !== undefined) return { claimed: one, told: other }
    }
  }
  return undefined
}

/** Whether words hold one side and nothing of the other. */
function holdsOnly(
  words: ReadonlySet<string>,
  side: ReadonlySet<string>,
  other: ReadonlySet<string>,
): boolean {
  return [...side].some((word) => words.has(word)) && ![...other].some((word) => words.has(word))
}

function stems(text: string): Set<string> {
  return new Set(tokenize(text).map(({ norm }) => stem(normalizeWord(norm))))
}
