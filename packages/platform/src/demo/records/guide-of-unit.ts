// The guide of a unit of the demo, from what its disclosure office says of itself.

import { type Profile, profileTitles } from '#agencies/index.ts'
import { bodyOf, type PlannedRecord } from './planned-record.ts'

/** What a guide holds: classes, order, ways to get information, and the office with its contacts. */
export function guideOfUnit(unitName: string, profile: Profile): PlannedRecord {
  const name = unitName.replace('（演示）', '')
  const office = Object.entries(profileTitles).flatMap(([field, title]) => {
    const said = profile[field as keyof Profile]
    return said === '' ? [] : [[title, said]]
  })
  return {
    kind: 'guide',
    on: '2026-01-05',
    content: {
      title: `${name}政府信息公开指南（演示）`,
      entryCode: '20.15',
      subject: '政务公开',
      genre: '指南',
      summary: `怎样查阅和申请${name}的政府信息，工作机构的名称、地址、时间和联系方式。`,
      body: bodyOf(
        '本指南为演示编造，用来说明公众怎样取得本机关的政府信息。情况有变化的，本机关及时更新。',
        '# 一、政府信息的分类和编排',
        '本机关的信息分为政策、指南、制度、法定主动公开内容和年度报告五类。每条信息有索引号、名称、内容概述和生成日期，可以按类别、年份和文号查找。',
        '# 二、主动公开的信息',
        '主动公开的信息在本网站“法定主动公开内容”栏目发布，也可以到公共查阅点免费查阅、抄录。',
        '# 三、依申请公开',
        '需要本机关没有主动公开的信息的，可以在网上、以信函或者到现场提出申请，写明姓名或者名称、联系方式、所需信息的名称或者特征，以及希望的提供方式。网上申请提交后会得到查询编号，随时可以查看办理到哪一步。',
        '本机关收到申请后能够当场答复的当场答复，不能当场答复的自收到之日起20个工作日内答复；需要延长的，最多再延长20个工作日，并事先告知。',
        '# 四、政府信息公开工作机构',
        [['事项', '内容'], ...office],
        '# 五、监督和救济',
        '认为本机关没有依法公开信息的，可以向上一级机关或者政府信息公开主管部门投诉、举报，也可以依法申请行政复议或者提起行政诉讼。',
      ),
    },
  }
}
