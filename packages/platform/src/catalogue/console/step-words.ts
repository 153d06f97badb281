// The steps of a record in words: what each does and cannot undo, what it asks for, what comes after it.

import type { RecordAction } from '../flow/transitions.ts'

/** What a form of a step asks for. */
export type StepAsks = 'reReview' | 'reason' | 'remark' | 'hour' | 'takenDown' | 'readers'

type Words = {
  /** What the step does, and what cannot be taken back. */
  readonly before: readonly string[]
  /** What was done and what comes next. */
  readonly after: string
  readonly asks?: StepAsks
  /** What the reason is called, where it is not simply that. */
  readonly label?: string
  /** Not the usual way on: its button is quiet. */
  readonly isException?: true
}

export const recordSteps = {
  submit: {
    before: [
      '交付审核。送审后再修改内容的，这一版回到草稿，已经通过的审核和保密审查全部作废，须重新送审。',
      '送审的人不能审核、审查、签发和发布自己送审的内容。',
    ],
    after: '已送审。接下来逐道审核。',
  },
  passReview: {
    before: ['您以本人名义确认审核过这一版的全部内容和附件。内容再有改动，这次审核就作废。'],
    after: '已审核通过。',
    asks: 'remark',
  },
  clearSecrecy: {
    before: [
      '您以本人名义确认已对这一版的全部内容和附件进行保密审查，可以公开。',
      '审查只对现在的内容有效；内容再有改动，须重新审查。',
    ],
    after: '保密审查已通过。接下来签发。',
    asks: 'remark',
  },
  giveOpinion: {
    before: ['公开工作机构同意这份政策性文件不公开。没有这项意见，不能签发。'],
    after: '已记下意见。',
    asks: 'remark',
    label: '意见',
  },
  approve: {
    before: [
      '签发这一版。主动公开的，接下来由另一位工作人员发布；不公开的，留存在系统中，到期评估。',
    ],
    after: '已签发。',
    asks: 'remark',
  },
  publish: {
    before: [
      '立即在公众网站上公开，任何人都可以查看和下载，并计入年度报告的数字。',
      '公开后不能收回为草稿。内容有错误的另出新的一版；不应公开的，撤回或者撤下，公众会看到理由。',
    ],
    after: '已发布，公众网站上可以查看。',
  },
  schedule: {
    before: ['到时由系统再次检查后自动发布。到时检查不通过的，不发布，并通知本单位。'],
    after: '已定时。到时自动发布，在此之前可以取消。',
    asks: 'hour',
  },
  unschedule: {
    before: ['取消定时，回到待发布。'],
    after: '已取消定时。',
    isException: true,
  },
  return: {
    before: ['退回修改。已经通过的审核和保密审查全部作废，修改后须重新送审。'],
    after: '已退回，拟稿人可以看到理由。',
    asks: 'reason',
    label: '退回的理由',
    isException: true,
  },
  publishUrgently: {
    before: [
      '不等审核和签发，立即公开。保密审查不能省略。',
      '紧急发布的理由列入待补办审核的清单，直到另一位工作人员补办审核。',
    ],
    after: '已紧急发布，等待另一位工作人员补办审核。',
    asks: 'reason',
    label: '紧急发布的理由',
    isException: true,
  },
  approveAfterwards: {
    before: ['您以本人名义确认审核过已经紧急发布的内容。认为不应公开的，请撤回或者撤下。'],
    after: '已补办审核，从待补办的清单中移出。',
    asks: 'remark',
  },
  startEdition: {
    before: [
      '以现在的内容新开一版，修改后重新送审、发布。发布之前可以放弃。',
      '新的一版发布以前，公众看到的不变。新的一版要写明改了什么，读者会看到。',
    ],
    after: '新的一版已经开始，现在可以修改。',
  },
  reviewAgain: {
    before: [
      '判断这条信息现在是否仍然不应公开。因情势变化可以公开的，应当公开。',
      '继续不公开的，写明理由和下次评估的日期；可以公开的，由经办人另出新的一版，改为主动公开后送审、发布。',
    ],
    after: '评估的结果已经记下。',
    asks: 'reReview',
  },
  drop: {
    before: ['放弃正在起草的这一版，不再办理。写过的内容留在各次保存中。放弃后不能恢复。'],
    after: '已放弃。',
    isException: true,
  },
  withdraw: {
    before: [
      '公众网站上的页面保留，顶部显示撤回的理由。公众仍可以看到内容。',
      '撤回后不能恢复原版，只能另出新的一版。理由向社会公开，记入公开登记。',
    ],
    after: '已撤回，公众网站上显示了理由。',
    asks: 'reason',
    label: '撤回的理由（向社会公开）',
    isException: true,
  },
  unpublish: {
    before: [
      '各版内容和附件从公众网站上全部移除，只留下索引号、日期、理由和依据，不能恢复。',
      '只有法律要求不再公开的内容才撤下；内容只是过时或者有错误的，请另出新的一版或者撤回。',
    ],
    after: '已撤下，公众网站上只留下撤下的理由。',
    asks: 'takenDown',
    isException: true,
  },
  limit: {
    before: [
      '公开以前，只有选定的人知道有这条信息，系统管理员也看不到。一个也不选，就向本单位有职责的人开放。',
      '参与审核、审查、签发、发布的人都要选上，不然他们不能办理，也收不到通知。',
    ],
    after: '知悉人员已经保存。',
    asks: 'readers',
    isException: true,
  },
} as const satisfies Partial<Readonly<Record<RecordAction, Words>>>

export type RecordStepName = keyof typeof recordSteps

/** Whether an address names a step with a page. */
export function isRecordStep(text: string): text is RecordStepName {
  return Object.hasOwn(recordSteps, text)
}

/** The words of a step, with what only some of them have. */
export function wordsOf(step: RecordStepName): Words {
  return recordSteps[step]
}
