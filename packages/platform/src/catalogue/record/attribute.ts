// 公开属性: whether a record is published, given on request, or withheld; fixed when it is drafted.

/** @law 条例 13 — published, or given on request, but for articles 14 to 16 */
export const attributeTitles = {
  proactive: '主动公开',
  onRequest: '依申请公开',
  withheld: '不予公开',
} as const

export type Attribute = keyof typeof attributeTitles

export function isAttribute(text: string): text is Attribute {
  return Object.hasOwn(attributeTitles, text)
}

/**
 * Why information may be withheld.
 * @law 条例 14 — state secrets, forbidden by law, danger to security and stability
 * @law 条例 15 — trade secrets, privacy
 * @law 条例 16 — internal affairs, deliberation, enforcement files
 */
export const withholdingGrounds = {
  stateSecret: { title: '依法确定为国家秘密', law: '条例第十四条' },
  prohibitedByLaw: { title: '法律、行政法规禁止公开', law: '条例第十四条' },
  endangersSecurity: {
    title: '公开后可能危及国家安全、公共安全、经济安全、社会稳定',
    law: '条例第十四条',
  },
  thirdPartyRights: {
    title: '涉及商业秘密、个人隐私，公开会损害第三方合法权益',
    law: '条例第十五条',
  },
  internalAffairs: { title: '内部事务信息', law: '条例第十六条第一款' },
  deliberative: { title: '过程性信息', law: '条例第十六条第二款' },
  enforcementFile: { title: '行政执法案卷信息', law: '条例第十六条第二款' },
} as const

export type WithholdingGround = keyof typeof withholdingGrounds
