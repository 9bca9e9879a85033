import { stemmer } from 'stemmer'

/** Word endings that British and American spelling write differently, and the form under which both are compared. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=[a-z]{2})isation(s?)$/, 'ization$1'],
  [/(?<=[a-z]{2}[b-df-hj-np-tv-z])ise(s|d|r|rs)?$/, 'ize$1'],
  [/(?<=[a-z]{2}[b-df-hj-np-tv-z])ising$/, 'izing'],
  [/(?<=[a-z]{2})yse(s|d|r|rs)?$/, 'yze$1'],
  [/(?<=[a-z]{2})ysing$/, 'yzing'],
  [/(?<=(?:col|hon|lab|neighb|behavi|fav|hum|rum|arm|harb|vig|clam|od|vap|sav|flav|parl|end))our/, 'or'],
  [/(?<=(?:cent|theat|met|lit|fib|somb|meag|spect))re(s?)$/, 'er$1'],
  [/(?<=(?:def|off|lic|pret))ence(s|d)?$/, 'ense$1'],
  [/(?<=(?:cata|dia|ana|mono|epi|pro))logue(s?)$/, 'log$1'],
  // Of longer words Porter's algorithm takes the second l itself ("travelled"); "killed" and "called" must keep it.
  [/(?<=(?:cru|di|du|fu|gru|tri)[ae])lled$/, 'led'],
  [/(?<=(?:cru|di|du|fu|gru|tri)[ae])lling$/, 'ling'],
  [/gramme(s?)$/, 'gram$1'],
]

/** Forms that the Porter algorithm leaves apart, by the stem that they share. */
const IRREGULAR: Readonly<Record<string, string>> = {
  said: 'say',
  says: 'say',
  saying: 'say',
  told: 'tell',
  went: 'go',
  gone: 'go',
  made: 'make',
  took: 'take',
  taken: 'take',
  gave: 'give',
  given: 'give',
  got: 'get',
  gotten: 'get',
  came: 'come',
  became: 'becom',
  began: 'begin',
  begun: 'begin',
  bought: 'buy',
  brought: 'bring',
  built: 'build',
  chose: 'choos',
  chosen: 'choos',
  fell: 'fall',
  fallen: 'fall',
  felt: 'feel',
  fought: 'fight',
  found: 'find',
  grew: 'grow',
  grown: 'grow',
  held: 'hold',
  kept: 'keep',
  knew: 'know',
  known: 'know',
  led: 'lead',
  left: 'leav',
  lost: 'lose',
  meant: 'mean',
  met: 'meet',
  paid: 'pay',
  ran: 'run',
  rose: 'rise',
  risen: 'rise',
  sank: 'sink',
  sunk: 'sink',
  saw: 'see',
  seen: 'see',
  sent: 'send',
  shot: 'shoot',
  sold: 'sell',
  spoke: 'speak',
  spoken: 'speak',
  spent: 'spend',
  stood: 'stand',
  stole: 'steal',
  stolen: 'steal',
  struck: 'strike',
  swore: 'swear',
  sworn: 'swear',
  taught: 'teach',
  thought: 'think',
  threw: 'throw',
  thrown: 'throw',
  won: 'win',
  wore: 'wear',
  wrote: 'write',
  written: 'write',
  broke: 'break',
  broken: 'break',
  drove: 'drive',
  driven: 'drive',
  flew: 'fly',
  flown: 'fly',
  shown: 'show',
  withdrew: 'withdraw',
  withdrawn: 'withdraw',
  men: 'man',
  women: 'woman',
  children: 'child',
  people: 'peopl',
  lives: 'life',
  died: 'die',
  dying: 'die',
  dead: 'die',
  death: 'die',
  deaths: 'die',
} // prettier-ignore

/** Words that the algorithm would join with others of another meaning, and their stems. */
const KEPT: ReadonlyMap<string, string> = new Map([
  ['news', 'news'],
  ['university', 'university'],
  ['universities', 'university'],
])

const cache = new Map<string, string>()
const CACHE_LIMIT = 200_000

/**
 * The stem of a normalised word (`Token.norm`): Porter's algorithm (Porter 1980, "An algorithm for suffix stripping"), after
 * British endings were written the American way and irregular forms were brought to their base form.
 */
export function stem(norm: string): string {
  const known = cache.get(norm)
  if (known !== undefined) return known
  let word = norm
  for (const [ending, replacement] of SPELLINGS) word = word.replace(ending, replacement)
  const kept = KEPT.get(norm)
  const stemmed = kept ?? stemmer(Object.hasOwn(IRREGULAR, norm) ? IRREGULAR[norm]! : word)
  if (cache.size >= CACHE_LIMIT) cache.clear()
  cache.set(norm, stemmed)
  return stemmed
}
