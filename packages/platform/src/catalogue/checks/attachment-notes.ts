// Attachments that could not be read, or may not be published as they stand.

import type { Checked } from './checked.ts'
import type { RecordFinding } from './record-finding.ts'

export function checkAttachmentNotes({
  content,
  attachmentNotes,
}: Checked): readonly RecordFinding[] {
  return content.attachments.flatMap(({ fileId, title }): RecordFinding[] => {
    const unnamed: RecordFinding[] =
      title.trim() === ''
        ? [
            {
              code: 'attachment.title',
              severity: 'error',
              field: `attachment:${fileId}`,
              message: '有一个附件没有名称，请填写。',
            },
          ]
        : []
    const note = attachmentNotes?.get(fileId)
    if (note === undefined) return unnamed
    const code = `attachment.${note.severity === 'error' ? 'unchecked' : 'unread'}`
    const message = `附件《${title}》：${note.message}`
    return [...unnamed, { code, severity: note.severity, field: `attachment:${fileId}`, message }]
  })
}
