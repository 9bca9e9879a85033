import type { AnswerKind } from './answer-type.ts'
import type { SpanFeatureName } from './span-features.ts'
import type { SpanForm } from './span-forms.ts'

/** How much each feature of a span counts. Fitted by `npm run fit:spans`. */
export const SPAN_WEIGHTS: Readonly<Record<SpanFeatureName, number>> = {
  own: -2.34,
  allOwn: -3.32,
  near: 1.24,
  clause: 1.11,
  touchesBefore: 1.06,
  touchesAfter: 1.02,
  afterSubject: -0.41,
  afterObject: 0.59,
  afterBe: 0.46,
  afterFinal: 1.38,
  beforeVerb: 1.05,
  afterLast: 0.91,
  preposition: 2.43,
  endsInNoun: 2.36,
  beforeNoun: 0.37,
  afterNoun: 1.12,
  counted: 1.4,
  holdsCounted: -0.36,
  countsOther: -1.35,
  ownFirst: 0.04,
  ownLast: 0.05,
  length: 0.42,
  lengthOfDeed: -0.15,
  position: 0.01,
  first: 1.12,
  brackets: 0.22,
  capitals: 0.95,
  afterArticle: 0.17,
  whole: 0.93,
  cutsName: -2.14,
  cutsTitle: -0.87,
  endsClause: 0.91,
  startsClause: -0.03,
  byPerson: 0.61,
  inPlace: 0.4,
  inDate: -0.3,
  becauseReason: 3.2,
  toReason: 0.66,
  thatDeed: 1.71,
  byManner: 1.23,
  calledName: 1.89,
  isThing: 0.28,
  beforeBe: 0.89,
  suchAs: 0.69,
  apposition: -0.19,
  smallFirst: -0.15,
  fillsRole: 1.75,
  cutsList: -0.99,
  cutsListAsked: -0.35,
  listAsked: 1.4,
  cutsOf: -2.22,
  cutsUnit: -0.27,
  called: 2.22,
}

