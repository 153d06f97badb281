// The formats a published report is given in.

const office = (type: string): string => `application/vnd.openxmlformats-officedocument.${type}`

export const fileTypes = {
  docx: { type: office('wordprocessingml.document'), title: 'Word', hint: '可编辑' },
  pdf: { type: 'application/pdf', title: 'PDF', hint: '可打印' },
  xlsx: { type: office('spreadsheetml.sheet'), title: 'Excel', hint: '表格' },
  csv: { type: 'text/csv; charset=utf-8', title: 'CSV', hint: '只有数字' },
  json: { type: 'application/json; charset=utf-8', title: 'JSON', hint: '供程序读取' },
} as const

export type FileEnding = keyof typeof fileTypes
export const fileEndings = Object.keys(fileTypes) as readonly FileEnding[]

/** Whether a text is the ending of a file that reports are given in. */
export function isFileEnding(text: string): text is FileEnding {
  return Object.hasOwn(fileTypes, text)
}
