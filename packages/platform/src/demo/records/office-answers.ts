// What 市政府办公室 publishes in the demo of its meetings and of proposals it answered. All texts, names and
// numbers are made up.

import { bodyOf, type PlannedRecord } from './planned-record.ts'

const marked = '本文为演示编造，其中的名称、数字都不是真实的。'

export const officeAnswers: readonly PlannedRecord[] = [
  {
    kind: 'meeting',
    on: '2026-08-10',
    content: {
      title: '常务会议听取老旧小区改造进展（演示）',
      entryCode: '20.15',
      subject: '综合政务',
      genre: '会议',
      summary: '会议的议题和决定。',
      body: bodyOf(
        marked,
        '会议听取老旧小区改造的进展，决定把加装电梯的意见征询期延长到三十日，并公布每个小区的进度。',
        '会议审议了养老服务设施的布局方案，原则同意，修改后公布。',
      ),
      fields: {
        session: '演示届第12次',
        heldOn: '2026-08-10',
        chair: '示例乙（演示人物）',
        agenda: '一、老旧小区改造进展\n二、养老服务设施布局方案',
        present: '市政府领导（演示）',
        invited: '居民代表3人、物业企业代表1人（演示）',
      },
    },
  },
  {
    kind: 'proposal',
    on: '2026-06-15',
    content: {
      title: '对“增设社区图书流动点”建议的答复（演示）',
      entryCode: '20.15',
      subject: '文化、广电、新闻出版',
      genre: '函',
      summary: '答复人大代表关于社区图书流动点的建议。',
      body: bodyOf(
        marked,
        '建议很好，已经采纳。2026年先在六个社区设点，每周换书一次，开放时间包括周末。',
      ),
      fields: {
        proposalKind: '人大代表建议',
        session: '演示届第三次会议',
        number: '第18号',
        proposer: '李某代表等3人（演示）',
        handler: '办公室（演示）',
        result: 'A类（已经解决或者采纳）',
        answeredOn: '2026-06-15',
      },
    },
  },
  {
    kind: 'proposal',
    on: '2026-07-13',
    content: {
      title: '对“完善夜间公交线路”提案的答复（演示）',
      entryCode: '20.15',
      subject: '工业、交通',
      genre: '函',
      summary: '答复政协委员关于夜间公交的提案。',
      body: bodyOf(
        marked,
        '夜间客流正在统计，计划2027年上半年试开两条线路，试行结果公布后再决定是否增加。',
      ),
      fields: {
        proposalKind: '政协委员提案',
        session: '演示届第三次会议',
        number: '第42号',
        proposer: '王某委员（演示）',
        handler: '办公室（演示）',
        result: 'B类（正在解决或者列入计划）',
        answeredOn: '2026-07-13',
      },
    },
  },
  {
    kind: 'otherDocument',
    on: '2026-03-16',
    content: {
      title: '关于做好2026年政务公开工作的安排（演示）',
      documentNumber: '演示办发〔2026〕8号',
      entryCode: '20.15',
      subject: '政务公开',
      genre: '通知',
      summary: '2026年政务公开的四项重点和时间。',
      body: bodyOf(
        marked,
        '三月清理失效文件，六月检查指南和目录，九月抽查答复文书，十一月组织年度报告的准备。',
      ),
    },
  },
]
