// What a file of a request is to it.

import type { FilePurpose } from '#kit/files/kept-file.ts'

type Part = { readonly title: string; readonly purpose: FilePurpose }

/** `answer`: given out with the answer, to be had by the applicant once that is served. */
export const fileParts = {
  proof: { title: '身份证明', purpose: 'request-proof' },
  authority: { title: '授权委托书', purpose: 'request-proof' },
  attachment: { title: '申请的附件', purpose: 'request-attachment' },
  supplement: { title: '补正的材料', purpose: 'request-attachment' },
  opinion: { title: '征求意见收到的材料', purpose: 'request-attachment' },
  answer: { title: '答复的附件', purpose: 'request-answer' },
} as const satisfies Readonly<Record<string, Part>>

export type FilePart = keyof typeof fileParts

export function isFilePart(text: string): text is FilePart {
  return Object.hasOwn(fileParts, text)
}
