import type { OpenDesk } from './open-desk.ts'
import { refusalLines } from './refusal-lines.ts'

/**
 * Why there is nothing to go on with where files and folders stand in for the archive: what was refused, a line each.
 * @param paths as they were given with `--articles`
 * @param most how many refusals are named
 * @returns undefined where an article was read.
 */
export async function whyNoArticles(
  paths: readonly string[],
  { archive, refusals }: Pick<OpenDesk, 'archive' | 'refusals'>,
  most?: number,
): Promise<string | undefined> {
  if ((await archive.count()) > 0) return undefined
  if (refusals.length > 0) return refusalLines(refusals, most).join('\n')
  return `Cannot use --articles ${paths.join(' ')}: no article is in there`
}
