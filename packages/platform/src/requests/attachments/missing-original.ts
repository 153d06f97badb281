// Which original an office still has to keep with a request that came on paper or by mail.

import type { ChannelName } from '../case/channel.ts'
import type { FilePart } from './file-part.ts'

/** What came in by a channel, as a file; the form on the public site is its own original. */
const originals: Readonly<Record<ChannelName, string | undefined>> = {
  counter: '申请书的扫描件',
  oral: '代填并由申请人签字的申请表的扫描件',
  registeredPost: '来信的扫描件（含信封）',
  ordinaryPost: '来信的扫描件（含信封）',
  online: undefined,
  email: '电子邮件原文',
  fax: '传真的扫描件',
}

export type FileNote = { readonly message: string; readonly law: string }

/**
 * A note, and nothing that keeps an answer back: what was asked and when can only be shown by the
 * original. Undefined where it is kept, and for cases taken over from registers of earlier years.
 * @law 条例 31 — the day of receipt of each channel
 */
export function missingOriginal(
  { channel, imported }: { readonly channel: ChannelName; readonly imported: unknown },
  files: readonly { readonly part: FilePart }[],
): (FileNote & { readonly title: string }) | undefined {
  const title = originals[channel]
  if (title === undefined || imported !== null) return undefined
  if (files.some(({ part }) => part === 'attachment')) return undefined
  const message = `案卷中没有${title}：收到的日期和申请的内容要能用原件证明。不影响审核和签发，归档前请在“文件”中作为“申请的附件”补上。`
  return { title, message, law: '条例第三十一条' }
}
