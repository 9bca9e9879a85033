import type { Control } from './reply.ts'

/** Which page of how many, counted from 0. */
export interface PageOf {
  readonly page: number
  readonly pages: number
}

/**
 * The row that turns pages: back, where one is, forth. Empty where there is one page.
 * @param action the action that turns to a page.
 */
export function pageControls(
  { page, pages }: PageOf,
  action: (page: number) => string,
): readonly (readonly Control[])[] {
  if (pages <= 1) return []
  const here = `${page + 1} / ${pages}`
  return [
    [
      turn('◀', page - 1, page > 0),
      // It only tells: an action of its own makes it differ from the others.
      { kind: 'button', label: here, action: `${action(page)}:here`, disabled: true },
      turn('▶', page + 1, page < pages - 1),
    ],
  ]

  function turn(emoji: string, to: number, leads: boolean): Control {
    return {
      kind: 'button',
      label: emoji,
      // At an end it leads nowhere, but keeps its place so that the next press hits the same button.
      action: action(to),
      ...(leads ? { style: 'primary' as const } : { disabled: true }),
    }
  }
}

/** The entries of one page; a page beyond the last is the last. */
export function pageSlice<T>(
  all: readonly T[],
  page: number,
  length: number,
): { readonly shown: readonly T[] } & PageOf {
  const pages = Math.max(1, Math.ceil(all.length / length))
  const at = Math.min(Math.max(0, page), pages - 1)
  return { shown: all.slice(at * length, (at + 1) * length), page: at, pages }
}
