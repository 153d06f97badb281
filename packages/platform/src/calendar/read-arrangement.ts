// An arrangement from what a person gave: the text of the national notice, rows of days, or data.

import { z } from 'zod'
import {
  arrangementProblems,
  readHolidayNotice,
  wholeCountry,
  type YearOfDays,
} from '#law/index.ts'
import { arrangementOfRows, type DayRow } from './day-rows.ts'

export type Pasted = { readonly region: string; readonly year: number; readonly text: string }
export type Read = { readonly arranged: YearOfDays } | { readonly problems: readonly string[] }

/** The shape in which an arrangement is stored and may be given. */
export const arrangementShape = z.strictObject({
  year: z.int(),
  breaks: z.array(z.tuple([z.string(), z.string(), z.string()])),
  worked: z.array(z.tuple([z.string(), z.string()])),
})

/** Data when it begins with a brace, else the text of a notice, which only the country has. */
export function readArrangement({ region, year, text }: Pasted): Read {
  if (text.trimStart().startsWith('{')) return readData({ region, year, text })
  if (text.trim() === '') return { problems: ['请粘贴通知的正文。'] }
  if (region === wholeCountry) return readHolidayNotice(text, year)
  return { problems: ['地方的安排请逐行填写，或者上传表格：正文只能识别国务院办公厅的通知。'] }
}

function readData({ region, year, text }: Pasted): Read {
  const parsed = arrangementShape.safeParse(jsonOf(text))
  if (!parsed.success)
    return {
      problems: [
        '数据格式不对。应为 {"year":2027,"breaks":[["春节","2027-02-05","2027-02-11"]],"worked":[["春节","2027-02-13"]]}。',
      ],
    }
  const arranged = parsed.data
  if (arranged.year !== year)
    return { problems: [`数据是${arranged.year}年的安排，而选择的年份是${year}年。`] }
  return checked(arranged, region)
}

/** Days as rows, which every region may give. */
export function readRows(rows: readonly DayRow[], { region, year }: Omit<Pasted, 'text'>): Read {
  const read = arrangementOfRows(rows, year)
  return 'problems' in read ? read : checked(read.arranged, region)
}

function checked(arranged: YearOfDays, region: string): Read {
  const reach = region === wholeCountry ? 'national' : 'regional'
  const problems = arrangementProblems(arranged, reach)
  return problems.length > 0 ? { problems } : { arranged }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
