/** From a low bar to a full one; zero has a mark of its own, so that it is not taken for little. */
const BARS = '▁▂▃▄▅▆▇█'
const ZERO = '·'

/** As many marks as stand on one line of a terminal beside a label, and in a chat on a phone. */
const MOST_MARKS = 48

/**
 * Counts as a line of bars for shells that show no pictures: `··▂█▄·`. More counts than fit are added up in groups.
 * @param most the count that a full bar stands for; that of the highest group where it is absent.
 */
export function sparkline(counts: readonly number[], most?: number): string {
  const size = groupSize(counts.length)
  const groups = groupsOf(counts, size)
  const top = Math.max(1, most ?? 0, ...groups)
  return groups
    .map((count) => (count === 0 ? ZERO : BARS.charAt(Math.ceil((count / top) * BARS.length) - 1)))
    .join('')
}

/** The highest count that a sparkline of these counts shows, so that several can share one scale. */
export function sparklineTop(counts: readonly number[]): number {
  return Math.max(0, ...groupsOf(counts, groupSize(counts.length)))
}

function groupSize(length: number): number {
  return Math.max(1, Math.ceil(length / MOST_MARKS))
}

function groupsOf(counts: readonly number[], size: number): number[] {
  const groups: number[] = []
  for (let at = 0; at < counts.length; at += size) {
    groups.push(counts.slice(at, at + size).reduce((sum, count) => sum + count, 0))
  }
  return groups
}
