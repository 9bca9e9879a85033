import type { Actor, Locale, StateView, UseOutcome, Viewer } from '../protocol.ts'

/** Who looks on, and where. The choice stays with the browser. */
export const actor: { viewer: Viewer; locale: Locale; channel: string } = {
  viewer: 'asker',
  locale: 'en-GB',
  channel: '',
}

async function post<T>(address: string, body: object): Promise<T> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...(actor satisfies Actor), ...body }),
  })
  const answer: unknown = await response.json()
  if (!response.ok) throw new Error((answer as { error?: string }).error ?? `Status ${response.status}`)
  return answer as T
}

/** What can be asked of the preview's server. */
export const calls = {
  state: () => post<StateView>('/api/state', {}),
  say: (text: string, replyTo?: string) => post<UseOutcome>('/api/say', { text, replyTo }),
  use: (command: string, options: Readonly<Record<string, string | number | boolean>>) =>
    post<UseOutcome>('/api/use', { command, options }),
  complete: (
    command: string,
    options: Readonly<Record<string, string | number | boolean>>,
    focused: string,
  ) =>
    post<readonly { name: string; value: string | number }[]>('/api/complete', { command, options, focused }),
  useOnMessage: (command: string, message: string) =>
    post<UseOutcome>('/api/use-on-message', { command, message }),
  press: (message: string, button: string) => post<UseOutcome>('/api/press', { message, button }),
  choose: (message: string, list: string, values: readonly string[]) =>
    post<UseOutcome>('/api/choose', { message, list, values }),
  submit: (interaction: string, values: Readonly<Record<string, string>>) =>
    post<UseOutcome>('/api/submit', { interaction, values }),
}
