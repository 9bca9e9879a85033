import { command, type Example, letters, option, times, withOptions } from './example-bodies.ts'

/** What commands may be: for each rule a body that breaks it and one that keeps it. */
export const COMMAND_EXAMPLES: readonly Example[] = [
  ['commandNameFits', 'command', command({ name: 'Ask' }), command({ name: 'ask-2' })],
  ['commandNameFits', 'command', command({ name: 'ask me' }), command({ name: 'ask_me' })],
  ['commandNameFits', 'command', command({ name: letters(33) }), command({ name: letters(32) })],
  [
    'translatedNamesFit',
    'command',
    command({ name_localizations: { de: 'Frage' } }),
    command({ name_localizations: { de: 'frage' } }),
  ],
  ['commandDescriptionFits', 'command', { name: 'ask' }, command()],
  [
    'commandDescriptionFits',
    'command',
    command({ description: letters(101) }),
    command({ description: letters(100) }),
  ],
  ['commandDescriptionFits', 'command', command({ name: 'Quote', type: 3 }), { name: 'Check this', type: 3 }],
  [
    'optionsAreWithin25',
    'command',
    withOptions(...times(26, (i) => option({ name: `o${i}` }))),
    withOptions(...times(25, (i) => option({ name: `o${i}` }))),
  ],
  [
    'onlySlashCommandsHaveOptions',
    'command',
    { name: 'Q', type: 3, options: [option()] },
    { name: 'Q', type: 3 },
  ],
  [
    'commandIsWithin8000',
    'command',
    withOptions(
      ...times(4, (i) =>
        option({
          name: `o${i}`,
          choices: times(20, (j) => ({ name: letters(50), value: `${letters(48)}${j}` })),
        }),
      ),
      option({ name: 'last', description: letters(100), choices: [{ name: 'n', value: letters(99) }] }),
    ),
    withOptions(
      ...times(3, (i) =>
        option({
          name: `o${i}`,
          choices: times(20, (j) => ({ name: letters(50), value: `${letters(48)}${j}` })),
        }),
      ),
    ),
  ],
  [
    'permissionsAreBits',
    'command',
    command({ default_member_permissions: 'ManageGuild' }),
    command({ default_member_permissions: '32' }),
  ],
  [
    'placesAreKnown',
    'command',
    command({ contexts: [3] }),
    command({ contexts: [0, 1, 2], integration_types: [0, 1] }),
  ],
  ['commandsAreDistinct', 'commands', [command(), command()], [command(), { name: 'ask', type: 3 }]],
  [
    'commandsAreDistinct',
    'commands',
    times(101, (i) => command({ name: `c${i}` })),
    times(100, (i) => command({ name: `c${i}` })),
  ],
  [
    'commandsAreDistinct',
    'commands',
    times(16, (i) => ({ name: `c${i}`, type: 2 })),
    times(15, (i) => ({ name: `c${i}`, type: 2 })),
  ],
  [
    'translatedOptionNamesFit',
    'command',
    withOptions(option({ name_localizations: { de: 'die Worte' } })),
    withOptions(option({ name_localizations: { de: 'worte' } })),
  ],
  [
    'requiredOptionsComeFirst',
    'command',
    withOptions(option(), option({ name: 'from', required: true })),
    withOptions(option({ name: 'from', required: true }), option()),
  ],
  [
    'optionNamesAreUnique',
    'command',
    withOptions(option(), option()),
    withOptions(option(), option({ name: 'to' })),
  ],
  [
    'subcommandsStandApart',
    'command',
    withOptions({ type: 1, name: 'show', description: 'Shows.' }, option()),
    withOptions({ type: 1, name: 'show', description: 'Shows.', options: [option()] }),
  ],
  ['optionTypeIsKnown', 'command', withOptions(option({ type: 12 })), withOptions(option({ type: 11 }))],
  ['optionNameFits', 'command', withOptions(option({ name: 'Words' })), withOptions(option())],
  ['optionDescriptionFits', 'command', withOptions(option({ description: '' })), withOptions(option())],
  [
    'choicesAreWithin25',
    'command',
    withOptions(option({ choices: times(26, (i) => ({ name: 'n', value: `${i}` })) })),
    withOptions(option({ choices: times(25, (i) => ({ name: 'n', value: `${i}` })) })),
  ],
  [
    'choicesFitTheOption',
    'command',
    withOptions(option({ choices: [{ name: 'n', value: letters(101) }] })),
    withOptions(option({ choices: [{ name: 'n', value: letters(100) }] })),
  ],
  [
    'choicesFitTheOption',
    'command',
    withOptions(option({ type: 4, choices: [{ name: 'n', value: 'one' }] })),
    withOptions(option({ type: 4, choices: [{ name: 'n', value: 1 }] })),
  ],
  [
    'choicesExcludeAutocomplete',
    'command',
    withOptions(option({ autocomplete: true, choices: [{ name: 'n', value: 'v' }] })),
    withOptions(option({ autocomplete: true, choices: [] })),
  ],
  [
    'onlyTextsAndNumbersHaveChoices',
    'command',
    withOptions(option({ type: 6, autocomplete: true })),
    withOptions(option({ type: 6 })),
  ],
  [
    'optionBoundsFit',
    'command',
    withOptions(option({ min_length: 3, max_length: 2 })),
    withOptions(option({ min_length: 2, max_length: 3 })),
  ],
  [
    'nestingFits',
    'command',
    withOptions({ type: 2, name: 'group', description: 'A group.', options: [option()] }),
    withOptions({
      type: 2,
      name: 'group',
      description: 'A group.',
      options: [{ type: 1, name: 's', description: 'S.' }],
    }),
  ],
]
