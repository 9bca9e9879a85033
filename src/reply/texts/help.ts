import { catalogue, runs } from '../catalogue.ts'
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
