// Records of 市政府办公室 that are not simply public: one in each state of the work, one taken back, one
// taken down. All texts are made up.

import type { EditionContent } from '#catalogue/index.ts'
import { localDate } from '#law/index.ts'
import { bodyOf, type Fate, type PlannedRecord } from './planned-record.ts'

const marked = '本文为演示编造，其中的名称、数字都不是真实的。'

type Short = {
  readonly on: string
  readonly title: string
  readonly says: string
  readonly fate: Fate
  readonly item?: string
}

function notice({ on, title, says, fate, item = '20.15' }: Short): PlannedRecord {
  return {
    kind: 'notice',
    on,
    content: {
      title: `${title}（演示）`,
      entryCode: item,
      subject: '综合政务',
      genre: '公告',
      summary: says,
      body: bodyOf(marked, says),
    },
    fate,
  }
}

const ended: readonly PlannedRecord[] = [
  notice({
    on: '2026-06-22',
    title: '关于调整窗口午间服务时间的公告',
    says: '自2026年7月1日起，午间由两个窗口轮流服务。',
    fate: {
      is: 'withdrawn',
      on: '2026-07-20',
      reason: '试行结束，窗口恢复原来的服务时间，本公告不再适用。（演示）',
    },
  }),
  notice({
    on: '2026-05-25',
    title: '关于补贴发放名单的公示',
    says: '公示期为七日，名单见附件。',
    item: '20.11',
    fate: {
      is: 'takenDown',
      on: '2026-06-05',
      reason: '公示期已满，继续公开会损害名单上的人的隐私。（演示）',
      law: '条例第十五条',
    },
  }),
]

const inWork: readonly PlannedRecord[] = [
  notice({
    on: '2026-09-14',
    title: '关于办事大厅停车位调整的公告',
    says: '地下一层的停车位留给办事群众，工作人员的车停到北院。',
    fate: { is: 'draft' },
  }),
  notice({
    on: '2026-11-09',
    title: '冬季用电安全提示',
    says: '办公室内不使用电炉；离开时关闭插线板。',
    item: '20.12',
    fate: { is: 'draft' },
  }),
  notice({
    on: '2026-11-02',
    title: '第三季度督查事项完成情况',
    says: '列入督查的二十六项中完成二十二项，四项延期。',
    fate: { is: 'returned', reason: '请写明四项延期的原因和新的完成时间。（演示）' },
  }),
  notice({
    on: '2026-11-10',
    title: '2026年第四季度公众开放日安排',
    says: '12月5日上午九时开放，凭预约进入，接待五十人。',
    fate: { is: 'submitted' },
  }),
  notice({
    on: '2026-11-11',
    title: '档案室搬迁期间查阅安排',
    says: '搬迁期间查阅点移到一楼，急用的档案当日调取。',
    fate: { is: 'reviewed' },
  }),
  notice({
    on: '2026-11-03',
    title: '机关食堂对外用餐试行办法说明',
    says: '办事群众午间可以在食堂用餐，价格公布在窗口。',
    fate: { is: 'cleared' },
  }),
  notice({
    on: '2026-11-04',
    title: '电子公文系统升级停机公告',
    says: '11月28日夜间停机六小时，期间改用纸质登记。',
    fate: { is: 'approved' },
  }),
  notice({
    on: '2026-11-16',
    title: '2027年元旦值班安排',
    says: '元旦期间大厅留两个窗口值班，其余业务在网上办理。',
    fate: { is: 'scheduled', at: '2026-12-08T01:00:00Z' },
  }),
  notice({
    on: '2026-11-03',
    title: '内部岗位调整方案征求意见稿',
    says: '方案仍在讨论，只有承办的人知悉。',
    fate: { is: 'limited' },
  }),
  kept({
    on: '2026-04-27',
    title: '办公系统安全检查记录',
    ground: 'endangersSecurity',
    reason: '写明了办公系统的弱点，公开后可能被人利用。（演示）',
    reviewOn: '2026-10-30',
  }),
  kept({
    on: '2026-08-24',
    title: '机构合并方案讨论记录',
    ground: 'deliberative',
    reason: '仍在讨论，没有作出决定。（演示）',
    reviewOn: '2027-08-24',
  }),
]

type Kept = {
  readonly on: string
  readonly title: string
  readonly ground: NonNullable<EditionContent['ground']>
  readonly reason: string
  readonly reviewOn: string
}

/** Not published: why, and when it comes up again. */
function kept({ on, title, ground, reason, reviewOn }: Kept): PlannedRecord {
  const fate = { is: 'kept' } as const
  const { content } = notice({ on, title, says: '内容只供本机关使用。', fate })
  const withheld = { attribute: 'withheld', ground, groundReason: reason } as const
  return {
    kind: 'otherInformation',
    on,
    content: { ...content, ...withheld, reviewOn: localDate(reviewOn) },
    fate,
  }
}

export const recordsInWork: readonly PlannedRecord[] = [...ended, ...inWork]
