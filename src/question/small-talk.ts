import { SAID } from './small-talk-phrases.ts'

/** What is said to a bot that asks nothing of the articles; `SAID` tells each kind. */
export type SmallTalk = keyof typeof SAID

/** Whom it is said to, and small words around it. */
const AROUND =
  '(?:@?dateline|bots?|buddy|mate|man|dude|bro|sis|friend|folks|guys|everyone|all|there|again|my friend|please|pls|plz|so|and|but|well|um+|oh|just|then|now|anyway|exactly|really|actually|today|tonight|though|too|question|tell me)'

const KINDS = Object.keys(SAID) as SmallTalk[]

/** From a word's beginning to a word's end. */
const whole = (phrases: readonly string[]): RegExp => new RegExp(`(?:${phrases.join('|')})(?: |$)`, 'uy')

const PHRASES = new Map(KINDS.map((kind) => [kind, SAID[kind].map((phrase) => whole([phrase]))]))
const AROUND_IT = whole([AROUND])

/** Words as a chat spells them. */
const SPELT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    u: 'you',
    ya: 'you',
    r: 'are',
    ur: 'your',
    whats: "what's",
    whos: "who's",
    hows: "how's",
    youre: "you're",
    im: "i'm",
    wat: 'what',
    cn: 'can',
  }),
)

/** The longest text that is looked at, and the most words of it. */
const LONGEST = 120
const MOST_WORDS = 12

/** Nothing but marks, a question mark among them: "?", "?!". */
const QUESTION_MARKS = /[?？]/u

/** Dots and nothing else. */
const DOTS = /^[\s.…]+$/u

/** A smile, dots or exclamation marks and no question mark: it asks nothing, and follows on nothing. */
const EMOJI_OR_MARKS = /^[^?？\p{L}\p{N}]*[\p{Extended_Pictographic}.!…][^?？\p{L}\p{N}]*$/u

/** A word in capitals throughout, which may be a firm's short name ("GM"). */
const CAPITALS = /(?<![\p{L}\p{N}])\p{Lu}{2,5}(?![\p{L}\p{N}])/gu

/**
 * What a text says that asks nothing of the articles: a greeting, thanks, a question about the bot itself. It is told by the
 * whole of the text: one word more ("thanks, and in 2022?") and it is a question like any other.
 * @param isName whether the archive writes a word as a name; what is typed in capitals and is one is no greeting
 */
export function smallTalk(
  text: string,
  isName: (word: string) => boolean = () => false,
): SmallTalk | undefined {
  if (text.length > LONGEST) return undefined
  const said = text
    .toLowerCase()
    .replace(/[’`]/gu, "'")
    .replace(/\ufe0f/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}'@]+/gu, ' ')
    .trim()
  if (said === '') {
    if (QUESTION_MARKS.test(text)) return 'puzzled'
    if (DOTS.test(text)) return 'puzzled'
    return EMOJI_OR_MARKS.test(text) ? 'remark' : undefined
  }
  if (said.split(' ').length > MOST_WORDS) return undefined
  const kinds = kindsIn(said.replace(/[^ ]+/gu, (word) => SPELT.get(word) ?? word))
  if (kinds === undefined) return undefined
  const shouts = text === text.toUpperCase() && said.includes(' ')
  if (!shouts && [...text.matchAll(CAPITALS)].some(([word]) => isName(word))) return undefined
  return KINDS.find((kind) => kinds.has(kind))
}

/** The kinds of the phrases that a text is made of, each as long as can be; undefined where anything else stands in it. */
function kindsIn(said: string): ReadonlySet<SmallTalk> | undefined {
  const kinds = new Set<SmallTalk>()
  for (let at = 0; at < said.length; ) {
    let end = longest(AROUND_IT, said, at)
    let best: SmallTalk | undefined
    for (const [kind, phrases] of PHRASES) {
      for (const phrase of phrases) {
        const to = longest(phrase, said, at)
        if (to <= end) continue
        end = to
        best = kind
      }
    }
    if (end === 0) return undefined
    if (best !== undefined) kinds.add(best)
    at = end
  }
  return kinds
}

/** Where a phrase ends that stands at a place; 0 where it does not stand there. */
function longest(phrase: RegExp, said: string, at: number): number {
  phrase.lastIndex = at
  return phrase.test(said) ? phrase.lastIndex : 0
}
