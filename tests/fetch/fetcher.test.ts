import { once } from 'node:events'
import { createServer } from 'node:net'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createFetcher } from '../../src/fetch/fetcher.ts'
import { type LoopbackWeb, openWeb } from '../support/web/loopback-web.ts'

let web: LoopbackWeb
beforeEach(() => {
  web = openWeb()
})
afterEach(() => web.close())

const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8')

describe('fetching an address', () => {
  it('gives what was answered, with the headers that matter', async () => {
    const site = await web.site('news.example', (_request, response) => {
      response.writeHead(200, {
        'content-type': 'text/xml; charset=utf-8',
        etag: '"one"',
        'last-modified': 'Tue, 20 Jan 2026 10:00:00 GMT',
        'cache-control': 'max-age=600',
        'retry-after': '30',
        'set-cookie': 'a=b',
      })
      response.end('hello')
    })
    const page = await web.fetcher().fetch(`${site.origin}/feed?x=1#top`)
    expect({ ...page, bytes: textOf(page.bytes) }).toEqual({
      url: `${site.origin}/feed?x=1`,
      status: 200,
      headers: {
        contentType: 'text/xml; charset=utf-8',
        etag: '"one"',
        lastModified: 'Tue, 20 Jan 2026 10:00:00 GMT',
        cacheControl: 'max-age=600',
        retryAfter: '30',
      },
      bytes: 'hello',
    })
  })

  it('says who asks, asks conditionally, and sends no cookie back', async () => {
    const site = await web.site('news.example', (_request, response) => {
      response.setHeader('set-cookie', 'track=1; Path=/')
      response.end()
    })
    const fetcher = web.fetcher({ userAgent: 'Dateline/1.0 (+https://dateline.example)' })
    await fetcher.fetch(site.origin)
    await fetcher.fetch(site.origin, { etag: '"one"', lastModified: 'yesterday', accept: 'text/html' })
    const [first, second] = site.requests
    expect(first?.headers['user-agent']).toBe('Dateline/1.0 (+https://dateline.example)')
    expect(first?.headers['if-none-match']).toBeUndefined()
    expect(second?.headers).toMatchObject({
      'if-none-match': '"one"',
      'if-modified-since': 'yesterday',
      accept: 'text/html',
    })
    expect(second?.headers.cookie).toBeUndefined()
  })

  it.each([304, 404, 410, 429, 503])('gives a %i as an answer', async (status) => {
    const site = await web.site('news.example', (_request, response) => response.writeHead(status).end())
    expect(await web.fetcher().fetch(site.origin)).toMatchObject({ status })
  })

  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
    ['br', brotliCompressSync],
    ['GZIP', gzipSync],
  ] as const)('undoes %s', async (encoding, compress) => {
    const site = await web.site('news.example', (_request, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(compress('a text')),
    )
    expect(textOf((await web.fetcher().fetch(site.origin)).bytes)).toBe('a text')
  })

  it('undoes two encodings in their order', async () => {
    const site = await web.site('news.example', (_request, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip, br' }).end(brotliCompressSync(gzipSync('a text'))),
    )
    expect(textOf((await web.fetcher().fetch(site.origin)).bytes)).toBe('a text')
  })

  it('reads a 304 that names an encoding', async () => {
    const site = await web.site('news.example', (_request, response) =>
      response.writeHead(304, { 'content-encoding': 'gzip' }).end(),
    )
    expect(await web.fetcher().fetch(site.origin)).toMatchObject({ status: 304 })
  })
})

