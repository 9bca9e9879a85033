import type { PartOfSpeech } from 'wink-nlp'
import type { Span } from '../text/span.ts'
import { stem } from '../text/stem.ts'
import { STOP_WORDS } from '../text/stop-words.ts'
import { tagWords } from '../text/tag-words.ts'
import { normalizeWord } from '../text/tokens.ts'
import { findDateSpans } from './date-spans.ts'
import { type FigureForm, figureForm, NUMBER_WORD } from './figure-forms.ts'
import { type NameForm, nameForm } from './name-forms.ts'

/** What a span looks like, apart from what it says. */
export type SpanForm =
  | NameForm
  | FigureForm
  /** A day, or a day and month. */
  | 'date'
  /** A year, month, decade or century. */
  | 'period'
  | 'weekday'
  /** A noun with what belongs before it. */
  | 'phrase'
  /** A noun phrase with what follows it after "of", "in", "for". */
  | 'long-phrase'
  | 'list'
  /** An adjective alone. */
  | 'adjective'
  /** A verb with its object. */
  | 'verb-phrase'
  /** What stands between two marks. */
  | 'clause'
  | 'quotation'

export const SPAN_FORMS = [
  'person-name',
  'organisation-name',
  'place-name',
  'nationality',
  'other-name',
  'percent',
  'money',
  'duration',
  'measure',
  'number',
  'quantity',
  'date',
  'period',
  'weekday',
  'phrase',
  'long-phrase',
  'list',
  'adjective',
  'verb-phrase',
  'clause',
  'quotation',
] as const satisfies readonly SpanForm[] // prettier-ignore

/** A word or mark of a sentence as the candidates are made of it. */
export interface ReadWord extends Span {
  readonly lower: string
  readonly stem: string
  readonly pos: PartOfSpeech
  /** Carries grammar rather than content, or is a mark. */
  readonly small: boolean
  readonly capital: boolean
}

/** A run of words that may be an answer: `[first, last]` of the sentence's words, both inclusive. */
export interface SpanCandidate extends Span {
  readonly first: number
  readonly last: number
  readonly form: SpanForm
}

export interface SentenceReading {
  readonly words: readonly ReadWord[]
  readonly candidates: readonly SpanCandidate[]
  /** For each word, the number of the clause that it stands in: clauses end at commas, semicolons, colons and dashes. */
  readonly clauses: readonly number[]
}

/** How many sentences are kept read. */
const KEPT = 4000
/** The most words of a phrase, a list and a clause. */
const LONGEST = { phrase: 12, list: 16, clause: 22 } as const
/** Longer sentences than this many words and marks are read up to there. */
const MOST_WORDS = 120

const kept = new Map<string, SentenceReading>()

function readWords(text: string): ReadWord[] {
  return tagWords(text)
    .slice(0, MOST_WORDS)
    .map(({ start, end, pos }) => {
      const word = text.slice(start, end)
      const norm = normalizeWord(word)
      const mark = !/[\p{L}\p{N}]/u.test(word)
      return {
        start,
        end,
        pos: mark && pos !== 'SYM' ? 'PUNCT' : pos,
        lower: word.toLowerCase(),
        stem: stem(norm),
        small: mark || STOP_WORDS.has(norm),
        capital: /^\p{Lu}/u.test(word),
      }
    })
}

