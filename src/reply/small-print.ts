import type { Searched } from '../answer/answer.ts'
import type { Language } from './language.ts'
import type { Reply } from './reply.ts'
import { HOLDINGS } from './texts/holdings.ts'
import { SMALL_PRINT } from './texts/small-print.ts'
import { shorten } from './wording.ts'

const WHITE_SPACE = /\s+/g

/** Longest question that is repeated in the small print. */
const LONGEST_UNDERSTANDING = 160

/**
 * What was searched and how fresh the archive is, in one line:
 * `searched 34 articles, 18 Mar 2014 – 20 Jan 2026 · newest 20 Jan 2026`.
 * A question that followed on the one before is told first, as it was understood.
 */
export function searchedLine(searched: Searched, language: Language, understoodAs?: string): string {
  const { articles, from, to, newest } = searched
  const words = SMALL_PRINT.in(language)
  const dated = from !== undefined && to !== undefined
  const some = dated ? words.searchedBetween({ articles, from, to }) : words.searched({ articles })
  const what = articles === 0 ? words.none : some
  const line = newest === undefined ? what : `${what} · ${HOLDINGS.in(language).newest({ day: newest })}`
  return understoodAs === undefined ? line : `${understoodLine(understoodAs, language)} · ${line}`
}

function understoodLine(understoodAs: string, language: Language): string {
  const question = shorten(understoodAs.replace(WHITE_SPACE, ' ').trim(), LONGEST_UNDERSTANDING)
  return SMALL_PRINT.in(language).understood({ question })
}

/**
 * A reply that tells in its small print as what the words were understood that were typed, where it was as others.
 * @param typed as a person typed it
 * @param understood what was searched for
 */
export function withUnderstanding(
  reply: Reply,
  {
    typed,
    understood,
    language,
  }: { readonly typed: string; readonly understood: string; readonly language: Language },
): Reply {
  if (typed === understood) return reply
  const line = understoodLine(understood, language)
  return { ...reply, smallPrint: reply.smallPrint === undefined ? line : `${line} · ${reply.smallPrint}` }
}
