// A Typst template and its data as a tagged PDF with embedded Chinese fonts.

import { typstCompiler } from './typst-compiler.ts'

const paged = 0
const asPdf = 1
const fullDiagnostics = 3

/** What is to be set: the template reads the data as /data.json; no text ever becomes part of it. */
export type Typesetting = { readonly template: string; readonly data: unknown }

/** The PDF. The same template and data give the same bytes. */
export async function compile({ template, data }: Typesetting): Promise<Uint8Array> {
  const compiler = await typstCompiler()
  compiler.add_source('/main.typ', template)
  compiler.map_shadow('/data.json', new TextEncoder().encode(JSON.stringify(data)))
  const world = compiler.snapshot(null, '/main.typ', undefined)
  try {
    const compiled: unknown = world.compile(paged, fullDiagnostics)
    const failed = typeof compiled === 'object' && compiled !== null && 'hasError' in compiled
    if (failed && compiled.hasError === true)
      throw new Error(`Typst refused the document: ${JSON.stringify(compiled)}`)
    return bytesOf(world.get_artifact(asPdf, fullDiagnostics))
  } finally {
    world.free()
  }
}

function bytesOf(artifact: unknown): Uint8Array {
  if (typeof artifact === 'object' && artifact !== null && 'result' in artifact) {
    if (artifact.result instanceof Uint8Array) return artifact.result
  }
  throw new Error(`Typst made no PDF: ${JSON.stringify(artifact)}`)
}
