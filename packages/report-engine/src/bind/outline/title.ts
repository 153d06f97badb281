// Finds the report's title, also over several lines, and takes it apart: organ and year.

import { squeeze } from '../normalise.ts'
import type { OutlineLine } from './outline-line.ts'
import { isHead } from './page-noise.ts'

export type Title = {
  readonly text: string
  readonly organ?: string
  readonly year?: number
  /** Blocks that hold nothing but the title. */
  readonly blocks: readonly number[]
}

const report =
  '(?:政府信息公开|政务信息公开|政府政务公开|政务公开|信息公开)(?:工作)?(?:情况)?的?(?:年度)?(?:工作)?(?:情况)?的?(?:年度)?(?:工作)?(?:报告|年报)'
const year = '(?<year>20\\d\\d|二[〇○零][一二][〇○零一二三四五六七八九])年?度?'
const before = '(?<before>[^。;:!?,]{0,40}?)(?:关于)?'
const withYear = new RegExp(
  `^${before}${year}(?<after>[^。;:!?,]{0,36}?)${report}(?<tail>\\(?[^。,;:、]{0,8})$`,
  'u',
)
const withoutYear = new RegExp(`^(?<before>[^。;:!?,]{0,30}?)${report}$`, 'u')
const notTitles =
  /^(?:根据|按照|依据|本报告|现将|一、|关于印发|附件|上一篇|下一篇)|年度报告\(?目录|栏$/u
const nameEnds =
  /(?:政府|局|委员会|委|办公室|办|厅|院|街道|办事处|镇|乡|中心|管委会|公司|大学|学校|医院|支队|大队|所|会|社|区|市|县|州|署|站|队|馆)$/u
const numerals = '零一二三四五六七八九'

/** The title printed in the document, or that of its metadata. */
export function readTitle(
  lines: readonly OutlineLine[],
  metadata: string | undefined,
): Title | undefined {
  const stated = metadata === undefined ? undefined : ofMetadata(squeeze(metadata))
  const found = printedTitles(lines).map((title) => ({ title, rank: rank(title, stated, lines) }))
  const best = found.toSorted((one, other) => other.rank - one.rank)[0]?.title
  if (best === undefined) return stated
  return best.organ === undefined && stated?.organ !== undefined && stated.year === best.year
    ? { ...best, organ: stated.organ }
    : best
}

// Sites add their own name: 标题_示例市人民政府门户网站.
function ofMetadata(text: string): Title | undefined {
  for (const part of [text, ...text.split(/[_|—–-]/u)]) {
    const title = parseTitle(part, [])
    if (title !== undefined) return title
  }
  return undefined
}

// A page may list reports of other years beside its own: metadata and headings tell which is which.
function rank(title: Title, stated: Title | undefined, lines: readonly OutlineLine[]): number {
  const line = lines.find(({ block }) => block === title.blocks[0])
  const agrees = stated !== undefined && stated.year === title.year
  return (
    (title.year === undefined ? 0 : 8) +
    (agrees ? 4 : 0) +
    (line?.heading === undefined ? 0 : 2) +
    (title.organ === undefined ? 0 : 1)
  )
}

function printedTitles(lines: readonly OutlineLine[]): Title[] {
  const titles: Title[] = []
  for (const index of lines.keys()) {
    if (index > (titles.length > 0 ? 80 : 1000)) break
    for (const count of [1, 2, 3]) {
      const title = titleAt(lines, index, count)
      if (title === undefined) continue
      titles.push(title)
      break
    }
  }
  return titles
}

function titleAt(lines: readonly OutlineLine[], index: number, count: number): Title | undefined {
  const parts = lines.slice(index, index + count)
  const first = parts[0]
  if (parts.length < count || first === undefined || isHead(first.folded)) return undefined
  if (count > 1 && parts.some(({ folded }) => /[。;:!?]\s*$/u.test(folded))) return undefined
  const text = parts.map(({ folded }) => folded.replace(/\s+/g, '')).join('')
  if (text.length > 80 || notTitles.test(text)) return undefined
  const title = parseTitle(
    text,
    parts.map(({ block }) => block),
  )
  if (count === 1 || title === undefined) return title
  return title.year === undefined || parts.slice(1).some(startsOwnTitle) ? undefined : title
}

function startsOwnTitle(line: OutlineLine): boolean {
  const alone = parseTitle(line.folded.replace(/\s+/g, ''), [])
  return alone?.organ !== undefined && alone.year !== undefined
}

function parseTitle(text: string, blocks: readonly number[]): Title | undefined {
  const dressed = /^《(.+)》$/u.exec(text)?.[1] ?? text
  const match = withYear.exec(dressed)
  if (match?.groups === undefined) {
    const plain = withoutYear.exec(dressed)
    const organ = organName(plain?.groups?.before ?? '')
    return plain === null
      ? undefined
      : { text: dressed, blocks, ...(organ === undefined ? {} : { organ }) }
  }
  const { before: front = '', after = '', year: printed = '', tail = '' } = match.groups
  if (/^(?:目录|通知|解读|汇总|列表)/u.test(tail)) return undefined
  const organ = organName(front) ?? organName(after)
  const value = yearOf(printed)
  return { text: dressed, blocks, year: value, ...(organ === undefined ? {} : { organ }) }
}

function organName(text: string): string | undefined {
  const name = text.replace(/^(?:标题:|中共|.*>)/u, '').replace(/(?:关于|发布|公布)$/u, '')
  if (name.length < 2 || /^(?:本|我|该|政府|工作|年度)/u.test(name)) return undefined
  return nameEnds.test(name) || name.length <= 20 ? name : undefined
}

/** The year of digits or Chinese numerals (2022, 二〇二二). */
function yearOf(printed: string): number {
  if (/^\d+$/.test(printed)) return Number(printed)
  const digits = [...printed.replace(/[〇○]/gu, '零')].map((digit) => numerals.indexOf(digit))
  return Number(digits.join(''))
}

/** Whether a line is a name of an organ and nothing else. */
export function isOrganName(folded: string): boolean {
  const text = folded.replace(/\s+/g, '')
  return text.length <= 25 && nameEnds.test(text) && !/[\d。;:!?,、]/u.test(text)
}