/** How well each form of span fits each kind of question. Fitted from the priors in `bench/support/form-priors.ts`. */
// biome-ignore format: a row a kind
export const FORM_FIT: Readonly<Record<AnswerKind, Readonly<Record<SpanForm, number>>>> = {
  person: { 'person-name': 3.23, 'organisation-name': 0.96, 'place-name': -0.97, nationality: -0.19, 'other-name': 1.54, percent: -3.28, money: -3.6, duration: -2.44, measure: -2.59, number: -1.73, quantity: -1.45, date: -4.17, period: -4.07, weekday: -4, phrase: 0.45, 'long-phrase': -1.82, list: -0.36, adjective: -3.02, adverb: -1.82, 'verb-phrase': -3.55, clause: -2.21, quotation: 0.24 },
  organisation: { 'person-name': 1.93, 'organisation-name': 3.66, 'place-name': 0.08, nationality: 0.34, 'other-name': 2.15, percent: -3.28, money: -3.6, duration: -2.44, measure: -2.59, number: -1.73, quantity: -1.44, date: -4.17, period: -4.07, weekday: -4, phrase: -0.47, 'long-phrase': -1.42, list: -0.67, adjective: -2.99, adverb: -1.82, 'verb-phrase': -3.55, clause: -2.21, quotation: 1.24 },
  place: { 'person-name': 0.45, 'organisation-name': 1.03, 'place-name': 2.86, nationality: -0.3, 'other-name': 1.39, percent: -3.28, money: -3.6, duration: -2.43, measure: -1.59, number: -1.73, quantity: -2.46, date: -4.17, period: -4.07, weekday: -4, phrase: 0.22, 'long-phrase': -1.44, list: -0.8, adjective: -2.06, adverb: -0.63, 'verb-phrase': -3.55, clause: -2.21, quotation: 0.22 },
  date: { 'person-name': -2.07, 'organisation-name': -1.79, 'place-name': -2.24, nationality: 0.35, 'other-name': -0.88, percent: -3.28, money: -3.6, duration: 1.47, measure: -3.59, number: 0.27, quantity: -2.43, date: 4.77, period: 4.08, weekday: 2, phrase: -1.08, 'long-phrase': -2.59, list: -1.05, adjective: -2.98, adverb: -1.82, 'verb-phrase': -3.55, clause: -1.21, quotation: 1.24 },
  duration: { 'person-name': -0.07, 'organisation-name': 0.21, 'place-name': -0.24, nationality: 0.35, 'other-name': 0.12, percent: -1.28, money: -1.6, duration: 5.57, measure: 2.41, number: 2.76, quantity: 0.57, date: -1.17, period: -0.07, weekday: 0, phrase: -0.08, 'long-phrase': -1.59, list: -1.05, adjective: -0.98, adverb: 0.18, 'verb-phrase': -0.55, clause: -0.21, quotation: 1.24 },
  measure: { 'person-name': -0.07, 'organisation-name': 0.21, 'place-name': -0.24, nationality: 0.35, 'other-name': 0.12, percent: 2.72, money: 0.95, duration: 2.56, measure: 5.37, number: 4.28, quantity: 1.56, date: -3.17, period: -2.07, weekday: 0, phrase: -0.08, 'long-phrase': -1.59, list: -1.05, adjective: -0.98, adverb: 0.18, 'verb-phrase': -0.55, clause: -0.21, quotation: 1.24 },
  count: { 'person-name': -0.07, 'organisation-name': 0.21, 'place-name': -0.24, nationality: 0.35, 'other-name': 0.12, percent: 0.82, money: -0.6, duration: 1.55, measure: 1.4, number: 5.8, quantity: 2.48, date: -3.17, period: -2.07, weekday: -3, phrase: -0.08, 'long-phrase': -1.59, list: -1.05, adjective: -0.98, adverb: 0.18, 'verb-phrase': -0.55, clause: -0.21, quotation: 1.24 },
  money: { 'person-name': -0.07, 'organisation-name': 0.21, 'place-name': -0.24, nationality: 0.35, 'other-name': 0.12, percent: 1.87, money: 6.3, duration: 0.57, measure: 0.41, number: 3.22, quantity: 1.07, date: -3.17, period: -2.07, weekday: 0, phrase: -0.08, 'long-phrase': -1.59, list: -1.05, adjective: -0.98, adverb: 0.18, 'verb-phrase': -0.55, clause: -0.21, quotation: 1.24 },
  share: { 'person-name': -0.07, 'organisation-name': 0.21, 'place-name': -0.24, nationality: 0.35, 'other-name': 0.12, percent: 5.72, money: 0.4, duration: 0.57, measure: 3.41, number: 3.27, quantity: 1.57, date: -3.17, period: -2.07, weekday: 0, phrase: -0.08, 'long-phrase': -1.59, list: -1.05, adjective: -0.98, adverb: 0.18, 'verb-phrase': -0.55, clause: -0.21, quotation: 1.24 },
  reason: { 'person-name': -1.09, 'organisation-name': 0.1, 'place-name': -1.26, nationality: 0.35, 'other-name': -0.17, percent: 0.71, money: 0.4, duration: 0.57, measure: 0.41, number: -0.77, quantity: -0.51, date: -3.17, period: -3.07, weekday: -3, phrase: -0.44, 'long-phrase': -0.94, list: -0.49, adjective: -2.49, adverb: -1.32, 'verb-phrase': 0.67, clause: 1.55, quotation: 1.2 },
  manner: { 'person-name': -1.17, 'organisation-name': 0.16, 'place-name': -1.28, nationality: 0.22, 'other-name': -0.16, percent: 0.82, money: 0.4, duration: 0.56, measure: 0.41, number: 0.26, quantity: -0.44, date: -3.17, period: -3.07, weekday: -3, phrase: 0.19, 'long-phrase': -0.94, list: -1.23, adjective: -1.29, adverb: 0.06, 'verb-phrase': 0.39, clause: 0.69, quotation: 1.82 },
  name: { 'person-name': 0.93, 'organisation-name': 0.98, 'place-name': 0.31, nationality: 0.29, 'other-name': 2.57, percent: 0.72, money: 0.4, duration: 0.57, measure: 0.41, number: -0.76, quantity: -0.56, date: -3.17, period: -3.07, weekday: -3, phrase: 0.62, 'long-phrase': -1.62, list: -1.43, adjective: -2.02, adverb: -0.82, 'verb-phrase': -2.59, clause: -1.14, quotation: 2.82 },
  sort: { 'person-name': -0.2, 'organisation-name': 1.08, 'place-name': 0.2, nationality: 0.86, 'other-name': 1.35, percent: 0.68, money: 0.4, duration: 0.57, measure: 0.4, number: 0.01, quantity: -0.05, date: -2.17, period: -2.16, weekday: -3, phrase: 0.55, 'long-phrase': -1.92, list: -0.72, adjective: -0.58, adverb: 0.18, 'verb-phrase': -2.59, clause: -1.61, quotation: 0.85 },
  deed: { 'person-name': -0.27, 'organisation-name': 0.09, 'place-name': -0.4, nationality: 0.32, 'other-name': 0.16, percent: 0.72, money: 0.4, duration: 0.57, measure: 0.4, number: -0.76, quantity: -0.1, date: -3.17, period: -3.07, weekday: -3, phrase: 0.99, 'long-phrase': -1.23, list: -1.28, adjective: -1.95, adverb: -0.82, 'verb-phrase': 0.42, clause: -0.52, quotation: 1.25 },
  thing: { 'person-name': -0.41, 'organisation-name': -0.47, 'place-name': -0.04, nationality: 0.44, 'other-name': 0.53, percent: 0.69, money: 0.59, duration: 0.92, measure: 0.62, number: 0.07, quantity: -0.39, date: -3.17, period: -2.67, weekday: -3, phrase: 0.09, 'long-phrase': -0.97, list: -0.85, adjective: -1.96, adverb: -0.52, 'verb-phrase': -1.76, clause: -0.68, quotation: 1.46 },
  'yes-no': { 'person-name': -0.07, 'organisation-name': 0.19, 'place-name': -0.24, nationality: 0.35, 'other-name': -0.05, percent: 0.72, money: 0.4, duration: 0.57, measure: 0.41, number: 1.27, quantity: -0.43, date: -0.17, period: -0.07, weekday: 0, phrase: -0.16, 'long-phrase': -1.6, list: -1.06, adjective: -0.98, adverb: 0.18, 'verb-phrase': -0.61, clause: 0.14, quotation: 1.24 },
  none: { 'person-name': -0.09, 'organisation-name': 0.6, 'place-name': -0.26, nationality: 0.34, 'other-name': 0.24, percent: 0.71, money: 0.4, duration: 0.57, measure: 0.41, number: 1.26, quantity: -0.43, date: -0.17, period: -0.08, weekday: 0, phrase: 0.81, 'long-phrase': -1.68, list: -1.3, adjective: -1.99, adverb: 0.18, 'verb-phrase': -0.72, clause: -0.49, quotation: 1.22 },
}

/** The logistic function that makes a probability of a sentence's best score; `kinds` is added by the kind of question. */
export const ANSWER_CALIBRATION: {
  readonly bias: number
  readonly score: number
  readonly coverage: number
  readonly kinds: Readonly<Record<AnswerKind, number>>
} = {
  bias: -6.63,
  score: 0.26,
  coverage: 4.6,
  kinds: {
    person: -0.39,
    organisation: 0.02,
    place: 0.02,
    date: 0.3,
    duration: -0.05,
    measure: -0.5,
    count: -0.11,
    money: 0.04,
    share: -0.22,
    reason: -0.24,
    manner: -0.21,
    name: 0.25,
    sort: -0.31,
    deed: -0.54,
    thing: -0.52,
    'yes-no': -0.38,
    none: 0.18,
  },
}
