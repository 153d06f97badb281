// What people write of a unit, in a form or in a line of a file: read into values, or what is wrong.

import { isLocalDate, type LocalDate, writtenDate } from '#law/index.ts'
import { isCreditCode } from '../credit-code.ts'
import { isUnitKind, type LedBy, leadTitles, type UnitKind, unitKindTitles } from '../unit.ts'

/** The fields by their headings, in the order of a file. */
export const entryTitles = {
  code: '单位代码',
  name: '单位名称',
  kind: '机关类别',
  under: '上级单位代码',
  ledBy: '领导体制',
  underInSystem: '系统上级单位代码',
  region: '行政区域',
  creditCode: '统一社会信用代码',
  indexCode: '索引号单位代码',
  hasRuleMakingPower: '有规章制定权',
  hasSubordinateBodies: '有所属单位',
  websites: '网站',
  createdOn: '设立日期',
} as const

export type EntryField = keyof typeof entryTitles

/** The texts as they were written; every field stands there, be it empty. */
export type Entry = Readonly<Record<EntryField, string>>

/** Nothing written yet. */
export const emptyEntry: Entry = {
  code: '',
  name: '',
  kind: '',
  under: '',
  ledBy: '',
  underInSystem: '',
  region: '',
  creditCode: '',
  indexCode: '',
  hasRuleMakingPower: '',
  hasSubordinateBodies: '',
  websites: '',
  createdOn: '',
}

export type UnitEntry = {
  readonly code: string
  readonly name: string
  readonly kind: UnitKind
  readonly under: string | null
  readonly ledBy: LedBy
  readonly underInSystem: string | null
  readonly region: string
  readonly creditCode: string | null
  readonly indexCode: string | null
  readonly hasRuleMakingPower: boolean
  readonly hasSubordinateBodies: boolean
  readonly websites: readonly string[]
  readonly createdOn: LocalDate
}

export type EntryProblems = Readonly<Partial<Record<EntryField, string>>>

export type ReadEntry =
  | { readonly unit: UnitEntry; readonly problems?: undefined }
  | { readonly problems: EntryProblems }

/** Addresses of our own under /units/. */
const reservedCodes = ['new', 'imports', 'export']
const longestCode = 60

/** The values of an entry, or a sentence for each field that is wrong. */
export function readEntry(written: Entry): ReadEntry {
  const entry = tidied(written)
  const problems: EntryProblems = Object.fromEntries(
    (Object.keys(entryTitles) as EntryField[]).flatMap((field) => {
      const problem = problemWith(field, entry)
      return problem === undefined ? [] : [[field, problem]]
    }),
  )
  const unit = Object.keys(problems).length === 0 ? valuesOf(entry) : undefined
  return unit === undefined ? { problems } : { unit }
}

function valuesOf(entry: Entry): UnitEntry | undefined {
  const kind = codeOfTitle(unitKindTitles, entry.kind)
  const createdOn = entry.createdOn
  if (kind === undefined || !isUnitKind(kind) || !isLocalDate(createdOn)) return undefined
  const { code, name, region } = entry
  return {
    code,
    name,
    kind,
    under: entry.under || null,
    ledBy: codeOfTitle(leadTitles, entry.ledBy) === 'system' ? 'system' : 'government',
    underInSystem: entry.underInSystem || null,
    region,
    creditCode: entry.creditCode || null,
    indexCode: entry.indexCode || null,
    hasRuleMakingPower: entry.hasRuleMakingPower === '是',
    hasSubordinateBodies: entry.hasSubordinateBodies === '是',
    websites: websitesOf(entry.websites),
    createdOn,
  }
}

/** The entry that would be read into these values. */
export function entryOf(unit: UnitEntry): Entry {
  return {
    code: unit.code,
    name: unit.name,
    kind: unitKindTitles[unit.kind],
    under: unit.under ?? '',
    ledBy: leadTitles[unit.ledBy],
    underInSystem: unit.underInSystem ?? '',
    region: unit.region,
    creditCode: unit.creditCode ?? '',
    indexCode: unit.indexCode ?? '',
    hasRuleMakingPower: unit.hasRuleMakingPower ? '是' : '否',
    hasSubordinateBodies: unit.hasSubordinateBodies ? '是' : '否',
    websites: unit.websites.join(' '),
    createdOn: unit.createdOn,
  }
}

/** Full-width letters and figures, dates with points or strokes, and blanks around are no faults. */
function tidied(written: Entry): Entry {
  const text = (field: EntryField): string => written[field].normalize('NFKC').trim()
  const entries = (Object.keys(entryTitles) as EntryField[]).map((field) => [field, text(field)])
  return {
    ...(Object.fromEntries(entries) as Entry),
    // Brackets in names stay as they are printed: 示例局（示例市）.
    name: written.name.trim().replace(/\s+/g, ' '),
    creditCode: text('creditCode').toUpperCase(),
    createdOn: writtenDate(text('createdOn')) ?? text('createdOn'),
  }
}

function problemWith(field: EntryField, entry: Entry): string | undefined {
  const text = entry[field]
  switch (field) {
    case 'code':
      return problemWithCode(text)
    case 'under':
    case 'underInSystem':
      return text === '' || isCode(text) ? undefined : '上级单位应填写单位代码'
    case 'name':
    case 'region':
      return text === '' ? `请填写${entryTitles[field]}` : tooLong(text, 100)
    case 'kind':
      return oneOf(unitKindTitles, text)
    case 'ledBy':
      return text === '' ? undefined : oneOf(leadTitles, text)
    case 'creditCode':
      return text === '' || isCreditCode(text)
        ? undefined
        : '统一社会信用代码有误，请核对 18 位代码'
    case 'indexCode':
      return tooLong(text, 40)
    case 'hasRuleMakingPower':
    case 'hasSubordinateBodies':
      return ['', '是', '否'].includes(text) ? undefined : `“${text}”应为“是”或者“否”`
    case 'websites':
      return websitesOf(text).every(isWebsite) ? undefined : '网站应填写网址，多个网址以空格隔开'
    case 'createdOn':
      return isLocalDate(text) ? undefined : `“${text}”不是日期，应形如 2019-05-15`
  }
}

function problemWithCode(text: string): string | undefined {
  if (text === '') return '请填写单位代码'
  if (!isCode(text) || text.length > longestCode)
    return '单位代码应由小写字母、数字组成，可以用短横线连接，最多 60 个字符'
  return reservedCodes.includes(text) ? '这个代码由系统保留，请换一个' : undefined
}

function isCode(text: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text)
}

function isWebsite(text: string): boolean {
  return text.length <= 200 && /^(https?:\/\/)?[^\s/:]+\.[^\s/:]+(:\d+)?(\/\S*)?$/.test(text)
}

function websitesOf(text: string): readonly string[] {
  return text.split(/[\s,，;；、]+/).filter((one) => one !== '')
}

function tooLong(text: string, most: number): string | undefined {
  return [...text].length > most ? `最多 ${most} 个字` : undefined
}

function oneOf(titles: Readonly<Record<string, string>>, text: string): string | undefined {
  if (codeOfTitle(titles, text) !== undefined) return undefined
  return `“${text}”应为 ${Object.values(titles).join('、')} 之一`
}

/** By its title, or by the code itself. */
function codeOfTitle(titles: Readonly<Record<string, string>>, text: string): string | undefined {
  return Object.entries(titles).find(([code, title]) => text === title || text === code)?.[0]
}
