import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Refusal } from './refusal.ts'

/** Folders that hold programs, not articles. */
const SKIPPED_FOLDERS: ReadonlySet<string> = new Set(['node_modules'])

/** Names that programs give to files that they have not finished. */
const UNFINISHED = /(?:~|\.(?:tmp|temp|part|partial|crdownload|filepart|swp|swx|lock))$/i

/** Whether a file or folder of such a name holds no articles: hidden, of programs, or not finished. */
export function isPassedOver(name: string): boolean {
  return name.startsWith('.') || SKIPPED_FOLDERS.has(name) || UNFINISHED.test(name)
}

/** A file to read. */
export interface FoundFile {
  /** As the person gave it, or below the folder that they gave. */
  readonly file: string
  /** The file itself, links followed: the same file is the same articles, however it was named. */
  readonly realPath: string
  /** In bytes. */
  readonly size: number
}

/** Failures of the file system that a person can do something about. */
const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'There is no such file or folder.'],
  ['EACCES', 'It cannot be read: permission denied.'],
  ['EPERM', 'It cannot be read: permission denied.'],
  ['ELOOP', 'It cannot be read: its links lead in a circle.'],
  ['EISDIR', 'It is a folder.'],
])

/** Words a failure of the file system as a sentence. */
export function fileReason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return REASONS.get(code) ?? `It cannot be read: ${error instanceof Error ? error.message : String(error)}.`
}

/**
 * Finds the files at and below paths, in order of their names, each once. Names that begin with a dot, `node_modules` and
 * unfinished files are passed over below a folder; what is named itself is always read.
 */
export async function findFiles(
  paths: readonly string[],
): Promise<{ readonly files: readonly FoundFile[]; readonly refusals: readonly Refusal[] }> {
  const files: FoundFile[] = []
  const refusals: Refusal[] = []
  const seen = new Set<string>()

  async function visit(file: string): Promise<void> {
    try {
      const realPath = await realpath(file)
      if (seen.has(realPath)) return
      seen.add(realPath)
      const status = await stat(realPath)
      if (status.isFile()) files.push({ file, realPath, size: status.size })
      else if (status.isDirectory()) await visitFolder(file)
      else refusals.push({ file, reason: 'It is neither a file nor a folder.' })
    } catch (error) {
      refusals.push({ file, reason: fileReason(error) })
    }
  }

  async function visitFolder(folder: string): Promise<void> {
    const names = await readdir(folder)
    for (const name of names.sort()) {
      if (!isPassedOver(name)) await visit(join(folder, name))
    }
  }

  for (const path of paths) await visit(path)
  return { files, refusals }
}
