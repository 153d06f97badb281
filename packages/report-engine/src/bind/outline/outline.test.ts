import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readOutline } from './outline.ts'
import { tableLines, textSource } from './sample-source.ts'

// All organs and sentences here are made up, except names of public organs in titles.
function outlineOf(text: string, extra: Parameters<typeof textSource>[1] = {}) {
  return readOutline(textSource(text, extra), new Set())
}

const titles: readonly (readonly [lines: string, organ: string | null, year: number | null])[] = [
  ['示例市人民政府2022年政府信息公开工作年度报\n告', '示例市人民政府', 2022],
  ['示例区人民政府\n2023 年政府信息公开工作年度报告', '示例区人民政府', 2023],
  ['2024 年示例市科委政府信息公开工作\n年度报告', '示例市科委', 2024],
  ['正文\n2024 年示例市科委政府信息公开工作\n年度报告', '示例市科委', 2024],
  ['# 示例市人民政府办公室 2025 年政府信息公开工作年度报告', '示例市人民政府办公室', 2025],
  ['示例乡2019年政府信息公开年度工作报告', '示例乡', 2019],
  ['示例县林业局2019年度政府信息公开工作报告', '示例县林业局', 2019],
  ['示例镇人民政府2021年信息公开年度报告', '示例镇人民政府', 2021],
  ['⽰例市大数据管理局2022年政府信息公开⼯作年度报告', '示例市大数据管理局', 2022],
  ['示例市統計局二〇二一年政府信息公開工作年度報告', '示例市统计局', 2021],
  ['政府政务公开年报', null, null],
]

for (const [lines, organ, year] of titles)
  test(`title: ${lines.replace('\n', ' ⏎ ')}`, () => {
    const outline = outlineOf(`${lines}\n一、总体情况\n工作平稳。`)
    assert.equal(outline.organ, organ)
    assert.equal(outline.year, year)
    assert.equal(outline.sections[0]?.text, '工作平稳。')
  })

test('a list of reports of other years beside the report is not its title', () => {
  const list =
    '示例市水务局2021年政府信息公开工作年度报告\n示例市水务局2022年政府信息公开工作年度报告'
  const own = '示例市水务局2023年政府信息公开工作年度报告'
  const text = `${list}\n${own}\n一、总体情况\n平稳。`
  assert.equal(outlineOf(text, { title: `${own}_示例市人民政府` }).year, 2023)
  assert.equal(outlineOf(text.replace(own, `# ${own}`)).year, 2023)
})

test('a title after the first heading belongs to no section', () => {
  const outline = outlineOf('一、总体情况\n示例市民政局2022年政府信息公开工作年度报告\n工作平稳。')
  assert.equal(outline.title, '示例市民政局2022年政府信息公开工作年度报告')
  assert.equal(outline.sections[0]?.text, '工作平稳。')
})

test('the organ is named in full where the text names it in full', () => {
  const outline = outlineOf(
    '示例区人民政府\n2023年政府信息公开工作年度报告\n本报告由范例市示例区人民政府办公室编制。\n一、总体情况\n平稳。',
  )
  assert.equal(outline.organ, '范例市示例区人民政府')
})

test('without a title the page head names the organ, or the first sentence does', () => {
  assert.equal(
    outlineOf('来源：示例市司法局 发布时间：2021-01-21 10:30\n一、总体情况\n平稳。').organ,
    '示例市司法局',
  )
  assert.equal(outlineOf('一、总体情况\n2020年，示例县审计局认真履行职责。').organ, '示例县审计局')
  assert.equal(outlineOf('一、总体情况\n2020年，我局认真履行职责。').organ, null)
})

const periods: readonly (readonly [text: string, from: string, to: string])[] = [
  ['统计期限为 2022年 1月 1日\n至 2022年 12月 31日。', '2022-01-01', '2022-12-31'],
  ['统计期限从2018年1月1日到12月31日止。', '2018-01-01', '2018-12-31'],
  ['统计周期为 2026 年 1 月 1 日至 12 月 31 日。', '2026-01-01', '2026-12-31'],
  ['统计期限自2027年1月1日起至2027年12月31日止。', '2027-01-01', '2027-12-31'],
  ['統計時限為2026年1月1日至2026年12月31日。', '2026-01-01', '2026-12-31'],
  ['数据统计时间为2023.1.1-2023.12.31。', '2023-01-01', '2023-12-31'],
  ['统计期限从2027年1月1日至2027年12月31止。', '2027-01-01', '2027-12-31'],
]

