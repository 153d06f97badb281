// Import of earlier years' cases: choose a file, see what it would add, add it.

import { holdsRole, listStaffNames, type Unit } from '#agencies/index.ts'
import { sheetRows } from '#kit/files/sheet-rows.ts'
import { type Attempt, noAttempt, orAgain } from '#kit/http/again.ts'
import { type Answer, download, page, redirectTo } from '#kit/http/answer.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { dayInChina } from '#law/index.ts'
import { applicantClasses } from '../../case/applicant-class.ts'
import { channels } from '../../case/channel.ts'
import { type OutcomeName, outcomes, outcomeTitle } from '../../case/outcome.ts'
import { xlsxType } from '../../console/register-export.ts'
import { deskUnits, requestScope } from '../../console/request-scope.ts'
import { templateAsXlsx } from '../../register/register-sheet.ts'
import { applyCasesImport, dryRunCases, prepareCasesImport } from '../import-cases.action.ts'
import { type CasesImport, findCasesImport, listAppliedImports } from '../imports.store.ts'
import { readRegisterFile } from '../register-file.ts'
import { type ChooseFile, chooseFilePage, dryRunPage } from './import.page.ts'

const access = { roles: ['clerk', 'officeHead'] }
const rare = { requests: 30, minutes: 5 }
const path = '/requests/imports'

export const earlierYearsRoutes: readonly Route[] = [
  { method: 'GET', path, access, handler: (exchange) => choose(exchange, {}) },
  { method: 'POST', path, access, atMost: rare, handler: prepare },
  { method: 'GET', path: `${path}/template.xlsx`, access, handler: sendTemplate },
  { method: 'GET', path: `${path}/:unit/:id`, access, handler: (exchange) => showDryRun(exchange) },
  { method: 'POST', path: `${path}/:unit/:id`, access, atMost: rare, handler: apply },
]

async function desk(exchange: SignedIn): Promise<readonly Unit[]> {
  return deskUnits(exchange, await requestScope(exchange))
}

async function choose(exchange: SignedIn, problems: ChooseFile['problems']): Promise<Answer> {
  const { database, view, form } = exchange
  const units = await desk(exchange)
  const applied = await listAppliedImports(
    database,
    units.map(({ id }) => id),
  )
  const names = await listStaffNames(
    database,
    applied.map(({ createdBy }) => createdBy),
  )
  const given = { units, unit: form.get('unit') ?? '', problems, applied, names }
  return page(chooseFilePage(view, given), Object.keys(problems).length > 0 ? 422 : 200)
}

async function prepare(exchange: SignedIn): Promise<Answer> {
  const { form, uploads, context } = exchange
  const unit = (await desk(exchange)).find(({ code }) => code === form.get('unit'))
  if (unit === undefined) return choose(exchange, { unit: '请选择申请属于哪个单位。' })
  const upload = uploads.get('file')
  if (upload === undefined || upload.bytes.length === 0)
    return choose(exchange, { file: '请选择要导入的文件。' })
  const rows = await sheetRows(upload.bytes)
  const file = 'problem' in rows ? rows : readRegisterFile(rows)
  if ('problem' in file) return choose(exchange, { file: file.problem })
  const fileName = upload.name.slice(0, 200)
  const id = await prepareCasesImport(context, { ...file, unitId: unit.id, fileName })
  return redirectTo(`${path}/${unit.code}/${id}`)
}

type Place = { readonly unit: Unit; readonly given: CasesImport }

async function placeOf(exchange: SignedIn): Promise<Place> {
  const { params, database } = exchange
  const unit = (await desk(exchange)).find(({ code }) => code === params.unit)
  const id = params.id ?? ''
  if (unit === undefined || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))
    throw new NotFound()
  const given = await findCasesImport(database, { unitId: unit.id, id })
  if (given === undefined) throw new NotFound()
  return { unit, given }
}

async function showDryRun(exchange: SignedIn, attempt: Attempt = noAttempt): Promise<Answer> {
  const { database, view, person, now } = exchange
  const { unit, given } = await placeOf(exchange)
  const dryRun = await dryRunCases(database, given, dayInChina(now))
  const names = await listStaffNames(database, [given.createdBy])
  const mayApply = holdsRole(person.duties, ['officeHead'], [unit.id])
  const by = names.get(given.createdBy) ?? '已注销的账号'
  return page(dryRunPage(view, { unit, given, by, dryRun, mayApply, summary: attempt.summary }))
}

async function apply(exchange: SignedIn): Promise<Answer> {
  const { unit, given } = await placeOf(exchange)
  const show = (attempt: Attempt): Promise<Answer> => showDryRun(exchange, attempt)
  return orAgain(exchange, { show, title: '没有导入' }, async () => {
    const digest = exchange.form.get('digest') ?? ''
    await applyCasesImport(exchange.context, { unitId: unit.id, id: given.id, digest })
    return redirectTo(`${path}/${unit.code}/${given.id}`)
  })
}

async function sendTemplate(): Promise<Answer> {
  const words = {
    channel: Object.values(channels).map(({ title }) => title),
    applicantClass: Object.values(applicantClasses),
    outcome: (Object.keys(outcomes) as OutcomeName[]).map((name) => outcomeTitle(name)),
  }
  return download('依申请公开台账模板.xlsx', xlsxType, await templateAsXlsx(words))
}
