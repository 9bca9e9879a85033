import type { ChangedArticle, WordWriter } from '../../src/archive/postgres/word-writer.ts'

/** Keeps no words, and remembers which changes it was told of, those of transactions that failed included. */
export function recordedWords(): WordWriter & { readonly told: readonly ChangedArticle[] } {
  const told: ChangedArticle[] = []
  return {
    told,
    version: 1,
    changed: async (_client, changes) => void told.push(...changes),
  }
}
