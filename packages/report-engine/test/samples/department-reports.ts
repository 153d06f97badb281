// Reports of fictional departments of 2024, each with one or two typical mistakes.

import type { Report } from '../../src/report.ts'
import { aReport } from '../a-report.ts'
import { disclosureFigures, disputesFigures, requestsFigures } from './figures.ts'
import { sampleSections } from './sections.ts'

const period = '数据统计期限为2024年1月1日至2024年12月31日'

/** The column 自然人 does not balance: one request is missing among the results. */
export const agriculture: Report = aReport({
  organ: '示例县农业农村局',
  year: 2024,
  cells: {
    ...disclosureFigures({
      normativeDocuments: ['1', '0', '5'],
      decisions: ['326', '41', '3'],
      fees: '0',
    }),
    ...requestsFigures([11, 1, 0, 0, 0, 0], [1, 0, 0, 0, 0, 0], {
      granted: [6, 1, 0, 0, 0, 0],
      'refused.enforcementFile': [1, 0, 0, 0, 0, 0],
      'unavailable.notHeld': [4, 0, 0, 0, 0, 0],
    }),
    'requests.carriedOut.naturalPerson': '0',
    'requests.carriedOut.total': '0',
  },
  sections: sampleSections({
    opening: `示例县农业农村局编制本报告，${period}。`,
    aspects: [
      '公开补贴发放名单36批、农机购置指南4份。',
      '新收申请12件，上年结转1件。',
      '公开前由业务股室和法制股室分别审核。',
      '公开栏目由县政府网站统一提供，本局专人维护。',
      '办公室每季度抽查一次，结果在局务会通报。',
    ],
    problems: '乡镇报送的数据有时晚到。\n已商定每月5日前报送。',
    other: '没有收取信息处理费（0元）。',
  }),
})

/** A blank cell and strokes where the form wants a number. */
export const health: Report = aReport({
  organ: '示例市卫生健康委员会',
  year: 2024,
  cells: {
    ...disclosureFigures({
      regulations: ['/', '/', '/'],
      normativeDocuments: ['3', '2', '17'],
      decisions: ['1984', '87', ''],
      fees: '88.509',
    }),
    ...requestsFigures([23, 2, 0, 0, 1, 0], [0, 0, 0, 0, 0, 0], {
      granted: [12, 1, 0, 0, 1, 0],
      'refused.thirdPartyRights': [2, 0, 0, 0, 0, 0],
      'unavailable.notHeld': [8, 1, 0, 0, 0, 0],
      'notProcessed.petition': [1, 0, 0, 0, 0, 0],
    }),
    ...disputesFigures('reconsideration', [1, 0, 0, 0]),
  },
  sections: sampleSections({
    opening: `本报告由示例市卫生健康委员会办公室汇总，${period}。`,
    aspects: [
      '公开医疗机构名单、收费标准和抽查结果共212条。',
      '新收申请26件，全部在期限内答复。',
      '涉及个人病情的内容一律隐去姓名和证件号。',
      '网站栏目与政务新媒体内容保持一致。',
      '邀请12名居民代表提意见，采纳9条。',
    ],
    problems: '数据表格有的用图片发布，不便复制。\n今后一律用可以检索的表格。',
    other: '全年收取信息处理费0元。',
  }),
})

/** The title says 2024, the period 2023. */
export const education: Report = aReport({
  organ: '示例县教育局',
  year: 2024,
  cells: {
    ...disclosureFigures({
      normativeDocuments: ['2', '1', '8'],
      decisions: ['64', '5', '0'],
      fees: '0',
    }),
    ...requestsFigures([7, 0, 0, 0, 0, 1], [0, 0, 0, 0, 0, 0], {
      granted: [5, 0, 0, 0, 0, 1],
      'unavailable.needsCreation': [1, 0, 0, 0, 0, 0],
      'other.other': [1, 0, 0, 0, 0, 0],
    }),
  },
  sections: sampleSections({
    opening:
      '根据条例要求，示例县教育局编制本报告，数据的统计期限自2023年1月1日起至2023年12月31日止。',
    aspects: [
      '公开招生划片范围、资助名单和学校食堂检查结果。',
      '新收申请8件，办结8件，没有结转。',
      '校务信息由学校拟稿，局办公室复核。',
      '在局网站设入学问答专栏，开学前后每日更新。',
      '把公开情况列入学校年终考核。',
    ],
    problems: '有的学校更新不及时。\n已指定每校一名联络员。',
    other: '未收取信息处理费，金额0元。',
  }),
})

