// The pieces of a letter as Word paragraphs and tables, in the fonts of an official document
// (GB/T 9704-2012): named, not embedded.

import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  type IRunOptions,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Block } from '../issue/letter-content.ts'

type Font = NonNullable<IRunOptions['font']>

function font(name: string): Font {
  return { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: name, hint: 'eastAsia' }
}

/** Sizes in half points: 二号 22 pt, 三号 16 pt, 四号 14 pt. */
const bodyRun: IRunOptions = { font: font('仿宋_GB2312'), size: 32 }
const titleRun: IRunOptions = { font: font('方正小标宋简体'), size: 44, color: '000000' }
const pageNumberRun: IRunOptions = { font: font('宋体'), size: 28 }
const nameRun: IRunOptions = { font: font('黑体'), size: 28 }
const valueRun: IRunOptions = { font: font('仿宋_GB2312'), size: 28 }
/** 黑体 三号, of headings and of numbers of articles; 楷体 三号, of what stands under a title. */
const headingRun: IRunOptions = { font: font('黑体'), size: 32, color: '000000' }
const captionRun: IRunOptions = { font: font('楷体_GB2312'), size: 32 }
const red = 'C00000'
/** Width of the text between the margins (156 mm), in twentieths of a point. */
const textWidth = 8844
/** Lines 28 pt apart. */
const bodyLines = { line: 560, lineRule: LineRuleType.EXACTLY, before: 0, after: 0 }
const oneAsHigh = { line: 360, lineRule: LineRuleType.AT_LEAST, before: 60, after: 60 }

/** The organ's name and the number above the line. */
function headDocx(organ: string, number: string): Paragraph[] {
  const length = [...organ].length
  // 156 mm hold 17 signs of 26 pt; a longer name is set smaller.
  const size = Math.min(52, Math.floor((52 * 17) / length))
  const name = new TextRun({ font: font('方正小标宋简体'), size, color: red, text: organ })
  return [
    new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 320 }, children: [name] }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { ...bodyLines, after: 480 },
      border: { bottom: { style: BorderStyle.SINGLE, size: 12, space: 6, color: red } },
      children: [new TextRun({ ...bodyRun, text: number })],
    }),
  ]
}

function titleDocx(text: string): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.TITLE,
    alignment: AlignmentType.CENTER,
    spacing: { line: 640, lineRule: LineRuleType.EXACTLY, before: 0, after: 480 },
    children: [new TextRun({ ...titleRun, text })],
  })
}

/** How the lines of a text stand to each other. */
const bodyParagraph = { spacing: bodyLines } as const

/** What stands under a title, in brackets. */
function captionDocx(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { ...bodyLines, after: 480 },
    children: [new TextRun({ ...captionRun, text })],
  })
}

export type ParagraphLook = {
  /** Flush left, as the addressee stands. */
  readonly flush?: boolean
  /** On one page with what follows: the organ's name never stands alone. */
  readonly held?: boolean
}

/** A paragraph of the body. */
function paragraphDocx(text: string, { flush, held }: ParagraphLook = {}): Paragraph {
  const indent = flush !== true
  return new Paragraph({
    ...(held && { keepNext: true, keepLines: true }),
    spacing: bodyLines,
    alignment: indent ? AlignmentType.BOTH : AlignmentType.LEFT,
    ...(indent && { indent: { firstLine: 640 } }),
    children: [new TextRun({ ...bodyRun, text })],
  })
}

/** The lines of a sheet: names at the left, values at the right. */
function rowsDocx(rows: readonly Extract<Block, { kind: 'row' }>[]): Table {
  const widths = [2494, textWidth - 2494]
  const cell = (text: string, index: number): TableCell =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      children: [
        new Paragraph({
          alignment: index === 0 ? AlignmentType.CENTER : AlignmentType.LEFT,
          spacing: oneAsHigh,
          children: [new TextRun({ ...(index === 0 ? nameRun : valueRun), text })],
        }),
      ],
    })
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    margins: { left: 100, right: 100, marginUnitType: WidthType.DXA },
    rows: rows.map(
      ({ name, text }) =>
        new TableRow({ cantSplit: true, children: [cell(name, 0), cell(text, 1)] }),
    ),
  })
}

/** The organ's name and the date with room for the seal above them, kept on one page. */
function signatureDocx(organ: string, dated: string, room: number): Paragraph[] {
  const line = (text: string, keepNext: boolean): Paragraph =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: bodyLines,
      keepNext,
      // Right of the middle, so that name and date lie under one seal.
      indent: { left: 3800, right: 640 },
      children: text === '' ? [] : [new TextRun({ ...bodyRun, text })],
    })
  const above = Array.from({ length: room }, () => line('', true))
  return [...above, line(organ, true), line(dated, false)]
}

/** All parts in one value: they are loaded together when the first file is written. */
export const docxParts = {
  bodyRun,
  titleRun,
  pageNumberRun,
  headingRun,
  nameRun,
  valueRun,
  textWidth,
  headDocx,
  titleDocx,
  bodyParagraph,
  captionDocx,
  paragraphDocx,
  rowsDocx,
  signatureDocx,
} as const
