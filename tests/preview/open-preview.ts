import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'
import type { Services } from '../../commands/command.ts'
import { type PreviewServer, servePreview } from '../../preview/server.ts'
import { openStage, type Stage } from '../../preview/stage.ts'

/** Debian's Chromium. */
export const CHROMIUM = '/usr/bin/chromium'
export const hasChromium: boolean = existsSync(CHROMIUM)

/** The instant at which the previews of the tests are used. */
export const NOW = Date.parse('2026-01-25T12:00:00Z')

/** Without these Chromium looks its maker's hosts up at every start. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS })
}

export interface OpenPreview {
  readonly stage: Stage
  readonly server: PreviewServer
  close(): Promise<void>
}

/** The preview over some articles, on a free port. */
export async function openPreview(
  services: Services,
  parts: Omit<Parameters<typeof openStage>[1], 'now'> = {},
): Promise<OpenPreview> {
  const stage = await openStage(services, { now: () => NOW, ...parts })
  const server = await servePreview(stage, 0)
  return {
    stage,
    server,
    async close() {
      await server.close()
      await stage.close()
    },
  }
}

/** What a page complained of: violations of its policy, errors of its scripts, requests to other hosts. */
export interface Complaints {
  readonly said: string[]
}

/** A page that is ready to be typed in. */
export async function openPage(
  browser: Browser,
  url: string,
): Promise<{ page: Page; complaints: Complaints }> {
  const page = await browser.newPage({ viewport: { width: 1300, height: 900 } })
  const said: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') said.push(message.text())
  })
  page.on('pageerror', (error) => said.push(error.message))
  page.on('request', (request) => {
    if (!request.url().startsWith(url)) said.push(`a request to ${request.url()}`)
  })
  await page.goto(url)
  await page.locator('#channels button').first().waitFor()
  return { page, complaints: { said } }
}

/** Types a message and sends it. */
export async function write(page: Page, text: string): Promise<void> {
  await page.getByLabel('Message', { exact: true }).fill(text)
  await page.keyboard.press('Enter')
}
