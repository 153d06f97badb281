// Reads the text of the State Council's yearly notice on holidays. What it cannot read for certain
// it names; it never guesses a day.

import type { YearOfDays } from './arranged-years.ts'
import { arrangementProblems } from './arrangement-problems.ts'
import { readClause } from './read-holiday-clause.ts'

export type ReadNotice =
  | { readonly arranged: YearOfDays }
  | { readonly problems: readonly string[] }

const holiday = '(?:元旦|春节|清明节?|劳动节|端午节|中秋节|国庆节)'
const heading = new RegExp(
  `^(?:[一二三四五六七八九十]+、|\\(?\\d+[)、.])?(${holiday}(?:[、和与]${holiday})*):`,
)
const titleYear = /(\d{4})年部分节假日安排/
const saysDays = /\d日.*(放假|上班|调休)/

type Item = { readonly name: string; readonly sentences: string[] }

/** `year` is what the person said; the text's own title must agree with it. */
export function readHolidayNotice(text: string, year: number): ReadNotice {
  const lines = text.normalize('NFKC').replaceAll(/[ \t]/g, '').split(/\r?\n/)
  const stated = titleYear.exec(lines.join(''))?.[1]
  if (stated !== undefined && Number(stated) !== year)
    return { problems: [`通知是${stated}年的安排，而选择的年份是${year}年。`] }
  const items = itemsOf(lines)
  if (items.length === 0)
    return {
      problems: ['没有读到假期。每个假期应占一行，例如“一、元旦：1月1日至3日放假，共3天。”'],
    }
  const read = items.flatMap(({ name, sentences }) =>
    sentences.flatMap(clausesOf).map((clause) => readClause(clause, { name, year })),
  )
  const unread = read.flatMap((one) => ('problem' in one ? [one.problem] : []))
  const arranged: YearOfDays = {
    year,
    breaks: read.flatMap((one) => ('break' in one ? [one.break] : [])),
    worked: read.flatMap((one) => ('worked' in one ? one.worked : [])),
  }
  const problems = unread.length > 0 ? unread : arrangementProblems(arranged, 'national')
  return problems.length > 0 ? { problems } : { arranged }
}

/** Lines without a heading belong to the holiday before them when they arrange days. */
function itemsOf(lines: readonly string[]): readonly Item[] {
  const items: Item[] = []
  for (const line of lines) {
    const found = heading.exec(line)
    const name = found?.[1]
    if (name !== undefined)
      items.push({ name, sentences: sentencesOf(line.slice(found?.[0].length)) })
    else if (saysDays.test(line)) items.at(-1)?.sentences.push(...sentencesOf(line))
  }
  return items
}

/** Wishes for the days off, without a date, arrange nothing. */
function sentencesOf(line: string): string[] {
  return line.split(/[。;]/).filter((sentence) => /\d[日天]|放假|上班|调休/.test(sentence))
}

/** `1月1日至3日放假,共3天,1月4日上班` has two parts; days that share a verb stay together. */
function clausesOf(sentence: string): readonly string[] {
  const clauses: string[] = []
  let waiting = ''
  for (const part of sentence.split(/,(?=(?:\d{4}年)?\d{1,2}月)/)) {
    waiting = waiting === '' ? part : `${waiting}、${part}`
    if (!/放假|上班/.test(part)) continue
    clauses.push(waiting)
    waiting = ''
  }
  return waiting === '' ? clauses : [...clauses, waiting]
}
