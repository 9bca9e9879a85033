import { catalogue, phrase, runs } from '../catalogue.ts'
import type { Inline } from '../reply.ts'

/** What is said to somebody who greets or thanks, or who asks about the bot rather than about the news. */
export const SMALL_TALK = catalogue('text', {
  hello: {
    en: 'Hello! Ask me about the news: I answer with passages quoted word for word from an archive of articles.',
    de: 'Hallo! Frag mich nach den Nachrichten: Ich antworte mit wörtlich zitierten Stellen aus einem Artikelarchiv.',
    fr: 'Bonjour ! Interrogez-moi sur l’actualité : je réponds par des passages cités mot pour mot d’archives d’articles.',
    es: '¡Hola! Pregúntame por las noticias: respondo con pasajes citados palabra por palabra de un archivo de artículos.',
    pt: 'Olá! Pergunte-me sobre as notícias: respondo com trechos citados palavra por palavra de um arquivo de artigos.',
    uk: 'Вітаю! Запитуйте мене про новини: я відповідаю уривками, дослівно процитованими з архіву статей.',
    ja: 'こんにちは！ニュースについて質問してください。記事のアーカイブから一字一句そのまま引用して答えます。',
  },
  holds: phrase<{ articles: string; from: string; to: string }>({
    en: ({ articles, from, to }, say) => `The archive: ${articles}, ${say.period(from, to)}.`,
    de: ({ articles, from, to }, say) => `Das Archiv: ${articles}, ${say.period(from, to)}.`,
    fr: ({ articles, from, to }, say) => `Les archives : ${articles}, ${say.period(from, to)}.`,
    es: ({ articles, from, to }, say) => `El archivo: ${articles}, ${say.period(from, to)}.`,
    pt: ({ articles, from, to }, say) => `O arquivo: ${articles}, ${say.period(from, to)}.`,
    uk: ({ articles, from, to }, say) => `Архів: ${articles}, ${say.period(from, to)}.`,
    ja: ({ articles, from, to }, say) => `アーカイブ：${articles}、${say.period(from, to)}。`,
  }),
  welcome: {
    en: 'You’re welcome! Ask me more whenever you like.',
    de: 'Gern geschehen! Frag mich jederzeit mehr.',
    fr: 'Avec plaisir ! Posez-moi d’autres questions quand vous voulez.',
    es: '¡De nada! Pregúntame más cuando quieras.',
    pt: 'De nada! Pergunte mais quando quiser.',
    uk: 'Будь ласка! Запитуйте ще, коли захочете.',
    ja: 'どういたしまして！またいつでも質問してください。',
  },
  noted: runs<{ help: Inline }>({
    en: ({ help }) => ['I am here whenever you have a question about the news; ', help, ' shows how to ask.'],
    de: ({ help }) => [
      'Ich bin da, wenn du eine Frage zu den Nachrichten hast; ',
      help,
      ' zeigt, wie man fragt.',
    ],
    fr: ({ help }) => [
      'Je suis là dès que vous avez une question sur l’actualité ; ',
      help,
      ' montre comment la poser.',
    ],
    es: ({ help }) => [
      'Aquí estoy cuando tengas una pregunta sobre las noticias; ',
      help,
      ' muestra cómo hacerla.',
    ],
    pt: ({ help }) => [
      'Estou aqui quando você tiver uma pergunta sobre as notícias; ',
      help,
      ' mostra como perguntar.',
    ],
    uk: ({ help }) => ['Я тут, коли матимете питання про новини; ', help, ' покаже, як запитати.'],
    ja: ({ help }) => [
      'ニュースについて知りたいことがあれば、いつでもどうぞ。質問のしかたは ',
      help,
      ' で見られます。',
    ],
  }),
  howToAsk: {
    en: 'What would you like to know? Ask a whole question and name a person, a place or a thing in it.',
    de: 'Was möchtest du wissen? Stell eine ganze Frage und nenne darin eine Person, einen Ort oder eine Sache.',
    fr: 'Que voulez-vous savoir ? Posez une question entière qui nomme une personne, un lieu ou une chose.',
    es: '¿Qué quieres saber? Haz una pregunta completa que nombre a una persona, un lugar o una cosa.',
    pt: 'O que você quer saber? Faça uma pergunta completa que cite uma pessoa, um lugar ou uma coisa.',
    uk: 'Що ви хочете дізнатися? Поставте повне питання й назвіть у ньому людину, місце або річ.',
    ja: '何を知りたいですか？人、場所、物事の名前を入れた質問文でお尋ねください。',
  },
  howToGoOn: {
    en: 'After an answer, “more” shows more quotes and “source?” where they stand.',
    de: 'Nach einer Antwort zeigt „more“ weitere Zitate und „source?“, wo sie stehen.',
    fr: 'Après une réponse, « more » montre d’autres citations et « source? » d’où elles viennent.',
    es: 'Después de una respuesta, «more» muestra más citas y «source?» de dónde son.',
    pt: 'Depois de uma resposta, “more” mostra mais citações e “source?” de onde elas vêm.',
    uk: 'Після відповіді «more» покаже ще цитати, а «source?» — звідки вони.',
    ja: '回答のあとに「more」と書くと引用の続きを、「source?」と書くと出典を表示します。',
  },
  helpShows: runs<{ help: Inline }>({
    en: ({ help }) => [help, ' shows all that there is.'],
    de: ({ help }) => [help, ' zeigt alles, was es gibt.'],
    fr: ({ help }) => [help, ' montre tout ce qui est possible.'],
    es: ({ help }) => [help, ' muestra todo lo que hay.'],
    pt: ({ help }) => [help, ' mostra tudo o que há.'],
    uk: ({ help }) => [help, ' показує все, що є.'],
    ja: ({ help }) => ['できることの一覧は ', help, ' で見られます。'],
  }),
  about: {
    en: 'I am Dateline, a bot that answers questions about the news with passages quoted word for word from stored articles, each with its source and date.',
    de: 'Ich bin Dateline, ein Bot, der Fragen zu den Nachrichten mit wörtlich zitierten Stellen aus gespeicherten Artikeln beantwortet, jede mit Quelle und Datum.',
    fr: 'Je suis Dateline, un bot qui répond aux questions sur l’actualité par des passages cités mot pour mot d’articles conservés, chacun avec sa source et sa date.',
    es: 'Soy Dateline, un bot que responde preguntas sobre las noticias con pasajes citados palabra por palabra de artículos guardados, cada uno con su fuente y su fecha.',
    pt: 'Sou o Dateline, um bot que responde a perguntas sobre as notícias com trechos citados palavra por palavra de artigos guardados, cada um com fonte e data.',
    uk: 'Я Dateline — бот, який відповідає на питання про новини уривками, дослівно процитованими зі збережених статей, кожен із джерелом і датою.',
    ja: 'Datelineというボットです。ニュースについての質問に、保存された記事から一字一句そのまま引用し、情報源と日付を添えて答えます。',
  },
  noOpinions: runs<{ about: Inline }>({
    en: ({ about }) => [
      'No AI writes my answers, and I have no opinions: what the articles do not say, I cannot say. More: ',
      about,
      '.',
    ],
    de: ({ about }) => [
      'Keine KI schreibt meine Antworten, und eine Meinung habe ich nicht: Was die Artikel nicht sagen, kann ich nicht sagen. Mehr: ',
      about,
      '.',
    ],
    fr: ({ about }) => [
      'Aucune IA n’écrit mes réponses, et je n’ai pas d’opinion : ce que les articles ne disent pas, je ne peux pas le dire. Pour en savoir plus : ',
      about,
      '.',
    ],
    es: ({ about }) => [
      'Ninguna IA escribe mis respuestas y no tengo opiniones: lo que los artículos no dicen, yo no puedo decirlo. Más: ',
      about,
      '.',
    ],
    pt: ({ about }) => [
      'Nenhuma IA escreve minhas respostas e não tenho opiniões: o que os artigos não dizem, eu não posso dizer. Mais: ',
      about,
      '.',
    ],
    uk: ({ about }) => [
      'Моїх відповідей не пише жоден ШІ, і думок я не маю: чого немає у статтях, того я не можу сказати. Докладніше: ',
      about,
      '.',
    ],
    ja: ({ about }) => [
      '回答を書くAIはなく、意見も持ちません。記事にないことはお答えできません。詳しくは ',
      about,
      ' をご覧ください。',
    ],
  }),
  languages: phrase<{ languages: readonly string[] }>({
    en: ({ languages }, say) =>
      `I reply in ${say.and(languages)}. Quotes stay in the language in which they were published, and questions are read best in English.`,
    de: ({ languages }, say) =>
      `Ich antworte auf ${say.and(languages)}. Zitate bleiben in der Sprache, in der sie erschienen sind, und Fragen verstehe ich am besten auf Englisch.`,
    fr: ({ languages }, say) =>
      `Je réponds dans ces langues : ${say.and(languages)}. Les citations restent dans la langue de leur parution, et les questions sont le mieux comprises en anglais.`,
    es: ({ languages }, say) =>
      `Respondo en estos idiomas: ${say.and(languages)}. Las citas quedan en el idioma en que se publicaron, y las preguntas se entienden mejor en inglés.`,
    pt: ({ languages }, say) =>
      `Respondo nestes idiomas: ${say.and(languages)}. As citações ficam no idioma em que foram publicadas, e entendo melhor perguntas em inglês.`,
    uk: ({ languages }, say) =>
      `Я відповідаю такими мовами: ${say.and(languages)}. Цитати лишаються мовою публікації, а питання я найкраще розумію англійською.`,
    ja: ({ languages }, say) =>
      `返信できる言語：${say.and(languages)}。引用は公開時の言語のままで、質問は英語が最もよく通じます。`,
  }),
  privacy: runs<{ privacy: Inline; forgetMe: Inline }>({
    en: ({ privacy, forgetMe }) => [
      'Your words are used to answer you and for nothing else. ',
      privacy,
      ' shows what is kept and for how long; ',
      forgetMe,
      ' deletes all that is kept of you.',
    ],
    de: ({ privacy, forgetMe }) => [
      'Deine Worte dienen nur dazu, dir zu antworten. ',
      privacy,
      ' zeigt, was wie lange aufbewahrt wird; ',
      forgetMe,
      ' löscht alles, was von dir aufbewahrt wird.',
    ],
    fr: ({ privacy, forgetMe }) => [
      'Vos mots servent à vous répondre et à rien d’autre. ',
      privacy,
      ' montre ce qui est conservé et combien de temps ; ',
      forgetMe,
      ' supprime tout ce qui est conservé de vous.',
    ],
    es: ({ privacy, forgetMe }) => [
      'Tus palabras se usan para responderte y para nada más. ',
      privacy,
      ' muestra qué se guarda y cuánto tiempo; ',
      forgetMe,
      ' borra todo lo que se guarda de ti.',
    ],
    pt: ({ privacy, forgetMe }) => [
      'Suas palavras servem para responder a você e para mais nada. ',
      privacy,
      ' mostra o que é guardado e por quanto tempo; ',
      forgetMe,
      ' apaga tudo o que é guardado sobre você.',
    ],
    uk: ({ privacy, forgetMe }) => [
      'Ваші слова потрібні лише для того, щоб відповісти вам. ',
      privacy,
      ' показує, що й скільки зберігається; ',
      forgetMe,
      ' видаляє все, що зберігається про вас.',
    ],
    ja: ({ privacy, forgetMe }) => [
      '入力された言葉は回答のためだけに使います。保存する内容と期間は ',
      privacy,
      ' で見られ、',
      forgetMe,
      ' であなたの情報をすべて削除できます。',
    ],
  }),
  tryThese: {
    en: 'Type a question about the news, or one of these:',
    de: 'Stell eine Frage zu den Nachrichten oder tippe eines davon:',
    fr: 'Posez une question sur l’actualité, ou tapez l’une de ces commandes :',
    es: 'Escribe una pregunta sobre las noticias o uno de estos comandos:',
    pt: 'Escreva uma pergunta sobre as notícias ou um destes comandos:',
    uk: 'Напишіть питання про новини або одну з цих команд:',
    ja: 'ニュースについての質問か、次のコマンドを入力してください。',
  },
  allSources: runs<{ sources: Inline }>({
    en: ({ sources }) => [sources, ' lists all outlets, with how many articles and from when.'],
    de: ({ sources }) => [sources, ' nennt alle Medien mit Zahl und Zeitraum ihrer Artikel.'],
    fr: ({ sources }) => [
      sources,
      ' donne la liste de tous les médias, avec le nombre et la période de leurs articles.',
    ],
    es: ({ sources }) => [sources, ' muestra todos los medios, con cuántos artículos y de cuándo.'],
    pt: ({ sources }) => [sources, ' mostra todos os veículos, com quantos artigos e de quando.'],
    uk: ({ sources }) => [sources, ' показує всі видання: скільки статей і за який час.'],
    ja: ({ sources }) => [sources, ' で、すべての媒体を記事数と期間とともに一覧にします。'],
  }),
})
