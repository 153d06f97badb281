import assert from 'node:assert/strict'
import { test } from 'node:test'
import { writers } from '@gongkai/report-engine'
import { type TestDatabase, withDatabase } from '#kit/db/testing/with-database.ts'
import { findEdition } from '../flow/editions.store.ts'
import { reportOf } from '../flow/findings.ts'
import { importReport } from '../flow/import-report.action.ts'
import type { ReportKey } from '../flow/report-edition.ts'
import { returnReport } from '../flow/return-report.action.ts'
import { submitReport } from '../flow/submit-report.action.ts'
import { aReportFile } from '../test-report.ts'
import { aUnitWithDraft } from '../test-unit.ts'
import type { Field, Narrative } from './fields.ts'
import { listInsertedFacts } from './inserted-facts.store.ts'
import { isOutOfDate, standingFacts } from './inserted-facts.ts'
import type { Typed } from './merge-text.ts'
import { narrativeOf } from './narrative.ts'
import { digestOfText, saveText } from './save-text.action.ts'

async function textOf({ database }: TestDatabase, key: ReportKey): Promise<Narrative> {
  return narrativeOf(reportOf((await findEdition(database, key))?.document ?? ''))
}

const typed = (field: Field, text: string, before = ''): Typed => ({
  [field]: { text, base: digestOfText(before) },
})

async function auditLines({ sql }: TestDatabase): Promise<number> {
  const { rows } = await sql(
    "select count(*)::int as lines from audit_lines where action = 'annualReport.editText'",
  )
  return rows[0].lines
}

const field = 'overview.requests'
const cell = 'requests.received.total'

test('the first text begins the document; every written format then shows it', () =>
  withDatabase(async (given) => {
    const { key, as } = await aUnitWithDraft(given)
    const text = '更新不够及时，已安排专人每月核对。'
    assert.equal(await saveText(as('clerk'), key, { typed: typed('problems', text) }), true)
    const document = (await findEdition(given.database, key))?.document ?? ''
    const report = reportOf(document)
    assert.equal(report.organ, '示例局')
    assert.equal(report.title, '示例局2025年政府信息公开工作年度报告')
    const written = new TextDecoder().decode(await writers.txt(report))
    assert.ok(written.includes(text))
    assert.ok(new TextDecoder().decode(await writers.html(report)).includes(text))
  }))

test('two people in different fields both keep their text; in the same field nothing is written', () =>
  withDatabase(async (given) => {
    const { key, as } = await aUnitWithDraft(given)
    await saveText(as('clerk'), key, { typed: typed('problems', '经办人的话。') })
    await saveText(as('officeHead'), key, { typed: typed('other', '负责人的话。') })
    const stale = { ...typed('problems', '负责人改的话。'), ...typed('overview.opening', '开头。') }
    await assert.rejects(saveText(as('officeHead'), key, { typed: stale }), /report.textConflict/)
    const text = await textOf(given, key)
    assert.equal(text.problems, '经办人的话。')
    assert.equal(text.other, '负责人的话。')
    assert.equal(text['overview.opening'], '')
    assert.equal(await auditLines(given), 2)
    const knowing = typed('problems', '负责人改的话。', '经办人的话。')
    await saveText(as('officeHead'), key, { typed: knowing })
    assert.equal((await textOf(given, key)).problems, '负责人改的话。')
  }))

test('a save without a change writes nothing, not even a line of audit', () =>
  withDatabase(async (given) => {
    const { key, as } = await aUnitWithDraft(given)
    await saveText(as('clerk'), key, { typed: typed('problems', '一句话。') })
    const again = typed('problems', ' 一句话。\r\n', '一句话。')
    assert.equal(await saveText(as('clerk'), key, { typed: again }), false)
    assert.equal(await auditLines(given), 1)
  }))

test('an inserted fact remembers its cell; when the cell changes it is out of date and is renewed', () =>
  withDatabase(async (given) => {
    const { key, as } = await aUnitWithDraft(given)
    await importReport(
      as('clerk'),
      key,
      aReportFile({ year: 2025, received: 42, isWithoutText: true }),
    )
    const step = { do: 'insert', field, fact: cell } as const
    await saveText(as('clerk'), key, { typed: typed(field, '一年的情况如下。'), step })
    const text = (await textOf(given, key))[field]
    assert.equal(text, '一年的情况如下。2025年新收政府信息公开申请42件。')
    assert.deepEqual(
      (await listInsertedFacts(given.database, key)).map(({ piece, value }) => [piece, value]),
      [['2025年新收政府信息公开申请42件', '42']],
    )

    // The tables change underneath: 43 in place of 42.
    const document = (await findEdition(given.database, key))?.document ?? ''
    await given.sql('update report_editions set document = $1', [
      document.replaceAll(
        '"value":42,"state":"number","raw":"42"',
        '"value":43,"state":"number","raw":"43"',
      ),
    ])
    const stale = async () => {
      const report = reportOf((await findEdition(given.database, key))?.document ?? '')
      const known = await listInsertedFacts(given.database, key)
      return standingFacts(known, narrativeOf(report), report).filter(isOutOfDate)
    }
    assert.deepEqual(
      (await stale()).map(({ renewed }) => renewed),
      ['2025年新收政府信息公开申请43件'],
    )
    // Other fields may be saved meanwhile: the old piece stays known as old.
    await saveText(as('clerk'), key, { typed: typed('problems', '一句话。') })
    assert.equal((await stale()).length, 1)

    await saveText(as('clerk'), key, { typed: {}, step: { do: 'renewAll' } })
    assert.match((await textOf(given, key))[field], /申请43件。$/)
    assert.deepEqual(await stale(), [])
    assert.deepEqual(
      (await listInsertedFacts(given.database, key)).map(({ value }) => value),
      ['43'],
    )
  }))

test('a piece taken out of the text is forgotten', () =>
  withDatabase(async (given) => {
    const { key, as } = await aUnitWithDraft(given)
    await importReport(
      as('clerk'),
      key,
      aReportFile({ year: 2025, received: 42, isWithoutText: true }),
    )
    const step = { do: 'insert', field, fact: cell } as const
    await saveText(as('clerk'), key, { typed: {}, step })
    const before = (await textOf(given, key))[field]
    await saveText(as('clerk'), key, { typed: typed(field, '另写一句。', before) })
    assert.deepEqual(await listInsertedFacts(given.database, key), [])
  }))

test('whoever may not write is refused, and nothing is written', () =>
  withDatabase(async (given) => {
    const { key, as } = await aUnitWithDraft(given)
    await importReport(as('clerk'), key, aReportFile({ year: 2025 }))
    const before = (await findEdition(given.database, key))?.document
    const { problems } = await textOf(given, key)
    const save = { typed: typed('problems', '一句话。', problems) }
    for (const role of ['reviewer', 'organHead', 'secrecyReviewer', 'supervisor', 'auditor'])
      await assert.rejects(saveText(as(role), key, save), /report.notYourRole/)
    const long = { typed: typed('problems', '长'.repeat(20_001), problems) }
    await assert.rejects(saveText(as('clerk'), key, long), /report.textTooLong/)
    await submitReport(as('officeHead'), key)
    await assert.rejects(saveText(as('clerk'), key, save), /report.wrongState/)
    assert.equal((await findEdition(given.database, key))?.document, before)
    assert.equal(await auditLines(given), 0)

    await returnReport(as('supervisor'), key, '请补充第五部分。')
    await saveText(as('clerk'), key, save)
    const edition = await findEdition(given.database, key)
    assert.equal(edition?.state, 'draft')
    assert.equal(edition?.returnedReason, '请补充第五部分。')
  }))
