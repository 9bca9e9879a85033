import type { Span } from '../../text/span.ts'
import type { ExaminedSentence } from '../examination.ts'
import type { OfficeAsked } from './office-asked.ts'
import { bareHolder, hasOtherOwner } from './office-holder.ts'
import { namesOffice, namesPlace } from './office-patterns.ts'

/** A sentence that names the holder of an office, and where. */
export interface Holding {
  readonly sentence: ExaminedSentence
  /** The holder's name, as a range of the sentence. */
  readonly holder: Span
}

const textOf = ({ ranked, span }: ExaminedSentence): string => ranked.article.body.slice(span.start, span.end)

/** The day on which a sentence's article was published. */
export const dayOf = ({ ranked }: ExaminedSentence): string => ranked.article.publishedAt.slice(0, 10)

/** The sentences of the newest articles first. */
export const newestFirst = (sentences: readonly ExaminedSentence[]): ExaminedSentence[] =>
  sentences.toSorted((a, b) => dayOf(b).localeCompare(dayOf(a)))

/** The last word of a holder's name, by which he is called from the second time on. */
export function surnameOf({ sentence, holder }: Holding): string {
  return textOf(sentence).slice(holder.start, holder.end).split(/\s+/u).at(-1) ?? ''
}

/** The newest of those that name the holder. */
export function newestOf(held: readonly Holding[]): Holding | undefined {
  return held.toSorted((a, b) => dayOf(b.sentence).localeCompare(dayOf(a.sentence)))[0]
}

/** Who leads a country or a town speaks of others in every report: beside a place alone they are not known to be its own. */
const LEADS =
  /^(?:president|prime minister|premier|pm|chancellor|king|queen|emperor|pope|governor|mayor|leader|head|chief|boss)$/u

/**
 * Sentences of later days than all that name the holder surely, which name somebody else with the office alone beside the place:
 * "Defence Minister NAME led the Norlandish delegation". Whoever holds it of another place in any of the sentences is left out.
 */
export function laterHolders(
  sentences: readonly ExaminedSentence[],
  office: OfficeAsked,
  held: readonly Holding[],
): Holding[] {
  const newest = newestOf(held)
  if (newest === undefined || office.former !== 'no' || office.past || LEADS.test(office.office)) return []
  const known = new Set(held.map(surnameOf))
  const isOfAnother = (surname: string): boolean =>
    sentences.some((sentence) => {
      const text = textOf(sentence)
      return text.includes(surname) && hasOtherOwner(text, office)
    })
  return sentences.flatMap((sentence) => {
    if (dayOf(sentence) <= dayOf(newest.sentence)) return []
    const text = textOf(sentence)
    const holder = namesPlace(text, office) ? bareHolder(text, office) : undefined
    if (holder === undefined) return []
    const surname = surnameOf({ sentence, holder })
    return known.has(surname) || isOfAnother(surname) ? [] : [{ sentence, holder }]
  })
}

/** What is said of an office that goes from one to another. */
const CHANGES_HANDS =
  /\b(?:replac(?:e[sd]?|ing)|succeed(?:s|ed|ing)?|success(?:or|ion)|dismiss(?:e[sd]|ing)?|sack(?:s|ed|ing)?|fired|oust(?:s|ed|ing)?|resign(?:s|ed|ing|ation)?|step(?:s|ped|ping)? down|took over|taken over|removed)\b/iu

/** Sentences of later days that tell that the newest known holder has given up the office, or it was taken from him. */
export function handedOn(
  sentences: readonly ExaminedSentence[],
  office: OfficeAsked,
  newest: Holding,
): ExaminedSentence[] {
  const surname = surnameOf(newest)
  return sentences.filter((sentence) => {
    const text = textOf(sentence)
    return (
      dayOf(sentence) > dayOf(newest.sentence) &&
      text.includes(surname) &&
      CHANGES_HANDS.test(text) &&
      namesOffice(text, office)
    )
  })
}
