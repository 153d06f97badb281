// Why a message came back, as the report of the receiving server says it.

export const returnReasons = {
  noSuchMailbox: '邮箱不存在',
  mailboxFull: '邮箱已满',
  rejected: '对方服务器拒收',
  other: '原因不明',
} as const
export type ReturnReason = keyof typeof returnReasons

export function isReturnReason(text: string): text is ReturnReason {
  return Object.hasOwn(returnReasons, text)
}
