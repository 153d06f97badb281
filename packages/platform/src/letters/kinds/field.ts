// The merge fields a letter may hold: what each is called in a template, and which are personal.

/** Names as they stand between braces in a template: {{收件人}}. */
export const fieldNames = {
  addressee: '收件人',
  organ: '机关名称',
  contact: '机关联系方式',
  requestNumber: '申请编号',
  receivedOn: '收到日期',
  description: '申请内容',
  channel: '申请方式',
  applicantClass: '申请人类别',
  applicantName: '申请人姓名',
  identity: '申请人证件',
  applicantContact: '申请人联系方式',
  agent: '代理人',
  wantedForm: '提供形式',
  wantedRoute: '获取方式',
  article: '依据条款',
  remedy: '救济途径',
  reason: '理由',
  text: '补充说明',
  route: '获取途径',
  given: '提供的材料',
  withheld: '不公开的内容',
  search: '检索情况',
  rightOrgan: '负责的机关',
  earlierNumber: '先前答复文号',
  specialRules: '适用的规定',
  matter: '事项',
  periodDays: '期限',
  dueOn: '答复期限',
  amount: '金额',
  tariff: '计费说明',
  payWay: '缴纳方式',
  outcome: '办理结果',
  decidedOn: '答复日期',
  answerNumber: '答复文号',
  service: '送达情况',
  replyLink: '网上答复地址',
} as const

export type FieldName = keyof typeof fieldNames

/**
 * Personal data, and the address that opens a room for whoever has it: they stay out of the stored text
 * and are sealed beside it.
 */
export const privateFields = [
  'addressee',
  'applicantName',
  'identity',
  'applicantContact',
  'agent',
  'replyLink',
] as const satisfies readonly FieldName[]

export type PrivateField = (typeof privateFields)[number]

const byName = new Map(
  Object.entries(fieldNames).map(([field, name]) => [name as string, field as FieldName]),
)

/** The field a template names; undefined for a name that no letter knows. */
export function fieldNamed(name: string): FieldName | undefined {
  return byName.get(name.trim())
}

/** Whether a field holds personal data. */
export function isPrivate(field: FieldName): field is PrivateField {
  return (privateFields as readonly FieldName[]).includes(field)
}
