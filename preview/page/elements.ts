type Child = Node | string | undefined

/** What an element is made with: properties by their DOM names, `data-` and `aria-` attributes, and listeners. */
type Attributes = Readonly<Record<string, string | number | boolean | undefined | ((event: never) => void)>>

/**
 * Makes an element. Text always becomes a text node: nothing that comes from an article, or from the bot, is read as markup.
 */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue
    if (typeof value === 'function') made.addEventListener(name, value as EventListener)
    else made.setAttribute(name, value === true ? '' : String(value))
  }
  made.append(...children.filter((child) => child !== undefined))
  return made
}

/** The element of an id that the page's own markup has. */
export function byId<E extends HTMLElement = HTMLElement>(id: string): E {
  const found = document.getElementById(id)
  if (found === null) throw new Error(`The page has no #${id}`)
  return found as E
}

/** Says something for a few seconds. */
export function toast(text: string): void {
  const shown = element('div', { class: 'toast' }, text)
  byId('toasts').append(shown)
  setTimeout(() => shown.remove(), 6000)
}
