import type { Filters } from '../src/question/query.ts'
import { typed as typedIn } from '../src/reply/command-texts.ts'
import { dateForms } from '../src/reply/date-forms.ts'
import type { Language } from '../src/reply/language.ts'
import { renderRefusedOption } from '../src/reply/render-error.ts'
import type { Inline, Reply } from '../src/reply/reply.ts'
import { SOURCES_COMMAND } from '../src/reply/texts/reading-commands.ts'
import { HINTS, REASONS } from '../src/reply/texts/reasons.ts'
import { FROM_OPTION, SOURCE_OPTION, TO_OPTION } from '../src/reply/texts/shared-options.ts'
import { isSeen } from '../src/text/is-seen.ts'
import type { CommandInput, Services } from './command.ts'
import { dateInEnglish } from './date-words.ts'
import { findSource } from './find-source.ts'
import { readDate } from './read-date.ts'

/** What the options hold, or the reply that says why one of them cannot be used. */
export type ReadFilters =
  | { readonly kind: 'read'; readonly filters: Filters }
  | { readonly kind: 'refused'; readonly reply: Reply }

/** An option by its names. */
interface OptionName {
  readonly name: Readonly<Record<Language, string>>
}

/** The words of an option; undefined where it was not given or nothing of it is seen. */
export function readWords({ options }: CommandInput, name: string): string | undefined {
  const value = options[name]
  if (value === undefined) return undefined
  const words = String(value).trim()
  return isSeen(words) ? words : undefined
}

/**
 * Reads `from`, `to` and `source` as limits on what is searched.
 * @param sourceOption the option in which the outlet was typed, where it is another one
 */
export async function readFilters(
  input: CommandInput,
  services: Services,
  sourceOption: OptionName = SOURCE_OPTION,
): Promise<ReadFilters> {
  const { language = 'en' } = input
  const reasons = REASONS.in(language)
  const hints = HINTS.in(language)
  const filters: { from?: string; to?: string; source?: string } = {}
  for (const name of ['from', 'to'] as const) {
    const typed = readWords(input, name)
    if (typed === undefined) continue
    const asTyped = readDate(typed, input.asOf)
    const date = asTyped.kind === 'range' ? asTyped : readDate(dateInEnglish(typed, language), input.asOf)
    if (date.kind === 'refused') {
      return refused(input, name, reasons[date.reason], hints.dateForms({ forms: dateForms(language) }))
    }
    const day = date.range[name]
    if (day !== undefined) filters[name] = day
  }
  if (filters.from !== undefined && filters.to !== undefined && filters.from > filters.to) {
    return refused(input, 'from', reasons.afterEnd({ date: filters.to }), [hints.exchange])
  }
  const typed = readWords(input, 'source')
  if (typed === undefined) return { kind: 'read', filters }
  const found = await findSource(typed, services.archive)
  if (found.kind === 'found') return { kind: 'read', filters: { ...filters, source: found.name } }
  const refusedSource = (reason: string, hint: readonly Inline[] = []): ReadFilters => ({
    kind: 'refused',
    reply: renderRefusedOption(sourceOption.name[language], typed, reason, hint, language),
  })
  if (found.kind === 'empty') return refusedSource(reasons.emptyArchive)
  const command: Inline = { text: typedIn(SOURCES_COMMAND, language), style: 'code' }
  const { nearest } = found
  const hint = nearest.length === 0 ? hints.allSources : hints.nearestSources
  return refusedSource(reasons.noSuchSource, hint({ sources: nearest, command }))
}

const OPTIONS = { from: FROM_OPTION, to: TO_OPTION }

function refused(
  input: CommandInput,
  option: keyof typeof OPTIONS,
  reason: string,
  hint: readonly Inline[] = [],
): ReadFilters {
  const { language = 'en' } = input
  const name = OPTIONS[option].name[language]
  const value = readWords(input, option) ?? ''
  return { kind: 'refused', reply: renderRefusedOption(name, value, reason, hint, language) }
}
