import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readOutline } from './outline.ts'
import { textSource } from './sample-source.ts'

// All organs and sentences here are made up.
function headingsOf(text: string): string[] {
  return readOutline(textSource(text), new Set()).sections.map(
    ({ number, heading, kind }) => `${number}|${heading}|${kind ?? ''}`,
  )
}

const official = [
  '一|总体情况|overview',
  '二|主动公开政府信息情况|disclosure',
  '三|收到和处理政府信息公开申请情况|requests',
  '四|政府信息公开行政复议、行政诉讼情况|disputes',
  '五|存在的主要问题及改进情况|problems',
  '六|其他需要报告的事项|other',
]

const plain = `示例市水务局2023年政府信息公开工作年度报告
一、总体情况
全年工作平稳。
二、主动公开政府信息情况
规章 0 0 0
三、收到和处理政府信息公开申请情况
一、本年新收政府信息公开申请数量 1 0 0 0 0 0 1
四、结转下年度继续办理 0 0 0 0 0 0 0
四、政府信息公开行政复议、行政诉讼情况
0 0 0 0 0
五、存在的主要问题及改进情况
人手不足。
六、其他需要报告的事项
无`

test('the six headings of the form, one a line', () => {
  assert.deepEqual(headingsOf(plain), official)
})

test('Markdown marks, blanks, and radicals change nothing', () => {
  const dressed = plain
    .replace('一、总体情况', '## **⼀、总体情况**')
    .replace('二、主动公开政府信息情况', '### ⼆、 主动公开 政府信息情况')
  assert.deepEqual(headingsOf(dressed), official)
})

test('headings broken over two lines are joined', () => {
  const broken = plain
    .replace('政府信息公开行政复议、行政诉讼情况', '政府信息公开行政复议、行政诉\n讼情况')
    .replace('二、主动公开政府信息情况', '二、主动公开政府信\n息情况')
  assert.deepEqual(headingsOf(broken), official)
})

test('headings glued to the text that follows leave the text to the section', () => {
  const glued = plain.replace('一、总体情况\n', '一、总体情况2023年，')
  const [overview] = readOutline(textSource(glued), new Set()).sections
  assert.equal(overview?.heading, '总体情况')
  assert.equal(overview?.text, '2023年，全年工作平稳。')
  assert.deepEqual(overview?.lines, [{ line: 2, column: 7 }])
})

test('a whole report in one line is taken apart', () => {
  const line =
    '一、总体情况 全年平稳。二、主动公开政府信息情况 见表。三、收到和处理政府信息公开申请情况 见表。四、政府信息公开行政复议、行政诉讼情况 无。五、存在的主要问题及改进情况 人手不足。六、其他需要报告的事项 无。'
  assert.deepEqual(headingsOf(line), official)
})

test('numbers as digits, in brackets, as parts, or none', () => {
  for (const style of [
    (_numeral: string, digit: number) => `${digit}.`,
    (numeral: string) => `（${numeral}）`,
    (numeral: string) => `第${numeral}部分 `,
    () => '',
  ]) {
    let digit = 0
    const text = plain.replace(
      /^([一二三四五六])、(?=总体|主动|收到|政府|存在|其他)/gmu,
      (_, numeral: string) => {
        digit += 1
        return style(numeral, digit)
      },
    )
    assert.deepEqual(
      headingsOf(text).map((heading) => heading.split('|')[2]),
      ['overview', 'disclosure', 'requests', 'disputes', 'problems', 'other'],
      text.slice(0, 60),
    )
  }
})

test('the wording of 2019 and usual variants', () => {
  const older = plain
    .replace(
      '政府信息公开行政复议、行政诉讼情况',
      '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
    )
    .replace('存在的主要问题及改进情况', '政府信息公开工作存在的主要问题及改进情况')
    .replace('其他需要报告的事项', '其它需要说明的事项')
  assert.deepEqual(
    headingsOf(older).map((heading) => heading.split('|')[2]),
    ['overview', 'disclosure', 'requests', 'disputes', 'problems', 'other'],
  )
})

