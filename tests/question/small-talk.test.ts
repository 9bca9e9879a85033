import { describe, expect, it } from 'vitest'
import { type SmallTalk, smallTalk } from '../../src/question/small-talk.ts'

const SAID: Readonly<Record<SmallTalk, readonly string[]>> = {
  greeting: [
    ...['hi', 'Hello there!', 'hey dateline', 'yo bot', 'gm', 'how are you', 'how are you doing today?'],
    ...[
      'hola',
      '¿Qué tal?',
      'Bonjour !',
      'Guten Morgen',
      'oi, tudo bem?',
      'Привіт!',
      'こんにちは',
      "what's up",
      'test',
    ],
  ],
  thanks: [
    ...['thanks', 'Thank you so much!!', 'good bot 🙂', 'thank you so much bot ❤️', 'ok thanks', 'hi, thanks'],
    ...['merci', 'danke schön', 'muchas gracias', 'Obrigada!', 'дякую', 'ありがとうございます', 'I love you'],
  ],
  remark: [
    'ok, cool',
    'hahaha',
    'LOL',
    'this bot sucks',
    'you suck',
    'never mind',
    'good night everyone',
    'lmao',
    '😂😂😂',
    '👍🏽',
    '🚀🚀🚀',
    '!!!',
    'stop it',
  ],
  about: [
    ...[
      'who are you',
      'what are you?',
      'who made you',
      "what's your name",
      'what’s your name?',
      'are you real',
    ],
    ...[
      'are you an AI?',
      'are you a bot or a human',
      'how do you work',
      'how are you built, are you chatgpt?',
      'how old are you',
      'whats ur name',
      'who r u',
      'r u a bot?',
      'are you sure?',
      'what model are you',
    ],
    ...[
      'hi, who are you?',
      'do you use chatgpt',
      'wer bist du?',
      'qui es-tu ?',
      'tell me about yourself',
      'wyd',
    ],
  ],
  puzzled: [
    ...[
      '?',
      '???',
      '?!',
      '...',
      '…',
      '？',
      'what?',
      'huh?',
      'ok, what?',
      'what do you mean?',
      "I don't understand",
    ],
    ...['hä?', 'wie bitte?', 'hein ?', '¿cómo?', 'o quê?', 'не розумію', 'え？', 'どういうこと？'],
  ],
  privacy: [
    ...[
      'forget me',
      'delete my data',
      'how do i delete my data',
      'how can I erase my history?',
      'please delete all my data',
      'what do you know about me?',
    ],
    ...["what's your privacy policy", 'do you store my messages?', 'are you spying on me', 'vergiss mich'],
    ...['oublie-moi', 'borra mis datos', 'видали мої дані', 'データを削除して'],
  ],
  languages: ['do you speak german?', 'what languages do you speak', 'can you understand French'],
  help: [
    ...['help', '!help', 'help me', 'can you help me', 'what can you do', 'how do I use this', 'commands?'],
    ...[
      'what topics can I ask about',
      'what can I ask you?',
      "I'm bored",
      'how to use this bot',
      'hey what can you do for me',
    ],
  ],
  sources: [
    ...['what topics do you cover?', 'which topics can you answer about', 'what events are covered?'],
    ...['where do you get your news', 'how many articles do you have', 'what sources do you have'],
    ...[
      'what are your sources?',
      'Which newspapers do you read?',
      'how many sources do you have',
      "what's in the archive",
    ],
  ],
}

describe('small talk', () => {
  it.each(
    Object.entries(SAID).flatMap(([kind, texts]) => texts.map((text): [string, string] => [text, kind])),
  )('%j is %s', (text, kind) => expect(smallTalk(text)).toBe(kind))

  it.each([
    'hi, who met in Davos?',
    'thanks, and in 2022?',
    'war',
    'no deal',
    'great powers',
    'ok corral',
    'test ban treaty',
    'yes campaign results',
    'Hello Kitty',
    'how are you covering Gaza',
    "who made you-know-who's film",
    'what can you tell me about Putin',
    'what do you know about Putin',
    'help me understand the grain deal',
    'what sources do you have on Crimea',
    'how many articles do you have about NATO',
    'who is your president',
    'who are they',
    'why?',
    'What do you know about privacy laws?',
    'who deleted the data',
    'what happened?',
    'what did he mean?',
    'who made it',
    'what can it do',
    'source?',
    'good morning Britain',
    'today',
    'man',
    'all right now',
    'news',
    'timeline of the war',
    '',
  ])('%j is none', (text) => expect(smallTalk(text)).toBeUndefined())

  it('is no name of the archive typed in capitals', () => {
    const isName = (word: string) => word === 'GM'
    expect(smallTalk('GM', isName)).toBeUndefined()
    expect(smallTalk('gm', isName)).toBe('greeting')
    expect(smallTalk('HI', isName)).toBe('greeting')
    expect(smallTalk('GM')).toBe('greeting')
  })

  it('takes no longer for a long text', () => {
    expect(smallTalk('ha'.repeat(5000))).toBeUndefined()
    expect(smallTalk('ha'.repeat(60))).toBe('remark')
    expect(smallTalk(`${'ok '.repeat(11)}x`)).toBeUndefined()
  })
})
