import { request as httpRequest } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSampleDesk } from '../commands/sample-desk.ts'
import { type OpenPreview, openPreview } from './open-preview.ts'

let preview: OpenPreview
const desk = await openSampleDesk()
beforeAll(async () => {
  preview = await openPreview(desk)
})
afterAll(async () => {
  await preview.close()
  await desk.archive.close()
})

/** Sends a request whose headers may lie, as fetch does not let one. */
function send(
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: string }> {
  const { port } = new URL(preview.server.url)
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      { host: '127.0.0.1', port, path, method: options.method ?? 'GET', headers: options.headers },
      (response) => {
        let body = ''
        response.setEncoding('utf8')
        response.on('data', (part) => {
          body += part
        })
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        )
      },
    )
    request.on('error', reject)
    request.end(options.body)
  })
}

const ACTOR = { viewer: 'asker', locale: 'en-GB', channel: '' }

function post(path: string, body: unknown, headers: Record<string, string> = {}): ReturnType<typeof send> {
  const origin = preview.server.url.slice(0, -1)
  return send(path, {
    method: 'POST',
    headers: { Origin: origin, 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
}

describe('the preview', () => {
  it('is served with a policy that lets nothing in from elsewhere, no script in the page and no eval', async () => {
    const { body, headers, status } = await send('/')
    expect(status).toBe(200)
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("connect-src 'self'")
    expect(policy).not.toMatch(/unsafe|\*|data:|https?:/)
    expect(body).not.toMatch(/<script(?![^>]*src=)|style=| on\w+=/)
  })

  it.each([
    ['another host', { Host: 'rebound.example' }],
    ['this machine under another port', { Host: '127.0.0.1:1' }],
    ['another page', { 'Sec-Fetch-Site': 'cross-site' }],
  ])('does not answer %s', async (_who, headers: Record<string, string>) => {
    expect((await send('/', { headers })).status).toBe(403)
    expect((await post('/api/state', ACTOR, headers)).status).toBe(403)
  })

  it('does nothing for a page elsewhere, a form, or without an origin', async () => {
    for (const headers of [
      { Origin: 'https://evil.example' },
      { Origin: 'null' },
      { Origin: '' },
      { 'Content-Type': 'text/plain' },
      { 'Content-Type': 'application/x-www-form-urlencoded' },
    ]) {
      expect(
        (await post('/api/say', { ...ACTOR, text: 'hello' }, headers as Record<string, string>)).status,
      ).toBe(403)
    }
  })

  it.each([
    '/../package.json',
    '/page/../main.ts',
    '/page/%2e%2e/main.ts',
    '/fonts/',
    '/files/../../x',
    '/nothing',
  ])('serves no other file: %s', async (path) => {
    expect((await send(path)).status).toBe(404)
  })

  it.each(['PUT', 'DELETE', 'OPTIONS', 'PATCH'])('takes no %s', async (method) => {
    expect((await send('/api/state', { method })).status).toBe(403)
  })

  it('says what is wrong with a body, and goes on', async () => {
    expect((await post('/api/state', '{')).status).toBe(400)
    expect((await post('/api/state', { viewer: 'root' })).status).toBe(400)
    expect((await post('/api/say', { ...ACTOR, text: 'x'.repeat(300_000) })).status).toBe(400)
    expect((await post('/api/press', { ...ACTOR, message: '1', button: 'x' })).status).toBe(409)
    expect((await post('/api/other', ACTOR)).status).toBe(404)
    expect((await post('/api/state', ACTOR)).status).toBe(200)
  })

  it('shows its pages only to this machine', () => {
    expect(new URL(preview.server.url).hostname).toBe('127.0.0.1')
  })
})
