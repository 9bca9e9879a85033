import type { Command, ConversationMemory, Services } from '../../commands/command.ts'
import { renderMissing, renderRefusedOption } from '../reply/render-error.ts'
import type { Reply } from '../reply/reply.ts'
import { wordingIn } from '../reply/wording-in.ts'
import { parseLine } from './parse-line.ts'

/**
 * What a line in the console is answered with; undefined for a line that asks for nothing, `exit` for one that ends.
 * @param asOf the instant at which it was typed, ISO 8601.
 * @param memory what was asked before, where the line may follow on it.
 */
export async function runLine(
  line: string,
  commands: readonly Command[],
  services: Services,
  asOf: string,
  memory?: ConversationMemory,
): Promise<Reply | 'exit' | undefined> {
  const parsed = parseLine(line, commands)
  switch (parsed.kind) {
    case 'empty':
      return undefined
    case 'exit':
      return 'exit'
    case 'unknown':
      return renderMissing([
        `There is no command ${wordingIn('en').echo(`/${parsed.name}`)}. `,
        ...(parsed.nearest === undefined
          ? []
          : ['Is ', { text: `/${parsed.nearest}`, style: 'code' } as const, ' meant? ']),
        { text: '/help', style: 'code' },
        ' shows all.',
      ])
    case 'open':
      return renderMissing([
        parsed.typed === '' ? '' : `${wordingIn('en').echo(parsed.typed)} is nothing that it can do. `,
        'Say what to do: ',
        { text: `/${parsed.command.data.name} ${parsed.names.join('|')}`, style: 'code' },
        '.',
      ])
    case 'no-option': {
      const { data } = parsed.command
      const name = { text: `/${data.name}`, style: 'code' } as const
      const typed = wordingIn('en').echo(parsed.typed)
      if (parsed.names.length === 0)
        return renderMissing([name, ` takes no words and no options: ${typed} is nothing to it.`])
      const options = parsed.names.map((one) => `${one}:`).join(' ')
      return renderMissing([name, ` has no option ${typed}. It has `, { text: options, style: 'code' }, '.'])
    }
    case 'refused':
      return renderRefusedOption(parsed.option, parsed.value, parsed.reason, [], 'en')
    case 'command':
      return await parsed.command.run(
        {
          options: parsed.options,
          asOf,
          ...(parsed.subcommand === undefined ? {} : { subcommand: parsed.subcommand }),
          ...(memory === undefined ? {} : { memory }),
        },
        services,
      )
  }
}
