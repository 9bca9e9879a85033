import { afterAll, describe, expect, it } from 'vitest'
import { isSlashCommand } from '../../commands/command.ts'
import { descriptionIn, exampleIn, nameIn } from '../../commands/in-language.ts'
import { commands } from '../../commands/index.ts'
import { LANGUAGES, type Language } from '../../src/reply/language.ts'
import type { Block, Inline, Reply } from '../../src/reply/reply.ts'
import { AS_OF, openSampleDesk } from './sample-desk.ts'

const desk = await openSampleDesk()
const empty = await openSampleDesk([])
afterAll(async () => {
  await desk.archive.close()
  await empty.archive.close()
})

/** Somebody who may use everything, in a server. */
const ASKER = { personId: '200000000000000001', channelId: '200000000000000002', mayManage: true }
const GUILD = { ...ASKER, guildId: '200000000000000003' }

const LETTERS: Partial<Record<Language, RegExp>> = {
  uk: /\p{Script=Cyrillic}/u,
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
}

function words(runs: readonly Inline[]): string {
  return runs.map((run) => (typeof run === 'string' ? run : run.text)).join('')
}

/** The words of a block that are the bot's own. */
function ownWords(block: Block): string[] {
  switch (block.kind) {
    case 'text':
      return [words(block.text)]
    case 'heading':
      return [block.text]
    case 'quote':
      return block.note === undefined ? [] : [block.note]
    case 'list':
      return []
    case 'facts':
      return block.facts.map(({ name }) => name)
  }
}

function said({ blocks, smallPrint = '', controls = [] }: Reply): string {
  const labels = controls.flat().map((control) => ('label' in control ? control.label : control.placeholder))
  return [...blocks.flatMap(ownWords), smallPrint, ...labels].join('\n')
}

describe('every command', () => {
  const each = commands.map((command) => [command.data.name, command] as const)

  it.each(each)('%s replies in the language that it is asked in', async (_name, command) => {
    for (const services of [desk, empty]) {
      const replies = new Map<Language, string>()
      for (const language of LANGUAGES) {
        const input = { options: {}, asOf: AS_OF, asker: GUILD, language }
        replies.set(language, said(await command.run(input, services)))
      }
      for (const language of LANGUAGES) {
        const reply = replies.get(language) ?? ''
        if (language !== 'en') expect(reply, language).not.toBe(replies.get('en'))
        expect(reply).toMatch(LETTERS[language] ?? /\p{L}/u)
      }
    }
  })

  it.each(each)('%s is named in each language', (_name, command) => {
    const { data } = command
    for (const language of ['uk', 'ja'] as const) {
      expect(nameIn(data, language)).toMatch(LETTERS[language]!)
      if (isSlashCommand(command)) expect(descriptionIn(data, language)).toMatch(LETTERS[language]!)
    }
  })

  it('has a name of its own in each language', () => {
    for (const language of LANGUAGES) {
      const names = commands.map(({ data }) => `${data.type ?? 1} ${nameIn(data, language)}`)
      expect(new Set(names).size).toBe(names.length)
    }
  })

  it('has options with names of their own in each language', () => {
    for (const { data } of commands.filter(isSlashCommand)) {
      for (const language of LANGUAGES) {
        const names = (data.options ?? []).map((option) => nameIn(option, language))
        expect(new Set(names).size).toBe(names.length)
      }
    }
  })
})

describe('an example', () => {
  it('is shown with the names of the language', () => {
    const ask = commands.find(({ data }) => data.name === 'ask')!
    expect(exampleIn(ask, 'de')).toBe('/fragen frage:How much of Ukraine does Russia control?')
    expect(exampleIn(ask, 'en')).toBe(ask.example)
  })
})

describe('/help', () => {
  it('names the commands as people of the language type them', async () => {
    const help = commands.find(({ data }) => data.name === 'help')!
    const reply = await help.run({ options: {}, asOf: AS_OF, language: 'fr' }, desk)
    expect(said(reply)).toContain('/chronologie')
  })

  it('keeps what is for managers from the others', async () => {
    const help = commands.find(({ data }) => data.name === 'help')!
    const managed = commands.filter(({ managers }) => managers === true)
    for (const mayManage of [true, false]) {
      const asker = { ...GUILD, mayManage }
      const reply = said(await help.run({ options: {}, asOf: AS_OF, asker }, desk))
      for (const { data } of managed) expect(reply.includes(`/${data.name}\n`)).toBe(mayManage)
    }
  })
})
