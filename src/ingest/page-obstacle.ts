import type { SearchableNode } from './visible-text.ts'

/** What stands in the way of a story. */
export type Obstacle = 'paywall' | 'login' | 'consent' | 'bot-check' | 'not-found' | 'error'

/** Words of a story beyond which a note on the page ("subscribe") is an offer and no lock. */
const FREE_WORDS = 220

/** Words beyond which a page is no mere notice. */
const NOTICE_WORDS = 100

/** How much of a page's text is searched, in UTF-16 units. */
const TEXT_LENGTH = 30_000

/** Notes that the rest of a story costs something, in the languages of news. */
const PAYWALL = new RegExp(
  [
    'subscribe (?:now )?to (?:continue|keep|read|unlock|access)|subscribe (?:today|now) (?:for|to get) (?:full|unlimited)',
    '(?:sign|log) ?in (?:or subscribe )?to (?:continue|keep|read)|(?:register|create (?:a|your) (?:free )?account) (?:for free )?to (?:continue|keep|read)',
    '(?:this|the rest of (?:this|the)) (?:article|story|content|page) is (?:only |exclusively )?(?:for|available (?:to|for)|reserved for|exclusive to|open to) (?:our )?(?:[a-z]+ ){0,2}(?:subscribers|members)',
    'start your (?:free )?(?:trial|subscription) to (?:continue|keep|read)|unlock (?:this|the full) (?:article|story)',
    '(?:subscribers?|members?)[ -]only (?:article|story|content)|exclusive(?:ly)? (?:to|for) (?:our )?subscribers|premium content',
    "you(?:[’']ve| have) (?:reached|read|used) (?:your|all|the) [^.]{0,40}(?:limit|free (?:articles|stories))|already a (?:subscriber|member)\\?|to read the full (?:article|story)",
    'nur für abonnent|jetzt weiterlesen|weiterlesen mit|lesen sie diesen artikel mit|exklusiv für abonnent|dieser artikel ist (?:kostenpflichtig|exklusiv)',
    'réservée? aux abonnés|il vous reste [^.]{0,20}de cet article|abonnez-vous pour (?:lire|continuer)|déjà abonné',
    'exclusivo para (?:suscriptores|assinantes)|suscríbete para (?:seguir|continuar|leer)|contenido exclusivo|assine para (?:continuar|ler)|conteúdo exclusivo',
    '(?:лише|тільки|доступно|только) для передплатник|оформіть передплату|только для подписчиков',
    '会員限定|有料会員|この記事は有料|続きを読むには|残り[\\d,]+文字',
  ].join('|'),
  'iu',
)

const BOT_CHECK =
  /(?:checking (?:if the site connection is secure|your browser)|verify(?:ing)? (?:that )?you are (?:a )?human|are you a (?:robot|human)|enable javascript and cookies to continue|unusual (?:traffic|activity)|complete the (?:captcha|security check)|please (?:complete|solve) the captcha|press (?:&|and) hold|ddos protection|access (?:to this page has been )?denied|request blocked|attention required|just a moment)/iu

const CONSENT =
  /(?:before you continue|we (?:and our (?:\d+ )?partners )?(?:use|store|value)[^.]{0,60}(?:cookies|privacy|information on (?:a|your) device)|accept (?:all )?cookies|manage (?:your )?(?:cookies|consent|privacy)|consent to (?:the )?(?:use|cookies)|your (?:privacy|cookie) (?:choices|preferences|settings)|wir verwenden cookies|alle akzeptieren|zustimmen und weiter|nous utilisons des cookies|tout accepter|utilizamos cookies|aceptar (?:todo|y continuar)|aceitar (?:todos|e continuar)|файли cookie)/iu

const LOGIN_TITLE =
  /^(?:(?:please )?(?:log|sign)[ -]?in|login|anmelden|einloggen|connexion|se connecter|iniciar sesión|entrar|увійти|вхід|ログイン)\b/iu

const NOT_FOUND =
  /\b(?:404|page (?:could )?not (?:be )?found|(?:page|article|story) (?:you (?:requested|are looking for) )?(?:no longer exists|does(?:n['’]t| not) exist|is no longer available|cannot be found)|seite (?:wurde )?nicht gefunden|page (?:introuvable|non trouvée)|página no encontrada|página não encontrada|сторінку не знайдено)\b|ページが見つかりません/iu

const ERROR =
  /\b(?:50[0234] |internal server error|bad gateway|service (?:temporarily )?unavailable|gateway time-?out|something went wrong|technical difficulties|under maintenance|wartungsarbeiten)\b/iu

/** What is known of a page when it is judged. */
export interface JudgedPage {
  readonly title: string
  /** What readers see of it, whatever part of it is a story. */
  readonly text: string
  /** Words of the story that was found in it. */
  readonly words: number
  readonly asksForPassword: boolean
}

/**
 * Tells what stands in the place of a story: a notice on a page that holds little else. A notice beside a whole story is none.
 * @returns `undefined` for a page that shows what it has.
 */
export function findObstacle({ title, text, words, asksForPassword }: JudgedPage): Obstacle | undefined {
  const seen = text.slice(0, TEXT_LENGTH)
  if (words < FREE_WORDS && PAYWALL.test(seen)) return 'paywall'
  if (words >= NOTICE_WORDS) return undefined
  if (BOT_CHECK.test(title) || BOT_CHECK.test(seen)) return 'bot-check'
  if (NOT_FOUND.test(title) || (words < NOTICE_WORDS / 2 && NOT_FOUND.test(seen.slice(0, 500))))
    return 'not-found'
  if (LOGIN_TITLE.test(title) || (asksForPassword && words < NOTICE_WORDS / 2)) return 'login'
  if (CONSENT.test(title) || (words < NOTICE_WORDS / 2 && CONSENT.test(seen))) return 'consent'
  return ERROR.test(title) ? 'error' : undefined
}

/** Whether a page has a field for a password. */
export function asksForPassword(document: SearchableNode): boolean {
  return [...document.querySelectorAll('input[type="password" i]')].length > 0
}
