import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withDatabase } from '#kit/db/testing/with-database.ts'
import { Refused } from '#kit/db/transaction.ts'
import { sheetRows } from '#kit/files/sheet-rows.ts'
import { localDate } from '#law/index.ts'
import { countNormative } from '../figures/normative-figures.store.ts'
import { findOrigin } from '../taking-in/origins.store.ts'
import { anEditorialOffice, aPublished } from '../testing/an-editorial-office.ts'
import { findPublished } from '../validity/published-document.store.ts'
import { judgeRows } from './doubles.ts'
import { readExportFile } from './export-file.ts'
import { prepareSiteImport, takeInNext } from './import-site.action.ts'
import { dayIn, readImportedRow } from './imported-row.ts'
import { oldAddressOf } from './old-address.ts'
import { findByOldAddress } from './old-addresses.store.ts'
import { countImportRows, listImportRows } from './site-imports.store.ts'

const today = localDate('2026-03-02')
const around = { kind: 'normativeDocument', unitName: '示例局', today } as const

const heads = '标题,URL,文号,成文日期,发布时间,种类,正文'
const line = (number: number, more: Partial<Record<string, string>> = {}) => {
  const given = {
    title: `示例办法${number}（示例）`,
    url: `http://old.example.gov.cn/art/2020/t${number}.html?id=${number}`,
    documentNumber: `示政办〔2020〕${number}号`,
    formedOn: '2020-03-01',
    publishedOn: '2020-03-02 10:00:00',
    kind: '行政规范性文件',
    body: `"<div class=""TRS_Editor""><p style=""color:red"">第一条 示例内容${number}。</p><script>x</script></div>"`,
    ...more,
  }
  return Object.values(given).join(',')
}

async function rowsOf(...lines: readonly string[]) {
  const rows = await sheetRows(Buffer.from([heads, ...lines].join('\n')))
  assert.ok(!('problem' in rows))
  const file = readExportFile(rows)
  assert.ok(!('problem' in file), JSON.stringify(file))
  return file.rows
}

test('a row is read with its dates and a clean body, and what is wrong with it is told', async () => {
  const [first] = await rowsOf(line(1))
  assert.ok(first)
  const good = readImportedRow(first.row, first.texts, around)
  assert.deepEqual(good.notes, [])
  assert.equal(good.read.body, '<p>第一条 示例内容1。</p>')
  assert.deepEqual([good.read.publishedOn, good.read.issuers], ['2020-03-02', ['示例局']])
  const bad = await rowsOf(
    line(2, { title: '', kind: '外星文件', formedOn: '2020-02-30' }),
    line(3, { publishedOn: '', body: '' }),
    line(4, { formedOn: '2020-04-01', publishedOn: '2020-03-01' }),
    line(5, { publishedOn: '2026-03-02', formedOn: '2019-12-31' }),
    line(6, { body: '"<p>见图<img src=""x.png"">和<a href=""/a.docx"">表</a></p>"' }),
  )
  const says = bad.map(({ row, texts }) =>
    readImportedRow(row, texts, around)
      .notes.map((one) => `${one.severity[0]} ${one.says}`)
      .join('；'),
  )
  assert.deepEqual(says, [
    'e 没有标题；e 不认识种类“外星文件”；e 成文日期“2020-02-30”不是日期',
    'e 没有公开日期；e 没有正文',
    'e 成文日期晚于公开日期',
    'e 公开日期要早于今天；w 文号的年份是2020，成文日期是2019-12-31',
    'w 正文有 1 张图片没有带入，需要另外上传；w 正文链接了 1 个附件，仍指向原网站',
  ])
  assert.deepEqual(['2024-3-1', '2024年03月01日', '2024/3/1 08:00', '', '三月'].map(dayIn), [
    '2024-03-01',
    '2024-03-01',
    '2024-03-01',
    null,
    undefined,
  ])
})

