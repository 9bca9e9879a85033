import type { Query } from '../../question/query.ts'
import { asksSomething } from '../../question/question-kind.ts'
import { readWords } from '../../search/article-texts.ts'
import type { QueryTerms } from '../../search/ranking/query-terms.ts'
import type { RankedPassage } from '../../search/ranking/rank.ts'
import { STOP_WORDS } from '../../text/stop-words.ts'
import type { ScoredSentence } from '../sentences/score-sentences.ts'
import { type AnswerKind, FIGURE_KINDS } from '../spans/answer-type.ts'
import { questionShape } from '../spans/question-shape.ts'
import { ageNotTold } from './age-told.ts'
import { askedDeed, isDeedMissing, isDeedTold, stemsBeside } from './asked-deed.ts'
import { askedRoles, namesAmong, unknownSubject } from './asked-roles.ts'
import type { ConfidenceFeatures } from './confidence-feature.ts'
import { contradictionsOf } from './contradictions.ts'
import { isCountedAbsent } from './counted-absent.ts'
import { isKnownDeed } from './deed-classes.ts'
import { measureNotTold } from './measure-told.ts'
import { isModelApart } from './model-apart.ts'
import { officeApart, toldOfAnother } from './office-of.ts'
import { isOtherWord } from './other-word.ts'
import { placeAtEnd, placesNamed } from './place-apart.ts'
import { areOneThing } from './rivals.ts'
import { isRoleMissing } from './role-told.ts'
import { areRolesApart } from './roles-apart.ts'
import { isSilent } from './silent-person.ts'
import { isSortApart } from './sort-apart.ts'
import { isStateUntold } from './state-told.ts'
import { isYearApart } from './year-apart.ts'

/** Kinds whose answers have a form that a text shows: a sentence without one hardly answers. */
const FORMED_KINDS: ReadonlySet<AnswerKind> = new Set<AnswerKind>([
  ...FIGURE_KINDS,
  'date',
  'person',
  'organisation',
  'place',
])

/** Kinds that no words of a sentence answer by themselves, and the score that stands for them: the mean of the others. */
const WITHOUT_SPAN: ReadonlySet<AnswerKind> = new Set<AnswerKind>(['yes-no', 'none'])
const NEUTRAL_ANSWER = 0.25

/** What a passage holds at the least of words that ask nothing. */
const HALF = 0.5
const MOST_NAMES = 0.6

/** The shares of a question's weight that make it one about something else: what the archive lacks, and what the passage holds. */
const MOSTLY_UNKNOWN = 0.7
const HARDLY_ANY = 0.2

/** Kinds of a figure that is one of what is asked for only beside its deed: "38" are missing or injured. */
const ASKS_FIGURE: ReadonlySet<AnswerKind> = new Set<AnswerKind>(['count', 'money'])

/** How many passages the decision to answer or refuse looks at. */
export const PASSAGES_WEIGHED = 10

/** Sentences of an article that say what and where it is about. */
const OPENING = 2

/** How surely a sentence tells of another's office, or of the same thing of another place. */
function apart(question: string, sentence: string): number {
  if (toldOfAnother(question, sentence)) return 2
  return officeApart(question, sentence) ? 1 : 0
}

