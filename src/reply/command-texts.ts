import type { Language, Texts } from './language.ts'

/** An option as people see it. */
export interface OptionTexts {
  readonly name: Texts
  readonly description: Texts
  /** What it can be set to, by value. */
  readonly choices?: Readonly<Record<string, Texts>>
}

/** A sub-command as people see it. */
export interface SubcommandTexts {
  readonly name: Texts
  readonly description: Texts
  readonly options?: Readonly<Record<string, OptionTexts>>
}

/** A command as people see it, its parts by their English names. */
export interface CommandTexts extends SubcommandTexts {
  readonly subcommands?: Readonly<Record<string, SubcommandTexts>>
}

/** Names and describes a command in each language. The English names are those by which programs know it. */
export function commandTexts<const T extends CommandTexts>(texts: T): T {
  return texts
}

/**
 * A use of a command as a person types it in their language: `/fragen frage:…` for `/ask question:…`.
 * @param options words by English option name, in order.
 */
export function typed(
  command: CommandTexts,
  language: Language,
  options: Readonly<Record<string, string>> = {},
  subcommand?: string,
): string {
  const sub = subcommand === undefined ? undefined : command.subcommands?.[subcommand]
  const known = sub === undefined ? command.options : sub.options
  const given = Object.entries(options).map(
    ([name, words]) => `${known?.[name]?.name[language] ?? name}:${words}`,
  )
  const names = sub === undefined ? [command.name[language]] : [command.name[language], sub.name[language]]
  return `/${[...names, ...given].join(' ')}`
}
