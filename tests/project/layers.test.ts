import { execFile } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

// The lint rules of biome.json are tried on a small tree of their own, laid out like the project, in which every file
// breaks one rule or keeps all of them.

const BIOME = resolve('node_modules/@biomejs/biome/bin/biome')
const RESTRICTED = 'lint/style/noRestrictedImports'
const CYCLE = 'lint/suspicious/noImportCycles'
const ENVIRONMENT = 'lint/style/noProcessEnv'

/** What each folder of `src/` may import, besides itself. `commands` stands beside `src`. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  text: [],
  threads: [],
  articles: ['text'],
  archive: ['text', 'articles'],
  question: ['text', 'articles'],
  fetch: ['text'],
  ingest: ['text', 'articles', 'archive', 'fetch'],
  feeds: ['text', 'threads', 'articles', 'archive', 'ingest', 'fetch'],
  search: ['text', 'articles', 'archive', 'question'],
  answer: ['text', 'articles', 'archive', 'question', 'search'],
  notices: ['text', 'articles', 'archive', 'feeds', 'question', 'search', 'answer'],
  reply: ['text', 'articles', 'archive', 'feeds', 'question', 'search', 'answer', 'notices'],
  charts: ['text', 'threads', 'articles', 'reply'],
  commands: ['text', 'articles', 'archive', 'feeds', 'question', 'search', 'answer', 'notices', 'reply'],
  discord: [
    'text',
    'articles',
    'archive',
    'fetch',
    'feeds',
    'question',
    'search',
    'answer',
    'notices',
    'reply',
    'commands',
  ],
  cli: [
    'text',
    'articles',
    'archive',
    'fetch',
    'feeds',
    'question',
    'ingest',
    'search',
    'answer',
    'notices',
    'reply',
    'commands',
  ],
}
const FOLDERS = Object.keys(MAY_IMPORT)
const MAIN = '../main.ts'

const folderOf = (name: string): string => (name === 'commands' ? 'commands' : `src/${name}`)

/** How a file of one folder names a file of another. */
function pathBetween(from: string, to: string): string {
  if (to === MAIN) return from === 'commands' ? '../src/main.ts' : MAIN
  if (from === 'commands') return `../src/${to}/there.ts`
  return to === 'commands' ? '../../commands/there.ts' : `../${to}/there.ts`
}

interface Attempt {
  readonly file: string
  readonly code: string
  /** The rule that refuses it; undefined where it is allowed. */
  readonly refusedBy?: string
}

const attempts: Attempt[] = []

function attempt(file: string, code: string, refusedBy?: string): string {
  attempts.push({ file, code, ...(refusedBy === undefined ? {} : { refusedBy }) })
  return file
}

const betweenFolders = FOLDERS.flatMap((from) =>
  [...FOLDERS, MAIN]
    .filter((to) => to !== from)
    .map((to) => {
      const allowed = MAY_IMPORT[from]!.includes(to)
      const file = `${folderOf(from)}/to-${to === MAIN ? 'main' : to}.ts`
      attempt(
        file,
        `import { there } from '${pathBetween(from, to)}'\n\nthere()\n`,
        allowed ? undefined : RESTRICTED,
      )
      return { from, to: to === MAIN ? 'main.ts' : to, file, allowed, says: allowed ? 'may' : 'may not' }
    }),
)

const ofPackages = [...FOLDERS.map(folderOf), 'src'].flatMap((folder) =>
  [
    { package: 'discord.js', allowed: folder === 'src/discord' },
    { package: '@discordjs/rest', allowed: folder === 'src/discord' },
    {
      package: 'discord-api-types/v10',
      allowed: ['src/discord', 'src/cli', 'commands', 'src'].includes(folder),
    },
    { package: 'node:sqlite', allowed: folder === 'src/archive' },
    { package: 'pg', allowed: folder === 'src/archive' },
  ].map((one) => {
    const file = `${folder}/with-${one.package.replace(/\W/g, '-')}.ts`
    attempt(file, `import { there } from '${one.package}'\n\nthere()\n`, one.allowed ? undefined : RESTRICTED)
    return { ...one, folder, file, says: one.allowed ? 'may' : 'may not' }
  }),
)

