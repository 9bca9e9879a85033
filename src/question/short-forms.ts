/** Words as people write them in a chat, and the words that articles use. Those that only carry grammar are left out. */
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
  }),
)

/**
 * The word that a chat's short form stands for; the word itself where it is none, or where the archive writes it so.
 * @param word as `normalizeWord` gives it
 * @param knows whether the archive's articles hold a word
 */
export function longForm(word: string, knows: (word: string) => boolean): string {
  const long = SHORT_FORMS.get(word)
  return long === undefined || knows(word) ? word : long
}

/** Question words with an "is" that lost its apostrophe. */
const WITHOUT_APOSTROPHE = /\b(who|what|where|when|how|why)s(?=\s)/iu

/** A question with the apostrophe that a chat leaves out: "whos he" is "who's he". */
export const withApostrophe = (question: string): string => question.replace(WITHOUT_APOSTROPHE, "$1's")
