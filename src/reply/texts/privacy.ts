import { catalogue, phrase, runs } from '../catalogue.ts'
import type { Inline } from '../reply.ts'

/** What is said of what people's words become, and how they are deleted. */
export const PRIVACY = catalogue('text', {
  title: {
    en: 'Privacy',
    de: 'Datenschutz',
    fr: 'Confidentialité',
    es: 'Privacidad',
    pt: 'Privacidade',
    uk: 'Приватність',
    ja: 'プライバシー',
  },
  use: {
    en: 'Your words are used to answer you and for nothing else. They are searched for in the archive on this machine and sent to no other service; the log holds none of them.',
    de: 'Deine Worte dienen nur dazu, dir zu antworten. Sie werden im Archiv auf diesem Rechner gesucht und an keinen anderen Dienst geschickt; im Protokoll steht nichts davon.',
    fr: 'Vos mots servent à vous répondre et à rien d’autre. Ils sont cherchés dans les archives sur cette machine et ne sont envoyés à aucun autre service ; le journal n’en contient aucun.',
    es: 'Tus palabras se usan para responderte y para nada más. Se buscan en el archivo de esta máquina y no se envían a ningún otro servicio; el registro no guarda ninguna.',
    pt: 'Suas palavras servem para responder a você e para nada mais. São procuradas no arquivo desta máquina e não vão para nenhum outro serviço; o registro não guarda nenhuma.',
    uk: 'Ваші слова потрібні лише для відповіді вам. Їх шукають в архіві на цьому комп’ютері й нікуди не надсилають; у журналі їх немає.',
    ja: '入力された言葉は、回答のためだけに使います。このコンピューター上のアーカイブを検索するだけで、ほかのサービスには送りません。ログにも残しません。',
  },
  kept: {
    en: 'What is kept',
    de: 'Was aufbewahrt wird',
    fr: 'Ce qui est conservé',
    es: 'Qué se guarda',
    pt: 'O que é guardado',
    uk: 'Що зберігається',
    ja: '保存されるもの',
  },
  answers: {
    en: 'Your questions and their answers',
    de: 'Deine Fragen und ihre Antworten',
    fr: 'Vos questions et leurs réponses',
    es: 'Tus preguntas y sus respuestas',
    pt: 'Suas perguntas e as respostas',
    uk: 'Ваші питання й відповіді на них',
    ja: '質問とその回答',
  },
  answersFor: phrase<{ days: number }>({
    en: ({ days }, say) =>
      `for ${say.count(days, { one: 'day', other: 'days' })}, with the votes on them, so that their buttons work and corrections reach you`,
    de: ({ days }, say) =>
      `${say.count(days, { one: 'Tag', other: 'Tage' })} lang, mit ihren Bewertungen, damit die Knöpfe funktionieren und Korrekturen dich erreichen`,
    fr: ({ days }, say) =>
      `pendant ${say.count(days, { one: 'jour', other: 'jours' })}, avec leurs votes, pour que les boutons fonctionnent et que les corrections vous parviennent`,
    es: ({ days }, say) =>
      `durante ${say.count(days, { one: 'día', other: 'días' })}, con sus votos, para que los botones funcionen y te lleguen las correcciones`,
    pt: ({ days }, say) =>
      `por ${say.count(days, { one: 'dia', other: 'dias' })}, com os votos, para que os botões funcionem e as correções cheguem a você`,
    uk: ({ days }, say) =>
      `${say.count(days, { one: 'день', few: 'дні', many: 'днів' })}, з оцінками, щоб працювали кнопки й доходили виправлення`,
    ja: ({ days }, say) =>
      `${say.count(days, { other: '日間' })}。評価とともに保存し、ボタンの動作と訂正のお知らせに使います`,
  }),
  conversations: {
    en: 'Your last questions in a channel',
    de: 'Deine letzten Fragen in einem Kanal',
    fr: 'Vos dernières questions dans un salon',
    es: 'Tus últimas preguntas en un canal',
    pt: 'Suas últimas perguntas em um canal',
    uk: 'Ваші останні питання в каналі',
    ja: 'チャンネルでの最近の質問',
  },
  conversationsFor: phrase<{ hours: number }>({
    en: ({ hours }, say) =>
      `for ${say.count(hours, { one: 'hour', other: 'hours' })}, so that the next can follow on them`,
    de: ({ hours }, say) =>
      `${say.count(hours, { one: 'Stunde', other: 'Stunden' })} lang, damit die nächste daran anknüpfen kann`,
    fr: ({ hours }, say) =>
      `pendant ${say.count(hours, { one: 'heure', other: 'heures' })}, pour que la suivante puisse s’y rattacher`,
    es: ({ hours }, say) =>
      `durante ${say.count(hours, { one: 'hora', other: 'horas' })}, para que la siguiente pueda continuarlas`,
    pt: ({ hours }, say) =>
      `por ${say.count(hours, { one: 'hora', other: 'horas' })}, para que a próxima possa continuá-las`,
    uk: ({ hours }, say) =>
      `${say.count(hours, { one: 'годину', few: 'години', many: 'годин' })}, щоб наступне могло їх продовжити`,
    ja: ({ hours }, say) => `${say.count(hours, { other: '時間' })}。次の質問が続けられるようにするためです`,
  }),
  lists: {
    en: 'Lists that you page through',
    de: 'Listen, in denen du blätterst',
    fr: 'Listes que vous feuilletez',
    es: 'Listas que hojeas',
    pt: 'Listas que você folheia',
    uk: 'Списки, які ви гортаєте',
    ja: 'ページをめくる一覧',
  },
  days: phrase<{ days: number }>({
    en: ({ days }, say) => `for ${say.count(days, { one: 'day', other: 'days' })}`,
    de: ({ days }, say) => `${say.count(days, { one: 'Tag', other: 'Tage' })} lang`,
    fr: ({ days }, say) => `pendant ${say.count(days, { one: 'jour', other: 'jours' })}`,
    es: ({ days }, say) => `durante ${say.count(days, { one: 'día', other: 'días' })}`,
    pt: ({ days }, say) => `por ${say.count(days, { one: 'dia', other: 'dias' })}`,
    uk: ({ days }, say) => `${say.count(days, { one: 'день', few: 'дні', many: 'днів' })}`,
    ja: ({ days }, say) => `${say.count(days, { other: '日間' })}`,
  }),
  follows: {
    en: 'What you follow, and your digests',
    de: 'Was du verfolgst, und deine Übersichten',
    fr: 'Ce que vous suivez, et vos résumés',
    es: 'Lo que sigues, y tus resúmenes',
    pt: 'O que você segue, e seus resumos',
    uk: 'За чим ви стежите, і ваші дайджести',
    ja: 'フォローとダイジェスト',
  },
  untilEnded: {
    en: 'until you end them',
    de: 'bis du sie beendest',
    fr: 'jusqu’à ce que vous y mettiez fin',
    es: 'hasta que los termines',
    pt: 'até você encerrá-los',
    uk: 'доки ви їх не припините',
    ja: '終了するまで',
  },
  servers: {
    en: 'A server’s settings, and what is followed in it',
    de: 'Einstellungen eines Servers, und was dort verfolgt wird',
    fr: 'Les réglages d’un serveur, et ce qu’on y suit',
    es: 'Los ajustes de un servidor, y lo que se sigue en él',
    pt: 'As configurações de um servidor, e o que se segue nele',
    uk: 'Налаштування сервера й те, за чим там стежать',
    ja: 'サーバーの設定とフォロー',
  },
  untilRemoved: {
    en: 'until the bot is removed from it',
    de: 'bis der Bot von dort entfernt wird',
    fr: 'jusqu’à ce que le bot en soit retiré',
    es: 'hasta que se quite el bot',
    pt: 'até o bot ser removido',
    uk: 'доки бота звідти не вилучать',
    ja: 'ボットがサーバーから外されるまで',
  },
  how: runs<{ command: Inline }>({
    en: ({ command }) => ['To delete all of yours at once: ', command, '.'],
    de: ({ command }) => ['Um alles von dir sofort zu löschen: ', command, '.'],
    fr: ({ command }) => ['Pour tout effacer immédiatement : ', command, '.'],
    es: ({ command }) => ['Para borrar todo lo tuyo ya: ', command, '.'],
    pt: ({ command }) => ['Para apagar tudo o que é seu agora: ', command, '.'],
    uk: ({ command }) => ['Щоб одразу видалити все ваше: ', command, '.'],
    ja: ({ command }) => ['自分のデータをすべてすぐに削除するには：', command, '。'],
  }),
  howInDiscord: runs<{ command: Inline }>({
    en: ({ command }) => [
      'All this is about Discord, where ',
      command,
      ' deletes all of yours at once. The terminal keeps nothing about people.',
    ],
    de: ({ command }) => [
      'Das alles gilt in Discord; das Terminal bewahrt nichts über Personen auf. Dort löscht ',
      command,
      ' alles von dir sofort.',
    ],
    fr: ({ command }) => [
      'Tout cela concerne Discord ; le terminal ne conserve rien sur les personnes. Là-bas, ',
      command,
      ' efface tout immédiatement.',
    ],
    es: ({ command }) => [
      'Todo esto es de Discord; la terminal no guarda nada sobre personas. Allí, ',
      command,
      ' borra todo lo tuyo ya.',
    ],
    pt: ({ command }) => [
      'Tudo isto é do Discord; o terminal não guarda nada sobre pessoas. Lá, ',
      command,
      ' apaga tudo o que é seu agora.',
    ],
    uk: ({ command }) => [
      'Усе це стосується Discord; термінал нічого про людей не зберігає. Там ',
      command,
      ' одразу видаляє все ваше.',
    ],
    ja: ({ command }) => [
      '以上はDiscordでのことです。ターミナルは個人のデータを保存しません。Discordでは ',
      command,
      ' で自分のデータをすべてすぐに削除できます。',
    ],
  }),
  forgetTitle: {
    en: 'Delete everything about you?',
    de: 'Alles über dich löschen?',
    fr: 'Tout effacer à votre sujet ?',
    es: '¿Borrar todo sobre ti?',
    pt: 'Apagar tudo sobre você?',
    uk: 'Видалити все про вас?',
    ja: 'あなたのデータをすべて削除しますか？',
  },
  forgetWhat: {
    en: 'This deletes your questions and their answers, your votes, what you follow and your digests, in every server and in your direct messages. Messages that stand in channels stay there; their buttons stop working. It cannot be undone.',
    de: 'Das löscht deine Fragen und ihre Antworten, deine Bewertungen, was du verfolgst und deine Übersichten, auf jedem Server und in deinen Direktnachrichten. Nachrichten in Kanälen bleiben stehen; ihre Knöpfe funktionieren nicht mehr. Es lässt sich nicht rückgängig machen.',
    fr: 'Cela efface vos questions et leurs réponses, vos votes, ce que vous suivez et vos résumés, sur chaque serveur et dans vos messages privés. Les messages des salons restent ; leurs boutons ne fonctionnent plus. C’est irréversible.',
    es: 'Esto borra tus preguntas y sus respuestas, tus votos, lo que sigues y tus resúmenes, en todos los servidores y en tus mensajes directos. Los mensajes de los canales se quedan; sus botones dejan de funcionar. No se puede deshacer.',
    pt: 'Isto apaga suas perguntas e as respostas, seus votos, o que você segue e seus resumos, em todos os servidores e nas suas mensagens diretas. As mensagens nos canais ficam; os botões delas param de funcionar. Não dá para desfazer.',
    uk: 'Це видалить ваші питання й відповіді, оцінки, підписки та дайджести — на всіх серверах і в особистих повідомленнях. Повідомлення в каналах лишаться; їхні кнопки перестануть працювати. Скасувати це не можна.',
    ja: 'すべてのサーバーとダイレクトメッセージについて、質問と回答、評価、フォロー、ダイジェストを削除します。チャンネルに残るメッセージは消えませんが、そのボタンは使えなくなります。元に戻すことはできません。',
  },
  forgotten: {
    en: 'Deleted. The bot keeps nothing about you any more.',
    de: 'Gelöscht. Der Bot bewahrt nichts mehr über dich auf.',
    fr: 'C’est effacé. Le bot ne conserve plus rien à votre sujet.',
    es: 'Borrado. El bot ya no guarda nada sobre ti.',
    pt: 'Apagado. O bot não guarda mais nada sobre você.',
    uk: 'Видалено. Бот більше нічого про вас не зберігає.',
    ja: '削除しました。ボットにあなたのデータは残っていません。',
  },
  unchanged: {
    en: 'Nothing was deleted.',
    de: 'Es wurde nichts gelöscht.',
    fr: 'Rien n’a été effacé.',
    es: 'No se ha borrado nada.',
    pt: 'Nada foi apagado.',
    uk: 'Нічого не видалено.',
    ja: '何も削除していません。',
  },
  inDiscord: {
    en: 'The terminal keeps nothing about people: use this in Discord.',
    de: 'Das Terminal bewahrt nichts über Personen auf: Nutze das in Discord.',
    fr: 'Le terminal ne conserve rien sur les personnes : utilisez-le dans Discord.',
    es: 'La terminal no guarda nada sobre personas: usa esto en Discord.',
    pt: 'O terminal não guarda nada sobre pessoas: use isto no Discord.',
    uk: 'Термінал нічого про людей не зберігає: скористайтеся цим у Discord.',
    ja: 'ターミナルは個人のデータを保存しません。Discordで使ってください。',
  },
})

/** The buttons that confirm or not. */
export const FORGET_BUTTONS = catalogue('button', {
  forget: {
    en: 'Delete everything',
    de: 'Alles löschen',
    fr: 'Tout effacer',
    es: 'Borrar todo',
    pt: 'Apagar tudo',
    uk: 'Видалити все',
    ja: 'すべて削除',
  },
  keep: {
    en: 'Keep it',
    de: 'Behalten',
    fr: 'Conserver',
    es: 'Conservarlo',
    pt: 'Manter',
    uk: 'Залишити',
    ja: '削除しない',
  },
})
