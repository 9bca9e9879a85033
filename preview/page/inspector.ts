import type { MessageView, RequestView, StateView } from '../protocol.ts'
import { element } from './elements.ts'

/** What the bot sent to Discord for a message, whether it keeps to Discord's limits, and what its log says. */
export function inspectorElements(message: MessageView | undefined, { log }: StateView): HTMLElement[] {
  return [
    element('h2', {}, 'What was sent to Discord'),
    ...(message === undefined || message.requests.length === 0
      ? [element('p', { class: 'quiet' }, 'Ask something, or press “Payload” on a message of the bot.')]
      : message.requests.map(requestElement)),
    ...(log.length === 0
      ? []
      : [
          element('h2', {}, 'Warnings in the bot’s log'),
          ...log.map(({ level, text }) => element('pre', { class: `log ${level}` }, text)),
        ]),
  ]
}

function requestElement({ body, faults, files, route, status }: RequestView): HTMLElement {
  return element(
    'section',
    { class: 'request' },
    element('h3', {}, element('code', {}, route)),
    element(
      'p',
      { class: faults.length === 0 ? 'valid' : 'invalid' },
      faults.length === 0
        ? `✓ Within Discord’s limits · status ${status}`
        : `✗ ${faults.length} against the rules · status ${status}`,
    ),
    faults.length === 0
      ? undefined
      : element(
          'ul',
          { class: 'faults' },
          ...faults.map(({ at, message, refused, rule }) =>
            element(
              'li',
              {},
              element('code', {}, at === '' ? 'body' : at),
              ` ${message} `,
              element(
                'span',
                { class: 'quiet' },
                refused ? `(${rule}: Discord refuses it)` : `(${rule}: our own rule)`,
              ),
            ),
          ),
        ),
    ...files.map(({ bytes, name }) =>
      element('p', { class: 'quiet' }, `File ${name}, ${Math.ceil(bytes / 1024)} KB`),
    ),
    element('pre', { class: 'json', tabindex: 0 }, JSON.stringify(body, undefined, 2)),
  )
}
