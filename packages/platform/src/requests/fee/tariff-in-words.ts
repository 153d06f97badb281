// How a fee was reckoned, as the notice to the applicant says it.

import type { Fee } from './tariff.ts'

/** Which tariff, and the number of the request in the month or of pages. */
export type FeeQuestion = { readonly basis: 'requests' | 'pages'; readonly count: number }

/**
 * 按量计收，共 120 页：第 31 至 100 页每页 10 元，第 101 至 120 页每页 20 元
 * @law 国办函〔2020〕109号 4
 * @law 国办函〔2020〕109号 5
 */
export function tariffInWords({ basis, count }: FeeQuestion, { steps }: Fee): string {
  const charged = steps.filter(({ eachInFen }) => eachInFen > 0)
  if (basis === 'requests')
    return `按件计收，本月第 ${count} 件，${(charged[0]?.eachInFen ?? 0) / 100} 元`
  const parts = charged.map(({ from, to, eachInFen }) => {
    const which = from === to ? `第 ${from} 页` : `第 ${from} 至 ${to} 页每页`
    return `${which} ${eachInFen / 100} 元`
  })
  return `按量计收，共 ${count} 页：${['30 页以下不收费', ...parts].join('，')}`
}