test('headings that are only mentioned do not count', () => {
  const preamble = `全文依次写总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、
政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况，
还有其他需要报告的事项
，一共六个部分，包括一、总体情况，二、主动公开政府信息情况等。
${plain}`
  const { sections } = readOutline(textSource(preamble), new Set())
  assert.deepEqual(
    sections.filter(({ kind }) => kind !== undefined).map(({ at }) => at.line),
    [6, 8, 10, 13, 15, 17],
  )
})

test('a table of contents does not count', () => {
  const contents = official.map((heading, index) => {
    const [number, words] = heading.split('|')
    return `${number}、${words}……${index + 1}`
  })
  const withLeaders = `目录\n${contents.join('\n')}\n${plain}`
  const bare = `目录\n${contents.join('\n').replace(/……\d/gu, '')}\n${plain}`
  for (const text of [withLeaders, bare])
    assert.deepEqual(
      readOutline(textSource(text), new Set()).sections.map(({ at }) => at.line),
      [9, 11, 13, 16, 18, 20],
    )
})

test('sections that the form does not have keep their place and have no kind', () => {
  const text = plain
    .replace(
      '二、主动公开政府信息情况',
      '二、工作机制\n分工明确。\n三、平台建设\n栏目齐全。\n一、主动公开政府信息情况',
    )
    .replace('三、收到和处理', '二、收到和处理')
    .replace('四、政府信息公开行政复议', '三、政府信息公开行政复议')
    .replace('五、存在的主要问题及改进情况', '（一）主要问题')
    .replace('六、其他需要', '五、其他需要')
  assert.deepEqual(headingsOf(text), [
    '一|总体情况|overview',
    '二|工作机制|',
    '三|平台建设|',
    '一|主动公开政府信息情况|disclosure',
    '二|收到和处理政府信息公开申请情况|requests',
    '三|政府信息公开行政复议、行政诉讼情况|disputes',
    '|（一）主要问题|problems',
    '五|其他需要报告的事项|other',
  ])
})

test('numbered points inside a section are not sections', () => {
  const text = plain
    .replace('全年工作平稳。', '一、加强领导\n责任到人。\n二、规范流程\n按期答复。')
    .replace('人手不足。', '一、存在的问题\n人手不足。\n二、改进措施\n增加人手。')
  assert.deepEqual(headingsOf(text), official)
})

test('sub-headings of section one that sound like sections stay inside it', () => {
  const text = plain.replace(
    '全年工作平稳。',
    '（一）主动公开政府信息情况：公开信息30条。\n（二）依申请公开情况。收到申请1件。',
  )
  assert.deepEqual(headingsOf(text), official)
})

test('sections in another order are kept in the order of the document', () => {
  const [first = '', second = ''] = plain.split('五、存在')
  const other = second.indexOf('六、其他')
  const text = `${first}六、其他需要报告的事项\n无\n五、存在${second.slice(0, other)}`
  assert.deepEqual(
    headingsOf(text).map((heading) => heading.split('|')[2]),
    ['overview', 'disclosure', 'requests', 'disputes', 'other', 'problems'],
  )
})

test('what a web page prints below the report is not part of it', () => {
  const { sections } = readOutline(
    textSource(`${plain}\n打印本页\n版权所有：示例市人民政府`),
    new Set(),
  )
  assert.equal(sections.at(-1)?.text, '无')
})

test('a document without headings has no sections', () => {
  assert.deepEqual(headingsOf('今日天气晴。\n情况如下。'), [])
})

test('running text before the first heading is kept as a section without number and heading', () => {
  const text = `示例局2024年政府信息公开工作年度报告
来源：示例局
根据要求编制本报告，数据统计期限为2024年1月1日至2024年12月31日。
一、总体情况
工作平稳。`
  const [opening, overview] = readOutline(textSource(text), new Set()).sections
  assert.deepEqual([opening?.number, opening?.heading, opening?.kind], ['', '', undefined])
  assert.match(opening?.text ?? '', /^根据要求编制/)
  assert.equal(overview?.kind, 'overview')
})
