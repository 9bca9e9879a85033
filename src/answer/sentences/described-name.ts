import type { Query } from '../../question/query.ts'
import type { QueryTerms } from '../../search/ranking/query-terms.ts'
import type { Span } from '../../text/span.ts'
import { stem } from '../../text/stem.ts'
import { STOP_WORDS } from '../../text/stop-words.ts'
import { type Token, tokenize } from '../../text/tokens.ts'
import { type AnswerKind, expectedAnswer } from '../spans/answer-type.ts'
import { nameForm, TITLES } from '../spans/name-forms.ts'
import type { ScoredSentence } from './score-sentences.ts'

/** Somebody or something that a long question describes without the name. */
export interface DescribedName {
  /** The name in full, as `tokenize` normalises its words: `['sam', 'altman']`. */
  readonly full: readonly string[]
  /** Where a text has the name, in full or by its last word alone; undefined where it does not. */
  find(text: string): { readonly span: Span; readonly full: boolean } | undefined
}

/** Kinds of answers that have a name. */
const NAMED_KINDS: ReadonlySet<AnswerKind> = new Set<AnswerKind>([
  'person',
  'organisation',
  'name',
  'sort',
  'thing',
])

/** Shorter questions name what they are about and ask for something else. */
const LONG = 0.25

/** How many of the best sentences vote for a name, and how many are read for its full form. */
const VOTERS = 20
const READ = 60

/** By how many points of score a sentence's vote falls to a half. */
const HALVED = 2.4

/** How many of the names with the most votes are looked at. */
const CONSIDERED = 6

/** The share of a name's uses that a longer form of it has at least, to be its full form. */
const LONGER_USED = 0.1

/** What stands between the words of one name. */
const WITHIN_NAME = /^(?: |-|\. )$/

/** Words that are written with a capital and open no name: days and months. */
const NOT_OPENING =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/

interface Name {
  readonly words: readonly string[]
  readonly span: Span
}

const isCapital = (text: string, token: Token): boolean => {
  const first = text.charAt(token.start)
  return first !== first.toLowerCase()
}

/** The runs of capitalised words in a text; its first word counts where another follows or the archive writes it as a name. */
function namesIn(text: string, terms: QueryTerms): Name[] {
  const tokens = tokenize(text)
  const named = (at: number): boolean =>
    tokens[at] !== undefined && isCapital(text, tokens[at]) && !STOP_WORDS.has(tokens[at].norm)
  const names: Name[] = []
  let run: Token[] = []
  const end = (): void => {
    while (run.length > 0 && NOT_OPENING.test(run[0]!.norm)) run.shift()
    while (run.length > 1 && TITLES.has(run[0]!.norm)) run.shift()
    if (run.length > 0) {
      const span = { start: run[0]!.start, end: run.at(-1)!.end }
      names.push({ words: run.map((token) => token.norm), span })
    }
    run = []
  }
  for (const [at, token] of tokens.entries()) {
    const previous = tokens[at - 1]
    if (run.length > 0 && previous !== undefined && !WITHIN_NAME.test(text.slice(previous.end, token.start)))
      end()
    if (!named(at)) end()
    else if (at > 0 || named(1) || terms.statistics.isName(stem(token.norm))) run.push(token)
  }
  end()
  return names
}

/**
 * The name that the best sentences turn to and that the question does not hold: what several reports share is what a long
 * question describes ("Who is the founder, according to one paper …, who according to another …?").
 * @param sentences best first
 * @returns undefined for short questions and those that no name answers
 */
export function describedName(
  query: Query,
  terms: QueryTerms,
  sentences: readonly ScoredSentence[],
): DescribedName | undefined {
  const { kind } = expectedAnswer(query)
  if (terms.long < LONG || !NAMED_KINDS.has(kind)) return undefined
  const asked = new Set(tokenize(query.question).map((token) => token.norm))
  const votes = new Map<string, number>()
  const forms = new Map<string, Map<string, number>>()
  const top = sentences[0]?.score ?? 0
  for (const [place, sentence] of sentences.slice(0, READ).entries()) {
    const text = sentence.ranked.article.body.slice(sentence.span.start, sentence.span.end)
    const seen = new Set<string>()
    for (const { words } of namesIn(text, terms)) {
      const last = words.at(-1)!
      if (asked.has(last)) continue
      if (place < VOTERS && !seen.has(last)) {
        seen.add(last)
        votes.set(last, (votes.get(last) ?? 0) + 2 ** ((sentence.score - top) / HALVED))
      }
      if (words.length === 1) continue
      const ofLast = forms.get(last) ?? new Map<string, number>()
      const form = words.join(' ')
      ofLast.set(form, (ofLast.get(form) ?? 0) + 1)
      forms.set(last, ofLast)
    }
  }
  const person = kind === 'person'
  const byVotes = [...votes].sort((a, b) => b[1] - a[1]).slice(0, CONSIDERED)
  for (const [last] of byVotes) {
    const full = fullForm(last, forms.get(last) ?? new Map())
    if (person && !namesPerson(full)) continue
    return {
      full,
      find(text) {
        const names = namesIn(text, terms).filter(({ words }) => words.at(-1) === last)
        const whole = names.find(({ words }) => words.join(' ').endsWith(full.join(' ')))
        const found = whole ?? names[0]
        return found === undefined ? undefined : { span: found.span, full: whole !== undefined }
      },
    }
  }
  return undefined
}

/** The most common form of a name, made longer as long as one in ten of its uses has another word before it. */
function fullForm(last: string, forms: ReadonlyMap<string, number>): string[] {
  let form = last
  let uses = 0
  for (;;) {
    const longer = [...forms]
      .filter(([other, count]) => other.endsWith(` ${form}`) && count >= uses * LONGER_USED)
      .sort((a, b) => b[1] - a[1])[0]
    if (longer === undefined) return form.split(' ')
    ;[form, uses] = longer
  }
}

/** Whether a name looks like one of a person: two to four words, none of them of an organisation or a place. */
function namesPerson(full: readonly string[]): boolean {
  const written = full.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`).join(' ')
  return full.length > 1 && nameForm(written, { before: '', after: '' }) === 'person-name'
}
