// The two reports of the fictional city: one year follows from the other, and both are right.

import type { Report } from '../../src/report.ts'
import { aReport } from '../a-report.ts'
import { disclosureFigures, disputesFigures, requestsFigures } from './figures.ts'
import { sampleSections } from './sections.ts'

const organ = '示例市人民政府'

export const city2023: Report = aReport({
  organ,
  year: 2023,
  cells: {
    ...disclosureFigures({
      regulations: ['1', '0', '12'],
      normativeDocuments: ['14', '6', '97'],
      decisions: ['48210', '3625', '418'],
      fees: '17719.6506',
    }),
    ...requestsFigures([176, 21, 0, 1, 6, 2], [4, 0, 0, 0, 0, 0], {
      granted: [81, 12, 0, 1, 3, 1],
      partlyGranted: [9, 2, 0, 0, 0, 0],
      'refused.thirdPartyRights': [3, 0, 0, 0, 0, 0],
      'refused.internalAffairs': [1, 0, 0, 0, 0, 0],
      'refused.deliberative': [5, 1, 0, 0, 0, 0],
      'unavailable.notHeld': [52, 4, 0, 0, 2, 1],
      'unavailable.needsCreation': [7, 1, 0, 0, 0, 0],
      'notProcessed.petition': [6, 0, 0, 0, 0, 0],
      'notProcessed.repeat': [4, 0, 0, 0, 0, 0],
      'other.notClarified': [5, 0, 0, 0, 0, 0],
    }),
    ...disputesFigures('reconsideration', [7, 2, 1, 1]),
    ...disputesFigures('litigationDirect', [3, 0, 1, 0]),
    ...disputesFigures('litigationAfterReconsideration', [2, 0, 0, 1]),
  },
  sections: sampleSections({
    opening:
      '本报告由示例市人民政府办公室根据《中华人民共和国政府信息公开条例》编制。本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。',
    aspects: [
      '全市制发规章1件、行政规范性文件14件，文件印发后七个工作日内在网站公开，并附起草说明。',
      '全市新收政府信息公开申请206件，上年结转4件，办结201件，结转下年度9件。',
      '文件起草时同步写明公开属性，属性为不公开的，每年复核一次。',
      '网站公开专栏按法定内容重新分类，老人和视力不便的人可以听读。',
      '对部门和县（市、区）开展工作考核，组织一次社会评议，本年没有发生需要责任追究的情形。',
    ],
    problems:
      '一是部分解读只摘抄文件，群众不容易看懂。二是少数单位答复用语不统一。\n今后把解读稿与文件稿一并送审，并印发答复用语对照表。',
    other: '2023年全市收取信息处理费0元。',
  }),
})

export const city2024: Report = aReport({
  organ,
  year: 2024,
  cells: {
    ...disclosureFigures({
      regulations: ['2', '1', '13'],
      normativeDocuments: ['11', '9', '99'],
      decisions: ['51377', '3390', '402'],
      fees: '16804.277',
    }),
    ...requestsFigures([188, 25, 1, 0, 4, 3], [8, 0, 0, 0, 1, 0], {
      granted: [90, 15, 1, 0, 3, 2],
      partlyGranted: [11, 1, 0, 0, 0, 0],
      'refused.stateSecret': [1, 0, 0, 0, 0, 0],
      'refused.thirdPartyRights': [4, 1, 0, 0, 0, 0],
      'refused.deliberative': [3, 0, 0, 0, 0, 0],
      'refused.registryInquiry': [6, 1, 0, 0, 0, 0],
      'unavailable.notHeld': [55, 6, 0, 0, 1, 1],
      'unavailable.stillUnclear': [2, 0, 0, 0, 0, 0],
      'notProcessed.petition': [7, 0, 0, 0, 0, 0],
      'notProcessed.repeat': [3, 0, 0, 0, 0, 0],
      'other.notClarified': [4, 0, 0, 0, 0, 0],
      'other.other': [3, 1, 0, 0, 1, 0],
    }),
    ...disputesFigures('reconsideration', [9, 1, 2, 0]),
    ...disputesFigures('litigationDirect', [2, 1, 0, 1]),
    ...disputesFigures('litigationAfterReconsideration', [3, 0, 1, 0]),
  },
  sections: sampleSections({
    opening:
      '示例市人民政府办公室依照政府信息公开条例编写本报告，数据统计自2024年1月1日起至2024年12月31日止。',
    aspects: [
      '规章制发2件、废止1件；行政规范性文件制发11件、废止9件，目前有效99件，全部放入文件库，可按年份和文号查找。',
      '新收申请221件，加上年结转9件，共办结223件，还有7件转到下一年度继续办理。',
      '逐件核对历年文件的效力，失效的在页面顶端标明。',
      '政务服务大厅和两个图书馆设查阅点，配有可以打印的终端。',
      '把公开工作纳入年度考核，社会评议回收问卷1300份，没有单位被追究责任。',
    ],
    problems: '申请人补正次数仍然偏多。\n下一年在网上申请页面增加填写示例，减少来回补正。',
    other: '本年度发出收费通知0件，收取信息处理费0元。',
  }),
})
