import { setTimeout as delay } from 'node:timers/promises'
import { DiscordAPIError, RateLimitError, type REST } from 'discord.js'
import type { Command } from '../../commands/command.ts'
import type { Log } from './log.ts'
import { registerCommands } from './register-commands.ts'

/** Before the commands are tried to be registered again, in milliseconds. */
export const REGISTERING = {
  /** It doubles with each attempt, up to `mostWait`. */
  wait: 60_000,
  mostWait: 600_000,
}

export interface RegisteringOptions {
  readonly commands: readonly Command[]
  readonly applicationId: string
  /** The one server to register in; all servers and direct messages where it is absent. */
  readonly guildId: string | undefined
  readonly log: Log
  /** Aborting it ends the attempts. */
  readonly signal: AbortSignal
  /** Told after each attempt, also after one that failed: mentions are answered without commands. */
  readonly onTried: () => void
  readonly timing?: Partial<typeof REGISTERING>
}

/** Registers the commands, again and again until Discord has taken them. It never rejects. */
export async function keepRegistering(
  rest: Pick<REST, 'get' | 'put'>,
  { applicationId, commands, guildId, log, onTried, signal, ...options }: RegisteringOptions,
): Promise<void> {
  const { wait: first, mostWait } = { ...REGISTERING, ...options.timing }
  const where = guildId === undefined ? 'in all servers' : `in server ${guildId}`
  const bodies = commands.map(({ data }) => data)
  for (let wait = first; !signal.aborted; wait = Math.min(mostWait, wait * 2)) {
    try {
      const changed = await registerCommands(rest, bodies, { applicationId, guildId })
      log.info(
        changed ? `Registered ${bodies.length} commands ${where}` : `The commands ${where} are up to date`,
      )
      return
    } catch (error) {
      if (signal.aborted) return
      if (error instanceof RateLimitError) wait = Math.max(wait, error.retryAfter)
      const again = `; trying again in ${Math.ceil(wait / 1000)} s`
      log.error({ err: error }, `Cannot register the commands ${where}${again}${hintFor(error, guildId)}`)
    } finally {
      onTried()
    }
    await delay(wait, undefined, { signal, ref: false }).catch(() => undefined)
  }
}

/** What a refusal in one server most likely comes from. */
function hintFor(error: unknown, guildId: string | undefined): string {
  return guildId !== undefined && error instanceof DiscordAPIError
    ? '. Is DISCORD_GUILD_ID a server that the bot was invited to with applications.commands?'
    : ''
}
