import type { CoverageOverTime } from '../src/answer/overviews/coverage-over-time.ts'
import { coverageChart, describeCoverage } from '../src/reply/coverage-chart.ts'
import type { Language } from '../src/reply/language.ts'
import type { Picture } from '../src/reply/reply.ts'
import type { Services } from './command.ts'

/**
 * The chart of some coverage where the shell shows pictures; undefined where it does not, or where drawing fails: the reply
 * then says the same in characters.
 */
export async function drawCoverage(
  over: CoverageOverTime,
  { draw }: Pick<Services, 'draw'>,
  language: Language,
): Promise<Picture | undefined> {
  if (draw === undefined) return undefined
  try {
    return { png: await draw(coverageChart(over, language)), description: describeCoverage(over, language) }
  } catch {
    return undefined
  }
}
