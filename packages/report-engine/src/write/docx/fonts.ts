// Fonts and sizes of an official document (GB/T 9704-2012). Named, not embedded: they are on every
// office computer and may not be copied.

import type { IRunOptions } from 'docx'

type Font = NonNullable<IRunOptions['font']>

function font(name: string): Font {
  return { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: name, hint: 'eastAsia' }
}

/** Sizes in half points: 二号 22 pt, 三号 16 pt, 四号 14 pt. */
export const titleRun: IRunOptions = { font: font('方正小标宋简体'), size: 44 }
export const headingRun: IRunOptions = { font: font('黑体'), size: 32 }
export const subheadingRun: IRunOptions = { font: font('楷体_GB2312'), size: 32 }
export const bodyRun: IRunOptions = { font: font('仿宋_GB2312'), size: 32 }
export const pageNumberRun: IRunOptions = { font: font('宋体'), size: 28 }
export const tableRun: IRunOptions = { font: font('宋体') }
export const tableHeaderRun: IRunOptions = { font: font('黑体') }
