import type { EmbedView, MessageView, PictureView, StateView } from '../protocol.ts'
import { rowElements, type Uses } from './component-elements.ts'
import { element } from './elements.ts'
import { markupElements, runElements, webLink } from './markup-elements.ts'

/** What can be done with a message. */
export interface MessageUses extends Uses {
  reply(): void
  inspect(): void
  useCommand(name: string): void
}

const THINKING = 'Dateline is thinking…'

/** A message as Discord shows it. */
export function messageElement(message: MessageView, state: StateView, uses: MessageUses): HTMLElement {
  const { author, bot, content, edited, embeds, ephemeral, files, id, loading, pictures, rows, time } =
    message
  return element(
    'li',
    { class: `message${ephemeral ? ' ephemeral' : ''}`, 'data-id': id },
    replyLine(message),
    element('span', { class: `avatar ${bot ? 'bot' : 'person'}`, 'aria-hidden': true }, author.charAt(0)),
    element(
      'div',
      { class: 'body' },
      element(
        'p',
        { class: 'author' },
        element('strong', {}, author),
        bot ? element('span', { class: 'tag' }, 'APP') : undefined,
        element('time', { datetime: time }, clockTime(time)),
      ),
      element(
        'div',
        { class: 'content' },
        ...(loading ? [element('p', { class: 'thinking' }, THINKING)] : markupElements(content)),
        edited ? element('span', { class: 'quiet edited' }, ' (edited)') : undefined,
      ),
      ...embeds.map(embedElement),
      ...pictures.map(pictureElement),
      ...files.map(({ name }) => element('p', { class: 'file' }, `📎 ${name}`)),
      ...rowElements(rows, uses),
      ephemeral ? element('p', { class: 'only-you' }, '👁 Only you can see this') : undefined,
    ),
    toolbar(message, state, uses),
  )
}

function clockTime(time: string): string {
  const date = new Date(time)
  return date.toLocaleString('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })
}

/** Above a message: what it answers, or which command was used. */
function replyLine({ replyTo, used }: MessageView): HTMLElement | undefined {
  if (used !== undefined) {
    return element(
      'p',
      { class: 'reply-line' },
      element('strong', {}, used.by),
      ' used ',
      element('span', { class: 'mention' }, used.command),
    )
  }
  if (replyTo === undefined) return undefined
  return element('p', { class: 'reply-line' }, element('strong', {}, `@${replyTo.author}`), ' ', replyTo.text)
}

function embedElement({
  author,
  color,
  description,
  fields,
  footer,
  image,
  title,
  url,
}: EmbedView): HTMLElement {
  const heading = title === undefined ? [] : runElements(title)
  const embed = element(
    'article',
    { class: 'embed' },
    author === undefined ? undefined : element('p', { class: 'embed-author' }, author),
    title === undefined
      ? undefined
      : element('p', { class: 'embed-title' }, ...(url === undefined ? heading : [webLink(url, ...heading)])),
    element('div', { class: 'description' }, ...markupElements(description)),
    fields.length === 0
      ? undefined
      : element(
          'dl',
          { class: 'fields' },
          ...fields.map(({ inline, name, value }) =>
            element(
              'div',
              { class: inline ? 'inline' : 'full' },
              element('dt', {}, ...runElements(name)),
              element('dd', {}, ...markupElements(value)),
            ),
          ),
        ),
    image === undefined ? undefined : pictureElement(image),
    footer === undefined ? undefined : element('p', { class: 'footer' }, footer),
  )
  if (color !== undefined) embed.style.setProperty('--edge', color)
  return embed
}

function pictureElement({ alt, path }: PictureView): HTMLElement {
  return element(
    'figure',
    { class: 'picture' },
    element('img', { src: path, alt }),
    alt === '' ? undefined : element('figcaption', { class: 'alt', title: alt, tabindex: 0 }, 'ALT'),
  )
}

/** Beside a message that is pointed at: reply, the commands of its menu, what was sent to Discord. */
function toolbar(
  { loading, requests }: MessageView,
  { messageCommands }: StateView,
  uses: MessageUses,
): HTMLElement {
  const broken = requests.reduce((sum, { faults }) => sum + faults.length, 0)
  const button = (label: string, click: () => void, more: Record<string, string> = {}): HTMLElement =>
    element('button', { type: 'button', click, ...more }, label)
  return element(
    'div',
    { class: 'toolbar', role: 'group', 'aria-label': 'Message actions' },
    button('Reply', uses.reply),
    ...(loading ? [] : messageCommands.map(({ label, name }) => button(label, () => uses.useCommand(name)))),
    requests.length === 0
      ? undefined
      : button(broken === 0 ? 'Payload ✓' : `Payload: ${broken} faults`, uses.inspect, {
          class: broken === 0 ? 'valid' : 'invalid',
        }),
  )
}
