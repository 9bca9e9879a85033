import picocolors from 'picocolors'
import { webAddress } from '../reply/citation.ts'

/** How a terminal shows text. */
export interface TerminalStyle {
  /** Columns. */
  readonly width: number
  /** Whether colours and bold are shown; without them the answering words stand between `**`. */
  readonly colors: boolean
  /** Whether words can be links (OSC 8); without them addresses are written out. */
  readonly links: boolean
}

/** Longer lines are hard to read, however wide the window. */
const WIDEST = 100
/** Narrower than this nothing can be read; the lines then wrap by themselves. */
const NARROWEST = 24
/** For pipes and files, which have no width. */
const USUAL = 80

export type Colors = ReturnType<typeof picocolors.createColors>

/** Colour functions that do nothing where there are no colours. */
export function colorsOf({ colors }: TerminalStyle): Colors {
  return picocolors.createColors(colors)
}

/**
 * The style for an output stream. `NO_COLOR` turns colours off and `FORCE_COLOR` on; a pipe has neither colours nor links.
 * @param env the variables that say what the person wants.
 */
export function styleFor(
  output: { readonly isTTY?: boolean; readonly columns?: number },
  env: Readonly<Record<string, string | undefined>> = {},
): TerminalStyle {
  const terminal = output.isTTY === true && env.TERM !== 'dumb'
  const wanted = env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '0'
  const unwanted = env.NO_COLOR !== undefined && env.NO_COLOR !== ''
  return {
    width: Math.min(WIDEST, Math.max(NARROWEST, output.columns ?? USUAL)),
    colors: !unwanted && (terminal || wanted),
    links: terminal,
  }
}

const OSC = '\u001b]8;;'
const BELL = '\u0007'

/** Words that open an address when they are clicked. The address is one that `webAddress` lets pass, the words visible. */
export function terminalLink(words: string, address: string): string {
  const url = webAddress(address)
  return url === undefined ? words : `${OSC}${url}${BELL}${words}${OSC}${BELL}`
}
