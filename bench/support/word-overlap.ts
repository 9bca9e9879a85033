import { stem } from '../../src/text/stem.ts'
import { STOP_WORDS } from '../../src/text/stop-words.ts'
import { tokenize } from '../../src/text/tokens.ts'

/** The stems of a text's words, small words left out. */
function contentStems(text: string): ReadonlySet<string> {
  return new Set(
    tokenize(text)
      .filter(({ norm }) => !STOP_WORDS.has(norm))
      .map(({ norm }) => stem(norm)),
  )
}

/** The overlap of every two texts: the share of the words of the one with fewer that the other holds, small words left out. */
export function overlaps(texts: readonly string[]): readonly number[] {
  const words = texts.map(contentStems)
  return words.flatMap((some, at) =>
    words.slice(at + 1).map((others) => {
      const [fewer, more] = some.size < others.size ? [some, others] : [others, some]
      if (fewer.size === 0) return 0
      return [...fewer].filter((word) => more.has(word)).length / fewer.size
    }),
  )
}

/** The mean overlap of every two texts: how much they repeat each other, 0 to 1; 0 for fewer than two. */
export function meanOverlap(texts: readonly string[]): number {
  const each = overlaps(texts)
  return each.length === 0 ? 0 : each.reduce((sum, one) => sum + one, 0) / each.length
}
