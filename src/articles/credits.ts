/** What the people who made a story are named for. */
const CREDIT_WORD =
  /\b(?:report(?:ing|ed)|writing|written|edit(?:ing|ed|or)|compil(?:ing|ed)|translat(?:ing|ed|ion)|contribut(?:ed|ing)|graphics?|photo(?:s|graphy)?|inputs?|agenc(?:y|ies))\b/i

/** Longest credit line, in UTF-16 units; a longer paragraph in parentheses is part of the story. */
const CREDIT_LIMIT = 1_000

/**
 * Takes the closing credit, `(Reporting by ...; editing by ...)`, off a story.
 * @returns the paragraphs without it, and the credit without its parentheses where there is one.
 */
export function splitCredits(paragraphs: readonly string[]): {
  readonly paragraphs: readonly string[]
  readonly credits?: string
} {
  const last = paragraphs.at(-1)
  if (last === undefined || last.length > CREDIT_LIMIT || !isInParentheses(last)) return { paragraphs }
  const credits = last.slice(1, -1).trim()
  return CREDIT_WORD.test(credits) ? { paragraphs: paragraphs.slice(0, -1), credits } : { paragraphs }
}

/** Whether the first parenthesis is closed by the last: not so in `(a) and (b)`. */
function isInParentheses(text: string): boolean {
  if (!text.startsWith('(') || !text.endsWith(')')) return false
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1
    if (text[at] === ')') depth -= 1
    if (depth === 0) return at === text.length - 1
  }
  return false
}
