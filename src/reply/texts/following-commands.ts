import { commandTexts } from '../command-texts.ts'
import { CHANNEL_OPTION, SOURCE_OPTION } from './shared-options.ts'

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
