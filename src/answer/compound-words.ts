import { stem } from '../text/stem.ts'
import { STOP_WORDS } from '../text/stop-words.ts'
import { type Token, tokenize } from '../text/tokens.ts'
import type { Desk } from './desk.ts'
import { readQuestion } from './read-question.ts'

/** The fewest letters of each part of a word that may be written in two, and the most of the word. */
const PART = 3
const LONGEST = 30

/** How many passages are looked through for how the archive writes a word. */
const READ = 10

/** The most words of a text of which this is looked at: a longer one says enough. */
const MOST_WORDS = 30

/**
 * A text with its compound words as the archive writes them: in two words or with a hyphen where it has none written in one
 * ("counteroffensive" for its "counter-offensive"), and in one where it has only that ("cease fire" for its "ceasefire").
 * @param options.asOf the instant of the question, ISO 8601
 */
export async function withCompounds(
  text: string,
  desk: Desk,
  options: { readonly asOf: string },
): Promise<string> {
  const tokens = tokenize(text)
  if (tokens.length > MOST_WORDS) return text
  const uses = (word: string): number => desk.index.terms.frequency(stem(word))
  let written = text
  /** The token behind, unless it was written otherwise: then it belongs to nothing before it. */
  let next: Token | undefined
  for (const token of tokens.toReversed()) {
    const found =
      (await partedForm(token, uses, desk, options.asOf)) ??
      (next === undefined ? undefined : joinedForm(text, token, next, uses))
    const end = found?.joins === true ? next!.end : token.end
    next = found === undefined ? token : undefined
    if (found !== undefined) written = `${written.slice(0, token.start)}${found.form}${written.slice(end)}`
  }
  return written
}

interface Form {
  readonly form: string
  /** It takes the place of the next word too. */
  readonly joins: boolean
}

/** How the archive writes a word in two that it never has in one. */
async function partedForm(
  { norm }: Token,
  uses: (word: string) => number,
  desk: Desk,
  asOf: string,
): Promise<Form | undefined> {
  if (norm.length < 2 * PART || norm.length > LONGEST || !/^\p{L}+$/u.test(norm) || uses(norm) > 0)
    return undefined
  for (let cut = PART; cut <= norm.length - PART; cut += 1) {
    const [first, second] = [norm.slice(0, cut), norm.slice(cut)]
    if (STOP_WORDS.has(first) || STOP_WORDS.has(second) || uses(first) === 0 || uses(second) === 0) continue
    const query = await readQuestion(`${first} ${second}`, desk, { asOf })
    const pair = new RegExp(`(?<![\\p{L}\\p{N}])${first}[- ]${second}(?=(?:s|es)?(?![\\p{L}\\p{N}]))`, 'iu')
    for (const { passage, article } of await desk.index.search(query, { limit: READ })) {
      const { body, title } = article.article
      const met = pair.exec(`${title}\n${body.slice(passage.start, passage.end)}`)?.[0]
      if (met !== undefined) return { form: met.toLowerCase(), joins: false }
    }
  }
  return undefined
}

/** Two neighbours in one word, where the archive has that more often than one of them. */
function joinedForm(
  text: string,
  token: Token,
  next: Token,
  uses: (word: string) => number,
): Form | undefined {
  const [first, second] = [token.norm, next.norm]
  if (first.length < PART || second.length < PART || STOP_WORDS.has(first) || STOP_WORDS.has(second))
    return undefined
  if (!/^[\s-]$/u.test(text.slice(token.end, next.start))) return undefined
  // "Europeanallies" has the stem of "European": its ending looks like one that is taken off.
  if (stem(first + second) === stem(first)) return undefined
  return uses(first + second) > Math.min(uses(first), uses(second))
    ? { form: first + second, joins: true }
    : undefined
}
