import type { Action } from '../../commands/action.ts'
import { ask } from '../../commands/ask.ts'
import type { Command } from '../../commands/command.ts'
import { compare } from '../../commands/compare.ts'
import { search } from '../../commands/search.ts'
import { trend } from '../../commands/trend.ts'
import type { Reply } from '../../src/reply/reply.ts'

// A command whose reply has one of everything that can be pressed, chosen and filled in, and what becomes of each.

const said = (text: string, more: Partial<Reply> = {}): Reply => ({
  tone: 'notice',
  blocks: [{ kind: 'text', text: [text] }],
  ...more,
})

const panel: Command = {
  data: { type: 1, name: 'panel', description: 'One of everything' },
  run: () =>
    said('A panel', {
      controls: [
        [
          { kind: 'button', label: 'Count 1', action: 'count:1', style: 'primary' },
          { kind: 'button', label: 'Alone', action: 'alone' },
          { kind: 'button', label: 'Form', action: 'form' },
          { kind: 'button', label: 'Fail', action: 'fail', style: 'danger' },
          { kind: 'link', label: 'Open', url: 'https://example.org/' },
        ],
        [
          {
            kind: 'select',
            action: 'pick',
            placeholder: 'One fruit',
            choices: [
              { label: 'Apple', value: 'a' },
              { label: 'Pear', value: 'p', description: 'sweet' },
            ],
          },
        ],
        [
          {
            kind: 'select',
            action: 'pick:many',
            placeholder: 'Some fruits',
            least: 0,
            most: 2,
            choices: [
              { label: 'Plum', value: 'plum' },
              { label: 'Fig', value: 'fig', chosen: true },
            ],
          },
        ],
        [{ kind: 'channels', action: 'pick:channel', placeholder: 'A channel' }],
      ],
    }),
}

const managed: Command = {
  data: { type: 1, name: 'managed', description: 'For managers', default_member_permissions: '32' },
  managers: true,
  run: () => said('Managed'),
}

export const COMMANDS: readonly Command[] = [ask, search, trend, compare, panel, managed]

export const ACTIONS: readonly Action[] = [
  {
    name: 'count',
    run: ({ argument }) => ({
      kind: 'update',
      reply: said(`Pressed ${argument} times`, {
        controls: [
          [
            {
              kind: 'button',
              label: `Count ${Number(argument) + 1}`,
              action: `count:${Number(argument) + 1}`,
            },
          ],
        ],
      }),
    }),
  },
  { name: 'alone', run: () => ({ kind: 'reply', reply: said('For you alone', { private: true }) }) },
  {
    name: 'form',
    run: ({ fields }) =>
      Object.keys(fields).length > 0
        ? { kind: 'reply', reply: said(`You typed: ${fields.words}`) }
        : {
            kind: 'form',
            form: {
              action: 'form',
              title: 'A form',
              fields: [{ name: 'words', label: 'Words', long: true }],
            },
          },
  },
  {
    name: 'fail',
    run() {
      throw new Error('This was meant to fail')
    },
  },
  { name: 'pick', run: ({ values }) => ({ kind: 'reply', reply: said(`Chosen: ${values.join('+')}`) }) },
]
