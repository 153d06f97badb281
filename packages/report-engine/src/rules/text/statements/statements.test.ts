import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleReport } from '../../sample-report.ts'
import { sampleSections } from '../sample-sections.ts'
import type { Subject } from './keywords.ts'
import { statementsOf } from './statements.ts'

// Sentences are made up after shapes that real reports have.
function read(text: string, subject: Subject, organ = '示例市水务局'): string[] {
  const report = sampleReport({ report: { organ, sections: sampleSections({ overview: text }) } })
  return statementsOf(report, subject).map(({ quantity, value, scope, exact, otherYear }) => {
    const marks = [scope === 'unstated' ? '' : scope, exact ? '' : '?', otherYear ?? '']
    return [quantity.readings.map(({ name }) => name).join('/'), value, ...marks]
      .filter((mark) => mark !== '')
      .join(' ')
  })
}

const requests: readonly (readonly [text: string, expected: readonly string[]])[] = [
  ['全年新收政府信息公开申请 31 件。', ['新收 31']],
  [
    '共收到政府信息公开申请1,266件，上年结转 2 件。',
    ['新收/新收与上年结转之和 1266 ?', '上年结转 2'],
  ],
  [
    '受理依申请公开十二件，办结11件，结转下年度1件。',
    ['新收/新收与上年结转之和 12 ?', '办理结果总计 11', '结转下年度 1'],
  ],
  [
    '办结的信息公开申请里，同意公开的答复9件，部分公开的答复0件，不予公开的答复2件，无法提供的答复10件，转到下一年度办理的1件。',
    [
      '（一）予以公开 9 ?',
      '（二）部分公开 0',
      '（三）不予公开 2',
      '（四）无法提供 10',
      '结转下年度 1',
    ],
  ],
  [
    '收到公开申请8份。其中，予以公开2件，属于四类过程性信息1件，本办不掌握相关信息3件。',
    [
      '新收/新收与上年结转之和 8 ?',
      '（一）予以公开 2',
      '6.属于四类过程性信息 1 ?',
      '1.本机关不掌握相关政府信息 3 ?',
    ],
  ],
  ['另有72件申请按照规定顺延到下年度答复。', ['结转下年度 72 ?']],
  ['收到申请，共8件。', ['新收/新收与上年结转之和 8 ?']],
  ['区政府办公室收到7份信息公开申请。', ['新收/新收与上年结转之和 7 organ ?']],
  ['2023年结转政府信息公开申请3件，结转至2025年4件。', ['上年结转 3 ?', '结转下年度 4 ?']],
  [
    '全区新收政府信息公开申请95件；本级新收政府信息公开申请17件。',
    ['新收 95 region', '新收 17 level'],
  ],
  ['2022年新收政府信息公开申请7件。', ['新收 7 ? 2022'.replace(' ?', '')]],
  ['新收政府信息公开申请12件次。', ['新收 12 ?']],
  ['新收政府信息公开申请约30件。', ['新收 30 ?']],
  ['予以公开和部分公开政府信息公开申请15件。', ['（一）予以公开、（二）部分公开 15 ?']],
  ['未收到公民、法人或者其他组织提出的政府信息公开申请。', ['新收 0']],
  ['我局未收到信息公开的申请。', ['新收 0 organ']],
  ['本年度政府信息公开申请为零。', ['新收 0 ?']],
  ['申请总数为1,309，全部按期答复。', ['新收/新收与上年结转之和 1309 ?']],
  ['收到公民、法人和其他组织提交的政府信息公开申请共计310件。', ['新收/新收与上年结转之和 310 ?']],
  [
    '共收到自然人申请51件、法人申请5件。',
    ['自然人新收/自然人新收与上年结转之和/自然人办理结果总计 51 ?'],
  ],
  ['2024年收到申请30件，2023年收到申请25件。', ['新收/新收与上年结转之和 30 ?']],
  [
    '县水利局收到申请12件，县林业局收到申请30件，全县收到申请99件。',
    ['新收/新收与上年结转之和 99 region ?'],
  ],
  // The sample has 26 new requests.
  ['一季度收到申请20件，二季度收到申请6件。', ['新收/新收与上年结转之和 26 ?']],
  ['上半年收到申请20件。', []],
]

for (const [text, expected] of requests)
  test(`requests: ${text}`, () => {
    assert.deepEqual(read(text, 'requests'), expected)
  })

