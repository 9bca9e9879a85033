import type { Config } from '../config.ts'
import { healthTroubles } from '../health.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

/**
 * Says whether the bot that runs on this machine works: connected to Discord, its archive within reach.
 * @returns the exit code: 0 where all of its processes work, else 1.
 * @throws {UsageError} where the bot is not told to keep notes.
 */
export async function runHealth(
  { healthDir }: Pick<Config, 'healthDir'>,
  { output, errors, now }: Terminal,
): Promise<number> {
  if (healthDir === undefined) {
    throw new UsageError(
      'Cannot tell whether the bot works: set HEALTH_DIR, for the bot and for this command.',
    )
  }
  const troubles = await healthTroubles(healthDir, now().getTime())
  for (const trouble of troubles) errors.write(`${trouble}\n`)
  if (troubles.length === 0) output.write('The bot works.\n')
  return troubles.length === 0 ? 0 : 1
}
