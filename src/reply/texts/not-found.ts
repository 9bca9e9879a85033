import { catalogue, phrase, runs } from '../catalogue.ts'
import type { Inline } from '../reply.ts'
import { during, type Range } from './periods.ts'

/** The limits within which was searched; absent where there were none. */
export interface Scope {
  readonly source?: string | undefined
  readonly range?: Range | undefined
}

type Say<T extends keyof typeof during> = Parameters<(typeof during)[T]>[1]

/** The limits as they follow "articles"; in Japanese they stand before it. */
const SCOPES = {
  en: ({ source, range }: Scope, say: Say<'en'>) =>
    `${after(' from ', source)}${after(' published ', range && during.en(range, say))}`,
  de: ({ source, range }: Scope, say: Say<'de'>) =>
    `${after(' von ', source)}${after(' (', range && during.de(range, say), ')')}`,
  fr: ({ source, range }: Scope, say: Say<'fr'>) =>
    `${after(' de ', source)}${after(' (', range && during.fr(range, say), ')')}`,
  es: ({ source, range }: Scope, say: Say<'es'>) =>
    `${after(' de ', source)}${after(' (', range && during.es(range, say), ')')}`,
  pt: ({ source, range }: Scope, say: Say<'pt'>) =>
    `${after(' de ', source)}${after(' (', range && during.pt(range, say), ')')}`,
  uk: ({ source, range }: Scope, say: Say<'uk'>) =>
    `${after(' від ', source)}${after(' (', range && during.uk(range, say), ')')}`,
  ja: ({ source, range }: Scope, say: Say<'ja'>) =>
    `${after('', source, 'の')}${after('', range && during.ja(range, say), 'の')}`,
}

function after(before: string, words: string | undefined, behind = ''): string {
  return words === undefined ? '' : `${before}${words}${behind}`
}