const nothing: readonly (readonly [text: string, subject: Subject])[] = [
  ['新收政府信息公开申请较2023年增加5件。', 'requests'],
  ['2025年将办理政府信息公开申请20件以上。', 'requests'],
  ['网站全年发布政府信息公开目录信息120条。', 'requests'],
  ['受理网民提出的咨询、投诉2741件，办结率100%。', 'requests'],
  ['办理人大代表建议50件、政协提案85件。', 'requests'],
  ['收到政府信息公开申请的，其中网络申请5件、信函申请3件。', 'requests'],
  ['政府信息公开申请中，法人申请21件。', 'requests'],
  ['予以公开自然人申请5件，上年结转自然人申请3件。', 'requests'],
  ['主动公开信息数量为120，办件总数为3000。', 'requests'],
  ['结转下年的政府信息公开申请为零。', 'requests'],
  ['本机关作为行政复议机关共收到行政复议申请88件。', 'requests'],
  ['（二）依申请公开。本机关作为行政复议机关共收到行政复议申请88件。', 'disputes'],
  ['全年受理行政复议案件1200件，行政诉讼应诉350件。', 'disputes'],
  ['行政事业性收费项目5项，免征行政事业性收费20万元。', 'documents'],
  ['收取信息处理费300元。', 'documents'],
  ['未收到要求补正的申请。', 'requests'],
  ['这件行政复议没有被复议机关纠错。', 'disputes'],
  ['办理行政复议案件1200件。', 'disputes'],
  ['没有行政复议被纠错。', 'disputes'],
  ['公报登载规章和规范性文件等98件，其中部门规范性文件37件。', 'documents'],
  ['公开行政许可、行政处罚信息300件。', 'documents'],
  ['解读规范性文件6件。', 'documents'],
]

for (const [text, subject] of nothing)
  test(`no ${subject}: ${text}`, () => {
    assert.deepEqual(read(text, subject), [])
  })

const others: readonly (readonly [text: string, subject: Subject, expected: readonly string[]])[] =
  [
    ['信息公开方面的行政复议6件，尚未审结。', 'disputes', ['行政复议总计 6']],
    [
      '信息公开引起的行政复议8件，诉讼3件。',
      'disputes',
      ['行政复议总计 8', '行政诉讼总计（两类之和） 3 ?'],
    ],
    [
      '本委涉及信息公开的行政复议有2件，涉及的行政诉讼为0件。',
      'disputes',
      ['行政复议总计 2 organ', '行政诉讼总计（两类之和） 0 organ'],
    ],
    ['因政府信息公开新收行政复议134件。', 'disputes', ['行政复议总计 134 ?']],
    [
      '没有因政府信息公开工作被申请行政复议、提起行政诉讼。',
      'disputes',
      ['行政复议总计 0', '行政诉讼总计（两类之和） 0'],
    ],
    [
      '政府信息公开行政复议维持2件，纠正1件。',
      'disputes',
      ['行政复议结果维持 2', '行政复议结果纠正 1'],
    ],
    [
      '制定行政规范性文件5件，废止3件，现行有效40件。',
      'documents',
      [
        '行政规范性文件本年制发件数 5',
        '行政规范性文件本年废止件数 3',
        '行政规范性文件现行有效件数 40',
      ],
    ],
    ['主动公开行政规范性文件8件。', 'documents', ['行政规范性文件本年制发件数 8 ?']],
    ['收取行政事业性收费999万元。', 'documents', ['行政事业性收费本年收费金额（单位：万元） 999']],
    ['行政事业性收费为15000元。', 'documents', ['行政事业性收费本年收费金额（单位：万元） 1.5 ?']],
    ['受理行政复议案件1200件，其中涉及政府信息公开的复议17件。', 'disputes', ['行政复议总计 17 ?']],
    ['作出行政处罚决定30件。', 'documents', ['行政处罚本年处理决定数量 30 ?']],
  ]

for (const [text, subject, expected] of others)
  test(`${subject}: ${text}`, () => {
    assert.deepEqual(read(text, subject), expected)
  })

test('a sub-heading sets the subject of the paragraphs under it', () => {
  assert.deepEqual(
    read('（二）依申请公开\n全年收到9件，办结9件。\n（三）政府信息管理\n全年收到9件。', 'requests'),
    ['新收/新收与上年结转之和 9 ?', '办理结果总计 9'],
  )
})

test('every statement has its place and its wording', () => {
  const sections = sampleSections({
    overview: '平稳。\n全年新收政府信息公开申请 31 件，上年结转 2 件。\n平稳。',
  })
  const [first, second] = statementsOf(sampleReport({ report: { sections } }), 'requests')
  assert.equal(first?.wording, '全年新收政府信息公开申请 31 件')
  assert.deepEqual(first?.at, { line: 102, column: 14 })
  assert.equal(second?.wording, '上年结转 2 件')
})
