import type { AnswerKind } from './answer-type.ts'
import type { SpanFeatureName } from './span-features.ts'
import type { SpanForm } from './span-forms.ts'

/** How much each feature of a span counts. Fitted by `npm run fit:spans`. */
export const SPAN_WEIGHTS: Readonly<Record<SpanFeatureName, number>> = {
  own: -1.93,
  allOwn: -2.77,
  near: 1.37,
  clause: 1.12,
  touchesBefore: 1.01,
  touchesAfter: 1.05,
  afterSubject: -0.43,
  afterObject: 0.81,
  afterBe: 0.49,
  afterFinal: 1.47,
  beforeVerb: 1.08,
  afterLast: 0.89,
  preposition: 2.28,
  endsInNoun: 2.31,
  beforeNoun: 0.74,
  afterNoun: 1.07,
  counted: 1.21,
  holdsCounted: -0.08,
  countsOther: -1.47,
  ownFirst: -0.29,
  ownLast: -0.24,
  length: 0.34,
  lengthOfDeed: -0.21,
  position: -0.14,
  first: 1.11,
  brackets: 0.29,
  capitals: 1.02,
  afterArticle: 0.28,
  whole: 0.84,
  cutsName: -2.01,
  cutsTitle: -0.81,
  endsClause: 1.1,
  startsClause: -0.04,
  byPerson: 0.63,
  inPlace: 0.4,
  inDate: -0.2,
  becauseReason: 3.19,
  toReason: 0.49,
  thatDeed: 1.62,
  byManner: 1.19,
  calledName: 1.82,
  isThing: 0.17,
  beforeBe: 1.09,
  suchAs: 0.84,
  apposition: -0.19,
  smallFirst: 0.12,
}

