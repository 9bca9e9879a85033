import { type Command, isSlashCommand, type Services } from '../../commands/command.ts'
import { findOptions, mainOption } from './parse-line.ts'
import { chooseSubcommand } from './subcommands.ts'

/** Completions and the end of the line that they take the place of, as node:readline wants them. */
export type LineCompletions = [completions: string[], replaced: string]

/** A slash, the whole name, white space, and what is typed of the options. */
const OPTIONS_BEGUN = /^\/(\S+)\s+(.*)$/s
/** The last word of what is typed. */
const LAST_WORD = /\S*$/

/** What TAB offers: names of commands, names of their options, and what the archive holds for an option's value. */
export async function completeLine(
  line: string,
  all: readonly Command[],
  services: Services,
  asOf: string,
): Promise<LineCompletions> {
  if (!line.startsWith('/')) return [[], line]
  const commands = all.filter(isSlashCommand)
  const [, name, typed] = OPTIONS_BEGUN.exec(line) ?? []
  if (name === undefined || typed === undefined) {
    const names = commands.map(({ data }) => `/${data.name} `)
    return [names.filter((candidate) => candidate.startsWith(line)), line]
  }
  const command = commands.find(({ data }) => data.name === name)
  if (command === undefined) return [[], line]
  const chosen = chooseSubcommand(command, typed)
  if (chosen.kind === 'open') {
    const names = chosen.names.filter((candidate) => candidate.startsWith(chosen.typed))
    return [names.map((candidate) => `${candidate} `), chosen.typed]
  }
  const { options, rest, subcommand } = chosen
  const given = findOptions(rest, options)
  const last = given.at(-1)
  const focused =
    last === undefined
      ? { name: mainOption(options) ?? '', value: rest }
      : { name: last.name, value: rest.slice(last.value) }
  const input = { options: {}, focused, asOf, ...(subcommand === undefined ? {} : { subcommand }) }
  const values = ((await command.complete?.(input, services)) ?? []).map(({ value }) => value)
  if (values.length > 0 && focused.value.trim() !== '') return [values, focused.value]
  const word = LAST_WORD.exec(rest)?.[0] ?? ''
  const missing = options
    .map((option) => `${option.name}:`)
    .filter((option) => option.startsWith(word) && !given.some(({ name: used }) => `${used}:` === option))
  if (word === '' || missing.length > 0)
    return [values.length > 0 && last !== undefined ? values : missing, word]
  return [values, focused.value]
}
