import * as fc from 'fast-check'

/** Texts that Discord reads as something other than the words they are, where they are not escaped. */
export const HOSTILE = [
  '**bold** *it* _it_ __under__ ~~gone~~ ||spoiler|| `code` ```js\nblock```',
  '# heading',
  '## heading\n### heading\n-# small',
  '> quote\n>>> everything below',
  '- one\n* two\n+ three\n1. four\n2) five',
  '[your bank](https://evil.example)',
  'https://evil.example/a_b_c*d* and <https://evil.example>',
  'https\\://x.example steam://run/1 discord://-/channels/1',
  '@everyone @here <@123456789012345678> <@!123456789012345678> <@&123456789012345678>',
  '<#123456789012345678> </ask:123456789012345678> <id:customize> <t:1700000000:R>',
  '<:name:123456789012345678> <a:name:123456789012345678> :smile: :+1: ¯\\_(ツ)_/¯',
  '\\*not escaped\\* \\\\ \\',
  'left \u202eright-to-left\u202c \u2066isolated\u2069 \u200bzero\u200bwidth',
  'half a pair \ud83d and \ude00, a whole one 😀, a family 👨‍👩‍👧',
  'line\u2028separator\r\nreturn\rreturn\u0085next\vvertical',
  '\0\u0007control\u001b[31m',
  'discord.gg/abc evil@example.com <mailto:evil@example.com> <tel:+1555>',
  '((((((((((]]]]]]]]]]]](((', // brackets that never pair up
  '𝕬 \u0301combining e\u0301\u0301\u0301\u0301',
]

const MARKS = [
  ...'*_~|`<>[]()#-+.:@!&\\/= \n\t1aé😀\'"',
  '://',
  'https://',
  '**',
  '```',
  '> ',
  '\n# ',
  '\n- ',
  '\u202e',
]

/** Any text, with many pieces that mean something to Discord. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...MARKS) },
      { weight: 2, arbitrary: fc.lorem({ maxCount: 4 }) },
      { weight: 2, arbitrary: fc.constantFrom(...HOSTILE) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
    ),
    { maxLength: 24 },
  )
  .map((pieces) => pieces.join(''))

/** Any text that has a word in it. */
export const anyWords: fc.Arbitrary<string> = fc.tuple(anyText, anyText).map(([a, b]) => `${a}word${b}`)
