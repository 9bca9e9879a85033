import { afterAll, describe, expect, it } from 'vitest'
import { readQuestion } from '../../../src/answer/read-question.ts'
import { closer, mayBeMeant } from '../../../src/search/candidates/misspellings.ts'
import { FRAMING_SHARE, weighTerms } from '../../../src/search/ranking/query-terms.ts'
import { AS_OF, deskOf } from '../../answer/articles-desk.ts'

describe('a word that the archive lacks', () => {
  it.each([
    ['zelenky', 'zelensky', true],
    ['bakmut', 'bakhmut', true],
    ['krusk', 'kursk', true],
    ['pitin', 'putin', true],
    ['grian', 'grain', false],
    ['goverment', 'government', false],
    ['soliders', 'soldiers', false],
    ['agreemnet', 'agreement', false],
  ])('may be a misspelling: %s for %s', (word, meant, isName) => {
    expect(mayBeMeant(word, meant, word.length, isName)).toBe(true)
  })

  it.each([
    ['mayor', 'major', false],
    ['kost', 'cost', false],
    ['lunch', 'launch', false],
    ['peach', 'peace', false],
    ['form', 'from', false],
    ['iran', 'iraq', false],
    ['velm', 'helm', true],
    ['orban', 'organ', true],
    ['harbour', 'labour', false],
    ['zeppelins', 'zebra', true],
  ])('is more likely another word: %s for %s', (word, other, isName) => {
    expect(mayBeMeant(word, other, word.length, isName)).toBe(false)
  })

  it('is taken for the nearest, then for the one that is used most, then for the first of the alphabet', () => {
    const used = (word: string): number => ({ bakmut: 1, bahmut: 5, bakhmat: 9 })[word] ?? 0
    expect(closer('bakhmut', 'bakmut', 'bakhmats', used)).toBe(true)
    expect(closer('bakhmut', 'bahmut', 'bakmut', used)).toBe(true)
    expect(closer('bakhmut', 'bakmut', 'bahmut', used)).toBe(false)
    expect(closer('xxxx', 'xxxa', 'xxxb', used)).toBe(true)
  })
})

describe('the words of a question', async () => {
  const desk = await deskOf([
    {
      id: 'major',
      title: 'Major Holt Leaves Ostermark',
      body: 'Major Ingrid Holt left the garrison of Ostermark on Monday. The government of Ostermark thanked her.',
      publishedAt: '2026-01-20',
    },
    {
      id: 'bakery',
      title: 'Rolls of Ostermark',
      body: 'The bakers of Ostermark sell rolls with poppy seed. Igor Brandt opened the bakery in March, they said.',
      publishedAt: '2026-01-21',
    },
  ])
  afterAll(() => desk.archive.close())
  const terms = async (question: string) =>
    weighTerms(await readQuestion(question, desk, { asOf: AS_OF }), desk.index.terms)

  it('are corrected where the archive lacks them, and say as what they were typed', async () => {
    const [name, word] = (await terms('ostermrak goverment')).terms
    expect(name).toMatchObject({ stem: 'ostermark', typed: 'ostermrak', known: true })
    expect(word).toMatchObject({ stem: desk.index.terms.correct('govern') ?? 'govern', known: true })
  })

  it('stay as typed where the archive holds them, or nothing like them', async () => {
    const { terms: weighed } = await terms('mayor garrison')
    for (const term of weighed) expect(term).not.toHaveProperty('typed')
    expect(weighed.map(({ known }) => known)).toEqual([false, true])
  })

  it('stay as typed where they are words of common English, near as a name may be', async () => {
    for (const word of ['match', 'ignore', 'holy']) expect(desk.index.terms.correct(word)).toBeUndefined()
    expect(desk.index.terms.correct('marhc')).toBe('march')
  })

  it('count for more the rarer they are, and for little where they speak of reports', async () => {
    const weight = async (word: string): Promise<number> => (await terms(word)).weight
    expect(await weight('garrison')).toBeGreaterThan(await weight('ostermark'))
    expect(await weight('article')).toBeLessThanOrEqual(FRAMING_SHARE * (await weight('garrison')))
  })

  it('are one where a misspelt and a right one are meant alike', async () => {
    expect((await terms('ostermark ostermrak')).terms).toHaveLength(1)
  })

  it('belong to their clauses by their places', async () => {
    const weighed = await terms('Why did Holt leave the garrison of Ostermark?')
    expect(weighed.clauses.flatMap((clause) => clause.terms)).toEqual(weighed.all)
    expect(weighed.weight).toBeCloseTo(
      weighed.terms.reduce((sum, { weight }) => sum + weight, 0),
      9,
    )
    expect(weighed.long).toBe(0)
    const many = Array.from({ length: 24 }, (_, at) => `word${at}x`).join(' ')
    expect((await terms(many)).long).toBe(1)
  })
})
