import type { Block, Reply } from './reply.ts'

/** A command as `/help` shows it. */
export interface CommandHelp {
  /** Without the slash. */
  readonly name: string
  readonly description: string
  /** A use of it, as it is typed. */
  readonly example?: string
}

/** Words what a person can type. */
export function renderHelp(commands: readonly CommandHelp[]): Reply {
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
    title: 'What you can ask',
    blocks: [
      {
        kind: 'text',
        text: [
          'Ask a question in plain words. The answer is quoted word for word from the articles in the archive, each quote with its source and date. What the articles do not say, the answer does not say either.',
        ],
      },
      facts,
      {
        kind: 'text',
        text: [
          'Dates can be written ',
          { text: '2026-01-20', style: 'code' },
          ', ',
          { text: '20 Jan 2026', style: 'code' },
          ', ',
          { text: 'January 2026', style: 'code' },
          ' or ',
          { text: 'last week', style: 'code' },
          '.',
        ],
      },
    ],
  }
}
