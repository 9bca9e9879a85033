import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../src/answer/answer-question.ts'
import { withCompounds } from '../../src/answer/compound-words.ts'
import { AS_OF, deskOfReports } from './articles-desk.ts'

const desk = await deskOfReports([
  [
    'Counter-attack fails at Velm',
    'The counter-attack at Velm failed on Monday after two days. A ceasefire was signed in the town hall.',
  ],
  ['Fireworks light up Dalby', 'The fireworks of Dalby were seen from Orsk.'],
  [
    'European leaders meet',
    'European leaders met allies in Tarl. The European bank stayed away, as European banks do.',
  ],
  ['Bank opens in Dalby', 'A European bank opened in Dalby, the first European one there.'],
  ['Life guards honoured', 'Nine life guards were honoured on the beach of Orsk for a rescue.'],
])

describe('compound words', () => {
  it.each([
    ['when did the counterattack fail?', 'when did the counter-attack fail?'],
    ['How many lifeguards were honoured', 'How many life guards were honoured'],
    ['who signed the cease fire', 'who signed the ceasefire'],
    ['who signed the cease-fire', 'who signed the ceasefire'],
    // A word belongs to one other alone.
    ['who saw the cease fire works', 'who saw the cease fireworks'],
    // Of more reports than the one that has both words.
    ['who signed the life belt', 'who signed the life belt'],
    // Written so in the archive, of words that it does not hold beside each other, or of small ones.
    ['who signed the ceasefire', 'who signed the ceasefire'],
    ['the townsigned paper', 'the townsigned paper'],
    ['the week was over', 'the week was over'],
    // Nor where the one word only has the other's stem.
    ['why are european allies worried', 'why are european allies worried'],
    ['', ''],
  ])('are written as the archive does: %s', async (typed, written) => {
    expect(await withCompounds(typed, desk, { asOf: AS_OF })).toBe(written)
  })

  it('are told as they were understood', async () => {
    const answer = await answerQuestion('When did the counterattack at Velm fail?', desk, { asOf: AS_OF })
    expect(answer).toMatchObject({
      status: 'answered',
      understoodAs: 'When did the counter-attack at Velm fail?',
    })
  })
})

it('are not looked for in a word without end', async () => {
  const endless = 'counterattack'.repeat(400)
  expect(await withCompounds(`what is ${endless}`, desk, { asOf: AS_OF })).toBe(`what is ${endless}`)
})
