/** What becomes of an agency's report in other newsrooms: variations of a text, made with a source of chance. */

/** From 0 up to 1. */
export type Chance = () => number

/** The same numbers for the same seed (mulberry32). */
export function seededChance(seed: number): Chance {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32
  }
}

export interface Variation {
  readonly name: string
  /** @param other an unrelated text, for words that the newsroom adds */
  make(body: string, chance: Chance, other: string): string
}

const PARAGRAPH_END = /\n\s*\n/
const SENTENCE_END = /(?<=[.!?]["”’]?)\s+(?=["“‘]?\p{Lu})/u
const LONG_WORD = /\p{Ll}{5,}/gu
const DATELINE_LETTERS = /^[^.]{0,60}? [-–—] /

const paragraphsOf = (text: string): string[] => text.split(PARAGRAPH_END).filter((one) => one.trim() !== '')
const sentencesOf = (text: string): string[] => text.split(SENTENCE_END)
const joined = (paragraphs: readonly string[]): string => paragraphs.join('\n\n')

/** The first sentences of a text up to about so many words. */
function firstWords(text: string, words: number): string {
  const taken: string[] = []
  let count = 0
  for (const sentence of paragraphsOf(text).flatMap(sentencesOf)) {
    if (count >= words) break
    taken.push(sentence)
    count += sentence.split(' ').length
  }
  return taken.join(' ')
}

const wordCount = (text: string): number => text.split(/\s+/).length

/** A word as somebody mistypes it: two letters change places. */
function mistyped(word: string, chance: Chance): string {
  const at = 1 + Math.floor(chance() * (word.length - 2))
  return `${word.slice(0, at)}${word.charAt(at + 1)}${word.charAt(at)}${word.slice(at + 2)}`
}

/** Mistypes a share of the longer words of a text. */
export function withTypos(text: string, chance: Chance, share: number): string {
  return text.replace(LONG_WORD, (word) => (chance() < share ? mistyped(word, chance) : word))
}

/** Cuts a text at a paragraph, or at a sentence where it has only one, so that about a share of it stays. */
export function cutEnd(text: string, share: number): string {
  const paragraphs = paragraphsOf(text)
  const parts = paragraphs.length >= 4 ? paragraphs : sentencesOf(text)
  const wanted = text.length * share
  const kept: string[] = []
  let length = 0
  for (const part of parts) {
    if (kept.length > 0 && length >= wanted) break
    kept.push(part)
    length += part.length
  }
  return kept.join(paragraphs.length >= 4 ? '\n\n' : ' ')
}

export const VARIATIONS: readonly Variation[] = [
  { name: 'changed headline', make: (body) => body },
  { name: 'end cut, 3/4 left', make: (body) => cutEnd(body, 0.75) },
  { name: 'end cut, half left', make: (body) => cutEnd(body, 0.5) },
  { name: 'end cut, 3/10 left', make: (body) => cutEnd(body, 0.3) },
  {
    name: 'added lead',
    make: (body, _chance, other) =>
      `${firstWords(other, Math.min(60, Math.ceil(wordCount(body) / 5)))}\n\n${body}`,
  },
  { name: 'typos fixed (1 in 50)', make: (body, chance) => withTypos(body, chance, 1 / 50) },
  { name: 'typos fixed (1 in 20)', make: (body, chance) => withTypos(body, chance, 1 / 20) },
  { name: 'changed byline', make: (body) => `By Our Correspondent\n\n${body}` },
  {
    name: 'agency credit',
    make: (body) =>
      `LONDON (Reuters) - ${body.replace(DATELINE_LETTERS, '')}\n\nReporting by our newsroom; Editing by the desk. This story was provided by a news agency.`,
  },
  {
    name: 're-ordered paragraphs',
    make: (body, chance) => {
      const parts = paragraphsOf(body)
      const units = parts.length >= 4 ? parts : sentencesOf(body)
      const shuffled = units.map((unit) => ({ unit, place: chance() })).sort((a, b) => a.place - b.place)
      return shuffled.map(({ unit }) => unit).join(parts.length >= 4 ? '\n\n' : ' ')
    },
  },
  {
    name: 'merged update',
    make: (body, chance, other) => {
      const kept = paragraphsOf(body)
        .flatMap(sentencesOf)
        .filter(() => chance() >= 0.15)
      const news = firstWords(other, Math.ceil(wordCount(body) * 0.2))
      return joined([news, kept.join(' ')])
    },
  },
  {
    name: 'all of it: lead, cut, typos, byline',
    make: (body, chance, other) =>
      `By Our Staff\n\n${firstWords(other, Math.ceil(wordCount(body) / 10))}\n\n${withTypos(cutEnd(body, 0.7), chance, 1 / 60)}`,
  },
]

/** Another report by the same pattern, as of prices and results: figures and names are others. */
export function byThePattern(body: string, chance: Chance): string {
  return body
    .replace(/\d+/g, (figure) => String(Math.floor(chance() * 10 ** figure.length)))
    .replace(/(?<=[a-z,] )\p{Lu}\p{Ll}{3,}/gu, (name) => `${name.split('').reverse().join('').toLowerCase()}`)
}
