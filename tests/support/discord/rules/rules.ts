import type { BodyKind, PartKind } from './body-kinds.ts'
import * as callback from './callback-rules.ts'
import * as command from './command-rules.ts'
import * as component from './component-rules.ts'
import * as embed from './embed-rules.ts'
import { mentionsNobody, picturesAreDescribed, propertiesAreKnown } from './house-rules.ts'
import * as message from './message-rules.ts'
import * as modal from './modal-rules.ts'
import * as option from './option-rules.ts'
import { partsOf } from './parts.ts'
import type { Fault, Rule, Whole } from './rule.ts'

const OPTIONS_TOGETHER = [
  option.requiredOptionsComeFirst,
  option.optionNamesAreUnique,
  option.subcommandsStandApart,
] as const

/** What Discord refuses, by part. */
const RULES = {
  message: [
    message.contentIsWithin2000,
    message.messageIsNotEmpty,
    message.embedsAreWithin10,
    message.embedsAreWithin6000,
    message.componentsAreWithin5Rows,
    message.customIdsAreUnique,
    message.layoutHasItsFlag,
    message.nonceIsWithin25,
    message.filesAreWithin10,
    message.fileDescriptionsAreWithin1024,
    component.topLevelIsRows,
  ],
  embed: [
    embed.titleIsWithin256,
    embed.descriptionIsWithin4096,
    embed.fieldsAreWithin25,
    embed.fieldNamesAreWithin256,
    embed.fieldValuesAreWithin1024,
    embed.footerIsWithin2048,
    embed.authorIsWithin256,
    embed.embedIsNotEmpty,
    embed.embedLinksAreWeb,
    embed.colourIsWithinWhite,
    embed.timestampIsADate,
  ],
  row: [component.rowIsWithin5, component.selectStandsAlone, component.rowHoldsButtonsOrLists],
  button: [
    component.buttonStyleIsKnown,
    component.buttonHasCustomId,
    component.linkHasNoCustomId,
    component.linkHasUrl,
    component.linkSchemeIsAllowed,
    component.onlyLinksHaveUrls,
    component.labelIsWithin80,
    component.buttonSaysSomething,
  ],
  select: [
    component.selectHasCustomId,
    component.selectOptionsAreWithin25,
    component.selectOptionTextsAreWithin100,
    component.selectValuesAreUnique,
    component.placeholderIsWithin150,
    component.selectBoundsFit,
  ],
  callback: [callback.callbackTypeIsKnown, callback.callbackHasItsData],
  completion: [callback.completionsAreWithin25, callback.completionTextsAreWithin100],
  modal: [
    modal.modalTitleIsWithin45,
    modal.modalHasCustomId,
    modal.modalIsWithin5,
    modal.modalHoldsInputs,
    modal.inputIsLabelled,
    message.customIdsAreUnique,
  ],
  input: [modal.inputHasCustomId, modal.inputTextsFit, modal.inputBoundsFit, modal.inputStyleIsKnown],
  command: [
    command.commandNameFits,
    command.translatedNamesFit,
    command.commandDescriptionFits,
    command.optionsAreWithin25,
    command.onlySlashCommandsHaveOptions,
    command.commandIsWithin8000,
    command.permissionsAreBits,
    command.placesAreKnown,
    ...OPTIONS_TOGETHER,
  ],
  'command-edit': [command.optionsAreWithin25, command.commandIsWithin8000, ...OPTIONS_TOGETHER],
  commands: [command.commandsAreDistinct],
  option: [
    option.optionTypeIsKnown,
    option.optionNameFits,
    option.optionDescriptionFits,
    command.translatedOptionNamesFit,
    command.optionsAreWithin25,
    option.choicesAreWithin25,
    option.choicesFitTheOption,
    option.choicesExcludeAutocomplete,
    option.onlyTextsAndNumbersHaveChoices,
    option.optionBoundsFit,
    option.nestingFits,
    ...OPTIONS_TOGETHER,
  ],
  thread: [callback.threadNameIsWithin100, callback.threadRestIsKnown],
  'direct-channel': [callback.recipientIsNamed],
} as const satisfies Readonly<Record<PartKind, readonly Rule[]>>

/** What Discord lets pass and this bot must not send, by part. */
const HOUSE_RULES: Readonly<Partial<Record<PartKind, readonly Rule[]>>> = {
  message: [mentionsNobody, picturesAreDescribed, propertiesAreKnown('message')],
  embed: [embed.embedFilesCameAlong, propertiesAreKnown('embed')],
  row: [propertiesAreKnown('row')],
  button: [propertiesAreKnown('button')],
  select: [propertiesAreKnown('select')],
  callback: [propertiesAreKnown('callback')],
  completion: [propertiesAreKnown('completion')],
  modal: [propertiesAreKnown('modal')],
  command: [propertiesAreKnown('command')],
  'command-edit': [propertiesAreKnown('command')],
  option: [propertiesAreKnown('option')],
  thread: [propertiesAreKnown('thread')],
}

/** The bodies from which a new message comes. A callback may also change one; its rules tell by its data. */
const CREATES: readonly BodyKind[] = ['message', 'follow-up', 'callback']

/** The names of all rules. */
export function ruleNames(): readonly string[] {
  const all: readonly Rule[] = [...Object.values(RULES).flat(), ...Object.values(HOUSE_RULES).flat()]
  return [...new Set(all.map((rule) => rule.name))]
}

/** Holds a body against every rule of its kind. */
export function checkRules(kind: BodyKind, body: unknown, files: Whole['files']): readonly Fault[] {
  const isUpdate = kind === 'callback' && (body as { type?: unknown } | undefined)?.type === 7
  const whole: Whole = { creates: CREATES.includes(kind) && !isUpdate, files }
  const faults: Fault[] = []
  for (const { at, fields, kind: partKind } of partsOf(kind, body)) {
    const apply = (rules: readonly Rule[], refused: boolean): void => {
      for (const rule of rules) {
        for (const found of rule(fields, whole)) {
          faults.push({ ...found, rule: rule.name, at: [...at, ...found.at], refused })
        }
      }
    }
    apply(RULES[partKind], true)
    apply(HOUSE_RULES[partKind] ?? [], false)
  }
  return faults
}
