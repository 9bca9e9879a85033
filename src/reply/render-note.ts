import type { Inline, Reply } from './reply.ts'

/** A short message for one person alone. */
export function renderNote(text: string | readonly Inline[]): Reply {
  return {
    tone: 'notice',
    blocks: [{ kind: 'text', text: typeof text === 'string' ? [text] : text }],
    private: true,
  }
}
