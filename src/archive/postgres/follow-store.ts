import type {
  AddedFollow,
  Follow,
  FollowLimits,
  FollowStore,
  FollowSubject,
  Match,
  NewFollow,
} from '../follow-store.ts'
import { type Place, placeKey, placeOf } from '../place.ts'
import type { Postgres } from './connection.ts'
import type { Value } from './exact-text.ts'
import type { Row, Transaction } from './transaction.ts'

const COLUMNS = 'id, place, person, kind, subject, language, since'

/** Follows, and what was found for them, in PostgreSQL. */
export function createFollowStore(postgres: Postgres): FollowStore {
  const select = async (condition: string, ...values: readonly Value[]): Promise<readonly Follow[]> => {
    const sql = `SELECT ${COLUMNS} FROM follows ${condition} ORDER BY id`
    return (await postgres.read('read what is followed', sql, values)).map(followFrom)
  }
  const remove = async (column: 'id' | 'person' | 'guild', value: Value): Promise<boolean> => {
    const sql = `DELETE FROM follows WHERE ${column} = $1`
    return (await postgres.write('remove what is followed', sql, [value])).changes > 0
  }

  return {
    add: (follow, limits) =>
      postgres.transaction('follow something', (client) => addFollow(client, follow, limits)),
    remove: (id) => remove('id', id),
    move: (ids, place) =>
      postgres.transaction('move what is followed', async (client) => {
        await client.lock('follows')
        for (const id of ids) await moveFollow(client, id, place)
      }),
    all: () => select(''),
    ofPerson: (personId) => select('WHERE person = $1', personId),
    ofGuild: (guildId) => select('WHERE guild = $1', guildId),
    forgetPerson: async (personId) => void (await remove('person', personId)),
    forgetGuild: async (guildId) => void (await remove('guild', guildId)),
    async arrivals(limit) {
      const rows = await postgres.read(
        'read which articles came in',
        'SELECT key, article FROM arrivals ORDER BY key LIMIT $1',
        [limit],
      )
      return rows.map(({ key, article }) => ({ key: Number(key), articleId: String(article) }))
    },
    recordMatches: (arrivals, matches, foundAtMs) =>
      postgres.transaction('keep what was found for follows', async (client) => {
        await recordMatches(client, matches, foundAtMs)
        await client.query('DELETE FROM arrivals WHERE key = ANY ($1::bigint[])', [
          arrivals.map(({ key }) => key),
        ])
      }),
    async untold() {
      const rows = await postgres.read(
        'read what is to be told',
        'SELECT follow, article FROM matches WHERE NOT told ORDER BY found_ms, key',
      )
      return rows.map(({ follow, article }) => ({ followId: Number(follow), articleId: String(article) }))
    },
    async foundIn(place, sinceMs) {
      const rows = await postgres.read(
        'read what was found for a place',
        `SELECT DISTINCT matches.article FROM matches JOIN follows ON follows.id = matches.follow
         WHERE follows.place = $1 AND matches.found_ms >= $2`,
        [placeKey(place), sinceMs],
      )
      return rows.map(({ article }) => String(article))
    },
    async prune(beforeMs) {
      await postgres.write('forget old matches', 'DELETE FROM matches WHERE found_ms < $1', [beforeMs])
    },
  }
}

async function addFollow(client: Transaction, follow: NewFollow, limits: FollowLimits): Promise<AddedFollow> {
  const { place, personId, subject, language, since } = follow
  const text = subject.kind === 'topic' ? subject.words : subject.name
  const key = placeKey(place)
  const subjectKey = text.toLowerCase()
  const guildId = place.kind === 'channel' ? place.guildId : undefined
  // One after the other, so that two at once do not go beyond what one may follow.
  await client.lock('follows')
  const { rows: same } = await client.query(
    `SELECT ${COLUMNS} FROM follows WHERE place = $1 AND kind = $2 AND subject_key = $3`,
    [key, subject.kind, subjectKey],
  )
  if (same[0] !== undefined) return { kind: 'there', follow: followFrom(same[0]) }
  const { rows: held } = await client.query(
    `SELECT (SELECT count(*) FROM follows WHERE person = $1) AS of_person,
       (SELECT count(*) FROM follows WHERE guild = $2) AS of_guild`,
    [personId, guildId ?? null],
  )
  if (Number(held[0]?.of_person) >= limits.perPerson) return { kind: 'too-many', of: 'person' }
  if (guildId !== undefined && Number(held[0]?.of_guild) >= limits.perGuild) {
    return { kind: 'too-many', of: 'guild' }
  }
  const { rows } = await client.query(
    `INSERT INTO follows (place, guild, person, kind, subject, subject_key, language, since)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
    [key, guildId ?? null, personId, subject.kind, text, subjectKey, language, since],
  )
  return { kind: 'added', follow: { ...follow, id: Number(rows[0]?.id) } }
}

async function moveFollow(client: Transaction, id: number, place: Place): Promise<void> {
  const key = placeKey(place)
  const { changes: there } = await client.query(
    `DELETE FROM follows AS moved WHERE id = $1 AND EXISTS (
       SELECT 1 FROM follows AS same
       WHERE same.place = $2 AND same.kind = moved.kind AND same.subject_key = moved.subject_key)`,
    [id, key],
  )
  if (there > 0) return
  // What waits in the outbox for the place that is left was noted as told when it was put there.
  await client.query(
    `UPDATE matches SET told = false
     FROM follows, outbox, jsonb_array_elements_text(
       coalesce(outbox.content::jsonb -> 'articleIds', jsonb_build_array(outbox.content::jsonb ->> 'articleId'))
     ) AS waiting (article)
     WHERE follows.id = $1 AND matches.follow = follows.id AND matches.article = waiting.article
       AND outbox.place = follows.place AND outbox.kind = 'follow' AND outbox.state = 'waiting'`,
    [id],
  )
  await client.query(
    `UPDATE matches SET told = true
     WHERE follow = $1 AND article IN (
       SELECT known.article FROM matches AS known JOIN follows ON follows.id = known.follow
       WHERE follows.place = $2 AND known.told)`,
    [id, key],
  )
  await client.query('UPDATE follows SET place = $2, guild = $3 WHERE id = $1', [
    id,
    key,
    place.kind === 'channel' ? place.guildId : null,
  ])
}

/** Keeps what was found, in the order given. A follow that was removed meanwhile leaves nothing to be told. */
async function recordMatches(client: Transaction, matches: readonly Match[], foundAtMs: number) {
  await client.query(
    `INSERT INTO matches (follow, article, found_ms)
     SELECT follows.id, found.article, $3::bigint
     FROM unnest($1::bigint[], $2::text[]) WITH ORDINALITY AS found (follow, article, place)
     JOIN follows ON follows.id = found.follow
     ORDER BY found.place FOR KEY SHARE OF follows
     ON CONFLICT DO NOTHING`,
    [matches.map(({ followId }) => followId), matches.map(({ articleId }) => articleId), foundAtMs],
  )
}

function followFrom(row: Row): Follow {
  const text = String(row.subject)
  const subject: FollowSubject =
    row.kind === 'source' ? { kind: 'source', name: text } : { kind: 'topic', words: text }
  return {
    id: Number(row.id),
    place: placeOf(String(row.place)),
    personId: String(row.person),
    subject,
    language: String(row.language),
    since: String(row.since),
  }
}
