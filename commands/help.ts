import type { Language } from '../src/reply/language.ts'
import { type CommandHelp, renderHelp } from '../src/reply/render-help.ts'
import { ASK_COMMAND } from '../src/reply/texts/asking-commands.ts'
import { MESSAGE_COMMANDS } from '../src/reply/texts/checking.ts'
import { HELP_COMMAND } from '../src/reply/texts/reading-commands.ts'
import { type Command, isSlashCommand } from './command.ts'
import { descriptionIn, exampleIn, nameIn } from './in-language.ts'
import { slashCommand } from './option-types.ts'

const NAME = HELP_COMMAND.name.en

/**
 * `/help`: what can be typed, and in Discord what can be pressed. What is for managers of the server is shown to them alone; in the
 * terminal stand examples, because there nothing says which options a command takes until it is begun.
 * @param commands asked for at each use, because the list holds this command too.
 */
export function helpOn(commands: () => readonly Command[]): Command {
  return {
    data: slashCommand(HELP_COMMAND),
    example: `/${NAME}`,
    run({ asker, language = 'en' }) {
      const shown = commands().filter(
        (command) =>
          isSlashCommand(command) &&
          command.data.name !== NAME &&
          (command.managers !== true || asker?.mayManage !== false) &&
          (command.people !== true || asker !== undefined),
      )
      const { check, coverage } = MESSAGE_COMMANDS.in(language)
      return renderHelp(
        {
          commands: shown.map((command) => helpTo(command, language)),
          ...(asker === undefined ? {} : { menu: { ask: ASK_COMMAND.name[language], check, coverage } }),
        },
        language,
      )
    },
  }
}

function helpTo(command: Command, language: Language): CommandHelp {
  const example = exampleIn(command, language)
  return {
    name: nameIn(command.data, language),
    description: descriptionIn(command.data, language),
    ...(example === undefined ? {} : { example }),
  }
}
