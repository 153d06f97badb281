// The words of every message that leaves the platform: a number and an address, never a name, never
// what a case is about.

export const mailKinds = {
  receipt: '收到申请的回执',
  clarificationAsked: '要求补正的通知',
  split: '申请已经拆分的通知',
  answerReady: '答复已经作出的通知',
  consultation: '征求意见书的网上答复地址',
  reminder: '到期提醒',
  matter: '后续事项提醒',
} as const

export type MailKind = keyof typeof mailKinds

export type Named = {
  /** Of the request or of the letter. */
  readonly number: string
  readonly link: string
}

export type MailWords = { readonly subject: string; readonly text: string }

const says: Readonly<Record<MailKind, readonly [subject: string, sentence: string]>> = {
  receipt: [
    '政府信息公开申请已经收到',
    '您的申请已经收到，答复期限从第二天起计算。办理情况请用查询号和查询码查询：',
  ],
  clarificationAsked: [
    '政府信息公开申请需要补正',
    '您的申请需要补正。要补正什么、什么时候以前补正，请用查询号和查询码查看：',
  ],
  split: [
    '政府信息公开申请已经拆分',
    '您的申请有几项内容，已经拆分为几件分别办理，期限不变，不需要重新提交。各件的查询号请用这个编号和原来的查询码查看：',
  ],
  answerReady: ['政府信息公开申请已经答复', '您的申请已经答复。请用查询号和查询码查看答复：'],
  consultation: [
    '政府信息公开征求意见书',
    '有一份征求意见书请您（单位）答复。下面的地址不需要注册，只供您（单位）使用，请不要转发：',
  ],
  reminder: ['政府信息公开申请到期提醒', '有一件申请将要到期或者已经到期，请登录工作台查看：'],
  matter: ['政府信息公开后续事项提醒', '有一件后续事项需要判断或者办理，请登录工作台查看：'],
}

/** The whole message: who sends it stands in the sender, what it is about only behind the address. */
export function mailWords(kind: MailKind, { number, link }: Named): MailWords {
  const [subject, sentence] = says[kind]
  return {
    subject: `${subject}（${number}）`,
    text: `编号：${number}\n\n${sentence}\n${link}\n\n这封邮件由系统自动发出，请不要回复。\n`,
  }
}

export function isMailKind(text: string): text is MailKind {
  return Object.hasOwn(mailKinds, text)
}

/** The message with a link to sign in by; it names no account and no request. */
export function signInWords(link: string): MailWords {
  return {
    subject: '登录依申请公开账户',
    text: `有人在政府信息公开网站上用这个邮箱要求登录。是您本人的，请在 30 分钟内打开下面的链接，核对邮箱后点“登录”；还没有账户的，登录时开立账户：\n${link}\n\n链接只能用一次，请不要转发。不是您本人的，不用理会，什么也不会发生。\n\n这封邮件由系统自动发出，请不要回复。\n`,
  }
}
