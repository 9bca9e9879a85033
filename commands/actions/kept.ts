import type { Language } from '../../src/reply/language.ts'
import { renderNote } from '../../src/reply/render-note.ts'
import { PRESSED } from '../../src/reply/texts/pressed.ts'
import type { ActionResult } from '../action.ts'

/** `2:rest` as a page and what follows it; the rest may hold anything. */
const PAGE_FIRST = /^(-?\d{1,4}):(.*)$/s

/** The page that an argument opens with, and what it is a page of. */
export function readPage(argument: string): { readonly page: number; readonly of: string } {
  const [, page = '0', of = ''] = PAGE_FIRST.exec(argument) ?? []
  return { page: Number(page), of }
}

/** Says that what a control belongs to is no longer kept. */
export function expired(language: Language = 'en'): ActionResult {
  return { kind: 'reply', reply: renderNote(PRESSED.in(language).expired) }
}
