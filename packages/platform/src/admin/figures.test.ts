import assert from 'node:assert/strict'
import { test } from 'node:test'
import { importPart } from '#annual-report/roll-up/change-part.action.ts'
import { correct, file, inCity, year } from '#annual-report/roll-up/test-city.ts'
import { aReportFile } from '#annual-report/test-report.ts'
import type { TestDatabase } from '#kit/db/testing/with-database.ts'
import { commands } from './commands.ts'
import { runCommand } from './run-command.ts'

const cell = 'requests.received.total'

async function run(given: TestDatabase, words: readonly string[]) {
  const printed: string[] = []
  const complained: string[] = []
  const output = {
    print: (line: string) => printed.push(line),
    complain: (line: string) => complained.push(line),
  }
  const desk = {
    url: async () => given.url,
    open: async () => given.as('owner'),
    print: output.print,
    config: () => assert.fail('these commands need no settings'),
  }
  const code = await runCommand(commands, words, { desk, output })
  return { code, printed: printed.join('\n'), complained: complained.join('\n') }
}

const words = (verb: string, ...more: readonly string[]): readonly string[] => [
  ...[verb, '--unit', 'city', '--year', String(year), '--json'],
  ...more,
]

test('figures add up a region, a level, as of a day; records name the reports behind a cell', () =>
  inCity(async (city) => {
    const { given, as, key } = city
    await file(city, 'bureau', { received: 3, until: 'published' })
    await file(city, 'county', { received: 5 })
    const own = aReportFile({ year, received: 2, organ: '示例市人民政府' })
    await importPart(as('clerk', 'city'), key, own)

    const region = await run(given, words('figures'))
    assert.equal(region.code, 0)
    const report = JSON.parse(region.printed)
    assert.equal(report.format, 'gongkai.report/1')
    assert.equal(report.source, 'records')
    assert.equal(report.organ, '示例市人民政府')
    assert.deepEqual(report.cells[cell], {
      value: 10,
      state: 'number',
      raw: '10',
      at: {},
      count: 3,
    })
    assert.equal(Object.keys(report.cells).length, 200)

    const level = JSON.parse((await run(given, words('figures', '--scope', 'level'))).printed)
    assert.equal(level.cells[cell].value, 5)

    const behind = await run(given, words('records', '--cell', cell))
    assert.deepEqual(JSON.parse(behind.printed).sort(), [
      `bureau/${year}/1`,
      `city/${year}/part`,
      `county/${year}/1`,
    ])

    await correct(city, 'bureau', 4)
    const now = JSON.parse((await run(given, words('figures'))).printed)
    assert.equal(now.cells[cell].value, 11)
    const early = await run(given, words('figures', '--as-of', '2026-01-20'))
    assert.equal(early.code, 1)
    assert.deepEqual(JSON.parse(early.printed).cells, {})
  }))

test('an organ has no records yet: no cells, said plainly, exit code 1', () =>
  inCity(async ({ given }) => {
    const { code, printed } = await run(given, words('figures', '--scope', 'organ'))
    assert.equal(code, 1)
    assert.deepEqual(JSON.parse(printed).cells, {})
    assert.match(JSON.parse(printed).note, /没有可以计算的记录/)
    const behind = await run(given, words('records', '--scope', 'organ', '--cell', cell))
    assert.equal(behind.printed, '[]')
    assert.equal(behind.code, 1)
  }))

test('wrong questions are answered in words', () =>
  inCity(async ({ given }) => {
    for (const [asked, sentence] of [
      [['figures', '--unit', 'nowhere', '--year', '2025'], /没有代码为“nowhere”的单位/],
      [['figures', '--unit', 'city', '--year', 'x'], /不是年度/],
      [['figures', '--unit', 'city', '--year', '2025', '--scope', 'all'], /没有“all”这种范围/],
      [['figures', '--unit', 'city', '--year', '2025', '--as-of', '20'], /不是日期/],
    ] as const) {
      const { code, complained } = await run(given, asked)
      assert.equal(code, 1)
      assert.match(complained, sentence)
    }
    assert.equal((await run(given, ['records', '--unit', 'city', '--year', '2025'])).code, 2)
  }))
