import type { Span } from '../text/span.ts'

/** A number with the sign or unit that belongs to it: "$26.3 billion", "19%", "1,200", "14-point". */
const FIGURE =
  /[$€£¥]\s?\d[\d.,]*\d?(?:\s?(?:thousand|million|billion|trillion|bn|mn|[kmb])\b)?|(?<![\p{L}\d.])\d[\d.,]*(?:\s?(?:%|percent|per cent|thousand|million|billion|trillion|bn)(?![\p{L}]))?/giu

/** The figures in a text; numbers that belong to a name or a word ("GPT-4", "2nd") are left out. */
export function findFigures(text: string): Span[] {
  const figures: Span[] = []
  for (const match of text.matchAll(FIGURE)) {
    const value = match[0].replace(/[.,]+$/u, '')
    const after = text.charAt(match.index + value.length)
    if (/\p{L}/u.test(after) || /\p{L}-$/u.test(text.slice(Math.max(0, match.index - 2), match.index)))
      continue
    figures.push({ start: match.index, end: match.index + value.length })
  }
  return figures
}
