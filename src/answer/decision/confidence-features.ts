import { inOneWord } from '../../question/phrasal-verbs.ts'
import type { Query } from '../../question/query.ts'
import { asksSomething } from '../../question/question-kind.ts'
import { readWords } from '../../search/article-texts.ts'
import type { QueryTerms } from '../../search/ranking/query-terms.ts'
import type { RankedPassage } from '../../search/ranking/rank.ts'
import { placeAskedFor, standsAsPlace, whereabouts } from '../identity/whereabouts.ts'
import { gatheringGain } from '../sentences/gathering.ts'
import type { ScoredSentence } from '../sentences/score-sentences.ts'
import { type AnswerKind, FORMED_KINDS } from '../spans/answer-type.ts'
import { questionShape } from '../spans/question-shape.ts'
import { ageNotTold } from './age-told.ts'
import { askedDeed, isDeedMissing, isDeedTold } from './asked-deed.ts'
import { isSubjectMissing, unknownSubject } from './asked-subject.ts'
import { causeUntold } from './cause-untold.ts'
import type { ConfidenceFeatures } from './confidence-feature.ts'
import { contradictionsOf } from './contradictions.ts'
import { isCountedAbsent } from './counted-absent.ts'
import { isKnownDeed } from './deed-classes.ts'
import { designationApart } from './designation-apart.ts'
import { isLastingApart } from './lasting-apart.ts'
import { asksPart, measureNotTold, TELLS_PART } from './measure-told.ts'
import { isModelApart } from './model-apart.ts'
import { namesake } from './namesake.ts'
import { officeApart, toldOfAnother } from './office-of.ts'
import { isOtherWord } from './other-word.ts'
import { isPlaceApart } from './place-apart.ts'
import { isRankApart } from './rank-apart.ts'
import { isRelationUnnamed } from './relation-unnamed.ts'
import { isRoleMissing } from './role-told.ts'
import { areRolesApart } from './roles-apart.ts'
import { isSilent } from './silent-person.ts'
import { isSortApart } from './sort-apart.ts'
import { isStateUntold } from './state-told.ts'
import { type Surroundings, surroundingsOf } from './surroundings.ts'
import { swappedShare } from './swapped-words.ts'
import { type HeldTerms, heldTerms, shareOf, termShares } from './term-shares.ts'
import { isToldApart } from './told-together.ts'
import { isUndergoerApart } from './undergoer-apart.ts'
import { areWordsUntold } from './words-untold.ts'
import { isYearApart } from './year-apart.ts'

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

/** Below this much of a long question (`QueryTerms.long`), one is read as short: a long one denies this and that. */
const SHORT = 0.3

/** How many passages the decision to answer or refuse looks at. */
export const PASSAGES_WEIGHED = 10

/** How much it counts that what is asked for is missing where nothing but names is held. */
const NOTHING_BUT_NAMES = 1.3

/** How surely a sentence tells of another's office, or of the same thing of another place. */
function apart(question: string, sentence: string): number {
  if (toldOfAnother(question, sentence)) return 2
  return officeApart(question, sentence) ? 1 : 0
}

/**
 * How much it counts that none of a sentence's words are emphasised, by the kind of answer: of such answers on questions over news half
 * and more were wrong for the first five, a third for a person, and for other kinds hardly more than of others.
 */
const UNFIT: Partial<Record<AnswerKind, number>> = {
  date: 1,
  money: 1,
  duration: 1,
  share: 1,
  organisation: 1,
  count: 1,
  measure: 1,
  person: 0.5,
  thing: 0.4,
}

/** So much of an article's beginning, and of what stands before a sentence, is looked through for the full names of those whom it names, in UTF-16 units. */
const LOOKED_AT = 3000

/** Whether words of a sentence have the form that is asked for, and none can be emphasised as the answer. */
const fitsNowhere = ({ answers }: ScoredSentence): boolean =>
  answers.length > 0 && answers.every(({ hidden }) => hidden === true)

