import { commandTexts, type OptionTexts } from '../command-texts.ts'
import { SOURCE_OPTION } from './shared-options.ts'

/** Where posts are to come. */
const CHANNEL_OPTION = {
  name: { en: 'channel', de: 'kanal', fr: 'salon', es: 'canal', pt: 'canal', uk: 'канал', ja: 'チャンネル' },
  description: {
    en: 'Where to post, for people who may manage the server or the channel',
    de: 'Wohin gesendet wird; für alle, die Server oder Kanal verwalten dürfen',
    fr: 'Où publier, pour qui peut gérer le serveur ou le salon',
    es: 'Dónde publicar, para quienes pueden gestionar el servidor o el canal',
    pt: 'Onde publicar, para quem pode gerenciar o servidor ou o canal',
    uk: 'Де публікувати; для тих, хто керує сервером або каналом',
    ja: '投稿先。サーバーかチャンネルを管理できる人向け',
  },
} as const satisfies OptionTexts

const TOPIC_NAME = {
  en: 'topic',
  de: 'thema',
  fr: 'sujet',
  es: 'tema',
  pt: 'tema',
  uk: 'тема',
  ja: '話題',
} as const

/** `/follow` as people see it. */
export const FOLLOW_COMMAND = commandTexts({
  name: {
    en: 'follow',
    de: 'folgen',
    fr: 'suivre',
    es: 'seguir',
    pt: 'seguir',
    uk: 'стежити',
    ja: 'フォロー',
  },
  description: {
    en: 'Get new articles on a topic or of an outlet, each with the passage that matches',
    de: 'Neue Artikel zu einem Thema oder eines Mediums erhalten, mit der passenden Stelle',
    fr: 'Recevoir les nouveaux articles d’un sujet ou d’un média, avec le passage trouvé',
    es: 'Recibe los artículos nuevos de un tema o medio, con el pasaje que coincide',
    pt: 'Receba artigos novos de um tema ou veículo, com o trecho que corresponde',
    uk: 'Отримувати нові статті на тему чи від видання з відповідним уривком',
    ja: '話題や媒体の新しい記事を、該当箇所の引用つきで受け取ります',
  },
  options: {
    topic: {
      name: TOPIC_NAME,
      description: {
        en: 'Words that the articles are about, such as: grain deal',
        de: 'Wörter, um die es in den Artikeln geht, etwa: grain deal',
        fr: 'Les mots dont parlent les articles, par exemple : grain deal',
        es: 'Palabras de las que tratan los artículos, como: grain deal',
        pt: 'Palavras de que os artigos tratam, como: grain deal',
        uk: 'Слова, про які йдеться у статтях, наприклад: grain deal',
        ja: '記事の話題となる言葉（例：grain deal）',
      },
    },
    source: SOURCE_OPTION,
    channel: CHANNEL_OPTION,
  },
})

/** `/unfollow` as people see it. */
export const UNFOLLOW_COMMAND = commandTexts({
  name: {
    en: 'unfollow',
    de: 'entfolgen',
    fr: 'ne_plus_suivre',
    es: 'dejar_de_seguir',
    pt: 'deixar_de_seguir',
    uk: 'не_стежити',
    ja: 'フォロー解除',
  },
  description: {
    en: 'Stop following a topic or an outlet',
    de: 'Einem Thema oder Medium nicht mehr folgen',
    fr: 'Ne plus suivre un sujet ou un média',
    es: 'Dejar de seguir un tema o un medio',
    pt: 'Deixar de seguir um tema ou veículo',
    uk: 'Більше не стежити за темою чи виданням',
    ja: '話題や媒体のフォローをやめます',
  },
  options: {
    what: {
      name: { en: 'what', de: 'was', fr: 'quoi', es: 'qué', pt: 'quê', uk: 'що', ja: '対象' },
      description: {
        en: 'The topic or outlet that is followed',
        de: 'Das verfolgte Thema oder Medium',
        fr: 'Le sujet ou le média suivi',
        es: 'El tema o medio que se sigue',
        pt: 'O tema ou veículo seguido',
        uk: 'Тема чи видання, за якими стежать',
        ja: 'フォロー中の話題または媒体',
      },
    },
  },
})

