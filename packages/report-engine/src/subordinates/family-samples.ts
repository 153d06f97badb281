// Fictional families for the examples of the rules over subordinates.

import type { Report } from '../report.ts'
import { sampleFigures } from '../rules/sample-figures.ts'
import { sampleReport } from '../rules/sample-report.ts'
import type { Family } from './family.ts'

const zeros = Object.fromEntries(
  Object.keys(sampleFigures['2021']).map((key) => [key, '0'] as const),
)

/** A region whose own part is 0 and whose only subordinate has all its numbers. */
export function sampleFamily(): Family {
  return {
    whole: sampleReport(),
    own: emptySample(),
    parts: [{ name: '示例局', report: sampleReport({ report: { organ: '示例市示例局' } }) }],
    expectedUnits: ['示例局'],
  }
}

/** The sample report with 0 everywhere except in the cells given. */
export function emptySample(printed: Readonly<Record<string, string>> = {}): Report {
  return sampleReport({
    printed: { ...zeros, ...printed },
    report: { organ: '示例市人民政府本级' },
  })
}
