/** The longest word that is searched for, in bytes of UTF-8: PostgreSQL takes words of up to 2,046. */
const LONGEST = 500

/** How many bytes the words of an article may have in all: PostgreSQL takes up to 1 MB with what it adds to each. */
const MOST = 700_000

/** The words that PostgreSQL can hold of an article, each once: no empty ones, none of absurd length, and no more than fit. */
export function lexemesOf(words: Iterable<string>): string[] {
  const lexemes: string[] = []
  let bytes = 0
  for (const word of new Set(words)) {
    const length = Buffer.byteLength(word)
    if (length === 0 || length > LONGEST || word.includes('\0') || !word.isWellFormed()) continue
    bytes += length + 8
    if (bytes > MOST) break
    lexemes.push(word)
  }
  return lexemes
}

/** A word as a query of PostgreSQL's full-text search, whatever stands in it; `undefined` for one that is never held. */
export function lexemeQuery(word: string, { prefix = false } = {}): string | undefined {
  const [lexeme] = lexemesOf([word])
  if (lexeme === undefined) return undefined
  return `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'${prefix ? ':*' : ''}`
}
