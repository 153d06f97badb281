// The finding of a reader that stopped because a file would cost more than a setting allows.

import type { Finding } from '../finding.ts'
import { makeFinding } from '../make-finding.ts'
import type { Limits } from './limits.ts'

const names: Readonly<Record<keyof Limits, (allowed: number) => string>> = {
  fileBytes: (allowed) => `文件大小超过 ${allowed} 字节`,
  unpackedBytes: (allowed) => `解压后超过 ${allowed} 字节`,
  pages: (allowed) => `页数超过 ${allowed} 页`,
  depth: (allowed) => `网页标签嵌套超过 ${allowed} 层`,
  cells: (allowed) => `行数或单元格数超过 ${allowed} 个`,
  milliseconds: (allowed) => `读取用时超过 ${allowed} 毫秒`,
}

/** `reading.limit`, naming the setting in `facts.limit`. What was read before it is kept. */
export function limitFinding(limit: keyof Limits, limits: Limits): Finding {
  const allowed = limits[limit]
  return makeFinding({
    code: 'reading.limit',
    severity: 'error',
    verdict: 'notAssessable',
    message: `文件超出读取限制（${names[limit](allowed)}），后面的内容没有读。请确认文件来源；确属正常文件的，请调高限制后再读。`,
    cells: [],
    facts: { limit, allowed },
  })
}
