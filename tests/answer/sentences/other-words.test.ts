import { describe, expect, it } from 'vitest'
import { toldOtherwise } from '../../../src/answer/sentences/other-words.ts'
import { readWords } from '../../../src/search/article-texts.ts'
import { stem } from '../../../src/text/stem.ts'

const told = (text: string, word: string): boolean => toldOtherwise(readWords(text).stems, stem(word))

describe('a word of a question', () => {
  it.each([
    ['ceo', 'Chief executive Irena Holt will lead it.'],
    ['executive', 'The CEO will lead it.'],
    ['us', 'The United States cleared the sale.'],
    ['sweden', 'The Swedish crown fell.'],
    ['resign', 'The mayor quit on Friday.'],
    ['attendance', 'A crowd of 31,204 saw it.'],
    ['turnover', 'Revenue rose by a tenth.'],
    ['heavy', 'It weighs 46 kilograms.'],
    ['beat', 'Berg stunned the champion in Velm.'],
    ['won', 'A knockout in the first round was enough.'],
    ['college', 'The alum of Velm State was in tears.'],
    ['based', 'Its headquarters are in Velm.'],
    ['makes', 'The manufacturer recalled the pumps.'],
    ['gig', 'Their last concert is sold out.'],
    ['letter', 'Owners will be notified in spring.'],
    ['rise', 'Fares will go up in May.'],
    ['homeless', 'Thousands were left without a home.'],
    ['pensioners', 'Elderly people lined up at noon.'],
    ['mum', 'Her mother found it.'],
    ['brits', 'Britain won.'],
    ['spaniards', 'Spain sweltered.'],
    ['lawyer', 'His solicitor called it a farce.'],
    ['6', 'Harbour Thief VI is out.'],
    ['vi', 'Harbour Thief 6 is out.'],
    ['population', 'It has 2,000 inhabitants.'],
    ['territory', 'They lost the land.'],
    ['interceptions', 'He threw three picks.'],
  ])('is told in other words: %s', (word, text) => {
    expect(told(text, word)).toBe(true)
  })

  it.each([
    ['ceo', 'The chief of police executed the order.'],
    ['us', 'The United Kingdom cleared the sale.'],
    ['sweden', 'The Norwegian crown fell.'],
    ['turnover', 'The cake was eaten.'],
    ['6', 'Harbour Thief VII is out.'],
    ['5', 'Velm v Orsk is over.'],
    ['albums', 'She broke four records.'],
    ['high', 'The tower has six lifts.'],
    ['lines', 'Nine hotlines were opened.'],
    ['homes', 'Forty shelters were built.'],
    ['go', 'Shares fell by a third.'],
    ['home', 'The mortgage was paid.'],
    ['year', 'The annual fair was held.'],
    ['return', 'He has recovered from surgery.'],
    ['court', 'They heard him shout.'],
    ['gas', 'It exports petrol.'],
  ])('is not told by what is near to it: %s', (word, text) => {
    expect(told(text, word)).toBe(false)
  })
})
