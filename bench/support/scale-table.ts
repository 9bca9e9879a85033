interface Spread {
  readonly p50: number
  readonly p95: number
  /** The mean of the processor time that the thread took. */
  readonly ownMean: number
}

/** What `scale.ts` found, times in ms. */
export interface ScaleFigures {
  readonly cores: number
  /** Processes that wanted to run when it began, over the last minute. */
  readonly load: number
  /** The size for which the table of targets is. */
  readonly target: number
  readonly sizes: {
    readonly articles: number
    readonly importing: {
      readonly perSecond: number
      readonly perOwnSecond: number
      readonly settleMs: number
      readonly longest: number
      readonly longestOwn: number
      /** Processor time, while a process that has just started imports its first articles. */
      readonly longestCold: number
      readonly findable: { readonly p50: number; readonly longest: number; readonly ownLongest: number }
      readonly passages: number
      readonly segments: number
      readonly indexBytes: number
      readonly databaseBytes: number
    }
    readonly starting: { readonly ms: number; readonly ownMs: number }
    readonly asking: {
      readonly whole: Spread
      readonly candidates: Spread
      readonly bytesAnArticle: number
      readonly residentBytes: number
    }
  }[]
  readonly peers: (Spread & {
    readonly name: string
    readonly settings: string
    readonly articles: number
    readonly passages: number
    readonly buildMs: number
    readonly residentBytes: number
  })[]
  readonly agreeing: { readonly questions: number; readonly first: number; readonly ten: number }
}

const round = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(0))
const line = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`
const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`

/** The table of targets, then what each size and each peer took, as Markdown. */
export function scaleTable(figures: ScaleFigures): string {
  const last = figures.sizes.find(({ articles }) => articles === figures.target)!
  const { importing, asking, starting } = last
  const peer = (name: string): ScaleFigures['peers'][number] | undefined =>
    figures.peers.findLast((one) => one.name === name)
  const against = (name: string): string => {
    const other = peer(name)
    const same = figures.sizes.find(({ articles }) => articles === other?.articles)
    if (other === undefined || same === undefined) return 'not measured'
    const ours = same.asking.candidates.p50
    return `${(other.p50 / ours).toFixed(0)} times (${round(other.p50)} against ${round(ours)} ms, ${other.articles} articles)`
  }
  const own = 'by the clock / of processor time'
  const { agreeing } = figures
  return [
    `${last.articles} articles, ${importing.passages} passages, ${figures.cores} cores, load ${figures.load.toFixed(1)} at the start`,
    '',
    line('', 'target', `reached (${own})`),
    line('---', '---', '---'),
    line(
      'question to answer, p50 / p95',
      '10 / 50 ms',
      `${round(asking.whole.p50)} / ${round(asking.whole.p95)} ms; mean ${round(asking.whole.ownMean)} ms`,
    ),
    line('candidate search against SQLite FTS5', '5 times', against('SQLite FTS5')),
    line('against MiniSearch over passages', '50 times', against('MiniSearch')),
    line('against bare typed arrays (floor)', '', against('bare typed arrays (floor)')),
    line('memory beside the text', '6 KB an article', kilobytes(asking.bytesAnArticle)),
    line('start to the first answer', '2.5 s', `${round(starting.ms)} ms; ${round(starting.ownMs)} ms`),
    line(
      'import, findable',
      '400 articles/s',
      `${round(importing.perSecond)}; ${round(importing.perOwnSecond)} articles/s`,
    ),
    line(
      'an arriving article is findable, p50 / longest',
      '50 ms',
      `${round(importing.findable.p50)} / ${round(importing.findable.longest)} ms; longest ${round(importing.findable.ownLongest)} ms`,
    ),
    line(
      'longest pause of the event loop',
      '30 ms',
      `${round(importing.longest)} ms; ${round(importing.longestOwn)} ms (the first articles of a process: ${round(importing.longestCold)} ms)`,
    ),
    line(
      'best passages as a full exact ranking has them, first / ten',
      '97% / 90%',
      `${(agreeing.first * 100).toFixed(1)}% / ${(agreeing.ten * 100).toFixed(1)}% of ${agreeing.questions} questions`,
    ),
    '',
    line(
      'articles',
      'question p50 / p95, mean of processor time',
      'candidates p50 / p95',
      'memory an article',
      'start',
      'import',
      'index on disk an article',
      'segments',
    ),
    line(...new Array(8).fill('---')),
    ...figures.sizes.map((size) =>
      line(
        String(size.articles),
        `${round(size.asking.whole.p50)} / ${round(size.asking.whole.p95)} ms, ${round(size.asking.whole.ownMean)} ms`,
        `${round(size.asking.candidates.p50)} / ${round(size.asking.candidates.p95)} ms`,
        kilobytes(size.asking.bytesAnArticle),
        `${round(size.starting.ownMs)} ms`,
        `${round(size.importing.perOwnSecond)}/s`,
        kilobytes(size.importing.indexBytes / size.articles),
        String(size.importing.segments),
      ),
    ),
    '',
    line('engine', 'articles', 'build', 'candidates p50 / p95', 'resident', 'settings'),
    line(...new Array(6).fill('---')),
    ...figures.peers.map((one) =>
      line(
        one.name,
        String(one.articles),
        `${(one.buildMs / 1000).toFixed(0)} s`,
        `${round(one.p50)} / ${round(one.p95)} ms`,
        `${(one.residentBytes / 1e6).toFixed(0)} MB`,
        one.settings,
      ),
    ),
  ].join('\n')
}
