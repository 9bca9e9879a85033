import { setTimeout as delay } from 'node:timers/promises'
import type { Channel } from 'discord.js'
import type { Asker, Services } from '../../commands/command.ts'
import { restrictDesk } from '../answer/restrict-desk.ts'
import { type GuildSettings, USUAL_SETTINGS } from '../archive/setting-store.ts'
import { type Language, languageOf } from '../reply/language.ts'
import type { BotContext } from './bot-context.ts'
import type { RateDecision } from './person-rate-limit.ts'

/** The settings of a server as they stand now; the usual ones in direct messages and where the bot is no member. */
export async function settingsIn(
  { services }: Pick<BotContext, 'services'>,
  guildId: string | undefined,
): Promise<GuildSettings> {
  return guildId === undefined ? USUAL_SETTINGS : await services.archive.settings.of(guildId)
}

/** How long the first response to an interaction waits for the settings, in milliseconds: Discord waits for three seconds. */
const PATIENCE_MS = 2000

/**
 * The settings that the first response to an interaction needs.
 * @throws where they cannot be read while that may still be given.
 */
export async function settingsSoon(
  context: Pick<BotContext, 'services'>,
  guildId: string | undefined,
): Promise<GuildSettings> {
  const timer = new AbortController()
  const late = delay(PATIENCE_MS, undefined, { signal: timer.signal, ref: false }).then(() => {
    throw new Error(`Cannot read the settings of a server: they took longer than ${PATIENCE_MS} ms`)
  })
  try {
    return await Promise.race([settingsIn(context, guildId), late])
  } finally {
    timer.abort()
    late.catch(() => undefined)
  }
}

/** The language of a reply: the one that is set, else that of the person's Discord. */
export function languageUnder({ language }: GuildSettings, locale: string | undefined): Language {
  return languageOf(language === 'auto' ? locale : language)
}

/** The services with the outlets alone that a server allows. */
export function servicesUnder(services: Services, { sources }: GuildSettings): Services {
  return sources.length === 0 ? services : { ...restrictDesk(services, sources), sources }
}

/** Whether the bot answers in a channel, or in the channel that a thread belongs to. */
export function answersIn({ channels }: GuildSettings, channelId: string, channel: Channel | null): boolean {
  if (channels.length === 0 || channels.includes(channelId)) return true
  return channel?.isThread() === true && channel.parentId !== null && channels.includes(channel.parentId)
}

/** Whether a person may ask now: by what the operator allows, and by what the server does. Only a question that both allow counts. */
export function mayAsk(
  { rateLimit, now }: Pick<BotContext, 'rateLimit' | 'now'>,
  { personId, guildId }: Asker,
  { questionsAMinute }: GuildSettings,
): RateDecision {
  const instant = now()
  if (guildId === undefined || questionsAMinute === undefined) return rateLimit.take(personId, instant)
  const inServer = `${personId} in ${guildId}`
  const here = rateLimit.check(inServer, instant, questionsAMinute)
  if (!here.allowed) return here
  const anywhere = rateLimit.take(personId, instant)
  return anywhere.allowed ? rateLimit.take(inServer, instant, questionsAMinute) : anywhere
}
