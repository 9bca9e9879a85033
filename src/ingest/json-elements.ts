/** What follows the last element of an array, or parts it from the next. */
const ELEMENT_END = /[,\]]$/

/** V8 does not always say where JSON breaks: then it is in the first element that is no JSON by itself. */
export function lineOfBrokenElement(text: string): number | undefined {
  if (!text.trimStart().startsWith('[')) return undefined
  const starts = startsOfElements(text)
  return starts.find(({ start }, at) => {
    const element = text.slice(start, starts[at + 1]?.start).trimEnd()
    try {
      JSON.parse(element.replace(ELEMENT_END, ''))
      return false
    } catch {
      return true
    }
  })?.line
}

export interface ElementStart {
  /** In UTF-16 units. */
  readonly start: number
  /** From 1. */
  readonly line: number
}

/** Where each element of a JSON array begins. */
export function startsOfElements(text: string): ElementStart[] {
  const starts: ElementStart[] = []
  let line = 1
  let depth = 0
  let inString = false
  let awaited = false
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]
    if (character === '\n') line += 1
    if (inString) {
      if (character === '\\') at += 1
      else if (character === '"') inString = false
      continue
    }
    if (character === undefined || character.trim() === '') continue
    if (depth === 1 && awaited && character !== ']') {
      starts.push({ start: at, line })
      awaited = false
    }
    if (character === '"') inString = true
    if (character === '[' || character === '{') depth += 1
    if (character === ']' || character === '}') depth -= 1
    if (depth === 1 && (character === ',' || starts.length === 0)) awaited = true
  }
  return starts
}
