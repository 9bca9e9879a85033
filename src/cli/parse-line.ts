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
  | { readonly kind: 'unknown'; readonly name: string; readonly nearest: string }
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
  if (command === undefined) return { kind: 'unknown', name, nearest: nearestCommand(name, commands) }
  return parseOptions(command, rest)
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

function parseOptions(command: SlashCommand, text: string): ParsedLine {
  const chosen = chooseSubcommand(command, text)
  if (chosen.kind === 'open') return { ...chosen, command }
  const { options: known, rest, subcommand } = chosen
  const options: Record<string, string | boolean> = {}
  const found = findOptions(rest, known)
  const bare = rest.slice(0, found[0]?.at ?? rest.length).trim()
  const main = mainOption(known)
  if (bare !== '' && main !== undefined) options[main] = unquoted(bare)
  for (const [at, { name, value }] of found.entries()) {
    const typed = unquoted(rest.slice(value, found[at + 1]?.at ?? rest.length).trim())
    const isSwitch = known.find((option) => option.name === name)?.type === BOOLEAN
    if (!isSwitch) options[name] = typed
    else if (ON.has(typed.toLowerCase())) options[name] = true
    else if (OFF.has(typed.toLowerCase())) options[name] = false
    else return { kind: 'refused', option: name, value: typed, reason: 'it is neither true nor false' }
  }
  return { kind: 'command', command, options, ...(subcommand === undefined ? {} : { subcommand }) }
}

function unquoted(value: string): string {
  return value.length >= 2 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : value
}

function nearestCommand(name: string, commands: readonly SlashCommand[]): string {
  const names = commands.map(({ data }) => data.name)
  const wanted = name.toLowerCase()
  return names.toSorted((a, b) => distance(wanted, a) - distance(wanted, b))[0] ?? 'help'
}
