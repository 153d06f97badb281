// Text rules over real reports, where the folder with them stands beside the project: no false alarm.

import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { bind } from '../../bind/bind.ts'
import { read } from '../../read/read.ts'
import type { Report } from '../../report.ts'
import { textContradiction } from './contradiction.ts'
import { textDisputes } from './disputes.ts'
import { textDocuments } from './documents.ts'
import { textRequests } from './requests.ts'
import { titleOrgan } from './title-organ.ts'
import { titleYear } from './title-year.ts'

const shared = new URL('../../../../../../shared/', import.meta.url)
const whole = [
  'seeds/000_32a83b8bf1d89982.txt',
  'seeds/001_738379a6928fcae8.txt',
  'seeds/002_88838988e299a6c7.txt',
  'seeds/003_f0f73991a0285e8d.txt',
  'seeds/004_da414b9701b36ba0.txt',
  'reports/whole/2019-上海市人民政府办公厅.html',
  'reports/whole/2023-淮安市洪泽区.layout.txt',
  'reports/whole/2023-淮安市洪泽区.plain.txt',
  'reports/whole/2023-淮安市洪泽区.pypdf.txt',
  'reports/whole/2023-淮安市洪泽区.pdf',
  'reports/whole/2024-上海市科学技术委员会.md',
]

async function reportOf(path: string): Promise<Report> {
  return bind(await read(readFileSync(new URL(path, shared))))
}

function verdicts(report: Report): string[] {
  const rules = [
    textRequests,
    textDisputes,
    textDocuments,
    textContradiction,
    titleYear,
    titleOrgan,
  ]
  return rules.flatMap((rule) =>
    rule
      .check(report)
      .filter(({ verdict }) => verdict !== 'passes')
      .map(({ verdict, severity }) => `${rule.code} ${verdict} ${severity ?? rule.severity}`),
  )
}

// biome-ignore lint/suspicious/noConsole: a run must say what it did not test
if (!existsSync(shared)) console.log('../shared is not there: real texts were not tested')
else {
  for (const path of whole)
    test(`${path}: nothing in the text fails`, async () => {
      assert.deepEqual(
        verdicts(await reportOf(path)).filter((one) => one.includes(' fails ')),
        [],
      )
    })

  test('002 states 266, 2, 239 and 29, and all agree with table 三', async () => {
    const judgements = textRequests.check(await reportOf('seeds/002_88838988e299a6c7.txt'))
    assert.deepEqual(
      judgements.map(({ verdict, facts }) => [verdict, facts.stated]),
      [
        ['passes', '266'],
        ['passes', '2'],
        ['passes', '239'],
        ['passes', '29'],
      ],
    )
  })

  test('西柳镇 2023: the contradiction in a sentence on 2022 is a question', async () => {
    const report = await reportOf('reports/excerpts/2023-海城市西柳镇-whentby.txt')
    assert.deepEqual(
      verdicts(report).filter((one) => one.startsWith('text.documents')),
      ['text.documents uncertain info', 'text.documents uncertain info'],
    )
  })
}