/** How well each form of span fits each kind of question. Fitted from the priors in `bench/support/form-priors.ts`. */
// biome-ignore format: a row a kind
export const FORM_FIT: Readonly<Record<AnswerKind, Readonly<Record<SpanForm, number>>>> = {
  person: { 'person-name': 3.41, 'organisation-name': 0.41, 'place-name': -1.06, nationality: -0.29, 'other-name': 1.53, percent: -3.25, money: -3.63, duration: -2.41, measure: -2.6, number: -1.5, quantity: -1.57, date: -4.18, period: -4.03, weekday: -4, phrase: 0.2, 'long-phrase': -1.64, list: 0.08, adjective: -2.51, 'verb-phrase': -3.35, clause: -2.11, quotation: -0.37 },
  organisation: { 'person-name': 1.79, 'organisation-name': 2.62, 'place-name': -0.02, nationality: 0.24, 'other-name': 2.13, percent: -3.25, money: -3.63, duration: -2.42, measure: -2.6, number: -1.5, quantity: -1.55, date: -4.18, period: -4.03, weekday: -4, phrase: -0.47, 'long-phrase': -0.67, list: 0.08, adjective: -2.77, 'verb-phrase': -3.35, clause: -2.11, quotation: 0.63 },
  place: { 'person-name': 0.46, 'organisation-name': 0.49, 'place-name': 2.79, nationality: -0.4, 'other-name': 1.36, percent: -3.25, money: -3.63, duration: -2.41, measure: -1.6, number: -1.5, quantity: -2.58, date: -4.18, period: -4.03, weekday: -4, phrase: 0.05, 'long-phrase': -1.08, list: -0.3, adjective: -1.54, 'verb-phrase': -3.35, clause: -2.11, quotation: -0.37 },
  date: { 'person-name': -2.01, 'organisation-name': -2.39, 'place-name': -2.3, nationality: 0.26, 'other-name': -0.95, percent: -3.25, money: -3.63, duration: 1.5, measure: -3.6, number: 0.5, quantity: -2.55, date: 4.76, period: 4.12, weekday: 2, phrase: -1.09, 'long-phrase': -2.2, list: -0.58, adjective: -2.75, 'verb-phrase': -3.35, clause: -1.11, quotation: 0.64 },
  duration: { 'person-name': -0.01, 'organisation-name': -0.39, 'place-name': -0.3, nationality: 0.26, 'other-name': 0.05, percent: -1.25, money: -1.63, duration: 5.6, measure: 2.4, number: 3, quantity: 0.45, date: -1.18, period: -0.03, weekday: 0, phrase: -0.09, 'long-phrase': -1.2, list: -0.58, adjective: -0.75, 'verb-phrase': -0.35, clause: -0.11, quotation: 0.64 },
  measure: { 'person-name': -0.01, 'organisation-name': -0.39, 'place-name': -0.3, nationality: 0.26, 'other-name': 0.05, percent: 2.75, money: 0.9, duration: 2.59, measure: 5.36, number: 4.53, quantity: 1.45, date: -3.18, period: -2.03, weekday: 0, phrase: -0.09, 'long-phrase': -1.2, list: -0.58, adjective: -0.75, 'verb-phrase': -0.35, clause: -0.11, quotation: 0.64 },
  count: { 'person-name': -0.01, 'organisation-name': -0.39, 'place-name': -0.3, nationality: 0.26, 'other-name': 0.05, percent: 0.84, money: -0.63, duration: 1.58, measure: 1.39, number: 6.05, quantity: 2.34, date: -3.18, period: -2.03, weekday: -3, phrase: -0.09, 'long-phrase': -1.2, list: -0.58, adjective: -0.75, 'verb-phrase': -0.35, clause: -0.11, quotation: 0.64 },
  money: { 'person-name': -0.01, 'organisation-name': -0.39, 'place-name': -0.3, nationality: 0.26, 'other-name': 0.05, percent: 1.88, money: 6.27, duration: 0.59, measure: 0.4, number: 3.47, quantity: 0.95, date: -3.18, period: -2.03, weekday: 0, phrase: -0.09, 'long-phrase': -1.2, list: -0.58, adjective: -0.75, 'verb-phrase': -0.35, clause: -0.11, quotation: 0.64 },
  share: { 'person-name': -0.01, 'organisation-name': -0.39, 'place-name': -0.3, nationality: 0.26, 'other-name': 0.05, percent: 5.75, money: 0.37, duration: 0.6, measure: 3.4, number: 3.5, quantity: 1.45, date: -3.18, period: -2.03, weekday: 0, phrase: -0.09, 'long-phrase': -1.2, list: -0.58, adjective: -0.75, 'verb-phrase': -0.35, clause: -0.11, quotation: 0.64 },
  reason: { 'person-name': -1.02, 'organisation-name': -0.48, 'place-name': -1.32, nationality: 0.25, 'other-name': -0.26, percent: 0.74, money: 0.37, duration: 0.6, measure: 0.4, number: -0.55, quantity: -0.61, date: -3.18, period: -3.03, weekday: -3, phrase: -0.46, 'long-phrase': -0.52, list: -0.07, adjective: -2.28, 'verb-phrase': 0.86, clause: 1.67, quotation: 0.61 },
  manner: { 'person-name': -1.11, 'organisation-name': -0.43, 'place-name': -1.34, nationality: 0.13, 'other-name': -0.23, percent: 0.85, money: 0.37, duration: 0.58, measure: 0.4, number: 0.49, quantity: -0.56, date: -3.18, period: -3.03, weekday: -3, phrase: 0.2, 'long-phrase': -0.74, list: -0.77, adjective: -1.1, 'verb-phrase': 0.67, clause: 0.78, quotation: 1.25 },
  name: { 'person-name': 0.98, 'organisation-name': 0.45, 'place-name': 0.27, nationality: 0.2, 'other-name': 2.49, percent: 0.75, money: 0.37, duration: 0.59, measure: 0.4, number: -0.55, quantity: -0.67, date: -3.18, period: -3.03, weekday: -3, phrase: 0.59, 'long-phrase': -1.35, list: -0.95, adjective: -1.81, 'verb-phrase': -2.39, clause: -1.02, quotation: 2.28 },
  sort: { 'person-name': -0.11, 'organisation-name': 0.03, 'place-name': 0.16, nationality: 0.73, 'other-name': 1.14, percent: 0.71, money: 0.37, duration: 0.59, measure: 0.39, number: 0.32, quantity: -0.16, date: -2.18, period: -2.11, weekday: -3, phrase: 0.68, 'long-phrase': -1.01, list: 0.01, adjective: -0.68, 'verb-phrase': -2.44, clause: -1.55, quotation: 0.21 },
  deed: { 'person-name': -0.18, 'organisation-name': -0.27, 'place-name': -0.46, nationality: 0.22, 'other-name': 0.05, percent: 0.75, money: 0.37, duration: 0.59, measure: 0.38, number: -0.53, quantity: -0.27, date: -3.18, period: -3.03, weekday: -3, phrase: 1.06, 'long-phrase': -0.91, list: -0.93, adjective: -1.72, 'verb-phrase': 0.63, clause: -0.36, quotation: 0.51 },
  thing: { 'person-name': -0.25, 'organisation-name': -0.85, 'place-name': -0.09, nationality: 0.35, 'other-name': 0.41, percent: 0.73, money: 0.56, duration: 0.95, measure: 0.62, number: 0.31, quantity: -0.51, date: -3.18, period: -2.61, weekday: -3, phrase: 0.18, 'long-phrase': -0.67, list: -0.5, adjective: -1.8, 'verb-phrase': -1.52, clause: -0.61, quotation: 0.71 },
  'yes-no': { 'person-name': -0.01, 'organisation-name': -0.41, 'place-name': -0.3, nationality: 0.26, 'other-name': -0.1, percent: 0.75, money: 0.37, duration: 0.6, measure: 0.4, number: 1.5, quantity: -0.55, date: -0.18, period: -0.03, weekday: 0, phrase: -0.2, 'long-phrase': -1.2, list: -0.62, adjective: -0.76, 'verb-phrase': -0.42, clause: 0.27, quotation: 0.64 },
  none: { 'person-name': -0.06, 'organisation-name': -0.03, 'place-name': -0.32, nationality: 0.25, 'other-name': 0.29, percent: 0.74, money: 0.37, duration: 0.59, measure: 0.4, number: 1.5, quantity: -0.55, date: -0.18, period: -0.04, weekday: 0, phrase: 0.87, 'long-phrase': -1.31, list: -0.9, adjective: -1.78, 'verb-phrase': -0.53, clause: -0.41, quotation: 0.63 },
}

/** The logistic function that makes a probability of a sentence's best score; `kinds` is added by the kind of question. */
export const ANSWER_CALIBRATION: {
  readonly bias: number
  readonly score: number
  readonly coverage: number
  readonly kinds: Readonly<Record<AnswerKind, number>>
} = {
  bias: -6.6,
  score: 0.26,
  coverage: 4.55,
  kinds: {
    person: -0.41,
    organisation: -0.11,
    place: -0.1,
    date: 0.19,
    duration: 0.08,
    measure: -0.47,
    count: -0.01,
    money: 0.02,
    share: -0.16,
    reason: -0.28,
    manner: -0.15,
    name: 0.2,
    sort: -0.52,
    deed: -0.43,
    thing: -0.64,
    'yes-no': -0.42,
    none: 0.33,
  },
}
