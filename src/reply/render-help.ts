import { dateForms } from './date-forms.ts'
import type { Language } from './language.ts'
import type { Block, Inline, Reply } from './reply.ts'
import { HELP } from './texts/help.ts'

/** A command as `/help` shows it. */
export interface CommandHelp {
  /** Without the slash. */
  readonly name: string
  readonly description: string
  /** A use of it, as it is typed. */
  readonly example?: string
}

/** What commands are for, in the order in which people read of them. */
export type HelpGroup = 'ask' | 'follow' | 'manage' | 'bot'

export interface Help {
  readonly groups: readonly { readonly group: HelpGroup; readonly commands: readonly CommandHelp[] }[]
  /** Questions that the archive is likely to answer, as they are typed. */
  readonly tries: readonly string[]
  /** What questions are asked with and the commands in the menu of a message, as they are called; absent in shells without buttons. */
  readonly menu?: { readonly ask: string; readonly check: string; readonly coverage: string }
}

/** Words what a person can do: type, and press where there is something to be pressed. */
export function renderHelp({ groups, menu, tries }: Help, language: Language): Reply {
  const words = HELP.in(language)
  const blocks: Block[] = []
  if (tries.length > 0) {
    const entries = tries.map((text): Inline[] => [{ text, style: 'code' }])
    blocks.push({ kind: 'heading', text: words.tries }, { kind: 'list', entries })
  }
  blocks.push({ kind: 'text', text: [words.intro] })
  if (menu !== undefined) blocks.push({ kind: 'text', text: [words.ways({ ask: `/${menu.ask}` })] })
  for (const { commands, group } of groups) {
    if (commands.length === 0) continue
    const facts = commands.map((command) => ({
      name: `/${command.name}`,
      value: menu === undefined ? withExample(command) : [command.description],
    }))
    blocks.push({ kind: 'heading', text: words[group] }, { kind: 'facts', facts })
  }
  if (menu !== undefined) {
    const facts = [
      { name: menu.check, value: [words.check] },
      { name: menu.coverage, value: [words.coverage] },
    ]
    blocks.push({ kind: 'heading', text: words.menu }, { kind: 'facts', facts })
    blocks.push({ kind: 'text', text: [words.buttons] })
  }
  blocks.push({ kind: 'text', text: words.dates({ forms: dateForms(language) }) })
  return { tone: 'notice', title: words.title, blocks }
}

function withExample({ description, example, name }: CommandHelp): Inline[] {
  // An example that is the bare name says nothing.
  if (example === undefined || example === `/${name}`) return [description]
  return [`${description}: `, { text: example, style: 'code' }]
}
