import { existsSync, mkdirSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { BRIDGE, dateline, FERRY, newFolder, put } from './run-dateline.ts'

function setting() {
  const cwd = newFolder()
  const articles = join(cwd, 'reports')
  mkdirSync(articles)
  put(articles, 'bridge.txt', BRIDGE)
  const env = { DATA_DIR: join(cwd, 'data'), ARTICLES_DIR: articles }
  return { cwd, articles, env }
}

describe('dateline', () => {
  it('shows its version', async () => {
    const { code, stdout } = await dateline(['--version'], { cwd: newFolder() })
    expect(stdout.trim()).toBe(packageJson.version)
    expect(code).toBe(0)
  })

  it.each(['ask', 'ingest', 'console', 'migrate', 'doctor'])(
    'shows the help of %s, with examples',
    async (command) => {
      const { code, stdout } = await dateline([command, '--help'], { cwd: newFolder() })
      expect(stdout).toContain(`dateline ${command}`)
      expect(stdout).toContain('Examples:')
      expect(code).toBe(0)
    },
  )

  it.each([[[]], [['frobnicate']], [['ingest']]])(
    'exits with 2 for %j and says what can be done',
    async (args) => {
      const { code, stderr } = await dateline(args, { cwd: newFolder() })
      expect(stderr).toMatch(/Usage|--help/)
      expect(code).toBe(2)
    },
  )

  it('exits with 2 where a variable cannot be used, and names it', async () => {
    const { code, stderr } = await dateline(['ask', 'x'], { cwd: newFolder(), env: { RATE_LIMIT: 'many' } })
    expect(stderr).toContain('Cannot use RATE_LIMIT="many"')
    expect(code).toBe(2)
  })

  it('says why where the archive cannot be opened', async () => {
    const { cwd, env } = setting()
    const file = put(cwd, 'a-file', 'not a folder')
    const { code, stderr } = await dateline(['ask', 'x'], { cwd, env: { ...env, DATA_DIR: file } })
    expect(stderr).toContain('Cannot open the archive')
    expect(stderr).not.toContain('    at ')
    expect(code).toBe(1)
  })
})

describe('dateline digest', () => {
  it('tells how topics are understood, and refuses those that no article can be told by', async () => {
    const { cwd, env } = setting()
    const told = await dateline(['digest', '--topics', 'brigde'], { cwd, env })
    expect(told.stdout).toContain('understood as: bridge')
    expect(told.code).toBe(0)
    const refused = await dateline(['digest', '--topics', 'the'], { cwd, env })
    expect(refused.stderr).toContain('Cannot use --topics: “the” has no word')
    expect(refused.code).toBe(2)
  })

  it('is named after its period, and says what is not there', async () => {
    const { cwd, env } = setting()
    const month = await dateline(['digest', '--date', 'January 2026'], { cwd, env })
    expect(month.stdout).toMatch(/^News from January 2026\n/)
    const other = await dateline(['digest', '--topics', 'ferries'], { cwd, env })
    expect(other.stdout).toContain('1 article was published on 20 Jan 2026, but it is not about “ferries”.')
    const before = await dateline(['digest', '--date', '2019-05-05'], { cwd, env })
    expect(before.stdout).toContain('The archive has no article published on 5 May 2019.')
  })

  it.each([
    ['2190-01-01', 'that day has not come yet'],
    ['nonsense', 'it is not a date. Write it like 2026-01-20, 20 Jan 2026, January 2026 or last week.'],
  ])('refuses --date %s', async (date, reason) => {
    const { cwd, env } = setting()
    const { code, stderr } = await dateline(['digest', '--date', date], { cwd, env })
    expect(stderr).toBe(`Cannot use --date "${date}": ${reason}\n`)
    expect(code).toBe(2)
  })
})

describe('dateline ingest', () => {
  it('counts what it imported, and nothing the second time', async () => {
    const { cwd, env, articles } = setting()
    const first = await dateline(['ingest', articles], { cwd, env })
    expect(first.stdout).toContain('1 file read. Articles: 1 imported, 0 updated, 0 unchanged, 0 refused.')
    expect(first.code).toBe(0)
    put(articles, 'ferry.txt', FERRY)
    const second = await dateline(['ingest', articles], { cwd, env })
    expect(second.stdout).toContain('2 files read. Articles: 1 imported, 0 updated, 1 unchanged, 0 refused.')
    expect(second.stdout).toContain('The archive holds 2 articles')
  })

  it('names what it refused, imports the rest and exits with 1', async () => {
    const { cwd, env, articles } = setting()
    const bad = put(articles, 'bad.txt', 'date 2026-02-30 Impossible Day\n\nA text.\n')
    const { code, stdout, stderr } = await dateline(['ingest', articles, join(cwd, 'nowhere')], { cwd, env })
    expect(stderr).toMatch(new RegExp(`Cannot import ${bad}:1: .*2026-02-30`))
    expect(stderr).toMatch(/Cannot import .*nowhere: /)
    expect(stdout).toContain('1 imported')
    expect(stdout).toContain('2 refused')
    expect(code).toBe(1)
  })
})

describe('dateline ingest of articles that have not come', () => {
  const AHEAD = `${JSON.stringify({ title: 'Velm Plans a Fair', body: 'A fair is planned.', publishedAt: '2099-01-01' })}\n`

  it('takes them and says so, as the doctor does', async () => {
    const { cwd, env, articles } = setting()
    put(articles, 'plans.jsonl', AHEAD)
    const note = /"Velm Plans a Fair" in .*plans\.jsonl is dated 1 Jan 2099, which has not come/
    const { code, stderr } = await dateline(['ingest', articles], { cwd, env })
    expect(stderr).toMatch(note)
    expect(code).toBe(0)
    const doctor = await dateline(['doctor'], { cwd, env })
    expect(doctor.stdout).toMatch(/note +ARTICLES_DIR: .*2 articles in 2 files/)
    expect(doctor.stdout).toMatch(note)
  })

  it('reads standard input, whose refusals are named so', async () => {
    const { cwd, env } = setting()
    const input = `${JSON.stringify({ title: 'Orsk Opens', body: 'Orsk is open.', publishedAt: '2026-01-20' })}\n{}\n`
    const { code, stdout, stderr } = await dateline(['ingest', '-'], { cwd, env, input })
    expect(stdout).toContain('1 file read. Articles: 1 imported, 0 updated, 0 unchanged, 1 refused.')
    expect(stderr).toMatch(/^Cannot import standard input:2: /)
    expect(code).toBe(1)
    const again = await dateline(['ingest', '-'], { cwd, env, input: BRIDGE })
    expect(again.stdout).toContain('1 imported')
    expect((await dateline(['ingest', '-'], { cwd, env, input: BRIDGE })).stdout).toContain('1 unchanged')
  })
})

describe('dateline console', () => {
  it('answers each line of a pipe and exits with 0 at its end', async () => {
    const { cwd, env } = setting()
    const { code, stdout, stderr } = await dateline(['console'], {
      cwd,
      env,
      input:
        'How much do the repairs of the old bridge cost?\n\n/sources\n/latest topic:"bridge"\nhelp\n/frob\n/ask q private:perhaps\n',
    })
    expect(stderr).toBe('')
    expect(stdout).toContain('14 million')
    expect(stdout).toContain('• Coast Courier · 1 article, 20 Jan 2026')
    expect(stdout).toContain('Newest on bridge')
    expect(stdout).toContain('What you can ask')
    expect(stdout).toContain('There is no command “/frob”')
    expect(stdout).toContain('it is neither true nor false')
    expect(code).toBe(0)
  })

  it('ends at exit, and with nothing to read', async () => {
    const { cwd, env } = setting()
    const ended = await dateline(['console'], { cwd, env, input: 'exit\n/sources\n' })
    expect(ended).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(await dateline(['console'], { cwd, env })).toEqual({ code: 0, stdout: '', stderr: '' })
  })

  it('shows what would act on the terminal instead of doing it', async () => {
    const { cwd, env } = setting()
    const { stdout } = await dateline(['console'], {
      cwd,
      env,
      input: 'bridge \u001b]0;owned\u0007 \u001b[2J?\n',
    })
    expect(stdout).not.toContain('\u001b')
    expect(stdout).toContain('␛]0;owned␇')
  })
})

describe('dateline doctor', () => {
  const servers: ReturnType<typeof createServer>[] = []
  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections()
      server.close()
    }
  })

  /** A server that gives these answers, whatever the token. */
  async function discord(answers: Record<string, { status?: number; body: unknown }>): Promise<string> {
    const server = createServer((request, response) => {
      const answer = answers[request.url ?? ''] ?? {
        status: 404,
        body: { message: '404: Not Found', code: 0 },
      }
      response.writeHead(answer.status ?? 200, { 'content-type': 'application/json' })
      response.end(JSON.stringify(answer.body))
    })
    servers.push(server)
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`
  }

  const USER = {
    '/api/v10/users/@me': { body: { id: '100000000000000001', username: 'dateline', bot: true } },
  }
  const GATEWAY = {
    '/api/v10/gateway/bot': {
      body: {
        url: 'wss://gateway.example',
        shards: 1,
        session_start_limit: { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 },
      },
    },
  }

  it('finds a fresh setting fine, without making the archive', async () => {
    const { cwd, env } = setting()
    const { code, stdout } = await dateline(['doctor'], { cwd, env })
    expect(stdout).toMatch(/ok +Node: 2/)
    expect(stdout).toContain('1 article in 1 file')
    expect(stdout).toContain('DISCORD_TOKEN: not set')
    expect(existsSync(env.DATA_DIR)).toBe(false)
    expect(code).toBe(0)
  })

  it('says what to do about a wrong variable, a missing folder and files that cannot be read', async () => {
    const { cwd, env, articles } = setting()
    const wrong = await dateline(['doctor'], { cwd, env: { ...env, LOG_LEVEL: 'loud' } })
    expect(wrong.stdout).toContain('Cannot use LOG_LEVEL="loud"')
    expect(wrong.code).toBe(1)
    const missing = await dateline(['doctor'], { cwd, env: { ...env, ARTICLES_DIR: join(cwd, 'nowhere') } })
    expect(missing.stdout).toMatch(/failed +ARTICLES_DIR: .*does not exist/)
    expect(missing.code).toBe(1)
    put(articles, 'bad.txt', 'date 2026-02-30 Impossible Day\n\nA text.\n')
    const refused = await dateline(['doctor'], { cwd, env })
    expect(refused.stdout).toMatch(/bad\.txt:1/)
    expect(refused.code).toBe(0)
  })

  it('names misspelt variables, a list of feeds that is not there and folders that are none', async () => {
    const { cwd, env } = setting()
    const file = put(cwd, 'a-file', 'not a folder')
    const { code, stdout } = await dateline(['doctor'], {
      cwd,
      env: { ...env, RATE_LIMT: '4', FEEDS_FILE: join(cwd, 'feeds.opml'), HEALTH_DIR: join(file, 'health') },
    })
    expect(stdout).toMatch(
      /note +Configuration: Nothing reads the variable RATE_LIMT\. Is RATE_LIMIT meant\?/,
    )
    expect(stdout).toMatch(/failed +FEEDS_FILE: .*There is no such file or folder\./)
    expect(stdout).toMatch(/failed +HEALTH_DIR: .*a-file is not a folder/)
    expect(code).toBe(1)
    const fine = { ...env, FEEDS_FILE: put(cwd, 'feeds.txt', 'https://example.org/rss\n'), HEALTH_DIR: cwd }
    expect((await dateline(['doctor'], { cwd, env: fine })).stdout).toMatch(/ok +FEEDS_FILE: .*1 feed\n/)
  })

  it('says that a token is refused, and never shows it', async () => {
    const { cwd, env } = setting()
    const url = await discord({
      '/api/v10/users/@me': { status: 401, body: { message: '401: Unauthorized', code: 0 } },
    })
    const { code, stdout, stderr } = await dateline(['doctor'], {
      cwd,
      env: { ...env, DISCORD_TOKEN: 'secret.token.value', DISCORD_API_URL: url },
    })
    expect(stdout).toContain('DISCORD_TOKEN: Discord refuses it')
    expect(stdout + stderr).not.toContain('secret.token.value')
    expect(code).toBe(1)
  })

  it('says that Discord cannot be reached', async () => {
    const { cwd, env } = setting()
    const { code, stdout } = await dateline(['doctor'], {
      cwd,
      env: { ...env, DISCORD_TOKEN: 'a.b.c', DISCORD_API_URL: 'http://127.0.0.1:1/api' },
    })
    expect(stdout).toContain('could not be reached')
    expect(code).toBe(1)
  })

  it('checks the gateway and the permissions in the servers', async () => {
    const { cwd, env } = setting()
    const url = await discord({
      ...USER,
      ...GATEWAY,
      '/api/v10/users/@me/guilds': {
        body: [
          { id: '200000000000000001', name: 'Newsroom', permissions: String((1n << 10n) | (1n << 11n)) },
        ],
      },
    })
    const { code, stdout } = await dateline(['doctor'], {
      cwd,
      env: { ...env, DISCORD_TOKEN: 'a.b.c', DISCORD_API_URL: url },
    })
    expect(stdout).toContain('accepted, the bot is dateline')
    expect(stdout).toContain('Gateway: wss://gateway.example')
    expect(stdout).toContain('Newsroom (Embed Links, Attach Files, Read Message History')
    expect(code).toBe(0)
  })

  it('says how to invite the bot where it is not in the server that is configured', async () => {
    const { cwd, env } = setting()
    const url = await discord({ ...USER, ...GATEWAY, '/api/v10/users/@me/guilds': { body: [] } })
    const { code, stdout } = await dateline(['doctor'], {
      cwd,
      env: {
        ...env,
        DISCORD_TOKEN: 'a.b.c',
        DISCORD_API_URL: url,
        DISCORD_GUILD_ID: '200000000000000001',
      },
    })
    expect(stdout).toContain('client_id=100000000000000001&scope=bot+applications.commands')
    expect(code).toBe(1)
  })
})
