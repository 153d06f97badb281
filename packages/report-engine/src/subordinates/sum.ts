// The whole is the sum of 本级 and all subordinates, cell by cell.

import { fromFixedPoint } from '../decimal.ts'
import { tableKeys } from '../form/form.ts'
import { cellLabel, tableLabel } from '../labels/cell-label.ts'
import { listed } from '../rules/equations/equation-message.ts'
import type { Judgement } from '../rules/rule.ts'
import { type AddedUp, addUp, gapsIn } from './add-up.ts'
import type { FamilyRule } from './family.ts'
import { emptySample, sampleFamily } from './family-samples.ts'

/**
 * Every number of the whole is 本级 plus all subordinates. Certain only when every unit that must
 * report is there once, for the same year, and no cell is blank or doubtful.
 *
 * @law 国办公开办函〔2021〕30号 表二至表四
 */
export const subordinatesSum: FamilyRule = {
  code: 'subordinates.sum',
  title: {
    zh: '汇总数等于本级与所属各单位之和',
    en: 'The whole equals its own part plus all subordinates',
  },
  severity: 'error',
  law: '国办公开办函〔2021〕30号 表二至表四',
  editions: ['2019', '2021'],
  explanation:
    '表二、表三、表四的数都可以相加：汇总报告每一格应等于本级加所属各单位之和（收费以万元相加）。' +
    '应报单位齐全、年度一致、没有重复、没有空白或读不准的格时，不等判为错误；' +
    '缺单位、缺本级或者没有应报单位名单时不判错，按表合并说明哪些格偏大、哪些格偏小。' +
    '有单位把（六）其他处理印成一行的，三个小项合起来比较。两种格式中没有对应的格不作对照。',
  examples: {
    passes: { shows: '本级与一个所属单位相加等于汇总数', family: () => sampleFamily() },
    fails: {
      shows: '各单位新收之和比汇总报告多1件',
      family: () => ({
        ...sampleFamily(),
        own: emptySample({ 'requests.received.naturalPerson': '1' }),
      }),
    },
  },
  check: (family) => {
    const compared = addUp(family)
    const gaps = gapsIn(family)
    const certain = compared.filter((one) => gaps.length === 0 && !one.doubtful)
    const same = compared.filter(({ difference }) => difference === 0n)
    const unsure = compared.filter((one) => !certain.includes(one) && !same.includes(one))
    return [
      ...same.map((one) => ({ ...base(one), verdict: 'passes' as const, message: '' })),
      ...certain.filter((one) => one.difference !== 0n).map(broken),
      ...tableKeys.flatMap((table) => {
        const inTable = unsure.filter(({ item }) => item.table === table)
        const larger = inTable.filter(({ difference }) => difference < 0n)
        const smaller = inTable.filter(({ difference }) => difference > 0n)
        return [...inDoubt(larger, gaps), ...inDoubt(smaller, gaps)]
      }),
    ]
  },
}

function base({ cells, whole, together, shares }: AddedUp): Pick<Judgement, 'cells' | 'facts'> {
  return { cells, facts: { whole, sum: together, shares } }
}

function broken(one: AddedUp): Judgement {
  const { item, whole, together, difference } = one
  const gap = fromFixedPoint(difference < 0n ? -difference : difference)
  const message = `${cellLabel(item.address)}：汇总报告填${whole}，本级与所属各单位之和为${together}，相差${gap}，请核对汇总数。`
  return { ...base(one), verdict: 'fails', message }
}

/** More than the whole cannot be explained by missing units; less can. */
function inDoubt(group: readonly AddedUp[], gaps: readonly string[]): readonly Judgement[] {
  const [first] = group
  if (first === undefined) return []
  const larger = first.difference < 0n
  const cells = group.flatMap((one) => one.cells)
  const differences = group.map((one) => `${one.item.address} ${one.whole}≠${one.together}`)
  const names = group.map(({ item }) => cellLabel(item.address))
  const why = [
    ...gaps,
    ...(group.some(({ doubtful }) => doubtful) ? ['有空白、读不准或无法对应的格'] : []),
  ]
  const relation = larger ? '各单位之和已大于汇总数' : '各单位之和小于汇总数'
  const message = `${tableLabel(first.item.table)}有${group.length}格${relation}（${listed(names, '格')}）；${why.join('、')}，请补齐后再核对。`
  const severity = larger ? 'warning' : 'info'
  return [{ verdict: 'uncertain', severity, message, cells, facts: { differences } }]
}
