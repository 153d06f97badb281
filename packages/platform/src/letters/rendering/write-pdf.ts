// A letter as a tagged PDF with embedded Chinese fonts.

import type { LetterContent } from '../issue/letter-content.ts'
import { letterTyp } from './letter-typ.ts'
import { typstCompiler } from './typst-compiler.ts'

const paged = 0
const asPdf = 1
const fullDiagnostics = 3

/** The letter as PDF. The same letter gives the same bytes. */
export async function writeLetterPdf(letter: LetterContent): Promise<Uint8Array> {
  const compiler = await typstCompiler()
  compiler.add_source('/main.typ', letterTyp)
  compiler.map_shadow('/letter.json', new TextEncoder().encode(JSON.stringify(letter)))
  const world = compiler.snapshot(null, '/main.typ', undefined)
  try {
    const compiled: unknown = world.compile(paged, fullDiagnostics)
    const failed = typeof compiled === 'object' && compiled !== null && 'hasError' in compiled
    if (failed && compiled.hasError === true)
      throw new Error(`Typst refused the letter: ${JSON.stringify(compiled)}`)
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
