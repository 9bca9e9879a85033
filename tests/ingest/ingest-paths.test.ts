import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Archive } from '../../src/archive/archive.ts'
import { openArchive } from '../../src/archive/sqlite/sqlite-archive.ts'
import { refusalLines } from '../../src/cli/refusal-lines.ts'
import type { IngestProgress } from '../../src/ingest/ingest-paths.ts'
import { ingestPaths } from '../../src/ingest/ingest-paths.ts'
import { ARTICLE_LIMIT } from '../../src/ingest/limits.ts'

let folder: string
let archive: Archive
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-ingest-'))
  archive = openArchive(':memory:')
})
afterEach(async () => {
  await archive.close()
  rmSync(folder, { recursive: true })
})

function write(name: string, content: string | Uint8Array): string {
  const file = join(folder, name)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
  return file
}

const wire = (title: string, body = 'Text.', day = '2026-01-20') => `date ${day} ${title}\n\n${body}\n`
const jsonLine = (title: string, fields: object = {}) =>
  JSON.stringify({ title, body: 'Text.', publishedAt: '2026-01-20', ...fields })
const ingest = (...paths: string[]) =>
  ingestPaths(paths.length === 0 ? [folder] : paths, archive, { savedAt: '2026-01-21T00:00:00Z' })
const titles = async () => (await Array.fromAsync(archive.articles())).map(({ title }) => title)

