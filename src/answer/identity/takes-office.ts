import type { SentenceCandidate } from '../sentences/sentence-candidates.ts'
import type { OfficeAsked } from './office-asked.ts'
import { officeNames } from './office-patterns.ts'
import { placeNames } from './place-forms.ts'

/** Somebody comes into an office: "was replaced by NAME", "has picked NAME as mayor", "NAME took over as". */
const COMES_IN =
  /\b(?:replaced|succeeded|followed) by (?:[\p{Ll}\d,'’-]+ ){0,4}\p{Lu}|\b(?:appoint|elect|nam|pick|cho[os]|install|promot)\p{L}*\b[^.;]{0,60}?\bas\b|\b(?:took|takes|taking|take) (?:over|office|the helm|up (?:the|his|her) post)\b|\bsworn in\b/u

/**
 * Whether a sentence tells that somebody came into an office, in an article about the place or the company, though no closed pattern
 * reads whose name it is.
 */
export function takesOffice({ office, place }: OfficeAsked, { ranked, span }: SentenceCandidate): boolean {
  const { body, title } = ranked.article
  const text = body.slice(span.start, span.end)
  if (!COMES_IN.test(text)) return false
  const { passage } = ranked.match.text
  const around = `${title}\n${body.slice(passage.start, passage.end)}`.toLowerCase()
  const told = text.toLowerCase()
  return (
    officeNames(office).some((name) => told.includes(name)) &&
    placeNames(place).some((name) => around.includes(name.toLowerCase().replace(/['’]?s$/u, '')))
  )
}
