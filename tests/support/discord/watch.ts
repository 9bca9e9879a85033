/** How long a test waits before it fails, milliseconds. Generous: it decides only how a broken test ends. */
const PATIENCE = 10_000
/** How often a wait looks again by itself, milliseconds: what the bot does inside, the double does not notice. */
const GLANCE = 20

/** Tells waiting tests whenever anything happened in the double. */
export class Watch {
  readonly #listeners = new Set<() => void>()
  readonly #describe: () => string

  /** @param describe Says what was seen so far; it stands in the error of a wait that ends in vain. */
  constructor(describe: () => string) {
    this.#describe = describe
  }

  /** Looks again at everything that is waited for. */
  notify(): void {
    for (const listener of [...this.#listeners]) listener()
  }

  /**
   * Waits until `find` returns something other than undefined or false; it is asked again whenever anything happens.
   * @param what What is waited for, for the error: "the reply to /ask".
   * @param patience Milliseconds until the wait fails.
   * @throws When nothing came in time, with what was seen, or when `find` throws.
   */
  until<T>(what: string, find: () => T | undefined | false, patience: number = PATIENCE): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const finish = (settle: () => void): void => {
        clearTimeout(timer)
        clearInterval(glance)
        this.#listeners.delete(look)
        settle()
      }
      const look = (): void => {
        try {
          const found = find()
          if (found !== undefined && found !== false) finish(() => resolve(found))
        } catch (error) {
          finish(() => reject(error))
        }
      }
      const timer = setTimeout(() => {
        const seen = this.#describe()
        finish(() => reject(new Error(`Waited ${patience} ms in vain for ${what}.\nSeen so far:\n${seen}`)))
      }, patience)
      const glance = setInterval(look, GLANCE)
      this.#listeners.add(look)
      look()
    })
  }
}
