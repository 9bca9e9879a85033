/** What the choice of segments to merge looks at. */
export interface MergeCandidate {
  /** Articles, the removed ones among them. */
  readonly articleSlots: number
  readonly removedArticles: number
  readonly bytes: number
}

export const MERGE_OPTIONS = {
  /** Segments of one size that are merged, and the factor between sizes. */
  fanout: 4,
  /** Articles of the smallest size. */
  smallest: 500,
  /** From this share of removed articles on a segment is written anew. */
  removedShare: 0.25,
  /** No merge makes a segment of more bytes: places in a file are 32-bit numbers. */
  mostBytes: 3_500_000_000,
} as const

/**
 * Chooses the segments to merge next, as log-structured stores do: several of one size make one of the next, so that each
 * article is written a few times in all and few segments are searched.
 * @returns none where nothing is to be done
 */
export function chooseMerge<S extends MergeCandidate>(segments: readonly S[]): readonly S[] {
  const worn = segments.find(
    ({ articleSlots, removedArticles }) => removedArticles > articleSlots * MERGE_OPTIONS.removedShare,
  )
  if (worn !== undefined) return [worn]
  const bySize = Map.groupBy(segments, ({ articleSlots }) =>
    Math.max(0, Math.floor(Math.log(articleSlots / MERGE_OPTIONS.smallest) / Math.log(MERGE_OPTIONS.fanout))),
  )
  const sizes = [...bySize].sort(([a], [b]) => a - b)
  for (const [, same] of sizes) {
    if (same.length < MERGE_OPTIONS.fanout) continue
    const chosen: S[] = []
    let bytes = 0
    for (const segment of same) {
      if (bytes + segment.bytes > MERGE_OPTIONS.mostBytes) continue
      chosen.push(segment)
      bytes += segment.bytes
    }
    if (chosen.length > 1) return chosen
  }
  return []
}
