// In which cells of which year's table 三 one request is counted, and in words why.

import type { RequestFact } from './fact.ts'
import type { CountedFacts } from './figures.ts'
import { outcomes } from './outcome.ts'

export type CountedYear = {
  readonly year: number
  /** Rows of table 三 in report addresses: one of intake, and one of results or the carry-over. */
  readonly rows: readonly { readonly row: string; readonly title: string; readonly why: string }[]
}

/** Into how many requests the application was taken apart; one where it was not. */
export function partsOf(facts: readonly RequestFact[]): number {
  const split = facts.findLast((fact) => fact.kind === 'split')
  return split?.parts.length ?? 1
}

export type CountedHow = {
  readonly lastYear: number
  /** Of how many of the same application the request is one. */
  readonly parts: number
}

/**
 * The years from the receipt to the result, or to `lastYear` while there is none. Empty before the
 * request is received.
 * @law 国办公开办函〔2021〕30号 — table 三
 */
export function countedCells(
  counted: CountedFacts | undefined,
  { lastYear, parts }: CountedHow,
): readonly CountedYear[] {
  if (counted === undefined) return []
  const { receivedOn, decidedOn } = counted
  const first = Number(receivedOn.slice(0, 4))
  const last = decidedOn === null ? Math.max(first, lastYear) : Number(decidedOn.slice(0, 4))
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index
    return { year, rows: [intakeOf(counted, year, parts), resultOf(counted, year)] }
  })
}

/** Parts of an application came in on the day it did. */
function intakeOf({ receivedOn }: CountedFacts, year: number, parts: number) {
  const apart = parts > 1 ? `；一份申请分为 ${parts} 件，每件计一件` : ''
  if (receivedOn >= `${year}-01-01`)
    return {
      row: 'received',
      title: '一、本年新收政府信息公开申请数量',
      why: `${receivedOn} 收到${apart}`,
    }
  return {
    row: 'carriedIn',
    title: '二、上年结转政府信息公开申请数量',
    why: `${receivedOn} 收到，${year - 1}年底没有办结${apart}`,
  }
}

function resultOf({ outcome, decidedOn }: CountedFacts, year: number) {
  if (outcome === null || decidedOn === null || decidedOn > `${year}-12-31`)
    return {
      row: 'carriedOut',
      title: '四、结转下年度继续办理',
      why: `${year}年底没有办结`,
    }
  const { group, title } = outcomes[outcome]
  return {
    row: outcome,
    title: group === title ? `三、${group}` : `三、${group}：${title}`,
    why: `${decidedOn} 办结，同时计入“（七）总计”`,
  }
}

/**
 * Why the request is counted in no other cell, in sentences.
 * @law 国办公开办函〔2021〕30号 — table 三
 */
export function notCounted(
  counted: CountedFacts | undefined,
  { className, parts }: { readonly className: string; readonly parts: number },
): readonly string[] {
  if (counted === undefined)
    return ['还没有确认收到：收到以前不是“新收”，哪一年、哪一行都不计入（条例第三十一条）。']
  const { receivedOn, decidedOn, outcome } = counted
  const [first, last] = [receivedOn.slice(0, 4), decidedOn?.slice(0, 4)]
  const before = `${first}年以前的年度：${receivedOn} 才收到。`
  const columns = `其他申请人类别的列：申请人是${className}，只计入这一列和“总计”列。`
  const whole = parts > 1 ? [wholeApplication(parts)] : []
  if (decidedOn === null || outcome === null)
    return [
      before,
      ...whole,
      '“三、本年度办理结果”的各行：还没有办结，到年底仍没有办结的计入“四”。',
      columns,
    ]
  const { group } = outcomes[outcome]
  return [
    before,
    ...whole,
    `${last}年以后的年度：${decidedOn} 已经办结，不再结转。`,
    first === last
      ? '“二”和“四”：当年收到、当年办结，没有结转。'
      : `${last}年的“一”：不是这一年收到的。`,
    `“三”的其他行：一件申请只有一个结果，以最后一次决定为准，计入“${group}”中的一行。`,
    columns,
  ]
}

/** Each has one result: only so do the sums of the table hold. */
function wholeApplication(parts: number): string {
  return `原来的一份申请不再另计：分出的 ${parts} 件各有一个办理结果，各计一件，表三“一＋二＝三（七）＋四”才能成立。`
}
