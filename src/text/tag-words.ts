import { createRequire } from 'node:module'
import type { Model, PartOfSpeech } from 'wink-nlp'
import type { Span } from './span.ts'

/** A word or mark of a text with its part of speech, as the Universal Dependencies project names them. */
export interface TaggedWord extends Span {
  readonly pos: PartOfSpeech
}

type Tagger = (text: string) => TaggedWord[]

let tagger: Tagger | undefined

/** Loads wink-nlp and its English model: about 0.2 s, so only when a text is to be tagged. */
function loadTagger(): Tagger {
  const require = createRequire(import.meta.url)
  const load: typeof import('wink-nlp').default = require('wink-nlp')
  const model: Model = require('wink-eng-lite-web-model')
  const nlp = load(model, ['pos'])
  return (text) => {
    const tokens = nlp.readDoc(text).tokens()
    const words = tokens.out()
    const tags = tokens.out(nlp.its.pos) as PartOfSpeech[]
    const tagged: TaggedWord[] = []
    let from = 0
    for (const [at, word] of words.entries()) {
      const start = text.indexOf(word, from)
      if (start < 0) continue
      from = start + word.length
      tagged.push({ start, end: from, pos: tags[at]! })
    }
    return tagged
  }
}

/** How many sentences are kept tagged: about 2 KB each. */
const KEPT = 4000

const kept = new Map<string, readonly TaggedWord[]>()

/** The words and marks of a sentence with their parts of speech; offsets within the text. Kept for the next time. */
export function tagWords(sentence: string): readonly TaggedWord[] {
  const known = kept.get(sentence)
  if (known !== undefined) return known
  tagger ??= loadTagger()
  const tagged = tagger(sentence)
  if (kept.size >= KEPT) kept.delete(kept.keys().next().value!)
  kept.set(sentence, tagged)
  return tagged
}
