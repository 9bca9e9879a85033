import type { Language } from '../src/reply/language.ts'
import { type CommandHelp, type HelpGroup, renderHelp } from '../src/reply/render-help.ts'
import { ASK_COMMAND } from '../src/reply/texts/asking-commands.ts'
import { MESSAGE_COMMANDS } from '../src/reply/texts/checking.ts'
import { HELP_COMMAND } from '../src/reply/texts/reading-commands.ts'
import { isEnglishWord } from '../src/text/english-words.ts'
import { type Command, isSlashCommand, type Services } from './command.ts'
import { completeTopic } from './completions.ts'
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
    async run({ asker, language = 'en' }, services) {
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
          tries: await questionsToTry(services),
          groups: GROUPS.map((group) => ({
            group,
            commands: shown
              .filter((command) => groupOf(command) === group)
              .map((one) => helpTo(one, language)),
          })),
          ...(asker === undefined ? {} : { menu: { ask: ASK_COMMAND.name[language], check, coverage } }),
        },
        language,
      )
    },
  }
}

const GROUPS: readonly HelpGroup[] = ['ask', 'follow', 'manage', 'bot']

/** The commands that are not for asking, by their names. */
const GROUP_OF: Readonly<Record<string, HelpGroup>> = {
  follow: 'follow',
  following: 'follow',
  unfollow: 'follow',
  digest: 'follow',
  feeds: 'manage',
  settings: 'manage',
  about: 'bot',
  privacy: 'bot',
  'forget-me': 'bot',
}

/** Several words in capitals are a line of a page. */
const SHOUTED = /^[\p{Lu}\p{N}]+(?:\s[\p{Lu}\p{N}]+)+$/u

/** How many letters names have in common that stand for one topic. */
const ROOT = 5

const groupOf = ({ data }: Command): HelpGroup => GROUP_OF[data.name] ?? 'ask'

/**
 * Three questions about what the newest articles turn to; in English as the articles are, and none where the archive names
 * nothing often enough. A topic of one common word ("Read") is more likely a capital at the start of a line.
 */
export async function questionsToTry(services: Services): Promise<string[]> {
  const topics = (await completeTopic('', services)).map(({ value }) => value)
  const named = topics.filter(
    (topic) => /^\p{Lu}/u.test(topic) && !isEnglishWord(topic.toLowerCase()) && !SHOUTED.test(topic),
  )
  // "Ukraine" and "Ukrainian" are one topic.
  const rootOf = (topic: string): string => topic.toLowerCase().slice(0, ROOT)
  const [first, second, third] = named.filter(
    (topic, at) => named.findIndex((other) => rootOf(other) === rootOf(topic)) === at,
  )
  return [
    ...(first === undefined ? [] : [`What is the latest on ${first}?`]),
    ...(second === undefined ? [] : [`What happened with ${second}?`]),
    ...(third === undefined ? [] : [`What was said about ${third}?`]),
  ]
}

function helpTo(command: Command, language: Language): CommandHelp {
  const example = exampleIn(command, language)
  return {
    name: nameIn(command.data, language),
    description: descriptionIn(command.data, language),
    ...(example === undefined ? {} : { example }),
  }
}
