/** How often the archive uses a term, for weighting. */
export interface TermStatistics {
  readonly passages: number
  /** In how many passages a stem stands. */
  frequency(stem: string): number
  /**
   * Inverse passage frequency as Lucene's BM25 has it: ln(1 + (N - n + 0.5) / (n + 0.5)); largest for a stem that stands
   * nowhere.
   */
  weight(stem: string): number
  /** Whether the archive writes the stem mostly with a capital: then it is a name even where a person types it small. */
  isName(stem: string): boolean
  /**
   * The nearest stem that the archive holds for one that it does not, within the edit distance that its length allows.
   * @param typed the whole word, where the stem is shorter
   */
  correct(stem: string, typed?: string): string | undefined
}

/** Lucene's inverse document frequency (Robertson and Spärck Jones 1976, plus one so that it is never negative). */
export function inverseFrequency(total: number, holding: number): number {
  return Math.log(1 + (total - holding + 0.5) / (holding + 0.5))
}
