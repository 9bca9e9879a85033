import { readFile } from 'node:fs/promises'
import { createRequire, stripTypeScriptTypes } from 'node:module'
import { fileURLToPath } from 'node:url'

/** A file that the page may ask for. */
export interface PageFile {
  readonly type: string
  readonly bytes: Buffer
}

const PAGE = fileURLToPath(new URL('page/', import.meta.url))
const { resolve } = createRequire(import.meta.url)

const FONTS: Readonly<Record<string, string>> = {
  '/fonts/400.ttf': '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  '/fonts/500.ttf': '@expo-google-fonts/noto-sans/500Medium/NotoSans_500Medium.ttf',
  '/fonts/600.ttf': '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
  '/fonts/700.ttf': '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  '/fonts/400-italic.ttf': '@expo-google-fonts/noto-sans/400Regular_Italic/NotoSans_400Regular_Italic.ttf',
}

/** The page's own files, by address. What is not here is not served: no address becomes a path. */
const SCRIPTS = [
  'app',
  'calls',
  'command-entry',
  'component-elements',
  'composer',
  'elements',
  'form-dialog',
  'inspector',
  'markup-elements',
  'message-elements',
] as const

/** Reads a file of the page; TypeScript comes without its types, which Node takes off itself: there is no build step. */
export async function readPageFile(address: string): Promise<PageFile | undefined> {
  if (address === '/') return { type: 'text/html; charset=utf-8', bytes: await readFile(`${PAGE}index.html`) }
  if (address === '/page/style.css')
    return { type: 'text/css; charset=utf-8', bytes: await readFile(`${PAGE}style.css`) }
  if (address === '/page/icon.svg') return { type: 'image/svg+xml', bytes: await readFile(`${PAGE}icon.svg`) }
  const font = FONTS[address]
  if (font !== undefined) return { type: 'font/ttf', bytes: await readFile(resolve(font)) }
  const script = SCRIPTS.find((name) => address === `/page/${name}.ts`)
  if (script === undefined) return undefined
  const source = await readFile(`${PAGE}${script}.ts`, 'utf8')
  return { type: 'text/javascript; charset=utf-8', bytes: Buffer.from(stripTypeScriptTypes(source)) }
}
