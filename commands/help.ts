import type { Language } from '../src/reply/language.ts'
import { type CommandHelp, renderHelp } from '../src/reply/render-help.ts'
import { HELP_COMMAND } from '../src/reply/texts/reading-commands.ts'
import { type Command, isSlashCommand } from './command.ts'
import { descriptionIn, exampleIn, nameIn } from './in-language.ts'
import { slashCommand } from './option-types.ts'

const NAME = HELP_COMMAND.name.en

/**
 * `/help`: what can be typed, with an example each. What is for managers of the server is shown to them alone.
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
          (command.managers !== true || asker?.mayManage !== false),
      )
      return renderHelp(
        shown.map((command) => helpTo(command, language)),
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
