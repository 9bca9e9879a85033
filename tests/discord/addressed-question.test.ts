import { describe, expect, it } from 'vitest'
import { addressedQuestion, type MessageFacts } from '../../src/discord/addressed-question.ts'

const SPOKEN_TO: MessageFacts = {
  content: '',
  automatic: false,
  direct: false,
  mentionsBot: true,
  mentionsBotRole: false,
  goesOn: false,
}

function ask(content: string, changes: Partial<MessageFacts> = {}) {
  return addressedQuestion({ ...SPOKEN_TO, content, ...changes })
}

describe('addressedQuestion', () => {
  it.each([
    ['<@123> who met in Davos?', 'who met in Davos?'],
    ['<@!123>, who met in Davos?', 'who met in Davos?'],
    ['who met <@123> in Davos?', 'who met in Davos?'],
    ['who met in Davos? <@123>', 'who met in Davos?'],
    ['<@&456>: who\n met  in Davos?', 'who met in Davos?'],
    ['<@123> <:wave:789> who met in <#42>Davos?', 'who met in Davos?'],
    ['<@123> /ask who met in Davos?', 'who met in Davos?'],
    ['/ask question: who met in Davos? <@123>', 'who met in Davos?'],
    ['<@123> /askew who met?', '/askew who met?'],
    ['Who met in Davos, <@123>?', 'Who met in Davos?'],
    ['Who met in Davos <@!123> ?!', 'Who met in Davos?!'],
    ['Qui était à Davos ? <@123>', 'Qui était à Davos ?'],
    ['<@123> Qui était à Davos ?', 'Qui était à Davos ?'],
    ['<@123> @everyone who met in Davos?', 'who met in Davos?'],
    ['<@123> is 3 < 4 and mail@here.example right?', 'is 3 < 4 and mail@here.example right?'],
  ])('takes from %j the question %j', (content, question) => {
    expect(ask(content)).toEqual({ kind: 'question', question })
  })

  it.each(['<@123>', ' <@123> ', '<@123> <a:wave:789>', '', '<@123>,', '<@123> /ask', '<@123> \u200b\u2060'])(
    'takes %j for a call for help',
    (content) => {
      expect(ask(content)).toEqual({ kind: 'help' })
    },
  )

  it('hears its role, and direct messages without a mention', () => {
    expect(ask('<@&456> who?', { mentionsBot: false, mentionsBotRole: true }).kind).toBe('question')
    expect(ask('who?', { mentionsBot: false, direct: true }).kind).toBe('question')
  })

  it('hears what goes on in a thread of its own or replies to it, and knows where the words are kept from it', () => {
    const goesOn = { mentionsBot: false, goesOn: true }
    expect(ask('', goesOn)).toEqual({ kind: 'withheld', why: 'unmentioned' })
    expect(ask('', { mentionsBot: false, mentionsBotRole: true })).toEqual({ kind: 'withheld', why: 'role' })
    expect(ask('', { mentionsBotRole: true }).kind).toBe('help')
    expect(ask('who?', goesOn).kind).toBe('question')
    expect(ask('', { goesOn: true }).kind).toBe('help')
    expect(ask('', { ...goesOn, automatic: true }).kind).toBe('ignored')
  })

  it('lets pass what is not meant for it, and whatever no person wrote', () => {
    expect(ask('who?', { mentionsBot: false }).kind).toBe('ignored')
    expect(ask('<@123> who?', { automatic: true }).kind).toBe('ignored')
    expect(ask('who?', { automatic: true, direct: true }).kind).toBe('ignored')
  })
})
