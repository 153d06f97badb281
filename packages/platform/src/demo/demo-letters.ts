// What the demo's offices state for their letters: marks of numbers, review organs, courts. Marks and
// courts are made up and say so; review organs are those of the law.

import type { StaffContext, Unit } from '#agencies/index.ts'
import { localDate } from '#law/index.ts'
import { saveMarks } from '#letters/index.ts'
import { saveRemedyRow } from '#requests/index.ts'

const marks: Readonly<Record<string, string>> = {
  jiaozuo: '焦政',
  'jiaozuo-office': '焦政办',
  'jiaozuo-demo-zone': '焦示管',
  gongyi: '巩政',
  'weihui-data': '卫政数',
  'example-bureau-a': '示甲',
  'example-bureau-b': '示乙',
  'example-system': '示系',
  'example-system-jiaozuo': '示垂',
  'example-county': '示县政',
  'example-street': '示街',
}

/** Organs above that are not in the demo's tree. */
const reviewOrgans: Readonly<Record<string, readonly [name: string, basis: string]>> = {
  jiaozuo: ['河南省人民政府', '行政复议法第二十四条第一款第二项'],
  gongyi: ['郑州市人民政府', '行政复议法第二十四条第一款第二项'],
  'weihui-data': ['卫辉市人民政府', '行政复议法第二十四条第一款第一项'],
}

/** The day the demo's offices stated this; their cases come later. */
const validFrom = localDate('2025-01-02')

/** States marks, review organ, court and internet channel of a unit, once, before its first letter. */
export async function stateForLetters(
  head: (now: Date) => StaffContext,
  unit: Pick<Unit, 'id' | 'code'>,
): Promise<void> {
  const context = head(new Date(`${validFrom}T02:00:00Z`))
  const mark = marks[unit.code] ?? '示'
  await saveMarks(context, unit.id, {
    answer: `${mark}公复（演示）`,
    notice: `${mark}公开告（演示）`,
  })
  const state = (
    subject: 'reviewOrgan' | 'court' | 'reviewChannel',
    value: string,
    basis: string,
  ) => saveRemedyRow(context, { unitId: unit.id, subject, value, basis, validFrom })
  const [organ, basis] = reviewOrgans[unit.code] ?? []
  if (organ !== undefined && basis !== undefined) await state('reviewOrgan', organ, basis)
  await state('court', '示例人民法院（演示）', '行政诉讼法第十八条（演示）')
  await state('reviewChannel', 'https://fuyi.example.cn（演示）', '行政复议法第二十二条（演示）')
}
