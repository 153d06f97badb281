// `rollup`: adds the reports of units up into their parent's.

import { rollUpValue } from '../../json/print-roll-up.ts'
import type { RollUp } from '../../roll-up/roll-up.ts'
import type { Unit } from '../../roll-up/unit.ts'
import { type Arguments, type Command, countOf, textOf, UsageError } from '../command.ts'
import { htmlOf } from '../html-option.ts'
import { exits, type Io } from '../io.ts'
import { limitOptions, limitsFrom } from '../limits-options.ts'
import { oneReport } from '../one-report.ts'
import { type Listed, outcomesOf } from '../outcomes.ts'
import { paintFor } from '../paint.ts'
import { reportLines } from '../report-lines.ts'
import { save } from '../save.ts'
import { passedOverText } from '../total-line.ts'
import { unitList } from '../unit-list.ts'

export const rollUp: Command = {
  name: 'rollup',
  usage: '文件或文件夹…',
  summary: '汇总：把各单位的报告相加成上级的报告，说明每格的来源和缺少的单位',
  details: [
    '每一格是各单位所报数字之和，精确相加。空白不当作 0；总计按各单位所报相加，不平时指出是哪些单位。',
    '同一单位重复、年份不符、名单中缺少、自身有错的单位都会列出。不同格式中含义不同的格不合并。',
    '汇总结果可用 --out 存为数据文件（.json），再用 gongkai-report write 排版成 Word、Excel 或 PDF 文件。',
  ],
  options: [
    {
      name: 'units',
      value: '名单',
      help: '应报单位名单：纯文本或从 Excel 另存的 CSV 文件，每行一个单位，名称在第一列；据此列出缺少的单位',
    },
    { name: 'organ', value: '名称', help: '汇总单位的名称；它自己的报告不计入' },
    { name: 'year', value: '年份', help: '报告年度（默认为多数单位的年度）' },
    { name: 'against', value: '文件', help: '与已编好的上级报告核对：逐格比较汇总数' },
    { name: 'out', value: '文件', help: '存为数据文件（JSON，另附每格来源）' },
    {
      name: 'html',
      value: '文件',
      help: '存为网页：汇总表、问题、单位、每格的来源；写 - 则写到标准输出',
    },
    { name: 'json', help: '给程序用：输出一行 JSON' },
    { name: 'all', help: '列出全部涉及的单元格' },
    ...limitOptions,
  ],
  examples: [
    'gongkai-report rollup 2024年/ --organ 示例市人民政府 --units 名单.csv --out 汇总.json',
    'gongkai-report write 汇总.json --to docx',
  ],
  run,
}

async function run({ operands, values }: Arguments, io: Io): Promise<number> {
  if (operands.length === 0) throw new UsageError('请写明要汇总的文件或文件夹')
  const html = htmlOf(values)
  const { units, passedOver } = await unitsOf(operands, values, io)
  if (io.signal.aborted) return exits.interrupted
  if (units.length === 0) {
    await io.stderr.write(`没有找到可以汇总的报告文件。${passedOverText(passedOver)}\n`)
    return exits.unusable
  }
  const result = await rolledUp(units, values, io)
  const json = `${JSON.stringify(rollUpValue(result))}\n`
  await saveResult(result, json, { values, io })
  if (values.json === true) await io.stdout.write(json)
  const taken = values.json === true || html === '-' || textOf(values, 'out') === '-'
  await (taken ? io.stderr : io.stdout).write(
    taken ? notes(result, passedOver) : summary(result, values, io) + notes(result, passedOver),
  )
  return exitFor(result)
}

/** As for `check`: 2 where not one file could be read. */
function exitFor({ report, units }: RollUp): number {
  if (units.every(({ leftOut }) => leftOut === 'empty')) return exits.unusable
  const failed = report.findings.some(({ severity }) => severity === 'error')
  return failed ? exits.findings : exits.clean
}

function notes({ report }: RollUp, passedOver: number): string {
  const unnamed =
    report.organ === null
      ? '汇总结果没有机关名称，用 --organ 名称 写明，例如 --organ 示例市人民政府。'
      : ''
  return [unnamed, passedOverText(passedOver)]
    .filter((note) => note !== '')
    .map((note) => `${note}\n`)
    .join('')
}

