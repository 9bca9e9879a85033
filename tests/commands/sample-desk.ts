import type { Services } from '../../commands/command.ts'
import { openArchive } from '../../src/archive/sqlite/sqlite-archive.ts'
import type { ArticleDraft } from '../../src/articles/article.ts'
import { createSearchIndex } from '../../src/search/layered-index.ts'

/** The instant at which the tests ask. */
export const AS_OF = '2026-01-25T12:00:00Z'

/** Written for the tests; the outlets are invented. */
export const REPORTS: readonly ArticleDraft[] = [
  {
    id: 'harbour-opens',
    title: 'Harbour of Velm Opens After Ten Years of Work',
    publishedAt: '2026-01-20',
    source: 'Coast Courier',
    byline: 'Ada Lind',
    url: 'https://courier.example/harbour',
    body:
      'VELM, Jan 20 - The new harbour of Velm opened on Tuesday after ten years of work. It cost 420 million euros, the city said.\n\n' +
      '"We have waited long enough for this day," Mayor Ingrid Holt said at the opening.\n\n' +
      'The harbour has room for 36 ferries. About 1,200 people found work in it.',
  },
  {
    id: 'harbour-cost',
    title: 'Auditors Put Cost of Velm Harbour Higher',
    publishedAt: '2026-01-22',
    source: 'Northern Ledger',
    url: 'https://ledger.example/cost',
    body:
      'The new harbour of Velm cost 510 million euros, auditors of the state said in a report on Thursday.\n\n' +
      'The city had promised in 2015 that the harbour would cost 300 million euros.',
  },
  {
    id: 'bridge-closed',
    title: 'Velm Closes Old Bridge for Repairs',
    publishedAt: '2025-11-03',
    source: 'Coast Courier',
    body:
      'The old bridge of Velm closed on Monday for repairs that will last seven months.\n\n' +
      'Engineer Paul Anders said: "The piers are in a worse state than we thought."',
  },
  {
    id: `long-${'x'.repeat(120)}`,
    title: `Council of Velm Debates ${'Very '.repeat(30)}Long Budget 😀`,
    publishedAt: '2024-06-01T08:30:00Z',
    byline: 'Tomas Reed',
    body: 'The council of Velm debated its budget for nine hours on Saturday and passed it with 31 votes to 20.',
  },
]

/** A desk over an archive in memory. */
export async function openSampleDesk(drafts: readonly ArticleDraft[] = REPORTS): Promise<Services> {
  const archive = openArchive(':memory:')
  const index = createSearchIndex(archive)
  for (const draft of drafts) await archive.save(draft, { savedAt: '2026-01-24T00:00:00Z' })
  return { archive, index, version: '1.2.3' }
}