/** The features of the decision for the sentence that would be quoted first. */
export function confidenceFeatures(
  query: Query,
  terms: QueryTerms,
  best: ScoredSentence,
  passages: readonly RankedPassage[],
): ConfidenceFeatures {
  const { match } = best.ranked
  const { title } = match.article
  const share = (of: readonly number[], held: (term: number) => boolean): number => {
    let sum = 0
    let total = 0
    for (const term of of) {
      total += terms.terms[term]!.weight
      if (held(term)) sum += terms.terms[term]!.weight
    }
    return total === 0 ? 1 : sum / total
  }
  const rarest = (of: readonly number[]): number =>
    Math.max(0, ...of.map((term) => terms.terms[term]!.weight)) / terms.statistics.weight('')
  const near = [match.sentences[best.at - 1], match.sentences[best.at], match.sentences[best.at + 1]]
  const around = (term: number): boolean => near.some((held) => held?.has(term) === true)
  const inPassage = (term: number): boolean => match.counts[term]! > 0 || title.has(terms.terms[term]!.stem)
  const names = terms.all.filter((term) => terms.terms[term]!.name)
  const clauseShares = terms.clauses.map((clause) =>
    Math.max(
      0,
      ...passages.map((ranked) =>
        share(
          clause.terms,
          (term) => ranked.match.counts[term]! > 0 || ranked.match.article.title.has(terms.terms[term]!.stem),
        ),
      ),
    ),
  )
  const clauses = clauseShares.reduce((sum, value) => sum + value, 0) / Math.max(1, clauseShares.length)
  const unknown = terms.all.filter((term) => !terms.terms[term]!.known)
  const unknownTerms = 1 - share(terms.all, (term) => terms.terms[term]!.known)
  const passage = share(terms.all, inPassage)
  const words = terms.all.filter((term) => !terms.terms[term]!.name)
  const figures = query.terms
    .filter((term) => /^\d/.test(term.text))
    .map((term) => terms.byStem.get(term.stem))
  const { body, title: headline } = match.article.article
  const text = body.slice(best.span.start, best.span.end)
  const passageText = body.slice(match.text.passage.start, match.text.passage.end)
  const stemsAt = (step: number): readonly string[] => match.text.sentences[best.at - 1 + step]?.stems ?? []
  const asked = readWords(query.question).stems
  const contradictions = contradictionsOf(
    { text: query.question, stems: asked },
    { text, stems: match.text.sentences[best.at]!.stems },
    new Set([
      ...(match.text.sentences[best.at - 1]?.stems ?? []),
      ...(match.text.sentences[best.at + 1]?.stems ?? []),
      ...title,
    ]),
    // What the passage tells elsewhere ("born in Leeds") is not denied by its opposite here ("died on Sunday").
    (word) => match.text.sentences.some(({ stems }) => stems.includes(word)),
  )
  const shape = questionShape(query)
  const missing = (stem: string | undefined): boolean => {
    if (stem === undefined) return false
    const term = terms.byStem.get(stem)
    return term === undefined ? !near.some((_, at) => stemsAt(at).includes(stem)) : !around(term)
  }
  const next = match.text.sentences[best.at + 1]
  const besideText = `${headline}\n${next === undefined ? '' : body.slice(next.start, next.end)}`
  const beside = stemsBeside(match, best.at)
  const own = match.text.sentences[best.at]!.stems
  const deedMissing = isDeedMissing(query, terms.all.length, beside, text)
  const place = placeAtEnd(query)
  const placeTerm = terms.byStem.get(place)
  const opening = match.article.passages[0]?.sentences.slice(0, OPENING).flatMap(({ stems }) => stems) ?? []
  const isApart =
    placeTerm !== undefined &&
    terms.terms[placeTerm]!.name &&
    ![...beside, ...opening].some((one) => one === place || areOneThing(one, place))
  const textAt = (step: number): string => {
    const sentence = match.text.sentences[best.at + step]
    return sentence === undefined ? '' : body.slice(sentence.start, sentence.end)
  }
  const nearAndTitle = `${[-1, 0, 1].map((step) => textAt(step)).join(' ')}\n${headline}`
  // A long question names outlets and places of more reports than one.
  const isInPlaceApart =
    terms.long === 0 &&
    namesAmong(placesNamed(query), terms).some(
      (one) => ![...beside, ...opening].some((held) => held === one || areOneThing(held, one)),
    )
  const roles = askedRoles(query)
  const doers = roles === false ? [] : namesAmong(roles.subject, terms)
  const isDoerMissing =
    doers.length > 0 &&
    !doers.some((one) => [...beside, ...opening].some((held) => held === one || areOneThing(held, one)))
  const isOffTopic = (): boolean => {
    if (names.some(inPassage)) return false
    if (unknownTerms >= MOSTLY_UNKNOWN || passage < HARDLY_ANY) return true
    return unknownTerms >= HALF && words.filter(inPassage).length <= 1
  }
  return {
    sentence: share(terms.all, (term) => near[1]?.has(term) === true),
    around: share(terms.all, around),
    passage,
    clauses,
    names: share(names, inPassage),
    rarestMissing: rarest(terms.all.filter((term) => !around(term))),
    rarestNameMissing: rarest(names.filter((term) => !inPassage(term))),
    unknownTerms,
    unknownName:
      unknown.some((term) => terms.terms[term]!.name) ||
      unknownSubject(query, terms) !== undefined ||
      isOtherWord(query, `${headline}\n${passageText}`)
        ? 1
        : 0,
    unknownSource: query.unknownSources.length > 0 ? 1 : 0,
    answers: WITHOUT_SPAN.has(shape.type.kind) ? NEUTRAL_ANSWER : best.features.answers,
    formMissing: best.answers.length === 0 && FORMED_KINDS.has(shape.type.kind) ? 1 : 0,
    phrase: best.features.phrase,
    // "Was it agreed?" is answered by "It was not agreed", "Why did she not come?" by "She was ill".
    questionNegated:
      contradictions.questionNegated && query.kind !== 'yes-no' && query.kind !== 'why' ? 1 : 0,
    sentenceNegated: contradictions.sentenceNegated && query.kind !== 'yes-no' ? 1 : 0,
    opposite: contradictions.opposite ? 1 : 0,
    rival: contradictions.rival ? 1 : 0,
    swapped: swappedShare(asked, terms, match.text.sentences[best.at]!.stems),
    figuresMissing:
      figures.filter((term) => term === undefined || match.counts[term] === 0).length /
      Math.max(1, figures.length),
    wordsMissing: words.filter((term) => !around(term)).length / Math.max(1, words.length),
    onlyNames: words.length > 0 && !words.some(around) ? 1 : 0,
    besideThePoint:
      !asksSomething(query) &&
      share(terms.all, inPassage) < HALF &&
      (names.length === 0 || share(names, inPassage) < MOST_NAMES)
        ? 1
        : 0,
    offTopic: isOffTopic() ? 1 : 0,
    officeApart: apart(query.question, text),
    ageMissing: ageNotTold(query.question, text, besideText) ? 1 : 0,
    measureMissing: measureNotTold(query.question, nearAndTitle) ? 1 : 0,
    deedMissing:
      !deedMissing || !isKnownDeed(askedDeed(query)) ? 0 : ASKS_FIGURE.has(shape.type.kind) ? 2 : 1,
    nothingTold: deedMissing && !words.some(around) && !isDeedTold(query, match) ? 1 : 0,
    placeApart: isApart || isInPlaceApart ? 1 : 0,
    nobodySpeaks: isSilent(query, terms, match.article) ? 1 : 0,
    rolesSwapped: areRolesApart(query, terms, text, [textAt(-1), textAt(1), headline]) ? 1 : 0,
    sortApart: isSortApart(query, own, beside) ? 1 : 0,
    nounMissing: missing(shape.noun) ? 1 : 0,
    doerMissing: isDoerMissing ? 1 : 0,
    roleMissing: isRoleMissing(query, beside) ? 1 : 0,
    countedAbsent: isCountedAbsent(query, terms, match.article) ? 1 : 0,
    yearApart:
      isYearApart(query.question, nearAndTitle, match.article.day) || isModelApart(query, terms, nearAndTitle)
        ? 1
        : 0,
    stateUntold: isStateUntold(query, terms, passages) ? 1 : 0,
  }
}

