// An issue as it is set: cover, contents, every text in the official layout, corrections last.

import { type LaidOut, layOutRecord } from '../layout/lay-out.ts'
import type { GazetteCorrection, GazetteSection } from './contents.ts'
import { type GazetteIssue, issueTitle } from './issue.ts'
import type { PrintableRecord } from './issues.store.ts'

export type LaidEntry = LaidOut & { readonly documentNumber: string; readonly files: string }

export type LaidGazette = {
  readonly title: string
  readonly organ: string
  readonly name: string
  readonly numbers: string
  readonly issuedOn: string
  readonly sections: readonly { readonly head: string; readonly entries: readonly LaidEntry[] }[]
  readonly corrections: readonly string[]
}

export type GazetteParts = {
  readonly issue: GazetteIssue
  readonly unitName: string
  readonly records: readonly PrintableRecord[]
  /** Earlier issues of the unit, by id. */
  readonly issues: ReadonlyMap<string, GazetteIssue>
}

export function layOutGazette(parts: GazetteParts): LaidGazette {
  const { issue, unitName, records } = parts
  const { name, sections } = issue.contents
  return {
    ...{ name, organ: unitName, numbers: issueTitle(issue) },
    title: `${name}${issueTitle(issue)}`,
    issuedOn: inChinese(issue.issuedOn),
    sections: sections.map((section) => sectionOf(section, records)),
    corrections: correctionLines(issue.contents.corrections, parts.issues),
  }
}

function sectionOf({ head, entries }: GazetteSection, records: readonly PrintableRecord[]) {
  return {
    head,
    entries: entries.flatMap(({ recordId, edition }) => {
      const record = records.find((one) => one.recordId === recordId && one.edition === edition)
      return record === undefined ? [] : [entryOf(record)]
    }),
  }
}

function entryOf({ content, unitName }: PrintableRecord): LaidEntry {
  const files = content.attachments.map(({ title }, index) =>
    content.attachments.length === 1 ? title : `${index + 1}．${title}`,
  )
  return {
    ...layOutRecord(content, { unitName }),
    documentNumber: content.documentNumber,
    files: files.length === 0 ? '' : `附件：${files.join('　')}（附件见网页）`,
  }
}

/** 2026年第1期：第3页第5行“……”更正为“……”. */
export function correctionLines(
  corrections: readonly GazetteCorrection[],
  issues: ReadonlyMap<string, GazetteIssue>,
): readonly string[] {
  return corrections.map(({ issueId, says }) => {
    const issue = issues.get(issueId)
    return issue === undefined ? says : `${issue.year}年第${issue.number}期：${says}`
  })
}

export function inChinese(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}
