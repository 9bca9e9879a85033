import { catalogue, phrase, runs } from '../catalogue.ts'
import type { Inline } from '../reply.ts'
import { during } from './periods.ts'

/** What came in during some days, and what of it the digest was to be about. */
interface OtherNews {
  readonly articles: number
  readonly topics: readonly string[]
}

/** What a digest says around its quotes. */
export const DIGESTS = catalogue('text', {
  dailyDigest: {
    en: 'News of the day',
    de: 'Nachrichten des Tages',
    fr: 'Les nouvelles du jour',
    es: 'Noticias del día',
    pt: 'Notícias do dia',
    uk: 'Новини дня',
    ja: '今日のニュース',
  },
  weeklyDigest: {
    en: 'News of the week',
    de: 'Nachrichten der Woche',
    fr: 'Les nouvelles de la semaine',
    es: 'Noticias de la semana',
    pt: 'Notícias da semana',
    uk: 'Новини тижня',
    ja: '今週のニュース',
  },
  /** A period other than a day or a week. */
  periodDigest: phrase<{ period: string }>({
    en: ({ period }) => `News from ${period}`,
    de: ({ period }) => `Nachrichten (${period})`,
    fr: ({ period }) => `Les nouvelles (${period})`,
    es: ({ period }) => `Noticias (${period})`,
    pt: ({ period }) => `Notícias (${period})`,
    uk: ({ period }) => `Новини (${period})`,
    ja: ({ period }) => `ニュース（${period}）`,
  }),
  digestOn: phrase<{ digest: string; topics: readonly string[] }>({
    en: ({ digest, topics }, say) => `${digest}: ${say.and(topics)}`,
    de: ({ digest, topics }, say) => `${digest}: ${say.and(topics)}`,
    fr: ({ digest, topics }, say) => `${digest} : ${say.and(topics)}`,
    es: ({ digest, topics }, say) => `${digest}: ${say.and(topics)}`,
    pt: ({ digest, topics }, say) => `${digest}: ${say.and(topics)}`,
    uk: ({ digest, topics }, say) => `${digest}: ${say.and(topics)}`,
    ja: ({ digest, topics }, say) => `${digest}：${say.and(topics)}`,
  }),
  reports: phrase<{ reports: number; outlets: readonly string[] }>({
    en: ({ reports, outlets }, say) =>
      `${say.count(reports, { one: 'report', other: 'reports' })}: ${say.and(outlets)}`,
    de: ({ reports, outlets }, say) =>
      `${say.count(reports, { one: 'Bericht', other: 'Berichte' })}: ${say.and(outlets)}`,
    fr: ({ reports, outlets }, say) =>
      `${say.count(reports, { one: 'article', other: 'articles' })} : ${say.and(outlets)}`,
    es: ({ reports, outlets }, say) =>
      `${say.count(reports, { one: 'información', other: 'informaciones' })}: ${say.and(outlets)}`,
    pt: ({ reports, outlets }, say) =>
      `${say.count(reports, { one: 'reportagem', other: 'reportagens' })}: ${say.and(outlets)}`,
    uk: ({ reports, outlets }, say) =>
      `${say.count(reports, { one: 'повідомлення', few: 'повідомлення', many: 'повідомлень' })}: ${say.and(outlets)}`,
    ja: ({ reports, outlets }, say) => `報道${say.count(reports, { other: '件' })}：${say.and(outlets)}`,
  }),
  otherOutlets: phrase<{ outlets: number }>({
    en: ({ outlets }, say) => say.count(outlets, { one: 'other outlet', other: 'other outlets' }),
    de: ({ outlets }, say) => say.count(outlets, { one: 'weiteres Medium', other: 'weitere Medien' }),
    fr: ({ outlets }, say) => say.count(outlets, { one: 'autre média', other: 'autres médias' }),
    es: ({ outlets }, say) => say.count(outlets, { one: 'otro medio', other: 'otros medios' }),
    pt: ({ outlets }, say) => say.count(outlets, { one: 'outro veículo', other: 'outros veículos' }),
    uk: ({ outlets }, say) =>
      say.count(outlets, { one: 'інше видання', few: 'інші видання', many: 'інших видань' }),
    ja: ({ outlets }, say) => `ほか${say.count(outlets, { other: '媒体' })}`,
  }),
  nothingNew: runs<{ from: Inline }>({
    en: ({ from }) => ['Nothing new came in since ', from, '.'],
    de: ({ from }) => ['Seit ', from, ' kam nichts Neues.'],
    fr: ({ from }) => ['Rien de nouveau depuis ', from, '.'],
    es: ({ from }) => ['Nada nuevo desde ', from, '.'],
    pt: ({ from }) => ['Nada de novo desde ', from, '.'],
    uk: ({ from }) => ['Нічого нового від ', from, '.'],
    ja: ({ from }) => [from, '以降、新しい記事はありません。'],
  }),
  noneAbout: runs<OtherNews & { from: Inline }>({
    en: ({ articles, from, topics }, say) => [
      `${say.count(articles, { one: 'article', other: 'articles' })} came in since `,
      from,
      `, but ${say.plural(articles, { one: 'it is not', other: 'none is' })} about ${say.or(topics)}.`,
    ],
    de: ({ articles, from, topics }, say) => [
      'Seit ',
      from,
      ` ${say.plural(articles, { one: 'kam', other: 'kamen' })} ${say.count(articles, { one: 'Artikel', other: 'Artikel' })}, aber ${say.plural(articles, { one: 'er handelt nicht', other: 'keiner handelt' })} von ${say.or(topics)}.`,
    ],
    fr: ({ articles, from, topics }, say) => [
      'Depuis ',
      from,
      `, ${say.count(articles, { one: 'article est arrivé', other: 'articles sont arrivés' })}, mais ${say.plural(articles, { one: 'il', other: 'aucun' })} ne porte ${say.plural(articles, { one: 'pas ', other: '' })}sur ${say.or(topics)}.`,
    ],
    es: ({ articles, from, topics }, say) => [
      'Desde ',
      from,
      ` ${say.plural(articles, { one: 'llegó', other: 'llegaron' })} ${say.count(articles, { one: 'artículo', other: 'artículos' })}, pero ${say.plural(articles, { one: 'no', other: 'ninguno' })} trata de ${say.or(topics)}.`,
    ],
    pt: ({ articles, from, topics }, say) => [
      'Desde ',
      from,
      ` ${say.plural(articles, { one: 'chegou', other: 'chegaram' })} ${say.count(articles, { one: 'artigo', other: 'artigos' })}, mas ${say.plural(articles, { one: 'não', other: 'nenhum' })} trata de ${say.or(topics)}.`,
    ],
    uk: ({ articles, from, topics }, say) => [
      'Від ',
      from,
      ` ${say.plural(articles, { one: 'надійшла', few: 'надійшли', many: 'надійшло' })} ${say.count(articles, { one: 'стаття', few: 'статті', many: 'статей' })}, про ${say.or(topics)} — жодної.`,
    ],
    ja: ({ articles, from, topics }, say) => [
      from,
      `以降に届いた記事は${say.count(articles, { other: '件' })}ありますが、${say.or(topics)}についてのものはありません。`,
    ],
  }),
  nothingPublished: phrase<{ from: string; to: string }>({
    en: (days, say) => `The archive has no article published ${during.en(days, say)}.`,
    de: (days, say) => `Das Archiv hat keinen Artikel, der ${during.de(days, say)} erschienen ist.`,
    fr: (days, say) => `Les archives n’ont aucun article publié ${during.fr(days, say)}.`,
    es: (days, say) => `El archivo no tiene ningún artículo publicado ${during.es(days, say)}.`,
    pt: (days, say) => `O arquivo não tem nenhum artigo publicado ${during.pt(days, say)}.`,
    uk: (days, say) => `В архіві немає статей, що вийшли ${during.uk(days, say)}.`,
    ja: (days, say) => `${during.ja(days, say)}に公開された記事はアーカイブにありません。`,
  }),
  nonePublishedAbout: phrase<OtherNews & { from: string; to: string }>({
    en: ({ articles, topics, ...days }, say) =>
      `${say.count(articles, { one: 'article was', other: 'articles were' })} published ${during.en(days, say)}, but ${say.plural(articles, { one: 'it is not', other: 'none is' })} about ${say.or(topics)}.`,
    de: ({ articles, topics, ...days }, say) =>
      `${say.count(articles, { one: 'Artikel erschien', other: 'Artikel erschienen' })} ${during.de(days, say)}, aber ${say.plural(articles, { one: 'er handelt nicht', other: 'keiner handelt' })} von ${say.or(topics)}.`,
    fr: ({ articles, topics, ...days }, say) =>
      `${say.count(articles, { one: 'article a paru', other: 'articles ont paru' })} ${during.fr(days, say)}, mais ${say.plural(articles, { one: 'il', other: 'aucun' })} ne porte ${say.plural(articles, { one: 'pas ', other: '' })}sur ${say.or(topics)}.`,
    es: ({ articles, topics, ...days }, say) =>
      `${say.count(articles, { one: 'artículo se publicó', other: 'artículos se publicaron' })} ${during.es(days, say)}, pero ${say.plural(articles, { one: 'no', other: 'ninguno' })} trata de ${say.or(topics)}.`,
    pt: ({ articles, topics, ...days }, say) =>
      `${say.count(articles, { one: 'artigo foi publicado', other: 'artigos foram publicados' })} ${during.pt(days, say)}, mas ${say.plural(articles, { one: 'não', other: 'nenhum' })} trata de ${say.or(topics)}.`,
    uk: ({ articles, topics, ...days }, say) =>
      `${say.count(articles, { one: 'стаття вийшла', few: 'статті вийшли', many: 'статей вийшло' })} ${during.uk(days, say)}, про ${say.or(topics)} — жодної.`,
    ja: ({ articles, topics, ...days }, say) =>
      `${during.ja(days, say)}に公開された記事は${say.count(articles, { other: '件' })}ありますが、${say.or(topics)}についてのものはありません。`,
  }),
  newArticles: phrase<{ articles: number }>({
    en: ({ articles }, say) =>
      `from ${say.count(articles, { one: 'new article', other: 'new articles' })}, the most covered stories first`,
    de: ({ articles }, say) =>
      `aus ${say.count(articles, { one: 'neuem Artikel', other: 'neuen Artikeln' })}, das Meistberichtete zuerst`,
    fr: ({ articles }, say) =>
      `d’après ${say.count(articles, { one: 'nouvel article', other: 'nouveaux articles' })}, les sujets les plus traités d’abord`,
    es: ({ articles }, say) =>
      `de ${say.count(articles, { one: 'artículo nuevo', other: 'artículos nuevos' })}, primero lo más cubierto`,
    pt: ({ articles }, say) =>
      `de ${say.count(articles, { one: 'artigo novo', other: 'artigos novos' })}, primeiro o mais noticiado`,
    uk: ({ articles }, say) =>
      `з ${say.count(articles, { one: 'нової статті', few: 'нових статей', many: 'нових статей' })}, спершу найвисвітленіше`,
    ja: ({ articles }, say) => `新着記事${say.count(articles, { other: '件' })}から、報道の多い順`,
  }),
  missed: phrase<{ days: readonly string[] }>({
    en: ({ days }, say) =>
      `Not sent: ${say.and(days)}. The bot was not running then, or could not post here.`,
    de: ({ days }, say) =>
      `Nicht gesendet: ${say.and(days)}. Der Bot lief da nicht oder konnte hier nicht schreiben.`,
    fr: ({ days }, say) =>
      `Non envoyé : ${say.and(days)}. Le bot ne tournait pas, ou ne pouvait pas écrire ici.`,
    es: ({ days }, say) =>
      `No enviado: ${say.and(days)}. El bot no estaba en marcha o no podía escribir aquí.`,
    pt: ({ days }, say) =>
      `Não enviado: ${say.and(days)}. O bot não estava em execução ou não podia escrever aqui.`,
    uk: ({ days }, say) => `Не надіслано: ${say.and(days)}. Бот тоді не працював або не міг тут писати.`,
    ja: ({ days }, say) =>
      `未送信：${say.and(days)}。その時ボットは停止していたか、ここに投稿できませんでした。`,
  }),
})
