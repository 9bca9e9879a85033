import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'

const MAIN = resolve('src/main.ts')

/** A real process of the program, its archive and articles in `data` and `articles` of its folder. */
export class Program {
  readonly child: ChildProcess
  stdout = ''
  stderr = ''
  readonly ended: Promise<number | string>
  readonly #watchers = new Set<() => void>()

  /** @param command another program than `npm start`, with its arguments. */
  constructor(
    folder: string,
    env: Readonly<Record<string, string>>,
    input?: string,
    command: readonly string[] = [MAIN],
  ) {
    const { PATH = '', NODE_COMPILE_CACHE = '' } = process.env
    this.child = spawn(process.execPath, command, {
      cwd: folder,
      env: { PATH, NODE_COMPILE_CACHE, DATA_DIR: 'data', ARTICLES_DIR: 'articles', ...env },
    })
    this.ended = once(this.child, 'close').then(([code, signal]) => code ?? signal)
    this.child.stdout?.on('data', (chunk) => this.#take('stdout', chunk))
    this.child.stderr?.on('data', (chunk) => this.#take('stderr', chunk))
    if (input !== undefined) this.child.stdin?.end(input)
  }

  #take(stream: 'stdout' | 'stderr', chunk: Buffer): void {
    this[stream] += chunk.toString('utf8')
    for (const look of this.#watchers) look()
  }

  /** Waits until standard error holds the words. */
  says(words: string): Promise<void> {
    return this.saysWhat(`"${words}"`, (said) => said.includes(words))
  }

  /** Waits until what stands on standard error is as wanted. */
  async saysWhat(what: string, wanted: (said: string) => boolean): Promise<void> {
    const seen = Promise.withResolvers<void>()
    const look = () => {
      if (wanted(this.stderr)) seen.resolve()
    }
    this.#watchers.add(look)
    look()
    await Promise.race([
      seen.promise,
      this.ended.then((code) => {
        throw new Error(`It ended with ${code} before it said ${what}:\n${this.stderr}`)
      }),
    ])
    this.#watchers.delete(look)
  }
}
