import { dateForms } from './date-forms.ts'
import type { Language } from './language.ts'
import type { Block, Reply } from './reply.ts'
import { HELP } from './texts/help.ts'

/** A command as `/help` shows it. */
export interface CommandHelp {
  /** Without the slash. */
  readonly name: string
  readonly description: string
  /** A use of it, as it is typed. */
  readonly example?: string
}

/** Words what a person can type. */
export function renderHelp(commands: readonly CommandHelp[], language: Language): Reply {
  const words = HELP.in(language)
  const facts: Block = {
    kind: 'facts',
    facts: commands.map(({ name, description, example }) => ({
      name: `/${name}`,
      // An example that is the bare name says nothing.
      value:
        example === undefined || example === `/${name}`
          ? [description]
          : [`${description}: `, { text: example, style: 'code' as const }],
    })),
  }
  return {
    tone: 'notice',
    title: words.title,
    blocks: [
      {
        kind: 'text',
        text: [words.intro],
      },
      facts,
      {
        kind: 'text',
        text: words.dates({ forms: dateForms(language) }),
      },
    ],
  }
}
