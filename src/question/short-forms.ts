/**
 * Words as people write them in a chat, and the words that articles use, of which there may be several. Those that only carry
 * grammar are left out.
 */
const SHORT_FORMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ppl: 'people',
    peeps: 'people',
    govt: 'government',
    gov: 'government',
    prez: 'president',
    pres: 'president',
    potus: 'president',
    min: 'minister',
    fm: 'minister',
    mp: 'member',
    mps: 'members',
    meps: 'members',
    mil: 'military',
    mn: 'million',
    mln: 'million',
    bn: 'billion',
    bln: 'billion',
    sq: 'square',
    yr: 'year',
    yrs: 'years',
    wk: 'week',
    mth: 'month',
    hrs: 'hours',
    mins: 'minutes',
    pct: 'percent',
    dept: 'department',
    intl: 'international',
    natl: 'national',
    dems: 'democrats',
    reps: 'republicans',
    ukr: 'ukraine',
    rus: 'russia',
    ger: 'germany',
    pic: 'picture',
    pics: 'pictures',
    info: 'information',
    boss: 'head',
    stats: 'statistics',
    econ: 'economy',
    elec: 'election',
    vax: 'vaccine',
    nukes: 'nuclear',
    nuke: 'nuclear',
    ceo: 'chief executive',
    cfo: 'finance chief',
    pm: 'prime minister',
    un: 'united nations',
    eu: 'european union',
    uk: 'united kingdom',
    us: 'united states',
    usa: 'united states',
    turnover: 'revenue',
    divi: 'dividend',
    // Other words by a letter that is wanting or too many.
    solder: 'soldier',
    solders: 'soldiers',
    loosing: 'losing',
    looses: 'loses',
    costumer: 'customer',
    costumers: 'customers',
    casualities: 'casualties',
  }),
)

/** Those that stand for nothing else, though a post that an article quotes may hold one too. */
const ALWAYS_SHORT: ReadonlySet<string> = new Set([
  'ppl',
  'peeps',
  'govt',
  'prez',
  'mln',
  'bln',
  'yrs',
  'pct',
])

/**
 * The words that a chat's short form stands for; the word itself where it is none, or where the archive writes it so and it may
 * stand for something else.
 * @param word as `normalizeWord` gives it
 * @param knows whether the archive's articles hold a word
 */
export function longForm(word: string, knows: (word: string) => boolean): readonly string[] {
  const long = SHORT_FORMS.get(word)
  return long === undefined || (!ALWAYS_SHORT.has(word) && knows(word)) ? [word] : long.split(' ')
}

/** Question words with an "is" that lost its apostrophe. */
const WITHOUT_APOSTROPHE = /\b(who|what|where|when|how|why)s(?=\s)/iu

/** Slips of the fingers in the question word that opens a question; none of them is a word by itself. */
const SLIPS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    where: 'wher whre wheer wheree weher whare wehre',
    when: 'whn wehn wen whem',
    what: 'waht wht whta whatt wut wat hwat',
    why: 'whyy wy whi',
    who: 'woh whoo',
    how: 'hwo hw howw',
    which: 'wich whcih whihc wihch whitch',
  }).flatMap(([word, slips]) => slips.split(' ').map((slip) => [slip, word] as const)),
)

/** The same of "many" behind "how". */
const HOW_MANY = /(?<=\bhow\s+)(?:manny|mnay|meny|mani|amny)\b/giu

const FIRST_WORD = /^\p{L}+/u

/** A question with the apostrophe that a chat leaves out, "whos he" as "who's he", and with its question word as it was meant. */
export const withQuestionWord = (question: string): string =>
  question
    .replace(FIRST_WORD, (word) => SLIPS.get(word.toLowerCase()) ?? word)
    .replace(WITHOUT_APOSTROPHE, "$1's")
    .replace(HOW_MANY, 'many')
