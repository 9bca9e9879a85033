import type { Searched } from '../answer/answer.ts'
import type { SmallTalk } from '../question/small-talk.ts'
import { type CommandTexts, typed } from './command-texts.ts'
import { emptyWords, type Holdings } from './holdings.ts'
import { LANGUAGES, type Language } from './language.ts'
import { LANGUAGE_NAMES } from './language-names.ts'
import { outletsHeld } from './render-not-found.ts'
import type { Block, Inline } from './reply.ts'
import { SEARCH_COMMAND } from './texts/asking-commands.ts'
import { HOLDINGS } from './texts/holdings.ts'
import { FORGET_COMMAND, PRIVACY_COMMAND } from './texts/managing-commands.ts'
import { ABOUT_COMMAND, HELP_COMMAND, LATEST_COMMAND, SOURCES_COMMAND } from './texts/reading-commands.ts'
import { SMALL_TALK } from './texts/small-talk.ts'

/** What can be tried at once. */
const TO_TRY = [LATEST_COMMAND, SEARCH_COMMAND, HELP_COMMAND]

/**
 * What is replied to small talk: a greeting is told what there is to ask and to try, thanks are short, and a question about
 * the bot is answered.
 */
export function smallTalkBlocks(
  talk: SmallTalk,
  searched: Searched,
  holdings: Holdings,
  language: Language,
): Block[] {
  const words = SMALL_TALK.in(language)
  const holds = text(holdsWords(searched, holdings, language))
  switch (talk) {
    case 'greeting':
      return [text(words.hello), holds, text(words.tryThese), commandList(TO_TRY, language)]
    case 'help':
      return [text(words.tryThese), commandList([...TO_TRY, SOURCES_COMMAND], language), holds]
    case 'thanks':
      return [text(words.welcome)]
    case 'remark':
      return [{ kind: 'text', text: words.noted({ help: code(HELP_COMMAND, language) }) }]
    case 'puzzled':
      return [
        text(words.howToAsk),
        text(words.howToGoOn),
        { kind: 'text', text: words.helpShows({ help: code(HELP_COMMAND, language) }) },
      ]
    case 'about':
      return [
        text(words.about),
        { kind: 'text', text: words.noOpinions({ about: code(ABOUT_COMMAND, language) }) },
        holds,
      ]
    case 'languages':
      return [text(words.languages({ languages: LANGUAGES.map((one) => LANGUAGE_NAMES[one]) }))]
    case 'privacy': {
      const [privacy, forgetMe] = [code(PRIVACY_COMMAND, language), code(FORGET_COMMAND, language)]
      return [{ kind: 'text', text: words.privacy({ privacy, forgetMe }) }]
    }
    case 'sources':
      return [
        holds,
        ...(holdings.sources.length === 0 ? [] : [text(outletsHeld(holdings.sources, language))]),
        { kind: 'text', text: words.allSources({ sources: code(SOURCES_COMMAND, language) }) },
      ]
  }
}

/** How many articles there are, of how many outlets, from when to when. */
function holdsWords({ articles, from, to }: Searched, holdings: Holdings, language: Language): string {
  if (from === undefined || to === undefined) return emptyWords(holdings, language)
  const counted = HOLDINGS.in(language).fromSources({ articles, ...outletsOf(holdings) })
  return SMALL_TALK.in(language).holds({ articles: counted, from, to })
}

function outletsOf({ sources }: Holdings): { readonly sources: number; readonly only: string | undefined } {
  return { sources: sources.length, only: sources.length === 1 ? sources[0] : undefined }
}

const text = (words: string): Block => ({ kind: 'text', text: [words] })

function code(command: CommandTexts, language: Language): Inline {
  return { text: typed(command, language), style: 'code' }
}

function commandList(commands: readonly CommandTexts[], language: Language): Block {
  return {
    kind: 'list',
    entries: commands.map((command) => [code(command, language), `: ${command.description[language]}`]),
  }
}
