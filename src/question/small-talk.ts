/** What is said to a bot that asks nothing of the articles. */
export type SmallTalk =
  | 'greeting'
  | 'thanks'
  /** "ok", "lol", "this bot sucks": said, and nothing asked. */
  | 'remark'
  /** What it is, who made it. */
  | 'about'
  /** "?", "what do you mean?": whoever says it does not know how to go on. */
  | 'puzzled'
  /** Which languages it speaks. */
  | 'languages'
  /** How it is used, what can be asked. */
  | 'help'
  /** Which outlets and how many articles it has. */
  | 'sources'

const BOT = '(?:(?:this|the) (?:bot|app|thing)|dateline)'
const OUTLETS =
  '(?:sources|outlets|newspapers|papers|sites|websites|news sites|news sources|feeds|media|publications)'
const NEWS = '(?:news|info|information|articles|data|facts|answers|stories|quotes)'
const LANGUAGES =
  '(?:english|german|deutsch|french|français|spanish|español|portuguese|português|ukrainian|russian|japanese|chinese|italian|arabic|hindi|polish|dutch|turkish|korean|other languages|any other languages|my language)'

/** Phrases by what they say, in small letters, without marks; where several are said together, the first kind here counts. */
const SAID: Readonly<Record<SmallTalk, readonly string[]>> = {
  sources: [
    `where (?:do|did) you (?:get|take|have|find) (?:(?:your|the|this|that|all this|all the|all your) )?${NEWS}(?: from)?`,
    `(?:what|which)(?: are|'re) your (?:news )?sources`,
    `what(?:'s| is) your (?:news )?source`,
    `(?:what|which) ${OUTLETS} (?:do|can) you (?:have|use|read|know|cover|search|quote|follow)`,
    `how many (?:articles|stories|reports|${OUTLETS}) (?:(?:do|can) you (?:have|know|read|search|use|hold|cover)|have you (?:got|read)|are in (?:your|the) archive)`,
    `what(?:'s| is) in (?:your|the) archive`,
    `what (?:news )?do you (?:have|cover|know)`,
    '(?:what|which) (?:topics|subjects|themes|stories|events) (?:(?:do|can) you (?:have|cover|know|answer)(?: about)?|are (?:there|covered|held|in (?:your|the) archive))',
    `how (?:big|large|old|fresh) is (?:your|the) archive`,
    'how far back do(?:es)? (?:you|(?:your|the) (?:archive|news|articles)) go',
    'how (?:recent|up to date|current|fresh) (?:are you|is your (?:news|archive|data|information|info))',
    'when were you (?:last )?updated',
    "what(?:'s| is) your (?:knowledge )?cut ?off(?: date)?",
    "what(?:'s| is) your (?:newest|latest|oldest) article",
    'woher hast du (?:deine|die) (?:nachrichten|artikel|infos|informationen)',
  ],
  languages: [
    `(?:do|can) you (?:speak|understand|know|talk|read|write)(?: in)? ${LANGUAGES}`,
    '(?:what|which|how many) languages? (?:do|can) you (?:speak|understand|know|support)',
    'sprichst du (?:deutsch|englisch)',
    'parlez vous (?:français|anglais)',
    'tu parles (?:français|anglais)',
    'hablas (?:español|inglés)',
    'você fala (?:português|inglês)',
  ],
  puzzled: [
    '(?:what|wut|huh+|eh|pardon(?: me)?|excuse me|come again|say what|sorry what)',
    '(?:what|wdym|wym)(?: (?:do|did) (?:you|that) mean(?: by (?:that|this|it))?| (?:does|did) (?:that|this|it) mean)?',
    "(?:i )?(?:do not|don't|dont|did not|didn't|didnt|can't|cannot) (?:get|understand|follow)(?: (?:you|that|this|it))?",
    "i(?:'m| am) (?:so |a bit |very )?(?:confused|lost|puzzled)",
    'hä+|wie bitte|was(?: meinst du(?: damit)?)?|(?:ich )?versteh(?:e)?(?: (?:ich|das|dich))? nicht',
    'hein|quoi|comment ça|je (?:ne )?comprends pas',
    'qué|cómo|no (?:lo )?entiendo',
    'o quê|como assim|não (?:entendi|entendo|percebi)',
    'що|га|не (?:розумію|зрозуміла|зрозумів)',
    'え|何|どういう(?:こと|意味)(?:ですか)?|わかりません|分かりません',
  ],
  help: [
    'help(?: me)?(?: out)?',
    '(?:can|could|will|would) you help(?: me)?(?: out)?',
    'i need (?:some )?help',
    'what (?:else )?can (?:you|this bot|this thing|this app) do(?: for (?:me|us))?',
    'what do you do',
    'what (?:else )?(?:can|could|should|do) i (?:ask|do|type|say)(?: (?:you|here|this bot|dateline))?(?: about)?',
    '(?:what|which) (?:(?:kinds?|sorts?|types?) of )?(?:topics|questions|things|stuff|subjects) (?:can|could|should) i ask(?: you)?(?: about)?',
    'what can you (?:tell|answer)(?: me| us)?',
    `how (?:do|can|should|would) (?:i|we) (?:use|ask|talk to|work|operate|search|start|begin)(?: (?:this|it|you|a question|questions|${BOT}))?`,
    `how to use(?: (?:this|it|you|${BOT}))?`,
    'how do i (?:get started|start)',
    '(?:show |list )?(?:me )?(?:all )?(?:the |your )?(?:commands?|command list|list of commands)(?: list)?',
    "what(?: are|'re) (?:your|the) (?:commands|features)",
    'what commands (?:do you have|are there|can i use)',
    'was kannst du(?: alles)?',
    '(?:hilfe|aide|ayuda|ajuda|допомога|ヘルプ)',
    "i(?:'m| am) (?:so )?bored",
    '(?:tell|show) me something(?: (?:new|interesting|fun|cool))?',
    '(?:entertain|surprise|amuse) me',
    'que sais tu faire',
    'qué (?:puedes|sabes) hacer',
    'o que você (?:faz|pode fazer|sabe fazer)',
    'що ти (?:вмієш|можеш)',
    '何ができますか',
    '使い方',
  ],
  about: [
    "(?:who|what)(?: are|'re)? you(?: called)?",
    `(?:who|what)(?:'s| is) ${BOT}`,
    `who (?:made|created|built|wrote|programmed|coded|developed|designed|invented|runs|owns|trained|maintains) (?:you|${BOT})`,
    "who(?:'s| is) your (?:creator|maker|owner|developer|dev|author|boss|daddy|father|mother)",
    "what(?:'s| is) your (?:name|purpose|job|age|gender|model|version|point|deal|function)",
    'do you have (?:a name|feelings|emotions|opinions|a soul|a brain|consciousness)',
    'are you (?:an? )?(?:real |living )?(?:ai|a i|bot|robot|human|person|machine|chatbot|chat bot|real|alive|sentient|conscious|chat ?gpt|gpt|llm|language model|program|computer|ki|man|woman|girl|boy|artificial intelligence|biased|neutral|objective|reliable|accurate|trustworthy|smart|intelligent|evil|open source|free)(?: or (?:an? )?(?:ai|bot|robot|human|person|machine|real|fake))?',
    'can i trust you',
    'what (?:(?:ai|language|llm|gpt) )?(?:model|ai|llm|gpt|bot) (?:are|do|is) (?:you|this)(?: (?:use|using|based on|running))?',
    '(?:do|are) you (?:use|using|based on|powered by|run on|running on) (?:an? )?(?:ai|chat ?gpt|gpt|llm|openai|claude|gemini|language model)',
    'is this (?:an? )?(?:ai|bot|chat ?gpt|real person|human)',
    'how old are you',
    'where (?:are|do) you (?:from|live|come from)',
    'when were you (?:made|born|created|built)',
    `how (?:do you|does ${BOT}) (?:work|function)`,
    'do you (?:sleep|think|dream|learn|lie)',
    '(?:tell me|talk) about yourself',
    'introduce yourself',
    'what are you (?:doing|up to)',
    'are you (?:really |absolutely )?(?:sure|certain)(?: about (?:that|this|it))?',
    '(?:what|how) about you',
    '(?:wyd|wbu|asl)',
    '(?:wer|was) bist du',
    'wie heißt du',
    'qui es tu',
    'qui êtes vous',
    'quién eres',
    'qué eres',
    'quem é você',
    'хто ти',
    'あなたは誰(?:ですか)?',
  ],
  thanks: [
    '(?:thank you|thanks?|thankyou|thx|thnx|tnx|tysm|tyvm|ty|cheers|much appreciated|appreciate (?:it|you)|i appreciate it)(?: (?:so much|a lot|very much|a (?:ton|bunch|million)|for (?:that|the help|your help|this|everything|the answer|answering)))?',
    '(?:good|great|best|nice|smart) (?:bot|job|one|work|answer)',
    'well done',
    'that helps|(?:very )?helpful|nice|perfect|awesome|great|amazing|brilliant|excellent|love it',
    '(?:i )?(?:love|like) (?:you|this bot|it here)',
    "(?:you're|you are|your|this (?:bot )?is|this bot's) (?:so )?(?:awesome|great|the best|good|smart|cool|amazing|helpful|nice|useful)",
    'merci(?: (?:beaucoup|bien|à toi|à vous))?',
    '(?:danke|dankeschön)(?: (?:schön|sehr|dir|euch|vielmals))?',
    '(?:vielen|besten|herzlichen) dank',
    '(?:muchas |mil )?gracias',
    '(?:muito )?obrigad[oa]',
    'valeu',
    '(?:дуже |щиро )?(?:дякую|вдячний|вдячна|спасибі)',
    '(?:どうも)?ありがとう(?:ございます|ございました)?',
    'どうも',
  ],
  greeting: [
    '(?:h+i+|hiya|hello+|helo|he+y+|heya|yo+|howdy|greetings|gm|sup|wass?up|ello|aloha|ahoy)',
    "what(?:'s| is) (?:up|good|poppin)",
    'good (?:morning|afternoon|evening|day)',
    "how(?:'s| is) (?:it going|life|your day(?: going)?|everything)",
    'how (?:are|have) (?:you|things)(?: (?:doing|been|feeling|going))?',
    'how do you do|how you doing|hru|how was your (?:day|night|weekend)',
    'is this (?:thing|bot) (?:on|working)|anybody (?:here|there)|anyone (?:here|there)',
    '(?:are )?you (?:there|ok|okay|good|well|online|awake|up|working|around|ready)',
    '(?:nice|pleased|good) to meet you',
    '(?:test|testing|ping)',
    '(?:hallo|moin(?: moin)?|servus|grüß gott|grüezi|guten (?:morgen|tag|abend))',
    "wie geht(?:'s|s| es)(?: (?:dir|euch|ihnen))?",
    '(?:salut|bonjour|bonsoir|coucou)',
    '(?:comment )?(?:ça|ca) va',
    'comment vas tu|comment allez vous',
    'hola|buenos días|buenos dias|buen día|buenas(?: tardes| noches)?',
    '(?:qué|que) tal|(?:cómo|como) estás',
    'olá|oi|bom dia|boa tarde|boa noite|tudo bem|como vai',
    'привіт(?:ик)?|вітаю|добрий (?:день|вечір|ранок)|доброго (?:дня|вечора|ранку)|здрастуйте|як справи',
    'привет|здравствуйте',
    'こんにちは|こんばんは|おはよう(?:ございます)?|やあ|元気(?:ですか)?|はじめまして',
  ],
  remark: [
    'ok(?:ay)?|kk?|alright|cool|neat|wow|omg|interesting|l(?:o|ma)+l?|lmf?ao+|rofl|xd|ha(?:ha)+h?|he(?:he)+|bruh|hmm+|meh|yay',
    '(?:good ?)?bye+|good ?night|gn|see (?:you|ya)(?: later)?|cya|later|tschüss|au revoir|adiós|adios|tchau|до побачення|さようなら',
    "sorry|my bad|np|no problem|no worries|never ?mind|nvm|forget it|you(?:'re| are) welcome",
    'yes|no|yep|yeah|yup|nope|nah|sure|fine',
    `(?:bad|stupid|dumb|useless|trash|worst) (?:bot|app)`,
    `(?:this (?:bot|app|thing)|you|dateline) suck(?:s|z)?`,
    `(?:this bot|dateline|you)(?: is| are|'s|'re) (?:so |really )?(?:bad|stupid|dumb|useless|trash|broken|terrible|awful|annoying|wrong|boring|an idiot)`,
    'i hate (?:you|this bot|this)',
    '(?:will|would) you (?:marry|date|kiss|hug) me|who cares',
    '(?:stop|cancel|quit|exit|enough)(?: it| that| now)?',
    '(?:shut up|stfu|fuck (?:you|off)|screw you|go away)',
    'смішно|ясно|зрозуміло',
  ],
}

