import { type Example, embed, message, option, withOptions } from './example-bodies.ts'

/** What this bot must not send though Discord lets it pass: for each rule a body that breaks it and one that keeps it. */
export const HOUSE_EXAMPLES: readonly Example[] = [
  ['mentionsNobody', 'message', { content: 'Hello.' }, message({})],
  ['mentionsNobody', 'follow-up', message({ allowed_mentions: { parse: ['users'] } }), message({})],
  [
    'mentionsNobody',
    'message',
    message({ allowed_mentions: { parse: [], replied_user: true } }),
    message({ allowed_mentions: { parse: [], replied_user: false } }),
  ],
  ['mentionsNobody', 'webhook-edit', { content: 'Hello.' }, { components: [] }],
  ['propertiesAreKnown', 'message', message({ contents: 'Hello.' }), message({})],
  ['propertiesAreKnown', 'message', embed({ colour: 1 }), embed({ color: 1 })],
  ['propertiesAreKnown', 'command', withOptions(option({ max: 5 })), withOptions(option({ max_length: 5 }))],
]
