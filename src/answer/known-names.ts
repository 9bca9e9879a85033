import type { Archive } from '../archive/archive.ts'
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

const learnt = new WeakMap<Archive, Promise<KnownNames>>()
const following = new WeakSet<Archive>()

/** The names of an archive as it stands; learnt again where it changed. */
export function knownNames(archive: Archive): Promise<KnownNames> {
  if (!following.has(archive)) {
    following.add(archive)
    archive.subscribe(() => learnt.delete(archive))
  }
  const known = learnt.get(archive)
  if (known !== undefined) return known
  const names = archive.latest({ limit: ARTICLES }).then(learnNames)
  learnt.set(archive, names)
  // What could not be read is asked for again the next time.
  names.catch(() => {
    if (learnt.get(archive) === names) learnt.delete(archive)
  })
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