/** Whom it is said to, and small words around it. */
const AROUND =
  '(?:@?dateline|bots?|buddy|mate|man|dude|bro|sis|friend|folks|guys|everyone|all|there|again|my friend|please|pls|plz|so|and|but|well|um+|oh|just|then|now|anyway|exactly|really|actually|today|tonight|though|too|question|tell me)'

const KINDS = Object.keys(SAID) as SmallTalk[]

/** From a word's beginning to a word's end. */
const whole = (phrases: readonly string[]): RegExp => new RegExp(`(?:${phrases.join('|')})(?: |$)`, 'uy')

const PHRASES = new Map(KINDS.map((kind) => [kind, SAID[kind].map((phrase) => whole([phrase]))]))
const AROUND_IT = whole([AROUND])

/** Words as a chat spells them. */
const SPELT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    u: 'you',
    ya: 'you',
    r: 'are',
    ur: 'your',
    whats: "what's",
    whos: "who's",
    hows: "how's",
    youre: "you're",
    im: "i'm",
    wat: 'what',
    cn: 'can',
  }),
)

/** The longest text that is looked at, and the most words of it. */
const LONGEST = 120
const MOST_WORDS = 12

/** Nothing but marks, a question mark among them: "?", "?!". */
const QUESTION_MARKS = /[?？]/u

