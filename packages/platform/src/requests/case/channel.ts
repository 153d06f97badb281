// How a request comes in, and which fact of each channel makes the day of receipt.

export type ReceiptRule = 'handedIn' | 'signedFor' | 'confirmedSameDay' | 'confirmedByBoth'

type Channel = {
  readonly title: string
  /** What must have happened before the request counts as received. */
  readonly receipt: ReceiptRule
  /** Chinese for what the clerk must enter as proof. */
  readonly evidence: string
  readonly law: string
}

/**
 * @law 条例 29
 * @law 条例 31 — the day of receipt of each channel
 */
export const channels = {
  counter: {
    title: '当面提交',
    receipt: 'handedIn',
    evidence: '接收人和接收回执编号',
    law: '条例第三十一条第一项',
  },
  oral: {
    title: '口头申请（代为填写）',
    receipt: 'handedIn',
    evidence: '代填人和申请人签字确认',
    law: '条例第二十九条、第三十一条第一项',
  },
  registeredPost: {
    title: '挂号信或者特快专递',
    receipt: 'signedFor',
    evidence: '签收人和邮件编号',
    law: '条例第三十一条第二项',
  },
  ordinaryPost: {
    title: '平常信函',
    receipt: 'confirmedSameDay',
    evidence: '与申请人确认的方式和通话人',
    law: '条例第三十一条第二项',
  },
  online: {
    title: '网上申请',
    receipt: 'confirmedByBoth',
    evidence: '双方确认的方式',
    law: '条例第三十一条第三项',
  },
  email: {
    title: '电子邮件',
    receipt: 'confirmedByBoth',
    evidence: '双方确认的方式',
    law: '条例第三十一条第三项',
  },
  fax: {
    title: '传真',
    receipt: 'confirmedByBoth',
    evidence: '双方确认的方式',
    law: '条例第三十一条第三项',
  },
} as const satisfies Readonly<Record<string, Channel>>

export type ChannelName = keyof typeof channels

/** Whether a text names a channel. */
export function isChannelName(text: string): text is ChannelName {
  return Object.hasOwn(channels, text)
}

/** The day of receipt by the channel's rule, in words. */
export const receiptTitles: Readonly<Record<ReceiptRule, string>> = {
  handedIn: '当面提交之日',
  signedFor: '签收之日',
  confirmedSameDay: '与申请人确认之日',
  confirmedByBoth: '双方确认之日',
}
