/**
 * Takes a picture of each kind of reply into `docs/screenshots/`, in dark and in light: `npm run screenshots [-- NAME ...]`. It needs
 * Debian's Chromium. The bot runs over `seeds/` and `two-outlets.jsonl`, whose outlets are invented, at a fixed instant.
 */
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { createChartDrawer } from '../src/charts/chart-drawer.ts'
import { openDesk } from '../src/cli/open-desk.ts'
import type { DrawChart } from '../src/reply/chart.ts'
import { driverOf } from './scene-driver.ts'
import { SCENES, type Scene } from './scenes.ts'
import { servePreview } from './server.ts'
import { openStage } from './stage.ts'

const CHROMIUM = '/usr/bin/chromium'
const FOLDER = fileURLToPath(new URL('../docs/screenshots/', import.meta.url))
const ARTICLES = ['../seeds/', 'two-outlets.jsonl'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
)
const NOW = Date.parse('2026-01-25T12:00:00Z')

/** Wide enough for an embed at its widest, and a phone. Higher than any reply. */
const SIZES = { wide: { width: 640, height: 4200 }, phone: { width: 390, height: 4200 } } as const
const THEMES = ['dark', 'light'] as const
/** Around the messages. */
const MARGIN = 10

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

if (!existsSync(CHROMIUM)) {
  process.stderr.write(
    `Cannot take screenshots: there is no ${CHROMIUM} (Debian: apt-get install chromium)\n`,
  )
  process.exit(1)
}
mkdirSync(FOLDER, { recursive: true })
const wanted = process.argv.slice(2)
const browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS })
const drawer = createChartDrawer()
let failed = false
for (const scene of SCENES.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  try {
    await take(scene, browser, drawer.draw)
    process.stdout.write(`${scene.name}\n`)
  } catch (error) {
    failed = true
    process.stderr.write(`Cannot take ${scene.name}: ${(error as Error).message}\n`)
  }
}
await drawer.close()
await browser.close()
process.exit(failed ? 1 : 0)

async function take(scene: Scene, chromium: Browser, draw: DrawChart): Promise<void> {
  const desk = await openDesk(':memory:', ARTICLES, { savedAt: new Date(NOW).toISOString() })
  const stage = await openStage({ ...desk, draw }, { now: () => NOW })
  const server = await servePreview(stage, 0)
  const driver = driverOf(stage, NOW)
  try {
    await scene.run(driver, desk)
    const viewport = scene.phone === true ? SIZES.phone : SIZES.wide
    const page = await chromium.newPage({ viewport, deviceScaleFactor: 1 })
    await page.goto(server.url)
    await page.locator('#channels button').first().waitFor({ state: 'attached' })
    if (scene.phone === true) await page.locator('#width').click()
    await page.locator('#viewer').selectOption(driver.viewer)
    await page.locator('#locale').selectOption(driver.locale)
    await page.locator('.message').last().waitFor()
    for (const theme of THEMES) {
      await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`)
      await photograph(page, scene, join(FOLDER, `${scene.name}-${theme}.png`))
    }
    await page.close()
  } finally {
    await server.close()
    await stage.close()
    desk.close()
  }
}

/** The newest messages alone, once their pictures and letters are there. */
async function photograph(page: Page, { messages }: Scene, path: string): Promise<void> {
  await page.evaluate('document.fonts.ready')
  await page.evaluate('Promise.all([...document.images].map((image) => image.decode()))')
  await page.mouse.move(0, 0)
  const boxes = await page.evaluate<{ top: number; bottom: number; left: number; right: number }[]>(
    "[...document.querySelectorAll('.message')].map((it) => { const { top, bottom, left, right } = it.getBoundingClientRect(); return { top, bottom, left, right } })",
  )
  const shown = messages === undefined ? boxes : boxes.slice(-messages)
  const top = Math.min(...shown.map((box) => box.top)) - MARGIN
  const bottom = Math.max(...shown.map((box) => box.bottom)) + MARGIN
  const { left, right } = shown[0]!
  await page.screenshot({ path, clip: { x: left, y: top, width: right - left, height: bottom - top } })
}
