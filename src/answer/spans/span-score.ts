import type { QuestionShape } from './question-shape.ts'
import type { SpanCandidate } from './span-collector.ts'
import type { SpanFeatures } from './span-features.ts'
import { FORM_FIT, SPAN_WEIGHTS } from './span-weights.ts'

/**
 * The linear score of a candidate, higher is better; comparable within one question. Written out, because thousands of candidates
 * are scored a question and looking the features up by name takes ten times as long.
 */
export function spanScore(shape: QuestionShape, candidate: SpanCandidate, features: SpanFeatures): number {
  return (
    FORM_FIT[shape.type.kind][candidate.form] +
    SPAN_WEIGHTS.own * features.own +
    SPAN_WEIGHTS.allOwn * features.allOwn +
    SPAN_WEIGHTS.near * features.near +
    SPAN_WEIGHTS.clause * features.clause +
    SPAN_WEIGHTS.touchesBefore * features.touchesBefore +
    SPAN_WEIGHTS.touchesAfter * features.touchesAfter +
    SPAN_WEIGHTS.afterSubject * features.afterSubject +
    SPAN_WEIGHTS.afterObject * features.afterObject +
    SPAN_WEIGHTS.afterBe * features.afterBe +
    SPAN_WEIGHTS.afterFinal * features.afterFinal +
    SPAN_WEIGHTS.beforeVerb * features.beforeVerb +
    SPAN_WEIGHTS.afterLast * features.afterLast +
    SPAN_WEIGHTS.preposition * features.preposition +
    SPAN_WEIGHTS.endsInNoun * features.endsInNoun +
    SPAN_WEIGHTS.beforeNoun * features.beforeNoun +
    SPAN_WEIGHTS.afterNoun * features.afterNoun +
    SPAN_WEIGHTS.counted * features.counted +
    SPAN_WEIGHTS.holdsCounted * features.holdsCounted +
    SPAN_WEIGHTS.countsOther * features.countsOther +
    SPAN_WEIGHTS.ownFirst * features.ownFirst +
    SPAN_WEIGHTS.ownLast * features.ownLast +
    SPAN_WEIGHTS.length * features.length +
    SPAN_WEIGHTS.lengthOfDeed * features.lengthOfDeed +
    SPAN_WEIGHTS.position * features.position +
    SPAN_WEIGHTS.first * features.first +
    SPAN_WEIGHTS.brackets * features.brackets +
    SPAN_WEIGHTS.capitals * features.capitals +
    SPAN_WEIGHTS.afterArticle * features.afterArticle +
    SPAN_WEIGHTS.whole * features.whole +
    SPAN_WEIGHTS.cutsName * features.cutsName +
    SPAN_WEIGHTS.cutsTitle * features.cutsTitle +
    SPAN_WEIGHTS.endsClause * features.endsClause +
    SPAN_WEIGHTS.startsClause * features.startsClause +
    SPAN_WEIGHTS.byPerson * features.byPerson +
    SPAN_WEIGHTS.inPlace * features.inPlace +
    SPAN_WEIGHTS.inDate * features.inDate +
    SPAN_WEIGHTS.becauseReason * features.becauseReason +
    SPAN_WEIGHTS.toReason * features.toReason +
    SPAN_WEIGHTS.thatDeed * features.thatDeed +
    SPAN_WEIGHTS.byManner * features.byManner +
    SPAN_WEIGHTS.calledName * features.calledName +
    SPAN_WEIGHTS.isThing * features.isThing +
    SPAN_WEIGHTS.beforeBe * features.beforeBe +
    SPAN_WEIGHTS.suchAs * features.suchAs +
    SPAN_WEIGHTS.apposition * features.apposition +
    SPAN_WEIGHTS.smallFirst * features.smallFirst +
    SPAN_WEIGHTS.fillsRole * features.fillsRole +
    SPAN_WEIGHTS.cutsList * features.cutsList +
    SPAN_WEIGHTS.cutsListAsked * features.cutsListAsked +
    SPAN_WEIGHTS.listAsked * features.listAsked +
    SPAN_WEIGHTS.cutsOf * features.cutsOf +
    SPAN_WEIGHTS.cutsUnit * features.cutsUnit +
    SPAN_WEIGHTS.called * features.called
  )
}
