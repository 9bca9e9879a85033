import type { IncomingMessage } from 'node:http'

/**
 * What the page may load and do: its own files and nothing else. No script stands in the page, none is made of text
 * (`require-trusted-types-for`), and no other page may frame it.
 */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
}

/** The names under which a browser on this machine reaches the preview. */
const NAMES = ['127.0.0.1', 'localhost'] as const

/**
 * Why a request is not answered; undefined where it is. A page elsewhere could send requests here, under our address or under a
 * name of its own that it lets point to this machine (DNS rebinding): the Host and Origin that browsers send tell.
 */
export function refusalOf(request: IncomingMessage, port: number): string | undefined {
  const hosts: readonly string[] = NAMES.map((name) => `${name}:${port}`)
  const { headers, method } = request
  if (!hosts.includes(headers.host ?? '')) return 'This host is not the preview.'
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return 'Another page asks for this.'
  if (method === 'GET' || method === 'HEAD') return undefined
  if (method !== 'POST') return 'Only GET and POST are answered.'
  if (headers.origin !== `http://${headers.host}`) return 'Another page asks for this.'
  return headers['content-type'] === 'application/json' ? undefined : 'Only JSON is read.'
}
