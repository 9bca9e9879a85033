import { onceAQuery } from '../../question/once-a-query.ts'
import type { Query } from '../../question/query.ts'

/** What is called by letters and a number: "F-16s", "MH17", "S-400". Quarters and halves of a year are told in words. */
const DESIGNATION =
  /(?<![\p{L}\p{N}-])(?!(?:q[1-4]|h[12]|covid-19)(?!\d))(\p{L}{1,5}-|\p{L}{1,3})(\d{1,4})(?=s?(?![\p{L}\p{N}]))/giu

interface Designation {
  /** As typed. */
  readonly typed: string
  readonly pattern: RegExp
}

const designations = onceAQuery(({ question }: Query): readonly Designation[] =>
  [...question.matchAll(DESIGNATION)].map(([typed, letters, number]) => ({
    typed,
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])${letters!.replace('-', '')}[- ]?${number}(?!\\d)`, 'iu'),
  })),
)

/**
 * What a question names by letters and a number that none of some texts does: "16 May" tells nothing of the F-16.
 * @param texts passages with their headlines
 * @returns it as typed; undefined where there is none
 */
export function designationApart(query: Query, texts: readonly string[]): string | undefined {
  return designations(query).find(({ pattern }) => !texts.some((text) => pattern.test(text)))?.typed
}
