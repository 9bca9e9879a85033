import { commandTexts } from '../command-texts.ts'
import { FROM_OPTION, SOURCE_OPTION, TO_OPTION } from './shared-options.ts'

/** `/latest` as people see it. */
export const LATEST_COMMAND = commandTexts({
  name: {
    en: 'latest',
    de: 'neueste',
    fr: 'dernières',
    es: 'últimas',
    pt: 'últimas',
    uk: 'останні',
    ja: '最新',
  },
  description: {
    en: 'List the newest articles, of an outlet or on a topic if you like',
    de: 'Die neuesten Artikel, auf Wunsch eines Mediums oder zu einem Thema',
    fr: 'Les articles les plus récents, d’un média ou sur un sujet si vous voulez',
    es: 'Los artículos más recientes, de un medio o sobre un tema si quieres',
    pt: 'Os artigos mais recentes, de um veículo ou sobre um tema se quiser',
    uk: 'Найновіші статті, за бажанням — одного видання чи на одну тему',
    ja: '最新の記事を一覧にします。媒体や話題で絞り込めます',
  },
  options: {
    source: SOURCE_OPTION,
    topic: {
      name: { en: 'topic', de: 'thema', fr: 'sujet', es: 'tema', pt: 'tema', uk: 'тема', ja: '話題' },
      description: {
        en: 'Only articles about this',
        de: 'Nur Artikel darüber',
        fr: 'Seulement les articles à ce sujet',
        es: 'Solo artículos sobre esto',
        pt: 'Só artigos sobre isto',
        uk: 'Лише статті про це',
        ja: 'この話題の記事だけ',
      },
    },
  },
})

/** `/article` as people see it. */
export const ARTICLE_COMMAND = commandTexts({
  name: {
    en: 'article',
    de: 'artikel',
    fr: 'article',
    es: 'artículo',
    pt: 'artigo',
    uk: 'стаття',
    ja: '記事',
  },
  description: {
    en: 'Show one article: headline, date, byline, source, versions and lead',
    de: 'Einen Artikel zeigen: Titel, Datum, Autor, Quelle, Fassungen und Anfang',
    fr: 'Montrer un article : titre, date, auteur, source, versions et début',
    es: 'Muestra un artículo: titular, fecha, firma, fuente, versiones y entradilla',
    pt: 'Mostre um artigo: título, data, autoria, fonte, versões e abertura',
    uk: 'Показати статтю: заголовок, дата, автор, джерело, версії та початок',
    ja: '記事を表示します：見出し、日付、筆者、情報源、版、書き出し',
  },
  options: {
    article: {
      name: {
        en: 'article',
        de: 'artikel',
        fr: 'article',
        es: 'artículo',
        pt: 'artigo',
        uk: 'стаття',
        ja: '記事',
      },
      description: {
        en: 'Words of its headline, or its id',
        de: 'Wörter aus der Überschrift oder die Kennung',
        fr: 'Des mots de son titre, ou son identifiant',
        es: 'Palabras de su titular, o su identificador',
        pt: 'Palavras do título, ou o identificador',
        uk: 'Слова з її заголовка або її ідентифікатор',
        ja: '見出しの語句、またはID',
      },
    },
  },
})

/** `/timeline` as people see it. */
export const TIMELINE_COMMAND = commandTexts({
  name: {
    en: 'timeline',
    de: 'zeitleiste',
    fr: 'chronologie',
    es: 'cronología',
    pt: 'cronologia',
    uk: 'хронологія',
    ja: '時系列',
  },
  description: {
    en: 'Show how a topic went on, in quoted and dated entries',
    de: 'Den Verlauf eines Themas in datierten Zitaten zeigen',
    fr: 'Montrer l’évolution d’un sujet, en citations datées',
    es: 'Muestra cómo evolucionó un tema, en citas fechadas',
    pt: 'Mostre como um tema evoluiu, em citações datadas',
    uk: 'Показати розвиток теми в датованих цитатах',
    ja: '話題の推移を、日付つきの引用で示します',
  },
  options: {
    topic: {
      name: { en: 'topic', de: 'thema', fr: 'sujet', es: 'tema', pt: 'tema', uk: 'тема', ja: '話題' },
      description: {
        en: 'A topic, such as: Black Sea grain deal',
        de: 'Ein Thema, zum Beispiel: Black Sea grain deal',
        fr: 'Un sujet, par exemple : Black Sea grain deal',
        es: 'Un tema, por ejemplo: Black Sea grain deal',
        pt: 'Um tema, por exemplo: Black Sea grain deal',
        uk: 'Тема, наприклад: Black Sea grain deal',
        ja: '話題（例：Black Sea grain deal）',
      },
    },
    from: FROM_OPTION,
    to: TO_OPTION,
  },
})

/** `/sources` as people see it. */
export const SOURCES_COMMAND = commandTexts({
  name: {
    en: 'sources',
    de: 'quellen',
    fr: 'sources',
    es: 'fuentes',
    pt: 'fontes',
    uk: 'джерела',
    ja: '情報源',
  },
  description: {
    en: 'List the outlets in the archive, with how many articles and from when',
    de: 'Die Medien im Archiv mit Zahl und Zeitraum ihrer Artikel',
    fr: 'Les médias des archives, avec le nombre et la période de leurs articles',
    es: 'Los medios del archivo, con cuántos artículos y de cuándo',
    pt: 'Os veículos do arquivo, com quantos artigos e de quando',
    uk: 'Видання в архіві: скільки статей і за який час',
    ja: 'アーカイブの媒体を、記事数と期間とともに一覧にします',
  },
})

/** `/help` as people see it. */
export const HELP_COMMAND = commandTexts({
  name: { en: 'help', de: 'hilfe', fr: 'aide', es: 'ayuda', pt: 'ajuda', uk: 'довідка', ja: 'ヘルプ' },
  description: {
    en: 'Show what you can ask, with examples',
    de: 'Zeigen, was du fragen kannst, mit Beispielen',
    fr: 'Montrer ce que vous pouvez demander, avec des exemples',
    es: 'Muestra qué puedes preguntar, con ejemplos',
    pt: 'Mostre o que você pode perguntar, com exemplos',
    uk: 'Показати, що можна запитати, з прикладами',
    ja: '質問できることを例とともに示します',
  },
})

/** `/about` as people see it. */
export const ABOUT_COMMAND = commandTexts({
  name: {
    en: 'about',
    de: 'info',
    fr: 'à-propos',
    es: 'acerca-de',
    pt: 'sobre',
    uk: 'про-бота',
    ja: 'ボット情報',
  },
  description: {
    en: 'Show the version, how fresh the archive is, and what becomes of your words',
    de: 'Version, Aktualität des Archivs und was mit deinen Worten geschieht',
    fr: 'La version, la fraîcheur des archives et ce que deviennent vos mots',
    es: 'La versión, la actualidad del archivo y qué pasa con tus palabras',
    pt: 'A versão, a atualidade do arquivo e o que acontece com suas palavras',
    uk: 'Версія, свіжість архіву та що стається з вашими словами',
    ja: '版、アーカイブの新しさ、入力した言葉の扱いを示します',
  },
})
