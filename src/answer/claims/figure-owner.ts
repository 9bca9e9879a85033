import { stem } from '../../text/stem.ts'
import { tagWords } from '../../text/tag-words.ts'
import { normalizeWord } from '../../text/tokens.ts'
import { type ClaimFigure, countedAfter } from './claim-figures.ts'
import { sameRoot } from './claim-speaker.ts'

/** "$680 million of his $700 million contract": a part of what is asked for. */
const PART =
  /^\s+(?:out\s+)?of\s+(?:(?:his|her|its|their|the|a|an|that|this|those|\p{L}+[’']s?)\s+)?(?:[$€£¥]\s?)?\d/iu

/** Words before a figure with which something else is measured against it. */
const MEASURED_AGAINST =
  /\b(?:surpass(?:e[ds]|ing)?|eclips(?:e[ds]?|ing)|exceed(?:s|ed|ing)?|beat(?:s|ing)?|topp(?:ed|ing)|tops|br(?:eaks?|oke|oken|eaking)|outstripp?(?:s|ed|ing)?|overt(?:akes?|ook|aking)|match(?:es|ed|ing)|dwarf(?:s|ed|ing)?|compared\s+(?:with|to)|versus|previous|record(?:-\p{L}+)?|old|earlier|up\s+from|down\s+from)\b[^.;:]{0,40}$/iu

/** A name that has the figure, right before or behind it: "Judge’s $360 million", "extension from … Mike Trout". */
const OWNER_BEFORE = /(\p{Lu}[\p{L}-]*)[’']s?\s+(?:[\p{Ll}-]+\s+){0,3}$/u
const OWNER_AFTER =
  /^(?:\s+[\p{Ll}-]+){0,3}\s+(?:from|for|of|by|to|with|set|signed|paid|won|held)\s+(?:[\p{L}\p{N}’'.-]+\s+){0,6}?(?=\p{Lu})([\p{Lu}][^,.;:()]*)/u

/** How much of a sentence around a figure is looked at. */
const REACH = 120

/** What a figure is a figure of, as far as the words around it tell. */
export interface FigureOwner {
  /** The stem of the noun right behind it: "contract" in "$700 million contract". */
  readonly head?: string
  /** Stems of the names that have it. */
  readonly names: readonly string[]
  /** It is only a part of what is spoken of, or what something else is measured against. */
  readonly aside: boolean
}

/** Reads the words around a figure for whose and what it is. */
export function figureOwner(text: string, { start, end }: Pick<ClaimFigure, 'start' | 'end'>): FigureOwner {
  const before = text.slice(Math.max(0, start - REACH), start)
  const after = text.slice(end, end + REACH)
  const head = countedAfter(tagWords(text), text, end).noun
  const owners = [OWNER_BEFORE.exec(before)?.[1], OWNER_AFTER.exec(after)?.[1]]
  const names = owners
    .flatMap((owner) => owner?.match(/\p{Lu}[\p{L}\p{M}-]*/gu) ?? [])
    .map((word) => stem(normalizeWord(word)))
  return {
    ...(head === undefined ? {} : { head }),
    names,
    aside: PART.test(after) || MEASURED_AGAINST.test(before),
  }
}

/**
 * Whether two figures may be of one thing: neither is a part or what another is measured against, each belongs to nobody but
 * whom the question names, and two sums of money are of the same or of what is asked for. What is open is no: a difference that
 * is none is worse than one that goes unsaid.
 * @param asked the stems of the question's terms
 */
export function mayBeOfOne(
  a: FigureOwner,
  b: FigureOwner,
  asked: readonly string[],
  { money }: { readonly money: boolean },
): boolean {
  if (a.aside || b.aside) return false
  const isAsked = (name: string): boolean => asked.some((one) => sameRoot(one, name))
  if (![...a.names, ...b.names].every(isAsked)) return false
  if (!money || a.head === b.head) return true
  return [a.head, b.head].every((head) => head === undefined || isAsked(head))
}
