import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

// Now is a parameter: what is asked and answered depends on `asOf`, never on when the program runs.
const ENGINE = [
  'text',
  'articles',
  'archive',
  'question',
  'search',
  'answer',
  'notices',
  'reply',
  'ingest',
  'feeds',
].map((name) => `src/${name}`)
/** Ways of asking what time it is, and of drawing lots. */
const UNPREDICTABLE =
  /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.|\bhrtime\b|\bMath\.random\b|\bTemporal\.Now\b/

describe('what stands below the shells', () => {
  it.each([...ENGINE, 'commands'])('%s reads no clock and draws no lots', (folder) => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    )
    const guilty = files.filter((name) => UNPREDICTABLE.test(readFileSync(join(folder, name), 'utf8')))
    expect(files).not.toEqual([])
    expect(guilty).toEqual([])
  })
})
