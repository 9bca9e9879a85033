import type { Span } from './span.ts'

/** The end of a sentence, perhaps: a whole run of closing marks, quotes or brackets after it, then white space. */
const POSSIBLE_END = /(?<![.!?])(?:[.!?]+|…)["'”’»)\]]*(?=\s)/gu

/** The word that a full stop follows: letters with inner dots ("U.S", "p.m", "Mr"). */
const WORD_BEFORE = /(?:^|[\s("'“‘«[\-–—/])([\p{L}\p{N}][\p{L}\p{N}.&'’-]*)$/u

/** Abbreviations that a name or a number follows: no sentence ends after them. */
const BEFORE_NAMES: ReadonlySet<string> = new Set(
  `mr mrs ms mx messrs dr prof rev fr hon pres gov sen sens rep reps supt det insp lt col gen maj capt cmdr cpl sgt adm brig pvt
  st ste mt ft vs v no nos art fig figs vol pp ed eds op approx ca cf al e.g i.e viz gen brig-gen lt-gen`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

/** Abbreviations after which a sentence ends only where the next word could open one. */
const MAYBE_LAST: ReadonlySet<string> = new Set(
  `jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun inc corp co ltd llc plc bros jr sr
  etc dept univ assn ave blvd rd a.m p.m am pm est ph.d m.d b.a m.a esq ala ariz ark calif colo conn del fla ga ill ind kan ky
  la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

/** Words that often open a sentence and seldom follow an abbreviation inside one. */
const OPENERS: ReadonlySet<string> = new Set(
  `the a an this that these those it its he she they we i you his her their our my your there here in on at by for from with
  as if when while where what who how why but and so yet or however meanwhile after before since although though because
  according last next one some many most all both each no not then now still also even despite during until under asked
  speaking both another such once`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

/** A single letter, or letters with dots between them ("U.S", "J.K"). */
const INITIALS = /^(?:\p{Lu}|\p{L}(?:\.\p{L})+)$/u

const NEXT_WORD = /^\s+["'“‘«([]*([\p{L}\p{N}$€£#@*–—-][\p{L}\p{N}'’]*)?/u
/** A lower-case word; a brand such as "iPhone" counts as a capital. */
const STARTS_LOWER = /^\s+["'“‘«([]*\p{Ll}(?!\p{Lu})/u

/** Where sentence `[start, at)` may end: whether it does. */
function endsSentence(text: string, start: number, mark: string, at: number): boolean {
  const rest = text.slice(at, at + 60)
  if (STARTS_LOWER.test(rest)) return false
  const closes = mark.length > 1 && !/^[.!?…]+$/u.test(mark)
  const stop = mark.charAt(0)
  if (stop !== '.' || mark.startsWith('..')) return true
  const before = WORD_BEFORE.exec(text.slice(Math.max(start, at - mark.length - 40), at - mark.length))?.[1]
  if (before === undefined) return true
  const word = before.toLowerCase()
  const next = NEXT_WORD.exec(rest)?.[1]
  const opens = next !== undefined && OPENERS.has(next.toLowerCase())
  if (BEFORE_NAMES.has(word))
    return word === 'no' ? next === undefined || !/^\p{N}/u.test(next) : closes && opens
  if (MAYBE_LAST.has(word)) return opens || next === undefined
  if (INITIALS.test(before)) {
    // "Plan B. The" ends a sentence; "George W. Bush" and "U.S. President" do not.
    if (before.length === 1 && before !== 'I') return opens
    return before === 'I' || opens || next === undefined
  }
  return true
}

/**
 * The sentences of a text, in order, without the white space around them. A line break ends a sentence. Full stops of titles,
 * initials, dates, times and company names ("Mr.", "U.S.", "J. K.", "3 p.m.", "Inc.") do not, unless a word that opens
 * sentences follows.
 */
export function splitSentences(text: string, from = 0, to = text.length): Span[] {
  const sentences: Span[] = []
  let lineStart = from
  while (lineStart < to) {
    const next = text.indexOf('\n', lineStart)
    const lineEnd = next < 0 || next > to ? to : next
    if (lineEnd > lineStart) splitLine(text, lineStart, lineEnd, sentences)
    lineStart = lineEnd + 1
  }
  return sentences
}

function splitLine(text: string, from: number, to: number, sentences: Span[]): void {
  const line = text.slice(from, to)
  let start = 0
  const push = (end: number): void => {
    let first = start
    let last = end
    while (first < last && line.charAt(first).trim() === '') first += 1
    while (last > first && line.charAt(last - 1).trim() === '') last -= 1
    if (last > first) sentences.push({ start: from + first, end: from + last })
    start = end
  }
  for (const match of line.matchAll(POSSIBLE_END)) {
    const at = match.index + match[0].length
    if (endsSentence(line, start, match[0], at)) push(at)
  }
  push(line.length)
}
