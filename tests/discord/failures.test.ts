import { DiscordAPIError } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { newReference, refusalOf, reportFailure, reportUndelivered } from '../../src/discord/failures.ts'
import { createLog } from '../../src/discord/log.ts'
import { fitChoices } from '../../src/discord/offer-choices.ts'
import { createPendingWork } from '../../src/discord/pending-work.ts'
import { IndexRebuilding } from '../../src/search/layered-index.ts'

const ADDRESS = 'https://discord.com/api/v10/webhooks/123/token-of-the-interaction/messages/@original'

function apiError(code: number): DiscordAPIError {
  const body = { body: { embeds: [{ description: 'words of a person' }] }, files: undefined }
  return new DiscordAPIError({ code, message: 'Refused' }, code, 400, 'PATCH', ADDRESS, body as never)
}

function logTo(lines: string[], options: { readonly plain: boolean } = { plain: false }) {
  return createLog({ level: 'info', secrets: ['s3cret'], write: (line) => lines.push(line), ...options })
}

describe('refusalOf', () => {
  it.each([
    [10062, 'gone'],
    [40060, 'gone'],
    [50027, 'gone'],
    [50001, 'forbidden'],
    [50013, 'forbidden'],
    [50035, 'other'],
  ])('sorts Discord code %i as %s', (code, kind) => {
    expect(refusalOf(apiError(code)).kind).toBe(kind)
  })

  it('sorts everything else as other', () => {
    expect(refusalOf(new Error('no')).kind).toBe('other')
    expect(refusalOf('no').kind).toBe('other')
  })
})

describe('reportFailure', () => {
  it('gives the person the reference that stands in the log, and nothing of the error', () => {
    const lines: string[] = []
    const reply = reportFailure(logTo(lines), new Error('The disk is full'), 'run /ask', 'en')
    const entry = JSON.parse(lines[0] ?? '')
    expect(entry).toMatchObject({ level: 50, msg: 'Cannot run /ask', err: { message: 'The disk is full' } })
    expect(JSON.stringify(reply)).toContain(entry.reference)
    expect(JSON.stringify(reply)).not.toContain('disk')
  })

  it('says that the index is being made anew, also where another thread searches', () => {
    const lines: string[] = []
    const rebuilding = new IndexRebuilding(1_200)
    const copied = Object.assign(new Error(rebuilding.message), { name: rebuilding.name })
    for (const error of [rebuilding, copied]) {
      const reply = reportFailure(logTo(lines), error, 'run /ask', 'en')
      expect(JSON.stringify(reply.blocks)).toContain('being made anew; try again in a moment')
      expect(reply.private).toBe(true)
    }
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { level: 40, err: { message: expect.stringContaining('1200 articles are left') } },
      { level: 40 },
    ])
  })

  it('makes references that can be read aloud and differ', () => {
    const references = new Set(Array.from({ length: 200 }, newReference))
    expect(references.size).toBe(200)
    for (const reference of references) expect(reference).toMatch(/^[2-9A-HJKMNP-TV-Z]{6}$/)
  })
})

describe('the log', () => {
  it('keeps of an error of discord.js neither what was sent nor the token in its address', () => {
    const lines: string[] = []
    reportUndelivered(logTo(lines), apiError(50035), 'show an answer')
    expect(lines[0]).toContain('webhooks/123/(token)/messages')
    expect(lines[0]).toContain('50035')
    expect(lines[0]).not.toContain('token-of-the-interaction')
    expect(lines[0]).not.toContain('words of a person')
  })

  it('never writes a secret, wherever it stands', () => {
    const lines: string[] = []
    logTo(lines).error({ err: new Error('wrong token s3cret'), field: 's3cret' }, 'Saw s3cret')
    expect(lines.join('')).not.toContain('s3cret')
    expect(lines.join('')).toContain('(secret)')
  })

  it('writes for people one line, and the stack of an error below it', () => {
    const lines: string[] = []
    logTo(lines, { plain: true }).warn({ err: new Error('no room'), file: 'a.txt' }, 'Cannot write')
    expect(lines[0]).toMatch(
      /^\d{4}-\d\d-\d\dT[\d:.]+Z warn {2}Cannot write file="a\.txt"\n {2}Error: no room\n {4}/,
    )
  })

  it('lets nothing that a feed wrote steer the terminal or begin a line of its own', () => {
    const lines: string[] = []
    const title = 'News\u001b]0;x\u0007\u009b2J\u202e\n2026-01-20T00:00:00.000Z fatal forged'
    logTo(lines, { plain: true }).warn({ err: new Error(title), feed: title }, `Polled the feed ${title}`)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none of these may be left
    expect(lines.join('')).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/u)
    expect(lines.join('').split('\n')[0]).toContain('fatal forged')
    expect(lines.join('')).not.toMatch(/^2026-01-20T00:00:00\.000Z fatal/mu)
  })

  it('says quietly what nobody could have prevented', () => {
    const lines: string[] = []
    reportUndelivered(logTo(lines), apiError(10062), 'show an answer')
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      level: 40,
      msg: expect.stringContaining('three seconds'),
    })
  })
})

describe('createPendingWork', () => {
  it('is finished when all that was begun has ended', async () => {
    const pending = createPendingWork()
    const work = Promise.withResolvers<void>()
    pending.add(work.promise)
    expect(await pending.finished(1)).toBe(false)
    work.resolve()
    expect(await pending.finished(60_000)).toBe(true)
  })

  it('is finished at once where there is nothing to do, and turns new work away once it is closed', async () => {
    const pending = createPendingWork()
    expect(await pending.finished(60_000)).toBe(true)
    expect(pending.closed).toBe(false)
    pending.close()
    expect(pending.closed).toBe(true)
  })
})

describe('fitChoices', () => {
  it('keeps to 25 choices of 100 characters', () => {
    const many = Array.from({ length: 40 }, (_, index) => ({ name: `choice ${index}`, value: String(index) }))
    expect(fitChoices(many)).toEqual(many.slice(0, 25))
    const [long] = fitChoices([{ name: 'x'.repeat(150), value: 'y'.repeat(100) }])
    expect(long?.name).toBe(`${'x'.repeat(99)}…`)
    expect(long?.value).toHaveLength(100)
  })

  it('leaves out what cannot be offered', () => {
    const wrong = [
      { name: 'too long a value', value: 'y'.repeat(101) },
      { name: ' ', value: 'blank' },
      { name: 'empty', value: '' },
    ]
    expect(fitChoices(wrong)).toEqual([])
  })
})
