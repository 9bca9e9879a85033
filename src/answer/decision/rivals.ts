import { stem } from '../../text/stem.ts'

/**
 * Words of which one excludes the others: what a text says of one is not said of another. Each line is a class; the forms of
 * one thing ("France French") stand joined by a slash.
 */
const CLASSES = `
  january february march april may june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday
  north/northern south/southern east/eastern west/western northeast northwest southeast southwest
  red blue green yellow black white orange purple brown pink grey/gray
  first second third fourth fifth sixth seventh eighth ninth tenth
  one two three four five six seven eight nine ten eleven twelve
  million billion trillion thousand
  century decade year month week day hour minute
  spring summer autumn winter
  morning afternoon evening night
  christian/christianity muslim/islam/islamic jewish/judaism hindu/hinduism buddhist/buddhism
  catholic/catholicism protestant/protestantism orthodox
  gold silver bronze copper iron lead tin
  oxygen hydrogen nitrogen carbon helium
  mother father son daughter brother sister uncle aunt wife husband grandfather grandmother
  president chancellor king queen emperor governor mayor pope
  army navy
  senate house
  river lake sea ocean mountain
  football/soccer basketball baseball hockey tennis cricket rugby golf
  africa/african america/american asia/asian europe/european australia/australian antarctica
  britain/british/briton/brit france/french/frenchman/frenchmen germany/german italy/italian spain/spanish/spaniard portugal/portuguese russia/russian china/chinese
    japan/japanese korea/korean india/indian canada/canadian mexico/mexican brazil/brazilian netherlands/dutch/dutchman/dutchmen sweden/swedish/swede
    norway/norwegian denmark/danish/dane finland/finnish poland/polish turkey/turkish/turk greece/greek egypt/egyptian israel/israeli
    iran/iranian iraq/iraqi syria/syrian ukraine/ukrainian ireland/irish/irishman/irishmen austria/austrian switzerland/swiss belgium/belgian
    hungary/hungarian romania/romanian bulgaria/bulgarian serbia/serbian/serb croatia/croatian/croat pakistan/pakistani
    afghanistan/afghan vietnam/vietnamese thailand/thai indonesia/indonesian philippines/filipino/filipina/philippine malaysia/malaysian
    nigeria/nigerian kenya/kenyan ethiopia/ethiopian morocco/moroccan algeria/algerian argentina/argentine/argentinian/argentinean chile/chilean
    colombia/colombian venezuela/venezuelan cuba/cuban peru/peruvian bolivia/bolivian ecuador/ecuadorian uruguay/uruguayan
    paraguay/paraguayan guatemala/guatemalan honduras/honduran nicaragua/nicaraguan haiti/haitian jamaica/jamaican
    belarus/belarusian moldova/moldovan estonia/estonian latvia/latvian lithuania/lithuanian slovakia/slovak
    slovenia/slovenian/slovene bosnia/bosnian albania/albanian kosovo/kosovar cyprus/cypriot malta/maltese iceland/icelandic/icelander
    armenia/armenian azerbaijan/azerbaijani/azeri kazakhstan/kazakh uzbekistan/uzbek lebanon/lebanese libya/libyan tunisia/tunisian
    sudan/sudanese yemen/yemeni qatar/qatari kuwait/kuwaiti nepal/nepalese bangladesh/bangladeshi myanmar/burmese cambodia/cambodian
    singapore/singaporean taiwan/taiwanese mongolia/mongolian ghana/ghanaian senegal/senegalese cameroon/cameroonian
    congo/congolese rwanda/rwandan uganda/ugandan tanzania/tanzanian somalia/somali zimbabwe/zimbabwean zambia/zambian
    angola/angolan mozambique/mozambican namibia/namibian
  scotland/scottish/scot/scotsman wales/welsh/welshman england/english/englishman`

interface Place {
  readonly class: number
  readonly thing: number
  /** Its forms as they stand above: "france", "french". */
  readonly forms: readonly string[]
}

/** A line that goes on below is set in further. */
const CONTINUED = /\n {4,}/g

const places = new Map<string, Place>()
for (const [at, line] of CLASSES.replace(CONTINUED, ' ').trim().split('\n').entries()) {
  for (const [thing, forms] of line.trim().split(' ').entries()) {
    const all = forms.split('/')
    for (const form of all) places.set(stem(form), { class: at, thing, forms: all })
  }
}

/**
 * Whether two stems name different things of one class, so that what is said of the one is not said of the other: "March" and
 * "April", "French" and "Italy".
 * @param a as `stem` gives it
 */
export function areRivals(a: string, b: string): boolean {
  const one = places.get(a)
  const other = places.get(b)
  return one !== undefined && other !== undefined && one.class === other.class && one.thing !== other.thing
}

/** Whether two stems are forms of one thing: "France" and "French". */
export function areOneThing(a: string, b: string): boolean {
  const one = places.get(a)
  const other = places.get(b)
  return one !== undefined && one.class === other?.class && one.thing === other.thing
}

/** Whether a stem is of one of the classes. */
export function hasRivals(word: string): boolean {
  return places.has(word)
}

/** The forms of the thing that a stem is one of, lower case; none where it is of no class. */
export function formsOfThing(word: string): readonly string[] {
  return places.get(word)?.forms ?? []
}
