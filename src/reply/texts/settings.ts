import { catalogue, phrase, runs } from '../catalogue.ts'
import type { Inline } from '../reply.ts'

/** What the panel of `/settings` says. */
export const SETTINGS = catalogue('text', {
  title: {
    en: 'Settings of this server',
    de: 'Einstellungen dieses Servers',
    fr: 'Réglages de ce serveur',
    es: 'Ajustes de este servidor',
    pt: 'Configurações deste servidor',
    uk: 'Налаштування цього сервера',
    ja: 'このサーバーの設定',
  },
  intro: {
    en: 'Changes take effect at once. With private answers, commands answer only the person who asks; mentions are always answered in the channel.',
    de: 'Änderungen gelten sofort. Bei privaten Antworten sieht nur die fragende Person, was ein Befehl antwortet; auf Erwähnungen wird immer im Kanal geantwortet.',
    fr: 'Les changements prennent effet aussitôt. Avec des réponses privées, les commandes ne répondent qu’à la personne qui demande ; les mentions reçoivent toujours leur réponse dans le salon.',
    es: 'Los cambios valen al instante. Con respuestas privadas, los comandos solo responden a quien pregunta; las menciones siempre se responden en el canal.',
    pt: 'As mudanças valem na hora. Com respostas privadas, os comandos respondem só a quem pergunta; as menções são sempre respondidas no canal.',
    uk: 'Зміни діють одразу. За приватних відповідей команди відповідають лише тому, хто питає; на згадки бот завжди відповідає в каналі.',
    ja: '変更はすぐに反映されます。回答を非公開にすると、コマンドの回答は質問した人だけに見えます。メンションには常にチャンネルで答えます。',
  },
  channels: {
    en: 'Answers in',
    de: 'Antwortet in',
    fr: 'Répond dans',
    es: 'Responde en',
    pt: 'Responde em',
    uk: 'Відповідає в',
    ja: '回答するチャンネル',
  },
  everyChannel: {
    en: 'every channel that it sees',
    de: 'allen Kanälen, die er sieht',
    fr: 'tous les salons qu’il voit',
    es: 'todos los canales que ve',
    pt: 'todos os canais que vê',
    uk: 'усіх каналах, які бачить',
    ja: '見えるすべてのチャンネル',
  },
  visibility: {
    en: 'Answers are seen by',
    de: 'Antworten sieht',
    fr: 'Les réponses sont vues par',
    es: 'Las respuestas las ve',
    pt: 'As respostas são vistas por',
    uk: 'Відповіді бачать',
    ja: '回答を見られる人',
  },
  everybody: {
    en: 'everybody in the channel',
    de: 'jeder im Kanal',
    fr: 'tout le monde dans le salon',
    es: 'todo el canal',
    pt: 'todos no canal',
    uk: 'усі в каналі',
    ja: 'チャンネルの全員',
  },
  askerAlone: {
    en: 'the person who asks',
    de: 'nur, wer fragt',
    fr: 'la personne qui demande',
    es: 'quien pregunta',
    pt: 'quem pergunta',
    uk: 'лише той, хто питає',
    ja: '質問した人だけ',
  },
  sources: {
    en: 'Outlets',
    de: 'Medien',
    fr: 'Médias',
    es: 'Medios',
    pt: 'Veículos',
    uk: 'Видання',
    ja: '媒体',
  },
  everySource: {
    en: 'all in the archive',
    de: 'alle im Archiv',
    fr: 'tous ceux des archives',
    es: 'todos los del archivo',
    pt: 'todos do arquivo',
    uk: 'усі в архіві',
    ja: 'アーカイブのすべて',
  },
  unknownSource: phrase<{ typed: string; nearest: string }>({
    en: ({ typed, nearest }, say) => `The archive holds no outlet ${say.echo(typed)}; nearest: ${nearest}.`,
    de: ({ typed, nearest }, say) =>
      `Das Archiv hat kein Medium ${say.echo(typed)}; am nächsten: ${nearest}.`,
    fr: ({ typed, nearest }, say) =>
      `Les archives n’ont pas de média ${say.echo(typed)} ; au plus près : ${nearest}.`,
    es: ({ typed, nearest }, say) =>
      `El archivo no tiene ningún medio ${say.echo(typed)}; lo más parecido: ${nearest}.`,
    pt: ({ typed, nearest }, say) =>
      `O arquivo não tem nenhum veículo ${say.echo(typed)}; mais parecidos: ${nearest}.`,
    uk: ({ typed, nearest }, say) => `В архіві немає видання ${say.echo(typed)}; найближче: ${nearest}.`,
    ja: ({ typed, nearest }, say) =>
      `アーカイブに媒体${say.echo(typed)}はありません（近いもの：${nearest}）。`,
  }),
  beyondForm: phrase<{ outlets: number }>({
    en: ({ outlets }, say) =>
      `The form had no room for ${say.count(outlets, { one: 'chosen outlet', other: 'chosen outlets' })}, kept as before. An empty form chooses all.`,
    de: ({ outlets }, say) =>
      `Für ${say.count(outlets, { one: 'gewähltes Medium', other: 'gewählte Medien' })} war im Formular kein Platz; daran ändert sich nichts. Ein leeres Formular wählt alle.`,
    fr: ({ outlets }, say) =>
      `Le formulaire n’avait pas de place pour ${say.count(outlets, { one: 'média choisi, conservé', other: 'médias choisis, conservés' })} comme avant. Un formulaire vide les choisit tous.`,
    es: ({ outlets }, say) =>
      `En el formulario no cabía lo siguiente, que sigue como antes: ${say.count(outlets, { one: 'medio elegido', other: 'medios elegidos' })}. Un formulario vacío los elige todos.`,
    pt: ({ outlets }, say) =>
      `O formulário não tinha espaço para ${say.count(outlets, { one: 'veículo escolhido, mantido', other: 'veículos escolhidos, mantidos' })} como antes. Um formulário vazio escolhe todos.`,
    uk: ({ outlets }, say) =>
      `У форму не вмістилося, але залишається вибраним: ${say.count(outlets, { one: 'видання', few: 'видання', many: 'видань' })}. Порожня форма вибирає всі.`,
    ja: ({ outlets }, say) =>
      `フォームに入りきらなかった選択済みの${say.count(outlets, { other: '媒体' })}はそのままです。空欄で送信するとすべてになります。`,
  }),
  language: {
    en: 'Language',
    de: 'Sprache',
    fr: 'Langue',
    es: 'Idioma',
    pt: 'Idioma',
    uk: 'Мова',
    ja: '言語',
  },
  everyLanguage: {
    en: 'each person’s own',
    de: 'die jeder Person',
    fr: 'celle de chaque personne',
    es: 'el de cada persona',
    pt: 'o de cada pessoa',
    uk: 'у кожного своя',
    ja: '各自の言語',
  },
  corrections: {
    en: 'Replies to corrected answers',
    de: 'Hinweise auf korrigierte Antworten',
    fr: 'Réponses aux articles corrigés',
    es: 'Avisos de correcciones',
    pt: 'Avisos de correções',
    uk: 'Повідомлення про виправлення',
    ja: '訂正の通知',
  },
  on: {
    en: 'on',
    de: 'an',
    fr: 'oui',
    es: 'sí',
    pt: 'sim',
    uk: 'так',
    ja: 'オン',
  },
  off: {
    en: 'off',
    de: 'aus',
    fr: 'non',
    es: 'no',
    pt: 'não',
    uk: 'ні',
    ja: 'オフ',
  },
  rate: {
    en: 'Questions a person may ask',
    de: 'Fragen je Person',
    fr: 'Questions par personne',
    es: 'Preguntas por persona',
    pt: 'Perguntas por pessoa',
    uk: 'Запитань від однієї людини',
    ja: '1人あたりの質問数',
  },
  aMinute: phrase<{ questions: number }>({
    en: ({ questions }, say) => `${say.number(questions)} a minute`,
    de: ({ questions }, say) => `${say.number(questions)} pro Minute`,
    fr: ({ questions }, say) => `${say.number(questions)} par minute`,
    es: ({ questions }, say) => `${say.number(questions)} por minuto`,
    pt: ({ questions }, say) => `${say.number(questions)} por minuto`,
    uk: ({ questions }, say) => `${say.number(questions)} на хвилину`,
    ja: ({ questions }, say) => `1分間に${say.number(questions)}件`,
  }),
  operatorsRate: {
    en: 'as the bot’s operator set',
    de: 'wie vom Betreiber eingestellt',
    fr: 'selon l’exploitant du bot',
    es: 'lo que fijó quien opera el bot',
    pt: 'como definiu quem opera o bot',
    uk: 'як задав власник бота',
    ja: 'ボットの運営者の設定どおり',
  },
  defaultRate: phrase<{ questions: number }>({
    en: ({ questions }, say) => `${say.number(questions)} a minute (default)`,
    de: ({ questions }, say) => `${say.number(questions)} pro Minute (Standard)`,
    fr: ({ questions }, say) => `${say.number(questions)} par minute (par défaut)`,
    es: ({ questions }, say) => `${say.number(questions)} por minuto (predeterminado)`,
    pt: ({ questions }, say) => `${say.number(questions)} por minuto (padrão)`,
    uk: ({ questions }, say) => `${say.number(questions)} на хвилину (стандартно)`,
    ja: ({ questions }, say) => `1分間に${say.number(questions)}件（標準）`,
  }),
  notHere: {
    en: 'These settings belong to a server: use the command there.',
    de: 'Diese Einstellungen gehören zu einem Server: Nutze den Befehl dort.',
    fr: 'Ces réglages appartiennent à un serveur : utilisez la commande là-bas.',
    es: 'Estos ajustes son de un servidor: usa el comando allí.',
    pt: 'Estas configurações são de um servidor: use o comando lá.',
    uk: 'Ці налаштування належать серверу: скористайтеся командою там.',
    ja: 'これはサーバーの設定です。サーバー内でコマンドを使ってください。',
  },
  elsewhere: runs<{ channels: readonly Inline[] }>({
    en: ({ channels }) => ['In this server I answer in ', ...channels, '.'],
    de: ({ channels }) => ['Auf diesem Server antworte ich in ', ...channels, '.'],
    fr: ({ channels }) => ['Sur ce serveur, je réponds dans ', ...channels, '.'],
    es: ({ channels }) => ['En este servidor respondo en ', ...channels, '.'],
    pt: ({ channels }) => ['Neste servidor eu respondo em ', ...channels, '.'],
    uk: ({ channels }) => ['На цьому сервері я відповідаю в ', ...channels, '.'],
    ja: ({ channels }) => ['このサーバーでは次のチャンネルで答えます：', ...channels, '。'],
  }),
})

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
    en: 'Back to the usual settings',
    de: 'Auf Standard zurücksetzen',
    fr: 'Revenir aux réglages habituels',
    es: 'Volver a los ajustes habituales',
    pt: 'Voltar ao padrão',
    uk: 'Повернути звичайні',
    ja: '初期設定に戻す',
  },
})
