// A Typst template and its data as a tagged PDF with embedded Chinese fonts.

import { typstCompiler } from './typst-compiler.ts'

const paged = 0
const asPdf = 1
const fullDiagnostics = 3

/** What is to be set: the template reads the data as /data.json; no text ever becomes part of it. */
export type Typesetting = {
  readonly template: string
  readonly data: unknown
  /** Pictures and PDFs that the template shows, by their path, such as `/one.pdf`. */
  readonly files?: Readonly<Record<string, Uint8Array>>
}

/** The PDF. The same template and data give the same bytes. */
export async function compile({ template, data, files = {} }: Typesetting): Promise<Uint8Array> {
  const compiler = await typstCompiler()
  compiler.add_source('/main.typ', template)
  compiler.map_shadow('/data.json', new TextEncoder().encode(JSON.stringify(data)))
  for (const [path, bytes] of Object.entries(files)) compiler.map_shadow(path, bytes)
  const world = compiler.snapshot(null, '/main.typ', undefined)
  try {
    const compiled: unknown = world.compile(paged, fullDiagnostics)
    const failed = typeof compiled === 'object' && compiled !== null && 'hasError' in compiled
    if (failed && compiled.hasError === true)
      throw new Error(`Typst refused the document: ${JSON.stringify(compiled)}`)
    return bytesOf(world.get_artifact(asPdf, fullDiagnostics))
  } finally {
    world.free()
    for (const path of Object.keys(files)) compiler.unmap_shadow(path)
  }
}

function bytesOf(artifact: unknown): Uint8Array {
  if (typeof artifact === 'object' && artifact !== null && 'result' in artifact) {
    if (artifact.result instanceof Uint8Array) return artifact.result
  }
  throw new Error(`Typst made no PDF: ${JSON.stringify(artifact)}`)
}
