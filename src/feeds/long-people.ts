/** Elements in which RSS and Atom name a person; group 1 is the name by which each is closed. */
const PERSON = /<((?:[\w.-]{1,40}:)?(?:author|managingeditor|webmaster))(?=[\s/>])/gi

/** Longest text of a person that is parsed, in UTF-16 units: the parser takes the square of it, and no name is longer. */
const LONGEST = 500
/** Elements within a person, of which Atom has three, and brackets in the text. */
const MOST_ELEMENTS = 30
const MOST_BRACKETS = 10
const BRACKET = /[([]|<(?!!)/g

const CDATA = { open: '<![CDATA[', close: ']]>' }
const COMMENT = { open: '<!--', close: '-->' }

/** The feed without what its persons say that is no name: a text that is too long, elements without end. */
export function withoutLongPeople(text: string): string {
  const kept: string[] = []
  let from = 0
  for (const { 0: opening, 1: name = '', index } of text.matchAll(PERSON)) {
    // One that lies within another is dealt with.
    if (index < from) continue
    const start = endOfTag(text, index + opening.length)
    if (text[start - 2] === '/') continue
    if (isShort(text, start, name)) continue
    kept.push(text.slice(from, start))
    const close = text.indexOf(`</${name}`, start)
    from = close < 0 ? text.length : close
  }
  return kept.length === 0 ? text : [...kept, text.slice(from)].join('')
}

/** Whether a person comes to its end before it is too long. */
function isShort(text: string, start: number, name: string): boolean {
  let at = start
  let words = ''
  for (let elements = 0; elements < MOST_ELEMENTS; elements += 1) {
    const open = text.indexOf('<', at)
    if (open < 0 || words.length + open - at > LONGEST) return false
    words += text.slice(at, open)
    if (text.startsWith(`</${name}`, open)) return (words.match(BRACKET)?.length ?? 0) <= MOST_BRACKETS
    const passed = [CDATA, COMMENT].find((part) => text.startsWith(part.open, open))
    const close = passed?.close ?? '>'
    const end = text.indexOf(close, open)
    if (end < 0) return false
    if (passed === CDATA) {
      const from = open + CDATA.open.length
      if (words.length + end - from > LONGEST) return false
      words += text.slice(from, end)
    }
    at = end + close.length
  }
  return false
}

function endOfTag(text: string, from: number): number {
  const end = text.indexOf('>', from)
  return end < 0 ? text.length : end + 1
}