const CLAUSE_MARK = /^[,;:–—()"“”]$/u

function clausesOf(words: readonly ReadWord[]): number[] {
  let clause = 0
  return words.map(({ lower }) => {
    if (CLAUSE_MARK.test(lower)) clause += 1
    return clause
  })
}

/** Words that a noun phrase may hold before its noun. */
const INNER: ReadonlySet<PartOfSpeech> = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM', 'SYM', 'X'])
const HEADS: ReadonlySet<PartOfSpeech> = new Set(['NOUN', 'PROPN', 'NUM', 'X', 'SYM'])

const isHyphen = (word: ReadWord | undefined): boolean => word !== undefined && /^[-–/&]$/u.test(word.lower)
const isPossessive = (word: ReadWord | undefined): boolean =>
  word !== undefined && /^['’]s?$/u.test(word.lower)

interface Run {
  readonly first: number
  readonly last: number
}

/** The noun phrases without their articles, longest: adjectives, numbers, nouns, with hyphens and possessives between. */
function nounRuns(words: readonly ReadWord[], text: string): Run[] {
  const runs: Run[] = []
  const inner = (at: number): boolean => {
    const word = words[at]
    if (word === undefined) return false
    if (INNER.has(word.pos) && word.pos !== 'SYM') return true
    if (word.pos === 'SYM' && /^[$€£¥%°]$/u.test(word.lower)) return true
    if (NUMBER_WORD.test(word.lower)) return true
    // "military-led", "peer-reviewed": a participle after a hyphen or before a noun.
    if (word.pos === 'VERB' && /(?:ed|ing)$/u.test(word.lower)) {
      if (isHyphen(words[at - 1])) return true
      const next = words[at + 1]
      const before = words[at - 1]
      return (
        next !== undefined &&
        next.pos === 'NOUN' &&
        before !== undefined &&
        /^(?:DET|ADJ|ADP|NUM)$/u.test(before.pos)
      )
    }
    return word.capital && !word.small && word.pos !== 'PRON'
  }
  let at = 0
  while (at < words.length) {
    if (!inner(at)) {
      at += 1
      continue
    }
    let last = at
    while (last + 1 < words.length) {
      const next = words[last + 1]!
      if (inner(last + 1)) last += 1
      else if (isHyphen(next) && inner(last + 2) && text.slice(words[last]!.end, next.start) === '') last += 2
      else if (isPossessive(next) && inner(last + 2)) last += 2
      else break
    }
    runs.push({ first: at, last })
    at = last + 1
  }
  return runs
}

const JOINING = /^(?:of|in|for|to|with|from|on|by|between|as|at|against|over|among|within|into|per|and)$/u
const ARTICLE = /^(?:the|a|an|his|her|its|their|our|this|that|these|those|all|both|some|any|each)$/u

/** Collects the candidates of one sentence. */
class Collector {
  readonly candidates: SpanCandidate[] = []
  private readonly seen = new Set<number>()
  private readonly words: readonly ReadWord[]

  constructor(words: readonly ReadWord[]) {
    this.words = words
  }

  add(first: number, last: number, form: SpanForm): void {
    if (last < first || last >= this.words.length) return
    const key = first * 1000 + last
    if (this.seen.has(key)) return
    this.seen.add(key)
    this.candidates.push({ first, last, form, start: this.words[first]!.start, end: this.words[last]!.end })
  }
}

function addDates(text: string, words: readonly ReadWord[], into: Collector): boolean[] {
  const dated = words.map(() => false)
  for (const date of findDateSpans(text)) {
    const first = words.findIndex((word) => word.end > date.start)
    if (first < 0) continue
    let last = first
    while (last + 1 < words.length && words[last + 1]!.start < date.end) last += 1
    into.add(first, last, date.form)
    for (let at = first; at <= last; at += 1) dated[at] = true
    for (let at = first; at <= last; at += 1) {
      if (last > first && /^(?:1\d|20)\d\d$/u.test(words[at]!.lower)) into.add(at, at, 'period')
    }
  }
  return dated
}

/** Endings of common words that are seldom names: "Armed", "Inspectors". */
const COMMON_ENDING = /(?:ed|ing|ers|ors|ists|ments|tions)$/u

/** Whether the first word of a sentence is a name, and not capitalised for its place alone. */
const opensWithName = (word: ReadWord): boolean => word.pos === 'PROPN' && !COMMON_ENDING.test(word.lower)

/** The form of a noun phrase by its words. */
function formOf(text: string, words: readonly ReadWord[], first: number, last: number): SpanForm {
  const head = words[first]!
  if (head.pos === 'NUM' || NUMBER_WORD.test(head.lower) || /^[$€£¥\p{N}]/u.test(head.lower)) {
    const figure = figureForm(text.slice(head.start, words[last]!.end))
    if (figure !== undefined) return figure
  }
  let capitals = 0
  let small = 0
  for (let at = first; at <= last; at += 1) {
    const word = words[at]!
    if (word.capital) capitals += 1
    else if (!word.small && word.pos !== 'NUM' && word.pos !== 'PUNCT') small += 1
  }
  if (capitals > 0 && small === 0 && (first > 0 || capitals > 1 || opensWithName(words[first]!))) {
    return nameForm(text.slice(head.start, words[last]!.end), {
      before: words[first - 1]?.lower ?? '',
      after: words[last + 1]?.lower ?? '',
    })
  }
  return 'phrase'
}

function addPhrases(
  text: string,
  words: readonly ReadWord[],
  dated: readonly boolean[],
  into: Collector,
): Run[] {
  const runs = nounRuns(words, text)
  for (const { first, last } of runs) {
    // The whole run, and what is left when its first words are taken away.
    for (let from = first; from <= last && from - first < 6; from += 1) {
      if (isHyphen(words[from]) || isHyphen(words[from - 1]) || isPossessive(words[from])) continue
      if (dated[from] && dated[last]) continue
      if (from === last && from > first && isNumber(words[from]) && words[from - 1]!.capital) continue
      const only = from === last ? words[from]! : undefined
      if (only !== undefined && only.pos === 'ADJ' && !NUMBER_WORD.test(only.lower))
        into.add(from, last, only.capital ? 'nationality' : 'adjective')
      else if (HEADS.has(words[last]!.pos) || words[last]!.capital || only === undefined)
        into.add(from, last, formOf(text, words, from, last))
    }
    // The first words without the last: "10th" of "10th century", "Norman" of "Norman castle".
    for (let to = first; to < last && to - first < 5; to += 1) {
      if (isHyphen(words[to]) || isHyphen(words[to + 1]) || dated[to]) continue
      const only = words[to]!
      if (to === first && only.pos === 'ADJ' && !only.capital) into.add(first, to, 'adjective')
      else into.add(first, to, formOf(text, words, first, to))
    }
    // A run of capitals or a number inside.
    for (let from = first; from <= last; from += 1) {
      if (dated[from]) continue
      const capital = words[from]!.capital
      const number = isNumber(words[from])
      if (!capital && (!number || (words[from - 1]?.capital === true && from > first))) continue
      let to = from
      while (to < last && (capital ? words[to + 1]!.capital : isNumber(words[to + 1]))) to += 1
      if (number && to < last && words[to + 1]!.lower === '%') to += 1
      into.add(from, to, formOf(text, words, from, to))
      from = to
    }
  }
  return runs
}

/** Words before a number that say how exact it is. */
const ROUGHLY =
  /^(?:about|around|almost|nearly|roughly|approximately|some|over|under|below|above|only|just|at|least|most|more|less|fewer|than|up|to|between|a|an|estimated|as|many|much)$/u
const ROUGHLY_OPENS =
  /^(?:about|around|almost|nearly|roughly|approximately|over|under|at|more|less|fewer|up|between|an|as)$/u
const RANGE = /^(?:to|and|-|–|or)$/u

const isNumber = (word: ReadWord | undefined): boolean =>
  word !== undefined && (word.pos === 'NUM' || NUMBER_WORD.test(word.lower) || /^\d/u.test(word.lower))

/** Numbers with what says how exact they are, and ranges: "about 19%", "up to four minutes", "between 12 and 17 square km". */
function addRoughFigures(
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
    while (first < run.first && !ROUGHLY_OPENS.test(words[first]!.lower)) first += 1
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

/** Phrases joined by "of", "in", "and" and commas to longer ones. */
function addLongPhrases(
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
      into.add(run.first, last, list ? 'list' : 'long-phrase')
    }
  }
}

/** What stands between marks, what follows a verb or "to" or "because", and quotations. */
function addClauses(words: readonly ReadWord[], into: Collector): void {
  const marks: number[] = [-1]
  for (const [at, word] of words.entries()) if (/^[,;:–—().!?"“”]$/u.test(word.lower)) marks.push(at)
  marks.push(words.length)
  const endOf = (from: number): number => marks.find((mark) => mark > from)!
  for (let at = 1; at < marks.length; at += 1) {
    const first = marks[at - 1]! + 1
    const last = marks[at]! - 1
    if (last - first >= 2 && last - first < LONGEST.clause) into.add(first, last, 'clause')
    const opens = words[first - 1]?.lower
    if (opens === '"' || opens === '“') {
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
    const opensReason = /^(?:because|since|if|that|whether|how|until|while)$/u.test(word.lower)
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
function addSingles(words: readonly ReadWord[], into: Collector): void {
  for (const [at, word] of words.entries()) {
    if (word.small) continue
    if (word.pos === 'ADJ' || word.pos === 'ADV') into.add(at, at, 'adjective')
  }
}

/** Reads the words of a sentence and the spans in it that could answer something; offsets within the text. Kept for the next time. */
export function readSentence(text: string): SentenceReading {
  const known = kept.get(text)
  if (known !== undefined) return known
  const words = readWords(text)
  const into = new Collector(words)
  const dated = addDates(text, words, into)
  const runs = addPhrases(text, words, dated, into)
  addRoughFigures(text, words, runs, into)
  addLongPhrases(words, runs, dated, into)
  addClauses(words, into)
  addSingles(words, into)
  const reading = { words, candidates: into.candidates, clauses: clausesOf(words) }
  if (kept.size >= KEPT) kept.delete(kept.keys().next().value!)
  kept.set(text, reading)
  return reading
}
