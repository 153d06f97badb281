// Addresses of taking in a former site: choose a file, see what it holds, take it in, the report.

import { holdsRole, listStaffNames, type Unit } from '#agencies/index.ts'
import { sheetRows } from '#kit/files/sheet-rows.ts'
import { type Attempt, noAttempt, orAgain } from '#kit/http/again.ts'
import { type Answer, download, page, redirectTo } from '#kit/http/answer.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { recordScope } from '../../console/record-scope.ts'
import { recordAddress } from '../../publication/publication.ts'
import { isRecordKind } from '../../record/kinds.ts'
import { findRecord } from '../../record/records.store.ts'
import { validityRoles } from '../../validity/note-validity.action.ts'
import { readExportFile } from '../export-file.ts'
import { prepareSiteImport, takeInNext } from '../import-site.action.ts'
import {
  countImportRows,
  findSiteImport,
  listImportRows,
  listSiteImports,
  type SiteImport,
  type StoredRow,
} from '../site-imports.store.ts'
import { choosePage, importPage, oneImportPath, importPath as path } from './import.page.ts'
import { importReport, type ReportLine } from './import-report.ts'

const access = { roles: [...validityRoles] }
const rare = { requests: 60, minutes: 5 }
const one = `${path}/:unit/:import`

export const siteImportRoutes: readonly Route[] = [
  { method: 'GET', path, access, handler: (exchange) => choose(exchange) },
  { method: 'POST', path, access, atMost: rare, handler: prepare },
  { method: 'GET', path: one, access, handler: (exchange) => show(exchange) },
  { method: 'POST', path: one, access, atMost: rare, handler: takeIn },
  { method: 'GET', path: `${one}/report.xlsx`, access, handler: sendReport },
]

async function desk(exchange: SignedIn): Promise<readonly Unit[]> {
  const { duties } = exchange.person
  return (await recordScope(exchange)).filter(({ id }) => holdsRole(duties, validityRoles, [id]))
}

async function choose(exchange: SignedIn, attempt: Attempt = noAttempt): Promise<Answer> {
  const { database, view } = exchange
  const units = await desk(exchange)
  const imports = await listSiteImports(
    database,
    units.map(({ id }) => id),
  )
  const names = await listStaffNames(
    database,
    imports.map(({ createdBy }) => createdBy),
  )
  const { typed, problem, summary } = attempt
  return page(choosePage(view, { units, imports, names, typed, problem, summary }))
}

async function prepare(exchange: SignedIn): Promise<Answer> {
  const { form, uploads, context } = exchange
  const again = async (name: string, says: string): Promise<Answer> => ({
    ...(await choose(exchange, {
      ...noAttempt,
      typed: (field) => form.get(field) ?? '',
      problem: (field) => (field === name ? says : undefined),
    })),
    status: 422,
  })
  const unit = (await desk(exchange)).find(({ code }) => code === form.get('unit'))
  const kind = form.get('kind') ?? ''
  if (unit === undefined || !isRecordKind(kind)) throw new NotFound()
  const upload = uploads.get('file')
  if (upload === undefined || upload.bytes.length === 0) return again('file', '请选择导出的文件。')
  const rows = await sheetRows(upload.bytes)
  const file = 'problem' in rows ? rows : readExportFile(rows)
  if ('problem' in file) return again('file', file.problem)
  const fields = { 'siteImport.sourceMissing': 'source' }
  return orAgain(exchange, { fields, show: (attempt) => choose(exchange, attempt) }, async () => {
    const id = await prepareSiteImport(context, {
      ...{ unitId: unit.id, fileName: upload.name.slice(0, 200), kind, rows: file.rows },
      source: (form.get('source') ?? '').slice(0, 100),
    })
    return redirectTo(oneImportPath(unit, id))
  })
}

async function placeOf(exchange: SignedIn): Promise<{ unit: Unit; given: SiteImport }> {
  const { params, database } = exchange
  const unit = (await desk(exchange)).find(({ code }) => code === params.unit)
  const importId = params.import ?? ''
  if (unit === undefined || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(importId))
    throw new NotFound()
  const given = await findSiteImport(database, { unitId: unit.id, importId })
  if (given === undefined) throw new NotFound()
  return { unit, given }
}

async function show(exchange: SignedIn, attempt: Attempt = noAttempt): Promise<Answer> {
  const { database, view, query } = exchange
  const { unit, given } = await placeOf(exchange)
  const names = await listStaffNames(database, [given.createdBy])
  const taken = Number(query.get('taken') ?? '0')
  return page(
    importPage(view, {
      ...{ unit, given, summary: attempt.summary },
      by: names.get(given.createdBy) ?? '已注销的账号',
      counts: await countImportRows(database, given),
      noted: await listImportRows(database, given, { isNoted: true, limit: 100 }),
      sample: await listImportRows(database, given, { isNoted: false, limit: 10 }),
      done: taken > 0 ? `这一次处理了 ${taken} 条。` : undefined,
    }),
  )
}

/** A request takes parts until then; the rest waits for the next one. */
const patience = 15_000

async function takeIn(exchange: SignedIn): Promise<Answer> {
  const { unit, given } = await placeOf(exchange)
  const again = (attempt: Attempt): Promise<Answer> => show(exchange, attempt)
  return orAgain(exchange, { show: again, title: '没有导入' }, async () => {
    const until = Date.now() + patience
    let all = 0
    for (let some = 1; some > 0 && Date.now() < until; all += some)
      some = await takeInNext(exchange.context, given)
    return redirectTo(oneImportPath(unit, given.importId, `?taken=${all}`))
  })
}

async function sendReport(exchange: SignedIn): Promise<Answer> {
  const { database } = exchange
  const { unit, given } = await placeOf(exchange)
  const lines: ReportLine[] = []
  // Part by part: the texts of all rows together may be large.
  for (let after = 0, some = 1; some > 0; ) {
    const rows = await listImportRows(database, given, { after, limit: 200 })
    for (const { read: _text, ...row } of rows)
      lines.push({ ...row, newAddress: await addressOf(exchange, unit, row) })
    after = rows.at(-1)?.row ?? after
    some = rows.length
  }
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return download('导入报告.xlsx', type, await importReport(lines))
}

async function addressOf(
  { database }: SignedIn,
  unit: Unit,
  { recordId }: Pick<StoredRow, 'recordId'>,
): Promise<string> {
  const record = recordId && (await findRecord(database, { unitId: unit.id, recordId }))
  if (!record || record.serialYear === null || record.serial === null) return ''
  const { serialYear, serial } = record
  return recordAddress({ unitCode: unit.code, serialYear, serial })
}
