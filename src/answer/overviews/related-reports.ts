import type { Article } from '../../articles/article.ts'
import { quotableSentences } from '../../articles/passages.ts'
import { findNames } from '../../question/names.ts'
import type { Filters } from '../../question/query.ts'
import type { ArticleText } from '../../search/article-texts.ts'
import type { QueryTerms } from '../../search/ranking/query-terms.ts'
import type { Hit } from '../../search/search-index.ts'
import { stem } from '../../text/stem.ts'
import { normalizeWord, tokenize } from '../../text/tokens.ts'
import type { Desk } from '../desk.ts'
import { readQuestion } from '../read-question.ts'
import { nameForm } from '../spans/name-forms.ts'

/** When a report that has not all of a topic's words goes on with the story of those that have. */
export const RELATED_RULES = {
  /** A topic with more reports than this needs no others. */
  mostCore: 8,
  /** Days before the first and after the last of them. */
  days: 90,
  /** Sentences of an opening. */
  opening: 2,
  /** Names that the openings have in common, beside those of the topic: of a topic that names a place, ... */
  shared: 2,
  /** ... and of one that names somebody or an organisation. */
  sharedOfPerson: 1,
  /** A name that stands in more passages than the larger of the two, the second as a share of all, stands in many stories. */
  passages: 40,
  share: 0.005,
  /** Names that are looked for. */
  mostNames: 12,
} as const

const DAY = 86_400_000

/** A name that one of the reports has, and the word by which others call it. */
interface Bond {
  /** In full, as first written. */
  readonly name: string
  /** A person's last name; an organisation's whole name. */
  readonly called: string
  readonly person: boolean
}

/**
 * The reports that go on with a story without its general word: of "the Carvoria election" those that say "runoff" and
 * "recount". Their headline or opening has the topic's names and, beside these, names of people or organisations that the
 * reports with all its words have too. Countries and names of many stories are no bond, and so is one name alone.
 * @param topic as a person typed it, with its terms
 * @param core the reports that have its words
 */
export async function relatedReports(
  { topic, terms }: { readonly topic: string; readonly terms: QueryTerms },
  core: readonly Article[],
  desk: Desk,
  { asOf, filters = {} }: { readonly asOf: string; readonly filters?: Filters },
): Promise<readonly ArticleText[]> {
  const { mostCore, days, mostNames } = RELATED_RULES
  const ofTopic = new Set(terms.terms.filter(({ name, known }) => name && known).map((term) => term.stem))
  if (core.length === 0 || core.length > mostCore || ofTopic.size === 0) return []
  // A topic of names alone leaves nothing out.
  if (ofTopic.size === terms.terms.length) return []
  const bonds = bondsOf(core, ofTopic, desk).slice(0, mostNames)
  const needed = namesSomebody(core, ofTopic) ? RELATED_RULES.sharedOfPerson : RELATED_RULES.shared
  if (bonds.length < needed) return []
  const published = core.map(({ publishedAt }) => Date.parse(publishedAt.slice(0, 10)))
  const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10)
  const around = {
    from: latest(filters.from, isoDay(Math.min(...published) - days * DAY)),
    to: earliest(filters.to, isoDay(Math.max(...published) + days * DAY)),
  }
  const words = [topic, ...bonds.map(({ name }) => name)].join(' ')
  const query = await readQuestion(words, desk, { asOf })
  const hits = await desk.index.search({ ...query, filters: { ...filters, ...around } })
  const known = new Set(core.map(({ id }) => id))
  const ids = [...new Set(hits.map(({ passage }) => passage.articleId))].filter((id) => !known.has(id))
  const texts = [...(await desk.index.read(ids)).values()]
  return texts.filter((text) => goesOn(text, ofTopic, bonds, needed))
}

const latest = (limit: string | undefined, day: string): string =>
  limit !== undefined && limit > day ? limit : day
const earliest = (limit: string | undefined, day: string): string =>
  limit !== undefined && limit < day ? limit : day

const stemsOf = (text: string): Set<string> => new Set(tokenize(text).map(({ norm }) => stem(norm)))

/** The people and organisations of some reports, those that stand in most of them first. */
function bondsOf(core: readonly Article[], ofTopic: ReadonlySet<string>, { index }: Desk): readonly Bond[] {
  const { passages, share } = RELATED_RULES
  const most = Math.max(passages, share * index.terms.passages)
  const found = new Map<string, { readonly bond: Bond; reports: number }>()
  for (const { body } of core) {
    const seen = new Set<string>()
    for (const { start, end } of findNames(body)) {
      const bond = bondOf(body.slice(start, end))
      if (bond === undefined || seen.has(bond.called)) continue
      seen.add(bond.called)
      const stems = [...stemsOf(bond.called)]
      if (stems.some((one) => ofTopic.has(one))) continue
      if (Math.min(...stems.map((one) => index.terms.frequency(one))) > most) continue
      const known = found.get(bond.called)
      if (known === undefined) found.set(bond.called, { bond, reports: 1 })
      else known.reports += 1
    }
  }
  return [...found.values()].sort((a, b) => b.reports - a.reports).map(({ bond }) => bond)
}

/** Only names of several words tell by themselves whether they are a person's or an organisation's. */
function bondOf(name: string): Bond | undefined {
  const words = name.split(/\s+/u)
  if (words.length < 2) return undefined
  const form = nameForm(name, { before: '', after: '' })
  if (form === 'person-name') return { name, called: words.at(-1)!, person: true }
  return form === 'organisation-name' ? { name, called: name, person: false } : undefined
}

/** Whether what the topic names is somebody, or an organisation, rather than a place. */
function namesSomebody(core: readonly Article[], ofTopic: ReadonlySet<string>): boolean {
  return core.some(({ body }) =>
    findNames(body).some(({ start, end }) => {
      const name = body.slice(start, end)
      const stems = stemsOf(name)
      return bondOf(name) !== undefined && [...ofTopic].every((one) => stems.has(one))
    }),
  )
}

/** The headline and the first sentences, in which a report says what it is about. */
function openingOf(article: Article): string {
  const sentences = quotableSentences(article).slice(0, RELATED_RULES.opening)
  return [article.title, ...sentences.map(({ start, end }) => article.body.slice(start, end))].join('\n')
}

function goesOn(
  { article }: ArticleText,
  ofTopic: ReadonlySet<string>,
  bonds: readonly Bond[],
  needed: number,
): boolean {
  const opening = openingOf(article)
  const stems = stemsOf(opening)
  if (![...ofTopic].every((one) => stems.has(one))) return false
  const words = new Set(tokenize(opening).map(({ norm }) => norm))
  const shared = bonds.filter(({ called, person }) =>
    person ? words.has(normalizeWord(called)) : opening.includes(called),
  )
  return shared.length >= needed
}

/** Candidates with every passage of some reports. */
export function withPassagesOf(hits: readonly Hit[], reports: readonly ArticleText[]): readonly Hit[] {
  if (reports.length === 0) return hits
  const found = new Set(hits.map(({ passage }) => `${passage.articleId} ${passage.ordinal}`))
  const added = reports.flatMap((article) =>
    article.passages
      .filter(({ passage }) => !found.has(`${article.id} ${passage.ordinal}`))
      .map(({ passage }): Hit => ({ passage, score: 0, article })),
  )
  return [...hits, ...added]
}
