// Whole tables in layouts of their own: what each layout loses, and what is made of it.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { boundText, doubtOf, rowOf } from '../../test/bound.ts'
import { requestHeadings, requestLines, requestText } from '../../test/form-text.ts'

const documents2021 = `二、主动公开政府信息情况
第二十条第（一）项
信息内容\t本年制发件数\t本年废止件数\t现行有效件数
规章\t0\t0\t1
行政规范性文件\t12\t3\t97
第二十条第（五）项
信息内容\t本年处理决定数量
行政许可\t550
第二十条第（六）项
信息内容\t本年处理决定数量
行政处罚\t31
行政强制\t2
第二十条第（八）项
信息内容\t本年收费金额（单位：万元）
行政事业性收费\t17.65`

const documents2019 = `二、主动公开政府信息情况
第二十条第（一）项
信息内容|本年新制作数量|本年新公开数量|对外公开总数量
规章|0|0|0
规范性文件|2|2|8
第二十条第（五）项
信息内容|上一年项目数量|本年增/减|处理决定数量
行政许可|339|+123|462
其他对外管理服务事项|5|减1|0
第二十条第（六）项
信息内容|上一年项目数量|本年增/减|处理决定数量
行政处罚|18|增52|70
行政强制|0|0|0
第二十条第（八）项
信息内容|上一年项目数量|本年增/减
行政事业性收费|0|0
第二十条第（九）项
信息内容|采购项目数量|采购总金额
政府集中采购|2|27.27万元`

test('table 二 of 2021', () => {
  const bound = boundText(documents2021)
  assert.equal(bound.edition, '2021')
  assert.equal(Object.values(bound.values).join(' '), '0 0 1 12 3 97 550 31 2 17.65')
  assert.deepEqual(bound.doubts, {})
})

test('table 二 of 2019 with changes and money', () => {
  const bound = boundText(documents2019)
  assert.equal(bound.edition, '2019')
  assert.equal(rowOf(bound, 'disclosure.licences'), '339 123 462')
  assert.equal(rowOf(bound, 'disclosure.otherServices'), '5 -1 0')
  assert.equal(rowOf(bound, 'disclosure.procurement'), '2 27.27')
  assert.deepEqual(bound.doubts, {})
})

const figures = { 'notProcessed.repeat': '3 1 0 0 0 0 4', handled: '3 1 0 0 0 0 4' }
const layouts: Readonly<Record<string, (line: string) => string>> = {
  tabs: (line) => line,
  blanks: (line) => line.replaceAll('\t', '  '),
  'bars between': (line) => line.replaceAll('\t', ' | '),
  'bars around': (line) => `| ${line.replaceAll('\t', ' | ')} |`,
  'bars after each cell, one cell a line': (line) => line.replaceAll('\t', ' |\n').concat(' |'),
  'one cell a line with empty lines': (line) => line.replaceAll('\t', '\n\n'),
  'traditional labels': (line) => line.replace('申请', '申請').replace('处理', '處理'),
  'blanks inside labels': (line) => line.replace('申请', '申 请'),
}

for (const [name, print] of Object.entries(layouts))
  test(`table 三 set with ${name}`, () => {
    const bound = boundText([requestHeadings, ...requestLines({ figures }).map(print)].join('\n'))
    assert.equal(rowOf(bound, 'requests.notProcessed.repeat'), '3 1 0 0 0 0 4')
    assert.equal(Object.keys(bound.values).length, 175)
    assert.deepEqual(bound.doubts, {})
  })

test('（六）其他处理 as one row, in either edition', () => {
  for (const options of [{ edition: '2019' as const }, { hasOneOther: true }]) {
    const bound = boundText(
      requestText({ ...options, figures: { ...figures, other: '7 0 0 0 0 0 7' } }),
    )
    assert.equal(rowOf(bound, 'requests.other').split(' ').length, 7)
    assert.equal(bound.values['requests.other.other.total'], undefined)
    assert.deepEqual(bound.doubts, {})
  }
})

test('a text cut off in the middle is read as far as it goes', () => {
  const lines = requestText({ figures }).split('\n').slice(0, 10)
  const bound = boundText(lines.join('\n'))
  assert.equal(Object.keys(bound.values).length, 56)
  assert.deepEqual(bound.doubts, {})
})

test('two copies of the tables on one page give the cells once', () => {
  const table = requestText({ figures })
  const bound = boundText(`${table}\n五、存在的主要问题\n示例文字。\n附件\n${table}`)
  assert.equal(rowOf(bound, 'requests.notProcessed.repeat'), '3 1 0 0 0 0 4')
  assert.deepEqual(doubtOf(bound, 'requests.notProcessed.repeat'), [])
})

test('blank cells that vanish leave a row doubted, and the rows around it whole', () => {
  const lines = requestLines({ figures }).map((line) =>
    line.startsWith('2.重复申请') ? '2.重复申请 3 4' : line,
  )
  const bound = boundText([requestHeadings, ...lines].join('\n'))
  assert.deepEqual(doubtOf(bound, 'requests.notProcessed.repeat'), ['tooFew'])
  assert.deepEqual(doubtOf(bound, 'requests.notProcessed.publication'), [])
})

test('a page number and headings again in the middle change nothing', () => {
  const lines = requestLines({ figures })
  const page = ['- 3 -', ...requestHeadings.split('\n')]
  const bound = boundText([requestHeadings, ...lines.toSpliced(9, 0, ...page)].join('\n'))
  assert.equal(Object.keys(bound.values).length, 175)
  assert.deepEqual(bound.doubts, {})
})
