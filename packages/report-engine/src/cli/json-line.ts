// One report as one line of JSON, with the file it came from.

import type { Outcome } from '../check-file.ts'
import { reportValue } from '../json/print-report.ts'

/** `{"file":…,"format":"gongkai.report/1",…}` and a line break. */
export function jsonLine({ file, report }: Outcome): string {
  return `${JSON.stringify({ file, ...reportValue(report) })}\n`
}
