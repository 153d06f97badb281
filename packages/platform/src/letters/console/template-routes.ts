// Addresses of the templates of letters: whose, all kinds of an office, one kind with its preview.

import { faultyForm } from '#agencies/console/faulty-form.ts'
import { listStaffNames } from '#agencies/index.ts'
import { type Attempt, noAttempt, orAgain } from '#kit/http/again.ts'
import { type Answer, page, redirectTo } from '#kit/http/answer.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { dayInChina, isLocalDate, type LocalDate } from '#law/index.ts'
import { isLetterKind, letterKinds } from '../kinds/letter-kinds.ts'
import { defaultMarks, markProblem } from '../numbering/document-number.ts'
import { findMarks } from '../numbering/marks.store.ts'
import { saveMarks } from '../numbering/save-marks.action.ts'
import { saveTemplate } from '../template/save-template.action.ts'
import { type Template, templateProblems } from '../template/template.ts'
import { templateInForce } from '../template/template-in-force.ts'
import { countTemplateVersions, listTemplateVersions } from '../template/templates.store.ts'
import { exampleLetter } from './example-letter.ts'
import { templatePage } from './template.page.ts'
import { chooseUnitPage, templatesPage } from './templates.page.ts'
import {
  lettersAccess as access,
  mayWrite,
  unitOfAddress,
  unitsOfLetters,
  writersAccess,
} from './units-of-letters.ts'

const home = '/letters/templates'
const ofUnit = `${home}/:unit`
const ofKind = `${home}/:unit/:kind`

export const templateRoutes: readonly Route[] = [
  { method: 'GET', path: home, access, handler: chooseUnit },
  { method: 'GET', path: ofUnit, access, handler: (exchange) => showAll(exchange) },
  { method: 'POST', path: `${ofUnit}/marks`, access: writersAccess, handler: keepMarks },
  { method: 'GET', path: ofKind, access, handler: (exchange) => showOne(exchange) },
  { method: 'POST', path: ofKind, access: writersAccess, handler: keepTemplate },
]

async function chooseUnit(exchange: SignedIn): Promise<Answer> {
  const units = await unitsOfLetters(exchange)
  const [only] = units
  if (only !== undefined && units.length === 1) return redirectTo(`${home}/${only.code}`)
  return page(chooseUnitPage(exchange.view, units))
}

async function showAll(exchange: SignedIn, attempt: Attempt = noAttempt): Promise<Answer> {
  const { database, view } = exchange
  const unit = await unitOfAddress(exchange)
  const versions = await countTemplateVersions(database, unit.id)
  const marks = await findMarks(database, unit.id)
  const given = { unit, versions, marks, mayWrite: mayWrite(exchange, unit), attempt }
  return page(templatesPage(view, given))
}

async function keepMarks(exchange: SignedIn): Promise<Answer> {
  const { form, context } = exchange
  const unit = await unitOfAddress(exchange)
  const answer = (form.get('answer') ?? '').trim()
  const notice = (form.get('notice') ?? '').trim()
  const found = { answer: markProblem(answer), notice: markProblem(notice) }
  const problems = Object.fromEntries(
    Object.entries(found).flatMap(([name, problem]) => (problem ? [[name, problem]] : [])),
  )
  if (Object.keys(problems).length > 0)
    return { ...(await showAll(exchange, faultyForm(exchange, problems))), status: 422 }
  const show = (attempt: Attempt): Promise<Answer> => showAll(exchange, attempt)
  return orAgain(exchange, { show }, async () => {
    await saveMarks(context, unit.id, { answer, notice })
    return redirectTo(`${home}/${unit.code}`)
  })
}

type Showing = { readonly typed?: Template; readonly attempt?: Attempt }

async function showOne(
  exchange: SignedIn,
  { typed, attempt = noAttempt }: Showing = {},
): Promise<Answer> {
  const { database, view, params, now } = exchange
  const unit = await unitOfAddress(exchange)
  const { kind = '' } = params
  if (!isLetterKind(kind)) throw new NotFound()
  const today = dayInChina(now)
  const versions = await listTemplateVersions(database, unit.id, kind)
  const { template, origin } = templateInForce(letterKinds[kind], versions, today)
  const shown = typed ?? template
  const { numberedAs } = letterKinds[kind]
  const marks = (await findMarks(database, unit.id)) ?? defaultMarks
  const mark = numberedAs && marks[numberedAs]
  const example = exampleLetter(letterKinds[kind], { organ: unit.name, mark, template: shown })
  const names = await listStaffNames(
    database,
    versions.map(({ savedBy }) => savedBy),
  )
  const more = { versions, names, today, mayWrite: mayWrite(exchange, unit), attempt }
  return page(templatePage(view, { unit, kind, shown, origin, example, ...more }))
}

async function keepTemplate(exchange: SignedIn): Promise<Answer> {
  const { form, context, params } = exchange
  const unit = await unitOfAddress(exchange)
  const { kind = '' } = params
  if (!isLetterKind(kind)) throw new NotFound()
  const wish = form.get('do')
  const typed = typedTemplate(form)
  const problems = {
    ...(wish === 'default' ? {} : templateProblems(typed, letterKinds[kind])),
    ...dateProblems(form),
  }
  if (Object.keys(problems).length > 0) {
    const again = await showOne(exchange, { typed, attempt: faultyForm(exchange, problems) })
    return { ...again, status: 422 }
  }
  const asTyped: Attempt = {
    ...noAttempt,
    path: exchange.view.path,
    typed: (name) => form.get(name) ?? '',
  }
  if (wish === 'preview') return showOne(exchange, { typed, attempt: asTyped })
  const fields = { 'letter.validityPast': 'validFrom', 'letter.validityTurned': 'validUntil' }
  const show = (attempt: Attempt): Promise<Answer> => showOne(exchange, { typed, attempt })
  return orAgain(exchange, { fields, show }, async () => {
    const template = wish === 'default' ? null : typed
    const validFrom = dateIn(form, 'validFrom') ?? dayInChina(exchange.now)
    const validUntil = dateIn(form, 'validUntil') ?? null
    await saveTemplate(context, { unitId: unit.id, kind, template, validFrom, validUntil })
    return redirectTo(`${home}/${unit.code}/${kind}`)
  })
}

function typedTemplate(form: URLSearchParams): Template {
  const body = (form.get('body') ?? '').replace(/\r\n?/g, '\n').trim()
  return { title: (form.get('title') ?? '').trim(), body }
}

function dateIn(form: URLSearchParams, name: string): LocalDate | undefined {
  const text = form.get(name) ?? ''
  return isLocalDate(text) ? text : undefined
}

function dateProblems(form: URLSearchParams): Readonly<Record<string, string>> {
  const isFaulty = (name: string): boolean =>
    (form.get(name) ?? '') !== '' && dateIn(form, name) === undefined
  return Object.fromEntries(
    ['validFrom', 'validUntil'].filter(isFaulty).map((name) => [name, '请填写日期。']),
  )
}
