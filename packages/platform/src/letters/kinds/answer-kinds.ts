// One answer for each result of a request, each with its article, its reason and the remedy.

import type { FieldName } from './field.ts'
import { commonFields, type LetterKind, opening } from './letter-kind.ts'

const closing = '{{补充说明}}\n{{救济途径}}'

type Answer = {
  readonly title: string
  readonly heading?: string
  readonly law: string
  /** What this answer must say beside its article and the remedy. */
  readonly says: readonly FieldName[]
  readonly may?: readonly FieldName[]
  readonly body: string
}

function answer({ title, heading = title, law, says, may = [], body }: Answer): LetterKind {
  const obligatory: readonly FieldName[] = [
    'receivedOn',
    'description',
    'article',
    'remedy',
    ...says,
  ]
  return {
    title,
    group: 'answer',
    to: 'applicant',
    numberedAs: 'answer',
    law,
    fields: [...commonFields, 'article', 'remedy', 'text', ...says, ...may],
    obligatory,
    typed: [],
    template: { title: heading, body: `${opening}\n${body}\n${closing}` },
  }
}

type Refusal = { readonly short: string; readonly what: string; readonly law: string }

function refusal({ short, what, law }: Refusal): LetterKind {
  return answer({
    title: `不予公开告知书（${short}）`,
    heading: '政府信息不予公开告知书',
    law,
    says: ['reason'],
    body: `经审查，你（单位）申请公开的信息${what}。依据{{依据条款}}，本机关决定不予公开。\n理由：{{理由}}。`,
  })
}

/**
 * @law 条例 14
 * @law 条例 15
 * @law 条例 16
 * @law 条例 36
 * @law 条例 37
 * @law 条例 38
 * @law 条例 39
 */
