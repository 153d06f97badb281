// Addresses of the figures of decisions and fees: the page of a year, its forms, its files.

import { listStaffNames, type Unit } from '#agencies/index.ts'
import { sheetRows } from '#kit/files/sheet-rows.ts'
import { notice } from '#kit/html/components/notice/notice.ts'
import type { Html } from '#kit/html/html.ts'
import { type Attempt, noAttempt, orAgain } from '#kit/http/again.ts'
import { type Answer, download, page, redirectTo } from '#kit/http/answer.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { dayInChina } from '#law/index.ts'
import { recordAccess } from '../../console/record-scope.ts'
import { readDecisionFile } from '../decision-file.ts'
import { type DecisionImport, findDecisionImport } from '../decision-imports.store.ts'
import { isBasis, isDecisionItem } from '../decision-item.ts'
import { enterDecisions, setDecisionBasis } from '../enter-decisions.action.ts'
import {
  applyDecisionImport,
  dryRunDecisions,
  prepareDecisionImport,
} from '../import-decisions.action.ts'
import { readTypedMonths } from '../month-figure.ts'
import { decisionsPage } from './decisions.page.ts'
import type { DecisionsPage } from './decisions-page.ts'
import { importPage } from './import.page.ts'
import { loadYear, decisionsPath as path, type ShownYear, yearPath } from './load-year.ts'
import { decisionTemplate, xlsxType } from './template.ts'

const desk = { roles: ['clerk', 'officeHead'] }
const rare = { requests: 30, minutes: 5 }
const files = `${path}/:unit/:year/imports`

export const decisionRoutes: readonly Route[] = [
  { method: 'GET', path, access: recordAccess, handler: show },
  { method: 'GET', path: `${path}/template.xlsx`, access: desk, handler: sendTemplate },
  { method: 'POST', path: `${path}/:unit/:year`, access: desk, handler: save },
  { method: 'POST', path: `${path}/:unit/:year/basis`, access: desk, handler: setBasis },
  { method: 'POST', path: files, access: desk, atMost: rare, handler: prepare },
  { method: 'GET', path: `${files}/:import`, access: desk, handler: (one) => showImport(one) },
  { method: 'POST', path: `${files}/:import`, access: desk, atMost: rare, handler: apply },
]

const doneTitles: Readonly<Record<string, string>> = {
  months: '已保存各月数据。',
  basis: '已确定数据来源。',
  import: '已导入。',
}

async function show(exchange: SignedIn): Promise<Answer> {
  const { query } = exchange
  const where = { code: query.get('unit') ?? '', year: query.get('year') ?? '' }
  const title = doneTitles[query.get('done') ?? '']
  const message = title === undefined ? undefined : notice({ tone: 'done', title })
  const shown = await loadYear(exchange, where)
  return page(decisionsPage(exchange.view, { shown, message }))
}

/** The year of the address, for its forms. */
async function placeOf(exchange: SignedIn): Promise<ShownYear> {
  const { unit = '', year = '' } = exchange.params
  return await loadYear(exchange, { code: unit, year })
}

async function again(exchange: SignedIn, more: Omit<DecisionsPage, 'shown'>): Promise<Answer> {
  return page(decisionsPage(exchange.view, { shown: await placeOf(exchange), ...more }))
}

const back = (unit: Unit, year: number, done: string): Answer =>
  redirectTo(`${path}?unit=${unit.code}&year=${year}&done=${done}`)

async function save(exchange: SignedIn): Promise<Answer> {
  const { form, context } = exchange
  const { unit, year } = await placeOf(exchange)
  const typed = new Map(form)
  const { months, problems } = readTypedMonths(typed)
  const show = (message: Html | undefined): Promise<Answer> =>
    again(exchange, { message, attempt: { typed, problems } })
  if (problems.size > 0) {
    const title = `没有保存：有 ${problems.size} 格不能保存，请按旁边的说明修改`
    return { ...(await show(notice({ tone: 'problem', title }))), status: 422 }
  }
  return orAgain(exchange, { show: ({ summary }) => show(summary) }, async () => {
    const seen = Number(form.get('seen') ?? '')
    await enterDecisions(context, { unitId: unit.id, year }, { months, seen })
    return back(unit, year, 'months')
  })
}

async function setBasis(exchange: SignedIn): Promise<Answer> {
  const { form, context } = exchange
  const { unit, year } = await placeOf(exchange)
  const item = form.get('item') ?? ''
  const basis = form.get(`basis-${item}`) ?? ''
  if (!isDecisionItem(item) || !isBasis(basis)) throw new NotFound()
  const fields = { 'decisions.reasonMissing': `reason-${item}` }
  const show = ({ summary, typed, problem }: Attempt): Promise<Answer> =>
    again(exchange, { message: summary, typed, problem })
  return orAgain(exchange, { fields, show }, async () => {
    const reason = form.get(`reason-${item}`) ?? ''
    await setDecisionBasis(context, { unitId: unit.id, year, item }, { basis, reason })
    return back(unit, year, 'basis')
  })
}

async function prepare(exchange: SignedIn): Promise<Answer> {
  const { uploads, context } = exchange
  const { unit, year } = await placeOf(exchange)
  const refuse = async (says: string): Promise<Answer> => ({
    ...(await again(exchange, { problem: (name) => (name === 'file' ? says : undefined) })),
    status: 422,
  })
  const upload = uploads.get('file')
  if (upload === undefined || upload.bytes.length === 0) return refuse('请选择要导入的文件。')
  const rows = await sheetRows(upload.bytes)
  const read = 'problem' in rows ? rows : readDecisionFile(rows)
  if ('problem' in read) return refuse(read.problem)
  const given = { fileName: upload.name.slice(0, 200), rows: read }
  const id = await prepareDecisionImport(context, { unitId: unit.id, year }, given)
  return redirectTo(yearPath(unit, year, `/imports/${id}`))
}

async function fileOf(exchange: SignedIn, { unit, year }: ShownYear): Promise<DecisionImport> {
  const importId = exchange.params.import ?? ''
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(importId)) throw new NotFound()
  const file = await findDecisionImport(exchange.database, { unitId: unit.id, importId })
  if (file === undefined || file.year !== year) throw new NotFound()
  return file
}

async function showImport(exchange: SignedIn, attempt: Attempt = noAttempt): Promise<Answer> {
  const { database, now, view } = exchange
  const shown = await placeOf(exchange)
  if (!shown.mayEnter) throw new NotFound()
  const file = await fileOf(exchange, shown)
  const dryRun = await dryRunDecisions(database, file, dayInChina(now))
  const by =
    (await listStaffNames(database, [file.createdBy])).get(file.createdBy) ?? '已注销的账号'
  return page(importPage(view, { unit: shown.unit, file, by, dryRun, summary: attempt.summary }))
}

async function apply(exchange: SignedIn): Promise<Answer> {
  const shown = await placeOf(exchange)
  const { unit, year } = shown
  const { importId } = await fileOf(exchange, shown)
  const show = (attempt: Attempt): Promise<Answer> => showImport(exchange, attempt)
  return orAgain(exchange, { show, title: '没有导入' }, async () => {
    const digest = exchange.form.get('digest') ?? ''
    await applyDecisionImport(exchange.context, { unitId: unit.id, year, importId }, digest)
    return back(unit, year, 'import')
  })
}

async function sendTemplate(): Promise<Answer> {
  return download('行政许可处罚强制收费模板.xlsx', xlsxType, await decisionTemplate())
}
