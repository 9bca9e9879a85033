import type { Span } from '../../text/span.ts'
import type { OfficeAsked } from './office-asked.ts'
import { officeHolder } from './office-holder.ts'

/** A court, an agency or a company is called no more than that where it was named before. */
const BODY =
  /\s(?<body>court|agency|company|bank|ministry|council|commission|committee|union|association|federation|league|club|party|organi[sz]ation|institute|university|fund|board|corps)$/iu

/**
 * Who holds the office of a body that a sentence calls by its last word alone: "the court's prosecutor, NAME".
 * @param text the article's, which has to name the body in full
 */
export function holderInBody(sentence: string, asked: OfficeAsked, text: string): Span | undefined {
  const body = BODY.exec(asked.place)?.groups?.body
  if (body === undefined || !text.toLowerCase().includes(asked.place.toLowerCase())) return undefined
  let short = shortened.get(asked)
  if (short === undefined) {
    short = { ...asked, place: body.toLowerCase() }
    shortened.set(asked, short)
  }
  return officeHolder(sentence, short)
}

const shortened = new WeakMap<OfficeAsked, OfficeAsked>()
