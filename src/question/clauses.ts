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

/** Where one outlet's clause tells of two things: "... and is accused of ...", "..., as well as ...". */
const PARTS =
  /[,;]\s+(?:and|but|while|whereas|yet|as well as|or)\s+|;\s+|\s+as well as\s+|,\s+(?=(?:is|was|are|were|has|have|had|who|which|whose|also|claims?|known|accused|despite)\b)|\s+and\s+(?=(?:is|was|are|were|has|have|had|who|which|whose|also|did|does|claims?|despite|accused|simultaneously)\b)|\s+while\s+/giu

/** The fewest words of four letters or more that a part has. */
const PART_WORDS = 4
const LONG_WORD = /[\p{L}\p{N}]{4,}/gu

/** The parts of a clause that tell of different things, none too small to search for. */
function partsOf(question: string, clause: Span): Span[] {
  const text = question.slice(clause.start, clause.end)
  const cuts = [0]
  for (const match of text.matchAll(PARTS)) {
    const before = text.slice(cuts.at(-1), match.index)
    const after = text.slice(match.index)
    if (
      (before.match(LONG_WORD)?.length ?? 0) < PART_WORDS ||
      (after.match(LONG_WORD)?.length ?? 0) < PART_WORDS
    )
      continue
    cuts.push(match.index)
  }
  cuts.push(text.length)
  const parts: Span[] = []
  for (let at = 0; at + 1 < cuts.length; at += 1) {
    parts.push({ start: clause.start + cuts[at]!, end: clause.start + cuts[at + 1]! })
  }
  return parts
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
    const bound = dates.filter((date) => date.start >= start && date.start < end)
    for (const part of partsOf(question, { start, end })) {
      const inside = bound.filter((date) => date.start >= part.start && date.start < part.end)
      clauses.push({ ...part, sources: groups[at]?.names ?? [], dates: inside.length > 0 ? inside : bound })
    }
  }
  return clauses
}
