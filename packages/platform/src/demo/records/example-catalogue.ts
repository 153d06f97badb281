// The demo's catalogue of what is published on one's own account: 焦作市's, which units below go by.

import type { CatalogueEntry } from '#catalogue/index.ts'

type Short = readonly [
  code: string,
  matter: string,
  elements: string,
  limit?: CatalogueEntry['limit'],
]

const week: CatalogueEntry['limit'] = { kind: 'workingDays', days: 7, law: '' }

const entries: readonly Short[] = [
  ['20.1.1', '政策文件', '标题、文号、成文日期、正文、有效性'],
  ['20.2.1', '机构职能', '职责、内设机构、办公地址、办公时间、联系方式、负责人'],
  ['20.3.1', '规划计划', '规划正文、实施情况'],
  ['20.4.1', '统计信息', '指标、数值、统计口径'],
  ['20.5.1', '服务事项', '条件、材料、程序、时限'],
  ['20.7.1', '部门预算', '收支总表、“三公”经费、增减说明'],
  ['20.8.1', '收费项目', '项目、依据、标准、减免'],
  ['20.9.1', '政府采购', '采购意向、采购公告、成交结果', week],
  ['20.10.1', '重大建设项目', '批准结果、招标投标、竣工信息'],
  ['20.12.1', '应急管理', '预案、预警信息、应对情况', { kind: 'immediately' }],
  ['20.13.1', '监督检查', '检查项目、结果、整改'],
  ['20.14.1', '公务员招考', '职位、名额、条件、录用结果', week],
]

/** Entries in the order of their codes; `discloser`: who publishes. */
export function exampleEntries(discloser: string): readonly CatalogueEntry[] {
  return entries.map(([code, matter, elements, limit = { kind: 'regulation' }]) => ({
    ...{ code, field: '', firstMatter: `${matter}（演示）`, secondMatter: '', elements, limit },
    basis: '政府信息公开条例第二十条',
    limitWords: wordsOf(limit),
    discloser,
    channels: ['website', 'readingPoint'],
    ...{ audience: 'everybody', audienceWords: '', manner: 'proactive', levels: ['county'] },
  }))
}

function wordsOf({ kind }: CatalogueEntry['limit']): string {
  if (kind === 'immediately') return '信息形成或者变更后即时公开'
  return kind === 'workingDays'
    ? '信息形成或者变更之日起7个工作日内'
    : '信息形成或者变更之日起20个工作日内'
}
