import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'
import { refusalOf, SECURITY_HEADERS } from './gate.ts'
import { readPageFile } from './page-files.ts'
import { LOCALES, VIEWERS } from './protocol.ts'
import type { Stage } from './stage.ts'

/** Larger bodies are refused: a form holds five texts of 4,000 characters. */
const LARGEST_BODY = 200_000

const PICTURE = /^\/files\/(\d{1,20})$/u
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47])

const actor = { viewer: z.enum(VIEWERS), locale: z.enum(LOCALES), channel: z.string().max(30) }
const id = z.string().max(30)
const text = z.string().max(4000)
const values = z.record(z.string().max(100), z.union([text, z.number(), z.boolean()]))

const STATE = z.object(actor)
const SAY = z.object({ ...actor, text, replyTo: id.optional() })
const USE = z.object({ ...actor, command: text, options: values })
const COMPLETE = z.object({ ...actor, command: text, options: values, focused: text })
const ON_MESSAGE = z.object({ ...actor, command: text, message: id })
const PRESS = z.object({ ...actor, message: id, button: text })
const CHOOSE = z.object({ ...actor, message: id, list: text, values: z.array(text).max(25) })
const SUBMIT = z.object({ ...actor, interaction: id, values: z.record(z.string().max(100), text) })

/** The running page. */
export interface PreviewServer {
  readonly url: string
  close(): Promise<void>
}

/** Serves the page over a stage, to this machine alone. @param port 0 for any that is free. */
export async function servePreview(stage: Stage, port: number): Promise<PreviewServer> {
  const server = createServer((request, response) => {
    answer(request, response, stage, (server.address() as AddressInfo).port).catch((error: unknown) => {
      tell(response, error instanceof z.ZodError || error instanceof SyntaxError ? 400 : 409, {
        error: error instanceof z.ZodError ? 'Cannot read that request.' : (error as Error).message,
      })
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => closeServer(server),
  }
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  stage: Stage,
  port: number,
): Promise<void> {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value)
  const refused = refusalOf(request, port)
  if (refused !== undefined) return tell(response, 403, { error: refused })
  const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
  if (request.method === 'POST') {
    const outcome = await act(pathname, await readJson(request), stage)
    return outcome === undefined
      ? tell(response, 404, { error: 'There is nothing here.' })
      : tell(response, 200, outcome)
  }
  if (pathname === '/api/changes') return await sendChanges(response, stage)
  const picture = PICTURE.exec(pathname)
  if (picture !== null) return sendPicture(response, stage, picture[1]!)
  const file = await readPageFile(pathname)
  if (file === undefined) return tell(response, 404, { error: 'There is nothing here.' })
  response.setHeader('Content-Type', file.type)
  response.end(file.bytes)
}

/** What somebody does on the page. @returns undefined for an address that means nothing. */
async function act(address: string, body: unknown, stage: Stage): Promise<object | undefined> {
  switch (address) {
    case '/api/state':
      return stage.state(STATE.parse(body))
    case '/api/say': {
      const said = SAY.parse(body)
      stage.say(said, said.text, said.replyTo)
      return { kind: 'answered' }
    }
    case '/api/use': {
      const use = USE.parse(body)
      return await stage.use(use, use.command, use.options)
    }
    case '/api/complete': {
      const typing = COMPLETE.parse(body)
      return await stage.complete(typing, typing.command, typing.options, typing.focused)
    }
    case '/api/use-on-message': {
      const use = ON_MESSAGE.parse(body)
      return await stage.useOnMessage(use, use.command, use.message)
    }
    case '/api/press': {
      const press = PRESS.parse(body)
      return await stage.press(press, press.message, press.button)
    }
    case '/api/choose': {
      const choice = CHOOSE.parse(body)
      return await stage.choose(choice, choice.message, choice.list, choice.values)
    }
    case '/api/submit': {
      const form = SUBMIT.parse(body)
      return await stage.submit(form, form.interaction, form.values)
    }
    default:
      return undefined
  }
}

/** An event for every change, as long as the page listens. */
async function sendChanges(response: ServerResponse, { discord }: Stage): Promise<void> {
  response.setHeader('Content-Type', 'text/event-stream')
  let revision = discord.revision
  response.write('retry: 1000\ndata: changed\n\n')
  while (!response.destroyed) {
    revision = await discord.changedSince(revision, () => response.destroyed)
    response.write('data: changed\n\n')
  }
}

/** A picture that the bot made. Other attachments are told of, not served: a page of ours must not show a file of theirs. */
function sendPicture(response: ServerResponse, { discord }: Stage, attachment: string): void {
  const bytes = discord.fileOf(attachment)
  if (bytes === undefined || !bytes.subarray(0, PNG.length).equals(PNG)) {
    tell(response, 404, { error: 'There is no such picture.' })
    return
  }
  response.setHeader('Content-Type', 'image/png')
  response.end(bytes)
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    // What is too much is read to its end and thrown away: a connection that is cut says nothing to who sent it.
    if (size <= LARGEST_BODY) parts.push(part)
  }
  if (size > LARGEST_BODY) throw new SyntaxError('That is too much to read.')
  return JSON.parse(Buffer.concat(parts).toString('utf8'))
}

function tell(response: ServerResponse, status: number, body: object): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  response.statusCode = status
  response.setHeader('Content-Type', 'application/json; charset=utf-8')
  response.end(JSON.stringify(body))
}