test('doubles are told by address, number, or title and day', async () => {
  const rows = (
    await rowsOf(
      line(1),
      line(2, { url: 'https://other.example/art/2020/t1.html?id=1' }),
      line(3, { documentNumber: '示政办 〔2020〕1号' }),
      line(4, { title: '示例办法1（示例）', documentNumber: '' }),
      line(5),
    )
  ).map(({ row, texts }) => readImportedRow(row, texts, around))
  const judged = judgeRows(rows, new Map([['number 示政办〔2020〕5号', '《示例》']]))
  assert.deepEqual(
    judged.map(({ state, notes }) => `${state} ${notes.map(({ says }) => says).join()}`),
    [
      'ready ',
      'faulty 原网址与第 2 行相同',
      'faulty 文号与第 2 行相同',
      'faulty 标题和公开日期与第 2 行相同',
      'known 文号与已有的信息相同：《示例》',
    ],
  )
  const addresses = {
    'http://a.cn/x/y.html': '/x/y.html',
    '/x.aspx?b=2&a=1': '/x.aspx?b=2&a=1',
    'http://a.cn/文件.html': '/%E6%96%87%E4%BB%B6.html',
    'http://a.cn/': undefined,
    'javascript:alert(1)': undefined,
    '': undefined,
  }
  for (const [given, old] of Object.entries(addresses))
    assert.equal(oldAddressOf(given), old, given)
})

test('an export is taken in in parts, with its dates, origin and addresses; the rest goes on later', () =>
  withDatabase(async (given) => {
    const { database } = given
    const office = await anEditorialOffice(given)
    const unitId = office.unit.id
    const head = office.as('officeHead', today)
    await aPublished(office, { on: '2026-02-02', content: { documentNumber: '示政办〔2026〕9号' } })
    const rows = await rowsOf(
      ...Array.from({ length: 30 }, (_, index) => line(index + 1)),
      line(31, { title: '' }),
      line(32, { documentNumber: '示政办〔2026〕9号' }),
    )
    const file = { unitId, fileName: '示例.csv', source: '示例局旧网站', kind: around.kind, rows }
    const refused = (code: string, doing: Promise<unknown>) =>
      assert.rejects(
        doing,
        (error: unknown) => error instanceof Refused && error.refusal.code === code,
        code,
      )
    await refused('siteImport.notYourRole', prepareSiteImport(office.as('clerk', today), file))
    await refused('siteImport.sourceMissing', prepareSiteImport(head, { ...file, source: ' ' }))
    const key = { unitId, importId: await prepareSiteImport(head, file) }
    const counts = async () => Object.fromEntries(await countImportRows(database, key))
    assert.deepEqual(await counts(), { ready: 30, faulty: 1, known: 1 })
    await refused('siteImport.notYourRole', takeInNext(office.as('reviewer', today), key))
    // A row that cannot be taken any more, among those that can.
    await given.sql(
      `update site_import_rows set read = jsonb_set(read, '{publishedOn}', '"2026-03-02"') where row_number = 4`,
    )
    assert.equal(await takeInNext(head, key), 25)
    assert.deepEqual(await counts(), { taken: 24, refused: 1, ready: 5, faulty: 1, known: 1 })
    assert.equal(await takeInNext(head, key), 5)
    assert.equal(await takeInNext(head, key), 0)
    assert.deepEqual(await counts(), { taken: 29, refused: 1, faulty: 1, known: 1 })
    const [first] = await listImportRows(database, key, { states: ['taken'], limit: 1 })
    assert.ok(first?.recordId)
    const record = { unitId, recordId: first.recordId }
    const published = await findPublished(database, record)
    assert.deepEqual(
      [published?.firstPublishedOn, published?.content.formedOn, published?.content.body],
      ['2020-03-02', '2020-03-01', '<p>第一条 示例内容1。</p>'],
    )
    const origin = await findOrigin(database, record)
    assert.deepEqual(
      [origin?.source, origin?.sourceAddress],
      ['示例局旧网站', 'http://old.example.gov.cn/art/2020/t1.html?id=1'],
    )
    const portal = given.as('portal')
    assert.deepEqual(await findByOldAddress(portal, '/art/2020/t1.html?id=1'), {
      ...{ unitCode: 'office', serialYear: 2020, serial: 1 },
    })
    assert.equal(await findByOldAddress(portal, '/art/2020/t31.html?id=31'), undefined)
    const [counted] = await countNormative(database, { unitIds: [unitId], year: 2020 })
    assert.equal(counted?.issued, 29)
    const again = { unitId, importId: await prepareSiteImport(head, file) }
    assert.deepEqual(Object.fromEntries(await countImportRows(database, again)), {
      ...{ known: 30, faulty: 1, ready: 1 },
    })
  }))
