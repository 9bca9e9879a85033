import type { AnswerKind } from './answer-type.ts'
import type { SpanFeatureName } from './span-features.ts'
import type { SpanForm } from './span-forms.ts'

/** How much each feature of a span counts. Fitted by `npm run fit:spans`. */
export const SPAN_WEIGHTS: Readonly<Record<SpanFeatureName, number>> = {
  own: -1.82,
  allOwn: -2.71,
  near: 1.3,
  clause: 1.13,
  touchesBefore: 1.03,
  touchesAfter: 1.11,
  afterSubject: -0.46,
  afterObject: 0.87,
  afterBe: 0.45,
  afterFinal: 1.39,
  beforeVerb: 0.87,
  afterLast: 0.91,
  preposition: 2.28,
  endsInNoun: 2.26,
  beforeNoun: 0.86,
  afterNoun: 1.16,
  counted: 0.72,
  countsOther: -1.59,
  ownFirst: -0.4,
  ownLast: -0.36,
  length: 0.38,
  lengthOfDeed: -0.26,
  position: -0.2,
  first: 1.08,
  brackets: 0.26,
  capitals: 1,
  afterArticle: 0.28,
  whole: 0.85,
  cutsName: -2.07,
  cutsTitle: -0.68,
  endsClause: 1.07,
  startsClause: 0.02,
  byPerson: 0.53,
  inPlace: 0.4,
  inDate: -0.22,
  becauseReason: 3.2,
  toReason: 0.55,
  thatDeed: 1.6,
  byManner: 1.08,
  calledName: 1.88,
  isThing: 0.15,
  suchAs: 0.82,
  apposition: -0.24,
  smallFirst: 0.12,
}

