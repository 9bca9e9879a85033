import type { Refusal } from '../ingest/refusal.ts'
import { visibleLine } from '../text/shown-text.ts'

/** One line for each refusal: file, line, reason. Nothing in it can act on the terminal. */
export function refusalLines(refusals: readonly Refusal[], most = refusals.length): string[] {
  const lines = refusals
    .slice(0, most)
    .map(({ file, line, reason }) =>
      visibleLine(`Cannot import ${file}${line === undefined ? '' : `:${line}`}: ${reason}`),
    )
  const rest = refusals.length - lines.length
  return rest === 0 ? lines : [...lines, `and ${rest} more`]
}
