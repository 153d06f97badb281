// How cells of the written workbook look.

import type { CellStyle } from 'hucre'

const edge = { style: 'thin', color: { rgb: '000000' } } as const
const border = { top: edge, right: edge, bottom: edge, left: edge }
const centred = { horizontal: 'center', vertical: 'center', wrapText: true } as const
const left = { horizontal: 'left', vertical: 'center', wrapText: true } as const

export const titleStyle: CellStyle = {
  font: { name: '方正小标宋简体', size: 22 },
  alignment: centred,
}
export const headingStyle: CellStyle = { font: { name: '黑体', size: 16 }, alignment: left }
export const subheadingStyle: CellStyle = {
  font: { name: '楷体_GB2312', size: 14, bold: true },
  alignment: left,
}
export const paragraphStyle: CellStyle = {
  font: { name: '仿宋_GB2312', size: 14 },
  alignment: { horizontal: 'left', vertical: 'top', wrapText: true, indent: 0 },
}
export const headerStyle: CellStyle = {
  font: { name: '黑体', size: 11 },
  alignment: centred,
  border,
}
export const blockStyle: CellStyle = {
  ...headerStyle,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E4ECF7' } },
}
export const labelStyle: CellStyle = { font: { name: '宋体', size: 11 }, alignment: left, border }
export const groupStyle: CellStyle = { ...labelStyle, alignment: centred }
/** One character a line (rotation 255). */
export const verticalStyle: CellStyle = {
  ...labelStyle,
  alignment: { ...centred, textRotation: 255 },
}
export const numberStyle: CellStyle = { ...groupStyle }
export const absentStyle: CellStyle = {
  ...numberStyle,
  fill: { type: 'pattern', pattern: 'lightUp', fgColor: { rgb: 'BFBFBF' } },
}
