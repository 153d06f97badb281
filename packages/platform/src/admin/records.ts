// `admin records`: which records a cell counts.

import { readComputedReport } from '#annual-report/index.ts'
import { type Command, textOption } from './command.ts'
import { computedOptions, computedQuestion } from './computed-options.ts'
import { noRecords } from './figures.ts'

export const records: Command = {
  name: 'records',
  sentence: '列出一格的数字由哪些记录得来：汇总数列出各单位的报告（单位代码/年度/版次）。',
  arguments: [],
  options: {
    ...computedOptions,
    cell: { value: '格', sentence: '哪一格，如 requests.granted.naturalPerson。', required: true },
    json: { sentence: '以 JSON 输出。' },
  },
  run: async (given, desk) => {
    const database = await desk.open()
    const question = await computedQuestion(given, database)
    const { cells } = await readComputedReport(database, question)
    const ids = (await cells.get(textOption(given, 'cell') ?? '')?.recordIds()) ?? []
    if (given.options.json === true) desk.print(JSON.stringify(ids))
    else for (const id of ids) desk.print(id)
    if (cells.size === 0 && given.options.json !== true) desk.print(noRecords)
    return cells.size === 0 ? 1 : 0
  },
}
