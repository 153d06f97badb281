// The texts of a record that are looked through: each with its field and what it is called.

import { bodyText } from '../content/body-text.ts'
import type { Checked } from './checked.ts'
import { withoutPersonalNumbers } from './personal-numbers.ts'

export type Passage = {
  /** A name of EditionContent or `attachment:<fileId>`. */
  readonly field: string
  readonly title: string
  readonly text: string
}

/** Everything that would be public. */
export function passagesOf({ content, attachmentTexts }: Checked): readonly Passage[] {
  const { title, summary, caption, body, attachments, fields, changeNote } = content
  return [
    { field: 'title', title: '标题', text: title },
    { field: 'summary', title: '内容概述', text: summary },
    { field: 'caption', title: '题注', text: caption },
    { field: 'changeNote', title: '修改说明', text: changeNote },
    { field: 'body', title: '正文', text: bodyText(body) },
    ...Object.entries(fields).map(([name, text]) => ({
      field: `fields.${name}`,
      title: '专有内容',
      text,
    })),
    ...attachments.flatMap(({ fileId, title: name }) => [
      { field: 'attachments', title: '附件名称', text: name },
      {
        field: `attachment:${fileId}`,
        title: `附件《${name}》`,
        text: attachmentTexts.get(fileId) ?? '',
      },
    ]),
  ].filter(({ text }) => text !== '')
}

/** What stands around a place, on one line; numbers of persons are hidden in it. */
export function excerptAt(text: string, at: number, length: number): string {
  const [from, to] = [Math.max(0, at - 16), Math.min(text.length, at + length + 16)]
  const words = withoutPersonalNumbers(text).slice(from, to).toWellFormed().replace(/\s+/g, ' ')
  return `${from > 0 ? '…' : ''}${words}${to < text.length ? '…' : ''}`
}
