import type { Archive, SourceSummary } from '../archive/archive.ts'
import type { Article } from '../articles/article.ts'
import { isBesideTheStory, isHeading } from '../articles/beside-the-story.ts'
import { quotableSentences } from '../articles/passages.ts'
import { findNames } from '../question/names.ts'
import type { Span } from '../text/span.ts'
import { STOP_WORDS } from '../text/stop-words.ts'
import { nameForm, TITLES } from './spans/name-forms.ts'

/** Names that the newest articles turn to, those of most articles first. */
export interface KnownNames {
  readonly people: readonly string[]
  /** People, places and organisations. */
  readonly topics: readonly string[]
}

/** How many of the newest articles are read, and how much of each: a name that matters stands near the top. */
const ARTICLES = 200
const OPENING = 800

/** As much of an article is looked through for who speaks in it. */
const SPOKEN = 4000

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

/** A name by any of its spellings in capitals, with or without titles. */
interface Learnt {
  articles: number
  person: boolean
  /** How often it is spelt so. */
  readonly spellings: Map<string, number>
}

function learnNames(articles: readonly Article[]): KnownNames {
  const names = new Map<string, Learnt>()
  for (const article of articles) {
    const seen = new Set<string>()
    const speakers = speakersIn(article.body)
    for (const { start, end } of openingOf(article)) {
      const text = article.body.slice(start, end)
      for (const span of findNames(text)) {
        const typed = spelling(text, span.start, span.end)
        if (!isTelling(typed, span.start)) continue
        const before = WORD_BEFORE.exec(text.slice(Math.max(0, span.start - 30), span.start))?.[1] ?? ''
        const form = nameForm(typed, { before: before.toLowerCase(), after: '' })
        if (form === 'nationality') continue
        const name = withoutTitle(typed)
        const key = name.toLowerCase()
        const known = names.get(key) ?? { articles: 0, person: false, spellings: new Map() }
        known.articles += seen.has(key) ? 0 : 1
        const titled = name !== typed || TITLES.has(before.toLowerCase())
        known.person ||= form === 'person-name' && (titled || speakers.has(name.split(' ').at(-1)!))
        known.spellings.set(name, (known.spellings.get(name) ?? 0) + 1)
        names.set(key, known)
        seen.add(key)
      }
    }
  }
  const sorted = [...names.values()].sort((a, b) => b.articles - a.articles)
  const people = sorted.filter(({ person, spellings }) => person && usual(spellings).includes(' '))
  return {
    people: people.slice(0, KEPT).map(({ spellings }) => usual(spellings)),
    topics: sorted.slice(0, KEPT).map(({ spellings }) => usual(spellings)),
  }
}

/** The sentences near the top of an article that tell its story. */
function openingOf(article: Article): readonly Span[] {
  const body = article.body.slice(0, OPENING)
  return quotableSentences({ body }).filter(
    (span) => !isHeading(body, span) && !isBesideTheStory(body.slice(span.start, span.end)),
  )
}

/** Who is said to say something in a text, by last names: only of them is it sure that they are people. */
const SPEAKERS =
  /(?<last>\p{Lu}[\p{L}'’-]+),? (?:said|says|told|tells|added|wrote|explained|argued|warned|announced|insisted|claimed)\b|\b(?:said|says|added|wrote|according to) (?:\p{Lu}[\p{L}'’-]+ ){0,2}(?<name>\p{Lu}[\p{L}'’-]+)/gu

function speakersIn(body: string): ReadonlySet<string> {
  return new Set(
    [...body.slice(0, SPOKEN).matchAll(SPEAKERS)].map(({ groups }) => groups?.last ?? groups?.name ?? ''),
  )
}

/** Whether it is a name for sure: a single word that opens its sentence has its capital by that. */
function isTelling(name: string, at: number): boolean {
  if (name.length < 2 || !LETTER.test(name) || STOP_WORDS.has(name.toLowerCase())) return false
  return at > 0 || name.includes(' ')
}

const LETTER = /\p{L}/u
/** Letters with dots between them, the last of which a sentence's end may be: "U.S". */
const INITIALS = /^(?:\p{Lu}\.)+\p{Lu}$/u

/** A name as it stands in a text, with the dot that ends its initials. */
function spelling(text: string, start: number, end: number): string {
  const name = text.slice(start, end)
  return INITIALS.test(name) && text[end] === '.' ? `${name}.` : name
}

/** "Ukrainian President Volodymyr Zelenskiy" without what stands before first and last name. */
function withoutTitle(name: string): string {
  const words = name.split(' ')
  const title = words.findLastIndex((word) => TITLES.has(word.toLowerCase().replace(/-elect$/u, '')))
  const rest = words.slice(title + 1)
  // "Director of the Year" is none.
  return title >= 0 && rest.length >= 2 && /^\p{Lu}/u.test(rest[0]!) ? rest.join(' ') : name
}

/** The spelling that is met most, one in capitals throughout only where there is no other: datelines write places so. */
function usual(spellings: ReadonlyMap<string, number>): string {
  const all = [...spellings].sort((a, b) => b[1] - a[1])
  return (all.find(([name]) => /\p{Ll}/u.test(name)) ?? all[0]!)[0]
}
