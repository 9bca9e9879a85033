/** The opening "DAVOS, Jan 20 - " of a story. */
export interface Dateline {
  /** The place as it stands, with its region: `DAVOS`, `WASHINGTON, D.C.`, `KYIV, Ukraine`. */
  readonly place: string
  /** Where the story's first sentence starts, in UTF-16 units of the body. */
  readonly end: number
}

/** How far into a story its dateline may reach, in UTF-16 units. */
const OPENING = 160

/** A dash or two hyphens, or a hyphen that stands free: what separates the dateline from the story. */
const SEPARATOR = /\s*(?:[—–]|--)\s*|\s+-\s+/u

/** The agency, `(Reuters)`, at the end: letters and what stands between them. */
const AGENCY = /\s*\(([\p{L}][\p{L}\p{M} .&/'’-]{0,40})\)$/u

const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?'
const WEEKDAY = '(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\.?,?\\s+)?'
const YEAR = '(?:,?\\s+\\d{4})?'

/** The day at the end, `, Jan. 20` or `, 20 January 2026`, with what parts it from the place. */
const DATE = new RegExp(
  `(?:^|[,.]?\\s+)${WEEKDAY}(?:${MONTH}\\s+\\d{1,2}|\\d{1,2}\\s+${MONTH})${YEAR}[,.:]?$`,
  'iu',
)

/** A name of capitals: words, hyphens, apostrophes, stops and slashes (`AIX-EN-PROVENCE`, `ST. PETERSBURG`, `BEIJING/TAIPEI`). */
const CAPITALS = /^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\p{M}.'’/ -]+$/u

/** A name as in running text, of at most four words. */
const NAME =
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?:(?: (?:de|la|of|the|and|am|sur|upon))? \p{Lu}[\p{L}\p{M}.'’-]*){0,3}$/u

/** Words that open sentences and parts of them, and are no places. */
const NOT_A_PLACE =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:on|in|by|at|as|for|from|since|until|till|after|before|the(?!\s+hague\b)|a|an|last|next|this|that|it|he|she|they|we|i|but|and|when|while|today|yesterday|tomorrow)\b/i

/** Capitals that open stories and are no places: bodies and labels. */
const NOT_A_DATELINE =
  /^(?:NATO|OPEC|ASEAN|BRICS|UNESCO|UNICEF|UNHCR|NASA|FIFA|UEFA|AIDS|COVID(?:-\d+)?|[A-Z]{2,3}|(?:BREAKING|JUST IN|UPDATE|UPDATED|EXCLUSIVE|WATCH|CORRECTION|CORRECTED|ANALYSIS|OPINION|EXPLAINER|COMMENTARY|FACTBOX|TIMELINE|INTERVIEW|LIVE|NEWS|NOTE|EDITORIAL)\b.*)$/

/** How a sentence begins: a capital, a figure or an opening quotation mark. */
const SENTENCE_START = /^["'“‘«„(¿¡$€£]*[\p{Lu}\p{Lo}\p{N}]/u

/** Where the first sentence has ended, as far as telling a pair of dashes apart needs. */
const SENTENCE_END = /[.!?]["”’]?\s|\n/

/**
 * Finds the dateline that a story opens with.
 *
 * A place in capitals needs nothing more; one written as in running text needs a date as well. A pair of dashes around
 * an aside ("NATO - the alliance - said") is no dateline.
 */
export function parseDateline(body: string): Dateline | undefined {
  const start = body.length - body.trimStart().length
  const opening = body.slice(start, start + OPENING)
  const separator = SEPARATOR.exec(opening)
  if (separator === null || separator[0].includes('\n')) return undefined
  const end = start + separator.index + separator[0].length
  const story = body.slice(end, end + OPENING)
  if (!SENTENCE_START.test(story)) return undefined

  const prefix = opening.slice(0, separator.index)
  const withoutAgency = prefix.replace(AGENCY, '')
  const place = withoutAgency.replace(DATE, '').trim()
  const dated = place !== withoutAgency.trim()
  const signed = withoutAgency !== prefix
  if (!isPlace(place, dated)) return undefined
  if (!dated && !signed && hasAnotherDash(story, separator[0].trim())) return undefined
  return { place, end }
}

/** A name, then at most two regions; in capitals unless a date follows it. */
function isPlace(text: string, dated: boolean): boolean {
  const [name = '', ...regions] = text.split(/,\s*/)
  if (NOT_A_DATELINE.test(name) || NOT_A_PLACE.test(name) || regions.length > 2) return false
  return (
    (CAPITALS.test(name) || (dated && NAME.test(name))) &&
    regions.every((region) => NAME.test(region) || CAPITALS.test(region))
  )
}

function hasAnotherDash(story: string, dash: string): boolean {
  const sentence = story.slice(0, SENTENCE_END.exec(story)?.index)
  return dash === '-' ? sentence.includes(' - ') : sentence.includes(dash)
}
