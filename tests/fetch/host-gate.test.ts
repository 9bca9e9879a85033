import { describe, expect, it } from 'vitest'
import { createHostGate } from '../../src/fetch/host-gate.ts'

/** Tasks that end when they are told to, and what of them runs. */
function tasks(most: number) {
  const gate = createHostGate(most)
  const running = new Map<string, () => void>()
  const begin = (host: string, name: string) =>
    gate.run(host, async () => {
      await new Promise<void>((resolve) => running.set(name, resolve))
      return name
    })
  const end = async (name: string) => {
    running.get(name)?.()
    running.delete(name)
    await settle()
  }
  return { gate, running, begin, end }
}

/** Lets what can run begin. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
}

describe('the gate of hosts', () => {
  it('runs one task of a host at a time, in their order', async () => {
    const { running, begin, end } = tasks(4)
    const all = Promise.all([begin('a', 'a1'), begin('a', 'a2'), begin('b', 'b1')])
    await settle()
    expect([...running.keys()]).toEqual(['a1', 'b1'])
    await end('a1')
    expect([...running.keys()]).toEqual(['b1', 'a2'])
    await end('a2')
    await end('b1')
    expect(await all).toEqual(['a1', 'a2', 'b1'])
  })

  it('runs a few tasks at a time, whatever their hosts', async () => {
    const { running, begin, end } = tasks(2)
    const all = Promise.all([begin('a', 'a1'), begin('b', 'b1'), begin('c', 'c1')])
    await settle()
    expect([...running.keys()]).toEqual(['a1', 'b1'])
    await end('b1')
    expect([...running.keys()]).toEqual(['a1', 'c1'])
    await end('a1')
    await end('c1')
    await all
  })

  it('keeps no host waiting for the queue of another', async () => {
    const { running, begin, end } = tasks(2)
    const all = Promise.all([begin('a', 'a1'), begin('a', 'a2'), begin('a', 'a3'), begin('b', 'b1')])
    await settle()
    expect([...running.keys()]).toEqual(['a1', 'b1'])
    for (const name of ['a1', 'a2', 'a3', 'b1']) await end(name)
    await all
  })

  it('gives the turn on after a failure', async () => {
    const gate = createHostGate(1)
    const failed = gate.run('a', async () => {
      throw new Error('gone')
    })
    const next = gate.run('a', async () => 'here')
    await expect(failed).rejects.toThrow('gone')
    expect(await next).toBe('here')
  })
})
