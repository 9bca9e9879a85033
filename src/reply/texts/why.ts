import { catalogue, phrase } from '../catalogue.ts'

/** How an answer came about, in words for whoever asks. */
export const WHY = catalogue('text', {
  title: {
    en: 'Why this answer?',
    de: 'Warum diese Antwort?',
    fr: 'Pourquoi cette réponse ?',
    es: '¿Por qué esta respuesta?',
    pt: 'Por que esta resposta?',
    uk: 'Чому така відповідь?',
    ja: 'なぜこの回答？',
  },
  understood: {
    en: 'Understood as',
    de: 'Verstanden als',
    fr: 'Compris comme',
    es: 'Entendido como',
    pt: 'Entendido como',
    uk: 'Зрозуміло як',
    ja: '質問の解釈',
  },
  asksFor: {
    en: 'Asks for',
    de: 'Gefragt ist',
    fr: 'Demande',
    es: 'Pide',
    pt: 'Pede',
    uk: 'Питає про',
    ja: '求めているもの',
  },
  lookedFor: {
    en: 'Looked for',
    de: 'Gesucht wurde',
    fr: 'Mots cherchés',
    es: 'Se buscó',
    pt: 'Procurado',
    uk: 'Шукали',
    ja: '探した語',
  },
  limits: {
    en: 'Limits',
    de: 'Grenzen',
    fr: 'Limites',
    es: 'Límites',
    pt: 'Limites',
    uk: 'Обмеження',
    ja: '範囲',
  },
  decision: {
    en: 'Decision',
    de: 'Entscheidung',
    fr: 'Décision',
    es: 'Decisión',
    pt: 'Decisão',
    uk: 'Рішення',
    ja: '判断',
  },
  taken: phrase<{ typed: string; meant: string }>({
    en: ({ typed, meant }) => `${typed} (not in the archive; taken for ${meant})`,
    de: ({ typed, meant }) => `${typed} (nicht im Archiv; gelesen als ${meant})`,
    fr: ({ typed, meant }) => `${typed} (absent des archives ; lu comme ${meant})`,
    es: ({ typed, meant }) => `${typed} (no está en el archivo; leído como ${meant})`,
    pt: ({ typed, meant }) => `${typed} (não está no arquivo; lido como ${meant})`,
    uk: ({ typed, meant }) => `${typed} (немає в архіві; прочитано як ${meant})`,
    ja: ({ typed, meant }) => `${typed}（アーカイブになく、${meant}と解釈）`,
  }),
  unknown: phrase<{ typed: string }>({
    en: ({ typed }) => `${typed} (not in the archive)`,
    de: ({ typed }) => `${typed} (nicht im Archiv)`,
    fr: ({ typed }) => `${typed} (absent des archives)`,
    es: ({ typed }) => `${typed} (no está en el archivo)`,
    pt: ({ typed }) => `${typed} (não está no arquivo)`,
    uk: ({ typed }) => `${typed} (немає в архіві)`,
    ja: ({ typed }) => `${typed}（アーカイブになし）`,
  }),
  answered: phrase<{ sure: number; needed: number }>({
    en: ({ sure, needed }) =>
      `Answered: ${sure}% sure that the best sentence answers your question (${needed}% is needed).`,
    de: ({ sure, needed }) =>
      `Beantwortet: zu ${sure} % sicher, dass der beste Satz antwortet; ${needed} % genügen.`,
    fr: ({ sure, needed }) =>
      `Répondu : sûr à ${sure} % que la meilleure phrase répond ; ${needed} % suffisent.`,
    es: ({ sure, needed }) =>
      `Respondida: un ${sure} % de seguridad de que la mejor frase responde; basta un ${needed} %.`,
    pt: ({ sure, needed }) =>
      `Respondida: ${sure}% de certeza de que a melhor frase responde; ${needed}% bastam.`,
    uk: ({ sure, needed }) =>
      `Відповідь дано: упевненість ${sure} %, що найкраще речення відповідає; досить ${needed} %.`,
    ja: ({ sure, needed }) =>
      `回答しました。最も良い文が答えである確かさは${sure}%で、${needed}%以上あれば回答します。`,
  }),
  refused: phrase<{ sure: number; needed: number }>({
    en: ({ sure, needed }) =>
      `Refused: only ${sure}% sure that the best sentence answers your question (${needed}% is needed).`,
    de: ({ sure, needed }) =>
      `Nicht beantwortet: nur zu ${sure} % sicher, dass der beste Satz antwortet; nötig sind ${needed} %.`,
    fr: ({ sure, needed }) =>
      `Refusé : sûr à ${sure} % seulement que la meilleure phrase répond ; il faut ${needed} %.`,
    es: ({ sure, needed }) =>
      `Rechazada: solo un ${sure} % de seguridad de que la mejor frase responde; hace falta un ${needed} %.`,
    pt: ({ sure, needed }) =>
      `Recusada: só ${sure}% de certeza de que a melhor frase responde; são precisos ${needed}%.`,
    uk: ({ sure, needed }) =>
      `Відмовлено: упевненість лише ${sure} %, що найкраще речення відповідає; потрібно ${needed} %.`,
    ja: ({ sure, needed }) =>
      `回答しませんでした。最も良い文が答えである確かさは${sure}%で、${needed}%必要です。`,
  }),
  nothing: {
    en: 'Refused: no passage of the archive bears on it.',
    de: 'Nicht beantwortet: Keine Stelle im Archiv handelt davon.',
    fr: 'Refusé : aucun passage des archives n’en parle.',
    es: 'Rechazada: ningún pasaje del archivo trata de esto.',
    pt: 'Recusada: nenhum trecho do arquivo trata disto.',
    uk: 'Відмовлено: жоден уривок архіву цього не стосується.',
    ja: '回答しませんでした。これに関する記述がアーカイブにありません。',
  },
  newest: {
    en: 'Answered with the newest articles: news are asked for, of nothing in particular.',
    de: 'Mit den neuesten Artikeln beantwortet: Gefragt ist nach Neuigkeiten, zu nichts Bestimmtem.',
    fr: 'Répondu par les articles les plus récents : on demande des nouvelles, sans sujet précis.',
    es: 'Respondida con los artículos más recientes: se piden noticias, sin un tema concreto.',
    pt: 'Respondida com os artigos mais recentes: pedem-se notícias, sem tema específico.',
    uk: 'Відповідь — найновіші статті: запитано про новини без певної теми.',
    ja: '最新の記事で回答しました。特定の話題のないニュースが求められています。',
  },
  weighed: phrase<{ passages: number }>({
    en: ({ passages }, say) =>
      `Weighed, best first (of ${say.count(passages, { one: 'passage', other: 'passages' })})`,
    de: ({ passages }, say) =>
      `Abgewogen, das Beste zuerst (aus ${say.count(passages, { one: 'Stelle', other: 'Stellen' })})`,
    fr: ({ passages }, say) =>
      `Examiné, le meilleur d’abord (sur ${say.count(passages, { one: 'passage', other: 'passages' })})`,
    es: ({ passages }, say) =>
      `Sopesado, lo mejor primero (de ${say.count(passages, { one: 'pasaje', other: 'pasajes' })})`,
    pt: ({ passages }, say) =>
      `Avaliado, o melhor primeiro (de ${say.count(passages, { one: 'trecho', other: 'trechos' })})`,
    uk: ({ passages }, say) =>
      `Зважено, найкраще спершу (з ${say.count(passages, { one: 'уривка', few: 'уривків', many: 'уривків' })})`,
    ja: ({ passages }, say) => `検討した文（${say.count(passages, { other: '件' })}の記述から、良い順）`,
  }),
  shown: {
    en: 'shown',
    de: 'gezeigt',
    fr: 'montré',
    es: 'mostrada',
    pt: 'mostrada',
    uk: 'показано',
    ja: '表示',
  },
  kept: {
    en: 'under “More quotes”',
    de: 'unter „Weitere Zitate“',
    fr: 'sous « Plus de citations »',
    es: 'en «Más citas»',
    pt: 'em “Mais citações”',
    uk: 'у «Більше цитат»',
    ja: '「引用をもっと見る」に表示',
  },
  same: {
    en: 'left out: adds nothing to better ones',
    de: 'weggelassen: fügt besseren nichts hinzu',
    fr: 'écarté : n’ajoute rien aux meilleures phrases',
    es: 'descartada: no añade nada a otras mejores',
    pt: 'deixada de fora: nada acrescenta às melhores',
    uk: 'пропущено: нічого не додає до кращих',
    ja: '除外：より良い文に加えるものがない',
  },
  quoted: {
    en: 'left out: its article is quoted already',
    de: 'weggelassen: Aus dem Artikel wird schon zitiert',
    fr: 'écarté : son article est déjà cité',
    es: 'descartada: su artículo ya está citado',
    pt: 'deixada de fora: seu artigo já é citado',
    uk: 'пропущено: цю статтю вже процитовано',
    ja: '除外：同じ記事をすでに引用',
  },
  fewer: {
    en: 'left out: holds less of your question',
    de: 'weggelassen: enthält weniger von deiner Frage',
    fr: 'écarté : contient moins de votre question',
    es: 'descartada: contiene menos de tu pregunta',
    pt: 'deixada de fora: contém menos da sua pergunta',
    uk: 'пропущено: містить менше з вашого запитання',
    ja: '除外：質問の語が少ない',
  },
  kindless: {
    en: 'left out: is less of an answer to this kind of question',
    de: 'weggelassen: hat weniger von der gefragten Art Antwort',
    fr: 'écarté : moins du type de réponse demandé',
    es: 'descartada: menos del tipo de respuesta pedido',
    pt: 'deixada de fora: menos do tipo de resposta pedido',
    uk: 'пропущено: менше того, про що запитано',
    ja: '除外：求められた種類の答えが少ない',
  },
  older: {
    en: 'left out: older',
    de: 'weggelassen: älter',
    fr: 'écarté : plus ancien',
    es: 'descartada: más antigua',
    pt: 'deixada de fora: mais antiga',
    uk: 'пропущено: давніше',
    ja: '除外：古い',
  },
  weaker: {
    en: 'left out: weaker on the whole',
    de: 'weggelassen: insgesamt schwächer',
    fr: 'écarté : plus faible dans l’ensemble',
    es: 'descartada: más débil en conjunto',
    pt: 'deixada de fora: mais fraca no conjunto',
    uk: 'пропущено: загалом слабше',
    ja: '除外：全体として弱い',
  },
})
