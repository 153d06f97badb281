// The Typst compiler (WASM) with its two fonts, loaded once in a thread.

import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { TypstCompiler } from '@myriaddreamin/typst-ts-web-compiler'

const fontFiles = [
  '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
]
const require = createRequire(import.meta.url)

async function load(): Promise<TypstCompiler> {
  const typst = await import('@myriaddreamin/typst-ts-web-compiler')
  const wasm = await readFile(require.resolve('@myriaddreamin/typst-ts-web-compiler/wasm'))
  await typst.default({ module_or_path: wasm })
  const builder = new typst.TypstCompilerBuilder()
  // Only what is mapped below can be read: no files, no network.
  builder.set_dummy_access_model()
  for (const file of fontFiles) await builder.add_raw_font(await readFile(require.resolve(file)))
  return builder.build()
}

let compiler: Promise<TypstCompiler> | undefined

/** The compiler; the first call takes about half a second. */
export function typstCompiler(): Promise<TypstCompiler> {
  compiler ??= load()
  return compiler
}
