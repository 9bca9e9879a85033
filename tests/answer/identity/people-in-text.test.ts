import { afterAll, describe, expect, it } from 'vitest'
import { lastWord, peopleAmong } from '../../../src/answer/identity/people-in-text.ts'
import { nameForm } from '../../../src/answer/spans/name-forms.ts'
import { findNames } from '../../../src/question/names.ts'
import { openSeedsDesk } from '../../questions/seeds-desk.ts'

/** The same by reading the whole text for names. */
function peopleByReadingAll(body: string): Set<string> {
  const people = new Set<string>()
  for (const { start, end } of findNames(body)) {
    const name = body.slice(start, end)
    const before = /(\p{L}+)\s+$/u.exec(body.slice(Math.max(0, start - 30), start))?.[1] ?? ''
    if (nameForm(name, { before: before.toLowerCase(), after: '' }) === 'person-name')
      people.add(lastWord(name))
  }
  return people
}

const lastNamesIn = (body: string): Set<string> =>
  new Set(findNames(body).map(({ start, end }) => lastWord(body.slice(start, end))))

describe('the people in a text', async () => {
  const seeds = await openSeedsDesk()
  afterAll(() => seeds.close())

  it('are those that a reading of the whole text for names gives', async () => {
    let people = 0
    for await (const { body } of seeds.desk.archive.articles()) {
      const all = lastNamesIn(body)
      const expected = peopleByReadingAll(body)
      expect([...peopleAmong(all, body)].sort()).toEqual([...all].filter((one) => expected.has(one)).sort())
      people += expected.size
    }
    expect(people).toBeGreaterThan(100)
  })

  it.each([
    ['told by a title', 'On Monday president Holt spoke.', ['Holt']],
    ['told by a verb of speech', '“No,” said Holt.', ['Holt']],
    ['told by a first name', 'Irena Holt spoke.', ['Holt']],
    ['told by a first name with an accent', 'Éva Holt spoke.', ['Holt']],
    ['told by a small word in the name', 'Ursula von der Leyen spoke.', ['Leyen']],
    ['told by a first name on the line before', 'Then Irena  Holt spoke.', ['Holt']],
    ['not told', 'They went by Holt and back, and “Holt” was seen.', []],
  ])('are %s', (_, body, people) => {
    expect([...peopleAmong(lastNamesIn(body), body)]).toEqual(people)
  })
})
