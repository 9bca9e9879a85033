const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter((word) => word !== ''))

/** What a name is the name of, as far as its words and the words around it tell. */
export type NameForm = 'person-name' | 'organisation-name' | 'place-name' | 'nationality' | 'other-name'

/** Words before a person's name, lower case, singular. */
export const TITLES: ReadonlySet<string> =
  words(`mr mrs ms miss sir dame lord lady dr doctor prof professor president vice-president minister premier
  chancellor general colonel captain major admiral lieutenant sergeant marshal commander king queen prince princess emperor pope saint st duke
  earl count baron senator congressman congresswoman governor mayor judge justice rev father bishop archbishop cardinal ambassador envoy
  secretary spokesman spokeswoman spokesperson director chief chairman chairwoman ceo founder co-founder coach analyst reporter historian author
  economist physicist philosopher scientist engineer leader prosecutor billionaire sultan khan tsar czar chef actor actress singer`)

/** Last words of organisations' names. */
const ORGANISATION_WORDS =
  words(`inc corp corporation co company ltd llc plc group holdings university college institute institution school academy ministry
  department agency court council commission committee parliament assembly senate congress party bank union association federation organization
  organisation foundation fund bureau office service services army navy force forces regiment brigade battalion corps guard church club team league
  society trust administration authority board centre center police network studios press times post news journal herald magazine airlines
  airways motors technologies labs industries brothers partners alliance movement front brotherhood nations watchdog treasury pentagon kremlin`)

/** Last or first words of places' names. */
const PLACE_WORDS =
  words(`river lake sea ocean bay gulf strait channel island islands mount mountain mountains hill hills valley desert forest park garden
  gardens street road avenue square bridge tower castle palace house hall airport port harbour harbor station stadium arena city town village
  county province region district oblast state states republic kingdom empire peninsula coast cape fort camp base plant square cathedral abbey
  hotel north south east west northern southern eastern western`)

/** Words that a person's name may follow or precede as the speaker. */
const SPEECH =
  words(`said says told tells wrote writes argued argues added announced claimed claims warned warns stated states explained denied insisted
  noted thinks thought believed described called asked replied declared`)

/** Whether a word, lower case, says of the name after it that it is a person's: a title, or a verb of speech. */
export const isSaidOfPeople = (word: string): boolean => TITLES.has(word) || SPEECH.has(word)

/** Prepositions that places follow. */
const BEFORE_PLACE = words(
  'in at near from to into outside inside around across toward towards through via throughout within',
)

/** Endings of the words for peoples and tongues: "Ukrainian", "Turkish", "Japanese". */
const NATIONALITY =
  /^(?:\p{Lu}\p{Ll}+(?:ian|ians|ish|ese|ean|eans|ench|utch|eek|eeks|wiss|raqi|raqis|aeli|aelis|erman|ermans|ani|anis))$/u

let countryNames: ReadonlySet<string> | undefined

/** The world's countries by their English names, lower case, from the Unicode names that Node carries. */
function countries(): ReadonlySet<string> {
  if (countryNames !== undefined) return countryNames
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
  const held = new Set(
    words('us usa uk eu u.s u.s. u.k u.k. america britain england scotland wales europe asia africa'),
  )
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
  for (const first of letters) {
    for (const second of letters) {
      const name = names.of(first + second)
      if (name !== undefined) held.add(name.toLowerCase())
    }
  }
  countryNames = held
  return held
}

export const PERSON_FORMS: ReadonlySet<string> = new Set(['person-name'])

/** What stands around a name. */
export interface NameContext {
  /** The word before it, lower case; empty at the start of the sentence. */
  readonly before: string
  /** The word after it, lower case; empty at the end of the sentence. */
  readonly after: string
}

const LETTERED = /^\p{Lu}[\p{Lu}\p{N}&.-]+$/u

/** What a name is the name of. Countries and peoples are never persons. */
export function nameForm(name: string, { before, after }: NameContext): NameForm {
  const parts = name.split(/\s+/u)
  const lower = parts.map((part) => part.toLowerCase().replace(/['’]s$|\.$/u, ''))
  const first = lower[0]!
  const last = lower.at(-1)!
  if (countries().has(name.toLowerCase())) return 'place-name'
  if (parts.length === 1 && NATIONALITY.test(name)) return 'nationality'
  if (TITLES.has(first) && parts.length > 1) return 'person-name'
  if (ORGANISATION_WORDS.has(last) || ORGANISATION_WORDS.has(first)) return 'organisation-name'
  if (PLACE_WORDS.has(last) || PLACE_WORDS.has(first)) return 'place-name'
  if (parts.length === 1 && LETTERED.test(name)) return 'organisation-name'
  if (TITLES.has(before) || SPEECH.has(after) || SPEECH.has(before)) return 'person-name'
  if (BEFORE_PLACE.has(before)) return 'place-name'
  if (
    before !== 'the' &&
    parts.length > 1 &&
    parts.length < 5 &&
    parts.every((part) => !/\p{N}/u.test(part))
  ) {
    return 'person-name'
  }
  return 'other-name'
}