export const answerKinds = {
  alreadyPublic: answer({
    title: '予以公开告知书（已主动公开）',
    heading: '政府信息予以公开告知书',
    law: '条例第三十六条第一项',
    says: ['route'],
    body: '经审查，你（单位）申请公开的信息已经主动公开。依据{{依据条款}}，现告知获取该信息的方式、途径：{{获取途径}}。',
  }),
  provided: answer({
    title: '予以公开告知书（提供）',
    heading: '政府信息予以公开告知书',
    law: '条例第三十六条第二项',
    says: ['given'],
    may: ['route'],
    body: '经审查，你（单位）申请公开的信息可以公开。依据{{依据条款}}，现向你（单位）提供：{{提供的材料}}。\n获取方式、途径和时间：{{获取途径}}。',
  }),
  partly: answer({
    title: '部分公开告知书',
    heading: '政府信息部分公开告知书',
    law: '条例第三十七条',
    says: ['given', 'withheld'],
    may: ['route', 'reason'],
    body: '经审查，你（单位）申请公开的信息含有不应当公开的内容，能够作区分处理。依据{{依据条款}}，现向你（单位）提供可以公开的内容：{{提供的材料}}。\n获取方式、途径和时间：{{获取途径}}。\n以下内容不予公开：\n{{不公开的内容}}',
  }),
  stateSecret: refusal({
    short: '国家秘密',
    what: '属于依法确定为国家秘密的政府信息',
    law: '条例第十四条',
  }),
  prohibitedByLaw: refusal({
    short: '法律、行政法规禁止公开',
    what: '属于法律、行政法规禁止公开的政府信息',
    law: '条例第十四条',
  }),
  endangersSecurity: refusal({
    short: '三安全一稳定',
    what: '公开后可能危及国家安全、公共安全、经济安全、社会稳定',
    law: '条例第十四条',
  }),
  thirdPartyRights: refusal({
    short: '第三方合法权益',
    what: '涉及商业秘密、个人隐私等，公开会对第三方合法权益造成损害',
    law: '条例第十五条',
  }),
  internalAffairs: refusal({
    short: '内部事务信息',
    what: '属于行政机关的内部事务信息',
    law: '条例第十六条第一款',
  }),
  deliberative: refusal({
    short: '过程性信息',
    what: '属于行政机关在履行行政管理职能过程中形成的过程性信息',
    law: '条例第十六条第二款',
  }),
  enforcementFile: refusal({
    short: '行政执法案卷',
    what: '属于行政执法案卷信息',
    law: '条例第十六条第二款',
  }),
  registryInquiry: answer({
    title: '行政查询事项告知书',
    law: '条例第三十六条第七项',
    says: ['specialRules', 'reason'],
    body: '经审查，你（单位）申请公开的信息属于工商、不动产登记资料等信息，有关法律、行政法规对信息的获取有特别规定。依据{{依据条款}}，请依照{{适用的规定}}办理。\n说明：{{理由}}。',
  }),
  notHeld: answer({
    title: '政府信息不存在告知书',
    law: '条例第三十六条第四项',
    says: ['search', 'reason'],
    body: '本机关对你（单位）申请公开的信息进行了检索：{{检索情况}}。经检索，没有所申请公开的信息。依据{{依据条款}}，现告知该政府信息不存在。\n说明：{{理由}}。',
  }),
  notOurs: answer({
    title: '非本机关负责公开告知书',
    law: '条例第三十六条第五项',
    says: ['rightOrgan', 'reason'],
    body: '经审查，你（单位）申请公开的信息不属于本机关负责公开。依据{{依据条款}}，现说明理由：{{理由}}。\n负责公开该信息的行政机关及其联系方式：{{负责的机关}}。',
  }),
  needsCreation: answer({
    title: '无现成信息告知书',
    law: '条例第三十八条',
    says: ['reason'],
    body: '行政机关提供的信息应当是已经制作或者获取的政府信息。经审查，你（单位）申请公开的内容没有现成信息，需要对现有政府信息进行加工、分析。依据{{依据条款}}，本机关不予提供。\n理由：{{理由}}。',
  }),
  stillUnclear: answer({
    title: '补正后仍不明确告知书',
    heading: '政府信息公开申请内容不明确告知书',
    law: '条例第三十条',
    says: ['reason'],
    body: '本机关已经依据{{依据条款}}告知补正。经审查，补正后的申请内容仍不明确，本机关无法提供。\n理由：{{理由}}。\n明确所需信息的名称、文号或者便于查询的其他特征后，可以重新提出申请。',
  }),
  petition: answer({
    title: '不予处理告知书（信访、举报、投诉）',
    heading: '政府信息公开申请不予处理告知书',
    law: '条例第三十九条第一款',
    says: ['reason'],
    may: ['route'],
    body: '经审查，你（单位）以政府信息公开申请的形式进行信访、投诉、举报等活动。依据{{依据条款}}，本机关不作为政府信息公开申请处理。\n理由：{{理由}}。\n可以通过以下渠道提出：{{获取途径}}。',
  }),
  repeat: answer({
    title: '不予重复处理告知书',
    heading: '政府信息公开申请不予重复处理告知书',
    law: '条例第三十六条第六项',
    says: ['earlierNumber', 'reason'],
    body: '经审查，本机关已经就你（单位）提出的申请作出答复（{{先前答复文号}}），你（单位）重复申请公开相同政府信息。依据{{依据条款}}，本机关不予重复处理。\n说明：{{理由}}。',
  }),
  publication: answer({
    title: '不予处理告知书（公开出版物）',
    heading: '政府信息公开申请不予处理告知书',
    law: '条例第三十九条第二款',
    says: ['reason'],
    may: ['route'],
    body: '经审查，你（单位）要求提供的是政府公报、报刊、书籍等公开出版物。依据{{依据条款}}，本机关不作为政府信息公开申请处理。\n获取的途径：{{获取途径}}。\n说明：{{理由}}。',
  }),
  excessive: answer({
    title: '不予处理告知书（大量反复申请）',
    heading: '政府信息公开申请不予处理告知书',
    law: '条例第三十五条',
    says: ['reason'],
    body: '你（单位）申请公开政府信息的数量、频次明显超过合理范围，本机关已经要求说明理由。经审查，本机关认为申请理由不合理。依据{{依据条款}}，本机关不予处理。\n理由：{{理由}}。',
  }),
  reconfirmation: answer({
    title: '不予处理告知书（确认或者重新出具）',
    heading: '政府信息公开申请不予处理告知书',
    law: '国办公开办函〔2021〕30号',
    says: ['reason'],
    body: '经审查，你（单位）要求本机关对已经获取的政府信息进行确认或者重新出具。按照{{依据条款}}所列的情形，本机关不予处理。\n理由：{{理由}}。',
  }),
} as const satisfies Readonly<Record<string, LetterKind>>