describe('redirects', () => {
  it('are followed, relative ones too, and a permanent move is told', async () => {
    const end = await web.site('new.example', (_request, response) => response.end('here'))
    const site = await web.site('old.example', (request, response) =>
      request.url === '/feed'
        ? response.writeHead(301, { location: '/feeds/all' }).end()
        : response.writeHead(308, { location: `${end.origin}/feed` }).end(),
    )
    expect(await web.fetcher().fetch(`${site.origin}/feed`)).toMatchObject({
      url: `${end.origin}/feed`,
      movedTo: `${end.origin}/feed`,
      status: 200,
    })
  })

  it('are no move where one of them is for now', async () => {
    const site = await web.site('old.example', (request, response) => {
      const next = { '/1': [301, '/2'], '/2': [302, '/3'] }[request.url ?? ''] as [number, string] | undefined
      if (next === undefined) response.end('here')
      else response.writeHead(next[0], { location: next[1] }).end()
    })
    const page = await web.fetcher().fetch(`${site.origin}/1`)
    expect(page.url).toBe(`${site.origin}/3`)
    expect(page.movedTo).toBeUndefined()
  })

  it('end after five', async () => {
    const site = await web.site('old.example', (request, response) =>
      response.writeHead(302, { location: `${request.url}x` }).end(),
    )
    await expect(web.fetcher().fetch(site.origin)).rejects.toMatchObject({ reason: 'too-many-redirects' })
    expect(site.requests).toHaveLength(6)
  })

  it.each([
    ['the loopback interface', 'http://127.0.0.1:22/'],
    ['a private address', 'http://10.0.0.1/'],
    ['metadata of a cloud', 'http://169.254.169.254/latest/meta-data/'],
    ['a private IPv6 address', 'http://[fd00::1]/'],
    ['a mapped address', 'http://[::ffff:127.0.0.1]/'],
    ['an address written as a number', 'http://2130706433/'],
    ['a file', 'file:///etc/passwd'],
    ['a data address', 'data:text/plain,hello'],
    ['a gopher', 'gopher://127.0.0.1/'],
  ])('to %s are refused', async (_what, location) => {
    const site = await web.site('old.example', (_request, response) =>
      response.writeHead(302, { location }).end(),
    )
    await expect(web.fetcher().fetch(site.origin)).rejects.toMatchObject({ reason: 'forbidden-address' })
  })

  it('to a name that resolves to a private address are refused', async () => {
    const site = await web.site('old.example', (_request, response) =>
      response.writeHead(302, { location: 'http://inside.example/' }).end(),
    )
    const fetcher = web.fetcher({
      resolve: async (host) =>
        host === 'inside.example' ? [{ address: '192.168.0.1', family: 4 }] : web.resolve(host),
    })
    await expect(fetcher.fetch(site.origin)).rejects.toMatchObject({ reason: 'forbidden-address' })
  })

  it('to nothing that is an address are refused', async () => {
    const site = await web.site('old.example', (_request, response) =>
      response.writeHead(302, { location: 'http://[' }).end(),
    )
    await expect(web.fetcher().fetch(site.origin)).rejects.toMatchObject({ reason: 'malformed' })
  })
})

describe('what may be fetched', () => {
  it('is, without a policy of the caller, nothing of this machine', async () => {
    const site = await web.site('news.example', (_request, response) => response.end('secret'))
    const { port } = new URL(site.origin)
    const fetcher = createFetcher({ userAgent: 'Dateline-test/1.0' })
    try {
      for (const host of ['127.0.0.1', 'localhost', '[::1]', '0.0.0.0', '127.1', '[::ffff:127.0.0.1]']) {
        await expect(fetcher.fetch(`http://${host}:${port}/`)).rejects.toMatchObject({
          reason: 'forbidden-address',
        })
      }
    } finally {
      await fetcher.close()
    }
    expect(site.requests).toEqual([])
  })

  it('is refused where one of several addresses of a host is private', async () => {
    const fetcher = web.fetcher({
      resolve: async () => [
        { address: '127.0.0.1', family: 4 },
        { address: '10.0.0.1', family: 4 },
      ],
    })
    const site = await web.site('news.example', (_request, response) => response.end())
    await expect(fetcher.fetch(site.origin)).rejects.toMatchObject({ reason: 'forbidden-address' })
    expect(site.requests).toEqual([])
  })

  it('is decided once: a name that resolves differently the next time is connected to as it was checked', async () => {
    const site = await web.site('news.example', (_request, response) => response.end('here'))
    let asked = 0
    const fetcher = web.fetcher({
      resolve: async () => {
        asked += 1
        return [{ address: asked === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 }]
      },
    })
    expect(textOf((await fetcher.fetch(site.origin)).bytes)).toBe('here')
    expect(asked).toBe(1)
  })

  it.each(['ftp://news.example/', 'javascript:alert(1)', 'news.example', 'http://user:word@news.example/'])(
    'is not %s',
    async (address) => {
      const failure = await web
        .fetcher()
        .fetch(address)
        .catch((error: unknown) => error)
      expect(failure).toMatchObject({ name: 'FetchError', reason: 'forbidden-address' })
      expect(String(failure)).not.toContain('user:word')
    },
  )

  it('is not a host that nobody knows', async () => {
    await expect(web.fetcher().fetch('http://nowhere.example/')).rejects.toMatchObject({
      reason: 'unknown-host',
    })
  })
})

