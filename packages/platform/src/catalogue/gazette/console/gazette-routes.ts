// Addresses of the gazette on the staff site: the list, one issue, its proof, setting it.

import { Refused } from '#kit/db/transaction.ts'
import { notice } from '#kit/html/components/notice/notice.ts'
import { type Attempt, noAttempt, orAgain } from '#kit/http/again.ts'
import { type Answer, content, page, redirectTo } from '#kit/http/answer.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { dayInChina } from '#law/index.ts'
import { recordAccess } from '../../console/record-scope.ts'
import { entriesOf, type GazetteContents } from '../contents.ts'
import { openIssue, saveIssue } from '../edit-issue.action.ts'
import { listIssues } from '../issues.store.ts'
import { findGazetteParts, gazettePdf, setIssue } from '../set-issue.action.ts'
import { gazettePage } from './gazette.page.ts'
import { contentsIn, numbersIn } from './gazette-form.ts'
import { issuePage } from './issue.page.ts'
import {
  gazetteUnits,
  issueOf,
  issuePath,
  loadIssue,
  gazettePath as path,
  standingOf,
} from './load-gazette.ts'

const desk = { roles: ['clerk', 'officeHead'] }
const one = `${path}/:unit/:issue`
const rare = { requests: 30, minutes: 5 }

export const gazetteRoutes: readonly Route[] = [
  { method: 'GET', path, access: recordAccess, handler: (exchange) => showList(exchange) },
  { method: 'POST', path, access: desk, handler: open },
  { method: 'GET', path: one, access: desk, handler: (exchange) => showIssue(exchange) },
  { method: 'POST', path: one, access: desk, handler: save },
  { method: 'POST', path: `${one}/set`, access: desk, atMost: rare, handler: set },
  { method: 'GET', path: `${one}/proof.pdf`, access: desk, atMost: rare, handler: sendProof },
]

const fields = {
  'gazette.numbersInvalid': 'number',
  'gazette.numberTaken': 'number',
  'gazette.nameMissing': 'name',
}

async function showList(exchange: SignedIn, attempt: Attempt = noAttempt): Promise<Answer> {
  const { database, view, now } = exchange
  const { scope, desk: own } = await gazetteUnits(exchange)
  const units = new Map(scope.map((unit) => [unit.id, unit]))
  const lines = []
  for (const issue of await listIssues(database, [...units.keys()]))
    lines.push({
      unit: units.get(issue.unitId),
      issue,
      standing: await standingOf(exchange, issue),
    })
  return page(gazettePage(view, { lines, desk: own, attempt, today: dayInChina(now) }))
}

async function open(exchange: SignedIn): Promise<Answer> {
  const { form, context } = exchange
  const unit = (await gazetteUnits(exchange)).desk.find(({ code }) => code === form.get('unit'))
  if (unit === undefined) throw new NotFound()
  const show = (attempt: Attempt): Promise<Answer> => showList(exchange, attempt)
  return orAgain(exchange, { fields, show }, async () => {
    const numbers = numbersIn(form)
    if (numbers === undefined) throw new Refused({ code: 'gazette.numbersInvalid' })
    const key = await openIssue(context, unit.id, { ...numbers, name: form.get('name') ?? '' })
    return redirectTo(issuePath(unit, key.issueId))
  })
}

const doneTitles: Readonly<Record<string, string>> = {
  saved: '已保存。',
  set: '已排版，生成了待送审的信息。请另一位工作人员审核，通过保密审查、签发后发布。',
}

async function showIssue(
  exchange: SignedIn,
  attempt: Attempt = noAttempt,
  typed?: GazetteContents,
): Promise<Answer> {
  const shown = await loadIssue(exchange, typed)
  const title = doneTitles[exchange.query.get('done') ?? '']
  const done = title === undefined ? undefined : notice({ tone: 'done', title })
  return page(issuePage(exchange.view, { shown, attempt, done }))
}

async function save(exchange: SignedIn): Promise<Answer> {
  const { form, context } = exchange
  const { unit, issue } = await issueOf(exchange)
  const contents = contentsIn(form)
  const show = (attempt: Attempt): Promise<Answer> => showIssue(exchange, attempt, contents)
  return orAgain(exchange, { fields, show }, async () => {
    const numbers = numbersIn(form)
    if (numbers === undefined) throw new Refused({ code: 'gazette.numbersInvalid' })
    const [before, after] = [entriesOf(issue.contents).length, entriesOf(contents).length]
    const what =
      before === after
        ? '调整'
        : after > before
          ? `选入 ${after - before} 篇`
          : `移出 ${before - after} 篇`
    const seen = Number(form.get('seen') ?? '')
    await saveIssue(context, issue, { ...numbers, contents, what, seen })
    return redirectTo(issuePath(unit, issue.issueId, '?done=saved'))
  })
}

async function set(exchange: SignedIn): Promise<Answer> {
  const { unit, issue } = await issueOf(exchange)
  const show = (attempt: Attempt): Promise<Answer> => showIssue(exchange, attempt)
  return orAgain(exchange, { show, title: '没有排版' }, async () => {
    await setIssue(exchange.context, issue)
    return redirectTo(issuePath(unit, issue.issueId, '?done=set'))
  })
}

async function sendProof(exchange: SignedIn): Promise<Answer> {
  const { issue } = await issueOf(exchange)
  const parts = await findGazetteParts(exchange.database, issue)
  // What is not public any more is not shown by a proof either.
  const records = parts.records.filter(({ standing }) => standing !== 'unpublished')
  return content('application/pdf', await gazettePdf({ ...parts, records }))
}
