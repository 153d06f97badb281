// What last year carried out is what this year carries in, in all seven columns.

import { requesterColumns } from '../form/columns.ts'
import type { Equation } from '../rules/equations/equation.ts'
import { judgeEquations } from '../rules/equations/judge-equations.ts'
import { areConsecutive, lookInPair, namesDiffer, ofPrevious } from './pair.ts'
import type { YearRule } from './year-rule.ts'

const equations: readonly Equation[] = requesterColumns.map(({ key, label }) => ({
  where: `表三“${label}”列`,
  left: [
    {
      name: 'carriedOut',
      label: '上年报告结转下年',
      address: ofPrevious(`requests.carriedOut.${key}`),
    },
  ],
  right: [{ name: 'carriedIn', label: '本年报告上年结转', address: `requests.carriedIn.${key}` }],
}))

/**
 * 四、结转下年度继续办理 of one year equals 二、上年结转 of the next, per column. The rows are the
 * same in both editions. A warning where the organs are named differently.
 *
 * @law 国办公开办函〔2021〕30号 表三
 * @law 国办公开办函〔2019〕60号 表三
 */
export const yearsCarriedOver: YearRule = {
  code: 'years.carriedOver',
  title: {
    zh: '上年报告的结转下年等于本年报告的上年结转',
    en: 'Carried out last year equals carried in this year',
  },
  severity: 'error',
  law: '国办公开办函〔2021〕30号 表三；国办公开办函〔2019〕60号 表三',
  editions: ['2019', '2021'],
  explanation:
    '上一年度报告“结转下年度继续办理”与本年度报告“上年结转”是同一批申请，七列逐列核对。' +
    '两份报告机关名称不同的（如机构改革、更名），改为提醒，先确认是否为同一机关。空白、“/”等不判错。',
  examples: {
    passes: {
      shows: '上年结转下年2，本年上年结转2',
      previous: { report: { year: 2023 } },
      current: {},
    },
    fails: {
      shows: '上年结转下年3，本年上年结转2',
      previous: { report: { year: 2023 }, printed: { 'requests.carriedOut.naturalPerson': '3' } },
      current: {},
    },
  },
  check: (previous, current) => {
    if (!areConsecutive(previous, current)) return []
    const differ = namesDiffer(previous, current)
    const advice = differ
      ? `两份报告的机关名称不同（${previous.organ}、${current.organ}），请先确认是否为同一机关。`
      : '请核对上年报告和本年台账。'
    const look = lookInPair(previous, current)
    const judgements = judgeEquations({ equations, look, advice })
    return judgements.map((judgement) =>
      differ && judgement.verdict === 'fails' ? { ...judgement, severity: 'warning' } : judgement,
    )
  },
}
