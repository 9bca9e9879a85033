import type { SlashCommand } from '../../commands/command.ts'

/** The options that can be given with a command, or with one of its sub-commands. */
export type Options = NonNullable<SlashCommand['data']['options']>

/** Discord's numbers for sub-commands and for groups of them. */
const SUBCOMMAND = 1
const GROUP = 2

const FIRST_WORD = /^(\S*)(\s*)/

/** What of a command is meant by the words behind its name. */
export type Chosen =
  | {
      readonly kind: 'chosen'
      /** The names of group and sub-command; absent where the command has none. */
      readonly subcommand?: string
      readonly options: Options
      /** What stands behind the names. */
      readonly rest: string
    }
  /** A sub-command is missing, or there is none of that name; the names are those that there are. */
  | { readonly kind: 'open'; readonly names: readonly string[]; readonly typed: string }

/** Reads the names of a sub-command, and of its group, off the words behind a command's name. */
export function chooseSubcommand({ data }: SlashCommand, text: string): Chosen {
  let options: Options = data.options ?? []
  let rest = text
  const chosen: string[] = []
  while (options.some(({ type }) => type === SUBCOMMAND || type === GROUP)) {
    const [whole = '', word = ''] = FIRST_WORD.exec(rest) ?? []
    const named = options.find(({ name }) => name === word.toLowerCase())
    if (named === undefined) return { kind: 'open', names: options.map(({ name }) => name), typed: word }
    chosen.push(named.name)
    rest = rest.slice(whole.length)
    options = ('options' in named ? (named.options ?? []) : []) as Options
  }
  return { kind: 'chosen', options, rest, ...(chosen.length === 0 ? {} : { subcommand: chosen.join(' ') }) }
}
