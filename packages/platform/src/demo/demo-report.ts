// A report of the demo: given figures, and sentences of our own that say so.

import { parseDecimal, type Report, reportToJson, type Section } from '@gongkai/report-engine'
import { cellsOf, type Figures } from './figures.ts'

export type DemoReport = {
  readonly organ: string
  readonly year: number
  readonly figures: Figures
  /** Says in the report where its figures are from. */
  readonly source: string
  readonly processingFee?: string | undefined
}

/** The report as the file a clerk would import. */
export function demoReportFile(given: DemoReport): { name: string; bytes: Uint8Array } {
  const { organ, year } = given
  const report: Report = {
    format: 'gongkai.report/1',
    edition: '2021',
    organ,
    year,
    title: `${organ}${year}年政府信息公开工作年度报告`,
    period: { from: `${year}-01-01`, to: `${year}-12-31`, at: {} },
    ...feeOf(given),
    cells: cellsOf(given.figures),
    sections: sectionsOf(given),
    findings: [],
  }
  const name = `${organ}${year}年度报告.json`
  return { name, bytes: new TextEncoder().encode(reportToJson(report)) }
}

function feeOf({ processingFee = '' }: DemoReport): Pick<Report, 'processingFee'> {
  const amount = parseDecimal(processingFee)
  if (amount === undefined) return {}
  return { processingFee: { amount, raw: `${amount}元`, at: {} } }
}

const headings = [
  ['一', '总体情况', 'overview'],
  ['二', '主动公开政府信息情况', 'disclosure'],
  ['三', '收到和处理政府信息公开申请情况', 'requests'],
  ['四', '政府信息公开行政复议、行政诉讼情况', 'disputes'],
  ['五', '存在的主要问题及改进情况', 'problems'],
  ['六', '其他需要报告的事项', 'other'],
] as const

function sectionsOf(given: DemoReport): readonly Section[] {
  const texts: Partial<Record<string, string>> = {
    overview: overview(given),
    problems: [
      '（演示文字）部分栏目更新不够及时，答复文书的说理有待加强。',
      '下一步按栏目明确更新责任，对答复文书逐件复核，并结合检查发现的问题组织培训。',
    ].join('\n'),
    other:
      given.processingFee === undefined
        ? '（演示文字）没有其他需要报告的事项。'
        : `（演示文字）本年度收取信息处理费${given.processingFee}元。没有其他需要报告的事项。`,
  }
  return headings.map(([number, heading, kind]) => ({
    number,
    heading,
    kind,
    text: texts[kind] ?? '',
    at: {},
    lines: [],
  }))
}

function overview({ organ, year, figures, source }: DemoReport): string {
  const last = (row: string): string => figures[row]?.at(-1) ?? '0'
  return [
    `本文为演示文字，数字来源：${source}。`,
    `${year}年，${organ}按照《中华人民共和国政府信息公开条例》做好政府信息公开工作。本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
    '（一）主动公开',
    '按照法定主动公开内容和公开目录发布信息，并随文件一并发布解读。',
    '（二）依申请公开',
    `全年新收政府信息公开申请${last('requests.received')}件，上年结转${last('requests.carriedIn')}件，结转下年度继续办理${last('requests.carriedOut')}件。`,
    '（三）政府信息管理',
    '信息发布前进行公开属性审核和保密审查，对失效内容定期清理。',
    '（四）政府信息公开平台建设',
    '在门户网站设置政府信息公开专栏，提供检索和下载。',
    '（五）监督保障',
    '工作考核、社会评议、责任追究结果情况，以该机关公开发布的报告为准。',
  ].join('\n')
}
