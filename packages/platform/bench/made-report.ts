// A whole report of a made-up organ: all 200 cells with figures whose equations hold, and running
// text of an ordinary length. The same seed gives the same report.

import {
  addresses,
  decimalOf,
  forms,
  type Report,
  reportToJson,
  type Section,
} from '@gongkai/report-engine'

export type MadeReport = {
  readonly organ: string
  readonly year: number
  readonly seed: number
  /** What the year before carried out, by requester. */
  readonly carriedIn?: readonly number[]
  /** How much busier than others the organ is. */
  readonly busy?: number
  /** Running text of mixed signs, which packs about as badly as real text; else a readable sentence. */
  readonly isMixed?: boolean
}

const requesters = (forms['2021'].tables.requests.rows[0]?.columns ?? [])
  .map(({ key }) => key)
  .filter((key) => key !== 'total')
const results = forms['2021'].tables.requests.rows
  .map(({ key }) => key)
  .filter((key) => !['received', 'carriedIn', 'handled', 'carriedOut'].includes(key))
const shares = [60, 12, 1, 2, 4, 2]

type Figures = Map<string, number>

/** Whole numbers below a bound, one after another (mulberry32). */
export function numbersFrom(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

/** The report, and what it carries out, for the report of the year after. */
export function madeReport(wish: MadeReport): { document: string; carriedOut: readonly number[] } {
  const next = numbersFrom(wish.seed)
  const figures: Figures = new Map()
  const carriedOut = requesters.map((key, index) => fillColumn(figures, { key, index, next, wish }))
  for (const row of ['received', 'carriedIn', ...results, 'handled', 'carriedOut'])
    addTotal(figures, row)
  fillOthers(figures, next)
  return { document: reportToJson(reportWith(figures, wish)), carriedOut }
}

type Column = {
  readonly key: string
  readonly index: number
  readonly next: (below: number) => number
  readonly wish: MadeReport
}

/** 新收 + 上年结转 = 办理结果 + 结转下年, in one column; gives back what is carried out. */
function fillColumn(figures: Figures, { key, index, next, wish }: Column): number {
  const received = next((shares[index] ?? 1) * (wish.busy ?? 1) + 1)
  const carriedIn = wish.carriedIn?.[index] ?? 0
  const carriedOut = next(Math.floor((received + carriedIn) / 8) + 1)
  const handled = received + carriedIn - carriedOut
  figures.set(`requests.received.${key}`, received)
  figures.set(`requests.carriedIn.${key}`, carriedIn)
  figures.set(`requests.carriedOut.${key}`, carriedOut)
  figures.set(`requests.handled.${key}`, handled)
  for (let left = handled; left > 0; left -= 1) {
    const row = next(3) > 0 ? 'granted' : (results[next(results.length)] ?? 'granted')
    const address = `requests.${row}.${key}`
    figures.set(address, (figures.get(address) ?? 0) + 1)
  }
  return carriedOut
}

function addTotal(figures: Figures, row: string): void {
  const values = requesters.map((key) => figures.get(`requests.${row}.${key}`) ?? 0)
  figures.set(
    `requests.${row}.total`,
    values.reduce((total, value) => total + value, 0),
  )
}

function fillOthers(figures: Figures, next: Column['next']): void {
  const issued = next(6)
  figures.set('disclosure.normativeDocuments.issued', issued)
  figures.set('disclosure.normativeDocuments.inForce', issued + next(40))
  figures.set('disclosure.licences.decisions', next(9_000))
  figures.set('disclosure.penalties.decisions', next(3_000))
  for (const kind of ['reconsideration', 'litigationDirect', 'litigationAfterReconsideration']) {
    const parts = [next(5), next(2), next(2), next(2)]
    for (const [index, key] of ['upheld', 'corrected', 'other', 'pending'].entries())
      figures.set(`disputes.${kind}.${key}`, parts[index] ?? 0)
    figures.set(
      `disputes.${kind}.total`,
      parts.reduce((total, value) => total + value, 0),
    )
  }
}

const sentence =
  '（示例文字）各科室按照职责分工公开信息，公开前逐件审查，公开后按栏目核对，发现过期内容当日更正，并把处理情况记入台账。'

const signs = [
  ...'一年中上下工作政府信息公开条例依法主动申请办理回应关切解读平台建设管理监督保障会议培训考核评议',
  ...'审查发布栏目更新清理完善机制流程答复文书质量群众企业服务便民利民推进落实加强规范存在问题不够及时',
  ...'改进措施下步将继续提高水平人员队伍业务能力责任追究结果情况收费处理其他需要报告事项数据统计期限自',
]

/** A text of the length of another, of signs in no order. */
function mixed(text: string, seed: number): string {
  const next = numbersFrom(seed)
  return text.replace(/[^\n]/g, () => signs[next(signs.length)] ?? '')
}

function reportWith(figures: Figures, { organ, year, seed, isMixed }: MadeReport): Report {
  const cells = addresses(forms['2021']).map((address) => {
    const value = decimalOf(figures.get(address) ?? 0)
    return [address, { value, state: 'number', raw: value, at: {} }] as const
  })
  return {
    format: 'gongkai.report/1',
    edition: '2021',
    organ,
    year,
    title: `${organ}${year}年政府信息公开工作年度报告`,
    period: { from: `${year}-01-01`, to: `${year}-12-31`, at: {} },
    publishedOn: `${year + 1}-01-20`,
    cells: Object.fromEntries(cells),
    sections: sections.map((section) =>
      isMixed ? { ...section, text: mixed(section.text, seed) } : section,
    ),
    findings: [],
  }
}

/** Paragraphs of four sentences. */
function textOf(sentences: number): Pick<Section, 'text' | 'at' | 'lines'> {
  const paragraphs = Array.from({ length: Math.ceil(sentences / 4) }, (_, index) =>
    sentence.repeat(Math.min(4, sentences - index * 4)),
  )
  return { text: paragraphs.join('\n'), at: {}, lines: [] }
}

const sections: readonly Section[] = [
  { number: '一', heading: '总体情况', kind: 'overview', ...textOf(40) },
  { number: '二', heading: '主动公开政府信息情况', kind: 'disclosure', ...textOf(0) },
  { number: '三', heading: '收到和处理政府信息公开申请情况', kind: 'requests', ...textOf(0) },
  {
    number: '四',
    heading: '政府信息公开行政复议、行政诉讼情况',
    kind: 'disputes',
    ...textOf(0),
  },
  { number: '五', heading: '存在的主要问题及改进情况', kind: 'problems', ...textOf(12) },
  { number: '六', heading: '其他需要报告的事项', kind: 'other', ...textOf(2) },
]
