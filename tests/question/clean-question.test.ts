import { describe, expect, it } from 'vitest'
import { cleanQuestion } from '../../src/question/clean-question.ts'

describe('a question as it is read', () => {
  it.each([
    ['Who\u200b is\u200b Pu\u200btin?', 'Who is Putin?'],
    ['\u202eWho is Pu\u00adtin?\u202c', 'Who is Putin?'],
    ['Ｗｈｏ　ｉｓ Putin？', 'Who is Putin?'],
    ['𝐖𝐡𝐨 is 𝑃𝑢𝑡𝑖𝑛', 'Who is Putin'],
    ['**who** is putin', 'who is putin'],
    ['__who__ *is* ||putin|| ~~now~~ `x`', 'who is putin now x'],
    ['who is **Pu**tin', 'who is Putin'],
    ['***who is putin***?', 'who is putin?'],
    ['> who is putin', 'who is putin'],
    ['>>> # who is putin', 'who is putin'],
    ['[click me](javascript:alert(1)) what happened in Bucha?', 'click me what happened in Bucha?'],
    ['see [this](https://a.example/b_c) please', 'see this please'],
    ['<@123> who <#5> is <:putin:456> putin <a:x:1>', 'who is putin'],
    ['@everyone who won', 'who won'],
  ])('%j is %j', (typed, read) => {
    expect(cleanQuestion(typed)).toBe(read)
    expect(cleanQuestion(read)).toBe(read)
  })

  it.each([
    'What is 2 * 3?',
    'what is 2*3',
    'who uses snake_case in file_names',
    'Is #MeToo over?',
    'mail@here.example wrote what?',
    'How many m² burned?',
    'more than ~50% of a|b',
    'is 5 > 3',
    'а це що таке',
    'می\u200cخواهم بدانم',
    'क्\u200dष',
    '👩\u200d🚒 who',
    'New York, New York',
    'what did he say when she said what did he say to her',
    'war and peace and war',
  ])('%j is left as it is', (typed) => expect(cleanQuestion(typed)).toBe(typed))

  it('is read once where it was pasted again and again', () => {
    expect(cleanQuestion('Who met in Davos? Who met in Davos?')).toBe('Who met in Davos?')
    expect(cleanQuestion('who met in davos\n'.repeat(40))).toBe('who met in davos')
    expect(cleanQuestion('Who met in Davos? who met in Davos who met')).toBe('Who met in Davos?')
    expect(cleanQuestion('grain deal '.repeat(300))).toBe('grain deal')
  })

  it('takes no longer for a long text', () => {
    for (const typed of [
      '*'.repeat(9e4),
      '[]('.repeat(3e4),
      '[](a(b)'.repeat(2e4),
      '> '.repeat(5e4),
      'a_'.repeat(5e4),
    ]) {
      const from = performance.now()
      cleanQuestion(typed)
      expect(performance.now() - from).toBeLessThan(200)
    }
  })
})
