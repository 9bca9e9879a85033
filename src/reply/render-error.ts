import type { Inline, Reply } from './reply.ts'
import { echo } from './wording.ts'

/**
 * Words a failure that is not the person's: short, honest, with a reference that also stands in the log.
 * @param reference the code under which the log keeps what went wrong.
 */
export function renderError(reference: string): Reply {
  return {
    tone: 'error',
    title: 'That went wrong',
    blocks: [
      {
        kind: 'text',
        text: [
          'Something failed here while your question was being answered. Try again; if it fails again, tell whoever runs this bot the reference ',
          { text: reference, style: 'code' },
          '.',
        ],
      },
    ],
    private: true,
  }
}

/**
 * Words why an option's value cannot be used.
 * @param reason a clause that follows a colon and ends without a full stop.
 * @param hint what to do instead: whole sentences.
 */
export function renderRefusedOption(
  option: string,
  value: string,
  reason: string,
  hint: readonly Inline[] = [],
): Reply {
  return {
    tone: 'error',
    blocks: [
      {
        kind: 'text',
        text: [
          'Cannot use ',
          { text: option, style: 'code' },
          ` ${echo(value)}: ${reason}.`,
          ...(hint.length === 0 ? [] : [' ', ...hint]),
        ],
      },
    ],
    private: true,
  }
}

/** Words what has to be given before there is something to do. */
export function renderMissing(text: readonly Inline[]): Reply {
  return { tone: 'error', blocks: [{ kind: 'text', text }], private: true }
}
