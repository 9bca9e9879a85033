import { catalogue, phrase, runs } from '../catalogue.ts'
import type { Inline } from '../reply.ts'

/** What `/feeds` and the list of sources say of feeds. */
export const FEEDS = catalogue('text', {
  title: {
    en: 'Feeds',
    de: 'Feeds',
    fr: 'Flux',
    es: 'Canales',
    pt: 'Feeds',
    uk: 'Стрічки',
    ja: 'フィード',
  },
  none: runs<{ add: Inline }>({
    en: ({ add }) => ['No feed is followed yet. ', add, ' follows one.'],
    de: ({ add }) => ['Noch wird keinem Feed gefolgt. ', add, ' beginnt damit.'],
    fr: ({ add }) => ['Aucun flux n’est encore suivi. ', add, ' en suit un.'],
    es: ({ add }) => ['Aún no se sigue ningún canal. ', add, ' sigue uno.'],
    pt: ({ add }) => ['Nenhum feed é seguido ainda. ', add, ' segue um.'],
    uk: ({ add }) => ['Ще немає жодної стрічки. ', add, ' додає її.'],
    ja: ({ add }) => ['まだフィードがありません。', add, ' で追加できます。'],
  }),
  others: phrase<{ feeds: number }>({
    en: ({ feeds }, say) => `and ${say.count(feeds, { one: 'other', other: 'others' })}`,
    de: ({ feeds }, say) => `und ${say.count(feeds, { one: 'weiterer', other: 'weitere' })}`,
    fr: ({ feeds }, say) => `et ${say.count(feeds, { one: 'autre', other: 'autres' })}`,
    es: ({ feeds }, say) => `y ${say.count(feeds, { one: 'más', other: 'más' })}`,
    pt: ({ feeds }, say) => `e ${say.count(feeds, { one: 'outro', other: 'outros' })}`,
    uk: ({ feeds }, say) => `і ще ${say.count(feeds, { one: 'стрічка', few: 'стрічки', many: 'стрічок' })}`,
    ja: ({ feeds }, say) => `ほか${say.count(feeds, { other: '件' })}`,
  }),
  lastSuccess: phrase<{ when: string }>({
    en: ({ when }) => `last read ${when}`,
    de: ({ when }) => `zuletzt gelesen ${when}`,
    fr: ({ when }) => `dernière lecture ${when}`,
    es: ({ when }) => `última lectura ${when}`,
    pt: ({ when }) => `última leitura ${when}`,
    uk: ({ when }) => `востаннє прочитано ${when}`,
    ja: ({ when }) => `最終取得 ${when}`,
  }),
  lastError: phrase<{ when: string }>({
    en: ({ when }) => `last error ${when}`,
    de: ({ when }) => `letzter Fehler ${when}`,
    fr: ({ when }) => `dernière erreur ${when}`,
    es: ({ when }) => `último error ${when}`,
    pt: ({ when }) => `último erro ${when}`,
    uk: ({ when }) => `остання помилка ${when}`,
    ja: ({ when }) => `最終エラー ${when}`,
  }),
  perDay: phrase<{ articles: number }>({
    en: ({ articles }, say) => `${say.count(articles, { one: 'article', other: 'articles' })} a day`,
    de: ({ articles }, say) => `${say.count(articles, { one: 'Artikel', other: 'Artikel' })} am Tag`,
    fr: ({ articles }, say) => `${say.count(articles, { one: 'article', other: 'articles' })} par jour`,
    es: ({ articles }, say) => `${say.count(articles, { one: 'artículo', other: 'artículos' })} al día`,
    pt: ({ articles }, say) => `${say.count(articles, { one: 'artigo', other: 'artigos' })} por dia`,
    uk: ({ articles }, say) =>
      `${say.count(articles, { one: 'стаття', few: 'статті', many: 'статей' })} на день`,
    ja: ({ articles }, say) => `1日${say.count(articles, { other: '件' })}`,
  }),
  wholeShare: phrase<{ percent: number }>({
    en: ({ percent }, say) => `${say.number(percent)}% in full`,
    de: ({ percent }, say) => `${say.number(percent)} % im Volltext`,
    fr: ({ percent }, say) => `${say.number(percent)} % en entier`,
    es: ({ percent }, say) => `${say.number(percent)} % completos`,
    pt: ({ percent }, say) => `${say.number(percent)}% na íntegra`,
    uk: ({ percent }, say) => `${say.number(percent)} % повністю`,
    ja: ({ percent }, say) => `全文 ${say.number(percent)}%`,
  }),
  added: phrase<{ feed: string; entries: number }>({
    en: ({ feed, entries }, say) =>
      `${feed} is followed now; it has ${say.count(entries, { one: 'entry', other: 'entries' })}, which ${say.plural(entries, { one: 'is', other: 'are' })} read in a moment.`,
    de: ({ feed, entries }, say) =>
      `${feed} wird jetzt gefolgt; darin ${say.plural(entries, { one: 'steht', other: 'stehen' })} ${say.count(entries, { one: 'Eintrag', other: 'Einträge' })}, gleich wird gelesen.`,
    fr: ({ feed, entries }, say) =>
      `${feed} est suivi ; il a ${say.count(entries, { one: 'entrée', other: 'entrées' })}, à lire dans un instant.`,
    es: ({ feed, entries }, say) =>
      `Ya se sigue ${feed}; tiene ${say.count(entries, { one: 'entrada', other: 'entradas' })}, que se ${say.plural(entries, { one: 'lee', other: 'leen' })} enseguida.`,
    pt: ({ feed, entries }, say) =>
      `${feed} é seguido agora; tem ${say.count(entries, { one: 'entrada', other: 'entradas' })}, ${say.plural(entries, { one: 'lida', other: 'lidas' })} em instantes.`,
    uk: ({ feed, entries }, say) =>
      `Стрічку ${feed} додано; у ній ${say.count(entries, { one: 'запис', few: 'записи', many: 'записів' })}, за мить їх прочитають.`,
    ja: ({ feed, entries }, say) =>
      `${feed} を追加しました。${say.count(entries, { other: '件' })}の記事をまもなく読み込みます。`,
  }),
  addedEmpty: phrase<{ feed: string }>({
    en: ({ feed }) => `${feed} is followed now; it has no entries yet.`,
    de: ({ feed }) => `${feed} wird jetzt gefolgt; noch steht nichts darin.`,
    fr: ({ feed }) => `${feed} est suivi ; il n’a encore aucune entrée.`,
    es: ({ feed }) => `Ya se sigue ${feed}; aún no tiene entradas.`,
    pt: ({ feed }) => `${feed} é seguido agora; ainda não tem entradas.`,
    uk: ({ feed }) => `Стрічку ${feed} додано; записів у ній ще немає.`,
    ja: ({ feed }) => `${feed} を追加しました。記事はまだありません。`,
  }),
  already: phrase<{ feed: string }>({
    en: ({ feed }) => `${feed} is followed already.`,
    de: ({ feed }) => `${feed} wird schon gefolgt.`,
    fr: ({ feed }) => `${feed} est déjà suivi.`,
    es: ({ feed }) => `Ya se seguía ${feed}.`,
    pt: ({ feed }) => `${feed} já é seguido.`,
    uk: ({ feed }) => `За стрічкою ${feed} уже стежать.`,
    ja: ({ feed }) => `${feed} はすでに追加されています。`,
  }),
  removed: phrase<{ feed: string }>({
    en: ({ feed }) => `${feed} is not followed any more; its articles stay.`,
    de: ({ feed }) => `${feed} wird nicht mehr gefolgt; die Artikel bleiben.`,
    fr: ({ feed }) => `${feed} n’est plus suivi ; ses articles restent.`,
    es: ({ feed }) => `Ya no se sigue ${feed}; sus artículos se quedan.`,
    pt: ({ feed }) => `${feed} não é mais seguido; os artigos ficam.`,
    uk: ({ feed }) => `За стрічкою ${feed} більше не стежать; її статті залишилися.`,
    ja: ({ feed }) => `${feed} を削除しました。記事は残ります。`,
  }),
  paused: phrase<{ feed: string }>({
    en: ({ feed }) => `${feed} rests until it is resumed.`,
    de: ({ feed }) => `${feed} ruht, bis der Feed fortgesetzt wird.`,
    fr: ({ feed }) => `${feed} est suspendu jusqu’à sa reprise.`,
    es: ({ feed }) => `${feed} queda en pausa hasta que se reanude.`,
    pt: ({ feed }) => `${feed} fica em pausa até ser retomado.`,
    uk: ({ feed }) => `Стрічку ${feed} призупинено, доки її не поновлять.`,
    ja: ({ feed }) => `${feed} を再開まで休止します。`,
  }),
  resumed: phrase<{ feed: string }>({
    en: ({ feed }) => `${feed} is polled again.`,
    de: ({ feed }) => `${feed} wird wieder abgerufen.`,
    fr: ({ feed }) => `${feed} est de nouveau lu.`,
    es: ({ feed }) => `${feed} se vuelve a leer.`,
    pt: ({ feed }) => `${feed} volta a ser lido.`,
    uk: ({ feed }) => `Стрічку ${feed} знову читають.`,
    ja: ({ feed }) => `${feed} の取得を再開しました。`,
  }),
  tooMany: phrase<{ feeds: number }>({
    en: ({ feeds }, say) =>
      `This server follows ${say.count(feeds, { one: 'feed', other: 'feeds' })}, which is all it may. Remove one first.`,
    de: ({ feeds }, say) =>
      `Dieser Server folgt ${say.count(feeds, { one: 'Feed', other: 'Feeds' })}, mehr geht nicht. Entferne zuerst einen.`,
    fr: ({ feeds }, say) =>
      `Ce serveur suit ${say.count(feeds, { one: 'flux', other: 'flux' })}, le maximum. Retirez-en un d’abord.`,
    es: ({ feeds }, say) =>
      `Este servidor sigue ${say.count(feeds, { one: 'canal', other: 'canales' })}, el máximo. Quita uno primero.`,
    pt: ({ feeds }, say) =>
      `Este servidor segue ${say.count(feeds, { one: 'feed', other: 'feeds' })}, o máximo. Remova um primeiro.`,
    uk: ({ feeds }, say) =>
      `Цей сервер стежить за максимумом: ${say.count(feeds, { one: 'стрічка', few: 'стрічки', many: 'стрічок' })}. Спершу вилучіть одну.`,
    ja: ({ feeds }, say) =>
      `このサーバーのフィードは上限の${say.count(feeds, { other: '件' })}です。先に1件削除してください。`,
  }),
  unknown: phrase<{ typed: string }>({
    en: ({ typed }, say) => `No feed that can be changed here is called ${say.echo(typed)}.`,
    de: ({ typed }, say) => `Kein Feed, der sich hier ändern lässt, heißt ${say.echo(typed)}.`,
    fr: ({ typed }, say) => `Aucun flux modifiable ici ne s’appelle ${say.echo(typed)}.`,
    es: ({ typed }, say) => `Ningún canal que se pueda cambiar aquí se llama ${say.echo(typed)}.`,
    pt: ({ typed }, say) => `Nenhum feed que possa ser mudado aqui se chama ${say.echo(typed)}.`,
    uk: ({ typed }, say) => `Немає стрічки ${say.echo(typed)}, яку можна тут змінити.`,
    ja: ({ typed }, say) => `ここで変更できるフィードに${say.echo(typed)}はありません。`,
  }),
  several: phrase<{ typed: string }>({
    en: ({ typed }, say) => `Several feeds match ${say.echo(typed)}; give the address of one:`,
    de: ({ typed }, say) => `Mehrere Feeds passen zu ${say.echo(typed)}; gib die Adresse an:`,
    fr: ({ typed }, say) => `Plusieurs flux correspondent à ${say.echo(typed)} ; donnez une adresse :`,
    es: ({ typed }, say) => `Varios canales coinciden con ${say.echo(typed)}; da la dirección de uno:`,
    pt: ({ typed }, say) => `Vários feeds combinam com ${say.echo(typed)}; dê o endereço de um:`,
    uk: ({ typed }, say) => `Кілька стрічок відповідають ${say.echo(typed)}; вкажіть адресу однієї:`,
    ja: ({ typed }, say) => `${say.echo(typed)}に合うフィードが複数あります。アドレスで指定してください：`,
  }),
  offered: {
    en: 'The page offers several feeds; give the address of one:',
    de: 'Die Seite bietet mehrere Feeds an; gib die Adresse an:',
    fr: 'La page propose plusieurs flux ; donnez une adresse :',
    es: 'La página ofrece varios canales; da la dirección de uno:',
    pt: 'A página oferece vários feeds; dê o endereço de um:',
    uk: 'Сторінка пропонує кілька стрічок; вкажіть адресу однієї:',
    ja: 'このページには複数のフィードがあります。アドレスで指定してください：',
  },
  imported: phrase<{ listed: number; added: number }>({
    en: ({ listed, added }, say) =>
      `${say.count(listed, { one: 'feed is', other: 'feeds are' })} listed, ${say.number(added)} of them new.`,
    de: ({ listed, added }, say) =>
      `${say.count(listed, { one: 'Feed', other: 'Feeds' })} in der Liste, ${say.number(added)} davon neu.`,
    fr: ({ listed, added }, say) =>
      `${say.count(listed, { one: 'flux', other: 'flux' })} dans la liste, dont ${say.number(added)} nouveaux.`,
    es: ({ listed, added }, say) =>
      `${say.count(listed, { one: 'canal', other: 'canales' })} en la lista, ${say.number(added)} nuevos.`,
    pt: ({ listed, added }, say) =>
      `${say.count(listed, { one: 'feed', other: 'feeds' })} na lista, ${say.number(added)} novos.`,
    uk: ({ listed, added }, say) =>
      `У списку ${say.count(listed, { one: 'стрічка', few: 'стрічки', many: 'стрічок' })}, нових: ${say.number(added)}.`,
    ja: ({ listed, added }, say) =>
      `一覧の${say.count(listed, { other: '件' })}のうち${say.number(added)}件を追加しました。`,
  }),
  howTheyFare: runs<{ list: Inline }>({
    en: ({ list }) => [list, ' shows how they fare.'],
    de: ({ list }) => [list, ' zeigt, wie es um sie steht.'],
    fr: ({ list }) => [list, ' montre leur état.'],
    es: ({ list }) => [list, ' muestra cómo van.'],
    pt: ({ list }) => [list, ' mostra como vão.'],
    uk: ({ list }) => [list, ' показує їхній стан.'],
    ja: ({ list }) => [list, ' で状態を確認できます。'],
  }),
  left: phrase<{ left: number; most: number }>({
    en: ({ left, most }, say) =>
      `${say.number(left)} were left out: a server may follow ${say.number(most)}.`,
    de: ({ left, most }, say) =>
      `${say.number(left)} blieben weg: Ein Server darf ${say.number(most)} Feeds folgen.`,
    fr: ({ left, most }, say) =>
      `${say.number(left)} ont été laissés : un serveur peut en suivre ${say.number(most)}.`,
    es: ({ left, most }, say) =>
      `${say.number(left)} quedaron fuera: un servidor puede seguir ${say.number(most)}.`,
    pt: ({ left, most }, say) =>
      `${say.number(left)} ficaram de fora: um servidor pode seguir ${say.number(most)}.`,
    uk: ({ left, most }, say) =>
      `Не додано: ${say.number(left)}. Сервер може стежити щонайбільше за ${say.number(most)}.`,
    ja: ({ left, most }, say) =>
      `${say.number(left)}件は追加していません。サーバーごとの上限は${say.number(most)}件です。`,
  }),
  exported: phrase<{ feeds: number }>({
    en: ({ feeds }, say) => `${say.count(feeds, { one: 'feed', other: 'feeds' })}, as an OPML file.`,
    de: ({ feeds }, say) => `${say.count(feeds, { one: 'Feed', other: 'Feeds' })} als OPML-Datei.`,
    fr: ({ feeds }, say) => `${say.count(feeds, { one: 'flux', other: 'flux' })}, en fichier OPML.`,
    es: ({ feeds }, say) => `${say.count(feeds, { one: 'canal', other: 'canales' })}, como archivo OPML.`,
    pt: ({ feeds }, say) => `${say.count(feeds, { one: 'feed', other: 'feeds' })}, em arquivo OPML.`,
    uk: ({ feeds }, say) =>
      `${say.count(feeds, { one: 'стрічка', few: 'стрічки', many: 'стрічок' })} у файлі OPML.`,
    ja: ({ feeds }, say) => `${say.count(feeds, { other: '件' })}のフィードをOPMLファイルにしました。`,
  }),
  nothingGiven: {
    en: 'Give a file or an address: there is nothing to import.',
    de: 'Gib eine Datei oder eine Adresse an: Es gibt nichts zu importieren.',
    fr: 'Donnez un fichier ou une adresse : il n’y a rien à importer.',
    es: 'Da un archivo o una dirección: no hay nada que importar.',
    pt: 'Dê um arquivo ou um endereço: não há nada para importar.',
    uk: 'Дайте файл або адресу: імпортувати нічого.',
    ja: 'ファイルかアドレスを指定してください。読み込むものがありません。',
  },
  unavailable: {
    en: 'Feeds cannot be fetched here.',
    de: 'Hier lassen sich keine Feeds abrufen.',
    fr: 'Les flux ne peuvent pas être lus ici.',
    es: 'Aquí no se pueden leer canales.',
    pt: 'Não é possível ler feeds aqui.',
    uk: 'Тут не можна читати стрічки.',
    ja: 'ここではフィードを取得できません。',
  },
})
