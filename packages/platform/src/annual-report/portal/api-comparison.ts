// Units beside one another in the API: the figures that the comparison page shows.

import { z } from 'zod'
import { ranks } from '#agencies/index.ts'
import type { Read } from '#kit/db/transaction.ts'
import { compareUnits } from '../comparison/compare-units.ts'
import { findPublished, mostUnits } from '../comparison/comparison.store.ts'
import { wishOf } from '../comparison/wish.ts'

const ranksInWords = '行政区域的级别：省级、市级、县级、乡级'

export const comparisonQuery = z.object({
  year: z.coerce.number().int().min(1000).max(9999).describe('报告年度'),
  unit: z.string().max(100).optional().describe('单位名称的一部分'),
  region: z.string().max(100).optional().describe('地区名称的一部分'),
  kind: z.string().max(100).optional().describe('机关类别'),
  rank: z.enum(ranks).optional().describe(ranksInWords),
  cells: z.string().max(2_000).optional().describe('单元格地址，用逗号分开；不填时为常用的几格'),
})

export const comparisonAnswer = z.object({
  isComplete: z
    .boolean()
    .describe(`符合条件的单位超过 ${mostUnits} 个时为 false，不返回数字，请缩小范围`),
  items: z.array(
    z.object({
      unit: z.string().describe('单位编码'),
      unitName: z.string().describe('单位名称'),
      kind: z.string().describe('机关类别'),
      rank: z.enum(ranks).nullable().describe(`${ranksInWords}；看不出的为 null`),
      scope: z
        .enum(['organ', 'level', 'region'])
        .describe('统计范围：本机关、本级、本地区；后两种可能已含其他单位的数字，不要相加'),
      cells: z.record(
        z.string(),
        z.object({
          value: z.string().nullable().describe('数值，位数与报告一致；没有数字时为 null'),
          reason: z.string().nullable().describe('与同级单位差别较大时的说明'),
        }),
      ),
    }),
  ),
})

/** The figures of the units that fit: by rank and kind, then by the first cell, the largest first. */
export async function answerComparison(
  read: Read,
  { cells = '', ...asked }: z.infer<typeof comparisonQuery>,
): Promise<z.infer<typeof comparisonAnswer>> {
  const given = Object.entries(asked).map(([name, value]): [string, string] => [
    name,
    String(value),
  ])
  const query = new URLSearchParams(given)
  for (const cell of cells.split(',')) query.append('cell', cell)
  const wish = wishOf(query, asked.year)
  const found = await findPublished(read, wish)
  if (found === null) return { isComplete: false, items: [] }
  const { columns, groups } = compareUnits(found, wish.cells, wish.order)
  const lines = groups.flatMap((group) => group.lines)
  const items = lines.map(({ unit, cells: shown }) => ({
    unit: unit.code,
    unitName: unit.name,
    kind: unit.kind,
    rank: unit.rank ?? null,
    scope: unit.scope,
    cells: Object.fromEntries(
      shown.map(({ value, text, reason }, index) => [
        columns[index]?.address ?? '',
        { value: value === null ? null : text, reason: reason ?? null },
      ]),
    ),
  }))
  return { isComplete: true, items }
}
