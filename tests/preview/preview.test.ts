import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createChartDrawer } from '../../src/charts/chart-drawer.ts'
import { openSampleDesk, REPORTS } from '../commands/sample-desk.ts'
import {
  CHROMIUM,
  type Complaints,
  hasChromium,
  type OpenPreview,
  openBrowser,
  openPage,
  openPreview,
  write,
} from './open-preview.ts'
import { ACTIONS, COMMANDS } from './pressable.ts'

/** An article that tries to be more than text, wherever its text may come. */
const HOSTILE = {
  id: 'hostile',
  title: 'Zebra <img src=x onerror=alert(1)> [click](javascript:alert(2)) **bold**',
  publishedAt: '2026-01-19',
  source: '<script>alert(3)</script>',
  url: 'https://evil.example/"onmouseover="alert(4)',
  body: 'The zebra <script>window.hacked = true</script> escaped from <b onclick="alert(5)">Velm</b> zoo. Keepers of the zebra said "</article><img src=https://evil.example/pixel>" and @everyone laughed.',
}

/** Run in the page: the width of the newest picture, once it is there. */
const LAST_PICTURE = `[...document.images].at(-1).decode().then(() => [...document.images].at(-1).naturalWidth)`

/** Run in the page: what of it is not what the page made of text. */
const LOOK_FOR_MARKUP = `({
  scripts: [...document.scripts].filter(({ src }) => src === '').length,
  handlers: document.querySelectorAll('[onclick],[onerror],[onmouseover]').length,
  foreign: [...document.images].filter(({ src }) => !src.startsWith(location.origin)).length,
  links: [...document.links].map(({ protocol }) => protocol).filter((protocol) => !/^https?:$/.test(protocol)),
  hacked: 'hacked' in window,
})`

if (!hasChromium) console.warn(`Skipped: the preview in a browser, because ${CHROMIUM} is not there`)

