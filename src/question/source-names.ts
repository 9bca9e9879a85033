import type { Span } from '../text/span.ts'
import { normalizeWord, tokenize } from '../text/tokens.ts'

/** An outlet that a question names. */
export interface SourceMention extends Span {
  /** Canonical names: several where the archive holds several sections of one outlet. */
  readonly names: readonly string[]
}

/** Finds the archive's outlets in questions, as people write them. */
export interface SourceNames {
  readonly names: readonly string[]
  /** Mentions in the question's order; they do not overlap. */
  find(question: string): SourceMention[]
  /** The outlet that a person means by this text alone, for options and filters. */
  resolve(text: string): readonly string[]
}

/** What stands between an outlet's name and its section or slogan: "Outlet - Section", "Outlet | Slogan". */
const SECTION = /\s*[|:–—]\s*|\s+-\s+/u

/** The ending of a domain name. */
const DOMAIN = /\.(?:com|org|net|co|tv|info|news|gov|edu|io)(?:\.[a-z]{2})?$|\.co\.[a-z]{2}$|\.[a-z]{2}$/iu

const LEADING_THE = /^the\s+/iu

/** Words before an outlet that show it to be one; "on" and "in" alone do not ("on the verge of"). */
const CUE_BEFORE =
  /(?:according to|(?:reported|published|written|posted) (?:by|in|on)|(?:article|report|story|piece|coverage|review|post)s? (?:by|from|in|on|of)|per|says?|from|via)\s+(?:the\s+)?["'“‘]?$/iu

/** Words after an outlet that show it to be one. */
const CUE_AFTER =
  /^["'”’]?(?:['’]s)?\s+(?:article|report|story|piece|coverage|review|post|interview|analysis|said|says|say|wrote|writes|reported|reports|claims?|journalist|newsroom|website|news)s?\b/iu

/** A name that goes on ("the Times of India"). */
const NAME_GOES_ON = /^\s+(?:of\s+(?:the\s+)?)?\p{Lu}/u

/** The longest run of question words that is compared with an outlet's name. */
const LONGEST_NAME = 9

interface Alias {
  readonly names: string[]
  /** Whether a capital and a cue are needed to tell it from an ordinary word. */
  weak: boolean
  /** Whether it is only meant in capitals ("NYT"). */
  readonly capitals: boolean
  /** Whether it is the end of a longer name, so that no name may follow ("the Times", but not "the Times of India"). */
  readonly partial: boolean
}

/** Letters and digits alone, lower case: "CBS Sports" and "CBSSports" compare equal. */
function squash(text: string): string {
  return normalizeWord(text).replace(/[^\p{L}\p{N}]+/gu, '')
}

function learnAliases(names: readonly string[]): Map<string, Alias> {
  const aliases = new Map<string, Alias>()
  const learn = (text: string, name: string, weak: boolean, capitals = false, partial = false): void => {
    const key = squash(text)
    if (key.length < 2) return
    const known = aliases.get(key)
    if (known === undefined) aliases.set(key, { names: [name], weak, capitals, partial })
    else {
      if (!known.names.includes(name)) known.names.push(name)
      known.weak &&= weak
    }
  }
  for (const name of names) {
    const head = name.split(SECTION)[0]!.trim()
    for (const form of new Set([name, head, head.replace(DOMAIN, '')])) {
      const bare = form.replace(LEADING_THE, '')
      const words = tokenize(bare)
      learn(form, name, words.length === 1 && !/\p{Lu}.*\p{Lu}|\./u.test(bare))
      if (bare !== form) learn(bare, name, words.length === 1)
      if (words.length >= 3 && form === head) {
        const initials = words.map((word) => bare.charAt(word.start)).join('')
        if (/^\p{Lu}{3,}$/u.test(initials)) learn(initials, name, false, true)
      }
      // "the Times" for the one outlet whose name ends so; "BBC" for "BBC News".
      if (words.length >= 2 && form === head) {
        const last = bare.slice(words[words.length - 1]!.start)
        if (/^\p{Lu}/u.test(last) && last.length >= 4) learn(`the ${last}`, name, true, false, true)
        const first = bare.slice(0, words[0]!.end)
        if (/^\p{Lu}{2,}$/u.test(first)) learn(first, name, false, true)
      }
    }
  }
  return aliases
}

/** How many of its first letters and digits tell that a run of words is no outlet's name. */
const HEAD = 3

const PLAIN = /^\p{ASCII}*$/u

/** Where a question's letters and digits stand, to see at once where no outlet is named: most runs of its words are none. */
class Heads {
  readonly #text: string
  /** How many letters and digits stand before each place. */
  readonly #before: Uint16Array

  /** @param question ASCII alone, in which a letter or digit stands for itself (`squash`) */
  constructor(question: string) {
    this.#text = question.toLowerCase()
    this.#before = new Uint16Array(question.length + 1)
    for (let at = 0; at < question.length; at += 1)
      this.#before[at + 1] = this.#before[at]! + (isLetterOrDigit(this.#text.charCodeAt(at)) ? 1 : 0)
  }

  /** The first letters and digits from a place on, as many as tell names apart. */
  at(start: number): string {
    let head = ''
    for (let at = start; at < this.#text.length && head.length < HEAD; at += 1)
      if (isLetterOrDigit(this.#text.charCodeAt(at))) head += this.#text.charAt(at)
    return head
  }

  /** Whether a run of words has so many letters and digits that its head is whole, also without a possessive ending. */
  isWhole(start: number, end: number): boolean {
    return this.#before[end]! - this.#before[start]! > HEAD
  }
}

const isLetterOrDigit = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)

/** Learns how people may write the names of an archive's outlets. */
export function createSourceNames(names: readonly string[]): SourceNames {
  const aliases = learnAliases(names)
  const knownHeads = new Set([...aliases.keys()].map((key) => key.slice(0, HEAD)))

  function matches(question: string, start: number, end: number, domain: boolean, alias: Alias): boolean {
    const text = question.slice(start, end)
    const cued =
      CUE_AFTER.test(question.slice(end, end + 30)) ||
      CUE_BEFORE.test(question.slice(Math.max(0, start - 30), start))
    if (alias.partial && NAME_GOES_ON.test(question.slice(end))) return false
    if (alias.capitals) return text === text.toUpperCase()
    if (!alias.weak || domain) return true
    const capital = /\p{Lu}/u.test(text.replace(LEADING_THE, '').charAt(0))
    if (capital && start > 0) return true
    return cued
  }

  function find(question: string): SourceMention[] {
    const words = tokenize(question)
    const mentions: SourceMention[] = []
    const heads = PLAIN.test(question) ? new Heads(question) : undefined
    let at = 0
    while (at < words.length) {
      const noName = heads !== undefined && !knownHeads.has(heads.at(words[at]!.start))
      let found: SourceMention | undefined
      let next = at + 1
      for (let count = Math.min(LONGEST_NAME, words.length - at); count >= 1; count -= 1) {
        const start = words[at]!.start
        const end = words[at + count - 1]!.end
        if (noName && heads.isWhole(start, end)) continue
        const text = question.slice(start, end).replace(/['’]s$/u, '')
        const withDomain = /^\.(?:com|org|net|co)\b(?:\.[a-z]{2}\b)?/iu.exec(question.slice(end))?.[0] ?? ''
        const alias = aliases.get(squash(text + withDomain)) ?? aliases.get(squash(text))
        if (alias === undefined || !matches(question, start, start + text.length, withDomain !== '', alias))
          continue
        found = { start, end: start + text.length + withDomain.length, names: alias.names }
        next = at + count
        break
      }
      if (found !== undefined) mentions.push(found)
      at = next
      while (found !== undefined && at < words.length && words[at]!.start < found.end) at += 1
    }
    return mentions
  }

  return {
    names,
    find,
    resolve(text) {
      const exact = names.filter((name) => name.toLowerCase() === text.trim().toLowerCase())
      if (exact.length > 0) return exact
      return (
        aliases.get(squash(text))?.names ?? aliases.get(squash(text.replace(LEADING_THE, '')))?.names ?? []
      )
    },
  }
}
