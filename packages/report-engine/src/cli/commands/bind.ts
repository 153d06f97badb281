// `bind`: the second stage made visible: each cell with its address, value, state and place.

import type { Outcome } from '../../check-file.ts'
import { cellLabel } from '../../labels/cell-label.ts'
import { placeLabel } from '../../labels/place-label.ts'
import type { Cell, CellState } from '../../report.ts'
import { type Arguments, type Command, UsageError } from '../command.ts'
import { exits, type Io } from '../io.ts'
import { jsonLine } from '../json-line.ts'
import { limitOptions, limitsFrom } from '../limits-options.ts'
import { outcomesOf } from '../outcomes.ts'
import { paintFor } from '../paint.ts'
import { reportLines } from '../report-lines.ts'
import { count, emptyTally, exitOf } from '../total-line.ts'
import { aligned } from '../width.ts'

const stateWords: Readonly<Record<CellState, string>> = {
  number: '',
  blank: '空白',
  notApplicable: '不适用',
  annotated: '带注',
  unreadable: '不是数字',
}

export const bind: Command = {
  name: 'bind',
  usage: '文件或文件夹…',
  summary: '把表格对应到法定格式：列出每一格的地址、数值和原文位置',
  details: [
    '读取的第二步：每一格属于表二、表三、表四的哪一行哪一列，数值是多少，原文怎么写、在哪里。',
    '空白不会当作 0；放不准位置的格会另外说明。--json 的输出与 read --json 相同。',
  ],
  options: [{ name: 'json', help: '给程序用：每个文件输出一行 JSON' }, ...limitOptions],
  examples: ['gongkai-report bind 报告.pdf'],
  run,
}

async function run({ operands, values }: Arguments, io: Io): Promise<number> {
  if (operands.length === 0) throw new UsageError('请写明要读取的文件或文件夹')
  const tally = emptyTally()
  const options = { limits: limitsFrom(values), stage: 'bind', progress: false } as const
  for await (const outcome of outcomesOf(operands, options, io)) {
    if (outcome.passedOver) continue
    count(tally, outcome)
    await io.stdout.write(values.json === true ? jsonLine(outcome) : cellTable(outcome, io))
  }
  return io.signal.aborted ? exits.interrupted : exitOf(tally)
}

function cellTable(outcome: Outcome, io: Io): string {
  const { cells, edition } = outcome.report
  const rows = Object.entries(cells).map(([address, cell]) => [
    address,
    valueText(cell),
    cellLabel(address, edition),
    placeLabel(cell.at),
  ])
  const head = reportLines(outcome, 'usual', paintFor(io))
  return [...head, ...aligned(rows, new Set([1])).map((line) => `  ${line}`), '', ''].join('\n')
}

function valueText({ value, state, raw }: Cell): string {
  const note = stateWords[state]
  if (note === '') return value ?? ''
  return raw.trim() === '' ? `（${note}）` : `${raw.trim()}（${note}）`
}