/** `/following` as people see it. */
export const FOLLOWING_COMMAND = commandTexts({
  name: {
    en: 'following',
    de: 'verfolgt',
    fr: 'suivis',
    es: 'seguidos',
    pt: 'seguindo',
    uk: 'підписки',
    ja: 'フォロー中',
  },
  description: {
    en: 'What you follow, what this server follows, and why nothing comes where it is paused',
    de: 'Was du und dieser Server verfolgen, und warum etwas angehalten ist',
    fr: 'Ce que vous et ce serveur suivez, et pourquoi une publication est en pause',
    es: 'Lo que sigues tú y este servidor, y por qué algo está en pausa',
    pt: 'O que você e este servidor seguem, e por que algo está em pausa',
    uk: 'За чим стежите ви та цей сервер, і чому щось призупинено',
    ja: 'あなたとこのサーバーのフォロー一覧と、停止中の理由を表示します',
  },
})

const AT_OPTION = {
  name: { en: 'at', de: 'um', fr: 'heure', es: 'hora', pt: 'hora', uk: 'час', ja: '時刻' },
  description: {
    en: 'The time of day, such as 08:00',
    de: 'Die Uhrzeit, etwa 08:00',
    fr: 'L’heure, par exemple 08:00',
    es: 'La hora, como 08:00',
    pt: 'O horário, como 08:00',
    uk: 'Час доби, наприклад 08:00',
    ja: '時刻（例：08:00）',
  },
} as const satisfies OptionTexts

const TIMEZONE_OPTION = {
  name: {
    en: 'timezone',
    de: 'zeitzone',
    fr: 'fuseau',
    es: 'zona',
    pt: 'fuso',
    uk: 'часовий_пояс',
    ja: 'タイムゾーン',
  },
  description: {
    en: 'Whose clocks count, such as Europe/Berlin',
    de: 'Wessen Uhren gelten, etwa Europe/Berlin',
    fr: 'Le fuseau horaire, par exemple Europe/Paris',
    es: 'La zona horaria, como America/Bogota',
    pt: 'O fuso horário, como America/Sao_Paulo',
    uk: 'Часовий пояс, наприклад Europe/Kyiv',
    ja: 'タイムゾーン（例：Asia/Tokyo）',
  },
} as const satisfies OptionTexts

const TOPICS_OPTION = {
  name: { en: 'topics', de: 'themen', fr: 'sujets', es: 'temas', pt: 'temas', uk: 'теми', ja: '話題' },
  description: {
    en: 'Only stories on these, separated by commas',
    de: 'Nur Meldungen dazu, durch Kommas getrennt',
    fr: 'Seulement ces sujets, séparés par des virgules',
    es: 'Solo estos temas, separados por comas',
    pt: 'Só estes temas, separados por vírgulas',
    uk: 'Лише на ці теми, через кому',
    ja: 'この話題だけ（コンマ区切り）',
  },
} as const satisfies OptionTexts

