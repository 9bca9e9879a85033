import type { AnswerKind } from '../../src/answer/spans/answer-type.ts'
import { SPAN_FEATURES, type SpanFeatureName } from '../../src/answer/spans/span-features.ts'
import { SPAN_FORMS, type SpanForm } from '../../src/answer/spans/span-forms.ts'
import { FEATURE_PRIORS, FORM_PRIORS } from './form-priors.ts'

export const KINDS = Object.keys(FORM_PRIORS) as AnswerKind[]
export const NAMES: readonly SpanFeatureName[] = SPAN_FEATURES
export const FORMS: readonly SpanForm[] = SPAN_FORMS
export const SIZE = NAMES.length + KINDS.length * FORMS.length + FORMS.length

/** Where a weight stands in the fitted vector: the features, then each kind's forms, then the forms for all kinds. */
export const slotOf = (kind: AnswerKind, form: SpanForm): number =>
  NAMES.length + KINDS.indexOf(kind) * FORMS.length + FORMS.indexOf(form)
export const formSlot = (form: SpanForm): number =>
  NAMES.length + KINDS.length * FORMS.length + FORMS.indexOf(form)

/** The weights as judged before any fit. */
export const PRIOR = new Float64Array(SIZE)
for (const [at, name] of NAMES.entries()) PRIOR[at] = FEATURE_PRIORS[name] ?? 0
for (const kind of KINDS) {
  for (const form of FORMS) PRIOR[slotOf(kind, form)] = FORM_PRIORS[kind][form] ?? 0
}
