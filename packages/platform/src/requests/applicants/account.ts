// The account of an applicant: which details it keeps, how it is verified, why a step is refused.

/** What a new application is filled with, by the names of the fields of its form. */
export const detailFields = [
  'class',
  'name',
  'identityKind',
  'identityNumber',
  'contactPerson',
  'phone',
  'email',
  'address',
  'postcode',
] as const
export type DetailField = (typeof detailFields)[number]
export type Details = Readonly<Record<DetailField, string>>

/** How the identity became known for certain. */
export const verificationBases = {
  counter: '当面核对了身份证件原件',
  attachedProof: '核对了随申请提交的身份证明',
} as const
export type VerificationBasis = keyof typeof verificationBases

export function isVerificationBasis(text: string): text is VerificationBasis {
  return Object.hasOwn(verificationBases, text)
}

export const accountRefusals = {
  'account.signedOut': '登录已经结束，请重新登录。',
  'account.linkOver': '这个登录链接已经用过或者过期，请重新取得。',
  'account.full': '一个账户最多列入 500 份申请。',
  'account.gone': '这个账户已经注销，或者不再列有这件申请。',
  'account.notReceived': '机关确认收到申请以后才能核验身份。',
  'account.agent': '申请由代理人提出，不能据此认定账户持有人就是申请人。',
  'account.noProof': '这件申请没有附身份证明，请当面核对。',
  'account.noIdentity': '申请没有写明证件号码，无法核验。',
} as const
export type AccountRefusal = { readonly code: keyof typeof accountRefusals }
