/** A bar that shows how far something has come. */
export interface ProgressBar {
  /** @param values what the format names, beside `{value}` and `{total}`. */
  show(value: number, total: number, values: Readonly<Record<string, string | number>>): void
  stop(): void
}

/**
 * Opens a bar on a terminal, which it leaves as it was; cli-progress is loaded for that alone.
 * @param format what stands on its line: `{bar} {value}/{total} files`.
 */
export async function openBar(stream: NodeJS.WritableStream, format: string): Promise<ProgressBar> {
  const { SingleBar, Presets } = await import('cli-progress')
  const bar = new SingleBar(
    { format, stream, clearOnComplete: true, hideCursor: true, barsize: 24 },
    Presets.shades_classic,
  )
  let started = false
  return {
    show(value, total, values) {
      if (started) bar.update(value, values)
      else bar.start(total, value, values)
      started = true
    },
    stop() {
      if (started) bar.stop()
      started = false
    },
  }
}
