// Reports made in memory: one report in the text layout, with its figures multiplied (so that the
// form's equations hold) and, in every tenth, one figure changed (so that they do not).

import { writeText } from '../src/write/text/write-text.ts'
import { aReport } from '../test/a-report.ts'

export type MadeReport = { readonly file: string; readonly bytes: () => Promise<Uint8Array> }

/** So many reports, each written when its turn comes; nothing touches the disk. */
export async function* madeReports(count: number): AsyncGenerator<MadeReport> {
  const { pieces, figures } = await template()
  const encoder = new TextEncoder()
  for (let index = 0; index < count; index += 1)
    yield {
      file: `made-${index}.txt`,
      bytes: async () => encoder.encode(fill(pieces, figures, index)),
    }
}

type Template = { readonly pieces: readonly string[]; readonly figures: readonly number[] }

/** The text cut at the figures that stand between tabs. */
async function template(): Promise<Template> {
  const text = new TextDecoder().decode(await writeText(aReport()))
  const figures = [...text.matchAll(/(?<=\t)\d+(?=[\t\n])/g)].map(([digits]) => Number(digits))
  return { pieces: text.split(/(?<=\t)\d+(?=[\t\n])/), figures }
}

function fill(pieces: readonly string[], figures: readonly number[], index: number): string {
  const factor = 1 + (index % 997)
  const broken = index % 10 === 9 ? index % figures.length : -1
  return pieces
    .map((piece, at) => {
      const figure = figures[at]
      if (figure === undefined) return piece
      return piece + String(figure * factor + (at === broken ? 1 : 0))
    })
    .join('')
}
