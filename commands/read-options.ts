import type { Filters } from '../src/question/query.ts'
import { renderRefusedOption } from '../src/reply/render-error.ts'
import type { Inline, Reply } from '../src/reply/reply.ts'
import { enumerate, formatDate } from '../src/reply/wording.ts'
import type { CommandInput, Services } from './command.ts'
import { findSource } from './find-source.ts'
import { DATE_FORMS, readDate } from './read-date.ts'

/** What the options hold, or the reply that says why one of them cannot be used. */
export type ReadFilters =
  | { readonly kind: 'read'; readonly filters: Filters }
  | { readonly kind: 'refused'; readonly reply: Reply }

/** The words of an option; undefined where it was not given or is blank. */
export function readWords({ options }: CommandInput, name: string): string | undefined {
  const value = options[name]
  if (value === undefined) return undefined
  const words = String(value).trim()
  return words === '' ? undefined : words
}

/** Reads `from`, `to` and `source` as limits on what is searched. */
export function readFilters(input: CommandInput, services: Services): ReadFilters {
  const filters: { from?: string; to?: string; source?: string } = {}
  for (const name of ['from', 'to'] as const) {
    const typed = readWords(input, name)
    if (typed === undefined) continue
    const date = readDate(typed, input.asOf)
    if (date.kind === 'refused') return refused(name, typed, date.reason, [DATE_FORMS])
    const day = date.range[name]
    if (day !== undefined) filters[name] = day
  }
  if (filters.from !== undefined && filters.to !== undefined && filters.from > filters.to) {
    return refused(
      'from',
      readWords(input, 'from') ?? '',
      `it lies after the end, ${formatDate(filters.to)}`,
      ['Exchange the two dates.'],
    )
  }
  const typed = readWords(input, 'source')
  if (typed === undefined) return { kind: 'read', filters }
  const found = findSource(typed, services.archive)
  if (found.kind === 'found') return { kind: 'read', filters: { ...filters, source: found.name } }
  if (found.nearest.length === 0) return refused('source', typed, 'the archive is empty')
  return refused('source', typed, 'the archive holds no outlet of that name', [
    `Nearest ${found.nearest.length === 1 ? 'is' : 'are'} ${enumerate(found.nearest)}; `,
    { text: '/sources', style: 'code' },
    ' lists all.',
  ])
}

function refused(option: string, value: string, reason: string, hint: readonly Inline[] = []): ReadFilters {
  return { kind: 'refused', reply: renderRefusedOption(option, value, reason, hint) }
}
