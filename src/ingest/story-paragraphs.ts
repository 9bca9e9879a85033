import { isDay, isInstant } from '../articles/dates.ts'
import { readDate } from './read-date.ts'

/** Longest line that is looked at: what is printed around a story is short, in UTF-16 units. */
const LINE_LENGTH = 320

/** Lines that sites print within stories, each as a whole. */
const NO_PART_OF_STORY: readonly RegExp[] = [
  // Advertisements.
  /^(?:advertisements?|sponsored(?: content)?|story continues below(?: advertisement)?|article continues (?:after|below)(?: (?:this )?ad(?:vertisement)?)?|anzeige|werbung|publicité|publicidade?|реклама|広告)\.?$/iu,
  // Buttons.
  /^(?:(?:share|tweet|post|print|e-?mail|save|copy link|facebook|twitter|whatsapp|linkedin|reddit|x|listen|comments?(?: \(\d+\))?|bookmark|gift|follow|menu|teilen|drucken|partager|compartir|compartilhar)(?: (?:this|on \w+|article|story|\d+))*[\s,|·•/]*){1,8}$/iu,
  /^(?:leave a (?:comment|reply)|view (?:all )?comments|\d+ comments|skip to (?:main )?content|back to top|load more|show more|continue reading|read (?:more|full story))\.?$/iu,
  // Newsletters and other offers.
  /\b(?:sign up (?:for|to|here)|subscribe to|get|join) (?:our|the|my|a) [^.]{0,60}\b(?:newsletters?|briefing|alerts?|inbox|e-?mails?|whatsapp channel)\b/iu,
  /^(?:sign up|subscribe|register|log ?in|sign in|download (?:the|our) app|follow us|follow \S+ on|like us on|join us on|support our|donate|become a member)\b/iu,
  // Rights and cookies.
  /^(?:©|\(c\)|copyright\b)|\ball rights reserved\.?$/iu,
  /\b(?:we use cookies|we and our partners|accept (?:all )?cookies|cookie (?:policy|settings|preferences|notice))\b/iu,
  // When it was published and how long it takes to read.
  /^(?:(?:first )?(?:published|posted|updated)|last (?:updated|modified)|modified|veröffentlicht|aktualisiert|publié|mis à jour|publicado|actualizado|atualizado|опубліковано|оновлено|公開|更新)\b[^.]{0,12}\d[^.]{0,50}$/iu,
  /^\d{1,3}[ -]?(?:min(?:ute)?s?)(?:\.| read)?(?: read)?$|^reading time\b|^(?:\d+ (?:hours?|minutes?|days?) ago)$/iu,
  /^\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: ?(?:Uhr|[A-Z]{3,4}))?$/iu,
  // Calls to readers.
  /^(?:have a (?:news )?tip\b|got a (?:news )?(?:tip|story)\b|do you have a (?:story|tip)\b|contact (?:the )?(?:reporter|author|newsroom)\b)/iu,
  // Captions.
  /^(?:(?:image|photo|picture|photograph|video|graphic|file photo)(?: (?:caption|source|credits?|by|courtesy(?: of)?))?\s*[:/]|(?:image|photo|video) (?:caption|source|credit))/iu,
  /^\(?(?:ap photo|getty images|reuters\/|afp via)/iu,
]

/** Whether a paragraph of a page is printed around the story rather than part of it. */
export function isAroundStory(paragraph: string): boolean {
  if (paragraph.length > LINE_LENGTH) return false
  return NO_PART_OF_STORY.some((line) => line.test(paragraph)) || isDate(paragraph)
}

function isDate(text: string): boolean {
  if (text.length > 40 || !/\d/.test(text)) return false
  const reading = readDate(text)
  return 'date' in reading && (isDay(reading.date) || isInstant(reading.date)) && !/[.!?]$/.test(text)
}
