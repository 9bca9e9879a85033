import type { Texts } from './language.ts'

/** What each language calls itself. */
export const LANGUAGE_NAMES: Texts = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  pt: 'Português',
  uk: 'Українська',
  ja: '日本語',
}
