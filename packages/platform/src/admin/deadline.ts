// `admin deadline`: the last day of a statutory period, with the count day by day.

import { sql } from 'kysely'
import { findCalendar } from '#calendar/index.ts'
import {
  type Calendar,
  calendarIn,
  deadline,
  isLocalDate,
  isTimeLimitName,
  notArrangedInWords,
  timeLimits,
  wholeCountry,
} from '#law/index.ts'
import { type Command, type Desk, textOption } from './command.ts'

const names = Object.keys(timeLimits).join('、')

export const deadlineCommand: Command = {
  name: 'deadline',
  sentence: '计算法定期限的最后一天，并逐日列出推算过程。',
  arguments: [],
  options: {
    received: {
      value: '日期',
      sentence: '起算的事实发生在哪一天，如 2026-02-13。',
      required: true,
    },
    rule: { value: '期限', sentence: `哪一种期限：${names}。`, required: true },
    region: { value: '地区', sentence: '自行安排假日的地区，如西藏自治区；不填时按全国的安排。' },
    json: { sentence: '以 JSON 输出。' },
  },
  run: async (given, desk) => {
    const start = textOption(given, 'received') ?? ''
    const rule = textOption(given, 'rule') ?? ''
    if (!isLocalDate(start)) throw new Error(`“${start}”不是日期，请写成 2026-02-13 的样子。`)
    if (!isTimeLimitName(rule)) throw new Error(`没有“${rule}”这种期限；可以用：${names}。`)
    const region = textOption(given, 'region') ?? wholeCountry
    const answer = deadline(await calendarOf(region, desk), rule, start)
    if ('notArranged' in answer) throw new Error(notArrangedInWords(answer.notArranged))
    if (given.options.json === true) desk.print(JSON.stringify(answer))
    else for (const { text } of answer.steps) desk.print(text)
    if (given.options.json !== true) desk.print(`最后一天：${answer.dueOn}`)
    return 0
  },
}

/** With the notices that were imported; a database that has no tables yet has none. */
async function calendarOf(region: string, desk: Desk): Promise<Calendar> {
  const database = await desk.open()
  const found = await sql<{ name: string | null }>`
    select to_regclass('holiday_notices')::text as name`.execute(database)
  return found.rows[0]?.name ? findCalendar(database, region) : calendarIn(region, [])
}
