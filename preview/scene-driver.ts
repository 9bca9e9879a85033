import type { OptionValues } from '../tests/support/discord/option-values.ts'
import type { Actor, Locale, MessageView, UseOutcome, Viewer } from './protocol.ts'
import type { Stage } from './stage.ts'

/** How long a scene waits for the bot, milliseconds. */
const PATIENCE = 15_000
const GLANCE = 40

/** What people do in a scene, in #general at first, with waits for what the bot makes of it. */
export interface Driver {
  viewer: Viewer
  locale: Locale
  /** Where it takes place; `goTo` changes it. */
  readonly channel: { readonly id: string; readonly name: string }
  /** Goes to the channel or thread whose name holds some words. */
  goTo(words: string): Promise<void>
  readonly guildId: string
  /** The scene's instant, ISO 8601. */
  readonly instant: string
  say(text: string): Promise<void>
  /** Writes something that is not for the bot. */
  post(text: string): Promise<void>
  use(command: string, options: OptionValues): Promise<void>
  /** Presses a button of the newest message that has it, by its label. */
  press(label: string): Promise<void>
  /** Uses a command of the newest message's menu. */
  useOnMessage(command: string): Promise<void>
  /** Waits for a message of the bot's with some words. */
  untilPosted(words: string): Promise<void>
  /** What the viewer sees. */
  messages(): Promise<readonly MessageView[]>
  readonly actor: Actor
}

/** @param now milliseconds since 1970, as the stage's clock has it */
export function driverOf(stage: Stage, now: number): Driver {
  let channel: Driver['channel'] = { id: stage.discord.channel.id, name: stage.discord.channel.name }
  const driver: Driver = {
    viewer: 'asker',
    locale: 'en-GB',
    guildId: stage.discord.guild.id,
    instant: new Date(now).toISOString(),
    get actor() {
      return { viewer: driver.viewer, locale: driver.locale, channel: channel.id }
    },
    get channel() {
      return channel
    },
    async goTo(words) {
      const found = (await stage.state(driver.actor)).channels.find(({ name }) => name.includes(words))
      if (found === undefined) throw new Error(`Cannot go to "${words}": there is no such channel`)
      channel = found
    },
    messages: async () => (await stage.state(driver.actor)).messages,
    async say(text) {
      stage.say(driver.actor, text)
      await settled((messages) => messages.at(-1)?.bot === true)
    },
    async post(text) {
      stage.say(driver.actor, text)
      await settled((messages) => messages.at(-1)?.bot === false)
    },
    async use(command, options) {
      await done(await stage.use(driver.actor, command, options))
    },
    async press(label) {
      for (const { id, rows } of (await driver.messages()).toReversed()) {
        const button = rows.flat().find((one) => one.kind === 'button' && one.label === label)
        if (button?.kind !== 'button') continue
        await done(await stage.press(driver.actor, id, button.id))
        return
      }
      throw new Error(`Cannot press "${label}": no message has such a button`)
    },
    async useOnMessage(command) {
      const message = (await driver.messages()).at(-1)
      if (message === undefined) throw new Error(`Cannot use "${command}": there is no message`)
      await done(await stage.useOnMessage(driver.actor, command, message.id))
    },
    untilPosted: (words) =>
      settled((messages) =>
        messages.some(({ bot, embeds }) => bot && JSON.stringify(embeds).includes(words)),
      ),
  }

  async function done(outcome: UseOutcome): Promise<void> {
    if (outcome.kind === 'silent') throw new Error('The bot did not respond')
    if (outcome.kind === 'answered') await settled((messages) => messages.at(-1)?.bot === true)
  }

  /** Waits until something holds and nothing is promised any more, twice in a row. */
  async function settled(holds: (messages: readonly MessageView[]) => boolean): Promise<void> {
    const end = performance.now() + PATIENCE
    let before = ''
    for (;;) {
      const messages = await driver.messages()
      const seen = JSON.stringify(messages)
      if (holds(messages) && messages.every(({ loading }) => !loading) && seen === before) return
      if (performance.now() > end)
        throw new Error(`The bot's answer did not come. Seen: ${seen.slice(0, 800)}`)
      before = seen
      await new Promise((resolve) => setTimeout(resolve, GLANCE))
    }
  }

  return driver
}
