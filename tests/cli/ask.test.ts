import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BRIDGE, dateline, FERRY, newFolder, put } from './run-dateline.ts'

const QUESTION = 'How much do the repairs of the old bridge of Velm cost?'

/** A folder with two reports to ask about, and a place for an archive that is not there yet. */
function setting() {
  const cwd = newFolder()
  const articles = join(cwd, 'reports')
  mkdirSync(articles)
  put(articles, 'bridge.txt', BRIDGE)
  put(articles, 'ferry.txt', FERRY)
  const env = { DATA_DIR: join(cwd, 'data'), ARTICLES_DIR: articles }
  return { cwd, articles, env }
}

interface Line {
  id: string
  question: string
  status: string
  reason?: string
  elapsedMs: number
  quotes: {
    articleId: string
    source: string | null
    byline: string | null
    url: string | null
    publishedAt: string
    start: number
    end: number
    text: string
    highlight: { start: number; end: number } | null
  }[]
  passages: { text: string; score: number }[]
}

function jsonLines(text: string): Line[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line)
}

describe('dateline ask', () => {
  it('answers with the quoted words, their source and date, and what was searched', async () => {
    const { cwd, env } = setting()
    const { code, stdout, stderr } = await dateline(['ask', QUESTION], { cwd, env })
    expect(stderr).toBe('')
    expect(stdout).toMatch(/│ The repairs cost \**14 million/)
    expect(stdout).toContain('Velm Closes Old Bridge for Repairs · Coast Courier · 20 Jan 2026')
    expect(stdout).toContain('searched 2 articles, 20 Jan 2026 – 22 Jan 2026 · newest 22 Jan 2026')
    expect(code).toBe(0)
    expect(existsSync(join(cwd, 'data'))).toBe(true)
  })

  it('takes a question without quotation marks', async () => {
    const { cwd, env } = setting()
    const { code, stdout } = await dateline(['ask', ...QUESTION.split(' ')], { cwd, env })
    expect(stdout).toContain(QUESTION)
    expect(code).toBe(0)
  })

  it('answers from the files of --articles and leaves the archive alone', async () => {
    const { cwd, env, articles } = setting()
    const question = 'How many passengers does the ferry carry?'
    for (const args of [
      ['ask', '--articles', join(articles, 'ferry.txt'), question],
      ['ask', question, '--articles', join(articles, 'ferry.txt')],
    ]) {
      const { code, stdout } = await dateline(args, { cwd, env })
      expect(stdout).toMatch(/\*{0,2}90\*{0,2} passengers/)
      expect(stdout).toContain('searched 1 article, 22 Jan 2026')
      expect(code).toBe(0)
    }
    expect(existsSync(join(cwd, 'data'))).toBe(false)
  })

  it('answers as on the day of --as-of', async () => {
    const { cwd, env } = setting()
    const { stdout } = await dateline(['ask', QUESTION, '--as-of', '2026-01-19'], { cwd, env })
    expect(stdout).not.toContain('14 million')
    const unknown = await dateline(['ask', 'Who is Zyx Qvorl?', '--as-of', '2026-01-21'], { cwd, env })
    expect(unknown.stdout).toContain('The archive covers 20 Jan 2026;')
  })

  it('names commands as a shell takes them, and runs them so', async () => {
    const { cwd, env } = setting()
    const unknown = await dateline(['ask', 'What did Zyx Qvorl say?'], { cwd, env })
    expect(unknown.stdout.replace(/\s+/g, ' ')).toContain(
      '`dateline ask "/latest"` shows the newest articles',
    )
    const latest = await dateline(['ask', '/sources'], { cwd, env })
    expect(latest.stdout).toMatch(/^Sources\n/)
    const checked = await dateline(['ask', '/check The bridge cost 14 million euros.'], { cwd, env })
    expect(checked.stdout).toContain('Checked against the news')
    expect(checked.code).toBe(0)
  })

  it('says in one line what of ARTICLES_DIR it cannot read, and how that is listed', async () => {
    const { cwd, env, articles } = setting()
    for (const name of ['one', 'two', 'three']) put(articles, `${name}.txt`, 'date 2026-02-30 Never\n\nX.\n')
    const { stderr } = await dateline(['ask', QUESTION], { cwd, env })
    expect(stderr).toBe(
      `Cannot import 3 files or articles of ${articles}; "dateline ingest ${articles}" names each\n`,
    )
  })

  it('writes a line of JSON with --json', async () => {
    const { cwd, env } = setting()
    const { stdout, code } = await dateline(['ask', QUESTION, '--json'], { cwd, env })
    const [line] = jsonLines(stdout)
    expect(line).toMatchObject({ id: '1', question: QUESTION, status: 'answered' })
    expect(code).toBe(0)
  })

  it('tells how it came to its answer with --explain, in words and as JSON', async () => {
    const { cwd, env } = setting()
    const words = await dateline(['ask', '--explain', QUESTION], { cwd, env })
    expect(words.stdout).toContain('kind: how-many')
    expect(words.stdout).toMatch(/because: (?:Answered|Refused): /)
    expect(words.stdout).not.toMatch(/ 0\.00/)
    const json = await dateline(['ask', '--explain', '--json', QUESTION], { cwd, env })
    expect(JSON.parse(json.stdout)).toMatchObject({ asked: QUESTION, query: { kind: 'how-many' } })
  })

  it.each([
    [['ask'], 2, /Cannot ask nothing/],
    [['ask', '--explain', '--batch', 'y'], 2, /Cannot explain a batch/],
    [['ask', 'x', '--from', 'soon'], 2, /Cannot use `from` “soon”: it is not a date/],
    [
      ['ask', 'x', '--as-of', '2026-02-30'],
      2,
      /Cannot use --as-of "2026-02-30": the calendar has no such day/,
    ],
    [['ask', 'x', '--source', 'Nobody'], 2, /the archive holds no outlet of that name/],
    [['ask', 'x', '--batch', 'y'], 2, /a question and a batch at once/],
    [['ask', 'x', '--colour'], 2, /unknown option/],
    [
      ['ask', '--batch', 'no-such-file.jsonl'],
      1,
      /Cannot read the questions in no-such-file\.jsonl: There is no such file/,
    ],
    [['ask', 'who?', '--articles', 'no-such-folder'], 1, /Cannot import .*no-such-folder/],
  ])('refuses %j with the exit code %i and a reason', async (args, code, reason) => {
    const { cwd, env } = setting()
    const ran = await dateline(args, { cwd, env })
    expect(ran.stderr.replace(/\s+/g, ' ')).toMatch(reason)
    expect(ran.code).toBe(code)
  })

  it('repeats no more of a long question than says which it is', async () => {
    const { cwd, env } = setting()
    const long = `${QUESTION} ${'It was told at length, day by day and word by word. '.repeat(800)}`
    const { stdout } = await dateline(['ask', long], { cwd, env })
    expect(stdout.length).toBeLessThan(2_000)
    expect(stdout).toMatch(/^How much .* and word…\n/s)
    const explained = await dateline(['ask', '--explain', long], { cwd, env })
    expect(explained.stdout.length).toBeLessThan(10_000)
  })

  it('says the forms of a date where --as-of is none', async () => {
    const { cwd, env } = setting()
    const { stderr } = await dateline(['ask', 'x', '--as-of', 'soon'], { cwd, env })
    expect(stderr).toBe(
      'Cannot use --as-of "soon": it is not a date. Write it like 2026-01-20, 20 Jan 2026, January 2026 or last week.\n',
    )
  })

  it('stops where nothing given with --articles can be read, and goes on where something can', async () => {
    const { cwd, env, articles } = setting()
    const missing = await dateline(['ask', QUESTION, '--articles', 'no-such-folder'], { cwd, env })
    expect(missing.stderr).toBe('Cannot import no-such-folder: There is no such file or folder.\n')
    expect(missing).toMatchObject({ code: 1, stdout: '' })
    mkdirSync(join(cwd, 'empty'))
    const empty = await dateline(['ask', QUESTION, '--json', '--articles', 'empty'], { cwd, env })
    expect(empty.stderr).toBe('Cannot use --articles empty: no article is in there\n')
    expect(empty).toMatchObject({ code: 1, stdout: '' })
    const some = await dateline(['ask', QUESTION, '--articles', 'no-such-folder', articles], { cwd, env })
    expect(some.stderr).toContain('Cannot import no-such-folder')
    expect(some.stdout).toContain('searched 2 articles')
    expect(some.code).toBe(1)
  })
})

