import { setTimeout as delay } from 'node:timers/promises'
import type { Command, Services } from '../../commands/command.ts'
import type { Log } from './log.ts'
import { renderDiscord } from './render-discord.ts'

/** What is asked about a headline. Each way of asking runs what the others do not. */
const WAYS: readonly ((headline: string) => string)[] = [
  (headline) => `What is known about ${headline}?`,
  (headline) => `Who ${headline}?`,
  (headline) => `When did ${headline} happen?`,
  (headline) => `How many people does ${headline} concern?`,
  (headline) => `Why ${headline}?`,
  (headline) => `Where was ${headline}, and what did officials say?`,
]

/** How much is asked at the most: about how many of the newest headlines, and for how long, in milliseconds. */
export interface WarmUpExtent {
  readonly headlines: number
  readonly ways: number
  readonly patience: number
  /** How long others have their turn before each question, in milliseconds. */
  readonly pause?: number
}

/** Before the bot connects, so that nobody waits for what is loaded when it is first needed (the language model above all). */
export const BEFORE_LOGIN: WarmUpExtent = { headlines: 12, ways: 1, patience: 1500 }

/** Beside the first people, where threads answer: Node makes its fastest code only of what has run some hundred times. */
export const BESIDE_PEOPLE: WarmUpExtent = { headlines: 60, ways: WAYS.length, patience: 6000 }

/** Between the first people, where the thread that listens answers too. */
export const BETWEEN_PEOPLE: WarmUpExtent = { headlines: 40, ways: WAYS.length, patience: 60_000, pause: 25 }

/** A pause that ends so much later than it was to, in milliseconds, tells that others are at work: they come first. */
const LATE = 15

export interface WarmUpOptions {
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly log: Log
  /** Ends it. */
  readonly signal: AbortSignal
  /** How many questions are asked at a time: as many as there are threads that answer. */
  readonly atOnce: number
}

/**
 * Answers a few questions before anybody asks, and shows the answers to nobody. Without it the first to ask after a start would
 * wait several times as long. It never rejects, and keeps nothing.
 * @param ask the command that answers
 */
export async function warmUp(
  ask: Pick<Command, 'run'>,
  services: Services,
  { headlines, ways, patience, pause }: WarmUpExtent,
  { now, log, signal, atOnce }: WarmUpOptions,
): Promise<void> {
  const began = now()
  const asOf = new Date(began).toISOString()
  try {
    const newest = await services.archive.latest({ limit: headlines })
    const questions = WAYS.slice(0, ways).flatMap((way) => newest.map(({ title }) => way(title)))
    for (let at = 0; at < questions.length; at += atOnce) {
      if (pause !== undefined) await quiet(pause, now, signal)
      if (signal.aborted || now() - began > patience) return
      const asked = questions
        .slice(at, at + atOnce)
        .map((question) => ask.run({ options: { question }, asOf }, services))
      for (const answer of await Promise.all(asked)) renderDiscord(answer)
    }
  } catch (error) {
    log.debug({ err: error }, 'Cannot answer a question before others ask')
  }
}

/** Waits until nobody else has been at work for a while, or the signal. */
async function quiet(pause: number, now: () => number, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const due = now() + pause
    await delay(pause, undefined, { ref: false, signal }).catch(() => undefined)
    if (now() - due < LATE) return
  }
}
