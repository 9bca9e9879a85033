import { stem } from '../../text/stem.ts'
import type { ReadWord } from '../spans/sentence-words.ts'

/** Those who speak and act in somebody's place or around him, by their stems: "allies of Holt", "an adviser to Holt". */
const AROUND: ReadonlySet<string> = new Set(
  [
    'adviser',
    'advisor',
    'aide',
    'ally',
    'ambassador',
    'assistant',
    'attorney',
    'backer',
    'brother',
    'campaign',
    'colleague',
    'critic',
    'daughter',
    'delegation',
    'deputy',
    'envoy',
    'family',
    'father',
    'friend',
    'husband',
    'lawyer',
    'mother',
    'negotiator',
    'office',
    'official',
    'opponent',
    'predecessor',
    'relative',
    'representative',
    'rival',
    'sister',
    'son',
    'source',
    'spokesman',
    'spokesperson',
    'spokeswoman',
    'successor',
    'supporter',
    'team',
    'wife',
    'widow',
  ].map(stem),
)

const LINKS = /^(?:for|of|to)$/u

/** Words that may stand between the link and the last of the names behind it: titles, and other names beside it. */
const BETWEEN = /^(?:PROPN|NOUN|ADJ|DET|CCONJ|NUM)$/u

const NOTHING_ASKED: ReadonlySet<string> = new Set()

/** How far before a name the link may stand, in words. */
const WITHIN = 14

/**
 * Whether a name only says for or around whom others speak and act: "Envoys for President Holt and President Marr said" lets
 * neither speak, nor does "Holt envoy Kim Lund said" let Holt.
 * @param at the place of a word of the name
 * @param asked the stems of a question: whom somebody is an envoy of may be the very thing that is asked for
 */
export function isActedFor(
  words: readonly Pick<ReadWord, 'stem' | 'lower' | 'pos' | 'capital'>[],
  at: number,
  asked: ReadonlySet<string> = NOTHING_ASKED,
): boolean {
  if (AROUND.has(words[at + 1]?.stem ?? '') && words[at + 2]?.capital === true) return true
  for (let link = at - 1; link >= 1 && link >= at - WITHIN; link -= 1) {
    const { lower, pos, capital } = words[link]!
    if (LINKS.test(lower)) return AROUND.has(words[link - 1]!.stem) && !asked.has(words[link - 1]!.stem)
    if (!BETWEEN.test(pos) && !capital) return false
  }
  return false
}
