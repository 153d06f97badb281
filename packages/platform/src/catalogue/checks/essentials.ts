// Without these a record cannot be handed in: a title, an attribute with its ground, something to read.

import type { Checked } from './checked.ts'
import type { RecordFinding } from './record-finding.ts'

const error = (code: string, field: string, message: string): RecordFinding => ({
  code: `essential.${code}`,
  severity: 'error',
  field,
  message,
})

/**
 * @law 条例 12 — name, summary and date of every item of the catalogue
 * @law 国办发〔2016〕80号 — the attribute is fixed with its reason at drafting
 */
export function checkEssentials({ content, kind }: Checked): readonly RecordFinding[] {
  const { title, attribute, ground, groundReason, body, attachments, formedOn, issuers } = content
  const found: RecordFinding[] = []
  if (title.trim() === '') found.push(error('title', 'title', '请填写标题。'))
  if (attribute === null) found.push(error('attribute', 'attribute', '请选定公开属性。'))
  if (attribute === 'withheld' && ground === null)
    found.push(error('ground', 'ground', '不予公开的，请选定法定理由。'))
  if (attribute !== null && attribute !== 'proactive' && groundReason.trim() === '')
    found.push(error('groundReason', 'groundReason', '不主动公开的，请写明具体理由。'))
  if (body.trim() === '' && attachments.length === 0)
    found.push(error('body', 'body', '请填写正文或者添加附件。'))
  if (formedOn === null)
    found.push(
      error('formedOn', 'formedOn', '请填写成文日期（信息形成的日期），公开期限由它算起。'),
    )
  if (kind.isDocument && issuers.length === 0)
    found.push(error('issuers', 'issuers', '请填写发文机关。'))
  return found
}
