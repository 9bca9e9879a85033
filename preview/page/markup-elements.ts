import type { Markup, MarkupBlock, Run } from '../protocol.ts'
import { element } from './elements.ts'

/** Text as the bot wrote it for Discord, read by the server, as elements. */
export function markupElements(markup: Markup): HTMLElement[] {
  return markup.map(blockElement)
}

function blockElement(block: MarkupBlock): HTMLElement {
  switch (block.kind) {
    case 'paragraph':
      return element('p', {}, ...runElements(block.runs))
    case 'quote':
      return element('blockquote', {}, ...runElements(block.runs))
    case 'small':
      return element('p', { class: 'small' }, ...runElements(block.runs))
    case 'heading':
      return element('p', { class: `heading heading-${block.level}` }, ...runElements(block.runs))
    case 'list': {
      const entries = block.entries.map((runs) => element('li', {}, ...runElements(runs)))
      return block.ordered ? element('ol', {}, ...entries) : element('ul', {}, ...entries)
    }
    case 'pre':
      return element('pre', {}, block.text)
  }
}

export function runElements(runs: readonly Run[]): (Node | string)[] {
  return runs.map(runElement)
}

function runElement(run: Run): Node | string {
  switch (run.kind) {
    case 'text':
      return run.text
    case 'break':
      return element('br')
    case 'strong':
      return element('strong', {}, ...runElements(run.runs))
    case 'em':
      return element('em', {}, ...runElements(run.runs))
    case 'underline':
      return element('u', {}, ...runElements(run.runs))
    case 'strike':
      return element('s', {}, ...runElements(run.runs))
    case 'spoiler':
      return element('span', { class: 'spoiler' }, ...runElements(run.runs))
    case 'code':
      return element('code', {}, run.text)
    case 'mention':
      return element('span', { class: 'mention' }, run.text)
    case 'link':
      return webLink(run.url, ...runElements(run.runs))
  }
}

/** A link that opens apart and tells the other side nothing; the server lets only http and https through. */
export function webLink(url: string, ...children: readonly (Node | string)[]): HTMLAnchorElement {
  return element('a', { href: url, target: '_blank', rel: 'noopener noreferrer', title: url }, ...children)
}