describe('dateline ask --batch', () => {
  it('writes a line for each question, in order, in the agreed form', async () => {
    const { cwd, env, articles } = setting()
    const batch = put(
      cwd,
      'questions.jsonl',
      [
        JSON.stringify({ id: 'b1', question: QUESTION, type: 'ignored' }),
        '',
        JSON.stringify({ id: 'b2', question: 'Who won the chess championship in Reykjavik?' }),
        JSON.stringify({ id: 'b3', question: QUESTION, asOf: '2026-01-01' }),
      ].join('\r\n'),
    )
    const { code, stdout, stderr } = await dateline(['ask', '--batch', batch, '--articles', articles], {
      cwd,
      env,
    })
    const lines = jsonLines(stdout)
    expect(lines.map(({ id }) => id)).toEqual(['b1', 'b2', 'b3'])
    const [first, second, third] = lines as [Line, Line, Line]
    expect(Object.keys(first)).toEqual(['id', 'question', 'status', 'elapsedMs', 'quotes', 'passages'])
    expect(first.status).toBe('answered')
    expect(first.elapsedMs).toBeGreaterThan(0)
    const quote = first.quotes.find(({ text }) => text.includes('14 million euros'))
    expect(quote).toMatchObject({
      source: 'Coast Courier',
      byline: 'Ada Lind',
      publishedAt: '2026-01-20',
      url: 'https://courier.example/bridge',
    })
    expect(quote!.end - quote!.start).toBe(quote!.text.length)
    expect(readFileSync(join(articles, 'bridge.txt'), 'utf8')).toContain(quote!.text)
    if (quote!.highlight !== null) {
      expect(quote!.highlight.end).toBeLessThanOrEqual(quote!.text.length)
    }
    expect(first.passages.length).toBeGreaterThan(0)
    expect(first.passages.length).toBeLessThanOrEqual(10)
    expect(second).toMatchObject({ status: 'not-found', quotes: [] })
    expect(second.reason).toMatch(/^[a-z-]+$/)
    expect(third.status).toBe('not-found')
    expect(stderr).toContain('3 questions: 1 answered, 2 not in the archive, 0 refused')
    expect(code).toBe(0)
    expect(existsSync(join(cwd, 'data'))).toBe(false)
  })

  it('names file and line of what is no question, answers the rest and exits with 1', async () => {
    const { cwd, env, articles } = setting()
    const lines = [
      '\ufeff{"id":"a","question":"Where does the ferry sail?"}',
      '{"id":"b",',
      '[1]',
      '{"question":"no id"}',
      '{"id":"c","question":7}',
      '{"id":"d","question":"x","asOf":"2026-02-30"}',
      '{"id":"e","question":""}',
    ]
    const batch = put(cwd, 'questions.jsonl', `${lines.join('\n')}\n`)
    const { code, stdout, stderr } = await dateline(['ask', '--batch', batch, '--articles', articles], {
      cwd,
      env,
    })
    expect(jsonLines(stdout).map(({ id }) => id)).toEqual(['a', 'e'])
    for (const [number, reason] of [
      [2, 'it is not JSON'],
      [3, 'it is not an object'],
      [4, '"id" is neither a text nor a number'],
      [5, '"question" is not a text'],
      [6, '"asOf" is neither a day'],
    ] as const) {
      expect(stderr).toContain(`Cannot answer ${batch}:${number}: ${reason}`)
    }
    expect(code).toBe(1)
  })

  it('reads standard input where the file is -', async () => {
    const { cwd, env, articles } = setting()
    const { code, stdout } = await dateline(['ask', '--batch', '-', '--articles', articles], {
      cwd,
      env,
      input: `${JSON.stringify({ id: 7, question: QUESTION })}\n`,
    })
    expect(jsonLines(stdout).map(({ id }) => id)).toEqual([7])
    expect(code).toBe(0)
  })
})
