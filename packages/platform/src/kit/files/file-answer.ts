// Hands a kept file out: as something to save, never to show inside the site.

import { Refused } from '../db/transaction.ts'
import { type Answer, download } from '../http/answer.ts'
import { fileKinds } from './file-kind.ts'
import { savedName } from './file-name.ts'
import type { KeptFile } from './kept-file.ts'
import { storedContent } from './stored-content.ts'

/** Sentences for refusals of files. */
export const fileRefusals = {
  'file.missing': '请选择文件。',
  'file.empty': '这个文件是空的，请核对后重新选择。',
  'file.tooLarge': '文件超过了大小上限，请压缩或者拆分后重新上传。',
  'file.waiting': '文件还在等待病毒检查，检查完成后才能使用。',
  'file.harmful': '文件中发现有害内容，已经隔离，不能使用。请查杀病毒后重新上传。',
  'stage.tooMuchFromOne':
    '从您所在的网络暂存的文件已达上限，这次的文件没有收下。可以先不附文件提交申请，机关需要时会请您补充；或者明天再试。',
  'stage.full':
    '网站暂存文件的空间已满，这次的文件没有收下。可以先不附文件提交申请，机关需要时会请您补充；或者稍后再试。',
} as const

/** The file as a download; refused while it is in quarantine. Whoever asks has proven the scope. */
export async function fileAnswer(file: KeptFile): Promise<Answer> {
  const bytes = await contentOf(file)
  return download(savedName(file.name, file.kind), fileKinds[file.kind].type, bytes)
}

/** The content of a clean file. */
export async function contentOf(file: KeptFile): Promise<Uint8Array> {
  const { state } = file
  if (state === 'waiting') throw new Refused({ code: 'file.waiting' })
  if (state === 'harmful') throw new Refused({ code: 'file.harmful' })
  return storedContent(file)
}
