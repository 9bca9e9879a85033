import { type Config, ConfigError, loadConfig } from '../config.ts'
import { misspeltVariable, misspeltVariables } from '../misspelt-variables.ts'
import type { Check } from './check.ts'
import { checkDiscord } from './discord-checks.ts'
import { checkGuild } from './guild-checks.ts'
import { checkArchive, checkArticlesDir, checkFeedsFile, checkFolder, checkNode } from './machine-checks.ts'
import type { Terminal } from './terminal.ts'
import { type Colors, colorsOf, styleFor } from './terminal-style.ts'
import { wrap } from './wrap-lines.ts'

/** As wide as the marks before a check. */
const INDENT = '       '

/**
 * Checks what the program needs and says what to do where something is missing, one line a check as soon as it is known.
 * @param guildId a server that is looked at more closely.
 * @returns the exit code: 0, or 1 where a check failed; warnings do not count.
 */
export async function runDoctor(
  { output, env, now }: Terminal,
  nodeVersion: string,
  guildId?: string,
): Promise<number> {
  const style = styleFor(output, env)
  const colors = colorsOf(style)
  // A file keeps each check on a line, whatever its length.
  const width = output.isTTY === true ? style.width : Number.POSITIVE_INFINITY
  let failed = false
  const tell = (check: Check): void => {
    failed ||= check.state === 'failed'
    output.write(`${checkLines(check, colors, width)}\n`)
  }
  tell(checkNode(nodeVersion))
  const config = readConfig(env)
  if (config instanceof ConfigError) {
    tell({
      state: 'failed',
      name: 'Configuration',
      found: config.message,
      advice: 'Correct it in .env or in the environment; .env.example explains each variable.',
    })
    return 1
  }
  tell(checkNames(env))
  if (await checkPlace(config, tell)) tell(await checkArchive(config, now()))
  tell(await checkArticlesDir(config.articlesDir, now()))
  if (config.feedsFile !== undefined) tell(await checkFeedsFile(config.feedsFile))
  if (config.healthDir !== undefined) tell(await checkFolder('HEALTH_DIR', config.healthDir))
  for (const check of await checkDiscord(config)) tell(check)
  if (guildId !== undefined) for (const check of await checkGuild(guildId, config)) tell(check)
  return failed ? 1 : 0
}

/** Whether what is set, all of which can be used, has the names that the program reads. */
function checkNames(env: Terminal['env']): Check {
  const name = 'Configuration'
  const misspelt = misspeltVariables({ ...env }).map(misspeltVariable)
  return misspelt.length === 0
    ? { state: 'fine', name, found: 'every variable can be used' }
    : {
        state: 'warning',
        name,
        found: misspelt.join(' '),
        advice: '.env.example has the names of all variables.',
      }
}

/** Checks where the archive lies. @returns whether it can be looked at. */
async function checkPlace(config: Config, tell: (check: Check) => void): Promise<boolean> {
  const { databaseUrl } = config
  if (databaseUrl === undefined) {
    const data = await checkFolder('DATA_DIR', config.dataDir)
    tell(data)
    return data.state !== 'failed'
  }
  // What speaks to PostgreSQL is loaded where there is one.
  const { checkDatabase } = await import('./database-checks.ts')
  const { checks, current } = await checkDatabase({ ...config, databaseUrl })
  for (const check of checks) tell(check)
  return current
}

function readConfig(env: Terminal['env']): Config | ConfigError {
  try {
    return loadConfig({ ...env })
  } catch (error) {
    if (error instanceof ConfigError) return error
    throw error
  }
}

function checkLines({ state, name, found, advice }: Check, colors: Colors, width: number): string {
  const mark = {
    fine: colors.green('ok     '),
    warning: colors.yellow('note   '),
    failed: colors.red('failed '),
  }[state]
  const [first = '', ...more] = wrap(`${colors.bold(name)}: ${found}`, width - INDENT.length).split('\n')
  const below = advice === undefined ? [] : wrap(advice, width - INDENT.length).split('\n')
  return [`${mark}${first}`, ...[...more, ...below].map((line) => `${INDENT}${line}`)].join('\n')
}
