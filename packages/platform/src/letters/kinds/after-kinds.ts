// Letters when nothing more is handled, when a record is corrected, and the cover of the file.

import { commonFields, type LetterKind, opening } from './letter-kind.ts'

const notice = { group: 'after', to: 'applicant', numberedAs: 'notice' } as const

/**
 * @law 条例 30 — not clarified in time: not handled any further
 * @law 条例 41 — records about the person that are not accurate
 * @law 国办函〔2020〕109号 6 — not paid in time
 */
export const afterKinds = {
  notClarified: {
    ...notice,
    title: '不再处理告知书（逾期不补正）',
    law: '条例第三十条',
    fields: [...commonFields, 'article', 'text'],
    obligatory: ['receivedOn', 'article'],
    typed: ['text'],
    template: {
      title: '政府信息公开申请不再处理告知书',
      body: `${opening}
本机关已经书面告知需要补正的事项和期限，你（单位）没有在期限内补正，也没有说明正当理由。
依据{{依据条款}}，视为放弃申请，本机关不再处理。今后需要的，可以重新提出申请。
{{补充说明}}`,
    },
  },
  feeUnpaid: {
    ...notice,
    title: '不再处理告知书（逾期不缴费）',
    law: '国办函〔2020〕109号第六条',
    fields: [...commonFields, 'article', 'text'],
    obligatory: ['receivedOn', 'article'],
    typed: ['text'],
    template: {
      title: '政府信息公开申请不再处理告知书',
      body: `${opening}
本机关已经送达信息处理费收费通知书，你（单位）没有在规定的期限内缴纳。
依据{{依据条款}}，视为放弃申请，本机关不再处理。今后需要的，可以重新提出申请。
{{补充说明}}`,
    },
  },
  withdrawn: {
    ...notice,
    title: '撤回确认书',
    law: '条例第四十五条',
    fields: [...commonFields, 'text'],
    obligatory: ['receivedOn', 'requestNumber'],
    typed: ['text'],
    template: {
      title: '政府信息公开申请撤回确认书',
      body: `${opening}
你（单位）已经撤回这件申请，本机关终止办理。今后需要的，可以重新提出申请。
{{补充说明}}`,
    },
  },
  correction: {
    ...notice,
    title: '更正告知书',
    law: '条例第四十一条',
    fields: [...commonFields, 'matter', 'article', 'text'],
    obligatory: ['matter', 'article'],
    typed: ['matter', 'text'],
    template: {
      title: '政府信息更正告知书',
      body: `你（单位）认为本机关提供的与自身相关的政府信息记录不准确（申请编号：{{申请编号}}），要求更正。
经审核：{{事项}}。依据{{依据条款}}，现予告知。
{{补充说明}}
联系方式：{{机关联系方式}}。`,
    },
  },
  cover: {
    title: '案卷封面',
    group: 'after',
    to: 'file',
    numberedAs: null,
    law: '条例第四十五条',
    fields: [
      ...commonFields,
      'applicantName',
      'applicantClass',
      'channel',
      'outcome',
      'decidedOn',
      'answerNumber',
      'service',
    ],
    obligatory: ['requestNumber', 'receivedOn', 'description', 'outcome'],
    typed: [],
    template: {
      title: '政府信息公开申请案卷',
      body: `| 编号 | {{申请编号}}
| 机关 | {{机关名称}}
| 申请人 | {{申请人姓名}}（{{申请人类别}}）
| 申请内容 | {{申请内容}}
| 收到申请之日 | {{收到日期}}（{{申请方式}}）
| 办理结果 | {{办理结果}}
| 答复日期 | {{答复日期}}
| 答复文号 | {{答复文号}}
| 送达情况 | {{送达情况}}`,
    },
  },
} as const satisfies Readonly<Record<string, LetterKind>>
