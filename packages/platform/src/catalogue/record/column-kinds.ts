// Kinds of records with fields of their own: decisions, meetings, proposals, projects, money.

import type { KindField, RecordKind } from './kind.ts'

const text = (name: string, title: string, more: Partial<KindField> = {}): KindField => ({
  ...{ name, title, type: 'text' },
  ...more,
})
const day = (name: string, title: string, more: Partial<KindField> = {}): KindField =>
  text(name, title, { type: 'date', ...more })
const money = (name: string, title: string, says?: string): KindField =>
  text(name, title, { type: 'money', ...(says && { says }) })
const choice = (name: string, title: string, choices: readonly string[]): KindField =>
  text(name, title, { type: 'choice', choices })
const must = (field: KindField): KindField => ({ ...field, isRequired: true })

const needed = { isRequired: true } as const

/** Whom a decision is about; the name of a natural person is not shown in full by default. */
const party: readonly KindField[] = [
  must(choice('partyKind', '行政相对人类别', ['法人及非法人组织', '个体工商户', '自然人'])),
  text('party', '行政相对人名称', {
    ...needed,
    says: '自然人的姓名默认不公开，写作“王某”；法人、非法人组织和个体工商户写全称。',
  }),
  text('partyCode', '统一社会信用代码', { says: '自然人不填写，身份证件号码不能公开。' }),
]

const numberSays = '与正文的文号一致。'

/**
 * The fields are those of general practice where the Regulations name the matter only: those of 双公示
 * for decisions, of the columns of most government sites for the others. What a unit has no use for stays
 * empty.
 * @law 条例 20 — items (五) to (十), (十五)
 */