for (const [text, from, to] of periods)
  test(`period: ${text.replace('\n', ' ⏎ ')}`, () => {
    const outline = outlineOf(`本报告所列数据${text}\n一、总体情况\n平稳。`)
    assert.deepEqual([outline.period?.from, outline.period?.to], [from, to])
    assert.equal(outline.period?.at.line, 1)
    assert.equal(outline.year, Number(to.slice(0, 4)))
  })

test('a span of days that is no statistical period, and a day that is none, are not read as one', () => {
  assert.equal(outlineOf('一、总体情况\n2023年5月1日至2023年5月7日开展宣传周。').period, undefined)
  assert.equal(
    outlineOf('一、总体情况\n统计期限为2023年1月1日至2023年13月31日。').period,
    undefined,
  )
})

test('the year comes from the opening sentence when nothing else states it, and is null otherwise', () => {
  assert.equal(outlineOf('一、总体情况\n2020年，我局平稳推进。').year, 2020)
  assert.equal(outlineOf('现把本办2022年度信息公开情况报告于后：\n一、总体情况\n平稳。').year, 2022)
  assert.equal(outlineOf('一、总体情况\n根据2019年修订的条例编制。').year, null)
})

test('the date of publication: printed, or of the page', () => {
  assert.equal(outlineOf('发布日期：2020-01-31\n一、总体情况\n平稳。').publishedOn, '2020-01-31')
  assert.equal(
    outlineOf('发布时间：2022年01月30日 15:52\n一、总体情况\n平稳。').publishedOn,
    '2022-01-30',
  )
  assert.equal(
    outlineOf('一、总体情况\n平稳。', { publishedOn: '2024-01-20' }).publishedOn,
    '2024-01-20',
  )
})

test('lines that were only wrapped are joined, page numbers go, tables are left out', () => {
  const text = `一、总体情况
2023年，本机关依法办理政府信息公开申请，全年共收到申请12
34件，其中网上提交的申请占绝大多数，信函提交的申请较少，当
- 1 -
面提交的申请为零。
（一）主动公开
栏目按期更新。
二、主动公开政府信息情况
规章 0 0 0
按规定公开。`
  const outline = readOutline(textSource(text), tableLines([9, 9]))
  assert.deepEqual(outline.sections[0]?.text.split('\n'), [
    '2023年，本机关依法办理政府信息公开申请，全年共收到申请1234件，其中网上提交的申请占绝大多数，信函提交的申请较少，当面提交的申请为零。',
    '（一）主动公开',
    '栏目按期更新。',
  ])
  assert.deepEqual(
    outline.sections[0]?.lines.map(({ line }) => line),
    [2, 6, 7],
  )
  assert.equal(outline.sections[1]?.text, '按规定公开。')
})

test('in a PDF the boxes say which lines are full and which begin a paragraph', () => {
  const rows: readonly (readonly [text: string, x: number, y: number, width: number])[] = [
    ['一、总体情况', 100, 80, 90],
    ['2023年，本机关共收到申请12', 100, 100, 400],
    ['件，均已答复。', 70, 120, 100],
    ['（一）主动公开', 100, 140, 100],
    ['栏目按期更新，目录逐月核对', 100, 160, 400],
    ['并存档。', 70, 180, 60],
  ]
  const blocks = rows.map(
    ([text, x, y, width]) =>
      ({ kind: 'line', text, at: { page: 1, box: [x, y, width, 15] } }) as const,
  )
  const [section] = readOutline({ format: 'pdf', blocks, findings: [] }, new Set()).sections
  assert.deepEqual(section?.text.split('\n'), [
    '2023年，本机关共收到申请12件，均已答复。',
    '（一）主动公开',
    '栏目按期更新，目录逐月核对并存档。',
  ])
})
