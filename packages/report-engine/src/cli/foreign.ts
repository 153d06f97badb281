// Which files of a folder are passed over: those that neither content nor name lets be a report.

import { basename, extname } from 'node:path'
import type { Outcome } from '../check-file.ts'
import type { Finding } from '../finding.ts'
import { saysSomething } from '../says-something.ts'

// By the name it is decided only whether a file is mentioned, never how it is read.
const documents = /^\.(docx?|docm|xlsx?|xlsm|wps|et|pdf|html?|mht|mhtml|rtf|ofd|odt|ods)$/u
const namedAsReport = /信息公开|政务公开|年度报告|年报/u

/** No report, and nothing that a clerk could take for one: a picture, an archive, code, a list. */
export function isForeign({ file, report }: Outcome): boolean {
  if (saysSomething(report) || !report.findings.every(saysNoReport)) return false
  const name = basename(file)
  return !documents.test(extname(name).toLowerCase()) && !namedAsReport.test(name.normalize('NFC'))
}

const foreignKinds: readonly unknown[] = ['unknown', 'archive', 'presentation', 'otherOffice']

function saysNoReport({ code, facts }: Finding): boolean {
  if (code === 'reading.unsupported') return foreignKinds.includes(facts.kind)
  return code === 'reading.notReport' || code === 'reading.empty' || code === 'reading.image'
}
