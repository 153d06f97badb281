// The form of a notice: its days as the text of a notice, as rows, or as an uploaded table.

import type { SignedIn } from '#kit/http/route.ts'
import type { DayRow } from '../day-rows.ts'
import type { NewNotice } from '../holiday-notice.ts'
import { type Pasted, type Read, readArrangement, readRows } from '../read-arrangement.ts'
import { readDayFile } from './read-day-file.ts'

/** How the days are given. */
export const ways = { text: '粘贴通知正文', rows: '逐行填写', file: '上传表格' } as const

const stated = ['region', 'year', 'title', 'documentNumber', 'source', 'publishedOn'] as const
const rowFields = ['from', 'until', 'kind', 'name'] as const
const mostRows = 200

/** The name of a field of a row; rows count from 1. */
export function rowField(number: number, part: (typeof rowFields)[number]): string {
  return `day-${number}-${part}`
}

export type ReadForm =
  | {
      readonly notice: NewNotice
      /** The form, to be sent again without the file. */
      readonly fields: readonly (readonly [name: string, value: string])[]
    }
  | { readonly problems: readonly string[] }

/** The notice that a form states; or what is wrong with its days. */
export async function readNoticeForm(exchange: SignedIn): Promise<ReadForm> {
  const { form } = exchange
  const text = (name: string): string => (form.get(name) ?? '').trim()
  if (!/^\d{4}$/.test(text('year'))) return { problems: ['请填写四位数的年份，例如 2027。'] }
  const days = await daysOf(exchange)
  if ('problem' in days) return { problems: [days.problem] }
  const place = { region: text('region'), year: Number(text('year')) }
  const read: Read = 'rows' in days ? readRows(days.rows, place) : readText(days, place)
  if ('problems' in read) return read
  const notice: NewNotice = {
    region: place.region,
    arranged: read.arranged,
    title: text('title'),
    documentNumber: text('documentNumber') || null,
    source: text('source'),
    publishedOn: text('publishedOn'),
    text: 'rows' in days || days.text.startsWith('{') ? null : days.text,
  }
  const fields = [...stated.map((name) => [name, text(name)] as const), ...fieldsOf(days)]
  return { notice, fields }
}

function readText({ text }: { readonly text: string }, place: Omit<Pasted, 'text'>): Read {
  return readArrangement({ ...place, text })
}

type Days = { readonly rows: readonly DayRow[] } | { readonly text: string }

async function daysOf({
  form,
  uploads,
  oversized,
}: SignedIn): Promise<Days | { readonly problem: string }> {
  const way = form.get('way')
  if (way === 'rows') return { rows: rowsIn(form) }
  if (way !== 'file') return { text: (form.get('notice') ?? '').trim() }
  if (oversized.has('file')) return { problem: '文件太大，请只保留日期表格。' }
  const upload = uploads.get('file')
  return upload === undefined ? { problem: '请选择要上传的表格。' } : readDayFile(upload.bytes)
}

function rowsIn(form: URLSearchParams): readonly DayRow[] {
  return Array.from({ length: mostRows }, (_, index) => rowAt(form, index + 1)).filter(
    ({ from, until, name }) => from + until + name !== '',
  )
}

function rowAt(form: URLSearchParams, number: number): DayRow {
  const [from = '', until = '', kind = '', name = ''] = rowFields.map((part) =>
    (form.get(rowField(number, part)) ?? '').trim(),
  )
  return { number, from, until, kind, name }
}

/** What was uploaded is sent on as rows: nobody chooses the file twice. */
function fieldsOf(days: Days): readonly (readonly [string, string])[] {
  if ('text' in days)
    return [
      ['way', 'text'],
      ['notice', days.text],
    ]
  const rows = days.rows.flatMap((row, index) =>
    rowFields.map((part) => [rowField(index + 1, part), row[part]] as const),
  )
  return [['way', 'rows'], ...rows]
}
