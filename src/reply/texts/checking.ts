import { catalogue, phrase, runs } from '../catalogue.ts'
import type { Inline } from '../reply.ts'

/** The commands in the menu of a message. */
export const MESSAGE_COMMANDS = catalogue('menu command name', {
  check: {
    en: 'Check against the news',
    de: 'Mit Nachrichten abgleichen',
    fr: 'Vérifier dans l’actualité',
    es: 'Contrastar con las noticias',
    pt: 'Conferir com as notícias',
    uk: 'Звірити з новинами',
    ja: 'ニュースで確認する',
  },
  coverage: {
    en: 'Find coverage',
    de: 'Berichte finden',
    fr: 'Trouver des articles',
    es: 'Buscar cobertura',
    pt: 'Buscar cobertura',
    uk: 'Знайти публікації',
    ja: '関連記事を探す',
  },
})

/** What is said to somebody who asks of another's message whether it is true. */
export const POINTED = catalogue('text', {
  openMenu: runs<{ command: Inline }>({
    en: ({ command }) => [
      'Discord does not show me the message that you replied to. To check it, open its menu (right-click it, or press and hold it), then Apps, ',
      command,
      '.',
    ],
    de: ({ command }) => [
      'Die Nachricht, auf die du antwortest, zeigt Discord mir nicht. Um sie zu prüfen, öffne ihr Menü (Rechtsklick oder gedrückt halten), dann Apps, ',
      command,
      '.',
    ],
    fr: ({ command }) => [
      'Discord ne me montre pas le message auquel vous répondez. Pour le vérifier, ouvrez son menu (clic droit ou appui long), puis Applications, ',
      command,
      '.',
    ],
    es: ({ command }) => [
      'Discord no me muestra el mensaje al que respondes. Para contrastarlo, abre su menú (clic derecho o mantener pulsado), luego Aplicaciones, ',
      command,
      '.',
    ],
    pt: ({ command }) => [
      'O Discord não me mostra a mensagem à qual você respondeu. Para conferi-la, abra o menu dela (clique direito ou toque longo), depois Apps, ',
      command,
      '.',
    ],
    uk: ({ command }) => [
      'Discord не показує мені повідомлення, на яке ви відповіли. Щоб звірити його, відкрийте його меню (права кнопка або довгий дотик), далі «Додатки», ',
      command,
      '.',
    ],
    ja: ({ command }) => [
      '返信先のメッセージは Discord から私に見えません。確認するには、そのメッセージのメニュー（右クリックまたは長押し）を開き、「アプリ」から',
      command,
      'を選んでください。',
    ],
  }),
  gone: runs<{ command: Inline }>({
    en: ({ command }) => [
      'The message that you replied to is gone. To check what it said, post the words yourself and open the menu of your message (right-click it, or press and hold it), then Apps, ',
      command,
      '. Or ask me about it in a question.',
    ],
    de: ({ command }) => [
      'Die Nachricht, auf die du antwortest, gibt es nicht mehr. Um zu prüfen, was in ihr stand, schreib die Worte selbst und öffne das Menü deiner Nachricht (Rechtsklick oder gedrückt halten), dann Apps, ',
      command,
      '. Oder stell mir eine Frage dazu.',
    ],
    fr: ({ command }) => [
      'Le message auquel vous répondez n’existe plus. Pour vérifier ce qu’il disait, écrivez-le vous-même et ouvrez le menu de votre message (clic droit ou appui long), puis Applications, ',
      command,
      '. Ou posez-moi une question à ce sujet.',
    ],
    es: ({ command }) => [
      'El mensaje al que respondes ya no existe. Para contrastar lo que decía, escríbelo tú y abre el menú de tu mensaje (clic derecho o mantener pulsado), luego Aplicaciones, ',
      command,
      '. O hazme una pregunta sobre ello.',
    ],
    pt: ({ command }) => [
      'A mensagem à qual você respondeu não existe mais. Para conferir o que ela dizia, escreva as palavras você mesmo e abra o menu da sua mensagem (clique direito ou toque longo), depois Apps, ',
      command,
      '. Ou faça-me uma pergunta sobre isso.',
    ],
    uk: ({ command }) => [
      'Повідомлення, на яке ви відповіли, вже немає. Щоб звірити, що в ньому було, напишіть ці слова самі й відкрийте меню свого повідомлення (права кнопка або довгий дотик), далі «Додатки», ',
      command,
      '. Або поставте мені запитання про це.',
    ],
    ja: ({ command }) => [
      '返信先のメッセージはもうありません。内容を確認するには、その文をご自分で投稿し、そのメッセージのメニュー（右クリックまたは長押し）を開いて「アプリ」から',
      command,
      'を選んでください。質問として私に聞くこともできます。',
    ],
  }),
})