describe('ingestPaths', () => {
  it('reads every format in a folder and its folders, and refuses the rest file by file and line by line', async () => {
    write('1.txt', wire('Wire'))
    write('2.jsonl', `${jsonLine('Line 1')}\n\n{oops\n${jsonLine('Line 4')}\n${jsonLine('', { title: ' ' })}`)
    write('3.json', `[${jsonLine('Element 1')},\n{"title": "x"}]`)
    write('4.md', '---\ntitle: Markdown\ndate: 2026-01-20\n---\nText.')
    write(
      '5.html',
      '<html><body><h1>Page</h1><time datetime="2026-01-20"></time><p>Text of the page.</p></body></html>',
    )
    write('sub/README.md', '# Readme\n\nHello.')
    write('sub/bad.txt', wire('Bad', 'Text.', '2026-02-30'))
    write('sub/empty.txt', '')
    write('sub/image.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0))
    write('.hidden.txt', wire('Hidden'))
    write('node_modules/a.txt', wire('Package'))
    const summary = await ingest()
    expect(summary).toMatchObject({ files: 9, imported: 6, unchanged: 0, updated: 0, refused: 7 })
    expect((await titles()).sort()).toEqual(['Element 1', 'Line 1', 'Line 4', 'Markdown', 'Page', 'Wire'])
    expect(summary.refusals.map(({ file, line }) => [file.slice(folder.length + 1), line])).toEqual([
      ['2.jsonl', 3],
      ['2.jsonl', 5],
      ['3.json', 2],
      ['sub/README.md', undefined],
      ['sub/bad.txt', 1],
      ['sub/empty.txt', undefined],
      ['sub/image.png', undefined],
    ])
    for (const { reason } of summary.refusals) expect(reason).toMatch(/^[A-Z"].*\.$/)
  })

  it('says which articles of an array it refused, also where all stand on one line', async () => {
    const blank = jsonLine('Blank', { body: ' ' })
    const file = write('mix.json', `[${blank},${jsonLine('Whole')},${blank},${blank}]`)
    const { refusals } = await ingest()
    expect(refusals.map(({ element }) => element)).toEqual([1, 3, 4].map((number) => ({ number, of: 4 })))
    expect(refusalLines(refusals)[1]).toBe(
      `Cannot import ${file}:1, article 3 of 4: The article has no text: "body" is blank.`,
    )
  })

  it('names the formats that there are where it recognises none', async () => {
    write('table.csv', 'title,body\nPier opens,The pier opened.\n')
    expect((await ingest()).refusals).toEqual([
      expect.objectContaining({
        line: 1,
        reason: expect.stringMatching(
          /^No known format was recognised .* Read are wire text, .* and NITF\.$/,
        ),
      }),
    ])
  })

  it('reads what agencies send, follows its versions, and marks what is withdrawn', async () => {
    const ninjs = (fields: object) =>
      JSON.stringify({
        uri: 'urn:1',
        headline: 'Pier',
        firstcreated: '2026-01-20T08:00:00Z',
        body_xhtml: '<p>Text.</p>',
        ...fields,
      })
    write(
      '1.json',
      `\ufeff${ninjs({ versioncreated: '2026-01-20T09:00:00Z', body_xhtml: '<p>Corrected.</p>' })}`,
    )
    write('2.json', ninjs({ versioncreated: '2026-01-20T08:00:00Z' }))
    write(
      '3.jsonl',
      `${ninjs({ uri: 'urn:2', headline: 'Bridge' })}\n${jsonLine('Ours')}\n${ninjs({ uri: 'urn:3', embargoed: '2026-01-21T00:00:01Z' })}`,
    )
    const nitf = (body: string) =>
      `<?xml version="1.0" encoding="iso-8859-1"?><nitf><head><title>Caf\xe9</title><docdata><doc-id id-string="urn:4"/><date.issue norm="20260120"/></docdata></head><body><body.content>${body}</body.content></body></nitf>`
    write('4.xml', Buffer.from(nitf('<p>D\xe9j\xe0.</p>'), 'latin1'))
    write('5.xml', nitf('<p>Cut'))
    const summary = await ingest()
    expect(summary.refusals).toEqual([
      {
        file: join(folder, '3.jsonl'),
        reason: 'The story is embargoed until 2026-01-21T00:00:01Z.',
        until: '2026-01-21T00:00:01Z',
      },
      { file: join(folder, '5.xml'), line: 1, reason: expect.stringContaining('The XML is broken') },
    ])
    expect(await archive.get('urn:1')).toMatchObject({
      body: 'Corrected.',
      updatedAt: '2026-01-20T09:00:00Z',
    })
    expect(await archive.get('urn:4')).toMatchObject({ title: 'Café', body: 'Déjà.' })
    expect((await titles()).sort()).toEqual(['Bridge', 'Café', 'Ours', 'Pier'])

    write(
      '6.json',
      JSON.stringify({ uri: 'urn:1', versioncreated: '2026-01-20T11:00:00Z', pubstatus: 'canceled' }),
    )
    expect(await ingest()).toMatchObject({ imported: 0, updated: 1, refused: 2 })
    expect(await archive.get('urn:1')).toMatchObject({
      title: 'Pier',
      body: 'Corrected.',
      withdrawn: { at: '2026-01-20T11:00:00Z' },
    })
    expect(await ingest()).toMatchObject({ imported: 0, updated: 0 })
  })

  it('changes nothing the second time', async () => {
    write('1.txt', wire('Wire'))
    write('2.jsonl', `${jsonLine('A')}\n${jsonLine('A', { body: 'Told twice.' })}`)
    await ingest()
    const before = await Array.fromAsync(archive.articles())
    expect(await ingest()).toMatchObject({ imported: 0, updated: 0, unchanged: 3 })
    expect(await Array.fromAsync(archive.articles())).toEqual(before)
  })

  it('makes a changed file a new version of its article, even with another headline, and keeps the old', async () => {
    const file = write('1.txt', wire('Early headline'))
    await ingest()
    writeFileSync(file, wire('Late headline', 'Corrected.'))
    expect(await ingest()).toMatchObject({ imported: 0, updated: 1 })
    const [article] = await Array.fromAsync(archive.articles())
    expect(article).toMatchObject({ title: 'Late headline', body: 'Corrected.' })
    expect((await archive.versions(article?.id ?? '')).map((version) => version.article.title)).toEqual([
      'Early headline',
      'Late headline',
    ])
  })

  it('does not take the next story of a collection for a change of the last', async () => {
    const file = write('latest.jsonl', jsonLine('Yesterday'))
    await ingest()
    writeFileSync(file, jsonLine('Today'))
    expect(await ingest()).toMatchObject({ imported: 1, updated: 0 })
  })

  it('reads a file once, however it is named', async () => {
    const file = write('1.txt', wire('Wire'))
    symlinkSync(file, join(folder, '2.txt'))
    symlinkSync(folder, join(folder, 'circle'))
    expect(await ingest(file, folder, join(folder, '2.txt'))).toMatchObject({
      files: 1,
      imported: 1,
      refused: 0,
    })
  })

  it('refuses paths that are not there, and goes on', async () => {
    const missing = join(folder, 'missing')
    symlinkSync(join(folder, 'nowhere'), join(folder, 'broken-link'))
    const summary = await ingest(missing, write('1.txt', wire('Wire')), folder)
    expect(summary).toMatchObject({ imported: 1, refused: 2 })
    expect(summary.refusals[0]).toEqual({ file: missing, reason: 'There is no such file or folder.' })
  })

  it.skipIf(process.getuid?.() === 0)(
    'refuses a folder that may not be read (skipped as root, who may)',
    async () => {
      write('1.txt', wire('Wire'))
      write('locked/2.txt', wire('Locked'))
      chmodSync(join(folder, 'locked'), 0)
      const summary = await ingest()
      chmodSync(join(folder, 'locked'), 0o700)
      expect(summary).toMatchObject({ imported: 1, refused: 1 })
      expect(summary.refusals[0]?.reason).toContain('permission denied')
    },
  )

  it('reads UTF-16, CRLF and Windows-1252 files', async () => {
    write('1.txt', Buffer.from(`\ufeff${wire('Café').replaceAll('\n', '\r\n')}`, 'utf16le'))
    write('2.txt', Buffer.from(wire('Châlons'), 'latin1'))
    write('3.jsonl', Buffer.from(`\ufeff${jsonLine('Zürich')}\r\n${jsonLine('Bern')}\r\n`, 'utf16le'))
    write('4.jsonl', `\ufeff${jsonLine('Genève', { body: 'a\r\n\u00a0b' })}\r\n`)
    expect(await ingest()).toMatchObject({ imported: 5, refused: 0 })
    expect((await titles()).sort()).toEqual(['Bern', 'Café', 'Châlons', 'Genève', 'Zürich'])
    expect((await Array.fromAsync(archive.articles())).find(({ title }) => title === 'Genève')?.body).toBe(
      'a\r\n\u00a0b',
    )
  })

  it('refuses an article of more than 5 MB but not a collection, of which it refuses only lines that are so long', async () => {
    const long = 'x'.repeat(ARTICLE_LIMIT)
    write('1.txt', wire('Long', long))
    write('2.jsonl', `${jsonLine('A')}\n${jsonLine('Long', { body: long })}\n${jsonLine('B')}`)
    write('3.json', `[${jsonLine('C')},${jsonLine('D', { body: long })}]`)
    write('4.html', `<html><body><p>${long}</p></body></html>`)
    const summary = await ingest()
    expect((await titles()).sort()).toEqual(['A', 'B', 'C', 'D'])
    expect(summary.refusals).toEqual([
      { file: join(folder, '1.txt'), reason: expect.stringContaining('at most 5 MB') },
      { file: join(folder, '2.jsonl'), line: 2, reason: 'The line is longer than 5 MB.' },
      { file: join(folder, '4.html'), reason: expect.stringContaining('at most 5 MB') },
    ])
  })

  it('tells how far it is, counting what is on disk', async () => {
    write('1.jsonl', Array.from({ length: 250 }, (_, at) => jsonLine(`Story ${at}`)).join('\n'))
    write('2.txt', wire('Wire'))
    const seen: (IngestProgress & { held: Promise<number> })[] = []
    await ingestPaths([folder], archive, {
      savedAt: '2026-01-21T00:00:00Z',
      onProgress: (progress) => seen.push({ ...progress, held: archive.count() }),
    })
    const held = seen.map(({ imported }) => imported)
    expect([held[0], held.at(-1)]).toEqual([1, 251])
    for (const [at, count] of held.entries()) expect(count - (held[at - 1] ?? 0)).toBeLessThanOrEqual(100)
    for (const { imported, held } of seen) expect(await held).toBe(imported)
    expect(seen.at(-1)).toMatchObject({ filesRead: 2, files: 2, file: join(folder, '2.txt') })
  })

  it('writes as many at a time as a transaction takes where nobody waits', async () => {
    write('1.jsonl', Array.from({ length: 250 }, (_, at) => jsonLine(`Story ${at}`)).join('\n'))
    const seen: number[] = []
    await ingestPaths([folder], archive, {
      savedAt: '2026-01-21T00:00:00Z',
      alone: true,
      onProgress: ({ imported }) => seen.push(imported),
    })
    expect(seen).toEqual([100, 200, 250])
  })

  it('imports nothing from an empty folder', async () => {
    expect(await ingest()).toEqual({
      files: 0,
      imported: 0,
      unchanged: 0,
      updated: 0,
      refused: 0,
      refusals: [],
      ahead: [],
    })
  })

  const ARTICLES = '../shared/eval/multihop-rag/articles.jsonl'
  it.skipIf(!existsSync(ARTICLES))(
    'imports the 609 articles in ../shared twice (skipped without it)',
    async () => {
      expect(await ingest(ARTICLES)).toMatchObject({ imported: 609, refused: 0 })
      expect(await ingest(ARTICLES)).toMatchObject({ imported: 0, updated: 0, unchanged: 609 })
    },
  )
})
