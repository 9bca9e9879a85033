import type { Span } from '../text/span.ts'
import type { DateMention } from './question-dates.ts'
import type { SourceMention } from './source-names.ts'

/** A part of the question with the outlets and dates that stand in it. */
export interface ClauseSpan extends Span {
  readonly sources: readonly string[]
  readonly dates: readonly DateMention[]
}

/** Outlets that share one clause have only such words between them ("both Fortune and TechCrunch"). */
const JOINS_OUTLETS =
  /^["'”’\s,/&]*(?:(?:and|or|both|the|as well as|articles?|reports?|stories|from|by|in|on|also|well|as)["'“”‘’\s,/&]*)*$/iu

/** An outlet that ends its clause: "..., as reported by X", "... according to X". */
const CLOSES_CLAUSE =
  /(?:according to|\bper|\b(?:as|was|were|been|is|are|also|further|and|or)?\s*(?:reported|covered|noted|mentioned|described|discussed|stated|highlighted|featured|published|seen|detailed|quoted|revealed|claimed|outlined|emphasi[sz]ed|recogni[sz]ed)\s+(?:by|in|on)|\bby|\bin|\bon|\bfrom)\s+(?:both\s+)?(?:the\s+|an?(?:other)?\s+)?(?:articles?\s+(?:from|in|by)\s+)?["'“‘]?$/iu

/** What may follow an outlet that ends its clause. */
const AFTER_CLOSED =
  /^["'”’]?\s*(?:(?:articles?|reports?|story|piece)\b\s*)?(?:$|[,;?.)]|and\b|but\b|while\b|whereas\b|or\b|is\b|has\b|also\b|which\b|who\b|that\b)/iu

/** Words that open an outlet's clause and belong to it: "the ... article on", "while", "between the". */
const OPENS_CLAUSE =
  /(?:[,;]\s*)?(?:\b(?:and|while|whereas|but|or|between|compared (?:to|with)|versus|vs\.?|than|with|from|does|did|do|is|was|has|both|after|before|when|in|by|on|to|the|an?|recent|subsequent|earlier|later|article|report|story|piece|coverage|as)\s+)*["'“‘]?$/iu

/** Places between two outlets where one clause may end. */
const SEPARATOR = /[,;:]\s|\s(?:and|while|whereas|but|or|versus|than)\s/giu

interface Group extends Span {
  names: string[]
}

function groupOutlets(question: string, mentions: readonly SourceMention[]): Group[] {
  const groups: Group[] = []
  for (const mention of mentions) {
    const last = groups.at(-1)
    if (last !== undefined && JOINS_OUTLETS.test(question.slice(last.end, mention.start))) {
      const end = mention.end
      groups[groups.length - 1] = {
        start: last.start,
        end,
        names: [...new Set([...last.names, ...mention.names])],
      }
    } else groups.push({ start: mention.start, end: mention.end, names: [...mention.names] })
  }
  return groups
}

function closes(question: string, group: Group): boolean {
  return (
    CLOSES_CLAUSE.test(question.slice(Math.max(0, group.start - 60), group.start)) &&
    AFTER_CLOSED.test(question.slice(group.end, group.end + 20))
  )
}

/** Where the clause of `left` ends and that of `right` starts. */
function boundary(question: string, left: Group, right: Group): number {
  const opening = OPENS_CLAUSE.exec(question.slice(left.end, right.start))
  const opensAt = left.end + (opening?.index ?? right.start - left.end)
  if (!closes(question, right)) return opensAt
  if (closes(question, left)) {
    // "... as reported by A, ... as reported by B": A's clause ends with A.
    return left.end
  }
  const middle = (left.end + right.start) / 2
  let best = opensAt
  let distance = Number.POSITIVE_INFINITY
  for (const match of question.slice(left.end, right.start).matchAll(SEPARATOR)) {
    const at = left.end + match.index
    if (Math.abs(at - middle) < distance) {
      distance = Math.abs(at - middle)
      best = at
    }
  }
  return best
}

/**
 * Cuts a question into clauses, one for each outlet (or group of outlets) that it names, each with the dates that stand in
 * it. A question that names at most one outlet is one clause.
 */
export function splitClauses(
  question: string,
  sources: readonly SourceMention[],
  dates: readonly DateMention[],
): ClauseSpan[] {
  const groups = groupOutlets(question, sources)
  const cuts = [0]
  for (let at = 1; at < groups.length; at += 1) cuts.push(boundary(question, groups[at - 1]!, groups[at]!))
  cuts.push(question.length)
  const clauses: ClauseSpan[] = []
  for (let at = 0; at + 1 < cuts.length; at += 1) {
    const start = cuts[at]!
    const end = cuts[at + 1]!
    clauses.push({
      start,
      end,
      sources: groups[at]?.names ?? [],
      dates: dates.filter((date) => date.start >= start && date.start < end),
    })
  }
  return clauses
}
