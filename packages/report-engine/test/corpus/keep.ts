// Copies documents into the corpus and writes what they give as what is expected, to be looked through
// before it is kept: `node …/keep.ts FOLDER NAME…`, or `node …/keep.ts --again` for those in the corpus.

import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { checkBytes } from '../../src/check-file.ts'
import { defaultLimits } from '../../src/read/limits.ts'
import { expectationOf } from './expectation.ts'
import { corpus, figuresOf, printedCells } from './figures.ts'

const [folder = '', ...names] = process.argv.slice(2)
const isAgain = folder === '--again'
const suffix = '.expected.json'
const kept = (await readdir(corpus)).filter((name) => name.endsWith(suffix))

for (const name of isAgain ? kept.map((file) => file.slice(0, -suffix.length)) : names) {
  const target = new URL(name, corpus)
  if (!isAgain) await copyFile(`${folder}/${name}`, fileURLToPath(target))
  const bytes = new Uint8Array(await readFile(target))
  const report = await checkBytes(bytes, { limits: defaultLimits, stage: 'check' })
  const figures = name.split('.')[0] ?? ''
  const expected = expectationOf(figures, report, printedCells(await figuresOf(figures)))
  await writeFile(new URL(`${name}${suffix}`, corpus), `${JSON.stringify(expected, null, 1)}\n`)
  const parts = Object.entries(expected.exceptions).map(
    ([what, cells]) => `${what} ${cells.length}`,
  )
  console.log(name, parts.join(', ') || 'all right')
  for (const { severity, code, message } of report.findings)
    console.log(`    ${severity} ${code} ${message}`)
}