/**
 * The weight of the question's terms that the sentence does not hold while it has another word in their place: beside the
 * same neighbour, with the same small words between ("in Orleans" where the question has "in Toulouse").
 */
function swappedShare(asked: readonly string[], terms: QueryTerms, sentence: readonly string[]): number {
  if (terms.weight === 0) return 0
  const held = new Set(sentence)
  const places = new Map<string, number[]>()
  for (const [at, stem] of sentence.entries()) places.set(stem, [...(places.get(stem) ?? []), at])
  const small = (stem: string | undefined): boolean => stem === undefined || STOP_WORDS.has(stem)
  let sum = 0
  for (const [at, stem] of asked.entries()) {
    const term = terms.byStem.get(stem)
    if (term === undefined || held.has(stem)) continue
    const swapped = ([-1, 1] as const).some((side) => {
      let step = side as number
      while (Math.abs(step) < 3 && small(asked[at + step]) && asked[at + step] !== undefined) step += side
      const neighbour = asked[at + step]
      if (neighbour === undefined || small(neighbour)) return false
      return (places.get(neighbour) ?? []).some((place) => {
        const other = sentence[place - step]
        if (other === undefined || small(other) || terms.byStem.has(other)) return false
        for (let between = side as number; between !== step; between += side) {
          if (asked[at + between] !== sentence[place - step + between]) return false
        }
        return true
      })
    })
    if (swapped) sum += terms.terms[term]!.weight
  }
  return sum / terms.weight
}
