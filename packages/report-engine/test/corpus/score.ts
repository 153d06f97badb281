// Scores the engine over a folder of documents made from the figures: `node …/score.ts FOLDER [PART…]`.
// A document's name begins with the name of its figures: `dense.official.pasted.docx`.

import { readdir, readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { checkBytes } from '../../src/check-file.ts'
import { defaultLimits } from '../../src/read/limits.ts'
import type { Report } from '../../src/report.ts'
import { figureNames, figuresOf, printedCells } from './figures.ts'
import { judgeCells, type Outcome, outcomes } from './judge-cells.ts'

type Score = { files: number; whole: number; counts: Record<Outcome, number>; errors: number }

const [folder = '', ...parts] = process.argv.slice(2)
const verbose = process.argv.includes('--each')
const names = await figureNames()
const printed = new Map<string, Map<string, string>>()
for (const name of names) printed.set(name, printedCells(await figuresOf(name)))

function emptyScore(): Score {
  const counts = { right: 0, doubted: 0, missing: 0, wrongFlagged: 0, wrong: 0 }
  return { files: 0, whole: 0, counts, errors: 0 }
}

const groups = new Map<string, Score>()
const bad: string[] = []

function add(file: string, report: Report): void {
  const [figures = '', layout = '', ...form] = file.split('.')
  const judged = judgeCells(report, printed.get(figures) ?? new Map())
  const count = (outcome: Outcome) => judged.filter((cell) => cell.outcome === outcome).length
  const here = Object.fromEntries(outcomes.map((outcome) => [outcome, count(outcome)]))
  const reading = report.findings.filter(({ code }) => code.startsWith('reading.'))
  for (const group of ['all', `form ${form.join('.')}`, `layout ${layout}`, `figures ${figures}`]) {
    const score = groups.get(group) ?? emptyScore()
    groups.set(group, score)
    score.files += 1
    if ((here.right ?? 0) === judged.length && reading.length === 0) score.whole += 1
    for (const outcome of outcomes) score.counts[outcome] += here[outcome] ?? 0
  }
  if ((here.wrong ?? 0) > 0 || (here.right ?? 0) < judged.length * 0.99) {
    const wrong = judged.filter((cell) => cell.outcome === 'wrong').slice(0, 4)
    bad.push(
      `${String(here.wrong).padStart(4)} wrong ${String(here.wrongFlagged).padStart(4)} flagged ${String(here.missing).padStart(4)} missing ${String(here.doubted).padStart(4)} doubted  ${file}  ${wrong.map((cell) => `${cell.address}=${report.cells[cell.address]?.raw}`).join(' ')}`,
    )
  }
}

const files = (await readdir(folder)).filter(
  (file) =>
    names.includes(file.split('.')[0] ?? '') &&
    parts.filter((part) => !part.startsWith('--')).every((part) => file.includes(part)),
)
for (const file of files.sort()) {
  const bytes = new Uint8Array(
    await readFile(new URL(encodeURIComponent(file), `${pathToFileURL(folder)}/`)),
  )
  add(file, await checkBytes(bytes, { limits: defaultLimits, stage: 'bind' }))
}
for (const line of verbose ? bad : []) console.log(line)
for (const [name, { files: n, whole, counts }] of groups) {
  const cells = outcomes.reduce((sum, outcome) => sum + counts[outcome], 0)
  const share = ((100 * (counts.right + counts.doubted)) / cells).toFixed(2)
  console.log(
    `${name.padEnd(46)} files ${String(n).padStart(4)} clean ${String(whole).padStart(4)}  cells ${String(cells).padStart(6)} read right ${share}%  ${outcomes.map((outcome) => `${outcome} ${counts[outcome]}`).join('  ')}`,
  )
}
