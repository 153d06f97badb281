// A line of a register as a file has it, with what is found wrong in it while it is read.

import { isLocalDate, type LocalDate, localDate } from '#law/index.ts'
import type { RegisterColumn } from '../register/register-columns.ts'

/** What stands in the columns of a line; a column the file does not have is absent. */
export type RegisterLine = {
  /** As a spreadsheet counts. */
  readonly line: number
  readonly texts: Readonly<Partial<Record<RegisterColumn, string>>>
}

export type LineProblem = { readonly column: RegisterColumn; readonly sentence: string }

export type LineReader = {
  readonly problems: readonly LineProblem[]
  readonly say: (column: RegisterColumn, sentence: string) => void
  readonly text: (column: RegisterColumn) => string
  /** Says so where nothing stands. */
  readonly needed: (column: RegisterColumn) => string
  /** Null where nothing stands, or no day. */
  readonly day: (column: RegisterColumn) => LocalDate | null
}

export function lineReader({ texts }: RegisterLine): LineReader {
  const problems: LineProblem[] = []
  const say = (column: RegisterColumn, sentence: string): void => {
    problems.push({ column, sentence })
  }
  const text = (column: RegisterColumn): string => (texts[column] ?? '').trim()
  return {
    problems,
    say,
    text,
    needed: (column) => {
      if (text(column) === '') say(column, '不能空着')
      return text(column)
    },
    day: (column) => {
      const day = dayIn(text(column))
      if (day === undefined) say(column, `“${text(column)}”不是日期，请写成 2023-03-02 的样子`)
      return day ?? null
    },
  }
}

/** 2023-03-02, 2023/3/2, 2023.3.2, 2023年3月2日; null where nothing stands, undefined for no day. */
export function dayIn(text: string): LocalDate | null | undefined {
  if (text === '') return null
  const parts =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[ T]0?0:00(?::00(?:\.0+Z?)?)?)?$/u
  const [, year = '', month = '', day = ''] = parts.exec(text) ?? []
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isLocalDate(written) ? localDate(written) : undefined
}