/** How many of the best sentences are shown at the most, any of which may tell what is asked. */
const SHOWN = 3

/**
 * The features of the decision for the sentence that would be quoted first.
 * @param sentences best first, at least one
 */
export function confidenceFeatures(
  query: Query,
  terms: QueryTerms,
  sentences: readonly ScoredSentence[],
  passages: readonly RankedPassage[],
): ConfidenceFeatures {
  const best = sentences[0]!
  const { match } = best.ranked
  const held = heldTerms(terms, best)
  const { names, words, around, inPassage } = held
  const shares = termShares(terms, held, passages)
  const near = surroundingsOf(best)
  const { text, stems, headline, allStems } = near
  const shape = questionShape(query)
  const said = inOneWord(query.question)
  const asked = readWords(said).stems
  const contradictions = contradictionsOf(
    { text: said, stems: asked },
    { text, stems },
    new Set([...near.besideStems, ...match.article.title]),
    // What the passage tells elsewhere ("born in Leeds") is not denied by its opposite here ("died on Sunday").
    (word) => match.text.sentences.some((sentence) => sentence.stems.includes(word)),
  )
  const figures = query.terms
    .filter((term) => /^\d/.test(term.text))
    .map((term) => terms.byStem.get(term.stem))
  const isMissing = (stem: string): boolean => {
    const term = terms.byStem.get(stem)
    return term === undefined ? !stems.includes(stem) && !near.besideStems.includes(stem) : !held.told(term)
  }
  // A headline that names none of those who are asked for tells of somebody else's deed.
  const { title } = match.article
  const isHeaded = names.length === 0 || names.some((name) => title.has(terms.terms[name]!.stem))
  const deedStems = isHeaded ? allStems : [...stems, '', ...near.besideStems]
  const deedMissing = isDeedMissing(query, terms.all.length, deedStems, text)
  const { body } = match.article.article
  const passageText = body.slice(match.text.passage.start, match.text.passage.end)
  const shown = (): readonly Surroundings[] => [near, ...sentences.slice(1, SHOWN).map(surroundingsOf)]
  // Where one of the sentences that would be shown has it, it is told.
  const lacking = (lacks: (texts: readonly string[]) => boolean): number =>
    terms.long < 1 && lacks(near.texts) && shown().every(({ texts }) => lacks(texts)) ? 1 : 0
  return {
    ...shares,
    unknownName:
      terms.all.some((term) => terms.terms[term]!.name && !terms.terms[term]!.known && !held.told(term)) ||
      unknownSubject(query, terms) !== undefined ||
      isOtherWord(query, `${headline}\n${passageText}`) ||
      (terms.long === 0 && designationApart(query, [`${headline}\n${passageText}`]) !== undefined)
        ? 1
        : 0,
    unknownSource: query.unknownSources.length > 0 ? 1 : 0,
    answers: WITHOUT_SPAN.has(shape.type.kind) ? NEUTRAL_ANSWER : best.features.answers,
    formMissing: best.answers.length === 0 && FORMED_KINDS.has(shape.type.kind) ? 1 : 0,
    nothingFits:
      terms.long === 0 && fitsNowhere(best) && gatheringGain(query, text, stems) === 0
        ? (UNFIT[shape.type.kind] ?? 0)
        : 0,
    phrase: best.features.phrase,
    // "Was it agreed?" is answered by "It was not agreed", "Why did she not come?" by "She was ill".
    questionNegated:
      query.kind === 'yes-no' || query.kind === 'why'
        ? 0
        : Number(contradictions.questionNegated) + Number(contradictions.undenied && terms.long < SHORT),
    sentenceNegated: contradictions.sentenceNegated && query.kind !== 'yes-no' ? 1 : 0,
    // "Did they accept?" is answered by "They rejected it".
    opposite: contradictions.opposite && query.kind !== 'yes-no' ? 1 : 0,
    rival: contradictions.rival ? 1 : 0,
    swapped: swappedShare(asked, terms, stems),
    figuresMissing:
      figures.filter((term) => term === undefined || !(inPassage(term) || held.told(term))).length /
      Math.max(1, figures.length),
    besideThePoint:
      !asksSomething(query) &&
      shares.passage < HALF &&
      (names.length === 0 || shareOf(terms, names, inPassage) < MOST_NAMES)
        ? 1
        : 0,
    offTopic: isOffTopic(held, shares) ? 1 : 0,
    officeApart: apart(query.question, text),
    ageMissing: ageNotTold(query.question, text, `${headline}\n${near.after}`) ? 1 : 0,
    measureMissing: measureNotTold(query, near.all) || isWhereUntold(query, text) ? 1 : 0,
    deedMissing:
      !deedMissing || !isKnownDeed(askedDeed(query)) ? 0 : ASKS_FIGURE.has(shape.type.kind) ? 2 : 1,
    nothingTold: deedMissing && !words.some(around) && !isDeedTold(query, match) ? 1 : 0,
    placeApart: isPlaceApart(query, terms, near) ? 1 : 0,
    nobodySpeaks: isSilent(query, terms, match.article) ? 1 : 0,
    rolesSwapped: areRolesApart(query, terms, text, () => shown().flatMap(({ texts }) => texts)) ? 1 : 0,
    sortApart: isSortApart(query, stems, allStems) || isRankApart(query, near.all) ? 1 : 0,
    nounMissing:
      shape.noun === undefined || !isMissing(shape.noun) || isPartTold(query, near.all)
        ? 0
        : words.some(around)
          ? 1
          : NOTHING_BUT_NAMES,
    doerMissing: isSubjectMissing(query, terms, near) ? 1 : 0,
    roleMissing: isRoleMissing(query, allStems) ? 1 : 0,
    unnamed: isRelationUnnamed(query, near.all) ? 1 : 0,
    countedAbsent: isCountedAbsent(query, terms, match.article) ? 1 : 0,
    yearApart:
      isYearApart(query.question, near.all, match.article.day) || isModelApart(query, terms, near.all)
        ? 1
        : 0,
    stateUntold: isStateUntold(query, terms, passages) ? 1 : 0,
    figureApart:
      terms.long < 1 && isLastingApart(query, near)
        ? 2
        : lacking((texts) => isToldApart(query, texts, 'figure')),
    timeApart:
      lacking((texts) => isToldApart(query, texts, 'time')) ||
      2 * lacking((texts) => isUndergoerApart(query, terms, texts)),
    namesake: namesake(
      query,
      terms,
      text,
      `${headline}\n${body.slice(0, LOOKED_AT)}\n${body.slice(Math.max(0, best.span.end - LOOKED_AT), best.span.end)}`,
    ),
    causeUntold: causeUntold(query, near),
    wordsUntold: lacking((texts) => areWordsUntold(query, terms, texts)),
  }
}

/** Whether it is asked where a place lies, and a sentence only tells what is there. */
function isWhereUntold(query: Query, text: string): boolean {
  const place = placeAskedFor(query)
  return place !== false && whereabouts(text, place) === undefined && standsAsPlace(text, place)
}

/** Whether a percentage or a share is asked for, which a text may tell by a sign: "54%", "a third". */
const isPartTold = ({ question }: Query, text: string): boolean => asksPart(question) && TELLS_PART.test(text)

/** Whether a passage is about something else: it holds none of the names, and hardly any of what the words weigh, or the archive lacks it. */
function isOffTopic(
  { names, words, inPassage }: HeldTerms,
  { passage, unknownTerms }: Pick<ConfidenceFeatures, 'passage' | 'unknownTerms'>,
): boolean {
  if (names.some(inPassage)) return false
  if (unknownTerms >= MOSTLY_UNKNOWN || passage < HARDLY_ANY) return true
  return unknownTerms >= HALF && words.filter(inPassage).length <= 1
}
