import { setTimeout as delay } from 'node:timers/promises'
import {
  type AnySelectMenuInteraction,
  type ButtonInteraction,
  ComponentType,
  type InteractionCallbackResponse,
  MessageFlags,
  type ModalMessageModalSubmitInteraction,
  type ModalSubmitInteraction,
} from 'discord.js'
import type { Action, ActionInput, ActionResult } from '../../commands/action.ts'
import type { Services } from '../../commands/command.ts'
import { type Language, languageOf } from '../reply/language.ts'
import type { Form, Reply } from '../reply/reply.ts'
import { askerOf, isFor, isOwnThread } from './asker.ts'
import { type BotContext, commonInput } from './bot-context.ts'
import { channelRights } from './channel-rights.ts'
import { readCustomId } from './custom-id.ts'
import { noteSent, replyAtOnce, showReply } from './deliver.ts'
import { reportFailure, reportUndelivered } from './failures.ts'
import { formModal } from './form-modal.ts'
import { answersIn, languageUnder, mayAsk, servicesUnder, settingsSoon } from './guild-settings.ts'
import {
  renderElsewhere,
  renderManagersOnly,
  renderStopping,
  renderTooMany,
  renderUnknownAction,
} from './notices.ts'
import { renderDiscord } from './render-discord.ts'
import { startThread } from './start-thread.ts'

type Press = ButtonInteraction | AnySelectMenuInteraction | ModalSubmitInteraction

/**
 * How long an action may take before Discord is told to wait. Most take a few milliseconds, and an answer in one request is
 * seen sooner; a form can only be opened within this time, because it cannot follow on a promise.
 */
const PATIENCE_MS = 1000

/** Does what a button, a list or a form asks for, as its `custom_id` says. It never rejects. */
export async function answerPress(context: BotContext, press: Press): Promise<void> {
  const { argument, madeFor, name } = readCustomId(press.customId)
  const asker = askerOf(press)
  const refuse = (reply: Reply) => replyAtOnce(context, press, reply, `answer a press of ${name}`)
  const settings = await settingsSoon(context, asker.guildId).catch((error: unknown) =>
    refuse(reportFailure(context.log, error, `answer a press of ${name}`, languageOf(press.locale))),
  )
  if (settings === undefined) return
  const language = languageUnder(settings, press.locale)
  const action = context.actions.find((known) => known.name === name)
  if (action === undefined) return refuse(renderUnknownAction(language))
  if (context.pending.closed) return refuse(renderStopping(language))
  if (action.managers === true && !asker.mayManage) return refuse(renderManagersOnly(language))
  const elsewhere = answersIn(settings, asker.channelId, press.channel)
    ? undefined
    : renderElsewhere(settings.channels, language)
  if (action.asks === true && elsewhere !== undefined) return refuse(elsewhere)
  const now = context.now()
  const rate =
    action.asks === true ? mayAsk(context, asker, settings) : context.pressLimit.take(asker.personId, now)
  if (!rate.allowed) return refuse(renderTooMany(rate, now, language))
  const asking = action.asks === true && settings.visibility === 'private'
  const shared = isOwnThread(press.channel, press.client.user.id)
  const apart = isApart(press, { madeFor, everybodys: shared && action.asks === true })
  const hidden = apart || (action.private?.(argument) ?? asking)
  const input: ActionInput = {
    ...commonInput(context, asker, language, { shared }),
    argument,
    hidden,
    values: 'values' in press ? press.values : [],
    fields: fieldsOf(press),
    channels: channelRights(press, chosenIn(press, action)),
  }
  const services = action.managers === true ? context.services : servicesUnder(context.services, settings)
  const running = runAction(context, action, input, services).then((result) =>
    elsewhere !== undefined && leadsToAsking(context, result)
      ? ({ kind: 'reply', reply: elsewhere } as const)
      : result,
  )
  try {
    const result = await Promise.race([running, delay(PATIENCE_MS, undefined, { ref: false })])
    if (result === undefined) await answerLate(context, press, action, { running, hidden })
    else await answerNow(context, press, result, input)
  } catch (error) {
    if (reportUndelivered(context.log, error, `answer a press of ${name}`).kind !== 'other') return
    await tellFailure(context, press, error, name)
  }
}

async function runAction(
  context: BotContext,
  action: Action,
  input: ActionInput,
  services: Services,
): Promise<ActionResult> {
  try {
    const result = await context.pending.unlessGivenUp(action.run(input, services))
    if (result === undefined) return { kind: 'reply', reply: renderStopping(input.language ?? 'en') }
    return inLanguage(result, input.language)
  } catch (error) {
    const reply = reportFailure(context.log, error, `do what ${action.name} asks for`, input.language ?? 'en')
    return { kind: 'reply', reply }
  }
}

/** Whether something is opened in which people ask: it is not to be opened where the bot does not answer. */
function leadsToAsking({ actions }: BotContext, result: ActionResult): boolean {
  if (result.kind === 'thread') return true
  if (result.kind !== 'form') return false
  const { name } = readCustomId(result.form.action)
  return actions.some((action) => action.name === name && action.asks === true)
}

