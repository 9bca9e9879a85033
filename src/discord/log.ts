import { destination, type Logger, pino } from 'pino'
import type { LogLevel } from '../config.ts'
import { visibleLine, visibleText } from '../text/shown-text.ts'

export type Log = Logger

// The token of an interaction or a webhook in an address: whoever has it can speak as the bot for fifteen minutes.
const ADDRESS_TOKEN = /((?:webhooks|interactions)\/\d+\/)[^/?\s]+/g

const LEVEL_NAMES: Readonly<Record<number, string>> = {
  10: 'trace',
  20: 'debug',
  30: 'info',
  40: 'warn',
  50: 'error',
  60: 'fatal',
}

/**
 * The log, on standard error: JSON lines, or plain lines for people. Secrets that are named are never written, and of an
 * error only its name, message, code, status, path and stack are, because errors of discord.js carry the message they sent.
 */
export function createLog(options: {
  readonly level: LogLevel
  readonly secrets: readonly string[]
  readonly plain: boolean
  /** Where the lines go; standard error where it is absent, written at once so that nothing is lost at the end. */
  readonly write?: (line: string) => void
}): Log {
  const standardError = options.write === undefined ? destination({ fd: 2, sync: true }) : undefined
  const write = options.write ?? ((line: string) => standardError?.write(line))
  const stream = {
    write(line: string): void {
      const shown = options.plain ? plainLine(line) : line
      write(options.secrets.reduce((text, secret) => text.replaceAll(secret, '(secret)'), shown))
    },
  }
  return pino({ level: options.level, base: null, serializers: { err: describeError } }, stream)
}

/** What the log keeps of an error. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: withoutTokens(String(error)) }
  const { name, message, stack, cause } = error
  const { code, status, method, url } = error as Error & Partial<Record<string, unknown>>
  return {
    name,
    message: withoutTokens(message),
    ...(code === undefined ? {} : { code }),
    ...(status === undefined ? {} : { status }),
    ...(method === undefined ? {} : { method }),
    ...(typeof url === 'string' ? { url: withoutTokens(url) } : {}),
    ...(stack === undefined ? {} : { stack: withoutTokens(stack) }),
    ...(cause === undefined ? {} : { cause: describeError(cause) }),
  }
}

/** A text without the tokens that stand in the addresses of interactions and webhooks. */
export function withoutTokens(text: string): string {
  return text.replace(ADDRESS_TOKEN, '$1(token)')
}

/** `2026-01-20T14:03:00.000Z warn  Cannot ... reference=AB12CD`, the stack of an error below it. */
function plainLine(json: string): string {
  const { level, time, msg, err, ...fields } = JSON.parse(json) as Record<string, unknown>
  const name = (LEVEL_NAMES[Number(level)] ?? String(level)).padEnd(5)
  const rest = Object.entries(fields).map(([key, value]) => `${key}=${visibleLine(JSON.stringify(value))}`)
  // What feeds and people write must neither steer the terminal nor begin a line of its own.
  const line = [new Date(Number(time)).toISOString(), name, visibleLine(String(msg ?? '')), ...rest].join(' ')
  const { stack, message } = (err ?? {}) as { readonly stack?: string; readonly message?: string }
  const cause = stack ?? message
  return cause === undefined ? `${line}\n` : `${line}\n${visibleText(cause).replace(/^/gm, '  ')}\n`
}
