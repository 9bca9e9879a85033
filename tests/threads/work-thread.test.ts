import { afterEach, describe, expect, it } from 'vitest'
import { createWorkThread, type ThreadLimits, type WorkThread } from '../../src/threads/work-thread.ts'

interface Work {
  readonly say?: string
  readonly for?: number
  readonly memory?: true
  readonly exit?: true
}

let thread: WorkThread<Work, string> | undefined
afterEach(() => thread?.close())

function open(limits: Partial<ThreadLimits> = {}): WorkThread<Work, string> {
  thread = createWorkThread(new URL('./test-worker.ts', import.meta.url), {
    patience: 30_000,
    idle: 60_000,
    waiting: 10,
    ...limits,
  })
  return thread
}

const FOREVER = 3_600_000

describe('a thread', () => {
  it('does one piece of work after the other, each for its asker', async () => {
    const { ask } = open()
    const said = ['a', 'b', 'c'].map((say, at) => ask({ say, for: at === 0 ? 100 : 0 }))
    expect(await Promise.all(said)).toEqual(['a', 'b', 'c'])
  })

  it('says why work cannot be done, and does the next', async () => {
    const { ask } = open()
    await expect(ask({})).rejects.toThrow('nothing to say')
    expect(await ask({ say: 'a' })).toBe('a')
  })

  it('is given up with work that takes too long, and what waits is done by the next', async () => {
    const { ask } = open({ patience: 3_000 })
    const [long, next] = [ask({ say: 'a', for: FOREVER }), ask({ say: 'b' })]
    await expect(long).rejects.toThrow('it took longer than 3 s')
    expect(await next).toBe('b')
  })

  it('ends with work that takes too much memory, and the process goes on', async () => {
    const { ask } = open({ memory: 32 })
    await expect(ask({ memory: true })).rejects.toThrow('memory limit')
    expect(await ask({ say: 'a' })).toBe('a')
  })

  it('is replaced where it ends by itself', async () => {
    const { ask } = open()
    await expect(ask({ exit: true })).rejects.toThrow('exited with code: 3')
    expect(await ask({ say: 'a' })).toBe('a')
  })

  it('is replaced after it was idle', async () => {
    const { ask } = open({ idle: 1 })
    expect(await ask({ say: 'a' })).toBe('a')
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(await ask({ say: 'b' })).toBe('b')
  })

  it('refuses more than may wait', async () => {
    const { ask } = open({ waiting: 1 })
    const first = ask({ say: 'a' })
    await expect(ask({ say: 'b' })).rejects.toThrow('1 are waiting already')
    expect(await first).toBe('a')
    expect(await ask({ say: 'c' })).toBe('c')
  })

  it('lets those who ask go, and does not do what they asked for', async () => {
    const { ask } = open()
    const controller = new AbortController()
    const [under, waits] = [
      ask({ say: 'a', for: 300 }, controller.signal),
      ask({ say: 'b', for: FOREVER }, controller.signal),
    ]
    const next = ask({ say: 'c' })
    controller.abort(new Error('called off'))
    await expect(under).rejects.toThrow('called off')
    await expect(waits).rejects.toThrow('called off')
    expect(await next).toBe('c')
    await expect(ask({ say: 'd' }, controller.signal)).rejects.toThrow('called off')
  })

  it('tells what waits when it is closed', async () => {
    const { ask, close } = open()
    const asked = [ask({ say: 'a', for: FOREVER }), ask({ say: 'b' })].map((one) =>
      expect(one).rejects.toThrow('it was closed'),
    )
    await close()
    await Promise.all(asked)
  })

  it('refuses what cannot be sent to it, and goes on', async () => {
    const { ask } = open()
    await expect(ask({ say: (() => 'a') as unknown as string })).rejects.toThrow('could not be cloned')
    expect(await ask({ say: 'a' })).toBe('a')
  })
})
