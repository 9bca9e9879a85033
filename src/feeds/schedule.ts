/** When a feed is asked again. Milliseconds. */
export const SCHEDULE = {
  /** How long a feed rests at least, however often it changes, and at most, however seldom. */
  shortest: 5 * 60_000,
  longest: 6 * 3_600_000,
  /** What a new feed begins with. */
  first: 15 * 60_000,
  /** What the rest becomes after news, and after none. Two without news undo a little more than one with news did. */
  afterNews: 0.5,
  afterNone: 1.5,
  /** Longest rest that a publisher can ask for by `max-age` and the like; one that asks for more is asked after this. */
  longestAsked: 3_600_000,
  /** Longest rest that a server can ask for by `Retry-After`. */
  longestRetry: 24 * 3_600_000,
  /** What a feed rests whose servers have had their text for the day. */
  spent: 3_600_000,
  /** Part of the rest by which it is drawn longer or shorter, so that feeds do not fall into step. */
  jitter: 0.1,
} as const

const MAX_AGE = /(?:^|[\s,])max-age\s*=\s*(\d{1,9})/i
const SECONDS = /^\d{1,9}$/

/** The rest after an answer. @param interval the rest before it. @param asked the rest that the publisher asks for. */
export function nextInterval(
  interval: number,
  { news, asked = 0 }: { news: boolean; asked?: number },
): number {
  const wanted = interval * (news ? SCHEDULE.afterNews : SCHEDULE.afterNone)
  return clamp(Math.max(wanted, Math.min(asked, SCHEDULE.longestAsked)))
}

/** The rest after a failure: twice as long with each in a row, and never shorter than the feed's own. */
export function backOff(interval: number, failures: number): number {
  return clamp(Math.max(interval, SCHEDULE.shortest * 2 ** Math.min(failures - 1, 16)))
}

/** Draws a rest a little longer or shorter. @param random a number from 0 to 1. */
export function withJitter(interval: number, random: number): number {
  return Math.round(interval * (1 + SCHEDULE.jitter * (2 * random - 1)))
}

/** When a server wants to be asked again, from `Retry-After`; `undefined` where it does not say or what it says is none. */
export function retryTime(retryAfter: string | undefined, now: number): number | undefined {
  const text = retryAfter?.trim() ?? ''
  const time = SECONDS.test(text) ? now + Number(text) * 1000 : Date.parse(text)
  if (Number.isNaN(time) || time <= now) return undefined
  return Math.min(time, now + SCHEDULE.longestRetry)
}

/** The rest that a publisher asks for, by the header or in the feed. */
export function askedRest(cacheControl: string | undefined, restMinutes: number | undefined): number {
  const seconds = Number(MAX_AGE.exec(cacheControl ?? '')?.[1] ?? 0)
  return Math.max(seconds * 1000, (restMinutes ?? 0) * 60_000)
}

function clamp(interval: number): number {
  return Math.min(SCHEDULE.longest, Math.max(SCHEDULE.shortest, Math.round(interval)))
}
