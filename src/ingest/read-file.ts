import { open, readFile } from 'node:fs/promises'
import type { ArticleDraft } from '../articles/article.ts'
import { decodeText } from './decode-text.ts'
import { detectFormat, isNinjs } from './detect-format.ts'
import type { FoundFile } from './find-files.ts'
import { fileReason } from './find-files.ts'
import { ARTICLE_LIMIT, formatLimit, JSON_ARRAY_LIMIT, JSONL_LIMIT } from './limits.ts'
import { parseJson, parseJsonElements } from './parse-json.ts'
import { readArticleJson } from './read-articles-json.ts'
import { readLines } from './read-lines.ts'
import { readWireText } from './read-wire-text.ts'
import { type ElementPlace, RefusedText } from './refusal.ts'
import type { WireReading } from './wire-story.ts'

/** An article of a file, or why a part of it is none. */
export type FileReading =
  | {
      readonly kind: 'article'
      readonly draft: ArticleDraft
      /** Whether the file holds this article and no other, so that the file's name tells which article it is. */
      readonly single: boolean
      /** ISO 8601; it is not to be shown before. */
      readonly embargoedUntil?: string
    }
  | {
      readonly kind: 'refused'
      readonly line?: number | undefined
      /** Where the article stands in a JSON array. */
      readonly element?: ElementPlace
      readonly reason: string
    }

/** Enough of a large file to tell its format, in bytes. */
const HEAD_BYTES = 65_536

const UTF_16_MARKS: readonly string[] = ['fffe', 'feff']

/** Makes an article of a page, here or on another thread. @throws {RefusedText} as `readHtmlPage` does. */
export type HtmlReader = (html: string) => Promise<ArticleDraft>

/** The parsers of pages take longer to load than a folder of wire text takes to import. */
const readHtmlHere: HtmlReader = async (html) => {
  const { readHtmlPage } = await import('./read-html-page.ts')
  return readHtmlPage(html)
}

/** Reads the articles of a file, whichever its format. What goes wrong is a reading too, never an exception. */
export async function* readArticleFile(
  found: FoundFile,
  readHtml: HtmlReader = readHtmlHere,
): AsyncGenerator<FileReading> {
  try {
    yield* found.size > ARTICLE_LIMIT ? readLargeFile(found) : readSmallFile(found, readHtml)
  } catch (error) {
    yield refusedFor(error)
  }
}

async function* readSmallFile(
  { file, realPath }: FoundFile,
  readHtml: HtmlReader,
): AsyncGenerator<FileReading> {
  const bytes = await readFile(realPath)
  if (bytes.length === 0) throw new RefusedText('The file is empty.')
  const format = detectFormat(sampleOf(bytes), file)
  if (format === 'articles-jsonl' && !isUtf16(bytes)) {
    yield* readJsonLines(realPath)
    return
  }
  const text = decodeText(bytes)
  const decodedFormat = isUtf16(bytes) ? detectFormat(text, file) : format
  if (typeof decodedFormat === 'object') throw new RefusedText(decodedFormat.reason)
  switch (decodedFormat) {
    case 'wire':
      yield { kind: 'article', draft: readWireText(text), single: true }
      return
    case 'markdown': {
      const { readMarkdown } = await import('./read-markdown.ts')
      yield { kind: 'article', draft: readMarkdown(text), single: true }
      return
    }
    case 'html':
      yield { kind: 'article', draft: await readHtml(text), single: true }
      return
    case 'xml':
      yield* readXml(text)
      return
    case 'articles-json':
      yield* readJsonArray(text)
      return
    case 'articles-jsonl':
      for (const [at, line] of text.split('\n').entries()) yield* readLine(line, at + 1)
  }
}

/** Only collections may be large. */
async function* readLargeFile({ file, realPath, size }: FoundFile): AsyncGenerator<FileReading> {
  const head = await readHead(realPath)
  const format = detectFormat(sampleOf(head), file)
  const limit =
    format === 'articles-jsonl' ? JSONL_LIMIT : format === 'articles-json' ? JSON_ARRAY_LIMIT : ARTICLE_LIMIT
  if (size > limit || isUtf16(head)) {
    const megabytes = (size / 1_000_000).toFixed(1)
    throw new RefusedText(
      `The file has ${megabytes} MB; at most ${formatLimit(limit)} are read in its format.`,
    )
  }
  if (format === 'articles-jsonl') yield* readJsonLines(realPath)
  else yield* readJsonArray(decodeText(await readFile(realPath)))
}

async function* readJsonLines(path: string): AsyncGenerator<FileReading> {
  for await (const { line, bytes } of readLines(path, ARTICLE_LIMIT)) {
    if (bytes === undefined) {
      yield { kind: 'refused', line, reason: `The line is longer than ${formatLimit(ARTICLE_LIMIT)}.` }
    } else if (bytes.some((byte) => byte > 0x20)) {
      try {
        yield* readLine(decodeText(bytes), line)
      } catch (error) {
        yield refusedFor(error, line)
      }
    }
  }
}

async function* readLine(text: string, line: number): AsyncGenerator<FileReading> {
  if (text.trim() === '') return
  try {
    yield { kind: 'article', ...(await readJsonValue(parseJson(text, line), line)), single: false }
  } catch (error) {
    yield refusedFor(error, line)
  }
}

async function* readJsonArray(text: string): AsyncGenerator<FileReading> {
  const { single, values, lineOf } = parseJsonElements(text)
  if (values.length === 0) throw new RefusedText('The array holds no articles.')
  for (const [at, value] of values.entries()) {
    try {
      yield { kind: 'article', ...(await readJsonValue(value)), single }
    } catch (error) {
      const refused = refusedFor(error, lineOf(at))
      yield values.length === 1 ? refused : { ...refused, element: { number: at + 1, of: values.length } }
    }
  }
}

async function readJsonValue(value: unknown, line?: number): Promise<WireReading> {
  if (!isNinjs(value)) return { draft: readArticleJson(value, { line }) }
  const { readNinjs } = await import('./read-ninjs.ts')
  return readNinjs(value)
}

async function* readXml(text: string): AsyncGenerator<FileReading> {
  const { readNewsXml } = await import('./read-news-xml.ts')
  const { single, readings } = readNewsXml(text)
  for (const reading of readings) {
    if ('draft' in reading) yield { kind: 'article', ...reading, single }
    else yield refusedFor(reading.refused)
  }
}

function refusedFor(error: unknown, line?: number): Extract<FileReading, { kind: 'refused' }> {
  if (error instanceof RefusedText)
    return { kind: 'refused', line: line ?? error.line, reason: error.message }
  return { kind: 'refused', line, reason: fileReason(error) }
}

/** Text enough to tell a format by, whatever the encoding: what formats begin with is ASCII. */
function sampleOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replaceAll('\r\n', '\n')
}

function isUtf16(bytes: Uint8Array): boolean {
  return UTF_16_MARKS.includes(Buffer.from(bytes.subarray(0, 2)).toString('hex'))
}

async function readHead(path: string): Promise<Uint8Array> {
  const handle = await open(path)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}
