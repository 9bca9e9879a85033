import { createRequire } from 'node:module'
import type { Model, PartOfSpeech } from 'wink-nlp'
import type { Span } from './span.ts'

/** A word or mark of a text with its part of speech, as the Universal Dependencies project names them. */
export interface TaggedWord extends Span {
  readonly pos: PartOfSpeech
}

type Tagger = (text: string) => TaggedWord[]

let tagger: Tagger | undefined

const ENDS_IN_LETTER = /[\p{L}\p{M}]$/u
const ALL_LETTERS = /^[\p{L}\p{M}]+$/u
const PLAIN = /^\p{ASCII}*$/u

/** Whether two tokens are one word: the tokenizer cuts words at letters that it does not know ("Pi|ł|sudski"). */
function splitsWord(text: string, before: Span, next: Span): boolean {
  if (before.end !== next.start) return false
  const first = text.slice(before.start, before.end)
  const second = text.slice(next.start, next.end)
  return ENDS_IN_LETTER.test(first) && ALL_LETTERS.test(second) && !PLAIN.test(first + second)
}

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
      const before = tagged.at(-1)
      if (before !== undefined && splitsWord(text, before, { start, end: from })) {
        tagged[tagged.length - 1] = {
          start: before.start,
          end: from,
          pos: before.pos === 'X' ? tags[at]! : before.pos,
        }
      } else tagged.push({ start, end: from, pos: tags[at]! })
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
