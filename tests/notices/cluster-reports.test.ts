import { afterAll, describe, expect, it } from 'vitest'
import type { ArticleDraft } from '../../src/articles/article.ts'
import { clusterReports, type Story } from '../../src/notices/cluster-reports.ts'
import { composeDigest } from '../../src/notices/compose-digest.ts'
import { arrive, newsDesk } from './news-desk.ts'

const AS_OF = '2026-01-21T12:00:00Z'

/** Written for the tests: two events, reported by several, and one by one alone. */
const REPORTS: readonly ArticleDraft[] = [
  {
    id: 'ferry-courier',
    source: 'Coast Courier',
    title: 'Ferry Runs Aground off Velm, 140 Taken to Shore',
    body: 'VELM, Jan 21 - The ferry Aurelia ran aground off Velm early on Wednesday, and all 140 people aboard were taken to shore by boats of the coastguard.\n\nThe captain, Jonas Reik, told the coastguard that the rudder had failed in the swell.\n\nNobody was badly hurt, the hospital of Velm said.',
    publishedAt: '2026-01-21T06:00:00Z',
  },
  {
    id: 'ferry-ledger',
    source: 'Northern Ledger',
    title: 'Aurelia Ferry Stuck on Sandbank Near Velm',
    body: 'A sandbank near Velm held the Aurelia ferry fast on Wednesday after its rudder gave way. Coastguard boats brought 140 passengers and crew ashore.\n\nThe shipping line said that the captain had acted well. Tugs will try to free the ferry with the evening tide.',
    publishedAt: '2026-01-21T08:00:00Z',
  },
  {
    id: 'ferry-herald',
    source: 'Island Herald',
    title: 'Tugs Wait for Tide to Free Ferry Aurelia',
    body: 'Two tugs stood by off Velm on Wednesday to pull the ferry Aurelia from the sandbank on which it ran aground before dawn. The coastguard closed the strait to other ships.\n\nPassengers waited in a school for buses.',
    publishedAt: '2026-01-21T10:00:00Z',
  },
  {
    id: 'budget-ledger',
    source: 'Northern Ledger',
    title: 'Parliament Passes Budget by Three Votes',
    body: 'Parliament passed the budget for 2026 by three votes on Tuesday night, after Finance Minister Elsa Brandt gave up a rise of the fuel tax.\n\nThe opposition called the budget a gamble.',
    publishedAt: '2026-01-20T22:00:00Z',
  },
  {
    id: 'budget-courier',
    source: 'Coast Courier',
    title: 'Narrow Majority for Brandt’s Budget',
    body: 'Finance Minister Elsa Brandt won a narrow majority for the budget of 2026 on Tuesday. The fuel tax stays as it is.\n\nThree votes decided in parliament.',
    publishedAt: '2026-01-20T23:00:00Z',
  },
  {
    id: 'library',
    source: 'Village Post',
    title: 'Library of Dalby Lends Its Millionth Book',
    body: 'The library of Dalby lent its millionth book on Tuesday, a novel about bees, to a girl of nine.\n\nShe may keep it for a month.',
    publishedAt: '2026-01-20T12:00:00Z',
  },
]

const desk = await newsDesk()
await arrive(desk, REPORTS)
afterAll(() => desk.archive.close())

const articles = async (ids: readonly string[]) => {
  const held = await desk.archive.getAll(ids)
  return ids.map((id) => held.get(id)!)
}
const ALL = REPORTS.map(({ id }) => id!)
const idsOf = (stories: readonly Story[]) => stories.map((story) => story.articles.map(({ id }) => id).sort())

describe('clusterReports', () => {
  it('gathers reports on one event and keeps others apart, the most covered first', async () => {
    expect(idsOf(await clusterReports(await articles(ALL), desk))).toEqual([
      ['ferry-courier', 'ferry-herald', 'ferry-ledger'],
      ['budget-courier', 'budget-ledger'],
      ['library'],
    ])
  })

  it('gives the same stories whatever the order of the articles', async () => {
    const one = idsOf(await clusterReports(await articles(ALL), desk))
    expect(idsOf(await clusterReports(await articles(ALL.toReversed()), desk))).toEqual(one)
  })

  it('counts copies of one report once, and names every outlet', async () => {
    const copy = { ...REPORTS[5]!, id: 'library-copy', source: 'Coast Courier', title: 'A Millionth Book' }
    await arrive(desk, [copy])
    const [story] = await clusterReports(await articles(['library', 'library-copy']), desk)
    expect(story).toMatchObject({ reports: 1 })
    expect(story?.outlets.toSorted()).toEqual(['Coast Courier', 'Village Post'])
  })

  it('gives others their turn after each article', async () => {
    let turns = 0
    let working = true
    const count = (): void => {
      turns += 1
      if (working) setImmediate(count)
    }
    setImmediate(count)
    await clusterReports(await articles(ALL), desk)
    working = false
    expect(turns).toBeGreaterThan(ALL.length)
  })

  it('gives nothing for nothing', async () => {
    expect(await clusterReports([], desk)).toEqual([])
  })
})

describe('composeDigest', () => {
  it('keeps to the topics', async () => {
    const made = await composeDigest(await articles(ALL), desk, { topics: ['budget'], asOf: AS_OF })
    expect(made).toMatchObject({ articles: 2, allArticles: ALL.length })
    expect(idsOf(made.stories)).toEqual([['budget-courier', 'budget-ledger']])
  })

  it('shows at most as many stories as it is asked for, and counts all articles', async () => {
    const made = await composeDigest(await articles(ALL), desk, { topics: [], asOf: AS_OF, stories: 1 })
    expect(made.stories).toHaveLength(1)
    expect(made.articles).toBe(ALL.length)
  })

  it('leaves out what its publisher took back', async () => {
    const [library] = await articles(['library'])
    const withdrawn = { ...library!, withdrawn: {} }
    expect(await composeDigest([withdrawn], desk, { topics: [], asOf: AS_OF })).toEqual({
      stories: [],
      articles: 0,
      allArticles: 0,
    })
  })
})
