// `admin deadline`: the last day of a statutory period, with the count day by day.

import {
  deadline,
  isLocalDate,
  isTimeLimitName,
  nationalCalendar,
  notArrangedInWords,
  timeLimits,
} from '#law/index.ts'
import { type Command, textOption } from './command.ts'

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
    json: { sentence: '以 JSON 输出。' },
  },
  run: async (given, desk) => {
    const start = textOption(given, 'received') ?? ''
    const rule = textOption(given, 'rule') ?? ''
    if (!isLocalDate(start)) throw new Error(`“${start}”不是日期，请写成 2026-02-13 的样子。`)
    if (!isTimeLimitName(rule)) throw new Error(`没有“${rule}”这种期限；可以用：${names}。`)
    const answer = deadline(nationalCalendar, rule, start)
    if ('notArranged' in answer) throw new Error(notArrangedInWords(answer.notArranged))
    if (given.options.json === true) desk.print(JSON.stringify(answer))
    else for (const { text } of answer.steps) desk.print(text)
    if (given.options.json !== true) desk.print(`最后一天：${answer.dueOn}`)
    return 0
  },
}
