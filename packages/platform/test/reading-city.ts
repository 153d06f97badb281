// A small made-up city whose published reports are there to be read: twelve bureaus, one much busier
// than the others, three years, and one report that was corrected.

import type { TestDatabase } from '#kit/db/testing/with-database.ts'
import { newId } from '#kit/new-id.ts'
import { insertEditions, insertUnits, type MadeEdition } from '../bench/insert-reports.ts'
import { madeReport } from '../bench/made-report.ts'

const years = [2022, 2023, 2024]
export const bureaus = 12

/** Codes are reading-city and bureau-01 to bureau-12; bureau-01 is the busy one, and the corrected. */
export async function aReadingCity({ sql }: TestDatabase): Promise<void> {
  const cityId = newId(new Date())
  const city = { id: cityId, code: 'reading-city', kind: 'government', parentId: null }
  const units = Array.from({ length: bureaus }, (_, index) => ({
    id: newId(new Date()),
    code: `bureau-${String(index + 1).padStart(2, '0')}`,
    name: `示例市第${index + 1}局`,
    kind: 'department',
    parentId: cityId,
    region: index < 6 ? '示例市城区' : '示例市新区',
  }))
  await insertUnits(sql, [{ ...city, name: '示例市人民政府', region: '示例市' }, ...units])
  await insertEditions(sql, units.flatMap(editionsOf))
}

function editionsOf(
  unit: { readonly id: string; readonly code: string; readonly name: string },
  index: number,
): readonly MadeEdition[] {
  let carriedIn: readonly number[] = []
  return years.flatMap((year) => {
    const wish = { organ: unit.name, year, seed: year * 100 + index, carriedIn }
    const { document, carriedOut } = madeReport({ ...wish, busy: index === 0 ? 12 : 1 })
    carriedIn = carriedOut
    const title = `${unit.name}${year}年政府信息公开工作年度报告`
    const first = { unitId: unit.id, unitCode: unit.code, year, number: 1, title, document }
    if (index > 0 || year !== 2023) return [{ ...first, correctionNote: null }]
    const corrected = madeReport({ ...wish, seed: wish.seed + 7, busy: 12 })
    carriedIn = corrected.carriedOut
    const correctionNote = '原报告漏计了窗口受理的申请，现按台账更正表三。'
    return [
      { ...first, correctionNote: null },
      { ...first, number: 2, document: corrected.document, correctionNote },
    ]
  })
}
