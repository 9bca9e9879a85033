import type { Archive, SourceSummary } from '../archive/archive.ts'
import type { Article } from '../articles/article.ts'
import { findNames } from '../question/names.ts'
import { nameForm } from './spans/name-forms.ts'

/** Names that the newest articles turn to, those of most articles first. */
export interface KnownNames {
  readonly people: readonly string[]
  /** People, places and organisations. */
  readonly topics: readonly string[]
}

/** How many of the newest articles are read, and how much of each: a name that matters stands near the top. */
const ARTICLES = 200
const OPENING = 800

/** Names that are kept of each sort. */
const KEPT = 1000

/** What stands before a name and tells whether it is a person's: a title. */
const WORD_BEFORE = /(\p{L}+)\s+$/u

/** What was learnt while an archive gave this list of its outlets: it gives another one once anything has changed. */
const learnt = new WeakMap<readonly SourceSummary[], Promise<KnownNames>>()

/** The names of an archive as it stands; learnt again where it changed, whoever changed it. */
export async function knownNames(archive: Archive): Promise<KnownNames> {
  const sources = await archive.sources()
  const known = learnt.get(sources)
  if (known !== undefined) return known
  const names = archive.latest({ limit: ARTICLES }).then(learnNames)
  learnt.set(sources, names)
  // What could not be read is asked for again the next time.
  names.catch(() => learnt.delete(sources))
  return names
}

function learnNames(articles: readonly Article[]): KnownNames {
  const counts = new Map<string, { articles: number; person: boolean }>()
  for (const { body } of articles) {
    const opening = body.slice(0, OPENING)
    const seen = new Set<string>()
    for (const { start, end } of findNames(opening)) {
      const name = opening.slice(start, end)
      const before = WORD_BEFORE.exec(opening.slice(Math.max(0, start - 30), start))?.[1] ?? ''
      const person = nameForm(name, { before: before.toLowerCase(), after: '' }) === 'person-name'
      const known = counts.get(name) ?? { articles: 0, person: false }
      counts.set(name, {
        articles: known.articles + (seen.has(name) ? 0 : 1),
        person: known.person || person,
      })
      seen.add(name)
    }
  }
  const sorted = [...counts].sort((a, b) => b[1].articles - a[1].articles)
  const people = sorted.filter(([name, { person }]) => person && name.includes(' '))
  return {
    people: people.slice(0, KEPT).map(([name]) => name),
    topics: sorted.slice(0, KEPT).map(([name]) => name),
  }
}
