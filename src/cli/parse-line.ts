import { distance } from 'fastest-levenshtein'
import { type Command, type CommandInput, isSlashCommand, type SlashCommand } from '../../commands/command.ts'
import { chooseSubcommand, type Options } from './subcommands.ts'

/** What a line in the console asks for. */
export type ParsedLine =
  | { readonly kind: 'empty' }
  | { readonly kind: 'exit' }
  | {
      readonly kind: 'command'
      readonly command: SlashCommand
      readonly subcommand?: string
      readonly options: CommandInput['options']
    }
  /** A command whose sub-command is missing or unknown; the names are those that it has. */
  | {
      readonly kind: 'open'
      readonly command: SlashCommand
      readonly names: readonly string[]
      readonly typed: string
    }
  /** No command has the name; `nearest` is one whose name it nearly is. */
  | { readonly kind: 'unknown'; readonly name: string; readonly nearest?: string }
  /** A name before a colon that is no option of the command; the names are those that it has. */
  | {
      readonly kind: 'no-option'
      readonly command: SlashCommand
      readonly typed: string
      readonly names: readonly string[]
    }
  /** An option's value that cannot be used; the reason is a clause. */
  | { readonly kind: 'refused'; readonly option: string; readonly value: string; readonly reason: string }

/** A slash, the command's name, and what follows it. */
const COMMAND_LINE = /^\/(\S*)\s*(.*)$/s

const EXIT_WORDS: ReadonlySet<string> = new Set(['exit', 'quit', '/exit', '/quit'])
const HELP_WORDS: ReadonlySet<string> = new Set(['help', '?'])

const ON: ReadonlySet<string> = new Set(['true', 'yes', 'on', '1', ''])
const OFF: ReadonlySet<string> = new Set(['false', 'no', 'off', '0'])

/** Discord's number for an option that is on or off. */
const BOOLEAN = 5

/**
 * Reads a line: a question in plain words, `/command option:value …`, `/command words …`, each with a sub-command before the
 * options where the command has some, `help` or `exit`. Values run to the next option or stand between double quotes; words without an option's name are the command's main option.
 */
export function parseLine(line: string, all: readonly Command[]): ParsedLine {
  // There is no message in a terminal on which a message command could be used.
  const commands = all.filter(isSlashCommand)
  const text = line.trim()
  if (text === '') return { kind: 'empty' }
  if (EXIT_WORDS.has(text.toLowerCase())) return { kind: 'exit' }
  if (HELP_WORDS.has(text.toLowerCase())) return parseLine('/help', commands)
  const [, name, rest] = COMMAND_LINE.exec(text) ?? []
  if (name === undefined || rest === undefined) {
    const ask = commands.find(({ data }) => data.name === 'ask')
    return ask === undefined
      ? { kind: 'empty' }
      : { kind: 'command', command: ask, options: { question: text } }
  }
  const command = commands.find(({ data }) => data.name === name.toLowerCase())
  if (command === undefined) return { kind: 'unknown', name, ...nearestCommand(name, commands) }
  return parseOptions(command, rest, commands)
}

/** The option that bare words are for: the first that must be given, else the topic, else the first. */
export function mainOption(options: Options): string | undefined {
  const main =
    options.find((option) => 'required' in option && option.required === true) ??
    options.find((option) => option.name === 'topic') ??
    options[0]
  return main?.name
}

/** Where the names of options stand in the text of a command, each followed by a colon. */
export function findOptions(text: string, options: Options): { name: string; at: number; value: number }[] {
  const names = options.map(({ name }) => name)
  if (names.length === 0) return []
  const pattern = new RegExp(`(?<=^|\\s)(${names.join('|')}):`, 'giu')
  const found: { name: string; at: number; value: number }[] = []
  for (const match of text.matchAll(pattern)) {
    const before = found.at(-1)
    // A name within a quoted value is a word of that value.
    if (before !== undefined && insideQuotes(text.slice(before.value, match.index))) continue
    found.push({
      name: match[1]?.toLowerCase() ?? '',
      at: match.index,
      value: match.index + match[0].length,
    })
  }
  return found
}

function insideQuotes(value: string): boolean {
  const text = value.trimStart()
  return text.startsWith('"') && text.indexOf('"', 1) === -1
}

