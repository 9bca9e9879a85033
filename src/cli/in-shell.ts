import type { Block, Inline, Reply } from '../reply/reply.ts'

/** A reply to `dateline ask`, its commands as they are typed in a shell: `dateline ask "/latest"` for `/latest`. */
export function inShell(reply: Reply): Reply {
  return { ...reply, blocks: reply.blocks.map(blockInShell) }
}

function blockInShell(block: Block): Block {
  switch (block.kind) {
    case 'text':
      return { ...block, text: block.text.map(inlineInShell) }
    case 'list':
      return { ...block, entries: block.entries.map((entry) => entry.map(inlineInShell)) }
    case 'facts':
      return {
        ...block,
        facts: block.facts.map(({ name, value }) => ({ name, value: value.map(inlineInShell) })),
      }
    default:
      return block
  }
}

function inlineInShell(run: Inline): Inline {
  const isCommand =
    typeof run === 'object' && 'style' in run && run.style === 'code' && run.text.startsWith('/')
  if (!isCommand) return run
  const quote = run.text.includes('"') ? "'" : '"'
  return { ...run, text: `dateline ask ${quote}${run.text}${quote}` }
}
