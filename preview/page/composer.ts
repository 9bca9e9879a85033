import type { CommandView, MessageView, StateView } from '../protocol.ts'
import { commandEntry } from './command-entry.ts'
import { element } from './elements.ts'

/** What writing leads to. */
export interface ComposerUses {
  say(text: string, replyTo?: string): void
  use(command: CommandView, values: Readonly<Record<string, string | number | boolean>>): void
}

/** The box below the channel: messages, and commands after a slash. */
export interface Composer {
  readonly element: HTMLElement
  update(state: StateView): void
  replyTo(message: MessageView): void
  focus(): void
}

export function createComposer(uses: ComposerUses): Composer {
  let state: StateView | undefined
  let answering: MessageView | undefined
  let marked = 0
  const input = element('textarea', {
    rows: 1,
    'aria-label': 'Message',
    'aria-controls': 'commands',
    'aria-autocomplete': 'list',
  })
  const list = element('ul', {
    class: 'suggestions',
    role: 'listbox',
    id: 'commands',
    'aria-label': 'Commands',
  })
  const replyLine = element('p', { class: 'answering' })
  const mention = element(
    'button',
    {
      type: 'button',
      class: 'mention-bot',
      title: 'Mention the bot',
      click: () => {
        input.value = `@Dateline ${input.value.replace(/^@Dateline\s*/u, '')}`
        input.focus()
      },
    },
    '@',
  )
  const line = element('div', { class: 'entry-line' }, mention, input)
  const box = element('div', { class: 'composer' }, list, replyLine, line)
  list.hidden = true
  replyLine.hidden = true

  const matching = (): readonly CommandView[] => {
    const typed = input.value
    if (!typed.startsWith('/') || state === undefined) return []
    const words = typed.slice(1).toLowerCase().trimEnd()
    return state.commands.filter(
      ({ label, name }) => label.toLowerCase().startsWith(words) || name.startsWith(words),
    )
  }

  const offer = (): void => {
    const found = matching()
    marked = Math.min(marked, Math.max(0, found.length - 1))
    list.hidden = found.length === 0
    list.replaceChildren(
      ...found.map((command, at) =>
        element(
          'li',
          {
            role: 'option',
            'aria-selected': String(at === marked),
            mousedown: (event: Event) => {
              event.preventDefault()
              open(command)
            },
          },
          element('strong', {}, `/${command.label}`),
          element('span', { class: 'quiet' }, command.description),
        ),
      ),
    )
    list.children[marked]?.scrollIntoView({ block: 'nearest' })
  }

  const open = (command: CommandView): void => {
    if (state === undefined) return
    input.value = ''
    offer()
    const entry = commandEntry(command, state, {
      send(chosen, values) {
        close()
        uses.use(chosen, values)
      },
      cancel: () => close(),
    })
    const close = (): void => {
      entry.replaceWith(line)
      input.focus()
    }
    line.replaceWith(entry)
  }

  const send = (): void => {
    const text = input.value.trim()
    if (text === '') return
    input.value = ''
    uses.say(text, answering?.id)
    answer(undefined)
  }

  const answer = (message: MessageView | undefined): void => {
    answering = message
    replyLine.hidden = message === undefined
    replyLine.replaceChildren(
      message === undefined ? '' : `Replying to ${message.author} `,
      element(
        'button',
        { type: 'button', click: () => answer(undefined), 'aria-label': 'Do not reply' },
        '✕',
      ),
    )
  }

  input.addEventListener('input', () => {
    marked = 0
    offer()
  })
  input.addEventListener('blur', () => {
    list.hidden = true
  })
  input.addEventListener('keydown', (event) => {
    const found = matching()
    if (found.length > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault()
      marked = (marked + (event.key === 'ArrowDown' ? 1 : -1) + found.length) % found.length
      offer()
    } else if (found.length > 0 && (event.key === 'Enter' || event.key === 'Tab')) {
      event.preventDefault()
      open(found[marked]!)
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      send()
    } else if (event.key === 'Escape') {
      input.value = ''
      answer(undefined)
      offer()
    }
  })

  return {
    element: box,
    update(next) {
      state = next
      const channel = next.channels.find(({ id }) => id === next.channel)
      const place = channel?.direct === true ? `@${channel.name}` : `#${channel?.name ?? ''}`
      input.placeholder = `Message ${place}, or type /`
    },
    replyTo(message) {
      answer(message)
      input.focus()
    },
    focus: () => input.focus(),
  }
}
