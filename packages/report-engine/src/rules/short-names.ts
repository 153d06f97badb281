// Short names of rows for messages: without numbering, brackets and trailing clauses.

import type { FormRow } from '../form/form.ts'

/** 部分公开, for （二）部分公开（区分处理的，…）; rows called only 其他 take their group along. */
export function shortName(row: FormRow): string {
  const name = withoutNumber(row.label).replace(/（.*$/, '').split('、')[0] ?? row.label
  const group = row.groups.at(-1)
  return name === '其他' && group !== undefined ? `${withoutNumber(group)}中的其他` : name
}

/** “（三）不予公开 1.属于国家秘密”: as printed, with the nearest label above it. */
export function printedName(row: FormRow): string {
  const label = row.label.replace(/(?!^)（.*$/, '')
  const group = row.groups.at(-1)
  return group === undefined || /^（/.test(label) ? `“${label}”` : `“${group} ${label}”`
}

function withoutNumber(label: string): string {
  return label.replace(/^(（.）|\d+\.|[一二三四]、)/, '')
}