describe.skipIf(!hasChromium)('in the preview, somebody', async () => {
  let browser: Browser
  let preview: OpenPreview
  let page: Page
  let complaints: Complaints
  const desk = await openSampleDesk([...REPORTS, HOSTILE])
  const drawer = createChartDrawer({ patience: 60_000 })

  beforeAll(async () => {
    browser = await openBrowser()
    preview = await openPreview({ ...desk, draw: drawer.draw }, { commands: COMMANDS, actions: ACTIONS })
  })
  afterAll(async () => {
    await browser.close()
    await preview.close()
    await drawer.close()
    await desk.archive.close()
  })
  beforeEach(async () => {
    const opened = await openPage(browser, preview.server.url)
    page = opened.page
    complaints = opened.complaints
  })
  afterEach(async () => {
    const { said } = complaints
    await page.close()
    expect(said).toEqual([])
    expect(preview.stage.discord.violations).toEqual([])
  })

  const last = () => page.locator('.message').last()
  const use = async (command: string): Promise<void> => {
    await page.getByLabel('Message', { exact: true }).fill(`/${command}`)
    await page
      .getByRole('option', { name: `/${command}` })
      .first()
      .waitFor()
    await page.keyboard.press('Enter')
  }
  const openPanel = async (): Promise<void> => {
    await use('panel')
    await page.keyboard.press('Enter')
    await page
      .locator('.message', { hasText: 'A panel' })
      .last()
      .getByRole('button', { name: 'Alone' })
      .waitFor()
  }

  it('mentions the bot and gets its answer, with what was sent to Discord beside it', async () => {
    await write(page, '@Dateline How many ferries does the harbour of Velm have room for?')
    await page.locator('.embed strong', { hasText: '36' }).waitFor()
    const payload = await page.locator('#inspector').innerText()
    expect(payload).toContain('Within Discord’s limits')
    expect(payload).toContain('"allowed_mentions"')
  })

  it('uses a slash command with the keyboard alone, and gets a picture with its description', async () => {
    await page.keyboard.type('/tre')
    await page.getByRole('option', { name: '/trend' }).waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.type('harbour of Velm, bridge')
    await page.keyboard.press('Enter')
    const picture = page.locator('.picture img').last()
    await picture.waitFor()
    expect(await picture.getAttribute('alt')).toContain(
      'Bar chart of the coverage of “harbour of Velm” and “bridge”',
    )
    await picture.and(page.locator('[src^="/files/"]')).waitFor()
    const width = await page.evaluate<number>(LAST_PICTURE)
    expect(width).toBe(1200)
  })

  it('is offered completions while typing, and takes one', async () => {
    await use('compare')
    await page.keyboard.type('harbour of Velm')
    for (const [name, outlet] of [
      ['first', 'Coast Courier'],
      ['second', 'Northern Ledger'],
    ] as const) {
      await page.locator(`input[name=${name}]`).focus()
      await page.keyboard.type(outlet.slice(0, 5).toLowerCase())
      await page.getByRole('option', { name: outlet }).waitFor()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      expect(await page.locator(`input[name=${name}]`).inputValue()).toBe(outlet)
    }
    await page.keyboard.press('Enter')
    await last().locator('.embed', { hasText: '510 million' }).waitFor()
  })

  it('is told which option is missing', async () => {
    await use('compare')
    await page.keyboard.press('Enter')
    expect(await page.locator('.hint').innerText()).toContain('required')
    await page.keyboard.press('Escape')
    await page.getByLabel('Message', { exact: true }).waitFor()
  })

  it('presses buttons: one changes the message, one answers to that person alone', async () => {
    await openPanel()
    await last().getByRole('button', { name: 'Alone' }).click()
    await page.locator('.message.ephemeral', { hasText: 'For you alone' }).waitFor()
    const panel = page.locator('.message', { hasText: 'A panel' }).last()
    await panel.getByRole('button', { name: 'Count 1' }).click()
    await page.getByRole('button', { name: 'Count 2' }).waitFor()
    await page.getByLabel('Person').selectOption('other')
    await page.locator('.message', { hasText: 'Pressed 1 times' }).waitFor()
    expect(await page.locator('.message.ephemeral', { hasText: 'For you alone' }).count()).toBe(0)
    await page.getByRole('button', { name: 'Count 2' }).click()
    // Who did not ask gets a copy, and the message stays.
    await page.locator('.message.ephemeral', { hasText: 'Pressed 2 times' }).waitFor()
    expect(await page.getByRole('button', { name: 'Count 2' }).count()).toBe(1)
  })

  it('fills in a form', async () => {
    await openPanel()
    await last().getByRole('button', { name: 'Form' }).click()
    const dialog = page.getByRole('dialog', { name: 'A form' })
    await dialog.getByLabel('Words').fill('plain words')
    await dialog.getByRole('button', { name: 'Submit' }).click()
    await page.locator('.embed', { hasText: 'You typed: plain words' }).waitFor()
    expect(await page.getByRole('dialog').count()).toBe(0)
  })

  it('chooses from lists: one, several, and a channel', async () => {
    await openPanel()
    await last().getByLabel('One fruit').selectOption('p')
    await page.locator('.embed', { hasText: 'Chosen: p' }).waitFor()
    const panel = page.locator('.message', { hasText: 'A panel' }).last()
    await panel.locator('summary').click()
    await panel.getByLabel('Plum').check()
    await panel.getByRole('button', { name: 'Apply' }).click()
    await page.locator('.embed', { hasText: 'Chosen: plum+fig' }).waitFor()
    await panel.getByLabel('A channel').selectOption({ label: '#newsroom' })
    await page.locator('.embed', { hasText: /Chosen: \d{15,}/ }).waitFor()
  })

  it('is told that something failed, with what the log says', async () => {
    await openPanel()
    await last().getByRole('button', { name: 'Fail' }).click()
    await page.locator('.message.ephemeral', { hasText: 'That went wrong' }).waitFor()
    await page.locator('.log', { hasText: 'This was meant to fail' }).waitFor()
  })

  it('sees commands for managers only as one', async () => {
    await page.keyboard.type('/man')
    expect(await page.getByRole('option', { name: '/managed' }).count()).toBe(0)
    await page.getByLabel('Message', { exact: true }).fill('')
    await page.getByLabel('Person').selectOption('manager')
    await page.locator('#channels button').first().waitFor()
    await page.getByLabel('Message', { exact: true }).fill('/managed')
    await page.getByRole('option', { name: '/managed' }).waitFor()
  })

  it('sees commands in another language, and writes to the bot alone', async () => {
    await page.getByLabel('Language').selectOption('de')
    await page.getByRole('button', { name: '@ Dateline' }).click()
    await write(page, 'How many ferries does the harbour of Velm have room for?')
    await page.locator('.embed', { hasText: '36' }).waitFor()
    await page.getByLabel('Message', { exact: true }).fill('/fra')
    await page.getByRole('option', { name: '/fragen' }).waitFor()
  })

  it('uses a command in a chat without the bot, by an installation of their own', async () => {
    await page.getByRole('button', { name: '@ Chat without the bot' }).click()
    await use('trend')
    await page.keyboard.type('bridge')
    await page.keyboard.press('Enter')
    await last().locator('.embed', { hasText: 'bridge · 1 article' }).waitFor()
  })

  it('is told what to do before anything was said, with questions to press', async () => {
    const fresh = await openPreview({ ...desk })
    const { page: first } = await openPage(browser, fresh.server.url)
    expect(await first.locator('#start').innerText()).toContain('Type / for commands')
    await first.locator('#start button').first().click()
    await first.locator('.message .embed').first().waitFor()
    expect(await first.locator('#start').isVisible()).toBe(false)
    await first.close()
    await fresh.close()
  })

  it('reaches every channel on a phone, with the controls in one row and no panel that is not there', async () => {
    const phone = await browser.newPage({ viewport: { width: 390, height: 800 } })
    await phone.goto(preview.server.url)
    const channels = phone.locator('#channels button')
    await channels.first().waitFor({ state: 'attached' })
    expect(await channels.first().isVisible()).toBe(false)
    expect((await phone.locator('.controls').boundingBox())?.height).toBeLessThan(48)
    expect(await phone.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
    expect(await phone.locator('#inspect').getAttribute('aria-pressed')).toBe('false')
    await phone.locator('#inspect').click()
    expect(await phone.locator('#inspector').isVisible()).toBe(true)
    await phone.locator('#inspect').click()
    await phone.getByRole('button', { name: 'Channels' }).click()
    await channels.filter({ hasText: 'newsroom' }).click()
    await phone.locator('#channel-name', { hasText: 'newsroom' }).waitFor()
    expect(await channels.first().isVisible()).toBe(false)
    await phone.close()
  })

  it('is held to the questions a minute that the bot allows', async () => {
    const held = await openPreview({ ...desk }, { rateLimit: 1 })
    const { page: asked } = await openPage(browser, held.server.url)
    await write(asked, '@Dateline What did the harbour of Velm cost?')
    await asked.locator('.message .embed').first().waitFor()
    await write(asked, '@Dateline When did it open?')
    await asked
      .locator('.message', { hasText: /minute|second|wait/i })
      .last()
      .waitFor()
    await asked.close()
    await held.close()
  })

  it('switches theme, width and payloads', async () => {
    const root = page.locator('html')
    for (const name of ['Light', 'Phone', 'Payloads'])
      await page.getByRole('button', { name, exact: true }).click()
    expect(await root.getAttribute('data-theme')).toBe('light')
    expect(await root.getAttribute('data-width')).toBe('phone')
    expect(await page.locator('#inspector').isVisible()).toBe(false)
    const box = await page.locator('#discord').boundingBox()
    expect(box?.width).toBeLessThan(400)
  })

  it('reads what hostile articles hold as the letters that it is', async () => {
    await write(page, '@Dateline What did keepers of the zebra say?')
    await page.locator('.embed', { hasText: 'zebra' }).last().waitFor()
    await use('search')
    await page.keyboard.type('zebra')
    await page.getByRole('button', { name: '+ source' }).click()
    await page.getByRole('option', { name: '<script>alert(3)</script>' }).waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Enter')
    await last().locator('.embed').waitFor()
    const found = await page.evaluate(LOOK_FOR_MARKUP)
    expect(found).toEqual({ scripts: 0, handlers: 0, foreign: 0, links: [], hacked: false })
    expect(await page.locator('.messages').innerText()).toContain('<script>')
  })
})
