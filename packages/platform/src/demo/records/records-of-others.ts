// What other units of the demo publish: a few for each, so that the city's pages show more than one unit.

import { bodyOf, type PlannedRecord } from './planned-record.ts'

const marked = '本文为演示编造，其中的名称、数字都不是真实的。'

type Short = {
  readonly kind: 'notice' | 'organisation' | 'inspection' | 'emergency' | 'otherInformation'
  readonly on: string
  readonly title: string
  readonly item: string
  readonly subject: string
  readonly says: string
}

function short({ kind, on, title, item, subject, says }: Short): PlannedRecord {
  const content = { title: `${title}（演示）`, entryCode: item, subject, summary: says }
  return { kind, on, content: { ...content, genre: '公告', body: bodyOf(marked, says) } }
}

const duties = (on: string, says: string): PlannedRecord =>
  short({
    ...{ kind: 'organisation', on, item: '20.2', subject: '机构设置', says },
    title: '机关职能和联系方式',
  })

/** By the code of the unit. */
export const recordsOfOthers: Readonly<Record<string, readonly PlannedRecord[]>> = {
  jiaozuo: [
    duties('2026-01-12', '市政府的职责、办公地址、办公时间和信访接待日。'),
    {
      kind: 'statistics',
      on: '2026-03-23',
      content: {
        title: '2025年公共服务设施统计（演示）',
        entryCode: '20.4',
        subject: '统计',
        genre: '统计数据',
        summary: '公园、图书馆、养老机构和托育机构的数目。',
        body: bodyOf(marked, [
          ['设施', '2024年', '2025年'],
          ['公园（个）', '41', '44'],
          ['公共图书馆（个）', '9', '9'],
          ['养老机构（个）', '63', '66'],
          ['托育机构（个）', '118', '131'],
        ]),
      },
    },
    {
      kind: 'meeting',
      on: '2026-09-21',
      content: {
        title: '市政府常务会议研究公园建设（演示）',
        entryCode: '20.15',
        subject: '综合政务',
        genre: '会议',
        summary: '会议研究2027年公园建设的选址和投资。',
        body: bodyOf(marked, '会议决定把选址方案公布三十日，听取附近居民的意见后再定。'),
        fields: {
          session: '演示届第30次',
          heldOn: '2026-09-21',
          agenda: '2027年公园建设的选址和投资',
        },
      },
    },
  ],
  gongyi: [
    duties('2026-01-13', '市政府的职责、办公地址、办公时间和联系电话。'),
    short({
      ...{ kind: 'notice', on: '2026-04-07', item: '20.11', subject: '卫生、体育' },
      title: '关于延长社区卫生服务时间的公告',
      says: '六个社区卫生服务中心工作日延长到晚上八点，周末半天开诊。',
    }),
  ],
  'example-bureau-a': [
    duties('2026-01-14', '本局的职责、内设科室和联系电话。'),
    short({
      ...{ kind: 'inspection', on: '2026-05-12', item: '20.13', subject: '商贸、海关、旅游' },
      title: '集贸市场计量器具抽查结果',
      says: '抽查三百台秤，合格二百九十一台，不合格的已停用。',
    }),
  ],
  'example-bureau-b': [
    duties('2026-01-13', '本局的职责、内设科室和联系电话。'),
    short({
      ...{ kind: 'otherInformation', on: '2026-06-16', item: '20.15', subject: '政务服务' },
      title: '窗口服务评价半年情况',
      says: '收到评价二千零四十条，差评十一条，都已回访。',
    }),
  ],
  'example-street': [
    duties('2026-01-12', '街道的职责、办公地址和值班电话。'),
    short({
      ...{ kind: 'emergency', on: '2026-05-19', item: '20.12', subject: '民政、扶贫、救灾' },
      title: '汛期转移安置点安排',
      says: '设三个安置点，每个可容纳二百人，备有饮水、药品和被褥。',
    }),
  ],
}
