// `admin figures`: the report of a unit as the platform's records give it, cell by cell.

import { cellLabel, reportToJson } from '@gongkai/report-engine'
import { readComputedReport } from '#annual-report/index.ts'
import type { Command } from './command.ts'
import { computedOptions, computedQuestion } from './computed-options.ts'

export const figures: Command = {
  name: 'figures',
  sentence: '按平台已有的报告和记录计算一个单位的年度报告；没有记录的格不列出。',
  arguments: [],
  options: { ...computedOptions, json: { sentence: '以 JSON 输出，格式同 report-json。' } },
  run: async (given, desk) => {
    const database = await desk.open()
    const question = await computedQuestion(given, database)
    const { report, cells } = await readComputedReport(database, question)
    const isEmpty = cells.size === 0
    const counted = (address: string): number => cells.get(address)?.count ?? 0
    if (given.options.json === true) {
      const { findings, sections, ...shape } = JSON.parse(reportToJson(report))
      for (const address of Object.keys(shape.cells))
        shape.cells[address] = { ...shape.cells[address], count: counted(address) }
      const note = isEmpty ? { note: noRecords } : {}
      const { scope } = question
      desk.print(
        JSON.stringify({ ...shape, source: 'records', scope, ...note, sections, findings }),
      )
    } else {
      for (const [address, { value }] of Object.entries(report.cells))
        desk.print(`${cellLabel(address, report.edition)}\t${value}\t（${counted(address)} 份）`)
      if (isEmpty) desk.print(noRecords)
    }
    return isEmpty ? 1 : 0
  },
}

/** Said where nothing can be computed. */
export const noRecords =
  '没有可以计算的记录：本机关的数字要等平台登记了办理记录才能算出，本级和本地区的数字由已接收的报告相加而来。'