/** `/digest` as people see it. */
export const DIGEST_COMMAND = commandTexts({
  name: {
    en: 'digest',
    de: 'überblick',
    fr: 'résumé_presse',
    es: 'boletín',
    pt: 'boletim',
    uk: 'дайджест',
    ja: 'ダイジェスト',
  },
  description: {
    en: 'The top stories every day or week, as quoted lines with sources and dates',
    de: 'Die wichtigsten Meldungen jeden Tag oder jede Woche, als Zitate mit Quelle und Datum',
    fr: 'L’essentiel chaque jour ou chaque semaine, en citations sourcées et datées',
    es: 'Lo más importante cada día o semana, en citas con fuente y fecha',
    pt: 'O principal todo dia ou toda semana, em citações com fonte e data',
    uk: 'Головне щодня чи щотижня — цитатами з джерелом і датою',
    ja: '主要ニュースを毎日または毎週、出典と日付つきの引用で届けます',
  },
  subcommands: {
    daily: {
      name: {
        en: 'daily',
        de: 'täglich',
        fr: 'quotidien',
        es: 'diario',
        pt: 'diário',
        uk: 'щодня',
        ja: '毎日',
      },
      description: {
        en: 'Every day at a time of day',
        de: 'Jeden Tag zu einer Uhrzeit',
        fr: 'Chaque jour à une heure donnée',
        es: 'Cada día a una hora',
        pt: 'Todo dia em um horário',
        uk: 'Щодня у визначений час',
        ja: '毎日決まった時刻に届けます',
      },
      options: { at: AT_OPTION, timezone: TIMEZONE_OPTION, topics: TOPICS_OPTION, channel: CHANNEL_OPTION },
    },
    weekly: {
      name: {
        en: 'weekly',
        de: 'wöchentlich',
        fr: 'hebdomadaire',
        es: 'semanal',
        pt: 'semanal',
        uk: 'щотижня',
        ja: '毎週',
      },
      description: {
        en: 'Every week on one day, at a time of day',
        de: 'Jede Woche an einem Tag, zu einer Uhrzeit',
        fr: 'Chaque semaine un jour donné, à une heure donnée',
        es: 'Cada semana en un día, a una hora',
        pt: 'Toda semana em um dia, em um horário',
        uk: 'Щотижня в один день у визначений час',
        ja: '毎週決まった曜日と時刻に届けます',
      },
      options: {
        day: {
          name: { en: 'day', de: 'tag', fr: 'jour', es: 'día', pt: 'dia', uk: 'день', ja: '曜日' },
          description: {
            en: 'The day of the week',
            de: 'Der Wochentag',
            fr: 'Le jour de la semaine',
            es: 'El día de la semana',
            pt: 'O dia da semana',
            uk: 'День тижня',
            ja: '曜日',
          },
          choices: {
            '1': {
              en: 'Monday',
              de: 'Montag',
              fr: 'lundi',
              es: 'lunes',
              pt: 'segunda-feira',
              uk: 'понеділок',
              ja: '月曜日',
            },
            '2': {
              en: 'Tuesday',
              de: 'Dienstag',
              fr: 'mardi',
              es: 'martes',
              pt: 'terça-feira',
              uk: 'вівторок',
              ja: '火曜日',
            },
            '3': {
              en: 'Wednesday',
              de: 'Mittwoch',
              fr: 'mercredi',
              es: 'miércoles',
              pt: 'quarta-feira',
              uk: 'середа',
              ja: '水曜日',
            },
            '4': {
              en: 'Thursday',
              de: 'Donnerstag',
              fr: 'jeudi',
              es: 'jueves',
              pt: 'quinta-feira',
              uk: 'четвер',
              ja: '木曜日',
            },
            '5': {
              en: 'Friday',
              de: 'Freitag',
              fr: 'vendredi',
              es: 'viernes',
              pt: 'sexta-feira',
              uk: 'п’ятниця',
              ja: '金曜日',
            },
            '6': {
              en: 'Saturday',
              de: 'Samstag',
              fr: 'samedi',
              es: 'sábado',
              pt: 'sábado',
              uk: 'субота',
              ja: '土曜日',
            },
            '0': {
              en: 'Sunday',
              de: 'Sonntag',
              fr: 'dimanche',
              es: 'domingo',
              pt: 'domingo',
              uk: 'неділя',
              ja: '日曜日',
            },
          },
        },
        at: AT_OPTION,
        timezone: TIMEZONE_OPTION,
        topics: TOPICS_OPTION,
        channel: CHANNEL_OPTION,
      },
    },
    off: {
      name: {
        en: 'off',
        de: 'aus',
        fr: 'arrêter',
        es: 'desactivar',
        pt: 'desativar',
        uk: 'вимкнути',
        ja: '停止',
      },
      description: {
        en: 'No digest any more',
        de: 'Kein Überblick mehr',
        fr: 'Plus de résumé',
        es: 'No enviar más boletines',
        pt: 'Não enviar mais boletins',
        uk: 'Більше не надсилати',
        ja: 'ダイジェストをやめます',
      },
      options: { channel: CHANNEL_OPTION },
    },
    now: {
      name: { en: 'now', de: 'jetzt', fr: 'maintenant', es: 'ahora', pt: 'agora', uk: 'зараз', ja: '今すぐ' },
      description: {
        en: 'Show the stories of the last 24 hours to you alone',
        de: 'Nur dir die Meldungen der letzten 24 Stunden zeigen',
        fr: 'Vous montrer à vous seul les nouvelles des dernières 24 heures',
        es: 'Mostrarte solo a ti lo de las últimas 24 horas',
        pt: 'Mostrar só a você o que houve nas últimas 24 horas',
        uk: 'Показати лише вам новини за останні 24 години',
        ja: '直近24時間のニュースをあなただけに表示します',
      },
      options: { topics: TOPICS_OPTION },
    },
  },
})
