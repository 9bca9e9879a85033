import { STOP_WORDS } from '../../text/stop-words.ts'
import { tokenize } from '../../text/tokens.ts'

/** The most words of a name that is looked for, and the shortest word that may be one by itself. */
const MOST_WORDS = 3
const SHORTEST = 3

/**
 * The names of a question that were typed in small letters, as a text writes them: runs of its words that stand there with
 * capitals ("sam altman" in "the board fired Sam Altman").
 * @returns in the question's order, the longest first where one holds another
 */
export function namesTypedSmall(question: string, text: string): string[] {
  const words = tokenize(question).map(({ start, end, norm }) => ({
    typed: question.slice(start, end),
    norm,
  }))
  const told = tokenize(text).map(({ start, end, norm }) => ({
    start,
    end,
    norm,
    written: text.slice(start, end),
  }))
  const names: string[] = []
  for (let at = 0; at < words.length; ) {
    const name = nameAt(words.slice(at, at + MOST_WORDS), told, text)
    if (name !== undefined) names.push(name.written)
    at += name?.words ?? 1
  }
  return names
}

interface Told {
  readonly start: number
  readonly end: number
  readonly norm: string
  readonly written: string
}

/** The longest name that some words begin with. */
function nameAt(
  words: readonly { readonly typed: string; readonly norm: string }[],
  told: readonly Told[],
  text: string,
): { readonly written: string; readonly words: number } | undefined {
  for (let length = words.length; length > 0; length -= 1) {
    const run = words.slice(0, length)
    if (
      run.some(({ typed, norm }) => STOP_WORDS.has(norm) || norm.length < SHORTEST || /^\p{Lu}/u.test(typed))
    )
      continue
    const place = told.findIndex(
      (_, at) =>
        // The first word of a sentence has a capital whatever it is.
        (at > 0 || length > 1 || /^\p{Lu}{2}/u.test(told[0]!.written)) &&
        run.every(({ norm }, step) => {
          const word = told[at + step]
          return word?.norm === norm && /^\p{Lu}/u.test(word.written)
        }),
    )
    if (place < 0) continue
    const written = text.slice(told[place]!.start, told[place + length - 1]!.end).replace(/['’]s?$/u, '')
    return { written, words: length }
  }
  return undefined
}
