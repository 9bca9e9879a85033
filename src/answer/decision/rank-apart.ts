import { onceAQuery } from '../../question/once-a-query.ts'
import type { Query } from '../../question/query.ts'

const RANK = '(?:second|third|fourth|fifth|sixth|next)'

/** "The largest bank", and not "the second-largest". */
const SUPERLATIVE = new RegExp(
  String.raw`(?<!${RANK}[\s-])\b(?<most>(?:larg|bigg|high|strong|rich|old|long|tall|fast|small|poor|young)est)\b`,
  'iu',
)

const superlative = onceAQuery((query: Query): string => SUPERLATIVE.exec(query.question)?.groups?.most ?? '')

/** Whether a question asks for the first of a kind ("the largest bank") and a text tells of the second or third alone. */
export function isRankApart(query: Query, text: string): boolean {
  const most = superlative(query)
  if (most === '') return false
  const lower = new RegExp(String.raw`\b${RANK}[\s-]+${most}\b`, 'giu')
  return text.search(lower) >= 0 && !new RegExp(String.raw`\b${most}\b`, 'iu').test(text.replace(lower, ''))
}
