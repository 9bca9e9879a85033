import type { Locale, MessageView, StateView, UseOutcome, Viewer } from '../protocol.ts'
import { actor, calls } from './calls.ts'
import { createComposer } from './composer.ts'
import { byId, element, toast } from './elements.ts'
import { openForm } from './form-dialog.ts'
import { inspectorElements } from './inspector.ts'
import { messageElement } from './message-elements.ts'

let state: StateView | undefined
/** The message whose payload is shown; the newest of the bot's where none was chosen. */
let inspected: string | undefined
/** What each message was made of, so that those that did not change keep their elements, and with them the focus. */
const shown = new Map<string, { readonly made: string; readonly node: HTMLElement }>()

const composer = createComposer({
  say: (text, replyTo) => act(calls.say(text, replyTo)),
  use: (command, values) => act(calls.use(command.name, values)),
})

/** Waits for what the bot makes of a use: nothing more to do, a form, or silence. */
function act(outcome: Promise<UseOutcome>): void {
  outcome
    .then((told) => {
      if (told.kind === 'form')
        openForm(told.form, async (values) => act(calls.submit(told.form.interaction, values)))
      if (told.kind === 'silent') toast('The application did not respond')
      inspected = undefined
    })
    .catch((error: unknown) => toast(error instanceof Error ? error.message : String(error)))
}

async function refresh(): Promise<void> {
  const next = await calls.state()
  state = next
  actor.channel = next.channel
  show(next)
}

function show(next: StateView): void {
  byId('archive').textContent = next.archive
  byId('server').textContent = next.server
  const here = next.channels.find(({ id }) => id === next.channel)
  byId('channel-name').textContent = here?.direct === true ? `@ ${here.name}` : `# ${here?.name ?? ''}`
  byId('channels').replaceChildren(
    ...next.channels.map(({ direct, id, name }) =>
      element(
        'li',
        {},
        element(
          'button',
          {
            type: 'button',
            'aria-current': id === next.channel ? 'page' : undefined,
            click: () => {
              actor.channel = id
              openChannels(false)
              shown.clear()
              void refresh()
            },
          },
          direct ? `@ ${name}` : `# ${name}`,
        ),
      ),
    ),
  )
  showMessages(next)
  showStart(next)
  showPayload(next)
  composer.update(next)
}

function showMessages(next: StateView): void {
  const list = byId('messages')
  const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 80
  const ids = new Set(next.messages.map(({ id }) => id))
  for (const id of shown.keys()) if (!ids.has(id)) shown.delete(id)
  const nodes = next.messages.map((message) => {
    const made = JSON.stringify([message, next.messageCommands])
    const known = shown.get(message.id)
    if (known?.made === made) return known.node
    const node = messageElement(message, next, usesOf(message))
    shown.set(message.id, { made, node })
    return node
  })
  // Nodes that stand already are not moved: moving them would take the focus from what is in them.
  for (const [at, node] of nodes.entries())
    if (list.children[at] !== node) list.insertBefore(node, list.children[at] ?? null)
  while (list.children.length > nodes.length) list.lastElementChild?.remove()
  if (atEnd) scrollToEnd(list)
}

/** Before anything is said: what to do, and questions to begin with. */
function showStart({ botName, examples, messages }: StateView): void {
  const start = byId('start')
  start.hidden = messages.length > 0
  if (start.hidden) return
  const ask = (question: string): HTMLElement =>
    element(
      'button',
      { type: 'button', click: () => act(calls.say(`@${botName} ${question}`)) },
      `@${botName} ${question}`,
    )
  start.replaceChildren(
    element('p', {}, `Nothing was said here yet. Type / for commands, or mention @${botName}:`),
    ...examples.map(ask),
  )
}

/** Where the channels stand in a menu: opens or closes it. */
function openChannels(open: boolean): void {
  document.documentElement.dataset.channels = open ? 'open' : 'closed'
  byId('channels-toggle').setAttribute('aria-expanded', String(open))
}

/** To the newest, also once its pictures have their height. */
function scrollToEnd(list: HTMLElement): void {
  const toEnd = (): void => list.scrollTo({ top: list.scrollHeight })
  toEnd()
  for (const image of list.querySelectorAll('img'))
    if (!image.complete) image.addEventListener('load', toEnd, { once: true })
}

function usesOf(message: MessageView): Parameters<typeof messageElement>[2] {
  return {
    press: (button) => act(calls.press(message.id, button)),
    choose: (list, values) => act(calls.choose(message.id, list, values)),
    reply: () => composer.replyTo(message),
    useCommand: (name) => act(calls.useOnMessage(name, message.id)),
    inspect() {
      inspected = message.id
      setPressed('inspect', true)
      document.documentElement.dataset.inspector = 'open'
      if (state !== undefined) showPayload(state)
    },
  }
}

function showPayload(next: StateView): void {
  const chosen = next.messages.find(({ id }) => id === inspected)
  const newest = next.messages.findLast(({ bot, requests }) => bot && requests.length > 0)
  byId('inspector').replaceChildren(...inspectorElements(chosen ?? newest, next))
}

function setPressed(id: string, pressed: boolean): void {
  byId(id).setAttribute('aria-pressed', String(pressed))
}

function toggle(id: string, attribute: string, off: string, on: string): void {
  byId(id).addEventListener('click', () => {
    const { dataset } = document.documentElement
    const now = dataset[attribute] === on
    dataset[attribute] = now ? off : on
    setPressed(id, !now)
  })
}

const narrow = matchMedia('(max-width: 900px)')
const isPhone = matchMedia('(max-width: 600px)').matches
const showsPayloads = !narrow.matches
const noteWidth = (): void => {
  document.documentElement.dataset.narrow = String(narrow.matches)
}
noteWidth()
narrow.addEventListener('change', noteWidth)
document.documentElement.dataset.inspector = showsPayloads ? 'open' : 'closed'
setPressed('inspect', showsPayloads)
if (isPhone) {
  document.documentElement.dataset.width = 'phone'
  setPressed('width', true)
}
byId('channels-toggle').addEventListener('click', () => {
  openChannels(document.documentElement.dataset.channels !== 'open')
})
toggle('theme', 'theme', 'dark', 'light')
toggle('width', 'width', 'wide', 'phone')
toggle('inspect', 'inspector', 'closed', 'open')
byId<HTMLSelectElement>('viewer').addEventListener('change', (event) => {
  actor.viewer = (event.target as HTMLSelectElement).value as Viewer
  shown.clear()
  void refresh()
})
byId<HTMLSelectElement>('locale').addEventListener('change', (event) => {
  actor.locale = (event.target as HTMLSelectElement).value as Locale
  void refresh()
})
byId('compose').append(composer.element)
new EventSource('/api/changes').addEventListener('message', () => {
  refresh().catch((error: unknown) => toast(error instanceof Error ? error.message : String(error)))
})
composer.focus()
