import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openArchive } from '../../src/archive/sqlite/sqlite-archive.ts'
import { type FeedbackOptions, runFeedback } from '../../src/cli/feedback.ts'

const PERSON = '123456789012345678'

let dataDir: string
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'dateline-feedback-'))
  const archive = openArchive(dataDir)
  const { article } = await archive.save(
    {
      title: 'Envoys meet',
      body: 'Envoys met on Tuesday.',
      publishedAt: '2026-01-20',
      source: 'Example Wire',
    },
    { savedAt: '2026-01-21T00:00:00Z' },
  )
  for (const [question, vote] of [
    ['Who met?\u001b[31m', 'up'],
    ['Who paid?', 'down'],
  ] as const) {
    const id = await archive.answers.keep({
      question,
      asOf: '2026-01-21T09:00:00Z',
      filters: {},
      status: 'answered',
      language: 'en',
      place: { channelId: '31', personId: PERSON },
      quotes: [{ articleId: article.id, start: 0, end: 22 }],
      more: [],
      keptAt: '2026-01-21T09:00:00Z',
    })
    await archive.answers.vote(id, PERSON, vote, '2026-01-21T10:00:00Z')
  }
  await archive.close()
})
afterEach(() => rmSync(dataDir, { recursive: true }))

async function feedback(options: FeedbackOptions = {}): Promise<string> {
  const output = new PassThrough()
  const now = () => new Date('2026-01-22')
  const terminal = { input: new PassThrough(), output, errors: new PassThrough(), now, env: {} }
  expect(await runFeedback(options, { dataDir }, terminal)).toBe(0)
  output.end()
  return (await output.toArray()).join('')
}

describe('dateline feedback', () => {
  it('shows question, quotes and votes, and nothing of who asked or voted', async () => {
    const text = await feedback()
    expect(text).toContain('Who met?')
    expect(text).toContain('+1 −0 · 21 Jan 2026')
    expect(text).toContain('“Envoys met on Tuesday.” Example Wire · 20 Jan 2026')
    expect(text).not.toContain(PERSON)
    expect(text).not.toContain('\u001b[31m')
  })

  it('shows helpful or unhelpful answers alone, and so many', async () => {
    expect(await feedback({ down: true })).not.toContain('Who met?')
    expect(await feedback({ up: true })).not.toContain('Who paid?')
    expect((await feedback({ json: true, limit: '1' })).trim().split('\n')).toHaveLength(1)
  })

  it('writes a line of JSON an answer', async () => {
    const [first] = (await feedback({ json: true, down: true })).split('\n')
    expect(JSON.parse(first ?? '')).toMatchObject({
      question: 'Who paid?',
      votes: { up: 0, down: 1 },
      quotes: [{ text: 'Envoys met on Tuesday.' }],
    })
  })

  it('refuses a limit that is no number', async () => {
    await expect(feedback({ limit: 'all' })).rejects.toThrow('--limit all')
  })
})
