import { InteractionContextType, MessageFlags } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { isFor } from '../../src/discord/asker.ts'

const { BotDM, Guild, PrivateChannel } = InteractionContextType

/** A press by Mira, who is `1`, on a message as Discord describes it. */
function press({
  context = Guild as InteractionContextType,
  flags = [] as MessageFlags[],
  usedBy = undefined as string | undefined,
  repliesTo = undefined as string | undefined,
} = {}): Parameters<typeof isFor>[0] {
  const message = {
    flags: { has: (flag: MessageFlags) => flags.includes(flag) },
    interactionMetadata: usedBy === undefined ? null : { user: { id: usedBy } },
    mentions: { repliedUser: repliesTo === undefined ? null : { id: repliesTo } },
  }
  return { context, message, user: { id: '1' } } as unknown as Parameters<typeof isFor>[0]
}

describe('isFor', () => {
  it('knows whom a message answers by the use that it answers, by its control, or by what it replies to', () => {
    expect(isFor(press({ usedBy: '1' }), undefined)).toBe(true)
    expect(isFor(press({ usedBy: '2' }), '1')).toBe(false)
    expect(isFor(press(), '1')).toBe(true)
    expect(isFor(press(), '2')).toBe(false)
    expect(isFor(press({ repliesTo: '1' }), undefined)).toBe(true)
    expect(isFor(press({ repliesTo: '2' }), undefined)).toBe(false)
    expect(isFor(press(), undefined)).toBe(false)
  })

  it('takes all for a person’s that nobody else sees, messages of older versions too', () => {
    expect(isFor(press({ flags: [MessageFlags.Ephemeral] }), undefined)).toBe(true)
    expect(isFor(press({ context: BotDM }), undefined)).toBe(true)
    expect(isFor(press({ context: PrivateChannel }), undefined)).toBe(false)
  })

  it('knows of no message where a form was opened by none', () => {
    expect(isFor({ ...press(), message: null } as Parameters<typeof isFor>[0], '1')).toBe(false)
  })
})
