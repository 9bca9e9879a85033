import type { SearchedPart } from '../segments/part.ts'

/** A passage that was found, and where. */
export interface Found {
  readonly part: SearchedPart
  readonly passage: number
  readonly score: number
}

/**
 * Orders what was found: the better score first, then the earlier article, then by id and place, so that the order does not
 * depend on which part a passage lies in.
 */
export function compareFound(a: Found, b: Found): number {
  if (a.score !== b.score) return b.score - a.score
  const [one, other] = [a.part.articleOf[a.passage]!, b.part.articleOf[b.passage]!]
  const days = a.part.days[one]! - b.part.days[other]!
  if (days !== 0) return days
  if (a.part === b.part && one === other) return a.passage - b.passage
  return a.part.idOf(one) < b.part.idOf(other) ? -1 : 1
}

/** The best so many, best first. */
export class Best<F extends Found = Found> {
  readonly #most: number
  readonly found: F[] = []

  constructor(most: number) {
    this.#most = most
  }

  /** The score below which nothing is kept. */
  get least(): number {
    return this.found.length < this.#most ? Number.NEGATIVE_INFINITY : this.found.at(-1)!.score
  }

  add(one: F): void {
    const { found } = this
    if (found.length >= this.#most && compareFound(one, found.at(-1)!) > 0) return
    let from = 0
    let to = found.length
    while (from < to) {
      const middle = (from + to) >>> 1
      if (compareFound(one, found[middle]!) < 0) to = middle
      else from = middle + 1
    }
    found.splice(from, 0, one)
    if (found.length > this.#most) found.pop()
  }
}