function parseOptions(command: SlashCommand, text: string, commands: readonly SlashCommand[]): ParsedLine {
  const chosen = chooseSubcommand(command, text)
  if (chosen.kind === 'open') return { ...chosen, command }
  const { options: known, rest, subcommand } = chosen
  const options: Record<string, string | number | boolean> = {}
  const found = findOptions(rest, known)
  const bare = rest.slice(0, found[0]?.at ?? rest.length).trim()
  const main = mainOption(known)
  const names = optionNames(commands)
  const runs = [0, ...found.map(({ value }) => value)].map((from, at) =>
    rest.slice(from, found[at]?.at ?? rest.length),
  )
  const typo = runs
    .map((run, at) => {
      const option = found[at - 1]?.name ?? main
      const takesDate = option !== undefined && DATE_OPTIONS.has(option)
      return unknownOption(run, known, { names, opens: at === 0, takesDate })
    })
    .find(Boolean)
  if (typo !== undefined) {
    return { kind: 'no-option', command, typed: typo, names: known.map(({ name }) => name) }
  }
  if (bare !== '' && main === undefined) return { kind: 'no-option', command, typed: bare, names: [] }
  if (bare !== '' && main !== undefined) options[main] = unquoted(bare)
  for (const [at, { name, value }] of found.entries()) {
    const typed = unquoted(rest.slice(value, found[at + 1]?.at ?? rest.length).trim())
    const option = known.find((one) => one.name === name)
    const choice = choiceOf(option, typed)
    if (choice.kind === 'none') {
      return {
        kind: 'refused',
        option: name,
        value: typed,
        reason: `it is none of ${choice.names.join(', ')}`,
      }
    }
    const isSwitch = option?.type === BOOLEAN
    if (!isSwitch) options[name] = choice.value
    else if (ON.has(typed.toLowerCase())) options[name] = true
    else if (OFF.has(typed.toLowerCase())) options[name] = false
    else return { kind: 'refused', option: name, value: typed, reason: 'it is neither true nor false' }
  }
  return { kind: 'command', command, options, ...(subcommand === undefined ? {} : { subcommand }) }
}

/** A word of letters with a colon and a value right behind it, as options are written; no address. */
const LIKE_OPTION = /(?<=^|\s)(\p{L}[\p{L}_-]{1,31}):(?!\/\/)(?=\S)/gu

/** Options whose value is a date, in which no other word has a colon behind it. */
const DATE_OPTIONS: ReadonlySet<string> = new Set(['from', 'to'])

/** Letters that a misspelt name of an option may have wrong. */
const MISSPELT = 2

/** The names of the options of all commands, in any of their sub-commands. */
function optionNames(commands: readonly SlashCommand[]): ReadonlySet<string> {
  const names = new Set<string>()
  const add = (options: Options): void => {
    for (const option of options) {
      if ('options' in option) add((option.options ?? []) as Options)
      else names.add(option.name)
    }
  }
  for (const { data } of commands) add(data.options ?? [])
  return names
}

/**
 * A name before a colon that was meant for an option of the command and is none: the first word of all, any behind a date, one that is
 * nearly the name of an option, or an option of another command. What stands between quotation marks is a value.
 */
function unknownOption(
  run: string,
  known: Options,
  {
    names,
    opens,
    takesDate,
  }: { readonly names: ReadonlySet<string>; readonly opens: boolean; readonly takesDate: boolean },
): string | undefined {
  if (run.trimStart().startsWith('"')) return undefined
  for (const { index, 1: name = '' } of run.matchAll(LIKE_OPTION)) {
    const isFirst = opens && run.slice(0, index).trim() === ''
    const isNear = known.some((option) => distance(option.name, name.toLowerCase()) <= MISSPELT)
    const isElsewhere = names.has(name.toLowerCase())
    if (isFirst || takesDate || isElsewhere || (isNear && name.length > MISSPELT + 1)) return name
  }
  return undefined
}

type Choice =
  | { readonly kind: 'value'; readonly value: string | number }
  | { readonly kind: 'none'; readonly names: readonly string[] }

/** The value that a name stands for, where an option has a list of them. */
function choiceOf(option: Options[number] | undefined, typed: string): Choice {
  const choices = option !== undefined && 'choices' in option ? (option.choices ?? []) : []
  if (choices.length === 0) return { kind: 'value', value: typed }
  const wanted = typed.toLowerCase()
  const chosen = choices.find(
    ({ name, value }) => name.toLowerCase() === wanted || String(value).toLowerCase() === wanted,
  )
  if (chosen !== undefined) return { kind: 'value', value: chosen.value }
  return { kind: 'none', names: choices.map(({ name }) => name) }
}

function unquoted(value: string): string {
  return value.length >= 2 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : value
}

/** The command whose name has the fewest letters other than was typed, where those are few, or begins so. */
function nearestCommand(name: string, commands: readonly SlashCommand[]): { readonly nearest?: string } {
  const names = commands.map(({ data }) => data.name)
  const wanted = name.toLowerCase()
  const slips = wanted.length > 2 * MISSPELT ? MISSPELT : 1
  const nearest =
    names
      .filter((one) => distance(wanted, one) <= slips)
      .toSorted((a, b) => distance(wanted, a) - distance(wanted, b))[0] ??
    names.find((one) => wanted !== '' && one.startsWith(wanted))
  return nearest === undefined ? {} : { nearest }
}
