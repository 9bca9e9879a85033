import { afterAll, describe, expect, it } from 'vitest'
import { isSlashCommand } from '../../commands/command.ts'
import { commands } from '../../commands/index.ts'
import { completeLine } from '../../src/cli/complete-line.ts'
import { parseLine } from '../../src/cli/parse-line.ts'
import { AS_OF, openSampleDesk } from '../commands/sample-desk.ts'

function parsed(line: string) {
  const result = parseLine(line, commands)
  return result.kind === 'command' ? [result.command.data.name, result.options] : result
}

describe('a line in the console', () => {
  it('is a question where it is plain words', () => {
    expect(parsed(' Who opened the harbour? ')).toEqual(['ask', { question: 'Who opened the harbour?' }])
  })

  it('names options by name, or gives bare words to the main one', () => {
    expect(parsed('/ask Who opened it? from:2026 to:"20 Jan 2026" private:true')).toEqual([
      'ask',
      { question: 'Who opened it?', from: '2026', to: '20 Jan 2026', private: true },
    ])
    expect(parsed('/ask question:Who opened it? source:Coast Courier')).toEqual([
      'ask',
      { question: 'Who opened it?', source: 'Coast Courier' },
    ])
    expect(parsed('/summary peace talks')).toEqual(['summary', { topic: 'peace talks' }])
    expect(parsed('/latest source:Coast Courier')).toEqual(['latest', { source: 'Coast Courier' }])
    expect(parsed('/SOURCES')).toEqual(['sources', {}])
  })

  it('leaves alone what only looks like an option', () => {
    expect(parsed('/ask What is https://x.example from?')).toEqual([
      'ask',
      { question: 'What is https://x.example from?' },
    ])
    expect(parsed('/search words:"a from:2020 b" from:2026')).toEqual([
      'search',
      { words: 'a from:2020 b', from: '2026' },
    ])
  })

  it.each([
    ['/ask qestion:Who opened it?', 'qestion'],
    ['/ask Who opened it? form:2026', 'form'],
    ['/quote source:Coast', 'source'],
    ['/quote words:children from:31/31/2026', 'from'],
    ['/ask Who opened it? from:2025 bogus:1', 'bogus'],
  ])('tells of an option that there is none of: %s', (line, typed) => {
    expect(parsed(line)).toMatchObject({ kind: 'no-option', typed })
  })

  it('tells of words that a command has no use for, and of values that an option has not', () => {
    expect(parsed('/about everything')).toMatchObject({ kind: 'no-option' })
    expect(parsed('/digest weekly day:Someday')).toMatchObject({ kind: 'refused', option: 'day' })
    expect(parsed('/digest weekly day:monday')).toEqual(['digest', { day: expect.anything() }])
  })

  it('may ask for help, for the end, or for nothing', () => {
    expect(parsed('help')).toEqual(['help', {}])
    expect(parsed('EXIT')).toEqual({ kind: 'exit' })
    expect(parsed('   ')).toEqual({ kind: 'empty' })
  })

  it('names the nearest command where there is none of that name', () => {
    expect(parsed('/sumary x')).toEqual({ kind: 'unknown', name: 'sumary', nearest: 'summary' })
    expect(parsed('/time x')).toEqual({ kind: 'unknown', name: 'time', nearest: 'timeline' })
    expect(parsed('/foo x')).toEqual({ kind: 'unknown', name: 'foo' })
  })

  it.each(commands.filter(isSlashCommand).map(({ data, example }) => [example ?? '', data.name]))(
    'understands the example %s',
    (example, name) => {
      const result = parseLine(example, commands)
      expect(result.kind === 'command' && result.command.data.name).toBe(name)
      if (result.kind !== 'command') return
      const required = (result.command.data.options ?? []).flatMap((option) =>
        'required' in option && option.required === true ? [option.name] : [],
      )
      for (const option of required) expect(result.options).toHaveProperty(option)
    },
  )
})

describe('TAB', async () => {
  const desk = await openSampleDesk()
  afterAll(() => desk.archive.close())
  const complete = (line: string) => completeLine(line, commands, desk, AS_OF)

  it('completes the names of commands and of their options', async () => {
    expect(await complete('/so')).toEqual([['/sources '], '/so'])
    expect(await complete('/ask who? fr')).toEqual([['from:'], 'fr'])
    expect(await complete('/latest ')).toEqual([['source:', 'topic:'], ''])
  })

  it('completes outlets and articles from the archive', async () => {
    expect(await complete('/latest source:Cou')).toEqual([['Coast Courier'], 'Cou'])
    expect((await complete('/latest source:'))[0]).toContain('Northern Ledger')
    expect(await complete('/article bridge')).toEqual([['bridge-closed'], 'bridge'])
  })

  it('offers nothing for a question', async () => {
    expect(await complete('Who opened')).toEqual([[], 'Who opened'])
  })
})
