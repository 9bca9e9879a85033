import { catalogue, phrase, runs } from '../catalogue.ts'
import type { Inline } from '../reply.ts'

/** What `/help` says. */
export const HELP = catalogue('text', {
  title: {
    en: 'What you can ask',
    de: 'Was du fragen kannst',
    fr: 'Ce que vous pouvez demander',
    es: 'Qué puedes preguntar',
    pt: 'O que você pode perguntar',
    uk: 'Що можна запитати',
    ja: '質問できること',
  },
  intro: {
    en: 'Ask a question in plain words. The answer is quoted word for word from the articles in the archive, each quote with its source and date. What the articles do not say, the answer does not say either.',
    de: 'Frag in einfachen Worten. Die Antwort wird wörtlich aus den Artikeln im Archiv zitiert, jedes Zitat mit Quelle und Datum. Was die Artikel nicht sagen, sagt auch die Antwort nicht.',
    fr: 'Posez une question en langage courant. La réponse est citée mot pour mot des articles des archives, chaque citation avec sa source et sa date. Ce que les articles ne disent pas, la réponse ne le dit pas non plus.',
    es: 'Pregunta con tus palabras. La respuesta se cita palabra por palabra de los artículos del archivo, cada cita con su fuente y su fecha. Lo que los artículos no dicen, la respuesta tampoco lo dice.',
    pt: 'Pergunte em palavras simples. A resposta é citada palavra por palavra dos artigos do arquivo, cada citação com fonte e data. O que os artigos não dizem, a resposta também não diz.',
    uk: 'Запитуйте звичайними словами. Відповідь дослівно цитується зі статей архіву, кожна цитата — з джерелом і датою. Чого немає у статтях, того немає і у відповіді.',
    ja: 'ふつうの言葉で質問してください。回答はアーカイブの記事から一字一句そのまま引用し、引用ごとに情報源と日付を示します。記事にないことは、回答でも述べません。',
  },
  ways: phrase<{ ask: string }>({
    en: ({ ask }) =>
      `Use ${ask}, mention the bot, or write to it directly. The next question (“And in 2022?”) may follow on the one before.`,
    de: ({ ask }) =>
      `Nutze ${ask}, erwähne den Bot oder schreib ihm direkt. Die nächste Frage („And in 2022?“) darf an die vorige anknüpfen.`,
    fr: ({ ask }) =>
      `Utilisez ${ask}, mentionnez le bot ou écrivez-lui en privé. La question suivante (« And in 2022? ») peut prolonger la précédente.`,
    es: ({ ask }) =>
      `Usa ${ask}, menciona al bot o escríbele directamente. La siguiente pregunta («And in 2022?») puede continuar la anterior.`,
    pt: ({ ask }) =>
      `Use ${ask}, mencione o bot ou escreva direto para ele. A próxima pergunta (“And in 2022?”) pode continuar a anterior.`,
    uk: ({ ask }) =>
      `Скористайтеся ${ask}, згадайте бота або напишіть йому особисто. Наступне запитання («And in 2022?») може продовжувати попереднє.`,
    ja: ({ ask }) =>
      `${ask} を使うか、ボットにメンションするか、直接メッセージを送ってください。次の質問は前の質問に続けられます（例：「And in 2022?」）。`,
  }),
  tries: {
    en: 'Try one of these',
    de: 'Probier eine davon',
    fr: 'Essayez l’une de celles-ci',
    es: 'Prueba una de estas',
    pt: 'Experimente uma destas',
    uk: 'Спробуйте одне з цих',
    ja: 'まずはこの質問から',
  },
  ask: {
    en: 'Ask and read',
    de: 'Fragen und lesen',
    fr: 'Demander et lire',
    es: 'Preguntar y leer',
    pt: 'Perguntar e ler',
    uk: 'Запитувати й читати',
    ja: '質問する・読む',
  },
  follow: {
    en: 'Follow',
    de: 'Folgen',
    fr: 'Suivre',
    es: 'Seguir',
    pt: 'Seguir',
    uk: 'Стежити',
    ja: '追う',
  },
  manage: {
    en: 'Manage',
    de: 'Verwalten',
    fr: 'Gérer',
    es: 'Gestionar',
    pt: 'Gerenciar',
    uk: 'Керувати',
    ja: '管理する',
  },
  bot: {
    en: 'About the bot',
    de: 'Über den Bot',
    fr: 'À propos du bot',
    es: 'Sobre el bot',
    pt: 'Sobre o bot',
    uk: 'Про бота',
    ja: 'ボットについて',
  },
  menu: {
    en: 'In the menu of any message, under Apps',
    de: 'Im Menü jeder Nachricht, unter „Apps“',
    fr: 'Dans le menu de tout message, sous « Applications »',
    es: 'En el menú de cualquier mensaje, en «Aplicaciones»',
    pt: 'No menu de qualquer mensagem, em “Apps”',
    uk: 'У меню будь-якого повідомлення, у розділі «Програми»',
    ja: 'メッセージのメニューの「アプリ」から',
  },
  check: {
    en: 'Quote what the articles say to each of its statements',
    de: 'Zitieren, was die Artikel zu jeder ihrer Aussagen sagen',
    fr: 'Citer ce que les articles disent de chacune de ses affirmations',
    es: 'Citar lo que los artículos dicen de cada una de sus afirmaciones',
    pt: 'Citar o que os artigos dizem de cada uma das suas afirmações',
    uk: 'Процитувати, що статті кажуть про кожне його твердження',
    ja: 'メッセージの記述ごとに、記事が述べていることを引用します',
  },
  coverage: {
    en: 'List the articles that bear on it',
    de: 'Die Artikel auflisten, die davon handeln',
    fr: 'Lister les articles qui en parlent',
    es: 'Listar los artículos que tratan de él',
    pt: 'Listar os artigos que tratam dela',
    uk: 'Показати статті, що його стосуються',
    ja: 'そのメッセージに関わる記事を一覧にします',
  },
  buttons: {
    en: 'The buttons below an answer show more quotes, the full article, a timeline, and why it was answered so. 👍 and 👎 tell whoever runs the bot.',
    de: 'Die Knöpfe unter einer Antwort zeigen weitere Zitate, den ganzen Artikel, eine Zeitleiste und warum so geantwortet wurde. 👍 und 👎 sieht, wer den Bot betreibt.',
    fr: 'Les boutons sous une réponse montrent d’autres citations, l’article entier, une chronologie et pourquoi cette réponse. 👍 et 👎 renseignent l’exploitant du bot.',
    es: 'Los botones bajo una respuesta muestran más citas, el artículo completo, una cronología y por qué se respondió así. 👍 y 👎 llegan a quien opera el bot.',
    pt: 'Os botões abaixo de uma resposta mostram mais citações, o artigo completo, uma linha do tempo e por que se respondeu assim. 👍 e 👎 chegam a quem opera o bot.',
    uk: 'Кнопки під відповіддю показують більше цитат, усю статтю, хронологію та чому відповідь саме така. 👍 і 👎 бачить власник бота.',
    ja: '回答の下のボタンで、さらなる引用、記事全文、時系列、この回答になった理由を見られます。👍と👎はボットの運営者に伝わります。',
  },
  dates: runs<{ forms: readonly Inline[] }>({
    en: ({ forms }) => ['Dates can be written ', ...forms, '.'],
    de: ({ forms }) => ['Daten lassen sich so schreiben: ', ...forms, '.'],
    fr: ({ forms }) => ['Les dates peuvent s’écrire ', ...forms, '.'],
    es: ({ forms }) => ['Las fechas se pueden escribir ', ...forms, '.'],
    pt: ({ forms }) => ['As datas podem ser escritas ', ...forms, '.'],
    uk: ({ forms }) => ['Дати можна писати так: ', ...forms, '.'],
    ja: ({ forms }) => ['日付はこう書けます：', ...forms, '。'],
  }),
})
