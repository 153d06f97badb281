// Import and export of the tree of units, for the system administrator.

import { type Attempt, noAttempt, orAgain } from '#kit/http/again.ts'
import { type Answer, download, page, redirectTo } from '#kit/http/answer.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { inConsole } from '../../console/console-frame.ts'
import { applyImport, dryRun, prepareImport } from '../import-units.action.ts'
import { getImport } from '../imports.store.ts'
import { listKnownUnits } from '../known-units.store.ts'
import { entryOf } from '../unit-entry.ts'
import { chooseFilePage, dryRunPage } from './import.page.ts'
import { readUnitFile, unitsAsCsv, unitsAsXlsx } from './unit-file.ts'

const access = { roles: ['administrator'] }
const rare = { requests: 30, minutes: 5 }

export const importRoutes: readonly Route[] = [
  { method: 'GET', path: '/units/imports', access, handler: (one) => choose(one, undefined) },
  { method: 'POST', path: '/units/imports', access, atMost: rare, handler: prepare },
  { method: 'GET', path: '/units/imports/:id', access, handler: (one) => showDryRun(one) },
  { method: 'POST', path: '/units/imports/:id', access, atMost: rare, handler: apply },
  { method: 'GET', path: '/units/export.xlsx', access, handler: exportXlsx },
  { method: 'GET', path: '/units/export.csv', access, handler: exportCsv },
]

const trail = [{ address: '/units', name: '单位' }]

function choose({ view }: SignedIn, problem: string | undefined): Answer {
  const body = chooseFilePage(view, problem)
  const status = problem === undefined ? 200 : 422
  return page(inConsole(view, { title: '从文件导入单位', trail, body }), status)
}

async function prepare(exchange: SignedIn): Promise<Answer> {
  const upload = exchange.uploads.get('file')
  if (upload === undefined || upload.bytes.length === 0)
    return choose(exchange, '请选择要导入的文件。')
  const file = await readUnitFile(upload.bytes)
  if ('problem' in file) return choose(exchange, file.problem)
  const fileName = upload.name.slice(0, 200)
  const id = await prepareImport(exchange.context, { fileName, lines: file.lines })
  return redirectTo(`/units/imports/${id}`)
}

async function showDryRun(exchange: SignedIn, attempt: Attempt = noAttempt): Promise<Answer> {
  const { database, view } = exchange
  const given = await getImport(database, idOf(exchange))
  const { plan, digest } = await dryRun(database, given.lines)
  const body = dryRunPage(view, { given, plan, digest, summary: attempt.summary })
  const here = [...trail, { address: '/units/imports', name: '从文件导入单位' }]
  return page(inConsole(view, { title: '预检', trail: here, body }))
}

function apply(exchange: SignedIn): Promise<Answer> {
  const show = (attempt: Attempt): Promise<Answer> => showDryRun(exchange, attempt)
  return orAgain(exchange, { show }, async () => {
    const [id, digest] = [idOf(exchange), exchange.form.get('digest') ?? '']
    await applyImport(exchange.context, { id, digest })
    return redirectTo(`/units/imports/${id}`)
  })
}

async function exportXlsx({ database }: SignedIn): Promise<Answer> {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return download('单位.xlsx', type, await unitsAsXlsx(await entriesOf(database)))
}

async function exportCsv({ database }: SignedIn): Promise<Answer> {
  return download(
    '单位.csv',
    'text/csv; charset=utf-8',
    await unitsAsCsv(await entriesOf(database)),
  )
}

/** Living units: a file that is read back changes nothing. */
async function entriesOf(database: SignedIn['database']) {
  const known = await listKnownUnits(database)
  return [...known.values()].filter(({ isAbolished }) => !isAbolished).map(entryOf)
}

function idOf({ params }: SignedIn): string {
  const id = params.id ?? ''
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) throw new NotFound()
  return id
}
