import { type Client, Events } from 'discord.js'

/** How long each step of the end of a connection is waited for, in milliseconds. */
const PATIENCE_MS = 1000

/**
 * Closes the connection to Discord. One that is only being made is waited for first: discord.js, told to end it, makes it anew and never says
 * that it has ended.
 * @param connecting whether the connection may come to stand yet.
 */
export async function leave(client: Client, { connecting }: { readonly connecting: boolean }): Promise<void> {
  if (connecting && !client.isReady()) {
    await withPatience(new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve())))
  }
  await withPatience(client.destroy())
}

/** The wait keeps the process alive: where Discord is out of reach nothing else does, and it would end before it has ended in order. */
async function withPatience(step: Promise<void>): Promise<void> {
  const patience = Promise.withResolvers<void>()
  const timer = setTimeout(patience.resolve, PATIENCE_MS)
  await Promise.race([step, patience.promise])
  clearTimeout(timer)
}
