import { catalogue, phrase } from '../catalogue.ts'

/** Why there is no feed to follow at an address. */
export const FEED_FAILURES = catalogue('text', {
  'no-address': phrase<{ typed: string }>({
    en: ({ typed }, say) =>
      `${say.echo(typed)} is not an address. Write it like example.org or https://example.org/feed.xml.`,
    de: ({ typed }, say) =>
      `${say.echo(typed)} ist keine Adresse. Schreib sie wie example.org oder https://example.org/feed.xml.`,
    fr: ({ typed }, say) =>
      `${say.echo(typed)} n’est pas une adresse. Écrivez-la comme example.org ou https://example.org/feed.xml.`,
    es: ({ typed }, say) =>
      `${say.echo(typed)} no es una dirección. Escríbela como example.org o https://example.org/feed.xml.`,
    pt: ({ typed }, say) =>
      `${say.echo(typed)} não é um endereço. Escreva-o como example.org ou https://example.org/feed.xml.`,
    uk: ({ typed }, say) =>
      `${say.echo(typed)} — не адреса. Напишіть її так: example.org або https://example.org/feed.xml.`,
    ja: ({ typed }, say) =>
      `${say.echo(typed)}はアドレスではありません。example.org や https://example.org/feed.xml のように書いてください。`,
  }),
  /** Where a list of feeds was to be imported. */
  'no-list': phrase<{ list: string }>({
    en: ({ list }, say) =>
      `${say.echo(list)} cannot be read as a list of feeds. A list is OPML, which feed readers export, or text with one address a line.`,
    de: ({ list }, say) =>
      `${say.echo(list)} lässt sich nicht als Liste von Feeds lesen. Eine Liste ist OPML, wie Feedreader es exportieren, oder Text mit einer Adresse je Zeile.`,
    fr: ({ list }, say) =>
      `Impossible de lire ${say.echo(list)} comme liste de flux. Une liste est un fichier OPML, comme en exportent les lecteurs de flux, ou un texte avec une adresse par ligne.`,
    es: ({ list }, say) =>
      `No se puede leer ${say.echo(list)} como lista de canales. Una lista es un archivo OPML, como los que exportan los lectores de canales, o un texto con una dirección por línea.`,
    pt: ({ list }, say) =>
      `Não é possível ler ${say.echo(list)} como lista de feeds. Uma lista é um arquivo OPML, como os que leitores de feeds exportam, ou um texto com um endereço por linha.`,
    uk: ({ list }, say) =>
      `${say.echo(list)} не вдається прочитати як список стрічок. Список — це OPML, який експортують програми для читання стрічок, або текст з однією адресою в рядку.`,
    ja: ({ list }, say) =>
      `${say.echo(list)}はフィードの一覧として読めません。一覧とは、フィードリーダーが書き出すOPML、または1行に1つアドレスを書いたテキストです。`,
  }),
  'no-feed': {
    en: 'The address is a page, and no feed of its site was found.',
    de: 'Die Adresse ist eine Seite, und ein Feed der Website wurde nicht gefunden.',
    fr: 'L’adresse est une page, et aucun flux du site n’a été trouvé.',
    es: 'La dirección es una página y no se encontró ningún canal del sitio.',
    pt: 'O endereço é uma página, e nenhum feed do site foi encontrado.',
    uk: 'За адресою сторінка, а стрічки цього сайту не знайдено.',
    ja: 'アドレスは通常のページで、サイトのフィードは見つかりませんでした。',
  },
  'not-a-feed': {
    en: 'What lies there is no feed.',
    de: 'Dort liegt kein Feed.',
    fr: 'Ce qui s’y trouve n’est pas un flux.',
    es: 'Lo que hay ahí no es un canal.',
    pt: 'O que há ali não é um feed.',
    uk: 'За адресою немає стрічки.',
    ja: 'そこにあるものはフィードではありません。',
  },
  malformed: {
    en: 'The feed is broken and cannot be read.',
    de: 'Der Feed ist fehlerhaft und lässt sich nicht lesen.',
    fr: 'Le flux est défectueux et illisible.',
    es: 'El canal está dañado y no se puede leer.',
    pt: 'O feed está quebrado e não pode ser lido.',
    uk: 'Стрічка пошкоджена, її не прочитати.',
    ja: 'フィードが壊れていて読めません。',
  },
  'too-many-entries': {
    en: 'It lists more than can be read.',
    de: 'Die Liste ist zu lang zum Lesen.',
    fr: 'La liste est trop longue pour être lue.',
    es: 'La lista es demasiado larga para leerla.',
    pt: 'A lista é longa demais para ser lida.',
    uk: 'Список задовгий, щоб його читати.',
    ja: '項目が多すぎて読めません。',
  },
  gone: {
    en: 'The site says that it is gone for good.',
    de: 'Die Website sagt, dass er endgültig verschwunden ist.',
    fr: 'Le site dit qu’il a disparu pour de bon.',
    es: 'El sitio dice que desapareció del todo.',
    pt: 'O site diz que sumiu de vez.',
    uk: 'Сайт каже, що її більше немає.',
    ja: 'サイトは廃止されたと答えています。',
  },
  refused: {
    en: 'The site answers with an error.',
    de: 'Die Website antwortet mit einem Fehler.',
    fr: 'Le site répond par une erreur.',
    es: 'El sitio responde con un error.',
    pt: 'O site responde com um erro.',
    uk: 'Сайт відповідає помилкою.',
    ja: 'サイトがエラーを返します。',
  },
  'forbidden-address': {
    en: 'That address may not be fetched: only public http and https addresses are.',
    de: 'Diese Adresse darf nicht abgerufen werden: nur öffentliche mit http und https.',
    fr: 'Cette adresse ne peut pas être lue : seules les adresses http et https publiques le sont.',
    es: 'Esa dirección no se puede leer: solo las públicas con http y https.',
    pt: 'Esse endereço não pode ser lido: só os públicos com http e https.',
    uk: 'Цю адресу читати не можна: лише публічні http і https.',
    ja: 'このアドレスは取得できません。公開されたhttpとhttpsのアドレスだけが使えます。',
  },
  'unknown-host': {
    en: 'There is no site of that name.',
    de: 'Eine Website dieses Namens gibt es nicht.',
    fr: 'Il n’y a pas de site de ce nom.',
    es: 'No hay ningún sitio con ese nombre.',
    pt: 'Não há site com esse nome.',
    uk: 'Сайту з такою назвою немає.',
    ja: 'その名前のサイトはありません。',
  },
  connection: {
    en: 'The connection to the site failed.',
    de: 'Die Verbindung zur Website ist fehlgeschlagen.',
    fr: 'La connexion au site a échoué.',
    es: 'Falló la conexión con el sitio.',
    pt: 'A conexão com o site falhou.',
    uk: 'Не вдалося з’єднатися із сайтом.',
    ja: 'サイトに接続できませんでした。',
  },
  timeout: {
    en: 'The site took too long to answer.',
    de: 'Die Website hat zu lange gebraucht.',
    fr: 'Le site a mis trop de temps à répondre.',
    es: 'El sitio tardó demasiado en responder.',
    pt: 'O site demorou demais para responder.',
    uk: 'Сайт відповідав надто довго.',
    ja: 'サイトの応答に時間がかかりすぎました。',
  },
  'too-large': {
    en: 'The answer is too large.',
    de: 'Die Antwort ist zu groß.',
    fr: 'La réponse est trop volumineuse.',
    es: 'La respuesta es demasiado grande.',
    pt: 'A resposta é grande demais.',
    uk: 'Відповідь завелика.',
    ja: '応答が大きすぎます。',
  },
  'too-many-redirects': {
    en: 'The address leads from one to the next without end.',
    de: 'Die Adresse leitet endlos weiter.',
    fr: 'L’adresse renvoie sans fin de l’une à l’autre.',
    es: 'La dirección redirige sin fin.',
    pt: 'O endereço redireciona sem fim.',
    uk: 'Адреса перенаправляє без кінця.',
    ja: '転送が終わりません。',
  },
  aborted: {
    en: 'It was called off.',
    de: 'Es wurde abgebrochen.',
    fr: 'La lecture a été annulée.',
    es: 'Se canceló.',
    pt: 'Foi cancelado.',
    uk: 'Скасовано.',
    ja: '中止されました。',
  },
})
