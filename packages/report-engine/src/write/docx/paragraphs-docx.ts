// Running text as Word paragraphs: title, headings, sub-headings, body.

import { AlignmentType, HeadingLevel, LineRuleType, Paragraph, TextRun } from 'docx'
import type { Paragraph as LaidOutParagraph } from '../layout/layout.ts'
import { bodyRun, headingRun, subheadingRun, titleRun } from './fonts.ts'

/** Lines 28 pt apart, as the body of an official document. */
const bodyLines = { line: 560, lineRule: LineRuleType.EXACTLY, before: 0, after: 0 }
/** Two characters of 三号. */
const twoCharacters = { firstLine: 640 }

/** The title, centred; its lines are divided by a line break inside one paragraph. */
export function titleDocx(lines: readonly string[]): Paragraph {
  const children = lines.map(
    (text, index) => new TextRun({ ...titleRun, text, ...(index > 0 ? { break: 1 } : {}) }),
  )
  const spacing = { line: 640, lineRule: LineRuleType.EXACTLY, before: 0, after: 400 }
  return new Paragraph({
    heading: HeadingLevel.TITLE,
    alignment: AlignmentType.CENTER,
    spacing,
    children,
  })
}

/** A line under the title. */
export function underTitleDocx(text: string): Paragraph {
  const children = [new TextRun({ ...bodyRun, size: 28, text })]
  return new Paragraph({ alignment: AlignmentType.CENTER, spacing: bodyLines, children })
}

/** 一、总体情况; `onNewPage` begins a page with it. */
export function headingDocx(text: string, onNewPage: boolean): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    keepNext: true,
    pageBreakBefore: onNewPage,
    spacing: bodyLines,
    indent: twoCharacters,
    children: [new TextRun({ ...headingRun, text })],
  })
}

/** A paragraph of the body or a sub-heading （一）… */
export function paragraphDocx({ text, subheading }: LaidOutParagraph): Paragraph {
  const run = new TextRun({ ...(subheading ? subheadingRun : bodyRun), text })
  const base = { spacing: bodyLines, indent: twoCharacters, children: [run] }
  if (!subheading) return new Paragraph({ ...base, alignment: AlignmentType.BOTH })
  return new Paragraph({ ...base, heading: HeadingLevel.HEADING_2, keepNext: true })
}
