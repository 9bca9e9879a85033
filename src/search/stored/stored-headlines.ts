import { distance } from 'fastest-levenshtein'
import type { TypedWord, WordStore } from '../../archive/word-store.ts'
import { tokenize } from '../../text/tokens.ts'
import { editsAllowed, headlineScore } from '../segments/headlines.ts'
import { dayNumber } from '../segments/part.ts'

/** Headlines that are compared with the words typed, the newest. */
const COMPARED = 200

/** Words of headlines that a typed word may be, at the most. */
const MEANT = 50

/** Completes headlines from an archive that lies elsewhere: see `SearchIndex.suggestArticles`. */
export async function suggestStored(store: WordStore, words: string, limit: number): Promise<string[]> {
  const typed = tokenize(words).map((token) => token.norm)
  if (typed.length === 0) return []
  const asked = await Promise.all(
    typed.map(async (word, at): Promise<TypedWord> => {
      const meant = await wordsMeant(store, word)
      return at === typed.length - 1 ? { meant, prefix: word } : { meant }
    }),
  )
  const found = (await store.headlines(asked, COMPARED)).flatMap(({ day, id, words: headline }) => {
    const score = headlineScore(typed, headline)
    return score > 0 ? [{ id, score, day: dayNumber(day) }] : []
  })
  found.sort((a, b) => b.score - a.score || b.day - a.day || (a.id < b.id ? -1 : 1))
  return found.slice(0, limit).map(({ id }) => id)
}

/** The word itself, and those of headlines that it may be a misspelling of, the nearest first. */
async function wordsMeant(store: WordStore, typed: string): Promise<readonly string[]> {
  const edits = editsAllowed(typed)
  if (edits === 0) return [typed]
  const near = (await store.headlineWords(typed.charAt(0), typed.length - edits, typed.length + edits))
    .map((word) => ({ word, away: distance(typed, word) }))
    .filter(({ away, word }) => away <= edits && word !== typed)
    .sort((a, b) => a.away - b.away || (a.word < b.word ? -1 : 1))
  return [typed, ...near.slice(0, MEANT - 1).map(({ word }) => word)]
}
