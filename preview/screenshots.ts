/**
 * Takes a picture of each kind of reply into `docs/screenshots/`, in dark and in light: `npm run screenshots [-- NAME ...]`. It needs
 * Debian's Chromium; with Debian's pngquant the pictures are smaller. The bot runs over `seeds/` and `two-outlets.jsonl`, whose outlets are invented, at a fixed instant.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { createChartDrawer } from '../src/charts/chart-drawer.ts'
import { type OpenDesk, openDesk } from '../src/cli/open-desk.ts'
import type { DrawChart } from '../src/reply/chart.ts'
import { type Driver, driverOf } from './scene-driver.ts'
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
/** The picture of the page itself. */
const WHOLE_PAGE = 'preview'
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
const takenPictures: string[] = []
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
if (wanted.length === 0 || wanted.includes(WHOLE_PAGE)) await takeWholePage(browser, drawer.draw)
writeFileSync(join(FOLDER, 'README.md'), listOfPictures())
// A fifth of the size, and no difference to be seen.
spawnSync('pngquant', ['--force', '--strip', '--skip-if-larger', '--ext', '.png', ...takenPictures], {
  stdio: 'ignore',
})
await drawer.close()
await browser.close()
process.exit(failed ? 1 : 0)

/** Runs something on a stage of its own, over the articles of the pictures. */
async function onStage(
  draw: DrawChart,
  work: (driver: Driver, desk: OpenDesk, url: string) => Promise<void>,
): Promise<void> {
  const desk = await openDesk(':memory:', ARTICLES, { savedAt: new Date(NOW).toISOString() })
  const stage = await openStage({ ...desk, draw }, { now: () => NOW })
  const server = await servePreview(stage, 0)
  try {
    await work(driverOf(stage, NOW), desk, server.url)
  } finally {
    await server.close()
    await stage.close()
    desk.close()
  }
}

function take(scene: Scene, chromium: Browser, draw: DrawChart): Promise<void> {
  return onStage(draw, async (driver, desk, url) => {
    await scene.run(driver, desk)
    const viewport = scene.phone === true ? SIZES.phone : SIZES.wide
    const page = await chromium.newPage({ viewport, deviceScaleFactor: 1 })
    await page.goto(url)
    await page.locator('#channels button').first().waitFor({ state: 'attached' })
    await page.locator('#viewer').selectOption(driver.viewer)
    await page.locator('#locale').selectOption(driver.locale)
    await page.locator('#channels button').filter({ hasText: driver.channel.name }).dispatchEvent('click')
    if (scene.form === undefined) await page.locator('.message').last().waitFor()
    else await openForm(page, scene.form)
    for (const theme of THEMES) {
      await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`)
      await photograph(page, scene, join(FOLDER, `${scene.name}-${theme}.png`))
    }
    await page.close()
  })
}

async function openForm(page: Page, command: string): Promise<void> {
  await page.getByLabel('Message', { exact: true }).fill(`/${command}`)
  await page
    .getByRole('option', { name: `/${command}` })
    .first()
    .waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
}

/** The page itself, with a command about to be chosen. */
function takeWholePage(chromium: Browser, draw: DrawChart): Promise<void> {
  return onStage(draw, async (driver, _desk, url) => {
    await driver.say('@Dateline How much of Ukraine does Russia control?')
    const page = await chromium.newPage({ viewport: { width: 1280, height: 800 } })
    await page.goto(url)
    await page.locator('.message').last().waitFor()
    await page.getByLabel('Message', { exact: true }).fill('/t')
    await page.getByRole('option', { name: '/timeline' }).waitFor()
    for (const theme of THEMES) {
      await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`)
      takenPictures.push(join(FOLDER, `${WHOLE_PAGE}-${theme}.png`))
      await page.screenshot({ path: takenPictures.at(-1)! })
    }
    await page.close()
  })
}

/** A page of all pictures. */
function listOfPictures(): string {
  const pictures = [
    ...SCENES,
    { name: WHOLE_PAGE, shows: 'The preview itself, see “See it without Discord” in the README' },
  ]
  const rows = pictures.map(
    ({ name, shows }) =>
      `| ${shows} | ![${name}, dark](${name}-dark.png) | ![${name}, light](${name}-light.png) |`,
  )
  return `# What the bot replies

Taken by \`npm run screenshots\` through the preview, which shows the very messages that go to Discord. The harbour of Velm and its outlets are
invented (\`preview/two-outlets.jsonl\`); the other articles are those of \`seeds/\`.

| what | dark | light |
|---|---|---|
${rows.join('\n')}
`
}

/** The newest messages alone, once their pictures and letters are there. */
async function photograph(page: Page, { form, messages }: Scene, path: string): Promise<void> {
  await page.evaluate('document.fonts.ready')
  await page.evaluate('Promise.all([...document.images].map((image) => image.decode()))')
  await page.mouse.move(0, 0)
  if (form !== undefined) {
    takenPictures.push(path)
    await page.getByRole('dialog').screenshot({ path })
    return
  }
  const boxes = await page.evaluate<{ top: number; bottom: number; left: number; right: number }[]>(
    "[...document.querySelectorAll('.message')].map((it) => { const { top, bottom, left, right } = it.getBoundingClientRect(); return { top, bottom, left, right } })",
  )
  const shown = messages === undefined ? boxes : boxes.slice(-messages)
  const top = Math.min(...shown.map((box) => box.top)) - MARGIN
  const bottom = Math.max(...shown.map((box) => box.bottom)) + MARGIN
  const { left, right } = shown[0]!
  takenPictures.push(path)
  await page.screenshot({ path, clip: { x: left, y: top, width: right - left, height: bottom - top } })
}
