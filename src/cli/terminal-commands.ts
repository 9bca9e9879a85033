import { check } from '../../commands/check.ts'
import { type Command, isSlashCommand, type SlashCommand } from '../../commands/command.ts'
import { helpOn } from '../../commands/help.ts'
import { commands } from '../../commands/index.ts'
import { HELP_COMMAND } from '../reply/texts/reading-commands.ts'

/** Discord's number for options that take words. */
const STRING = 3

/** "Check against the news", which Discord has in the menu of a message, on words that are typed. */
const checkWords: SlashCommand = {
  data: {
    name: 'check',
    description: 'Take the statements of a text one by one and quote what the articles say to each',
    options: [{ type: STRING, name: 'text', description: 'What is claimed', required: true }],
  },
  example: '/check Russia holds half of Ukraine.',
  run: ({ asOf, options }, services) =>
    check.run(
      { options: {}, asOf, message: { id: '', text: String(options.text), postedAt: asOf } },
      services,
    ),
}

/** The commands of the terminal: those of Discord, with what has nobody to write to at a time of day left out, and one for claims. */
export const terminalCommands: readonly Command[] = [
  ...commands.map((command): Command => {
    if (!isSlashCommand(command)) return command
    if (command.data.name === 'digest') return digestNow(command)
    return command.data.name === HELP_COMMAND.name.en ? helpOn(() => terminalCommands) : command
  }),
  checkWords,
]

function digestNow(command: SlashCommand): SlashCommand {
  const options = command.data.options?.filter(({ name }) => name === 'now')
  const description = 'The top stories of the newest day, as quoted lines with sources and dates'
  return {
    ...command,
    data: { ...command.data, description, description_localizations: {}, ...(options && { options }) },
    example: '/digest now topics:peace talks',
  }
}
