import type { Refusal } from '../ingest/refusal.ts'
import { visibleLine } from '../text/shown-text.ts'

/** One line for each refusal: file, line, which article of a JSON array, reason. Nothing in it can act on the terminal. */
export function refusalLines(refusals: readonly Refusal[], most = refusals.length): string[] {
  const lines = refusals
    .slice(0, most)
    .map((refusal) => visibleLine(`Cannot import ${placeOf(refusal)}: ${refusal.reason}`))
  const rest = refusals.length - lines.length
  return rest === 0 ? lines : [...lines, `and ${rest} more`]
}

function placeOf({ element, file, line }: Refusal): string {
  const place = line === undefined ? file : `${file}:${line}`
  return element === undefined ? place : `${place}, article ${element.number} of ${element.of}`
}
