// Letters to and about those who are asked before an answer: third parties, co-makers, helpers.

import { commonFields, type LetterKind } from './letter-kind.ts'

const numbered = { group: 'consultation', numberedAs: 'notice' } as const

/**
 * @law 条例 32 — a third party is asked in writing, has 15 working days, and is told of a disclosure
 * @law 条例 34 — an organ that made the information together with ours
 */
export const consultationKinds = {
  thirdPartyOpinion: {
    ...numbered,
    title: '征求意见书（第三方）',
    to: 'thirdParty',
    law: '条例第三十二条',
    fields: [...commonFields, 'matter', 'article', 'text', 'replyLink'],
    obligatory: ['matter', 'article'],
    typed: ['matter', 'text'],
    template: {
      title: '政府信息公开征求意见书',
      body: `本机关收到一件政府信息公开申请（编号：{{申请编号}}），所申请的信息涉及你（单位）：{{事项}}。
依据{{依据条款}}，现征求你（单位）是否同意公开的意见。请自收到本征求意见书之日起15个工作日内书面答复；不同意公开的，请说明理由。
也可以在网上答复，不需要注册：{{网上答复地址}}。这个地址只供你（单位）使用，请不要转给他人。
逾期未提出意见的，由本机关依照条例的规定决定是否公开。
{{补充说明}}
联系方式：{{机关联系方式}}。`,
    },
  },
  thirdPartyReply: {
    title: '征求意见确认函',
    group: 'consultation',
    to: 'thirdParty',
    numberedAs: null,
    law: '条例第三十二条',
    fields: [...commonFields, 'matter'],
    obligatory: ['requestNumber', 'matter'],
    typed: ['matter'],
    template: {
      title: '政府信息公开征求意见确认函',
      body: `| 征求意见机关 | {{机关名称}}
| 申请编号 | {{申请编号}}
| 涉及的信息 | {{事项}}
| 第三方 | {{收件人}}
| 意见（勾选） | □ 同意公开　□ 部分同意公开　□ 不同意公开
| 不同意公开的内容 | 　
| 理由 | 　
| 签名或者盖章 | 　
| 日期 | 　　　年　　月　　日`,
    },
  },
  consultationNotice: {
    ...numbered,
    title: '征求意见告知书（申请人）',
    to: 'applicant',
    law: '条例第三十三条第三款',
    fields: [...commonFields, 'article', 'text'],
    obligatory: ['receivedOn', 'article'],
    typed: ['text'],
    template: {
      title: '政府信息公开征求意见告知书',
      body: `本机关于{{收到日期}}收到你（单位）提出的政府信息公开申请（编号：{{申请编号}}）。所申请的信息需要征求第三方或者其他机关的意见，本机关已经书面征求。
依据{{依据条款}}，征求意见所需时间不计算在答复期限内。
{{补充说明}}`,
    },
  },
  thirdPartyDisclosure: {
    ...numbered,
    title: '公开决定告知书（第三方）',
    to: 'thirdParty',
    law: '条例第三十二条',
    fields: [...commonFields, 'matter', 'reason', 'article', 'remedy'],
    obligatory: ['matter', 'reason', 'article', 'remedy'],
    typed: ['matter', 'reason'],
    template: {
      title: '政府信息依申请公开告知书',
      body: `关于编号为{{申请编号}}的政府信息公开申请，本机关曾征求你（单位）的意见。
经审查，本机关认为不公开可能对公共利益造成重大影响。依据{{依据条款}}，决定公开以下内容：{{事项}}。
理由：{{理由}}。
{{救济途径}}`,
    },
  },
  coMakerOpinion: {
    ...numbered,
    title: '征求意见书（共同制作机关）',
    to: 'coMaker',
    law: '条例第三十四条',
    fields: [...commonFields, 'matter', 'article', 'text', 'replyLink'],
    obligatory: ['matter', 'article'],
    typed: ['matter', 'text'],
    template: {
      title: '政府信息公开征求意见函',
      body: `本机关收到一件政府信息公开申请（编号：{{申请编号}}），申请内容为：{{申请内容}}。其中涉及与你单位共同制作的信息：{{事项}}。
依据{{依据条款}}，现征求你单位的意见。请自收到本函之日起15个工作日内书面提出意见，逾期未提出意见的视为同意公开。
也可以在网上答复，不需要注册：{{网上答复地址}}。这个地址只供你单位使用，请不要转给他人。
{{补充说明}}
联系方式：{{机关联系方式}}。`,
    },
  },
  helper: {
    ...numbered,
    title: '协办函',
    to: 'otherOrgan',
    law: '条例第三十三条第三款、第四十五条',
    fields: [...commonFields, 'matter', 'text', 'dueOn'],
    obligatory: ['matter'],
    typed: ['matter', 'text'],
    template: {
      title: '政府信息公开申请协办函',
      body: `本机关正在办理一件政府信息公开申请（编号：{{申请编号}}），申请内容为：{{申请内容}}。
请协助办理以下事项：{{事项}}。
{{补充说明}}
本件答复期限至{{答复期限}}届满，请及时反馈。
联系方式：{{机关联系方式}}。`,
    },
  },
} as const satisfies Readonly<Record<string, LetterKind>>
