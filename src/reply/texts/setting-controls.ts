import { catalogue, phrase } from '../catalogue.ts'

/** What stands in the lists of the panel. */
export const SETTING_LISTS = catalogue('placeholder', {
  channels: {
    en: 'Channels to answer in; choose none for all of them',
    de: 'Kanäle, in denen er antwortet; ohne Auswahl alle',
    fr: 'Salons où répondre ; sans choix, tous',
    es: 'Canales en los que responde; sin elegir, todos',
    pt: 'Canais em que responde; sem escolher, todos',
    uk: 'Канали для відповідей; без вибору — усі',
    ja: '回答するチャンネル（選ばなければすべて）',
  },
  sources: {
    en: 'Outlets to quote; choose none for all of them',
    de: 'Medien, die er zitiert; ohne Auswahl alle',
    fr: 'Médias à citer ; sans choix, tous',
    es: 'Medios que cita; sin elegir, todos',
    pt: 'Veículos que cita; sem escolher, todos',
    uk: 'Видання для цитат; без вибору — усі',
    ja: '引用する媒体（選ばなければすべて）',
  },
  language: {
    en: 'Language of the replies',
    de: 'Sprache der Antworten',
    fr: 'Langue des réponses',
    es: 'Idioma de las respuestas',
    pt: 'Idioma das respostas',
    uk: 'Мова відповідей',
    ja: '回答の言語',
  },
  rate: {
    en: 'Questions that a person may ask a minute',
    de: 'Fragen je Person und Minute',
    fr: 'Questions par personne et par minute',
    es: 'Preguntas por persona y minuto',
    pt: 'Perguntas por pessoa e minuto',
    uk: 'Запитань від однієї людини за хвилину',
    ja: '1人が1分間にできる質問の数',
  },
})

/** The choices of those lists. */
export const SETTING_CHOICES = catalogue('choice', {
  everyLanguage: {
    en: 'Each person’s own language',
    de: 'Die Sprache jeder Person',
    fr: 'La langue de chaque personne',
    es: 'El idioma de cada persona',
    pt: 'O idioma de cada pessoa',
    uk: 'Мова кожної людини',
    ja: '各自の言語',
  },
  operatorsRate: {
    en: 'As the bot’s operator set',
    de: 'Wie vom Betreiber eingestellt',
    fr: 'Selon l’exploitant du bot',
    es: 'Lo que fijó quien opera el bot',
    pt: 'Como definiu quem opera o bot',
    uk: 'Як задав власник бота',
    ja: 'ボットの運営者の設定どおり',
  },
  defaultRate: phrase<{ questions: number }>({
    en: ({ questions }, say) =>
      `${say.count(questions, { one: 'question', other: 'questions' })} a minute (default)`,
    de: ({ questions }, say) =>
      `${say.count(questions, { one: 'Frage', other: 'Fragen' })} pro Minute (Standard)`,
    fr: ({ questions }, say) =>
      `${say.count(questions, { one: 'question', other: 'questions' })} par minute (par défaut)`,
    es: ({ questions }, say) =>
      `${say.count(questions, { one: 'pregunta', other: 'preguntas' })} por minuto (predeterminado)`,
    pt: ({ questions }, say) =>
      `${say.count(questions, { one: 'pergunta', other: 'perguntas' })} por minuto (padrão)`,
    uk: ({ questions }, say) =>
      `${say.count(questions, { one: 'запитання', few: 'запитання', many: 'запитань' })} на хвилину (стандартно)`,
    ja: ({ questions }, say) => `1分間に${say.number(questions)}件（標準）`,
  }),
  aMinute: phrase<{ questions: number }>({
    en: ({ questions }, say) => `${say.number(questions)} a minute`,
    de: ({ questions }, say) => `${say.number(questions)} pro Minute`,
    fr: ({ questions }, say) => `${say.number(questions)} par minute`,
    es: ({ questions }, say) => `${say.number(questions)} por minuto`,
    pt: ({ questions }, say) => `${say.number(questions)} por minuto`,
    uk: ({ questions }, say) => `${say.number(questions)} на хвилину`,
    ja: ({ questions }, say) => `1分間に${say.number(questions)}件`,
  }),
})

/** The buttons of the panel: what pressing them makes true. */
export const SETTING_BUTTONS = catalogue('button', {
  makePrivate: {
    en: 'Answer privately',
    de: 'Privat antworten',
    fr: 'Répondre en privé',
    es: 'Responder en privado',
    pt: 'Responder em privado',
    uk: 'Відповідати приватно',
    ja: '非公開で答える',
  },
  makePublic: {
    en: 'Answer for everybody',
    de: 'Für alle antworten',
    fr: 'Répondre à tous',
    es: 'Responder para todos',
    pt: 'Responder para todos',
    uk: 'Відповідати для всіх',
    ja: '全員に見えるように答える',
  },
  correctionsOff: {
    en: 'Stop replying to corrections',
    de: 'Keine Korrekturhinweise',
    fr: 'Ne plus signaler les corrections',
    es: 'No avisar de correcciones',
    pt: 'Não avisar de correções',
    uk: 'Не повідомляти про виправлення',
    ja: '訂正の通知をやめる',
  },
  correctionsOn: {
    en: 'Reply to corrections',
    de: 'Auf Korrekturen hinweisen',
    fr: 'Signaler les corrections',
    es: 'Avisar de correcciones',
    pt: 'Avisar de correções',
    uk: 'Повідомляти про виправлення',
    ja: '訂正を通知する',
  },
  sourcesByName: {
    en: 'Outlets by name',
    de: 'Medien nach Namen',
    fr: 'Médias par nom',
    es: 'Medios por nombre',
    pt: 'Veículos por nome',
    uk: 'Видання за назвою',
    ja: '媒体を名前で指定',
  },
  reset: {
    en: 'Reset to defaults',
    de: 'Auf Standard zurücksetzen',
    fr: 'Revenir aux réglages habituels',
    es: 'Volver a los ajustes habituales',
    pt: 'Voltar ao padrão',
    uk: 'Повернути звичайні',
    ja: '初期設定に戻す',
  },
})