type Gathered = { readonly units: readonly Unit[]; readonly passedOver: number }

async function unitsOf(
  operands: readonly string[],
  values: Arguments['values'],
  io: Io,
): Promise<Gathered> {
  const options = { limits: limitsFrom(values), stage: 'check', progress: false } as const
  const listed: Listed[] = []
  let passedOver = 0
  for await (const outcome of outcomesOf(operands, options, io)) {
    if (isMissing(outcome)) throw new UsageError(`没有这个文件或文件夹：${outcome.file}`)
    if (outcome.passedOver) passedOver += 1
    else listed.push(outcome)
  }
  return { units: named(listed), passedOver }
}

function isMissing({ report }: Listed): boolean {
  return report.findings.some(
    ({ code, facts }) => code === 'reading.unopened' && facts.reason === 'ENOENT',
  )
}

/** The organ as a name where only one report has it; otherwise the file tells them apart. */
function named(listed: readonly Listed[]): readonly Unit[] {
  const organs = Map.groupBy(listed, ({ report }) => report.organ)
  return listed.map(({ file, report }) => {
    const { organ } = report
    if (organ === null) return { name: file, report }
    const unique = organs.get(organ)?.length === 1
    return { name: unique ? organ : `${organ}（${file}）`, report }
  })
}

async function rolledUp(
  units: readonly Unit[],
  values: Arguments['values'],
  io: Io,
): Promise<RollUp> {
  const limits = limitsFrom(values)
  const list = textOf(values, 'units')
  const against = textOf(values, 'against')
  const whole =
    against === undefined ? undefined : await oneReport(against, { limits, stage: 'bind' }, io)
  const expectedUnits = list === undefined ? undefined : await unitList(list, limits)
  const organ = textOf(values, 'organ') ?? whole?.organ ?? undefined
  const year = countOf(values, 'year') ?? whole?.year ?? undefined
  const { rollUp: roll } = await import('../../roll-up/roll-up.ts')
  const result = roll({
    units,
    ...(organ && { organ }),
    ...(year && { year }),
    ...(expectedUnits && { expectedUnits }),
  })
  if (whole === undefined) return result
  const { checkSubordinates } = await import('../../subordinates/check-subordinates.ts')
  const found = checkSubordinates({ whole, parts: units, ...(expectedUnits && { expectedUnits }) })
  return {
    ...result,
    report: { ...result.report, findings: [...result.report.findings, ...found] },
  }
}

async function saveResult(
  result: RollUp,
  json: string,
  { values, io }: Pick<Arguments, 'values'> & { readonly io: Io },
): Promise<void> {
  const out = textOf(values, 'out')
  const html = textOf(values, 'html')
  if (out !== undefined && !(out === '-' && values.json === true)) {
    await save({ path: out, content: json, what: '汇总结果' }, io)
  }
  if (html === undefined) return
  const { rollUpPage } = await import('../../show/roll-up-page.ts')
  await save({ path: html, content: rollUpPage(result), what: '汇总网页' }, io)
}

function summary({ report, units, missing }: RollUp, values: Arguments['values'], io: Io): string {
  const counted = units.filter(({ leftOut }) => leftOut === undefined).length
  const lines = reportLines(
    { file: '汇总', report },
    values.all === true ? 'all' : 'usual',
    paintFor(io),
  )
  const totals = [
    ['新收', 'requests.received.total'],
    ['上年结转', 'requests.carriedIn.total'],
    ['办理总计', 'requests.handled.total'],
    ['结转下年', 'requests.carriedOut.total'],
  ].flatMap(([name = '', address = '']) => {
    const value = report.cells[address]?.value
    return value == null ? [] : [`${name} ${value}`]
  })
  const absent = missing.length === 0 ? '' : `，名单中缺 ${missing.length} 个`
  return [
    ...lines,
    `计入 ${counted} 个单位，未计入 ${units.length - counted} 份${absent}。${totals.join('，')}`,
    '',
  ].join('\n')
}
