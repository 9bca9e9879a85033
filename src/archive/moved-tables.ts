/** A table of an archive, as it stands in SQLite and in PostgreSQL alike. */
export interface MovedTable {
  readonly name: string
  /** The columns by which its rows are ordered, and each told from all others. */
  readonly key: readonly string[]
  readonly columns: readonly MovedColumn[]
  /** The column of numbers that rise and are never given twice, where PostgreSQL counts one. */
  readonly counted?: string
  /** The column that is SQLite's own number of a row, where SQLite has no other. */
  readonly rowid?: string
  /** Rows that are moved in one transaction. */
  readonly batch: number
}

export interface MovedColumn {
  readonly name: string
  /** A flag is 0 or 1 in SQLite and a boolean in PostgreSQL; a list a text of JSON in SQLite and an array in PostgreSQL. */
  readonly kind: 'text' | 'number' | 'flag' | 'list'
}

type Names = Partial<Record<'texts' | 'numbers' | 'flags' | 'lists', string>>

/** Small rows, and texts of articles: each of those may have 5 MB. */
const MANY = 2000
const FEW = 50

const split = (names = '') => names.split(' ').filter((name) => name !== '')

function table(
  name: string,
  key: string,
  { texts, numbers, flags, lists }: Names,
  more: Partial<Pick<MovedTable, 'counted' | 'rowid' | 'batch'>> = {},
): MovedTable {
  const columns = (kind: MovedColumn['kind'], names?: string) =>
    split(names).map((one) => ({ name: one, kind }))
  return {
    name,
    key: split(key),
    columns: [
      ...columns('number', numbers),
      ...columns('text', texts),
      ...columns('flag', flags),
      ...columns('list', lists),
    ],
    batch: MANY,
    ...more,
  }
}

/**
 * What is moved from one archive to another, in an order in which no row names one that is not there yet. Queues come after the
 * articles, so that SQLite's triggers find nobody to fill them for.
 */
export const MOVED_TABLES: readonly MovedTable[] = [
  table(
    'articles',
    'key',
    {
      numbers: 'key version published_ms revision',
      texts: 'id identity page origin title source_name published_day',
      flags: 'id_given withdrawn',
    },
    { counted: 'key', batch: 500 },
  ),
  table(
    'versions',
    'key',
    {
      numbers: 'key article version',
      texts:
        'saved_at origin title body published_at updated_at source byline url section language credits withdrawn_at withdrawn_reason',
      flags: 'excerpt withdrawn',
    },
    { counted: 'key', batch: FEW },
  ),
  table('removed_articles', 'revision', { numbers: 'revision', texts: 'id' }),
  table('fingerprints', 'article', { numbers: 'article day report', lists: 'sketch' }),
  table('sketches', 'run day article', { numbers: 'run day article' }, { batch: 5000 }),
  table(
    'feeds',
    'key',
    {
      numbers: 'key interval_ms failures',
      texts:
        'url title name site_url added_at etag last_modified next_poll_at polled_at succeeded_at changed_at failed_at failing_since error',
      flags: 'gone',
    },
    { counted: 'key' },
  ),
  table('feed_followers', 'feed guild', {
    numbers: 'feed',
    texts: 'guild person added_at language paused_at paused_by',
    flags: 'paused',
  }),
  table('feed_entries', 'feed entry', {
    numbers: 'feed attempts',
    texts: 'entry content seen_at published_at article',
    flags: 'whole',
  }),
  table('troubles_told', 'person trouble', { texts: 'person trouble' }),
  table(
    'answers',
    'key',
    {
      numbers: 'key',
      texts:
        'id question understood_as as_of filter_from filter_to filter_source status language guild channel person message conversation kept_at',
    },
    { counted: 'key' },
  ),
  table('answer_quotes', 'answer shown place', {
    numbers: 'answer place version start end highlight_start highlight_end',
    texts: 'article',
    flags: 'shown',
  }),
  table('votes', 'answer person', { numbers: 'answer vote', texts: 'person voted_at' }),
  table('exchanges', 'channel holder asked_at', { texts: 'channel holder asked_at person guild text' }),
  table('tellings', 'channel holder', { texts: 'channel holder guild told_at' }),
  table('listings', 'id', { texts: 'id command options as_of guild channel person kept_at' }),
  table('guild_settings', 'guild', {
    numbers: 'questions_a_minute',
    texts: 'guild visibility language',
    flags: 'corrections',
  }),
  table('guild_channels', 'guild channel', { texts: 'guild channel' }),
  table('guild_sources', 'guild source', { texts: 'guild source' }),
  table(
    'follows',
    'id',
    { numbers: 'id', texts: 'place guild person kind subject subject_key language since' },
    { counted: 'id' },
  ),
  table(
    'matches',
    'key',
    { numbers: 'key follow found_ms', texts: 'article', flags: 'told' },
    { counted: 'key', rowid: 'key' },
  ),
  table('arrivals', 'key', { numbers: 'key', texts: 'article' }, { counted: 'key' }),
  table('revisions', 'key', { numbers: 'key', texts: 'article' }, { counted: 'key' }),
  table(
    'digests',
    'id',
    { numbers: 'id weekday', texts: 'place guild person at zone topics language last_slot missed' },
    { counted: 'id' },
  ),
  table(
    'outbox',
    'key',
    {
      numbers: 'key made_ms due_ms expires_ms attempts tried_ms lease_until_ms ended_ms',
      texts: 'kind subject nonce place guild person content state tried_print lease_owner message failure',
    },
    { counted: 'key' },
  ),
  table('paused_places', 'place', { numbers: 'again_ms', texts: 'place guild reason since' }),
  table('applications', 'id', { numbers: 'used_ms', texts: 'id' }),
]
