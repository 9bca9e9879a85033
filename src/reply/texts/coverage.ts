import { catalogue, phrase } from '../catalogue.ts'

const ARTICLES = {
  en: { one: 'article', other: 'articles' },
  de: { one: 'Artikel', other: 'Artikel' },
  fr: { one: 'article', other: 'articles' },
  es: { one: 'artículo', other: 'artículos' },
  pt: { one: 'artigo', other: 'artigos' },
  uk: { one: 'стаття', few: 'статті', many: 'статей' },
  ja: { other: '件' },
} as const

interface Peak {
  /** The period's first day, or as much of the date as names it: `2025-03`, `2025`. */
  readonly when: string
  readonly articles: number
}

interface Halves {
  readonly first: number
  readonly second: number
}

/** What charts of coverage say, and what is said of them to those who do not see them. */
export const COVERAGE = catalogue('text', {
  /** Over a chart of several topics. */
  trend: {
    en: 'Coverage over time',
    de: 'Berichte im Zeitverlauf',
    fr: 'Couverture au fil du temps',
    es: 'Cobertura a lo largo del tiempo',
    pt: 'Cobertura ao longo do tempo',
    uk: 'Висвітлення в часі',
    ja: '報道量の推移',
  },
  /** Under a chart's headline: what is counted. */
  perDay: {
    en: 'Articles a day',
    de: 'Artikel pro Tag',
    fr: 'Articles par jour',
    es: 'Artículos por día',
    pt: 'Artigos por dia',
    uk: 'Статей за день',
    ja: '1日あたりの記事数',
  },
  perWeek: {
    en: 'Articles a week',
    de: 'Artikel pro Woche',
    fr: 'Articles par semaine',
    es: 'Artículos por semana',
    pt: 'Artigos por semana',
    uk: 'Статей за тиждень',
    ja: '1週間あたりの記事数',
  },
  perMonth: {
    en: 'Articles a month',
    de: 'Artikel pro Monat',
    fr: 'Articles par mois',
    es: 'Artículos por mes',
    pt: 'Artigos por mês',
    uk: 'Статей за місяць',
    ja: '1か月あたりの記事数',
  },
  perYear: {
    en: 'Articles a year',
    de: 'Artikel pro Jahr',
    fr: 'Articles par an',
    es: 'Artículos por año',
    pt: 'Artigos por ano',
    uk: 'Статей за рік',
    ja: '1年あたりの記事数',
  },
  /** The period with the most articles: its first day, month or year, and how many. */
  mostDay: phrase<Peak>({
    en: ({ when, articles }, say) => `most on ${say.date(when)}: ${say.number(articles)}`,
    de: ({ when, articles }, say) => `am meisten am ${say.date(when)}: ${say.number(articles)}`,
    fr: ({ when, articles }, say) => `maximum le ${say.date(when)} : ${say.number(articles)}`,
    es: ({ when, articles }, say) => `máximo el ${say.date(when)}: ${say.number(articles)}`,
    pt: ({ when, articles }, say) => `máximo em ${say.date(when)}: ${say.number(articles)}`,
    uk: ({ when, articles }, say) => `найбільше ${say.date(when)}: ${say.number(articles)}`,
    ja: ({ when, articles }, say) => `最多は${say.date(when)}で${say.number(articles)}件`,
  }),
  mostWeek: phrase<Peak>({
    en: ({ when, articles }, say) => `most in the week of ${say.date(when)}: ${say.number(articles)}`,
    de: ({ when, articles }, say) => `am meisten in der Woche vom ${say.date(when)}: ${say.number(articles)}`,
    fr: ({ when, articles }, say) => `maximum la semaine du ${say.date(when)} : ${say.number(articles)}`,
    es: ({ when, articles }, say) => `máximo en la semana del ${say.date(when)}: ${say.number(articles)}`,
    pt: ({ when, articles }, say) => `máximo na semana de ${say.date(when)}: ${say.number(articles)}`,
    uk: ({ when, articles }, say) => `найбільше за тиждень від ${say.date(when)}: ${say.number(articles)}`,
    ja: ({ when, articles }, say) => `最多は${say.date(when)}からの週で${say.number(articles)}件`,
  }),
  mostMonth: phrase<Peak>({
    en: ({ when, articles }, say) => `most in ${say.date(when)}: ${say.number(articles)}`,
    de: ({ when, articles }, say) => `am meisten im ${say.date(when)}: ${say.number(articles)}`,
    fr: ({ when, articles }, say) => `maximum en ${say.date(when)} : ${say.number(articles)}`,
    es: ({ when, articles }, say) => `máximo en ${say.date(when)}: ${say.number(articles)}`,
    pt: ({ when, articles }, say) => `máximo em ${say.date(when)}: ${say.number(articles)}`,
    uk: ({ when, articles }, say) => `найбільше за місяць ${say.date(when)}: ${say.number(articles)}`,
    ja: ({ when, articles }, say) => `最多は${say.date(when)}で${say.number(articles)}件`,
  }),
  mostYear: phrase<Peak>({
    en: ({ when, articles }, say) => `most in ${say.date(when)}: ${say.number(articles)}`,
    de: ({ when, articles }, say) => `am meisten im Jahr ${say.date(when)}: ${say.number(articles)}`,
    fr: ({ when, articles }, say) => `maximum en ${say.date(when)} : ${say.number(articles)}`,
    es: ({ when, articles }, say) => `máximo en ${say.date(when)}: ${say.number(articles)}`,
    pt: ({ when, articles }, say) => `máximo em ${say.date(when)}: ${say.number(articles)}`,
    uk: ({ when, articles }, say) => `найбільше за рік ${say.date(when)}: ${say.number(articles)}`,
    ja: ({ when, articles }, say) => `最多は${say.date(when)}で${say.number(articles)}件`,
  }),
  /** How the articles lie in the period, told without a judgement. */
  halves: phrase<Halves>({
    en: ({ first, second }, say) =>
      `${say.number(first)} in the first half of the period, ${say.number(second)} in the second`,
    de: ({ first, second }, say) =>
      `${say.number(first)} in der ersten Hälfte des Zeitraums, ${say.number(second)} in der zweiten`,
    fr: ({ first, second }, say) =>
      `${say.number(first)} dans la première moitié de la période, ${say.number(second)} dans la seconde`,
    es: ({ first, second }, say) =>
      `${say.number(first)} en la primera mitad del período, ${say.number(second)} en la segunda`,
    pt: ({ first, second }, say) =>
      `${say.number(first)} na primeira metade do período, ${say.number(second)} na segunda`,
    uk: ({ first, second }, say) =>
      `${say.number(first)} у першій половині періоду, ${say.number(second)} у другій`,
    ja: ({ first, second }, say) =>
      `期間の前半に${say.count(first, ARTICLES.ja)}、後半に${say.count(second, ARTICLES.ja)}`,
  }),
  /** The newest period is not over, so that its bar is not comparable yet. */
  unfinishedDay: {
    en: 'The last day is not over.',
    de: 'Der letzte Tag ist nicht zu Ende.',
    fr: 'Le dernier jour n’est pas terminé.',
    es: 'El último día no ha terminado.',
    pt: 'O último dia não terminou.',
    uk: 'Останній день ще не закінчився.',
    ja: '最後の日はまだ終わっていません。',
  },
  unfinishedWeek: {
    en: 'The last week is not over.',
    de: 'Die letzte Woche ist nicht zu Ende.',
    fr: 'La dernière semaine n’est pas terminée.',
    es: 'La última semana no ha terminado.',
    pt: 'A última semana não terminou.',
    uk: 'Останній тиждень ще не закінчився.',
    ja: '最後の週はまだ終わっていません。',
  },
  unfinishedMonth: {
    en: 'The last month is not over.',
    de: 'Der letzte Monat ist nicht zu Ende.',
    fr: 'Le dernier mois n’est pas terminé.',
    es: 'El último mes no ha terminado.',
    pt: 'O último mês não terminou.',
    uk: 'Останній місяць ще не закінчився.',
    ja: '最後の月はまだ終わっていません。',
  },
  unfinishedYear: {
    en: 'The last year is not over.',
    de: 'Das letzte Jahr ist nicht zu Ende.',
    fr: 'La dernière année n’est pas terminée.',
    es: 'El último año no ha terminado.',
    pt: 'O último ano não terminou.',
    uk: 'Останній рік ще не закінчився.',
    ja: '最後の年はまだ終わっていません。',
  },
  /** Which articles are, in the small print. */
  counted: {
    en: 'counted: articles about a topic, with it in the headline, the opening or several sentences',
    de: 'gezählt: Artikel über ein Thema, mit ihm in der Überschrift, am Anfang oder in mehreren Sätzen',
    fr: 'comptés : les articles sur un sujet, présent dans le titre, le début ou plusieurs phrases',
    es: 'se cuentan los artículos sobre un tema, con él en el titular, al comienzo o en varias frases',
    pt: 'contam-se os artigos sobre um tema, com ele no título, no começo ou em várias frases',
    uk: 'полічено статті про тему: вона в заголовку, на початку чи в кількох реченнях',
    ja: '見出し、冒頭または複数の文に話題が出てくる記事を集計',
  },
  /** There are more reports than are counted. */
  inPart: {
    en: 'There are more reports than could be counted; some are missing here.',
    de: 'Es gibt mehr Berichte, als gezählt werden konnten; einige fehlen hier.',
    fr: 'Il y a plus d’articles qu’il n’a pu en être compté ; certains manquent ici.',
    es: 'Hay más artículos de los que se pudieron contar; aquí faltan algunos.',
    pt: 'Há mais artigos do que foi possível contar; alguns faltam aqui.',
    uk: 'Повідомлень більше, ніж удалося полічити; деяких тут бракує.',
    ja: '数えきれない数の記事があります。ここにはその一部が含まれていません。',
  },
  /** Opens the description of a chart. */
  chartOf: phrase<{ topics: string }>({
    en: ({ topics }) => `Bar chart of the coverage of ${topics}.`,
    de: ({ topics }) => `Balkendiagramm der Berichte über ${topics}.`,
    fr: ({ topics }) => `Diagramme en barres de la couverture de ${topics}.`,
    es: ({ topics }) => `Gráfico de barras de la cobertura de ${topics}.`,
    pt: ({ topics }) => `Gráfico de barras da cobertura de ${topics}.`,
    uk: ({ topics }) => `Стовпчикова діаграма висвітлення: ${topics}.`,
    ja: ({ topics }) => `${topics}の報道量の棒グラフ。`,
  }),
  none: {
    en: 'no article reports on it',
    de: 'kein Artikel berichtet darüber',
    fr: 'aucun article n’en parle',
    es: 'ningún artículo informa de ello',
    pt: 'nenhum artigo trata disso',
    uk: 'жодна стаття про це не повідомляє',
    ja: '報じた記事はありません',
  },
  /** Beside the date of a timeline's entry whose date is that of the report. */
  reported: {
    en: 'reported',
    de: 'berichtet',
    fr: 'publié',
    es: 'publicado',
    pt: 'publicado',
    uk: 'повідомлено',
    ja: '報道日',
  },
  reports: phrase<{ reports: number }>({
    en: ({ reports }, say) => say.count(reports, { one: 'report', other: 'reports' }),
    de: ({ reports }, say) => say.count(reports, { one: 'Bericht', other: 'Berichte' }),
    fr: ({ reports }, say) => say.count(reports, ARTICLES.fr),
    es: ({ reports }, say) => say.count(reports, { one: 'informe', other: 'informes' }),
    pt: ({ reports }, say) => say.count(reports, { one: 'reportagem', other: 'reportagens' }),
    uk: ({ reports }, say) =>
      say.count(reports, { one: 'повідомлення', few: 'повідомлення', many: 'повідомлень' }),
    ja: ({ reports }, say) => say.count(reports, { other: '件の報道' }),
  }),
  noTopics: {
    en: 'Say which topics: give up to five, with commas between.',
    de: 'Welche Themen? Bis zu fünf, mit Kommas dazwischen.',
    fr: 'Quels sujets ? Jusqu’à cinq, séparés par des virgules.',
    es: 'Indica los temas: hasta cinco, separados por comas.',
    pt: 'Diga quais temas: até cinco, separados por vírgulas.',
    uk: 'Назвіть теми: до п’яти, через кому.',
    ja: '話題を最大5件、コンマで区切って入力してください。',
  },
  tooManyTopics: phrase<{ topics: number; most: number }>({
    en: ({ topics, most }) => `That is ${topics} topics; a chart shows at most ${most}.`,
    de: ({ topics, most }) => `Das sind ${topics} Themen; ein Diagramm zeigt höchstens ${most}.`,
    fr: ({ topics, most }) => `Cela fait ${topics} sujets ; un graphique en montre ${most} au plus.`,
    es: ({ topics, most }) => `Son ${topics} temas; un gráfico muestra ${most} como máximo.`,
    pt: ({ topics, most }) => `São ${topics} temas; um gráfico mostra no máximo ${most}.`,
    uk: ({ topics, most }) => `Це ${topics} тем; діаграма показує щонайбільше ${most}.`,
    ja: ({ topics, most }) => `話題が${topics}件あります。グラフに表示できるのは${most}件までです。`,
  }),
})
