import { catalogue, phrase, runs } from '../catalogue.ts'
import type { Inline } from '../reply.ts'

/** Why an option cannot be used: clauses that follow a colon. */
export const REASONS = catalogue('text', {
  emptyArchive: {
    en: 'the archive is empty',
    de: 'das Archiv ist leer',
    fr: 'les archives sont vides',
    es: 'el archivo está vacío',
    pt: 'o arquivo está vazio',
    uk: 'архів порожній',
    ja: 'アーカイブが空です',
  },
  noSuchArticle: {
    en: 'no article has this id or these words in its headline',
    de: 'kein Artikel hat diese Kennung oder diese Wörter in der Überschrift',
    fr: 'aucun article n’a cet identifiant ni ces mots dans son titre',
    es: 'ningún artículo tiene ese identificador ni esas palabras en el titular',
    pt: 'nenhum artigo tem esse identificador nem essas palavras no título',
    uk: 'жодна стаття не має такого ідентифікатора чи таких слів у заголовку',
    ja: 'このID、またはこの語句を見出しに含む記事がありません',
  },
  noSuchDay: {
    en: 'the calendar has no such day',
    de: 'diesen Tag gibt es im Kalender nicht',
    fr: 'ce jour n’existe pas au calendrier',
    es: 'ese día no existe en el calendario',
    pt: 'esse dia não existe no calendário',
    uk: 'такого дня в календарі немає',
    ja: 'その日は暦にありません',
  },
  unsureOrder: {
    en: 'day and month could be either way round',
    de: 'Tag und Monat könnten vertauscht sein',
    fr: 'le jour et le mois peuvent être inversés',
    es: 'el día y el mes podrían estar en cualquier orden',
    pt: 'o dia e o mês podem estar em qualquer ordem',
    uk: 'незрозуміло, де день, а де місяць',
    ja: '日と月の順序が判別できません',
  },
  noDate: {
    en: 'it is not a date',
    de: 'das ist kein Datum',
    fr: 'ce n’est pas une date',
    es: 'no es una fecha',
    pt: 'não é uma data',
    uk: 'це не дата',
    ja: '日付ではありません',
  },
  notYet: {
    en: 'that day has not come yet',
    de: 'dieser Tag ist noch nicht gekommen',
    fr: 'ce jour n’est pas encore venu',
    es: 'ese día aún no ha llegado',
    pt: 'esse dia ainda não chegou',
    uk: 'цей день ще не настав',
    ja: 'その日はまだ来ていません',
  },
  afterEnd: phrase<{ date: string }>({
    en: ({ date }, say) => `it lies after the end, ${say.date(date)}`,
    de: ({ date }, say) => `es liegt nach dem Ende, ${say.date(date)}`,
    fr: ({ date }, say) => `c’est après la fin, ${say.date(date)}`,
    es: ({ date }, say) => `es posterior al final, ${say.date(date)}`,
    pt: ({ date }, say) => `é posterior ao fim, ${say.date(date)}`,
    uk: ({ date }, say) => `це пізніше за кінець, ${say.date(date)}`,
    ja: ({ date }, say) => `終わり（${say.date(date)}）より後です`,
  }),
  noSuchSource: {
    en: 'the archive holds no outlet of that name',
    de: 'das Archiv enthält kein Medium dieses Namens',
    fr: 'les archives n’ont aucun média de ce nom',
    es: 'el archivo no tiene ningún medio con ese nombre',
    pt: 'o arquivo não tem nenhum veículo com esse nome',
    uk: 'в архіві немає видання з такою назвою',
    ja: 'その名前の媒体はアーカイブにありません',
  },
})

/** What to do instead: whole sentences after the reason. */
export const HINTS = catalogue('text', {
  dateForms: runs<{ forms: readonly Inline[] }>({
    en: ({ forms }) => ['Write it like ', ...forms, '.'],
    de: ({ forms }) => ['Schreib es so: ', ...forms, '.'],
    fr: ({ forms }) => ['Écrivez-la ainsi : ', ...forms, '.'],
    es: ({ forms }) => ['Escríbela así: ', ...forms, '.'],
    pt: ({ forms }) => ['Escreva assim: ', ...forms, '.'],
    uk: ({ forms }) => ['Пишіть так: ', ...forms, '.'],
    ja: ({ forms }) => ['このように書いてください：', ...forms, '。'],
  }),
  exchange: {
    en: 'Exchange the two dates.',
    de: 'Vertausche die beiden Daten.',
    fr: 'Inversez les deux dates.',
    es: 'Intercambia las dos fechas.',
    pt: 'Troque as duas datas.',
    uk: 'Поміняйте дати місцями.',
    ja: '二つの日付を入れ替えてください。',
  },
  allSources: runs<{ command: Inline }>({
    en: ({ command }) => [command, ' lists all.'],
    de: ({ command }) => [command, ' zeigt alle.'],
    fr: ({ command }) => [command, ' les montre tous.'],
    es: ({ command }) => [command, ' los muestra todos.'],
    pt: ({ command }) => [command, ' mostra todos.'],
    uk: ({ command }) => [command, ' показує всі.'],
    ja: ({ command }) => ['すべては', command, 'で見られます。'],
  }),
  nearestSources: runs<{ sources: readonly string[]; command: Inline }>({
    en: ({ sources, command }, say) => [
      `Nearest ${say.plural(sources.length, { one: 'is', other: 'are' })} ${say.and(sources)}; `,
      command,
      ' lists all.',
    ],
    de: ({ sources, command }, say) => [
      `Am nächsten ${say.plural(sources.length, { one: 'kommt', other: 'kommen' })} ${say.and(sources)}; `,
      command,
      ' zeigt alle.',
    ],
    fr: ({ sources, command }, say) => [
      `Les plus proches : ${say.and(sources)} ; `,
      command,
      ' les montre tous.',
    ],
    es: ({ sources, command }, say) => [
      `Lo más parecido: ${say.and(sources)}; `,
      command,
      ' los muestra todos.',
    ],
    pt: ({ sources, command }, say) => [`Mais parecidos: ${say.and(sources)}; `, command, ' mostra todos.'],
    uk: ({ sources, command }, say) => [`Найближчі: ${say.and(sources)}; `, command, ' показує всі.'],
    ja: ({ sources, command }, say) => [`近いもの：${say.and(sources)}。すべては`, command, 'で見られます。'],
  }),
})
