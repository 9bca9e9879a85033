/** The thread of work-thread.test.ts. */
export async function work(asked: {
  readonly say?: string
  readonly for?: number
  readonly memory?: true
  readonly exit?: true
}): Promise<string> {
  if (asked.exit === true) process.exit(3)
  const held: number[][] = []
  while (asked.memory === true) held.push(new Array<number>(1_000_000).fill(1.5))
  const until = performance.now() + (asked.for ?? 0)
  while (performance.now() < until);
  if (asked.say === undefined) throw new Error('nothing to say')
  return asked.say
}
