// The official text of a record as a Word document.

import type { FileChild } from 'docx'
import { type DocxParts, writeOfficialDocx } from '#letters/index.ts'
import type { LaidBlock, LaidOut, LaidRun } from './lay-out.ts'

type Docx = typeof import('docx')
type Tools = { readonly parts: DocxParts; readonly docx: Docx }

/** The text as DOCX. The same text gives the same bytes. */
export function writeRecordDocx(laid: LaidOut): Promise<Uint8Array> {
  const { title, organ, caption, blocks } = laid
  return writeOfficialDocx({
    title,
    organ,
    childrenOf: (parts, docx) => [
      parts.titleDocx(title),
      ...(caption === '' ? [] : [parts.captionDocx(caption)]),
      ...blocks.map((block) => blockDocx(block, { parts, docx })),
    ],
  })
}

function blockDocx(block: LaidBlock, tools: Tools): FileChild {
  if (block.kind === 'table') return tableDocx(block, tools)
  const { AlignmentType, HeadingLevel, Paragraph } = tools.docx
  const children = runsDocx(block.runs, tools)
  if (block.kind === 'heading')
    return new Paragraph({
      ...tools.parts.bodyParagraph,
      heading: HeadingLevel.HEADING_1,
      alignment: AlignmentType.CENTER,
      keepNext: true,
      children: runsDocx(block.runs, tools, tools.parts.headingRun),
    })
  const stands = { centred: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const
  if (block.kind === 'centred' || block.kind === 'right')
    return new Paragraph({
      ...tools.parts.bodyParagraph,
      alignment: stands[block.kind],
      children,
    })
  const isHeading = block.kind === 'subheading'
  return new Paragraph({
    ...tools.parts.bodyParagraph,
    alignment: AlignmentType.BOTH,
    indent: { firstLine: 640 },
    ...(isHeading && { heading: HeadingLevel.HEADING_2, keepNext: true }),
    children: isHeading ? runsDocx(block.runs, tools, tools.parts.headingRun) : children,
  })
}

function runsDocx(
  runs: readonly LaidRun[],
  { parts, docx }: Tools,
  look: DocxParts['bodyRun'] = parts.bodyRun,
) {
  return runs.flatMap(({ text, strong }) =>
    text.split('\n').map(
      (line, index) =>
        new docx.TextRun({
          ...(strong ? parts.headingRun : look),
          text: line,
          ...(index > 0 && { break: 1 }),
        }),
    ),
  )
}

function tableDocx(
  { columns, rows }: Extract<LaidBlock, { kind: 'table' }>,
  { parts, docx }: Tools,
): FileChild {
  const { AlignmentType, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } = docx
  const width = Math.floor(parts.textWidth / columns)
  return new Table({
    width: { size: parts.textWidth, type: WidthType.DXA },
    columnWidths: Array.from({ length: columns }, () => width),
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            ({ text, isHeader, columnSpan, rowSpan }) =>
              new TableCell({
                columnSpan,
                rowSpan,
                children: text.split('\n').map(
                  (line) =>
                    new Paragraph({
                      alignment: isHeader ? AlignmentType.CENTER : AlignmentType.LEFT,
                      children: [
                        new TextRun({ ...(isHeader ? parts.nameRun : parts.valueRun), text: line }),
                      ],
                    }),
                ),
              }),
          ),
        }),
    ),
  })
}
