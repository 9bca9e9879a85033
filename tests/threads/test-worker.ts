import { answerWork } from '../../src/threads/answer-work.ts'

// The thread of work-thread.test.ts.
answerWork(
  async (work: {
    readonly say?: string
    readonly for?: number
    readonly memory?: true
    readonly exit?: true
  }) => {
    if (work.exit === true) process.exit(3)
    const held: number[][] = []
    while (work.memory === true) held.push(new Array<number>(1_000_000).fill(1.5))
    const until = performance.now() + (work.for ?? 0)
    while (performance.now() < until);
    if (work.say === undefined) throw new Error('nothing to say')
    return work.say
  },
)
