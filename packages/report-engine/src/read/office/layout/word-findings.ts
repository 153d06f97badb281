// What must be said about a Word document besides its text.

import type { Finding } from '../../../finding.ts'
import { makeFinding } from '../../../make-finding.ts'
import type { Place } from '../../../place.ts'
import type { Source } from '../../source.ts'
import { struckFindings, withoutRepeats } from '../../struck-finding.ts'
import { readingFinding } from '../reading-stopped.ts'
import type { Seen } from './seen.ts'

/** Findings for what was seen and not read: images, revisions, hidden text, notes, other files. */
export function wordFindings(seen: Seen, blocks: Source['blocks']): readonly Finding[] {
  const findings: Finding[] = []
  const tell = (code: string, severity: Finding['severity'], message: string) =>
    findings.push(readingFinding(code, severity, message))
  const withTable = blocks.some((block) => block.kind === 'table')
  if (seen.images > 0 && blocks.length === 0) {
    tell('reading.image', 'error', '文档里只有图片，没有可读取的文字。请提供文字版文件。')
  } else if (seen.images > 0 && !withTable) {
    const message = `文档里有 ${seen.images} 张图片而没有表格，图片里的表格读不出来。请提供带表格的文字版文件。`
    tell('reading.image', 'warning', message)
  }
  if (seen.broken > 0) {
    const message =
      '文件已损坏，只读到了断开之前的内容。请用 Office 或 WPS 打开原文件后另存一份，再重新读取。'
    tell('reading.damaged', 'error', message)
  }
  if (seen.revisions > 0) findings.push(revisionsFinding(seen.revised))
  findings.push(...struckFindings(seen.struck))
  if (seen.hidden > 0)
    tell('reading.hidden', 'info', '文档里有隐藏文字，没有读取。请确认不是报告内容。')
  if (seen.notes > 0)
    tell('reading.notes', 'info', '文档里有脚注或尾注，没有读取。请确认不影响数据。')
  if (seen.embedded > 0) {
    tell(
      'reading.unsupported',
      'warning',
      '文档里嵌入了另一份文件，没有读取。请另存为普通 .docx 再读。',
    )
  }
  return findings
}

const mostPlaces = 50

/** Tracked changes; those in cells of tables may be numbers, so the cells are named. */
function revisionsFinding(revised: readonly Place[]): Finding {
  const inCells = withoutRepeats(revised).filter(({ cell }) => cell !== undefined)
  const where = inCells.length === 0 ? '' : `，其中 ${inCells.length} 个表格单元格里有修订`
  return makeFinding({
    code: 'reading.revisions',
    severity: inCells.length === 0 ? 'info' : 'warning',
    verdict: 'uncertain',
    message: `文档里有未接受的修订${where}：按“接受全部修订”之后的样子读取。请定稿后再核对一次。`,
    cells: [],
    facts: inCells.length === 0 ? {} : { cells: inCells.length },
    ...(inCells.length > 0 && { at: inCells.slice(0, mostPlaces) }),
  })
}