function inLanguage(result: ActionResult, language: Language = 'en'): ActionResult {
  if (result.kind === 'form' || result.kind === 'thread') return result
  return { ...result, reply: { language, ...result.reply } }
}

async function answerNow(
  context: BotContext,
  press: Press,
  result: ActionResult,
  input: ActionInput,
): Promise<void> {
  if (result.kind === 'form') {
    await openForm(press, result.form, readCustomId(press.customId).madeFor)
  } else if (result.kind === 'thread') {
    if (press.isMessageComponent()) await startThread(context, press, result, input)
  } else if (result.kind === 'update' && mayChange(press)) {
    const { madeFor } = readCustomId(press.customId)
    await press.update({ ...renderDiscord(result.reply, madeFor), attachments: [] })
  } else {
    const shown = { ...renderDiscord(result.reply), ...shownTo(result.reply, input.hidden) }
    if (result.reply.answerId === undefined) await press.reply(shown)
    else await noteAnswer(context, press, result.reply, await press.reply({ ...shown, withResponse: true }))
  }
}

/** Promises an answer, and gives it when it is there. What the promise says of who sees the answer holds for the answer. */
async function answerLate(
  context: BotContext,
  press: Press,
  action: Action,
  { running, hidden }: { readonly running: Promise<ActionResult>; readonly hidden: boolean },
): Promise<void> {
  if (!press.isMessageComponent() && !press.isFromMessage()) {
    await press.deferReply(hidden ? { flags: MessageFlags.Ephemeral } : {})
    await showReply(context, press, lateReply(context, press, action, await running), hidden)
    return
  }
  await press.deferUpdate()
  const result = await running
  const reply = lateReply(context, press, action, result)
  if (result.kind === 'update' && mayChange(press)) {
    const { madeFor } = readCustomId(press.customId)
    await press.editReply({ ...renderDiscord(reply, madeFor), attachments: [] })
  } else {
    const message = await press.followUp({ ...renderDiscord(reply), ...shownTo(reply, hidden) })
    await noteSent(context, reply, message)
  }
}

/** What can still be shown once an answer was promised: nothing can be opened any more. */
function lateReply({ log }: BotContext, press: Press, { name }: Action, result: ActionResult): Reply {
  if (result.kind !== 'form' && result.kind !== 'thread') return result.reply
  const error = new Error(`The action ${name} took more than ${PATIENCE_MS} ms to open something`)
  return reportFailure(log, error, 'open a form', languageOf(press.locale))
}

async function noteAnswer(
  context: BotContext,
  press: Press,
  reply: Reply,
  { resource }: InteractionCallbackResponse,
): Promise<void> {
  try {
    // Where Discord took the answer and its response was lost, it does not come a second time.
    await noteSent(context, reply, resource?.message ?? (await press.fetchReply()))
  } catch (error) {
    reportUndelivered(context.log, error, 'note which message shows an answer')
  }
}

async function openForm(press: Press, form: Form, madeFor: string | undefined): Promise<void> {
  if (press.isModalSubmit()) throw new Error('Cannot open a form from a form: Discord does not allow it')
  await press.showModal(formModal(form, madeFor))
}

/** Whether there is a message that the person's press may change. */
function mayChange(
  press: Press,
): press is Exclude<Press, ModalSubmitInteraction> | ModalMessageModalSubmitInteraction {
  return (
    (press.isMessageComponent() || press.isFromMessage()) &&
    isFor(press, readCustomId(press.customId).madeFor)
  )
}

/**
 * Whether the reply is for this person alone: below somebody else's answer, unless what is asked there is everybody's, and
 * below one that only this person sees.
 */
function isApart(
  press: Press,
  { everybodys, madeFor }: { readonly everybodys: boolean; readonly madeFor: string | undefined },
): boolean {
  if (press.message === null) return false
  return press.message.flags.has(MessageFlags.Ephemeral) || !(everybodys || isFor(press, madeFor))
}

function shownTo(reply: Reply, hidden: boolean | undefined): { readonly flags?: MessageFlags.Ephemeral } {
  return reply.private === true || hidden === true ? { flags: MessageFlags.Ephemeral } : {}
}

/** The channels that are chosen in a list, or all where the action looks at all. */
function chosenIn(press: Press, { seesChannels }: Action): readonly string[] | 'all' {
  if (seesChannels === true) return 'all'
  return press.isChannelSelectMenu() ? press.values : []
}

/** What was typed into a form, by field name. */
function fieldsOf(press: Press): Record<string, string> {
  const typed: Record<string, string> = {}
  if (!press.isModalSubmit()) return typed
  for (const [name, field] of press.fields.fields) {
    if (field.type === ComponentType.TextInput) typed[name] = field.value
  }
  return typed
}

async function tellFailure(context: BotContext, press: Press, error: unknown, name: string): Promise<void> {
  const payload = {
    ...renderDiscord(
      reportFailure(context.log, error, `answer a press of ${name}`, languageOf(press.locale)),
    ),
    flags: MessageFlags.Ephemeral,
  } as const
  try {
    if (press.deferred || press.replied) await press.followUp(payload)
    else await press.reply(payload)
  } catch (second) {
    reportUndelivered(context.log, second, `tell of the failure of ${name}`)
  }
}
