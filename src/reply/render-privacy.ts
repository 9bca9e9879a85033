import { ANSWERS_KEPT_DAYS } from '../archive/answer-store.ts'
import { CONVERSATIONS_KEPT_HOURS } from '../archive/conversation-store.ts'
import { LISTINGS_KEPT_DAYS } from '../archive/listing-store.ts'
import { typed } from './command-texts.ts'
import type { Language } from './language.ts'
import type { Block, Inline, Reply } from './reply.ts'
import { FORGET_COMMAND } from './texts/managing-commands.ts'
import { FORGET_BUTTONS, PRIVACY } from './texts/privacy.ts'

/**
 * Words what is kept, for how long, and how it is deleted.
 * @param inTerminal whether it is read where nothing is kept of anybody.
 */
export function renderPrivacy(language: Language, inTerminal = false): Reply {
  const { title } = PRIVACY.in(language)
  return { tone: 'notice', title, blocks: privacyBlocks(language, inTerminal), private: true }
}

/** What becomes of people's words, as blocks of a reply. */
function privacyBlocks(language: Language, inTerminal: boolean): Block[] {
  const words = PRIVACY.in(language)
  const command: Inline = { text: typed(FORGET_COMMAND, language), style: 'code' }
  const fact = (name: string, value: string) => ({ name, value: [value] })
  return [
    { kind: 'text', text: [words.use] },
    { kind: 'heading', text: words.kept },
    {
      kind: 'facts',
      facts: [
        fact(words.answers, words.answersFor({ days: ANSWERS_KEPT_DAYS })),
        fact(words.conversations, words.conversationsFor({ hours: CONVERSATIONS_KEPT_HOURS })),
        fact(words.lists, words.days({ days: LISTINGS_KEPT_DAYS })),
        fact(words.follows, words.untilEnded),
        fact(words.servers, words.untilRemoved),
      ],
    },
    { kind: 'text', text: inTerminal ? words.howInDiscord({ command }) : words.how({ command }) },
  ]
}

/**
 * Asks whether all that is kept of a person is to be deleted.
 * @param actions what the two buttons do.
 */
export function renderForget(
  actions: { readonly forget: string; readonly keep: string },
  language: Language,
): Reply {
  const words = PRIVACY.in(language)
  const buttons = FORGET_BUTTONS.in(language)
  return {
    tone: 'notice',
    title: words.forgetTitle,
    blocks: [{ kind: 'text', text: [words.forgetWhat] }],
    controls: [
      [
        { kind: 'button', label: buttons.forget, action: actions.forget, style: 'danger' },
        { kind: 'button', label: buttons.keep, action: actions.keep },
      ],
    ],
    private: true,
  }
}

/** Words what came of it. */
export function renderForgotten(kind: 'forgotten' | 'unchanged' | 'inDiscord', language: Language): Reply {
  const text = PRIVACY.in(language)[kind]
  return { tone: 'notice', blocks: [{ kind: 'text', text: [text] }], controls: [], private: true }
}
