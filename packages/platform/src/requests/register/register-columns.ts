// The columns of the register as files have them (依申请公开台账): one list for the export, the template
// and the import of earlier years.

type Column = {
  readonly title: string
  readonly width: number
  /** In the template: what to write. Absent where the platform works the column out by itself. */
  readonly hint?: string
  readonly isNeeded?: boolean
}

const day = '日期，如 2023-03-02'

/** Keys in the order of the columns. */
export const registerColumns = {
  number: { title: '登记编号', width: 16, hint: '本单位的登记编号，不能重复', isNeeded: true },
  unit: { title: '单位', width: 24 },
  receivedOn: { title: '收到日期', width: 12, hint: day, isNeeded: true },
  channel: { title: '申请方式', width: 20, hint: '如当面提交、网上申请', isNeeded: true },
  applicantClass: { title: '申请人类别', width: 14, hint: '表三的六类之一', isNeeded: true },
  applicant: { title: '申请人', width: 16, hint: '姓名或者名称，可以不写全' },
  description: { title: '申请内容', width: 60, hint: '申请公开什么信息', isNeeded: true },
  splitFrom: { title: '拆分自', width: 16 },
  wantedForm: { title: '提供形式', width: 12, hint: '如纸质、电子数据' },
  wantedRoute: { title: '获取方式', width: 12, hint: '如邮寄、电子邮件' },
  extension: { title: '延期工作日', width: 12, hint: '没有延期的空着' },
  dueOn: { title: '答复期限', width: 12, hint: `最后一天的${day}` },
  left: { title: '剩余工作日（负数为逾期）', width: 14 },
  state: { title: '状态', width: 12 },
  decidedOn: { title: '办结日期', width: 12, hint: day, isNeeded: true },
  outcome: { title: '办理结果', width: 32, hint: '表三的结果之一', isNeeded: true },
  answerNumber: { title: '答复文号', width: 22, hint: '答复的文号' },
  servedOn: { title: '送达日期', width: 12, hint: day },
  handler: { title: '经办人', width: 14, hint: '姓名' },
  note: { title: '备注', width: 24, hint: '其他要留下的话' },
} as const satisfies Readonly<Record<string, Column>>

export type RegisterColumn = keyof typeof registerColumns

export const registerColumnNames = Object.keys(registerColumns) as readonly RegisterColumn[]

/** What a column is, with the parts that only some have. */
export function columnOf(name: RegisterColumn): Column {
  return registerColumns[name]
}

/** The column of a heading, as it is or without the remark in brackets. */
export function columnTitled(heading: string): RegisterColumn | undefined {
  const bare = (text: string): string => text.replace(/\s|（.*）|\(.*\)/gu, '')
  return registerColumnNames.find((name) => bare(registerColumns[name].title) === bare(heading))
}
