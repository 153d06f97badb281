// Letters while a request is taken in and worked on: register sheet, receipt, the notices.

import { commonFields, type LetterKind, opening } from './letter-kind.ts'

const notice = { group: 'intake', to: 'applicant', numberedAs: 'notice' } as const

/**
 * @law 条例 29
 * @law 条例 30 — what to correct and by when
 * @law 条例 33 — an extension is told to the applicant
 * @law 条例 35 — asking for reasons
 * @law 国办函〔2020〕109号 4 — that an application with several items is split
 * @law 国办函〔2020〕109号 6 — a fee notice states basis, tariff, amount and way of payment
 */
export const intakeKinds = {
  register: {
    title: '申请登记表',
    group: 'intake',
    to: 'file',
    numberedAs: null,
    law: '条例第四十五条',
    fields: [
      ...commonFields,
      'applicantName',
      'identity',
      'applicantContact',
      'agent',
      'applicantClass',
      'channel',
      'wantedForm',
      'wantedRoute',
    ],
    obligatory: ['requestNumber', 'receivedOn', 'applicantName', 'description'],
    typed: [],
    template: {
      title: '政府信息公开申请登记表',
      body: `| 登记编号 | {{申请编号}}
| 收到申请之日 | {{收到日期}}
| 申请方式 | {{申请方式}}
| 申请人 | {{申请人姓名}}
| 申请人类别 | {{申请人类别}}
| 身份证明 | {{申请人证件}}
| 联系方式 | {{申请人联系方式}}
| 代理人 | {{代理人}}
| 申请内容 | {{申请内容}}
| 提供形式 | {{提供形式}}
| 获取方式 | {{获取方式}}
| 登记机关 | {{机关名称}}`,
    },
  },
  receipt: {
    title: '接收回执',
    group: 'intake',
    to: 'applicant',
    numberedAs: null,
    law: '条例第三十一条',
    fields: [...commonFields, 'channel', 'dueOn'],
    obligatory: ['requestNumber', 'receivedOn', 'description'],
    typed: [],
    template: {
      title: '政府信息公开申请接收回执',
      body: `你（单位）以{{申请方式}}方式提出的政府信息公开申请，本机关已经收到。收到申请之日为{{收到日期}}，编号为{{申请编号}}。
申请内容：{{申请内容}}。
按照《中华人民共和国政府信息公开条例》第三十三条计算，答复期限至{{答复期限}}届满；征求第三方和其他机关意见所需时间不计算在内，依法延长期限的另行告知。
查询办理情况，请联系：{{机关联系方式}}。`,
    },
  },
  clarification: {
    ...notice,
    title: '补正告知书',
    law: '条例第三十条',
    fields: [...commonFields, 'matter', 'periodDays', 'article'],
    obligatory: ['receivedOn', 'matter', 'periodDays', 'article'],
    typed: ['matter'],
    template: {
      title: '政府信息公开申请补正告知书',
      body: `${opening}
经审查，申请内容不明确。请你（单位）补正以下事项：{{事项}}。
请在收到本告知书之日起{{期限}}内提交补正后的申请。本机关收到补正的申请之日起，重新计算答复期限。
依据{{依据条款}}，无正当理由逾期不补正的，视为放弃申请，本机关不再处理。
补正中有疑问的，请联系：{{机关联系方式}}。`,
    },
  },
  split: {
    ...notice,
    title: '分件办理告知书',
    law: '国办函〔2020〕109号第四条',
    fields: [...commonFields, 'matter', 'article'],
    obligatory: ['receivedOn', 'description', 'matter', 'article'],
    typed: [],
    template: {
      title: '政府信息公开申请分件办理告知书',
      body: `本机关于{{收到日期}}收到你（单位）提出的政府信息公开申请，申请内容为：{{申请内容}}。
这份申请包含多项内容。参照{{依据条款}}，本机关按照“一事一申请”原则，将其拆分为以下几件，分别办理、分别答复：
{{事项}}
各件均以原申请的收到之日为收到之日，答复期限不因拆分而改变，不需要重新提交。凭原来的查询码和各件的查询号，可以分别查询办理情况。
对拆分有疑问的，请联系：{{机关联系方式}}。`,
    },
  },
  reasons: {
    ...notice,
    title: '说明理由告知书',
    law: '条例第三十五条',
    fields: [...commonFields, 'matter', 'periodDays', 'article'],
    obligatory: ['receivedOn', 'matter', 'periodDays', 'article'],
    typed: ['matter'],
    template: {
      title: '政府信息公开申请说明理由告知书',
      body: `${opening}
经审查，你（单位）申请公开政府信息的数量、频次明显超过合理范围：{{事项}}。
依据{{依据条款}}，请在收到本告知书之日起{{期限}}内书面说明申请的理由。本机关认为理由不合理的，不予处理；理由合理但无法按期答复的，将确定延迟答复的合理期限并告知。`,
    },
  },
  extension: {
    ...notice,
    title: '延期答复告知书',
    law: '条例第三十三条第二款',
    fields: [...commonFields, 'reason', 'periodDays', 'dueOn', 'article'],
    obligatory: ['receivedOn', 'periodDays', 'article'],
    typed: [],
    template: {
      title: '政府信息公开申请延期答复告知书',
      body: `${opening}
因{{理由}}，不能在原定期限内答复。依据{{依据条款}}，经本机关政府信息公开工作机构负责人同意，答复期限延长{{期限}}。
延长后，答复期限至{{答复期限}}届满。`,
    },
  },
  feeNotice: {
    ...notice,
    title: '收费通知书',
    law: '条例第四十二条',
    fields: [...commonFields, 'amount', 'tariff', 'payWay', 'periodDays', 'article'],
    obligatory: ['amount', 'tariff', 'payWay', 'periodDays', 'article'],
    typed: ['tariff', 'payWay'],
    template: {
      title: '政府信息公开信息处理费收费通知书',
      body: `${opening}
经审查，你（单位）申请公开政府信息的数量、频次明显超过合理范围。依据{{依据条款}}和《政府信息公开信息处理费管理办法》（国办函〔2020〕109号），决定收取信息处理费。
收费标准和计算：{{计费说明}}。
应缴金额：{{金额}}。
缴纳方式：{{缴纳方式}}。
请自收到本通知书次日起{{期限}}内缴纳。逾期未缴纳的，视为放弃申请，本机关不再处理。缴费后，答复期限自缴费次日起重新计算。`,
    },
  },
} as const satisfies Readonly<Record<string, LetterKind>>
