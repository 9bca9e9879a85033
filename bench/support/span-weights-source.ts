import type { Calibration } from './span-calibration.ts'
import { FORMS, formSlot, KINDS, NAMES, slotOf } from './span-slots.ts'

const round = (value: number): number => Number(value.toFixed(2))

/** The source of `src/answer/spans/span-weights.ts`. */
export function sourceOf(weights: Float64Array, calibration: Calibration): string {
  const linear = NAMES.map((name, at) => `  ${name}: ${round(weights[at]!)},`).join('\n')
  const key = (form: string): string => (form.includes('-') ? `'${form}'` : form)
  const table = KINDS.map((kind) => {
    const row = FORMS.map(
      (form) => `${key(form)}: ${round(weights[slotOf(kind, form)]! + weights[formSlot(form)]!)}`,
    )
    return `  ${key(kind)}: { ${row.join(', ')} },`
  }).join('\n')
  const kinds = KINDS.map((kind) => `${key(kind)}: ${round(calibration.kinds[kind])}`).join(', ')
  return `import type { AnswerKind } from './answer-type.ts'
import type { SpanForm } from './span-forms.ts'
import type { SpanFeatureName } from './span-features.ts'

/** How much each feature of a span counts. Fitted by \`npm run fit:spans\`. */
export const SPAN_WEIGHTS: Readonly<Record<SpanFeatureName, number>> = {
${linear}
}

/** How well each form of span fits each kind of question. Fitted from the priors in \`bench/support/form-priors.ts\`. */
// biome-ignore format: a row a kind
export const FORM_FIT: Readonly<Record<AnswerKind, Readonly<Record<SpanForm, number>>>> = {
${table}
}

/** The logistic function that makes a probability of a sentence's best score; \`kinds\` is added by the kind of question. */
export const ANSWER_CALIBRATION: {
  readonly bias: number
  readonly score: number
  readonly coverage: number
  readonly kinds: Readonly<Record<AnswerKind, number>>
} = {
  bias: ${round(calibration.bias)},
  score: ${round(calibration.score)},
  coverage: ${round(calibration.coverage)},
  kinds: { ${kinds} },
}
`
}
