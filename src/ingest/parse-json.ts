import type { ElementStart } from './json-elements.ts'
import { lineOfBrokenElement, startsOfElements } from './json-elements.ts'
import { RefusedText } from './refusal.ts'

/** V8 says where: `... in JSON at position 17 (line 2 column 3)`. */
const JSON_ERROR_LINE = /\(line (\d+) column \d+\)/
const JSON_ERROR_TAIL = / in JSON at position.*$|, ?"?\.\.\..*$|, ".*$/s

/** What a JSON file holds: the elements of an array, or the one object that the file is. */
export interface JsonElements {
  readonly single: boolean
  readonly values: readonly unknown[]
  /** The line, from 1, on which an element begins; `undefined` in a file that is one object. */
  lineOf(at: number): number | undefined
}

/**
 * Parses a JSON array of articles, or a file that holds one article as an object.
 * @throws {RefusedText} where the text is not JSON.
 */
export function parseJsonElements(text: string): JsonElements {
  const parsed = parseJson(text)
  if (!Array.isArray(parsed)) return { single: true, values: [parsed], lineOf: () => undefined }
  let starts: readonly ElementStart[] | undefined
  return {
    single: false,
    values: parsed,
    lineOf(at) {
      starts ??= startsOfElements(text)
      return starts[at]?.line
    },
  }
}

/**
 * Parses JSON.
 * @param line the number of the text's line in its file, from 1, where it is one.
 * @throws {RefusedText} where it is none, with the line.
 */
export function parseJson(text: string, line?: number): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const within = JSON_ERROR_LINE.exec(message)?.[1]
    throw new RefusedText(`The text is not JSON: ${message.replace(JSON_ERROR_TAIL, '')}.`, {
      line: line ?? (within === undefined ? lineOfBrokenElement(text) : Number(within)),
    })
  }
}
