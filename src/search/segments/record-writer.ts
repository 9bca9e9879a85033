import type { Article } from '../../articles/article.ts'
import { headlineText } from '../../articles/headline-text.ts'
import { splitPassages } from '../../articles/passages.ts'
import { splitSentences } from '../../text/sentences.ts'
import { stem } from '../../text/stem.ts'
import { createStemReader } from '../../text/stem-reader.ts'
import { STOP_WORDS } from '../../text/stop-words.ts'
import { tokenize } from '../../text/tokens.ts'
import type { ArticleRecord } from './article-record.ts'
import { ByteWriter } from './byte-writer.ts'

/** What gives stems their numbers: a part of the index. */
export interface StemNumbers {
  numberFor(stem: string): number
}

/** Cuts articles into passages, sentences and words, and writes down what a part keeps of them. */
export interface RecordWriter {
  /**
   * A word of the headline carries whether it is more than a small word, one of a sentence whether it is written with a capital.
   * @param part gives the numbers of the words
   */
  write(article: Article, part: StemNumbers): ArticleRecord
}

/** A writer with working memory of its own. */
export function createRecordWriter(): RecordWriter {
  const reader = createStemReader()
  const out = new ByteWriter(1 << 14)
  /** For each stem of the reader its number in the part plus one, or 0 while it has not been asked for. */
  let inPart = new Int32Array(1 << 12)
  let of: StemNumbers | undefined
  let generation = 0

  function numberIn(part: StemNumbers, stemNumber: number): number {
    if (stemNumber >= inPart.length) {
      const grown = new Int32Array(Math.max(stemNumber + 1, inPart.length * 2))
      grown.set(inPart)
      inPart = grown
    }
    let number = inPart[stemNumber]!
    if (number === 0) {
      number = part.numberFor(reader.stemOf(stemNumber)) + 1
      inPart[stemNumber] = number
    }
    return number - 1
  }

  function writeWords(text: string, start: number, end: number, part: StemNumbers): void {
    const count = reader.read(text, start, end)
    if (of !== part || generation !== reader.generation) {
      inPart.fill(0)
      of = part
      generation = reader.generation
    }
    const { numbers, capitals } = reader
    out.varint(count)
    for (let at = 0; at < count; at += 1) out.varint(numberIn(part, numbers[at]!) * 2 + capitals[at]!)
  }

  return {
    write(article, part) {
      const { body } = article
      out.clear()
      const headline = tokenize(headlineText(article))
      out.varint(headline.length)
      for (const { norm } of headline)
        out.varint(part.numberFor(stem(norm)) * 2 + (STOP_WORDS.has(norm) ? 0 : 1))
      const passages = splitPassages(article).map((passage) => {
        const start = out.length
        out.varint(passage.start)
        out.varint(passage.end - passage.start)
        const sentences = splitSentences(body, passage.start, passage.end)
        out.varint(sentences.length)
        let last = passage.start
        for (const sentence of sentences) {
          out.varint(sentence.start - last)
          out.varint(sentence.end - sentence.start)
          writeWords(body, sentence.start, sentence.end, part)
          last = sentence.end
        }
        return start
      })
      return { bytes: out.copy(), passages }
    },
  }
}