/** The text counts one request more than the table; one cell carries a note, one is blank. */
export const market: Report = aReport({
  organ: '示例区市场监督管理局',
  year: 2024,
  cells: {
    ...disclosureFigures({
      normativeDocuments: ['2（其中修订1件）', '0', '6'],
      decisions: ['12754', '932', '57'],
      fees: '3.25',
    }),
    ...requestsFigures([31, 6, 0, 0, 2, 0], [2, 0, 0, 0, 0, 0], {
      granted: [14, 3, 0, 0, 1, 0],
      partlyGranted: [2, 0, 0, 0, 0, 0],
      'refused.enforcementFile': [5, 2, 0, 0, 0, 0],
      'refused.registryInquiry': [4, 1, 0, 0, 1, 0],
      'notProcessed.petition': [6, 0, 0, 0, 0, 0],
    }),
    'requests.granted.researchBody': '',
    ...disputesFigures('reconsideration', [4, 1, 0, 0]),
    ...disputesFigures('litigationDirect', [1, 0, 0, 0]),
  },
  sections: sampleSections({
    opening: `示例区市场监督管理局年度报告，${period}。`,
    aspects: [
      '公开抽检结果418批次，公示处罚信息932条。',
      '本年新收政府信息公开申请40件，上年结转2件，办结39件，结转下年度2件。',
      '案卷公开前核对当事人信息是否需要隐去。',
      '企业年报查询入口移到网站首页。',
      '全年培训两次，参加人员146人。',
    ],
    problems: '投诉举报与信息公开申请容易混在一起。\n窗口增设分流说明。',
    other: '收取信息处理费0元。',
  }),
})

/** The total of a row is not the sum of its columns; section six says nothing of the fee. */
export const resources: Report = aReport({
  organ: '示例县自然资源局',
  year: 2024,
  cells: {
    ...disclosureFigures({
      normativeDocuments: ['4', '3', '21'],
      decisions: ['2206', '74', '11'],
      fees: '5310.08',
    }),
    ...requestsFigures([58, 9, 0, 0, 3, 1], [3, 1, 0, 0, 0, 0], {
      granted: [27, 5, 0, 0, 2, 1],
      partlyGranted: [4, 0, 0, 0, 0, 0],
      'refused.deliberative': [2, 0, 0, 0, 0, 0],
      'refused.registryInquiry': [6, 2, 0, 0, 1, 0],
      'unavailable.notHeld': [19, 2, 0, 0, 0, 0],
      'notProcessed.repeat': [2, 0, 0, 0, 0, 0],
    }),
    'requests.unavailable.notHeld.total': '12',
    ...disputesFigures('reconsideration', [3, 0, 1, 1]),
    ...disputesFigures('litigationAfterReconsideration', [1, 0, 0, 0]),
  },
  sections: sampleSections({
    opening: `示例县自然资源局依法编制本报告，${period}。`,
    aspects: [
      '公开征地批文和补偿方案23件，供地结果96宗。',
      '新收申请71件，上年结转4件，办结73件，结转2件。',
      '图件公开前检查密级和坐标精度。',
      '征地信息统一放在一张目录里，可按村查询。',
      '对逾期一天以上的答复逐件说明原因。',
    ],
    problems: '历史档案没有全部数字化，查找费时。\n计划两年内完成扫描。',
    other: '没有其他需要报告的事项。',
  }),
})

/** The trial form, with signs in the columns 本年增/减 and an amount with its unit: right. */
export const town2019: Report = aReport({
  edition: '2019',
  organ: '示例镇人民政府',
  year: 2019,
  cells: {
    'disclosure.normativeDocuments.made': '1',
    'disclosure.normativeDocuments.published': '1',
    'disclosure.normativeDocuments.totalPublished': '4',
    'disclosure.licences.previous': '18',
    'disclosure.licences.change': '+3',
    'disclosure.licences.decisions': '21',
    'disclosure.otherServices.previous': '40',
    'disclosure.otherServices.change': '-2',
    'disclosure.otherServices.decisions': '215',
    'disclosure.procurement.items': '2',
    'disclosure.procurement.amount': '251000元',
    ...withSingleOther(),
  },
  without: ['requests.other.notClarified', 'requests.other.feeUnpaid', 'requests.other.other'],
  sections: sampleSections({
    opening: '示例镇人民政府编制本报告，所列数据的统计期限从2019年1月1日到2019年12月31日。',
    aspects: [
      '公开惠民补贴、低保名单和村级财务共75条。',
      '新收申请3件，均已答复。',
      '由党政办公室逐条登记和保管。',
      '镇便民服务中心设公开栏，每月更换。',
      '年内接受县里考核一次，开展社会评议一次，无责任追究情形。',
    ],
    problems: '村级公开内容还不够细。\n计划统一公开目录。',
    other: '没有收取费用，信息处理费0元。',
  }),
})

function withSingleOther(): Record<string, string> {
  const figures = requestsFigures([3, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0], {
    granted: [2, 0, 0, 0, 0, 0],
    'unavailable.notHeld': [1, 0, 0, 0, 0, 0],
  })
  const kept = Object.entries(figures).filter(([address]) => !address.startsWith('requests.other.'))
  return Object.fromEntries(kept)
}
