import { FeedError } from './feed-error.ts'

/**
 * How much markup is parsed at all: more would keep the process for seconds. The largest feeds that publishers offer, of two
 * thousand entries, have a third of it.
 */
export const MOST_MARKUP = 300_000

/** An attribute with a value costs as much as so many tags; one without costs as much as one. */
const VALUE = 3

/** Parts of XML that hold no markup, whatever stands in them, and what ends each. */
const PASSED_OVER = { '<![CDATA[': ']]>', '<!--': '-->' } as const

/**
 * Refuses XML with more markup than any feed has, before it is parsed.
 * @param most how much is parsed at all.
 * @throws {FeedError} `too-many-entries`
 */
export function requireModestXml(text: string, most: number = MOST_MARKUP): void {
  let markup = 0
  let at = text.indexOf('<')
  while (at >= 0) {
    const close = closeOf(text, at)
    const end = text.indexOf(close, at)
    // What does not end is for the parser to refuse, which it does at once.
    if (end < 0) return
    markup += 1
    if (close === '>') markup += attributesWithin(text, at, end)
    if (markup > most) {
      throw new FeedError('too-many-entries', `It has more than ${most} tags, which no feed needs.`)
    }
    at = text.indexOf('<', end + close.length)
  }
}

/** What the attributes of a tag cost: the signs before their values, and the blanks before each. */
function attributesWithin(text: string, from: number, to: number): number {
  let cost = 0
  for (let at = from; at < to; at += 1) {
    const sign = text.charCodeAt(at)
    if (sign === EQUALS) cost += VALUE
    else if (sign <= BLANK) cost += 1
  }
  return cost
}

const EQUALS = '='.charCodeAt(0)
const BLANK = ' '.charCodeAt(0)

function closeOf(text: string, at: number): string {
  for (const [open, close] of Object.entries(PASSED_OVER)) if (text.startsWith(open, at)) return close
  return '>'
}
