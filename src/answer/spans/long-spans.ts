import { figureForm } from './figure-forms.ts'
import { nameForm } from './name-forms.ts'
import { isNumber, type ReadWord } from './sentence-words.ts'
import type { Collector, Run } from './span-collector.ts'
import type { SpanForm } from './span-forms.ts'

/** The most words of a phrase, a list and a clause. */
const LONGEST = { phrase: 12, list: 16, clause: 22 } as const

/** Words before a number that say how exact it is. */
const ROUGHLY =
  /^(?:about|around|almost|nearly|roughly|approximately|some|over|under|below|above|only|just|at|least|most|more|less|fewer|than|up|to|between|a|an|estimated|as|many|much)$/u
const ROUGHLY_OPENS =
  /^(?:about|around|almost|nearly|roughly|approximately|over|under|at|more|less|fewer|up|between|an|as)$/u
/** What has to follow on some of these, so that they say it: "up to 15%", not "make up about 15%". */
const FOLLOWED_BY: ReadonlyMap<string, RegExp> = new Map([
  ['up', /^to$/u],
  ['at', /^(?:least|most)$/u],
  ['more', /^than$/u],
  ['less', /^than$/u],
  ['fewer', /^than$/u],
  ['as', /^(?:many|much|few|little)$/u],
  ['an', /^estimated$/u],
])
const RANGE = /^(?:to|and|-|–|or)$/u

/** Whether a word opens what says how exact a number is. */
function opensRoughly(words: readonly ReadWord[], at: number): boolean {
  const { lower } = words[at]!
  return ROUGHLY_OPENS.test(lower) && FOLLOWED_BY.get(lower)?.test(words[at + 1]?.lower ?? '') !== false
}

/** Numbers with what says how exact they are, and ranges: "about 19%", "up to four minutes", "between 12 and 17 square km". */
export function addRoughFigures(
  text: string,
  words: readonly ReadWord[],
  runs: readonly Run[],
  into: Collector,
): void {
  for (const [index, run] of runs.entries()) {
    const opens = words[run.first]!
    if (!isNumber(opens) && !/^[$€£¥]$/u.test(opens.lower)) continue
    const form = (last: number): SpanForm | undefined => figureForm(text.slice(opens.start, words[last]!.end))
    let last = run.last
    const next = runs[index + 1]
    if (
      next !== undefined &&
      next.first === last + 2 &&
      RANGE.test(words[last + 1]!.lower) &&
      isNumber(words[last]) &&
      isNumber(words[next.first])
    ) {
      last = next.last
    }
    let first = run.first
    while (first > 0 && run.first - first < 3 && ROUGHLY.test(words[first - 1]!.lower)) first -= 1
    while (first < run.first && !opensRoughly(words, first)) first += 1
    for (let to = run.first; to <= last; to += 1) {
      const whole = to === last || to === run.last
      const lastNumber = isNumber(words[to]) && !isNumber(words[to + 1]) && words[to + 1]?.lower !== '%'
      const found = whole || lastNumber || words[to]!.lower === '%' ? form(to) : undefined
      if (found === undefined) continue
      if (to > run.last) into.add(run.first, to, found)
      if (first < run.first) into.add(first, to, found)
    }
  }
}

const JOINING = /^(?:of|in|for|to|with|from|on|by|between|as|at|against|over|among|within|into|per|and)$/u
const ARTICLE = /^(?:the|a|an|his|her|its|their|our|this|that|these|those|all|both|some|any|each)$/u

/** What a name with "of" in it is the name of: "University of Oxford"; undefined where any other word stands in it. */
function nameWithOf(
  text: string,
  words: readonly ReadWord[],
  first: number,
  last: number,
): SpanForm | undefined {
  for (let at = first; at <= last; at += 1) {
    const { capital, small, lower } = words[at]!
    if (!(capital && !small) && lower !== 'of' && lower !== 'the') return undefined
  }
  const name = text.slice(words[first]!.start, words[last]!.end)
  return nameForm(name, { before: words[first - 1]?.lower ?? '', after: words[last + 1]?.lower ?? '' })
}

