// What is said of a file whose reading had to be stopped from outside.

import { limitFinding } from '../read/limit-finding.ts'
import type { Limits } from '../read/limits.ts'
import { emptyReport } from '../read-report.ts'
import type { Report } from '../report.ts'

/** The file took longer than `Limits.milliseconds` and its thread was ended. */
export function overrun(limits: Limits): Report {
  return emptyReport(limitFinding('milliseconds', limits))
}

/** The file needed more memory than a thread may have, in megabytes. */
export function outOfMemory(allowed: number): Report {
  return emptyReport({
    code: 'reading.limit',
    severity: 'error',
    verdict: 'notAssessable',
    message: `文件超出读取限制（占用内存超过 ${allowed} 兆字节），没有读完。请确认文件来源；确属正常文件的，请拆分或另存为 .docx 后再读。`,
    cells: [],
    facts: { limit: 'memory', allowed },
  })
}

/** The engine broke on this file; the others go on. `reason` is the program's own word for it. */
export function broken(reason: string): Report {
  return emptyReport({
    code: 'reading.damaged',
    severity: 'error',
    verdict: 'notAssessable',
    message:
      '读取这个文件时程序意外中断，没有结果；其他文件不受影响。文件可能已损坏，请用办公软件打开，另存后再读；仍然中断的，请把文件报告给维护者。',
    cells: [],
    facts: { reason },
  })
}