describe('a hostile server', () => {
  const SMALL = { limits: { bytes: 100_000 } }

  it('is left when its body does not end', async () => {
    const site = await web.site('news.example', (_request, response) => {
      const write = () => {
        while (response.write('x'.repeat(10_000)));
      }
      response.on('drain', write)
      write()
    })
    await expect(web.fetcher(SMALL).fetch(site.origin)).rejects.toMatchObject({ reason: 'too-large' })
  })

  it('is left when it announces a long body', async () => {
    const site = await web.site('news.example', (_request, response) =>
      response.writeHead(200, { 'content-length': '100001' }).write('x'),
    )
    await expect(web.fetcher(SMALL).fetch(site.origin)).rejects.toMatchObject({ reason: 'too-large' })
  })

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
  ] as const)('is left when a short %s body becomes a long one', async (encoding, compress) => {
    const bomb = compress(Buffer.alloc(5_000_000))
    expect(bomb.length).toBeLessThan(100_000)
    const site = await web.site('news.example', (_request, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(bomb),
    )
    await expect(web.fetcher(SMALL).fetch(site.origin)).rejects.toMatchObject({ reason: 'too-large' })
  })

  it('is left when it sends a byte at a time', async () => {
    const site = await web.site('news.example', (_request, response) => {
      const timer = setInterval(() => response.write('x'), 20)
      response.on('close', () => clearInterval(timer))
    })
    await expect(web.fetcher({ limits: { time: 300 } }).fetch(site.origin)).rejects.toMatchObject({
      reason: 'timeout',
    })
  })

  it('has no more time for a chain of redirects than for one answer', async () => {
    const site = await web.site('news.example', (request, response) => {
      setTimeout(() => response.writeHead(302, { location: `${request.url}x` }).end(), 200)
    })
    await expect(web.fetcher({ limits: { time: 500 } }).fetch(site.origin)).rejects.toMatchObject({
      reason: 'timeout',
    })
    expect(site.requests.length).toBeLessThan(5)
  })

  it('is left when it never answers, and when the caller calls it off', async () => {
    const site = await web.site('news.example', () => undefined)
    const calling = new AbortController()
    const fetched = web.fetcher().fetch(site.origin, { signal: calling.signal })
    setTimeout(() => calling.abort(), 50)
    await expect(fetched).rejects.toMatchObject({ reason: 'aborted' })
    await expect(web.fetcher({ limits: { time: 100 } }).fetch(site.origin)).rejects.toMatchObject({
      reason: 'timeout',
    })
  })

  it.each([
    ['an encoding that nobody knows', 'zip', 'x'],
    ['what is not gzip', 'gzip', 'not gzip'],
    ['three encodings', 'gzip, gzip, gzip', 'x'],
  ])('is refused that sends %s', async (_what, encoding, body) => {
    const site = await web.site('news.example', (_request, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(body),
    )
    await expect(web.fetcher().fetch(site.origin)).rejects.toMatchObject({ reason: 'malformed' })
  })

  it('is refused that speaks no HTTP or hangs up', async () => {
    const answers = ['+OK POP3 ready\r\n', 'HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nshort']
    for (const answer of answers) {
      const server = createServer((socket) => socket.on('error', () => undefined).end(answer))
      server.listen(0, '127.0.0.1')
      await once(server, 'listening')
      const { port } = server.address() as { port: number }
      const fetcher = web.fetcher({ policy: { refusalOf: () => undefined } })
      const failure = await fetcher.fetch(`http://127.0.0.1:${port}/`).catch((error: unknown) => error)
      expect(['malformed', 'connection']).toContain((failure as { reason?: string }).reason)
      server.close()
    }
  })

  it('keeps only its own host waiting', async () => {
    const slow = await web.site('slow.example', () => undefined)
    const site = await web.site('news.example', (_request, response) => response.end('here'))
    const fetcher = web.fetcher({ limits: { requests: 2 } })
    const calling = new AbortController()
    const waiting = [1, 2, 3].map((at) =>
      fetcher.fetch(`${slow.origin}/${at}`, { signal: calling.signal }).catch((error) => error.reason),
    )
    expect(textOf((await fetcher.fetch(site.origin)).bytes)).toBe('here')
    expect(slow.requests).toHaveLength(1)
    calling.abort()
    expect(await Promise.all(waiting)).toEqual(['aborted', 'aborted', 'aborted'])
  })
})