/** Phrases joined by "of", "in", "and" and commas to longer ones. */
export function addLongPhrases(
  text: string,
  words: readonly ReadWord[],
  runs: readonly Run[],
  dated: readonly boolean[],
  into: Collector,
): void {
  for (const [index, run] of runs.entries()) {
    let last = run.last
    let list = false
    for (let next = index + 1; next < runs.length && next - index <= 5; next += 1) {
      const following = runs[next]!
      const between = words
        .slice(last + 1, following.first)
        .map(({ lower }) => lower)
        .filter((lower) => !ARTICLE.test(lower))
      const asList = between.length > 0 && between.every((lower) => /^(?:,|and|or|&)$/u.test(lower))
      const asPhrase = between.length === 1 && JOINING.test(between[0]!)
      if (!asList && !asPhrase) break
      list ||= asList
      last = following.last
      if (dated[run.first] && dated[last]) continue
      const length = last - run.first
      if (length > (list ? LONGEST.list : LONGEST.phrase)) break
      into.add(run.first, last, list ? 'list' : (nameWithOf(text, words, run.first, last) ?? 'long-phrase'))
    }
  }
}

/** What stands between marks, what follows a verb or "to" or "because", and quotations. */
export function addClauses(words: readonly ReadWord[], into: Collector): void {
  const marks: number[] = [-1]
  for (const [at, word] of words.entries()) if (/^[,;:–—().!?"“”]$/u.test(word.lower)) marks.push(at)
  marks.push(words.length)
  const endOf = (from: number): number => marks.find((mark) => mark > from)!
  /** Straight quotation marks so far: every other one closes. */
  let straight = 0
  for (let at = 1; at < marks.length; at += 1) {
    const first = marks[at - 1]! + 1
    const last = marks[at]! - 1
    if (last - first >= 2 && last - first < LONGEST.clause) into.add(first, last, 'clause')
    const opens = words[first - 1]?.lower
    const opening = opens === '“' || (opens === '"' && straight % 2 === 0)
    if (opens === '"') straight += 1
    if (opening) {
      const closes = words.findIndex((word, index) => index > first && /^["”]$/u.test(word.lower))
      if (closes > first) into.add(first, closes - 1, 'quotation')
    }
    if (opens === '(') {
      const closes = words.findIndex((word, index) => index > first && word.lower === ')')
      if (closes > first && closes - first < LONGEST.phrase) into.add(first, closes - 1, 'clause')
    }
  }
  for (const [at, word] of words.entries()) {
    const end = endOf(at)
    const opensReason = /^(?:because|since|if|that|whether|how|until|while|after|amid|following)$/u.test(
      word.lower,
    )
    const verb = word.pos === 'VERB' || (word.lower === 'to' && words[at + 1]?.pos === 'VERB')
    if (!opensReason && !verb) continue
    if (opensReason && end - at - 1 >= 2 && end - at < LONGEST.clause) into.add(at + 1, end - 1, 'clause')
    if (!verb) continue
    const first = word.lower === 'to' ? at + 1 : at
    if (end - first > 1 && end - first <= LONGEST.phrase + 2) into.add(first, end - 1, 'verb-phrase')
    // Up to the next joining word.
    let stop = first + 1
    while (
      stop < end &&
      !(
        stop > first + 1 &&
        /^(?:and|or|but|to|which|who|that|by|in|on|at|for|with|from|as)$/u.test(words[stop]!.lower)
      )
    )
      stop += 1
    if (stop > first + 1 && stop < end) into.add(first, stop - 1, 'verb-phrase')
  }
}

/** A word alone that is neither noun nor verb nor small: "north", "asynchronously". */
export function addSingles(words: readonly ReadWord[], into: Collector): void {
  for (const [at, word] of words.entries()) {
    if (word.small) continue
    if (word.pos === 'ADJ') into.add(at, at, 'adjective')
    if (word.pos === 'ADV') into.add(at, at, 'adverb')
  }
}