/** How well each form of span fits each kind of question. Fitted from the priors in `bench/support/form-priors.ts`. */
// biome-ignore format: a row a kind
export const FORM_FIT: Readonly<Record<AnswerKind, Readonly<Record<SpanForm, number>>>> = {
  person: { 'person-name': 3.32, 'organisation-name': 0.49, 'place-name': -1.01, nationality: -0.22, 'other-name': 1.69, percent: -3.79, money: -3.85, duration: -2.53, measure: -2.53, number: -1.16, quantity: -1.67, date: -4.2, period: -4.03, weekday: -4, phrase: 0.4, 'long-phrase': -1.64, list: 0.13, adjective: -2.44, 'verb-phrase': -3.36, clause: -2.05, quotation: -0.43 },
  organisation: { 'person-name': 1.87, 'organisation-name': 2.71, 'place-name': -0.02, nationality: 0.34, 'other-name': 2.37, percent: -3.79, money: -3.85, duration: -2.53, measure: -2.53, number: -1.16, quantity: -1.66, date: -4.2, period: -4.03, weekday: -4, phrase: -0.45, 'long-phrase': -0.76, list: 0.15, adjective: -2.7, 'verb-phrase': -3.36, clause: -2.05, quotation: 0.57 },
  place: { 'person-name': 0.49, 'organisation-name': 0.62, 'place-name': 2.87, nationality: -0.31, 'other-name': 1.47, percent: -3.79, money: -3.85, duration: -2.52, measure: -1.53, number: -1.16, quantity: -2.68, date: -4.2, period: -4.03, weekday: -4, phrase: 0.14, 'long-phrase': -1.11, list: -0.28, adjective: -1.47, 'verb-phrase': -3.36, clause: -2.05, quotation: -0.44 },
  date: { 'person-name': -1.96, 'organisation-name': -2.31, 'place-name': -2.26, nationality: 0.36, 'other-name': -0.85, percent: -3.79, money: -3.85, duration: 1.39, measure: -3.53, number: 0.84, quantity: -2.66, date: 4.73, period: 4.13, weekday: 2, phrase: -1, 'long-phrase': -2.19, list: -0.52, adjective: -2.68, 'verb-phrase': -3.36, clause: -1.05, quotation: 0.57 },
  duration: { 'person-name': 0.04, 'organisation-name': -0.31, 'place-name': -0.26, nationality: 0.36, 'other-name': 0.15, percent: -1.79, money: -1.85, duration: 5.5, measure: 2.47, number: 3.33, quantity: 0.34, date: -1.2, period: -0.03, weekday: 0, phrase: 0, 'long-phrase': -1.19, list: -0.52, adjective: -0.68, 'verb-phrase': -0.36, clause: -0.05, quotation: 0.57 },
  measure: { 'person-name': 0.04, 'organisation-name': -0.31, 'place-name': -0.26, nationality: 0.36, 'other-name': 0.15, percent: 2.21, money: 0.67, duration: 2.47, measure: 5.44, number: 4.87, quantity: 1.34, date: -3.2, period: -2.03, weekday: 0, phrase: 0, 'long-phrase': -1.19, list: -0.52, adjective: -0.68, 'verb-phrase': -0.36, clause: -0.05, quotation: 0.57 },
  count: { 'person-name': 0.04, 'organisation-name': -0.31, 'place-name': -0.26, nationality: 0.36, 'other-name': 0.15, percent: 0.21, money: -0.85, duration: 1.47, measure: 1.45, number: 6.56, quantity: 2.15, date: -3.2, period: -2.03, weekday: -3, phrase: 0, 'long-phrase': -1.19, list: -0.52, adjective: -0.68, 'verb-phrase': -0.36, clause: -0.05, quotation: 0.57 },
  money: { 'person-name': 0.04, 'organisation-name': -0.31, 'place-name': -0.26, nationality: 0.36, 'other-name': 0.15, percent: 1.3, money: 6.05, duration: 0.48, measure: 0.47, number: 3.85, quantity: 0.84, date: -3.2, period: -2.03, weekday: 0, phrase: 0, 'long-phrase': -1.19, list: -0.52, adjective: -0.68, 'verb-phrase': -0.36, clause: -0.05, quotation: 0.57 },
  share: { 'person-name': 0.04, 'organisation-name': -0.31, 'place-name': -0.26, nationality: 0.36, 'other-name': 0.15, percent: 5.21, money: 0.15, duration: 0.48, measure: 3.47, number: 3.84, quantity: 1.34, date: -3.2, period: -2.03, weekday: 0, phrase: 0, 'long-phrase': -1.19, list: -0.52, adjective: -0.68, 'verb-phrase': -0.36, clause: -0.05, quotation: 0.57 },
  reason: { 'person-name': -0.97, 'organisation-name': -0.4, 'place-name': -1.29, nationality: 0.35, 'other-name': -0.17, percent: 0.21, money: 0.15, duration: 0.48, measure: 0.47, number: -0.21, quantity: -0.68, date: -3.2, period: -3.03, weekday: -3, phrase: -0.39, 'long-phrase': -0.49, list: -0.01, adjective: -2.22, 'verb-phrase': 0.84, clause: 1.72, quotation: 0.55 },
  manner: { 'person-name': -1.07, 'organisation-name': -0.34, 'place-name': -1.3, nationality: 0.22, 'other-name': -0.14, percent: 0.24, money: 0.15, duration: 0.47, measure: 0.47, number: 0.89, quantity: -0.67, date: -3.2, period: -3.03, weekday: -3, phrase: 0.36, 'long-phrase': -0.69, list: -0.6, adjective: -1.04, 'verb-phrase': 0.49, clause: 0.82, quotation: 1.18 },
  name: { 'person-name': 1.08, 'organisation-name': 0.52, 'place-name': 0.31, nationality: 0.35, 'other-name': 2.46, percent: 0.21, money: 0.15, duration: 0.48, measure: 0.47, number: -0.23, quantity: -0.76, date: -3.2, period: -3.03, weekday: -3, phrase: 0.68, 'long-phrase': -1.32, list: -0.87, adjective: -1.75, 'verb-phrase': -2.39, clause: -0.98, quotation: 2.23 },
  sort: { 'person-name': -0.01, 'organisation-name': 0.1, 'place-name': 0.31, nationality: 0.84, 'other-name': 1.1, percent: 0.19, money: 0.15, duration: 0.48, measure: 0.46, number: 0.55, quantity: -0.28, date: -2.2, period: -2.1, weekday: -3, phrase: 0.72, 'long-phrase': -1.08, list: 0.13, adjective: -0.65, 'verb-phrase': -2.51, clause: -1.21, quotation: 0.11 },
  deed: { 'person-name': -0.13, 'organisation-name': -0.19, 'place-name': -0.42, nationality: 0.32, 'other-name': 0.12, percent: 0.21, money: 0.15, duration: 0.48, measure: 0.45, number: -0.21, quantity: -0.41, date: -3.2, period: -3.03, weekday: -3, phrase: 1.1, 'long-phrase': -0.87, list: -0.86, adjective: -1.62, 'verb-phrase': 0.68, clause: -0.29, quotation: 0.45 },
  thing: { 'person-name': -0.16, 'organisation-name': -0.73, 'place-name': -0.17, nationality: 0.45, 'other-name': 0.62, percent: 0.2, money: 0.28, duration: 0.78, measure: 0.69, number: 0.63, quantity: -0.6, date: -3.2, period: -2.61, weekday: -3, phrase: 0.36, 'long-phrase': -0.58, list: -0.6, adjective: -1.66, 'verb-phrase': -1.38, clause: -0.75, quotation: 0.64 },
  'yes-no': { 'person-name': 0.04, 'organisation-name': -0.32, 'place-name': -0.26, nationality: 0.36, 'other-name': 0, percent: 0.21, money: 0.15, duration: 0.48, measure: 0.47, number: 1.84, quantity: -0.66, date: -0.2, period: -0.03, weekday: 0, phrase: -0.11, 'long-phrase': -1.19, list: -0.56, adjective: -0.68, 'verb-phrase': -0.43, clause: 0.33, quotation: 0.57 },
  none: { 'person-name': -0.01, 'organisation-name': 0.06, 'place-name': -0.28, nationality: 0.35, 'other-name': 0.38, percent: 0.21, money: 0.15, duration: 0.48, measure: 0.47, number: 1.83, quantity: -0.66, date: -0.2, period: -0.04, weekday: 0, phrase: 0.95, 'long-phrase': -1.3, list: -0.84, adjective: -1.71, 'verb-phrase': -0.52, clause: -0.37, quotation: 0.56 },
}

/** The logistic function that makes a probability of a sentence's best score; `kinds` is added by the kind of question. */
export const ANSWER_CALIBRATION: {
  readonly bias: number
  readonly score: number
  readonly coverage: number
  readonly kinds: Readonly<Record<AnswerKind, number>>
} = {
  bias: -6.7,
  score: 0.28,
  coverage: 4.53,
  kinds: {
    person: -0.48,
    organisation: -0.1,
    place: -0.11,
    date: 0.18,
    duration: 0.08,
    measure: -0.5,
    count: -0.12,
    money: 0.03,
    share: -0.1,
    reason: -0.28,
    manner: -0.25,
    name: 0.38,
    sort: -0.5,
    deed: -0.41,
    thing: -0.67,
    'yes-no': -0.41,
    none: 0.14,
  },
}