export const columnKinds = {
  licenceDecision: {
    title: '行政许可决定',
    item: '20.5',
    column: 'mandatory',
    isDocument: true,
    decides: 'licences',
    fields: [
      ...party,
      text('decisionName', '许可决定文书名称'),
      text('decisionNumber', '许可决定文书号', { ...needed, says: numberSays }),
      choice('licenceKind', '许可类别', ['普通', '特许', '认可', '核准', '登记', '其他']),
      text('licenceName', '许可证书名称'),
      text('licenceNumber', '许可编号'),
      text('licensed', '许可内容', { type: 'longText' }),
      day('decidedOn', '许可决定日期', needed),
      day('validFrom', '有效期自'),
      day('validUntil', '有效期至', { says: '长期有效的不填写。' }),
      text('authority', '许可机关'),
    ],
  },
  penaltyDecision: {
    title: '行政处罚决定',
    item: '20.6',
    column: 'mandatory',
    isDocument: true,
    decides: 'penalties',
    fields: [
      ...party,
      text('decisionNumber', '处罚决定文书号', { ...needed, says: numberSays }),
      text('violation', '违法事实', { type: 'longText', ...needed }),
      text('basis', '处罚依据', { type: 'longText', ...needed }),
      text('penaltyKind', '处罚种类', {
        ...needed,
        says: '警告、通报批评、罚款、没收、吊销许可证件、责令停产停业等，多种的逐一写明。',
      }),
      money('fine', '罚款金额（万元）', '没有罚款的不填写。'),
      money('confiscated', '没收金额（万元）', '没有没收的不填写。'),
      day('decidedOn', '处罚决定日期', needed),
      day('shownUntil', '公示截止期', { says: '到期后由本单位撤下；本年的处罚决定数不因此减少。' }),
      text('authority', '处罚机关'),
    ],
  },
  coerciveMeasure: {
    title: '行政强制决定',
    item: '20.6',
    column: 'mandatory',
    isDocument: true,
    decides: 'coerciveMeasures',
    fields: [
      ...party,
      text('decisionNumber', '强制决定文书号', { ...needed, says: numberSays }),
      must(choice('measure', '强制的类别', ['行政强制措施', '行政强制执行'])),
      text('measureName', '强制的方式', { says: '查封、扣押、冻结、代履行、加处罚款等。' }),
      text('basis', '强制的依据', { type: 'longText', ...needed }),
      day('decidedOn', '强制决定日期', needed),
    ],
  },
  budget: {
    title: '财政预算、决算',
    item: '20.7',
    column: 'mandatory',
    fields: [
      text('year', '年度', { type: 'number', ...needed }),
      must(choice('budgetKind', '类别', ['预算', '决算', '“三公”经费', '预算绩效'])),
      must(choice('level', '范围', ['政府', '部门', '单位'])),
      text('department', '部门或者单位', { says: '范围是政府的不填写。' }),
    ],
  },
  charge: {
    title: '行政事业性收费项目',
    item: '20.8',
    column: 'mandatory',
    fields: [
      text('chargeName', '收费项目', needed),
      text('basis', '收费依据', { type: 'longText', ...needed }),
      text('rate', '收费标准', needed),
      text('per', '计费单位'),
      text('collector', '执收单位'),
      choice('fund', '资金管理方式', ['缴入国库', '缴入财政专户']),
    ],
  },
  procurement: {
    title: '政府采购和公共资源交易',
    item: '20.9',
    column: 'mandatory',
    fields: [
      text('projectNumber', '项目编号', needed),
      must(
        choice('method', '采购或者交易方式', [
          ...['公开招标', '邀请招标', '竞争性谈判', '竞争性磋商', '询价', '单一来源'],
          ...['框架协议', '拍卖', '挂牌', '其他'],
        ]),
      ),
      must(
        choice('noticeKind', '公告类型', [
          ...['采购意向', '采购或者招标公告', '更正公告', '中标或者成交公告'],
          ...['终止公告', '合同公告', '履约验收'],
        ]),
      ),
      money('amount', '金额（万元）', '预算金额或者成交金额，按公告类型填写。'),
      text('supplier', '中标或者成交供应商'),
      text('purchaser', '采购人或者交易主体'),
    ],
  },
  project: {
    title: '重大建设项目',
    item: '20.10',
    column: 'mandatory',
    fields: [
      text('projectCode', '项目代码', { says: '投资项目在线审批监管平台给出的代码。' }),
      must(
        choice('stage', '信息类别', [
          ...['批准服务', '批准结果', '招标投标', '征收土地', '重大设计变更', '施工有关信息'],
          ...['质量安全监督', '竣工有关信息'],
        ]),
      ),
      money('investment', '总投资（万元）'),
      text('builder', '建设单位', needed),
      text('place', '建设地点'),
    ],
  },
  meeting: {
    title: '常务会议',
    item: '20.15',
    column: 'mandatory',
    fields: [
      text('session', '届次', { ...needed, says: '如：第十五届第32次。' }),
      day('heldOn', '会议日期', needed),
      text('chair', '主持'),
      text('agenda', '议题', { type: 'longText', ...needed, says: '一行一项。' }),
      text('present', '出席', { type: 'longText' }),
      text('invited', '列席', { type: 'longText', says: '邀请利益相关方、公众代表列席的写明。' }),
    ],
  },
  proposal: {
    title: '建议提案办理',
    item: '20.15',
    column: 'mandatory',
    fields: [
      must(choice('proposalKind', '类别', ['人大代表建议', '政协委员提案'])),
      text('session', '届次', { ...needed, says: '如：十四届人大四次会议。' }),
      text('number', '编号', needed),
      text('proposer', '提出人', {
        says: '按公开口径填写，如“张某代表等5人”；本人或者联名人不同意公开姓名的不填写。',
      }),
      text('handler', '承办单位', needed),
      choice('result', '办理结果', [
        ...['A类（已经解决或者采纳）', 'B类（正在解决或者列入计划）'],
        'C类（因条件限制等留作参考）',
      ]),
      day('answeredOn', '答复日期', needed),
    ],
  },
  gazette: {
    title: '政府公报',
    item: '20.15',
    column: 'gazette',
    fields: [
      text('year', '年份', { type: 'number', ...needed }),
      text('issue', '期号', { ...needed, says: '当年第几期。' }),
      text('running', '总期号'),
      day('issuedOn', '出版日期', needed),
    ],
  },
} as const satisfies Readonly<Record<string, RecordKind>>
