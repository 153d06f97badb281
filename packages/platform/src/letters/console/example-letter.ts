// Made-up contents of the fields, for seeing a template as a letter.

import {
  fillIn,
  type LetterContent,
  type Values,
  withPersonalData,
} from '../issue/letter-content.ts'
import type { LetterKind } from '../kinds/letter-kind.ts'
import type { Template } from '../template/template.ts'

const example: Values = {
  contact: '示例政务公开办公室，示例路1号，电话 0391-1234567',
  requestNumber: '2026-0001',
  receivedOn: '2026年3月2日',
  description: '示例路段改造工程的招标文件',
  channel: '网上申请',
  applicantClass: '自然人',
  wantedForm: '纸质',
  wantedRoute: '邮寄',
  remedy: '（救济途径：制发时按结果、机关和日期自动写明。）',
  reason: '示例理由',
  text: '',
  route: '示例网站的法定主动公开内容栏目',
  given: '示例招标文件（复印件）1份',
  withheld: '1．联系电话：涉及个人隐私（依据《中华人民共和国政府信息公开条例》第十五条）。',
  search: '检索范围为示例档案室，检索词为示例路段，检索人为示例经办人，检索时间为2026年3月5日',
  rightOrgan: '示例局（联系方式：0391-7654321）',
  earlierNumber: '示例公复〔2026〕1号',
  specialRules: '《不动产登记暂行条例》',
  matter: '示例事项',
  periodDays: '15个工作日',
  dueOn: '2026年3月30日',
  amount: '100.00元',
  tariff: '按件计收，本月第11件',
  payWay: '示例账户',
  outcome: '予以公开',
  decidedOn: '2026年3月20日',
  answerNumber: '示例公复〔2026〕2号',
  service: '2026年3月21日，邮政挂号',
}

const person = {
  addressee: '示例申请人',
  applicantName: '示例申请人',
  identity: '居民身份证 示例证号',
  applicantContact: '示例电话',
  agent: '无',
  replyLink: 'https://example.gov.cn/consultations/示例',
}

export type Exampled = {
  readonly organ: string
  readonly mark: string | null
  /** The article of the kind, in words. */
  readonly template: Template
}

/** The template as a letter with made-up contents. */
export function exampleLetter(
  kind: LetterKind,
  { organ, mark, template }: Exampled,
): LetterContent {
  const article = kind.law.replace(/^条例/, '《中华人民共和国政府信息公开条例》')
  const content = fillIn(template, kind, {
    organ,
    number: mark && `${mark}〔2026〕2号`,
    values: { ...example, article },
    attachments: [],
    dated: '2026年3月20日',
  })
  return withPersonalData(content, person)
}