/** A smile, dots or exclamation marks and no question mark: it asks nothing, and follows on nothing. */
const EMOJI_OR_MARKS = /^[^?？\p{L}\p{N}]*[\p{Extended_Pictographic}.!…][^?？\p{L}\p{N}]*$/u

/** A word in capitals throughout, which may be a firm's short name ("GM"). */
const CAPITALS = /(?<![\p{L}\p{N}])\p{Lu}{2,5}(?![\p{L}\p{N}])/gu

/**
 * What a text says that asks nothing of the articles: a greeting, thanks, a question about the bot itself. It is told by the
 * whole of the text: one word more ("thanks, and in 2022?") and it is a question like any other.
 * @param isName whether the archive writes a word as a name; what is typed in capitals and is one is no greeting
 */
export function smallTalk(
  text: string,
  isName: (word: string) => boolean = () => false,
): SmallTalk | undefined {
  if (text.length > LONGEST) return undefined
  const said = text
    .toLowerCase()
    .replace(/[’`]/gu, "'")
    .replace(/\ufe0f/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}'@]+/gu, ' ')
    .trim()
  if (said === '') {
    if (QUESTION_MARKS.test(text)) return 'puzzled'
    return EMOJI_OR_MARKS.test(text) ? 'remark' : undefined
  }
  if (said.split(' ').length > MOST_WORDS) return undefined
  const kinds = kindsIn(said.replace(/[^ ]+/gu, (word) => SPELT.get(word) ?? word))
  if (kinds === undefined) return undefined
  const shouts = text === text.toUpperCase() && said.includes(' ')
  if (!shouts && [...text.matchAll(CAPITALS)].some(([word]) => isName(word))) return undefined
  return KINDS.find((kind) => kinds.has(kind))
}

/** The kinds of the phrases that a text is made of, each as long as can be; undefined where anything else stands in it. */
function kindsIn(said: string): ReadonlySet<SmallTalk> | undefined {
  const kinds = new Set<SmallTalk>()
  for (let at = 0; at < said.length; ) {
    let end = longest(AROUND_IT, said, at)
    let best: SmallTalk | undefined
    for (const [kind, phrases] of PHRASES) {
      for (const phrase of phrases) {
        const to = longest(phrase, said, at)
        if (to <= end) continue
        end = to
        best = kind
      }
    }
    if (end === 0) return undefined
    if (best !== undefined) kinds.add(best)
    at = end
  }
  return kinds
}

/** Where a phrase ends that stands at a place; 0 where it does not stand there. */
function longest(phrase: RegExp, said: string, at: number): number {
  phrase.lastIndex = at
  return phrase.test(said) ? phrase.lastIndex : 0
}
