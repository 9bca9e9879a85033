/** What a candidate is judged by besides its form; each about 0 to 1, 0 where it does not apply. */
export interface SpanFeatures {
  /** The share of its content words that the question holds too. */
  own: number
  /** All of its content words are the question's. */
  allOwn: number
  /** How near the question's terms stand, by their weight: the mean of 1 / (1 + words between). */
  near: number
  /** The share of the question's terms in the sentence that stand in the same clause. */
  clause: number
  /** A term of the question is the word before it, small words aside. */
  touchesBefore: number
  /** A term of the question is the word after it, small words aside. */
  touchesAfter: number
  /** The share of the question's terms in the sentence that stand before it, by the build of the question. */
  afterSubject: number
  afterObject: number
  afterBe: number
  afterFinal: number
  /** It precedes the question's first term within three words, where that is the verb. */
  beforeVerb: number
  /** It follows the question's last term within three words, where the question asks for an object. */
  afterLast: number
  /** The preposition of the question stands before it. */
  preposition: number
  /** It holds the noun asked for as its last word, and another word. */
  endsInNoun: number
  /** It is made of what stands before the noun asked for. */
  beforeNoun: number
  /** The noun asked for, or "noun of", "noun,", "noun called", stands before it. */
  afterNoun: number
  /** A number of what is counted: the counted noun follows within three words. */
  counted: number
  /** A number with the counted noun. */
  holdsCounted: number
  /** A number of something else than what is counted. */
  countsOther: number
  /** Its first word is one of the question's. */
  ownFirst: number
  /** Its last word is. */
  ownLast: number
  /** Its length in words, as a logarithm. */
  length: number
  /** The same where a reason, a manner or a deed is asked for. */
  lengthOfDeed: number
  /** How far into the sentence it stands. */
  position: number
  first: number
  brackets: number
  /** Its words are capitalised. */
  capitals: number
  afterArticle: number
  /** The phrase cannot be made longer on either side by a word that belongs to it. */
  whole: number
  /** It is a name without its last words. */
  cutsName: number
  /** It is a name without its first words, which may be a title. */
  cutsTitle: number
  /** It ends where a clause ends, or begins where one begins. */
  endsClause: number
  startsClause: number
  /** Words that come before answers of a kind: "by" before a person, "in" before a place, "because" before a reason ... */
  byPerson: number
  inPlace: number
  inDate: number
  becauseReason: number
  toReason: number
  thatDeed: number
  byManner: number
  calledName: number
  isThing: number
  /** "Is" or "was" follows, where the question is built so. */
  beforeBe: number
  suchAs: number
  /** It stands between commas right after a term of the question. */
  apposition: number
  /** It opens with a small word or a preposition. */
  smallFirst: number
  /** It does what the question's verb says, or undergoes it, whichever is asked for. */
  fillsRole: number
  /** It is one part of what "and" or "or" joins. */
  cutsList: number
  /** The same where several are asked for. */
  cutsListAsked: number
  /** It is a whole list, and several are asked for. */
  listAsked: number
  /** It is a part of a name with "of" in it. */
  cutsOf: number
  /** It is a number without its unit. */
  cutsUnit: number
  /** "Called", "named" or "known as" stands before it, where no name is asked for. */
  called: number
}

export type SpanFeatureName = keyof SpanFeatures

/** The names of the features, in order. */
export const SPAN_FEATURES = [
  'own',
  'allOwn',
  'near',
  'clause',
  'touchesBefore',
  'touchesAfter',
  'afterSubject',
  'afterObject',
  'afterBe',
  'afterFinal',
  'beforeVerb',
  'afterLast',
  'preposition',
  'endsInNoun',
  'beforeNoun',
  'afterNoun',
  'counted',
  'holdsCounted',
  'countsOther',
  'ownFirst',
  'ownLast',
  'length',
  'lengthOfDeed',
  'position',
  'first',
  'brackets',
  'capitals',
  'afterArticle',
  'whole',
  'cutsName',
  'cutsTitle',
  'endsClause',
  'startsClause',
  'byPerson',
  'inPlace',
  'inDate',
  'becauseReason',
  'toReason',
  'thatDeed',
  'byManner',
  'calledName',
  'isThing',
  'beforeBe',
  'suchAs',
  'apposition',
  'smallFirst',
  'fillsRole',
  'cutsList',
  'cutsListAsked',
  'listAsked',
  'cutsOf',
  'cutsUnit',
  'called',
] as const satisfies readonly SpanFeatureName[]
