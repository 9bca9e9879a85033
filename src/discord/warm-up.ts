import type { Services } from '../../commands/command.ts'
import { giveAnswer } from '../../commands/give-answer.ts'
import type { Log } from './log.ts'
import { renderDiscord } from './render-discord.ts'

/** How many of the newest headlines are asked about, and how long at the most, in milliseconds. */
const HEADLINES = 12
const PATIENCE_MS = 1500

/**
 * Answers a few questions before anybody asks, and shows the answers to nobody: what is loaded when it is first needed (the language
 * model above all) is there then, and Node has made fast code of what every answer runs. Without it the first to ask
 * after a start would wait several times as long. It never rejects, and keeps nothing.
 * @param options.signal ends it
 */
export async function warmUp(
  services: Services,
  { now, log, signal }: { readonly now: () => number; readonly log: Log; readonly signal: AbortSignal },
): Promise<void> {
  const began = now()
  try {
    for (const { title } of await services.archive.latest({ limit: HEADLINES })) {
      if (signal.aborted || now() - began > PATIENCE_MS) return
      const asOf = new Date(began).toISOString()
      const given = { filters: {}, hidden: true }
      renderDiscord(await giveAnswer(`What is known about ${title}?`, { asOf }, services, given))
    }
  } catch (error) {
    log.debug({ err: error }, 'Cannot answer a question before others ask')
  }
}
