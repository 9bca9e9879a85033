/** Mentions of people, roles, channels and commands, custom emoji, timestamps: markup of Discord that holds no word of a question. */
const MENTION_MARKUP = /<(?:@[!&]?\d+|#\d+|a?:\w+:\d+|t:-?\d+(?::\w)?|\/[^:<>]+:\d+|id:\w+)>/gu
/** Standing alone: an address such as mail@here.example is none. */
const EVERYONE = /(?<!\S)@(?:everyone|here)(?![^\s,:;!?])/gu

/**
 * Marks that nobody sees, which cut a word in two for whoever reads it. The joiners stay in scripts that are written with them
 * (Arabic, those of India): they are dropped after the letters of others.
 */
const UNSEEN =
  /(?![\u200c\u200d])\p{Cf}|(?<!\p{Script=Arabic}|\p{Script=Syriac}|\p{M}|\p{Emoji_Presentation})[\u200c\u200d]/gu

/** Full-width forms and letters of mathematics, which are typed for their looks. Powers (`m²`) and fractions mean what they are. */
const FANCY = /[\uff01-\uff5e\u3000\ufb00-\ufb06\u{1d400}-\u{1d7ff}]+/gu

/** A link of Markdown: its label is read, its address is not. */
const LINK = /\[([^[\]\n]*)\]\(\s*<?[^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)?>?\s*\)/gu

/** Signs of a quote or a heading that open a line. */
const LINE_MARKS = /^[ \t]*(?:>[ \t]?|-?#{1,3}[ \t]+)+/gmu

/** Marks of bold, italic, struck, hidden and code at the edge of a word. Within it they stand for themselves: `snake_case`. */
const MARKS = '(?:[*_`]|~~|\\|\\|){1,3}'
const WORD_MARKS = new RegExp(
  `(?<![\\p{L}\\p{N}])${MARKS}(?=\\S)|(?<=\\S)${MARKS}(?![\\p{L}\\p{N}])|(?<=\\S)(?:\\*\\*|~~|\\|\\|)(?=\\S)`,
  'gu',
)

const SPACES = /[^\S\n]{2,}/gu

/** The most that is looked at. */
const LONGEST = 4000

/** A text without mentions and custom emoji; a space is left in their place. */
export function withoutMentions(text: string): string {
  return text.replace(MENTION_MARKUP, ' ').replace(EVERYONE, ' ')
}

/**
 * A question as it is read: what is typed without unseen marks, without mentions and without the marks of Markdown, and once
 * where it was pasted several times in a row. What is shown stays as typed. Cleaning twice changes nothing more.
 */
export function cleanQuestion(typed: string): string {
  const cleaned = withoutMentions(atMost(typed, LONGEST).replace(UNSEEN, ''))
    .replace(FANCY, (fancy) => fancy.normalize('NFKC'))
    .replace(LINK, '$1')
    .replace(LINE_MARKS, '')
    .replace(WORD_MARKS, '')
    .replace(SPACES, ' ')
    .trim()
  return once(cleaned)
}

/** What of a text is read: no word of it in part, unless one alone is longer. */
export function atMost(text: string, length: number): string {
  if (text.length <= length) return text
  const part = text.slice(0, length)
  return /\s/u.test(text.charAt(length)) ? part : part.replace(/(?<=\s)\S+$/u, '')
}

/** The fewest words that are a sentence when they come twice, and when they come three times: "New York, New York" is a name. */
const TWICE = 3
const THRICE = 2

/** A text that is the same words again and again (the last time perhaps cut off), once. */
function once(text: string): string {
  const words = [...text.matchAll(/\S+/gu)]
  const norms = words.map(([word]) => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''))
  const length = period(norms)
  const times = words.length / length
  if (times < 2 || length < (times < 3 ? TWICE : THRICE)) return text
  const last = words[length - 1]!
  return text.slice(0, last.index + last[0].length)
}

/** After how many words a text begins anew: its length where it never does (the failure function of Knuth, Morris and Pratt). */
function period(words: readonly string[]): number {
  const borders: number[] = [0]
  for (let at = 1; at < words.length; at += 1) {
    let border = borders[at - 1]!
    while (border > 0 && words[at] !== words[border]) border = borders[border - 1]!
    borders.push(words[at] === words[border] ? border + 1 : 0)
  }
  return words.length - (borders.at(-1) ?? 0)
}
