// The register as lines of texts and numbers in the order of its columns, for XLSX.

export type SheetLine = {
  readonly number: string | null
  readonly unit: string
  readonly receivedOn: string | null
  readonly description: string
  /** Masked: who asked does not leave with the register. */
  readonly applicant: string
  readonly state: string
  readonly outcome: string
  readonly dueOn: string | null
  readonly left: number | undefined
  readonly handler: string
}

const columns = [
  ['编号', 18],
  ['单位', 24],
  ['收到日期', 12],
  ['申请内容', 60],
  ['申请人', 18],
  ['状态', 14],
  ['结果', 28],
  ['期限', 12],
  ['剩余工作日（负数为逾期）', 14],
  ['经办人', 14],
] as const

/** The file: headings, then a line a request; texts stay texts, whatever they begin with. */
export async function registerAsXlsx(lines: readonly SheetLine[]): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx')
  const rows = [columns.map(([title]) => title), ...lines.map(fieldsOf)]
  const widths = columns.map(([, width]) => ({ width }))
  return writeXlsx({ sheets: [{ name: '登记簿', columns: widths, rows }] })
}

function fieldsOf(line: SheetLine): (string | number)[] {
  const { number, unit, receivedOn, description, applicant, state, outcome, dueOn, left } = line
  return [
    ...[number ?? '未登记', unit, receivedOn ?? '未确认', description, applicant, state, outcome],
    ...[dueOn ?? '', left ?? '', line.handler],
  ]
}
