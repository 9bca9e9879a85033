import type { Filters, Query } from '../../question/query.ts'
import { rank } from '../../search/ranking/rank.ts'
import type { Hit } from '../../search/search-index.ts'
import type { Desk } from '../desk.ts'
import type { ExaminedSentence } from '../examination.ts'
import { readQuestion } from '../read-question.ts'
import { scoreSentences } from '../sentences/score-sentences.ts'
import { holderInArticle } from './holder-in-article.ts'
import { holderInBody } from './holder-in-body.ts'
import {
  dayOf,
  type Holding,
  handedOn,
  laterHolders,
  newestFirst,
  newestOf,
  surnameOf,
} from './later-holders.ts'
import type { OfficeAsked } from './office-asked.ts'
import { officeHolder } from './office-holder.ts'
import { officeNames } from './office-patterns.ts'
import { placeNames } from './place-forms.ts'

/** How sure it is that a sentence answers which names the holder in one of the closed patterns. */
export const HOLDER_CONFIDENCE = 0.85

/** What the best such sentence stands before all others by, and what each further one is put behind it. */
const LIFT = 4
const STEP = 1.5

/** How many passages are found for each way to write the office, how many ways are tried, and how many sentences are kept. */
const PASSAGES = 60
const WAYS = 4
const MOST = 12

/** Days before the newest article within which the holder is looked for first: an archive may hold thousands of reports that name him. */
const WINDOW_DAYS = 120
const DAY = 86_400_000

/** A report that is so much older or newer than the time asked about does not tell who held an office then. */
const LONG_DAYS = 366

/** The sentences that name the holder of an office, or all of them. */
export interface WithHolders {
  readonly sentences: readonly ExaminedSentence[]
  /** Whether they do. */
  readonly named: boolean
}

/**
 * Where it is asked who holds an office, only the sentences that name the holder are left, the newest first unless it is asked
 * for a time that is over. Where none does, nothing is emphasised: another's name would be taken for the answer.
 * @param sentences best first
 */
export async function holdersFirst(
  query: Query,
  office: OfficeAsked,
  sentences: readonly ExaminedSentence[],
  desk: Desk,
): Promise<WithHolders> {
  const naming = new Map<string, Holding>()
  const add = (sentence: ExaminedSentence): void => {
    const { article } = sentence.ranked
    const text = article.body.slice(sentence.span.start, sentence.span.end)
    const holder =
      officeHolder(text, office) ??
      holderInBody(text, office, article.body) ??
      holderInArticle(text, office, article)
    if (holder !== undefined) naming.set(keyOf(sentence), { sentence, holder })
  }
  for (const sentence of sentences) add(sentence)
  const further = await furtherSentences(query, waysToWrite(office), office, desk)
  for (const sentence of further) {
    if (!naming.has(keyOf(sentence))) add(sentence)
  }
  for (const one of laterHolders([...sentences, ...further], office, [...naming.values()]))
    naming.set(keyOf(one.sentence), one)
  const newest = office.past || office.former !== 'no' ? undefined : newestOf([...naming.values()])
  const gone =
    newest === undefined
      ? []
      : handedOn(
          [
            ...further,
            ...(await furtherSentences(query, [`${surnameOf(newest)} ${office.office}`], office, desk)),
          ],
          office,
          newest,
        )
  const top = Math.max(0, ...sentences.map(({ score }) => score))
  const held = [...naming.values()].sort(
    (a, b) =>
      (office.past ? 0 : dayOf(b.sentence).localeCompare(dayOf(a.sentence))) ||
      b.sentence.score - a.sentence.score,
  )
  const lifted = withoutOthers(heldThen(held, query))
    .slice(0, MOST)
    .map(({ sentence, holder }, at): ExaminedSentence => {
      const score = top + LIFT + STEP * (Math.min(MOST, held.length) - at)
      const start = sentence.span.start
      return {
        ...sentence,
        score,
        answers: [{ start: start + holder.start, end: start + holder.end, score: 1 }],
        bonuses: { ...sentence.bonuses, identity: score - sentence.score },
      }
    })
  if (lifted.length > 0) {
    const after = newestFirst(gone).slice(0, 1)
    const above = lifted[0]!.score + LIFT
    return {
      sentences: [...after.map((sentence) => ({ ...sentence, score: above, answers: [] })), ...lifted],
      named: true,
    }
  }
  return { sentences: sentences.map((sentence) => ({ ...sentence, answers: [] })), named: false }
}

/**
 * Of those whom reports name, whoever is named nearest to the time that is asked about; nobody where that is long before or after.
 * @param held best first
 */
function heldThen(held: readonly Holding[], { dates }: Query): readonly Holding[] {
  const { from, to } = dates ?? {}
  if (from === undefined || to === undefined) return held
  const away = ({ sentence }: Holding): number => {
    const day = Date.parse(dayOf(sentence))
    return Math.max(0, Date.parse(from) - day, day - Date.parse(to))
  }
  return held.filter((one) => away(one) <= LONG_DAYS * DAY).toSorted((a, b) => away(a) - away(b))
}

/** Without whoever else is named, where more than one sentence names the first: it is another's office. */
function withoutOthers(held: readonly Holding[]): readonly Holding[] {
  const first = held[0]
  if (first === undefined) return held
  const same = held.filter((one) => surnameOf(one) === surnameOf(first))
  return same.length > 1 ? same : held
}

const keyOf = ({ ranked, span }: ExaminedSentence): string => `${ranked.articleId} ${span.start}`

/** Sentences of passages that are found by the ways in which articles write the office: "Russian president", "president of Russia". */
async function furtherSentences(
  query: Query,
  ways: readonly string[],
  office: OfficeAsked,
  desk: Desk,
): Promise<ExaminedSentence[]> {
  const windows = [query.filters]
  const newest = (await desk.archive.period())?.newest
  if (!office.past && newest !== undefined && query.filters.from === undefined) {
    const days = [newest.slice(0, 10), query.asOf.slice(0, 10), query.filters.to ?? newest.slice(0, 10)]
    const last = days.reduce((earliest, day) => (day < earliest ? day : earliest))
    const from = new Date(Date.parse(last) - WINDOW_DAYS * DAY).toISOString().slice(0, 10)
    windows.unshift({ ...query.filters, from })
  }
  const hits = new Map<string, Hit>()
  for (const text of ways) {
    for (const filters of windows) {
      for (const hit of await hitsFor(text, query, filters, desk)) {
        hits.set(`${hit.passage.articleId} ${hit.passage.ordinal}`, hit)
      }
    }
  }
  const ranking = rank(query, [...hits.values()], desk.index)
  const passages = { passages: hits.size, answers: false }
  return scoreSentences(query, ranking.terms, ranking.passages, passages).map((sentence) => ({
    ...sentence,
    bonuses: { recency: 0, earlierArticle: 0, speaker: 0, possessive: 0 },
  }))
}

async function hitsFor(text: string, query: Query, filters: Filters, desk: Desk): Promise<readonly Hit[]> {
  const read = await readQuestion(text, desk, { asOf: query.asOf, filters })
  return read.terms.length === 0 ? [] : desk.index.search(read, { limit: PASSAGES })
}

function waysToWrite({ office, place }: OfficeAsked): string[] {
  const places = placeNames(place).map((name) =>
    /^(?:us|uk|un|eu)$/u.test(name) ? name.toUpperCase() : name,
  )
  const offices = officeNames(office)
  return [
    ...places.slice(0, WAYS).map((name) => `${name} ${offices[0] ?? office}`),
    ...offices.slice(1, 1 + WAYS).map((called) => `${places[0]} ${called}`),
  ]
}
