// What the file of a case has of its own: its index, and the course of the case with the count of its
// days. Both are made of what is stored, and of nothing that changes after the case was archived.

import { dayInChina } from '#law/index.ts'
import type { IndexLine } from './case-file.ts'
import type { CaseSheet } from './case-file-typ.ts'

export type CaseHead = {
  readonly unit: string
  readonly number: string
  readonly description: string
}

/** 案卷封面 where no letter is one: of cases that came from a register of earlier years. */
export function coverSheet(
  head: CaseHead,
  lines: readonly (readonly [string, string])[],
): CaseSheet {
  return {
    title: '政府信息公开申请案卷',
    head: [],
    parts: [
      {
        title: '',
        columns: ['项目', '内容'],
        widths: [34, 0],
        lines: [['编号', head.number], ['机关', head.unit], ...lines].map(([name, value]) => [
          ...[name ?? '', value === '' ? '—' : (value ?? '')],
        ]),
      },
    ],
    foot: [],
  }
}

/** 卷内目录 */
export function indexSheet(head: CaseHead, lines: readonly IndexLine[]): CaseSheet {
  return {
    title: '卷内目录',
    head: headOf(head),
    parts: [
      {
        title: '',
        columns: ['序号', '题名', '文号', '日期', '页号', '文件'],
        widths: [11, 0, 38, 23, 15, 44],
        lines: lines.map(({ place, title, number, on, pages, file }) => [
          ...[String(place), title, number, on, pages, file],
        ]),
      },
    ],
    foot: [
      '页号印在“00-全卷.pdf”各页的右上角，封面和目录不编页号；不能排印成页的材料，在全卷中以一页说明代替。',
      '各件另存为单独的文件，内容与制发或者收到时一致。',
      '每个文件的 SHA-256 摘要列在 manifest.json，可以用 npm run admin -- verify-archive 核对。',
    ],
  }
}

export type Course = {
  readonly facts: readonly {
    readonly on: string
    readonly what: string
    readonly evidence: string
  }[]
  /** One line each: the days as they were counted. */
  readonly clock: readonly string[]
  readonly deeds: readonly { readonly at: Date; readonly what: string; readonly who: string }[]
}

/** 办理经过 */
export function courseSheet(head: CaseHead, { facts, clock, deeds }: Course): CaseSheet {
  return {
    title: '办理经过',
    head: headOf(head),
    parts: [
      {
        title: '事实',
        columns: ['日期', '事实', '凭据'],
        widths: [26, 0, 60],
        lines: facts.map(({ on, what, evidence }) => [on, what, evidence]),
      },
      ...(deeds.length === 0
        ? []
        : [
            {
              title: '办理步骤',
              columns: ['日期', '步骤', '办理人'],
              widths: [26, 0, 60],
              lines: deeds.map(({ at, what, who }) => [dayInChina(at), what, who]),
            },
          ]),
      ...(clock.length === 0
        ? []
        : [
            {
              title: '答复期限的推算',
              columns: ['逐日推算'],
              widths: [0],
              lines: clock.map((line) => [line]),
            },
          ]),
    ],
    foot: [],
  }
}

function headOf({ unit, number, description }: CaseHead): readonly string[] {
  return [`${unit}　　登记编号：${number}`, `申请内容：${description}`]
}
