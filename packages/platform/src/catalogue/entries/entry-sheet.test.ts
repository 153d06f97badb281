import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sheetRows } from '#kit/files/sheet-rows.ts'
import { anEntry } from '../testing/a-catalogue.ts'
import { entriesAsXlsx } from './entry-sheet.ts'
import { type ReadEntry, readCatalogueSheet } from './read-entries.ts'

const under = { item: '20.15', field: '', taken: [] } as const

function entriesOf(read: ReturnType<typeof readCatalogueSheet>): readonly ReadEntry[] {
  assert.ok('entries' in read, 'problem' in read ? read.problem : '')
  return read.entries
}

test('what is exported is read back as the same entries, merged cells and all', async () => {
  const entries = [
    anEntry(),
    anEntry({
      code: '20.1.2',
      basis: '',
      secondMatter: '=1+1',
      audience: 'somebody',
      audienceWords: '示例企业',
    }),
    anEntry({
      code: '20.10.1',
      field: 'f01',
      firstMatter: '示例：审批',
      limitWords: '信息形成或者变更之日起7个工作日内',
      limit: { kind: 'workingDays', days: 7, law: '' },
      manner: 'onRequest',
      levels: ['county', 'town', 'village'],
      channels: ['website', 'serviceHall', 'noticeBoard', 'other'],
    }),
    anEntry({
      code: '20.7.1',
      limitWords: '每年9月30日前',
      limit: { kind: 'yearly', month: 9, day: 30, law: '示例法第一条' },
      levels: [],
    }),
  ]
  const bytes = await entriesAsXlsx('示例目录', entries)
  const read = entriesOf(readCatalogueSheet(await sheetRows(bytes), under))
  assert.deepEqual(
    read.map(({ entry }) => entry),
    entries,
  )
  assert.deepEqual(
    read.flatMap(({ problems }) => problems),
    [],
  )
})

const rows = (lines: readonly (readonly string[])[]) =>
  lines.map((cells, index) => ({
    number: index + 1,
    cells: new Map(cells.map((text, at) => [at, text])),
  }))

const head = [
  ['示例县基层政务公开标准目录'],
  [
    '序号',
    '公开事项',
    '',
    '公开内容\n(要素)',
    '公开依据',
    '公开时限',
    '公开主体',
    '公开渠道和载体',
    '公开对象',
    '',
    '公开方式',
    '',
    '公开层级',
    '',
  ],
  [
    '',
    '一级事项',
    '二级事项',
    '',
    '',
    '',
    '',
    '',
    '全社会',
    '特定群众',
    '主动',
    '依申请公开',
    '县级',
    '乡级',
  ],
]

test('a sheet as it is published: boxes, merged matters, no codes of its own', () => {
  const channels =
    '■政府网站  □政府公报\n■两微一端  □发布会/听证会\n□广播电视 ■社区/企事业单位/村公示栏（电子屏）\n□其他_____'
  const read = entriesOf(
    readCatalogueSheet(
      rows([
        ...head,
        [
          '1',
          '示例审批',
          '示例核准',
          '示例结果',
          '示例规定',
          '信息形成之日起 7 个工作日内',
          '示例局',
          channels,
          '√',
          '',
          '√',
          '',
          '√',
          '√',
        ],
        ['2', '', '示例备案', '示例指南', '', '及时公开', '', '', '', '√', '', '√', '√', ''],
      ]),
      { item: '20.15', field: 'f01', taken: ['20.10.4'] },
    ),
  )
  const [first, second] = read
  assert.deepEqual([first?.entry.code, second?.entry.code, first?.line], ['20.10.5', '20.10.6', 4])
  assert.deepEqual(first?.entry.channels, ['website', 'socialMedia', 'noticeBoard'])
  assert.deepEqual(first?.entry.limit, { kind: 'workingDays', days: 7, law: '' })
  assert.equal(second?.entry.firstMatter, '示例审批')
  assert.equal(second?.entry.discloser, '示例局')
  assert.deepEqual(
    [second?.entry.audience, second?.entry.audienceWords, second?.entry.manner],
    ['somebody', '特定群体', 'onRequest'],
  )
  assert.match(second?.notes.join('') ?? '', /“及时公开”照原文保留/)
  assert.deepEqual(first?.problems.concat(second?.problems ?? []), [])
})

test('every line says what is wrong with it', () => {
  const read = entriesOf(
    readCatalogueSheet(
      rows([
        [
          ...(head[2] ?? []).slice(0, 3),
          '公开内容',
          '公开依据',
          '公开时限',
          '公开主体',
          '公开渠道和载体',
          '目录代码',
          '试点领域',
        ],
        ['1', '示例', '', '示例', '', '即时', '示例局', '政府网站、飞鸽', '20.1.1', ''],
        ['2', '', '', '示例', '', '90个工作日内', '', '', '22.1.1', '示例领域'],
        ['3', '', '', '示例', '', '', '', '政府网站', '20.1.1', ''],
      ]),
      under,
    ),
  )
  assert.match(read[0]?.problems.join() ?? '', /不认识的公开渠道：飞鸽/)
  const second = read[1]?.problems.join() ?? ''
  for (const wrong of [/没有“示例领域”/, /目录代码由/, /长于 20 个工作日/])
    assert.match(second, wrong)
  assert.match(read[2]?.problems.join() ?? '', /与第 2 行相同/)
})

test('what is no catalogue is said to be none', () => {
  assert.deepEqual(readCatalogueSheet({ problem: '示例' }, under), { problem: '示例' })
  assert.ok('problem' in readCatalogueSheet(rows([['姓名', '电话']]), under))
  assert.ok('problem' in readCatalogueSheet(rows([['公开内容', '公开依据']]), under))
  assert.ok('problem' in readCatalogueSheet(rows(head), under))
})
