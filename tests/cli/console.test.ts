import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { runConsole } from '../../src/cli/console.ts'
import { AS_OF, openSampleDesk } from '../commands/sample-desk.ts'

const CTRL_C = '\u0003'
const CTRL_D = '\u0004'
const UP = '\u001b[A'

/** A console on streams that pass for a terminal, typed into one key press after another. */
async function typed(keys: readonly string[]): Promise<string> {
  const services = await openSampleDesk()
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input })
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 80 })
  let shown = ''
  output.setEncoding('utf8').on('data', (text: string) => {
    shown += text
  })
  const ended = runConsole(services, {
    input,
    output,
    now: () => new Date(AS_OF),
    env: { NO_COLOR: '1' },
  })
  for (const key of keys) {
    input.write(key)
    // The console answers within the turns that follow.
    for (let turn = 0; turn < 20; turn += 1) await new Promise((next) => setImmediate(next))
  }
  await ended
  await services.archive.close()
  return shown
}

describe('the console in a terminal', () => {
  it('says what it holds, answers, and ends at Ctrl-D', async () => {
    const shown = await typed(['How many ferries does the harbour have room for?\r', CTRL_D])
    expect(shown).toContain('4 articles, 1 Jun 2024 – 22 Jan 2026. Ask a question, or type help')
    expect(shown).toContain('36')
    expect(shown).toContain('searched 4 articles')
  })

  it('lets a question follow on the one before', async () => {
    const shown = await typed([
      'How many ferries is there room for in Velm?\r',
      'When did it open?\r',
      CTRL_D,
    ])
    expect(shown).toMatch(/understood as: When did .*\bVelm\b/)
  })

  it('does not tell of a question that it is understood as what it says', async () => {
    const shown = await typed(['What did the harbour cost?\r', 'And what did the harbour cost?\r', CTRL_D])
    expect(shown.match(/searched 4 articles/g)).toHaveLength(2)
    expect(shown).not.toContain('understood as')
  })

  it('completes with TAB', async () => {
    expect(await typed(['/sou', '\t', '\r', CTRL_D])).toContain('• Coast Courier · 2 articles')
  })

  it('brings back earlier lines', async () => {
    const shown = await typed(['/sources\r', UP, '\r', CTRL_D])
    expect(shown.split('• Coast Courier').length - 1).toBe(2)
  })

  it('empties a line that was begun at Ctrl-C, and ends at the next', async () => {
    const shown = await typed(['/sources', CTRL_C, CTRL_C])
    expect(shown).not.toContain('Coast Courier')
  })

  it('checks claims, and helps with what works there', async () => {
    const shown = await typed(['/check The harbour has room for 36 ferries.\r', '/help\r', CTRL_D])
    expect(shown).toContain('Checked against the news')
    expect(shown).toContain('/check: Take the statements')
    expect(shown.replace(/\s+/g, ' ')).toContain('`/digest now topics:')
    expect(shown).not.toContain('/digest daily')
  })

  it('says of privacy what is so in the terminal', async () => {
    const shown = (await typed(['/privacy\r', CTRL_D])).replace(/\s+/g, ' ')
    expect(shown).toContain('about Discord, where `/forget-me` deletes')
    expect(shown).toContain('The terminal keeps nothing about people.')
  })

  it('ends at exit', async () => {
    expect(await typed(['exit\r'])).toContain('> ')
  })
})
