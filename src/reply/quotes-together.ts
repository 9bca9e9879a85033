import type { Block, QuoteBlock } from './reply.ts'

/** A block that is no quote, or the quotes that stand over one citation. */
export type Gathered = Exclude<Block, QuoteBlock> | QuoteBlock[]

/**
 * The blocks, with quotes of one article that follow each other gathered, so that one citation stands under them.
 * @param fits whether a group can be shown as one; always, where it is absent.
 */
export function quotesTogether(
  blocks: readonly Block[],
  fits: (group: readonly QuoteBlock[]) => boolean = () => true,
): Gathered[] {
  const gathered: Gathered[] = []
  for (const block of blocks) {
    const group = gathered.at(-1)
    if (block.kind !== 'quote') gathered.push(block)
    else if (Array.isArray(group) && belongs(block, group[0]) && fits([...group, block])) group.push(block)
    else gathered.push([block])
  }
  return gathered
}

/** A note names what stands below it (a day, a speaker), so quotes under another note have their own citation. */
function belongs({ quote, note }: QuoteBlock, first: QuoteBlock | undefined): boolean {
  return (
    first?.quote.article.id === quote.article.id &&
    first.quote.speaker === quote.speaker &&
    first.note === note &&
    first.quote.standing?.corrected?.on === quote.standing?.corrected?.on
  )
}