/** What is said where the articles do not answer. */
export const NOT_FOUND = catalogue('text', {
  notInTheArchive: {
    en: 'Not in the archive.',
    de: 'Nicht im Archiv.',
    fr: 'Pas dans les archives.',
    es: 'No está en el archivo.',
    pt: 'Não está no arquivo.',
    uk: 'Цього немає в архіві.',
    ja: 'アーカイブにありません。',
  },
  nearest: {
    en: 'Nearest coverage',
    de: 'Am nächsten kommt',
    fr: 'Ce qui s’en approche le plus',
    es: 'Lo más cercano',
    pt: 'O que mais se aproxima',
    uk: 'Найближче за змістом',
    ja: '近い内容の記事',
  },
  otherLanguage: {
    en: 'What is asked is read as English: try it in English.',
    de: 'Was gefragt wird, wird als Englisch gelesen: Versuch es auf Englisch.',
    fr: 'Ce qui est demandé est lu comme de l’anglais : essayez en anglais.',
    es: 'Lo que se pregunta se lee como inglés: prueba en inglés.',
    pt: 'O que se pergunta é lido como inglês: tente em inglês.',
    uk: 'Запитання читаються як англійські: спробуйте англійською.',
    ja: '質問は英語として読み取られます。英語でお試しください。',
  },
  noWordsInQuestion: {
    en: 'There is nothing to search for in this question: name a person, a place or a thing.',
    de: 'In dieser Frage ist nichts, wonach man suchen könnte: Nenne eine Person, einen Ort oder eine Sache.',
    fr: 'Il n’y a rien à chercher dans cette question : nommez une personne, un lieu ou une chose.',
    es: 'No hay nada que buscar en esta pregunta: nombra a una persona, un lugar o una cosa.',
    pt: 'Não há nada a procurar nesta pergunta: cite uma pessoa, um lugar ou uma coisa.',
    uk: 'У цьому питанні немає чого шукати: назвіть людину, місце чи річ.',
    ja: 'この質問には検索できる語がありません。人や場所、物事の名前を入れてください。',
  },
  noWordsInTopic: {
    en: 'There is nothing to search for in this topic: name a person, a place or a thing.',
    de: 'In diesem Thema ist nichts, wonach man suchen könnte: Nenne eine Person, einen Ort oder eine Sache.',
    fr: 'Il n’y a rien à chercher dans ce sujet : nommez une personne, un lieu ou une chose.',
    es: 'No hay nada que buscar en este tema: nombra a una persona, un lugar o una cosa.',
    pt: 'Não há nada a procurar neste tema: cite uma pessoa, um lugar ou uma coisa.',
    uk: 'У цій темі немає чого шукати: назвіть людину, місце чи річ.',
    ja: 'この話題には検索できる語がありません。人や場所、物事の名前を入れてください。',
  },
  noWordsInWords: {
    en: 'There is nothing to search for in these words: name a person, a place or a thing.',
    de: 'In diesen Wörtern ist nichts, wonach man suchen könnte: Nenne eine Person, einen Ort oder eine Sache.',
    fr: 'Il n’y a rien à chercher dans ces mots : nommez une personne, un lieu ou une chose.',
    es: 'No hay nada que buscar en estas palabras: nombra a una persona, un lugar o una cosa.',
    pt: 'Não há nada a procurar nestas palavras: cite uma pessoa, um lugar ou uma coisa.',
    uk: 'У цих словах немає чого шукати: назвіть людину, місце чи річ.',
    ja: 'この語句には検索できる語がありません。人や場所、物事の名前を入れてください。',
  },
  noReport: {
    en: 'I only quote what was reported: I write nothing, and I give no advice and no opinions.',
    de: 'Ich zitiere nur, was berichtet wurde: Ich schreibe nichts, gebe keinen Rat und habe keine Meinung.',
    fr: 'Je ne fais que citer ce qui a été rapporté : je n’écris rien, et je ne donne ni conseil ni opinion.',
    es: 'Solo cito lo que se ha publicado: no escribo nada ni doy consejos u opiniones.',
    pt: 'Só cito o que foi noticiado: não escrevo nada e não dou conselhos nem opiniões.',
    uk: 'Я лише цитую те, про що повідомлялося: нічого не пишу, порад не даю і власної думки не маю.',
    ja: '報じられたことを引用するだけのボットです。文章の作成や助言はできず、意見も持ちません。',
  },
  noClock: {
    en: 'I only quote what was reported, and have neither a clock nor a calendar.',
    de: 'Ich zitiere nur, was berichtet wurde, und habe weder Uhr noch Kalender.',
    fr: 'Je ne fais que citer ce qui a été rapporté, et je n’ai ni montre ni calendrier.',
    es: 'Solo cito lo que se ha publicado, y no tengo reloj ni calendario.',
    pt: 'Só cito o que foi noticiado, e não tenho relógio nem calendário.',
    uk: 'Я лише цитую те, про що повідомлялося, і не маю ні годинника, ні календаря.',
    ja: '報じられたことを引用するだけのボットで、時計もカレンダーも持っていません。',
  },
  noWeather: {
    en: 'I only quote what was reported: what the weather is like outside, I do not know.',
    de: 'Ich zitiere nur, was berichtet wurde: Wie das Wetter draußen ist, weiß ich nicht.',
    fr: 'Je ne fais que citer ce qui a été rapporté : le temps qu’il fait dehors, je ne le connais pas.',
    es: 'Solo cito lo que se ha publicado: no sé qué tiempo hace fuera.',
    pt: 'Só cito o que foi noticiado: não sei como está o tempo lá fora.',
    uk: 'Я лише цитую те, про що повідомлялося: яка погода надворі, я не знаю.',
    ja: '報じられたことを引用するだけのボットです。外の天気はわかりません。',
  },
  unknownOutlet: {
    en: 'It holds nothing from the outlet that you name.',
    de: 'Von dem Medium, das du nennst, enthält es nichts.',
    fr: 'Elles ne contiennent rien du média que vous nommez.',
    es: 'No contiene nada del medio que nombras.',
    pt: 'Não contém nada do veículo que você cita.',
    uk: 'У ньому немає нічого з видання, яке ви назвали.',
    ja: 'お尋ねの媒体の記事はありません。',
  },
  unknownSource: phrase<{ source: string }>({
    en: ({ source }) => `It holds nothing from ${source}.`,
    de: ({ source }) => `Es enthält nichts von ${source}.`,
    fr: ({ source }) => `Elles ne contiennent rien de ${source}.`,
    es: ({ source }) => `No contiene nada de ${source}.`,
    pt: ({ source }) => `Não contém nada de ${source}.`,
    uk: ({ source }) => `У ньому немає нічого від ${source}.`,
    ja: ({ source }) => `${source}の記事はありません。`,
  }),
  noSuchDay: phrase<{ day: string }>({
    en: ({ day }, say) => `The calendar has no day ${say.echo(day)}.`,
    de: ({ day }, say) => `Den Tag ${say.echo(day)} gibt es im Kalender nicht.`,
    fr: ({ day }, say) => `Le jour ${say.echo(day)} n’existe pas au calendrier.`,
    es: ({ day }, say) => `El día ${say.echo(day)} no existe en el calendario.`,
    pt: ({ day }, say) => `O dia ${say.echo(day)} não existe no calendário.`,
    uk: ({ day }, say) => `Дня ${say.echo(day)} у календарі немає.`,
    ja: ({ day }, say) => `${say.echo(day)}という日は暦にありません。`,
  }),
  outsideDates: phrase<Scope & { range: Range }>({
    en: ({ source, range }, say) =>
      `It holds nothing${after(' from ', source)} that was published ${during.en(range, say)}.`,
    de: ({ source, range }, say) =>
      `Es enthält nichts${after(' von ', source)}, was ${during.de(range, say)} erschienen ist.`,
    fr: ({ source, range }, say) =>
      `Elles ne contiennent rien${after(' de ', source)} publié ${during.fr(range, say)}.`,
    es: ({ source, range }, say) =>
      `No contiene nada${after(' de ', source)} publicado ${during.es(range, say)}.`,
    pt: ({ source, range }, say) =>
      `Não contém nada${after(' de ', source)} publicado ${during.pt(range, say)}.`,
    uk: ({ source, range }, say) =>
      `У ньому немає нічого${after(' від ', source)}, що вийшло ${during.uk(range, say)}.`,
    ja: ({ source, range }, say) => `${after('', source, 'の')}${during.ja(range, say)}の記事はありません。`,
  }),
  outsidePeriod: phrase<Pick<Scope, 'source'>>({
    en: ({ source }) => `It holds nothing${after(' from ', source)} that was published in that period.`,
    de: ({ source }) => `Es enthält nichts${after(' von ', source)}, was in diesem Zeitraum erschienen ist.`,
    fr: ({ source }) => `Elles ne contiennent rien${after(' de ', source)} publié à cette période.`,
    es: ({ source }) => `No contiene nada${after(' de ', source)} publicado en ese período.`,
    pt: ({ source }) => `Não contém nada${after(' de ', source)} publicado nesse período.`,
    uk: ({ source }) => `У ньому немає нічого${after(' від ', source)}, що вийшло в той період.`,
    ja: ({ source }) => `その期間の${after('', source, 'の')}記事はありません。`,
  }),
  unknownName: phrase<Scope & { name: string }>({
    en: ({ name, ...scope }, say) => `No article${SCOPES.en(scope, say)} mentions ${say.echo(name)}.`,
    de: ({ name, ...scope }, say) =>
      `${say.echo(name)} steht in keinem seiner Artikel${SCOPES.de(scope, say)}.`,
    fr: ({ name, ...scope }, say) =>
      `${say.echo(name)} ne figure dans aucun de leurs articles${SCOPES.fr(scope, say)}.`,
    es: ({ name, ...scope }, say) =>
      `${say.echo(name)} no aparece en ninguno de sus artículos${SCOPES.es(scope, say)}.`,
    pt: ({ name, ...scope }, say) =>
      `${say.echo(name)} não aparece em nenhum dos seus artigos${SCOPES.pt(scope, say)}.`,
    uk: ({ name, ...scope }, say) =>
      `${say.echo(name)} не згадано в жодній його статті${SCOPES.uk(scope, say)}.`,
    ja: ({ name, ...scope }, say) => `${SCOPES.ja(scope, say)}どの記事にも${say.echo(name)}は出てきません。`,
  }),
  unnamedName: phrase<Scope>({
    en: (scope, say) => `No article${SCOPES.en(scope, say)} mentions a name that you ask about.`,
    de: (scope, say) =>
      `Ein Name, nach dem du fragst, steht in keinem seiner Artikel${SCOPES.de(scope, say)}.`,
    fr: (scope, say) =>
      `Un nom que vous demandez ne figure dans aucun de leurs articles${SCOPES.fr(scope, say)}.`,
    es: (scope, say) =>
      `Un nombre por el que preguntas no aparece en ninguno de sus artículos${SCOPES.es(scope, say)}.`,
    pt: (scope, say) =>
      `Um nome sobre o qual você pergunta não aparece em nenhum dos seus artigos${SCOPES.pt(scope, say)}.`,
    uk: (scope, say) => `Ім’я, про яке ви питаєте, не згадано в жодній його статті${SCOPES.uk(scope, say)}.`,
    ja: (scope, say) => `${SCOPES.ja(scope, say)}どの記事にも、お尋ねの名前は出てきません。`,
  }),
  noCoverage: phrase<Scope>({
    en: (scope, say) => `None of its articles${SCOPES.en(scope, say)} is about this.`,
    de: (scope, say) => `Keiner seiner Artikel${SCOPES.de(scope, say)} handelt davon.`,
    fr: (scope, say) => `Aucun de leurs articles${SCOPES.fr(scope, say)} n’en parle.`,
    es: (scope, say) => `Ninguno de sus artículos${SCOPES.es(scope, say)} trata de esto.`,
    pt: (scope, say) => `Nenhum dos seus artigos${SCOPES.pt(scope, say)} trata disto.`,
    uk: (scope, say) => `Жодна його стаття${SCOPES.uk(scope, say)} не про це.`,
    ja: (scope, say) => `${SCOPES.ja(scope, say)}記事の中に、これを扱ったものはありません。`,
  }),
  notAnswered: phrase<Scope>({
    en: (scope, say) =>
      `Its articles${SCOPES.en(scope, say)} touch on this, but no sentence in them answers the question.`,
    de: (scope, say) =>
      `Seine Artikel${SCOPES.de(scope, say)} streifen das, aber kein Satz darin beantwortet die Frage.`,
    fr: (scope, say) =>
      `Leurs articles${SCOPES.fr(scope, say)} abordent ce sujet, mais aucune phrase n’y répond à la question.`,
    es: (scope, say) =>
      `Sus artículos${SCOPES.es(scope, say)} tocan el tema, pero ninguna frase responde a la pregunta.`,
    pt: (scope, say) =>
      `Seus artigos${SCOPES.pt(scope, say)} tocam no assunto, mas nenhuma frase responde à pergunta.`,
    uk: (scope, say) =>
      `Його статті${SCOPES.uk(scope, say)} торкаються цього, але жодне речення не відповідає на питання.`,
    ja: (scope, say) => `${SCOPES.ja(scope, say)}記事はこれに触れていますが、質問に答える文はありません。`,
  }),
  notEnough: phrase<Scope>({
    en: (scope, say) => `Its articles${SCOPES.en(scope, say)} touch on this, but not enough to show.`,
    de: (scope, say) =>
      `Seine Artikel${SCOPES.de(scope, say)} streifen das, aber nicht genug, um etwas zu zeigen.`,
    fr: (scope, say) =>
      `Leurs articles${SCOPES.fr(scope, say)} abordent ce sujet, mais pas assez pour être montrés.`,
    es: (scope, say) => `Sus artículos${SCOPES.es(scope, say)} tocan el tema, pero no lo suficiente.`,
    pt: (scope, say) => `Seus artigos${SCOPES.pt(scope, say)} tocam no assunto, mas não o suficiente.`,
    uk: (scope, say) =>
      `Його статті${SCOPES.uk(scope, say)} торкаються цього, але замало, щоб щось показати.`,
    ja: (scope, say) => `${SCOPES.ja(scope, say)}記事はこれに触れていますが、示せるほどの内容はありません。`,
  }),
  nobodyQuoted: {
    en: 'In its articles nobody is quoted as saying anything about this.',
    de: 'In seinen Artikeln wird niemand mit einer Aussage dazu zitiert.',
    fr: 'Dans leurs articles, personne n’est cité à ce sujet.',
    es: 'En sus artículos no se cita a nadie hablando de esto.',
    pt: 'Em seus artigos ninguém é citado falando sobre isto.',
    uk: 'У його статтях немає жодної цитати про це.',
    ja: '記事の中に、これについての発言の引用はありません。',
  },
  notQuoted: phrase<{ person: string }>({
    en: ({ person }, say) =>
      `In its articles ${say.echo(person)} is not quoted as saying anything about this.`,
    de: ({ person }, say) =>
      `In seinen Artikeln wird ${say.echo(person)} nicht mit einer Aussage dazu zitiert.`,
    fr: ({ person }, say) => `Dans leurs articles, ${say.echo(person)} n’est pas cité à ce sujet.`,
    es: ({ person }, say) => `En sus artículos no se cita a ${say.echo(person)} hablando de esto.`,
    pt: ({ person }, say) => `Em seus artigos ${say.echo(person)} não aparece citado falando sobre isto.`,
    uk: ({ person }, say) => `У його статтях немає цитат про це від ${say.echo(person)}.`,
    ja: ({ person }, say) => `記事の中に、これについての${say.echo(person)}の発言の引用はありません。`,
  }),
  neverQuoted: phrase<{ person: string }>({
    en: ({ person }, say) => `Nothing in its articles is quoted as said by ${say.echo(person)} beyond doubt.`,
    de: ({ person }, say) =>
      `In seinen Artikeln wird nichts zweifelsfrei als Aussage von ${say.echo(person)} zitiert.`,
    fr: ({ person }, say) =>
      `Dans leurs articles, aucun propos n’est attribué sans équivoque à ${say.echo(person)}.`,
    es: ({ person }, say) => `En sus artículos no hay ninguna cita atribuida sin duda a ${say.echo(person)}.`,
    pt: ({ person }, say) =>
      `Em seus artigos não há nenhuma citação atribuída sem dúvida a ${say.echo(person)}.`,
    uk: ({ person }, say) => `У його статтях немає цитат, які б точно належали ${say.echo(person)}.`,
    ja: ({ person }, say) => `記事の中に、${say.echo(person)}の発言と確かに言える引用はありません。`,
  }),
  holdsFrom: phrase<{ sources: readonly string[] }>({
    en: ({ sources }, say) => `It holds articles from ${say.and(sources)}.`,
    de: ({ sources }, say) => `Es enthält Artikel von ${say.and(sources)}.`,
    fr: ({ sources }, say) => `Elles contiennent des articles de ${say.and(sources)}.`,
    es: ({ sources }, say) => `Contiene artículos de ${say.and(sources)}.`,
    pt: ({ sources }, say) => `Contém artigos de ${say.and(sources)}.`,
    uk: ({ sources }, say) => `У ньому є статті від ${say.and(sources)}.`,
    ja: ({ sources }, say) => `${say.and(sources)}の記事があります。`,
  }),
  otherSources: phrase<{ others: number }>({
    en: ({ others }, say) => (others === 1 ? 'one other' : `${say.number(others)} others`),
    de: ({ others }, say) =>
      `${say.number(others)} ${say.plural(others, { one: 'weiteren', other: 'weiteren' })}`,
    fr: ({ others }, say) => `${say.number(others)} ${say.plural(others, { one: 'autre', other: 'autres' })}`,
    es: ({ others }, say) => `${say.number(others)} más`,
    pt: ({ others }, say) => `mais ${say.number(others)}`,
    uk: ({ others }, say) => `ще ${say.number(others)}`,
    ja: ({ others }, say) => `ほか${say.number(others)}媒体`,
  }),
  covers: phrase<{ from: string; to: string }>({
    en: ({ from, to }, say) => `It covers ${say.period(from, to)}.`,
    de: ({ from, to }, say) => `Es reicht über ${say.period(from, to)}.`,
    fr: ({ from, to }, say) => `Elles couvrent la période ${say.period(from, to)}.`,
    es: ({ from, to }, say) => `Abarca ${say.period(from, to)}.`,
    pt: ({ from, to }, say) => `Abrange ${say.period(from, to)}.`,
    uk: ({ from, to }, say) => `Він охоплює ${say.period(from, to)}.`,
    ja: ({ from, to }, say) => `アーカイブの期間は${say.period(from, to)}です。`,
  }),
  coversAndLatest: runs<{ from: string; to: string; latest: Inline }>({
    en: ({ from, to, latest }, say) => [
      `The archive covers ${say.period(from, to)}; `,
      latest,
      ' shows the newest articles.',
    ],
    de: ({ from, to, latest }, say) => [
      `Das Archiv reicht über ${say.period(from, to)}; `,
      latest,
      ' zeigt die neuesten Artikel.',
    ],
    fr: ({ from, to, latest }, say) => [
      `Les archives couvrent la période ${say.period(from, to)} ; `,
      latest,
      ' montre les articles les plus récents.',
    ],
    es: ({ from, to, latest }, say) => [
      `El archivo abarca ${say.period(from, to)}; `,
      latest,
      ' muestra los artículos más recientes.',
    ],
    pt: ({ from, to, latest }, say) => [
      `O arquivo abrange ${say.period(from, to)}; `,
      latest,
      ' mostra os artigos mais recentes.',
    ],
    uk: ({ from, to, latest }, say) => [
      `Архів охоплює ${say.period(from, to)}; `,
      latest,
      ' показує найновіші статті.',
    ],
    ja: ({ from, to, latest }, say) => [
      `アーカイブの期間は${say.period(from, to)}です。最新の記事は `,
      latest,
      ' で見られます。',
    ],
  }),
  anOutlet: runs<{ outlet: string; latest: Inline }>({
    en: ({ outlet, latest }, say) => [
      `${say.echo(outlet)} is an outlet of the archive: `,
      latest,
      ' lists its articles.',
    ],
    de: ({ outlet, latest }, say) => [
      `${say.echo(outlet)} ist ein Medium des Archivs: `,
      latest,
      ' zeigt seine Artikel.',
    ],
    fr: ({ outlet, latest }, say) => [
      `${say.echo(outlet)} est un média des archives : `,
      latest,
      ' donne la liste de ses articles.',
    ],
    es: ({ outlet, latest }, say) => [
      `${say.echo(outlet)} es un medio del archivo: `,
      latest,
      ' muestra sus artículos.',
    ],
    pt: ({ outlet, latest }, say) => [
      `${say.echo(outlet)} é um veículo do arquivo: `,
      latest,
      ' mostra os artigos dele.',
    ],
    uk: ({ outlet, latest }, say) => [
      `${say.echo(outlet)} — видання з архіву: `,
      latest,
      ' показує його статті.',
    ],
    ja: ({ outlet, latest }, say) => [
      `${say.echo(outlet)}はアーカイブにある媒体です。記事の一覧は `,
      latest,
      ' で見られます。',
    ],
  }),
  howToImport: {
    en: 'Put articles into the folder that ARTICLES_DIR names, or import some: npm run dateline -- ingest PATH',
    de: 'Lege Artikel in den Ordner, den ARTICLES_DIR nennt, oder lies welche ein: npm run dateline -- ingest PATH',
    fr: 'Placez des articles dans le dossier que nomme ARTICLES_DIR, ou importez-en : npm run dateline -- ingest PATH',
    es: 'Pon artículos en la carpeta que indica ARTICLES_DIR, o importa algunos: npm run dateline -- ingest PATH',
    pt: 'Coloque artigos na pasta que ARTICLES_DIR indica, ou importe alguns: npm run dateline -- ingest PATH',
    uk: 'Покладіть статті в теку, яку називає ARTICLES_DIR, або завантажте: npm run dateline -- ingest PATH',
    ja: 'ARTICLES_DIRが示すフォルダーに記事を置くか、取り込んでください：npm run dateline -- ingest PATH',
  },
  withoutLimits: {
    en: 'Without those limits there may be more.',
    de: 'Ohne diese Einschränkungen gibt es vielleicht mehr.',
    fr: 'Sans ces limites, il y en a peut-être davantage.',
    es: 'Sin esos límites puede haber más.',
    pt: 'Sem esses limites pode haver mais.',
    uk: 'Без цих обмежень може знайтися більше.',
    ja: '条件を外すと、ほかにも見つかるかもしれません。',
  },
})
