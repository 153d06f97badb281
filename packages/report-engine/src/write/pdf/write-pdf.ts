// A report as a tagged PDF with embedded Chinese fonts.

import type { Report } from '../../report.ts'
import { layOut } from '../layout/lay-out.ts'
import { reportTyp } from './report-typ.ts'
import { typstCompiler } from './typst-compiler.ts'

const paged = 0
const asPdf = 1
const fullDiagnostics = 3

function bytesOf(artifact: unknown): Uint8Array {
  if (typeof artifact === 'object' && artifact !== null && 'result' in artifact) {
    if (artifact.result instanceof Uint8Array) return artifact.result
  }
  throw new Error(`Typst made no PDF: ${JSON.stringify(artifact)}`)
}

/** The report as PDF in the layout of the official form. The same report gives the same bytes. */
export async function writePdf(report: Report): Promise<Uint8Array> {
  const compiler = await typstCompiler()
  compiler.add_source('/main.typ', reportTyp)
  const data = new TextEncoder().encode(JSON.stringify(layOut(report)))
  compiler.map_shadow('/report.json', data)
  const world = compiler.snapshot(null, '/main.typ', undefined)
  try {
    const compiled: unknown = world.compile(paged, fullDiagnostics)
    const failed = typeof compiled === 'object' && compiled !== null && 'hasError' in compiled
    if (failed && compiled.hasError === true) {
      throw new Error(`Typst refused the report: ${JSON.stringify(compiled)}`)
    }
    return bytesOf(world.get_artifact(asPdf, fullDiagnostics))
  } finally {
    world.free()
  }
}