/** The folders within folders of `src/`, from which paths are longer. Texts have a rule of their own. */
const WITHIN = FOLDERS.filter((folder) => folder !== 'commands').flatMap((folder) =>
  readdirSync(folderOf(folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'texts')
    .map(({ name }) => ({ folder, inner: `${folderOf(folder)}/${name}` })),
)
const fromWithin = WITHIN.flatMap(({ folder, inner }) =>
  FOLDERS.filter((to) => to !== folder).map((to) => {
    const allowed = MAY_IMPORT[folder]!.includes(to)
    const path = to === 'commands' ? '../../../commands/there.ts' : `../../${to}/there.ts`
    const file = attempt(
      `${inner}/to-${to}.ts`,
      `import { there } from '${path}'\n\nthere()\n`,
      allowed ? undefined : RESTRICTED,
    )
    return { inner, to, file, allowed, says: allowed ? 'may' : 'may not' }
  }),
)
const toAround = WITHIN.map(({ inner }) => ({
  inner,
  file: attempt(`${inner}/to-around.ts`, "import { there } from '../there.ts'\n\nthere()\n"),
}))
attempt('src/archive/postgres/with-pg.ts', "import { Client } from 'pg'\n\nnew Client()\n")

// The folder of actions lies within commands/, so that the paths from it are longer.
const fromActions = FOLDERS.filter((to) => to !== 'commands').map((to) => {
  const allowed = MAY_IMPORT.commands!.includes(to)
  const file = attempt(
    `commands/actions/to-${to}.ts`,
    `import { there } from '../../src/${to}/there.ts'\n\nthere()\n`,
    allowed ? undefined : RESTRICTED,
  )
  return { to, file, allowed }
})

const WAYS = {
  'a type': "import type { There } from '../search/there.ts'\n\nexport type Here = There\n",
  'an export': "export * from '../search/there.ts'\n",
  'a load at run time': "const { there } = await import('../search/there.ts')\n\nthere()\n",
}
const otherWays = Object.entries(WAYS).map(([way, code], at) => ({
  way,
  file: attempt(`src/text/way-${at}.ts`, code, RESTRICTED),
}))

const USE_OF_ENVIRONMENT = 'export const path = process.env.PATH\n'
const withEnvironment = [...FOLDERS.map(folderOf), 'src'].map((folder) =>
  attempt(`${folder}/environment.ts`, USE_OF_ENVIRONMENT, ENVIRONMENT),
)
const configuration = attempt('src/config.ts', USE_OF_ENVIRONMENT)
const amongTexts = [
  {
    from: '../catalogue.ts',
    file: attempt('src/reply/texts/there.ts', "import { there } from '../catalogue.ts'\n\nthere()\n"),
    refused: [],
  },
  {
    from: '../../archive/there.ts',
    file: attempt(
      'src/reply/texts/to-archive.ts',
      "import { there } from '../../archive/there.ts'\n\nthere()\n",
      RESTRICTED,
    ),
    refused: [RESTRICTED],
  },
]
const cycle = [
  attempt(
    'src/search/egg.ts',
    "import type { Hen } from './hen.ts'\n\nexport type Egg = Hen | undefined\n",
    CYCLE,
  ),
  attempt(
    'src/search/hen.ts',
    "import type { Egg } from './egg.ts'\n\nexport type Hen = readonly Egg[]\n",
    CYCLE,
  ),
]

/** The rules that refuse a file of the tree. */
const refusals = new Map<string, Set<string>>()
let tree: string

beforeAll(async () => {
  tree = mkdtempSync(join(tmpdir(), 'dateline-layers-'))
  for (const file of ['biome.json', '.gitignore']) copyFileSync(file, join(tree, file))
  for (const { file, code } of attempts) {
    mkdirSync(dirname(join(tree, file)), { recursive: true })
    writeFileSync(join(tree, file), code)
  }
  for (const { file, rule } of await lint(tree)) {
    const rules = refusals.get(file) ?? new Set()
    refusals.set(file, rules.add(rule))
  }
})

afterAll(() => rmSync(tree, { recursive: true }))

/** Lints a tree by its own `biome.json`; a file may come several times. */
async function lint(folder: string): Promise<readonly { file: string; rule: string }[]> {
  const output = await new Promise<string>((done, fail) => {
    const given = ['lint', '--max-diagnostics=none', '--reporter=json', '.']
    execFile(
      process.execPath,
      [BIOME, ...given],
      { cwd: folder, maxBuffer: 1 << 26 },
      (error, stdout, stderr) => {
        if (stdout === '') fail(new Error(stderr, { cause: error }))
        else done(stdout)
      },
    )
  })
  const { diagnostics } = JSON.parse(output) as {
    diagnostics: readonly { category: string; location: { path: string } }[]
  }
  return diagnostics.map(({ category, location }) => ({ file: location.path, rule: category }))
}

describe('the layers, as the linter holds them', () => {
  it.each(betweenFolders)('$from $says import $to', ({ file, allowed }) => {
    expect([...(refusals.get(file) ?? [])]).toEqual(allowed ? [] : [RESTRICTED])
  })

  it.each(fromActions)(
    'let commands/actions import what commands may: $to, $allowed',
    ({ file, allowed }) => {
      expect([...(refusals.get(file) ?? [])]).toEqual(allowed ? [] : [RESTRICTED])
    },
  )

  it.each(fromWithin)('$inner $says import $to, as the folder around it', ({ file, allowed }) => {
    expect([...(refusals.get(file) ?? [])]).toEqual(allowed ? [] : [RESTRICTED])
  })

  it.each(toAround)('let $inner import from the folder around it', ({ file }) => {
    expect(refusals.get(file)).toBeUndefined()
  })

  it('let src/archive/postgres use the driver', () => {
    expect(refusals.get('src/archive/postgres/with-pg.ts')).toBeUndefined()
  })

  it.each(otherWays)('refuse $way as they refuse an import', ({ file }) => {
    expect([...(refusals.get(file) ?? [])]).toContain(RESTRICTED)
  })

  it.each(amongTexts)('let the texts import the catalogue alone: $from', ({ file, refused }) => {
    expect([...(refusals.get(file) ?? [])]).toEqual(refused)
  })

  it('know every folder of src/', () => {
    const folders = readdirSync('src', { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
    expect(FOLDERS).toEqual(expect.arrayContaining(folders))
  })

  it('refuse imports in a circle, of types too', () => {
    for (const file of cycle) expect([...(refusals.get(file) ?? [])]).toEqual([CYCLE])
  })
})

describe('what stands in one place alone, as the linter holds it', () => {
  it.each(ofPackages)('$folder $says import $package', ({ file, allowed }) => {
    expect([...(refusals.get(file) ?? [])]).toEqual(allowed ? [] : [RESTRICTED])
  })

  it.each(withEnvironment)('%s cannot read the environment', (file) => {
    expect([...(refusals.get(file) ?? [])]).toEqual([ENVIRONMENT])
  })

  it('src/config.ts can', () => {
    expect(refusals.get(configuration)).toBeUndefined()
  })
})
