import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openArchive } from '../../src/archive/sqlite/sqlite-archive.ts'
import { renderFeedTable } from '../../src/cli/feed-table.ts'
import { pollingLease } from '../../src/feeds/polling-lease.ts'
import { dateline, newFolder, put } from './run-dateline.ts'

describe('dateline feeds', () => {
  it('imports a list, shows how the feeds fare, and writes the list again', async () => {
    const cwd = newFolder()
    const env = { DATA_DIR: join(cwd, 'data') }
    const list = put(cwd, 'list.txt', 'http://nowhere.invalid/rss\n')
    const imported = await dateline(['feeds', 'import', list], { cwd, env })
    expect(imported).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('1 feed is listed, 1 of them new'),
    })
    // "/feeds list" is nothing that a shell knows.
    expect(imported.stdout).not.toContain('/feeds')
    const table = await dateline(['feeds'], { cwd, env })
    expect(table.stdout.split('\n')[0]).toMatch(/^feed +status +last read +last error +a day +in full +next$/)
    expect(table.stdout).toMatch(/^http:\/\/nowhere\.invalid\/rss +new +never +never +0 min$/m)
    const exported = await dateline(['feeds', 'export'], { cwd, env })
    expect(exported.stdout).toContain('xmlUrl="http://nowhere.invalid/rss"')
  })

  it('refuses addresses that are not public, and says why', async () => {
    const cwd = newFolder()
    const env = { DATA_DIR: join(cwd, 'data') }
    for (const what of ['add', 'test']) {
      const { code, stderr } = await dateline(['feeds', what, 'http://127.0.0.1:8080/rss'], { cwd, env })
      expect(stderr.replace(/\s+/g, ' ')).toContain('127.0.0.1 is not a public address (loopback)')
      expect(code).toBe(1)
    }
  })

  it.each([
    [
      'a file that is not there',
      'feeds.opml',
      'There is no such file. Write https:// in front of an address.',
    ],
    ['a folder', '.', 'It is not a file.'],
  ])('says so where %s is to be imported', async (_what, path, reason) => {
    const { code, stderr } = await dateline(['feeds', 'import', path], { cwd: newFolder() })
    expect(stderr).toBe(`Cannot import ${path}: ${reason}\n`)
    expect(code).toBe(1)
  })

  it('names a file that is no list of feeds, and says what a list is', async () => {
    const cwd = newFolder()
    const env = { DATA_DIR: join(cwd, 'data') }
    put(cwd, 'README.md', '# Notes\n\nWhat is to be done.\n')
    const { code, stderr } = await dateline(['feeds', 'import', 'README.md'], { cwd, env })
    expect(stderr.replace(/\s+/g, ' ')).toContain(
      '“README.md” cannot be read as a list of feeds. A list is OPML',
    )
    expect(stderr).toContain('Line 3 of the list, "What is to be done.", is not an http or https address.')
    expect(stderr).not.toContain('feed is broken')
    expect(code).toBe(1)
  })

  it('writes an empty list where no feed is followed', async () => {
    const cwd = newFolder()
    const { code, stdout } = await dateline(['feeds', 'export'], {
      cwd,
      env: { DATA_DIR: join(cwd, 'data') },
    })
    expect(stdout).toContain('<body/>')
    expect(code).toBe(0)
  })

  it('polls nothing while another process polls, and polls again once that has ended', async () => {
    const cwd = newFolder()
    const env = { DATA_DIR: join(cwd, 'data') }
    await dateline(['feeds', 'import', put(cwd, 'list.txt', 'http://nowhere.invalid/rss\n')], { cwd, env })
    const archive = openArchive(env.DATA_DIR)
    const lease = pollingLease(archive.leases, Date.now, 3_600_000)
    expect(await lease.take()).toBe(true)
    const held = await dateline(['feeds', 'poll'], { cwd, env })
    expect(held).toMatchObject({ code: 0, stdout: expect.stringContaining('polled by another process') })
    await lease.release()
    const polled = await dateline(['feeds', 'poll'], { cwd, env })
    expect(polled).toMatchObject({ code: 1, stdout: expect.stringContaining('nowhere.invalid') })
    expect(await lease.take()).toBe(true)
    await archive.close()
  })

  it.each([
    [['frob'], 'say one of list, add'],
    [['add'], 'Cannot add nothing'],
  ])('says what can be done where %j cannot', async (args, words) => {
    const { code, stderr } = await dateline(['feeds', ...args], { cwd: newFolder() })
    expect(stderr).toContain(words)
    expect(code).toBe(2)
  })

  it('says that no feed is due, and that none is followed', async () => {
    const cwd = newFolder()
    const env = { DATA_DIR: join(cwd, 'data') }
    expect((await dateline(['feeds', 'poll'], { cwd, env })).stdout).toBe('No feed is due.\n')
    expect((await dateline(['feeds'], { cwd, env })).stdout).toContain('No feed is followed yet')
  })
})

describe('the table of feeds', () => {
  it('lines up names of any width, names the failure below, and lets nothing act on the terminal', async () => {
    const at = '2026-01-20T10:00:00.000Z'
    const archive = openArchive(':memory:')
    const add = (url: string, title: string) =>
      archive.feeds.add({ url, title }, {}, { at, interval: 60_000 }).then(({ feed }) => feed)
    await add('http://a.example/', 'ニュース\u001b[31m')
    const failing = await add('http://b.example/', `B ${'long '.repeat(20)}`)
    const state = { failures: 3, failedAt: at, failingSince: at, error: 'It is down.' }
    await archive.feeds.savePoll(failing.id, { entries: [], state }, { savedAt: at })
    const feeds = await archive.feeds.all()
    await archive.close()
    const reports = feeds.map((feed) => ({
      feed,
      status: 'failing' as const,
      articlesPerDay: 1.26,
      wholeShare: 0.5,
    }))
    const style = { width: 80, colors: false, links: false }
    const table = renderFeedTable(reports, '2026-01-20T13:00:00.000Z', style as never)
    expect(table).not.toContain('\u001b')
    expect(table).toContain('3 h ago')
    expect(table).toContain('1.3')
    expect(table).toContain('50%')
    expect(table).toContain('failed 3 times in a row: It is down.')
    expect(table).toMatch(/^B long long.*…/m)
  })
})
