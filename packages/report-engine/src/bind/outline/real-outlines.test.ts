// The outlines of real reports, where the folder with them stands beside the project.

import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { sectionKinds } from '../../report.ts'
import { bindTables } from '../bind-tables.ts'
import { type Outline, readOutline } from './outline.ts'
import { textSource } from './sample-source.ts'

const shared = new URL('../../../../../../shared/', import.meta.url)

function outlineOf(path: string): Outline {
  const source = textSource(readFileSync(new URL(path, shared), 'utf8').replace(/\r?\n|\f/g, '\n'))
  return readOutline(source, bindTables(source).blocks)
}

type Known = readonly [path: string, organ: string, year: number, fee: string | undefined]
const whole: readonly Known[] = [
  ['seeds/000_32a83b8bf1d89982.txt', '焦作市人民政府', 2022, '0'],
  ['seeds/001_738379a6928fcae8.txt', '焦作市城乡一体化示范区管委会', 2021, undefined],
  ['seeds/002_88838988e299a6c7.txt', '焦作市人民政府办公室', 2025, undefined],
  ['seeds/003_f0f73991a0285e8d.txt', '巩义市人民政府', 2022, '0'],
  ['seeds/004_da414b9701b36ba0.txt', '卫辉市政务和大数据管理局', 2022, undefined],
  ['reports/whole/2023-淮安市洪泽区.layout.txt', '淮安市洪泽区人民政府', 2023, '0'],
  ['reports/whole/2023-淮安市洪泽区.plain.txt', '淮安市洪泽区人民政府', 2023, '0'],
  ['reports/whole/2023-淮安市洪泽区.pypdf.txt', '淮安市洪泽区人民政府', 2023, '0'],
  ['reports/whole/2024-上海市科学技术委员会.md', '上海市科委', 2024, '0'],
]

// biome-ignore lint/suspicious/noConsole: a run must say what it did not test
if (!existsSync(shared)) console.log('../shared is not there: real outlines were not tested')
else {
  for (const [path, organ, year, fee] of whole)
    test(`${path}: organ, year, fee and the six sections in order`, () => {
      const outline = outlineOf(path)
      assert.equal(outline.organ, organ)
      assert.equal(outline.year, year)
      assert.equal(outline.processingFee?.amount, fee)
      assert.deepEqual(
        outline.sections.flatMap(({ kind }) => kind ?? []),
        sectionKinds,
      )
      for (const { text, lines } of outline.sections)
        assert.equal(text === '' ? 0 : text.split('\n').length, lines.length)
    })

  // The file names carry the year as people read it from the page.
  for (const name of readdirSync(new URL('reports/excerpts/', shared)))
    test(`${name}: the year, and the sections as far as the page goes`, () => {
      const outline = outlineOf(`reports/excerpts/${name}`)
      const year = /^\d{4}/.exec(name)?.[0]
      assert.equal(outline.year, year === undefined ? null : Number(year))
      const kinds = outline.sections.flatMap(({ kind }) => kind ?? [])
      assert.deepEqual(
        kinds,
        name.includes('文登') ? ['disputes', 'problems'] : sectionKinds.slice(0, 3),
      )
    })
}
