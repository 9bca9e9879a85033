import { catalogue, phrase, runs } from '../catalogue.ts'
import type { Inline } from '../reply.ts'

/** What `/digest` says when one is set or switched off, and why it cannot be. */
export const DIGEST_REPLIES = catalogue('text', {
  noWordsInTopic: phrase<{ words: string }>({
    en: ({ words }, say) =>
      `${say.echo(words)} has no word that articles could be told by. Name what they are about.`,
    de: ({ words }, say) =>
      `${say.echo(words)} enthält kein Wort, an dem sich Artikel erkennen ließen. Nenne, worum es geht.`,
    fr: ({ words }, say) =>
      `${say.echo(words)} ne contient aucun mot qui permette de reconnaître des articles. Nommez leur sujet.`,
    es: ({ words }, say) =>
      `${say.echo(words)} no tiene ninguna palabra que distinga artículos. Di de qué tratan.`,
    pt: ({ words }, say) =>
      `${say.echo(words)} não tem nenhuma palavra que distinga artigos. Diga de que tratam.`,
    uk: ({ words }, say) =>
      `${say.echo(words)} не містить слова, за яким можна впізнати статті. Назвіть, про що вони.`,
    ja: ({ words }, say) =>
      `${say.echo(words)}には記事を見分けられる言葉がありません。話題を示す言葉を入れてください。`,
  }),
  digestSet: runs<{ where: Inline; moment: Inline; at: string; zone: string }>({
    en: ({ at, moment, where, zone }) => [
      'The digest comes in ',
      where,
      ` at ${at} (${zone}), the first one `,
      moment,
      '.',
    ],
    de: ({ at, moment, where, zone }) => [
      'Der Überblick kommt in ',
      where,
      ` um ${at} (${zone}), zum ersten Mal `,
      moment,
      '.',
    ],
    fr: ({ at, moment, where, zone }) => [
      'Le résumé paraîtra dans ',
      where,
      ` à ${at} (${zone}), le premier : `,
      moment,
      '.',
    ],
    es: ({ at, moment, where, zone }) => [
      'El boletín llegará a ',
      where,
      ` a las ${at} (${zone}), el primero: `,
      moment,
      '.',
    ],
    pt: ({ at, moment, where, zone }) => [
      'O boletim chegará em ',
      where,
      ` às ${at} (${zone}), o primeiro: `,
      moment,
      '.',
    ],
    uk: ({ at, moment, where, zone }) => [
      'Дайджест надходитиме у ',
      where,
      ` о ${at} (${zone}), перший: `,
      moment,
      '.',
    ],
    ja: ({ at, moment, where, zone }) => [where, `に${at}（${zone}）に届きます。初回：`, moment, '。'],
  }),
  /** Where a digest cannot come by itself. */
  atOnce: runs<{ command: Inline }>({
    en: ({ command }) => [command, ' shows the stories of the newest day here.'],
    de: ({ command }) => [command, ' zeigt hier die Meldungen des neuesten Tages.'],
    fr: ({ command }) => [command, ' montre ici les nouvelles du jour le plus récent.'],
    es: ({ command }) => [command, ' muestra aquí las noticias del día más reciente.'],
    pt: ({ command }) => [command, ' mostra aqui as notícias do dia mais recente.'],
    uk: ({ command }) => [command, ' показує тут новини найновішого дня.'],
    ja: ({ command }) => [command, 'でここに最新の日のニュースを表示できます。'],
  }),
  digestOff: {
    en: 'The digest is switched off.',
    de: 'Der Überblick ist abgeschaltet.',
    fr: 'Le résumé est arrêté.',
    es: 'El boletín está desactivado.',
    pt: 'O boletim está desativado.',
    uk: 'Дайджест вимкнено.',
    ja: 'ダイジェストを停止しました。',
  },
  noDigest: {
    en: 'There is no digest there.',
    de: 'Dort gibt es keinen Überblick.',
    fr: 'Il n’y a pas de résumé à cet endroit.',
    es: 'Allí no hay ningún boletín.',
    pt: 'Não há boletim ali.',
    uk: 'Дайджесту там немає.',
    ja: 'そこにはダイジェストが設定されていません。',
  },
  wrongTime: phrase<{ typed: string }>({
    en: ({ typed }, say) => `${say.echo(typed)} is no time of day. Write hours and minutes: 08:00 or 17:30.`,
    de: ({ typed }, say) =>
      `${say.echo(typed)} ist keine Uhrzeit. Schreib Stunden und Minuten: 08:00 oder 17:30.`,
    fr: ({ typed }, say) =>
      `${say.echo(typed)} n’est pas une heure. Écrivez heures et minutes : 08:00 ou 17:30.`,
    es: ({ typed }, say) => `${say.echo(typed)} no es una hora. Escribe horas y minutos: 08:00 o 17:30.`,
    pt: ({ typed }, say) => `${say.echo(typed)} não é um horário. Escreva horas e minutos: 08:00 ou 17:30.`,
    uk: ({ typed }, say) => `${say.echo(typed)} — не час доби. Пишіть години й хвилини: 08:00 або 17:30.`,
    ja: ({ typed }, say) => `${say.echo(typed)}は時刻ではありません。08:00や17:30のように書いてください。`,
  }),
  wrongZone: phrase<{ typed: string }>({
    en: ({ typed }, say) =>
      `${say.echo(typed)} is no time zone. Choose one from the list, such as Europe/Berlin: its clock changes are followed.`,
    de: ({ typed }, say) =>
      `${say.echo(typed)} ist keine Zeitzone. Wähl eine aus der Liste, etwa Europe/Berlin: Zeitumstellungen werden beachtet.`,
    fr: ({ typed }, say) =>
      `${say.echo(typed)} n’est pas un fuseau horaire. Choisissez-en un dans la liste, par exemple Europe/Paris : les changements d’heure sont suivis.`,
    es: ({ typed }, say) =>
      `${say.echo(typed)} no es una zona horaria. Elige una de la lista, como Europe/Madrid: se siguen los cambios de hora.`,
    pt: ({ typed }, say) =>
      `${say.echo(typed)} não é um fuso horário. Escolha um da lista, como America/Sao_Paulo: as mudanças de horário são seguidas.`,
    uk: ({ typed }, say) =>
      `${say.echo(typed)} — не часовий пояс. Виберіть зі списку, наприклад Europe/Kyiv: переведення годинника враховується.`,
    ja: ({ typed }, say) =>
      `${say.echo(typed)}はタイムゾーンではありません。Asia/Tokyoのように一覧から選んでください。`,
  }),
  tooManyTopics: phrase<{ most: number }>({
    en: ({ most }, say) => `A digest takes at most ${say.number(most)} topics, separated by commas.`,
    de: ({ most }, say) => `Ein Überblick nimmt höchstens ${say.number(most)} Themen, durch Kommas getrennt.`,
    fr: ({ most }, say) => `Un résumé prend au plus ${say.number(most)} sujets, séparés par des virgules.`,
    es: ({ most }, say) => `Un boletín admite como mucho ${say.number(most)} temas, separados por comas.`,
    pt: ({ most }, say) => `Um boletim aceita no máximo ${say.number(most)} temas, separados por vírgulas.`,
    uk: ({ most }, say) => `Дайджест приймає щонайбільше тем: ${say.number(most)}, через кому.`,
    ja: ({ most }, say) => `話題はコンマ区切りで${say.number(most)}件までです。`,
  }),
})
