// Every document of the corpus gives its figures and its findings, none too few and none too many.

import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { after, test } from 'node:test'
import { checkBytes } from '../src/check-file.ts'
import { defaultLimits } from '../src/read/limits.ts'
import { type Expectation, expectationOf } from './corpus/expectation.ts'
import { corpus, figureNames, figuresOf, printedCells } from './corpus/figures.ts'
import { judgeCells } from './corpus/judge-cells.ts'

const suffix = '.expected.json'
const files = (await readdir(corpus)).filter((file) => file.endsWith(suffix))
const names = files.map((file) => file.slice(0, -suffix.length))
const counted = { files: 0, cells: 0 }

for (const name of names)
  test(`${name}: the cells and findings that are expected`, async () => {
    const expected: Expectation = JSON.parse(
      await readFile(new URL(`${name}${suffix}`, corpus), 'utf8'),
    )
    const printed = printedCells(await figuresOf(expected.figures))
    const bytes = new Uint8Array(await readFile(new URL(name, corpus)))
    const report = await checkBytes(bytes, { limits: defaultLimits, stage: 'check' })
    const wrong = judgeCells(report, printed).filter(({ outcome }) => outcome === 'wrong')
    assert.deepEqual(wrong, [], 'no wrong value without a finding')
    assert.deepEqual(expectationOf(expected.figures, report, printed), expected)
    counted.files += 1
    counted.cells += printed.size
  })

test('the corpus has enough documents, of every format', () => {
  assert.ok(names.length >= 40, `${names.length} documents`)
  const formats = new Set(names.map((name) => name.split('.').at(-1)))
  for (const format of ['txt', 'md', 'html', 'docx', 'doc', 'xlsx', 'xls', 'pdf'])
    assert.ok(formats.has(format), format)
})

test('every set of figures is used and names its source', async () => {
  const used = new Set(names.map((name) => name.split('.')[0]))
  for (const name of await figureNames()) {
    assert.ok(used.has(name), `${name} is not used`)
    assert.match((await figuresOf(name)).source, /^(?:示例|figures of .+: \.\.\/shared\/.+)$/)
  }
})

after(() => console.log(`Corpus: ${counted.files} documents, ${counted.cells} cells compared.`))