/** What checks of a message say beside the quotes. */
export const CHECKING = catalogue('text', {
  title: {
    en: 'Checked against the news',
    de: 'Mit den Nachrichten abgeglichen',
    fr: 'Vérifié dans l’actualité',
    es: 'Contrastado con las noticias',
    pt: 'Conferido com as notícias',
    uk: 'Звірено з новинами',
    ja: 'ニュースとの照合結果',
  },
  coverageTitle: {
    en: 'Coverage of this message',
    de: 'Berichte zu dieser Nachricht',
    fr: 'Articles sur ce message',
    es: 'Cobertura de este mensaje',
    pt: 'Cobertura desta mensagem',
    uk: 'Публікації про це повідомлення',
    ja: 'このメッセージに関する記事',
  },
  supported: {
    en: '✅ Reported',
    de: '✅ So berichtet',
    fr: '✅ Rapporté',
    es: '✅ Publicado así',
    pt: '✅ Noticiado',
    uk: '✅ Про це повідомляли',
    ja: '✅ 報道あり',
  },
  disputed: {
    en: '❌ Reported otherwise',
    de: '❌ Anders berichtet',
    fr: '❌ Rapporté autrement',
    es: '❌ Publicado de otro modo',
    pt: '❌ Noticiado de outro modo',
    uk: '❌ Повідомляли інакше',
    ja: '❌ 異なる報道あり',
  },
  both: {
    en: '⚖️ Reports differ',
    de: '⚖️ Berichte widersprechen sich',
    fr: '⚖️ Les articles divergent',
    es: '⚖️ Las noticias difieren',
    pt: '⚖️ As notícias divergem',
    uk: '⚖️ Повідомлення різняться',
    ja: '⚖️ 報道が食い違う',
  },
  dated: {
    en: '📅 Reported with another date',
    de: '📅 Mit anderem Datum berichtet',
    fr: '📅 Rapporté à une autre date',
    es: '📅 Publicado con otra fecha',
    pt: '📅 Noticiado com outra data',
    uk: '📅 Повідомляли з іншою датою',
    ja: '📅 別の日付で報道あり',
  },
  related: {
    en: '➖ No report says just that; nearest:',
    de: '➖ Kein Bericht sagt genau das; am nächsten:',
    fr: '➖ Aucun article ne dit exactement cela ; au plus près :',
    es: '➖ Ninguna noticia dice justo eso; lo más cercano:',
    pt: '➖ Nenhuma notícia diz exatamente isso; o mais próximo:',
    uk: '➖ Саме так ніхто не повідомляв; найближче:',
    ja: '➖ その通りの報道はなし。最も近い報道：',
  },
  'no-coverage': {
    en: '➖ No coverage in the archive',
    de: '➖ Keine Berichte im Archiv',
    fr: '➖ Aucun article dans les archives',
    es: '➖ Sin cobertura en el archivo',
    pt: '➖ Sem cobertura no arquivo',
    uk: '➖ В архіві про це нічого немає',
    ja: '➖ アーカイブに報道なし',
  },
  otherwise: {
    en: 'Another report says',
    de: 'Ein anderer Bericht sagt',
    fr: 'Un autre article dit',
    es: 'Otra noticia dice',
    pt: 'Outra notícia diz',
    uk: 'Інше повідомлення каже',
    ja: '別の報道では',
  },
  left: phrase<{ sentences: number }>({
    en: ({ sentences }, say) =>
      `${say.count(sentences, { one: 'further sentence', other: 'further sentences' })} not checked`,
    de: ({ sentences }, say) =>
      `${say.count(sentences, { one: 'weiterer Satz', other: 'weitere Sätze' })} nicht abgeglichen`,
    fr: ({ sentences }, say) =>
      `${say.count(sentences, { one: 'autre phrase non vérifiée', other: 'autres phrases non vérifiées' })}`,
    es: ({ sentences }, say) =>
      `${say.count(sentences, { one: 'frase más sin contrastar', other: 'frases más sin contrastar' })}`,
    pt: ({ sentences }, say) =>
      `${say.count(sentences, { one: 'outra frase não conferida', other: 'outras frases não conferidas' })}`,
    uk: ({ sentences }, say) =>
      `ще ${say.count(sentences, { one: 'речення', few: 'речення', many: 'речень' })} не звірено`,
    ja: ({ sentences }, say) => `残り${say.count(sentences, { other: '文' })}は未確認`,
  }),
  nothing: {
    en: 'There is no statement in this message that could be compared with reports.',
    de: 'In dieser Nachricht steht keine Aussage, die sich mit Berichten vergleichen ließe.',
    fr: 'Ce message ne contient aucune affirmation à comparer avec des articles.',
    es: 'En este mensaje no hay ninguna afirmación que pueda compararse con noticias.',
    pt: 'Não há nesta mensagem nenhuma afirmação que possa ser comparada com notícias.',
    uk: 'У цьому повідомленні немає твердження, яке можна порівняти з новинами.',
    ja: 'このメッセージには報道と比べられる記述がありません。',
  },
  nothingInEnglish: {
    en: 'There is no statement in this message that could be compared with reports: messages are read as English.',
    de: 'In dieser Nachricht steht keine Aussage, die sich mit Berichten vergleichen ließe: Nachrichten werden als Englisch gelesen.',
    fr: 'Ce message ne contient aucune affirmation à comparer avec des articles : les messages sont lus comme de l’anglais.',
    es: 'En este mensaje no hay ninguna afirmación que pueda compararse con noticias: los mensajes se leen como inglés.',
    pt: 'Não há nesta mensagem nenhuma afirmação que possa ser comparada com notícias: as mensagens são lidas como inglês.',
    uk: 'У цьому повідомленні немає твердження, яке можна порівняти з новинами: повідомлення читаються як англійські.',
    ja: 'このメッセージには報道と比べられる記述がありません。メッセージは英語として読み取られます。',
  },
  otherLanguage: {
    en: 'messages are read as English',
    de: 'Nachrichten werden als Englisch gelesen',
    fr: 'les messages sont lus comme de l’anglais',
    es: 'los mensajes se leen como inglés',
    pt: 'as mensagens são lidas como inglês',
    uk: 'повідомлення читаються як англійські',
    ja: 'メッセージは英語として読み取られます',
  },
  noWords: {
    en: 'There are no words in this message that could be searched for.',
    de: 'In dieser Nachricht stehen keine Wörter, nach denen sich suchen ließe.',
    fr: 'Ce message ne contient aucun mot à rechercher.',
    es: 'En este mensaje no hay palabras que puedan buscarse.',
    pt: 'Não há nesta mensagem palavras que possam ser buscadas.',
    uk: 'У цьому повідомленні немає слів, які можна шукати.',
    ja: 'このメッセージには検索できる言葉がありません。',
  },
  caution: {
    en: 'what the archive does not hold may be true all the same',
    de: 'was das Archiv nicht enthält, kann trotzdem wahr sein',
    fr: 'ce que les archives ne contiennent pas peut être vrai',
    es: 'lo que no está en el archivo puede ser cierto igualmente',
    pt: 'o que não está no arquivo pode ser verdade mesmo assim',
    uk: 'те, чого немає в архіві, усе одно може бути правдою',
    ja: 'アーカイブにないことが誤りとは限りません',
  },
})
