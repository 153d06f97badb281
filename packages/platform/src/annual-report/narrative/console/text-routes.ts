// Addresses of the text of a report on the staff site.

import { Refused } from '#kit/db/transaction.ts'
import { type Attempt, noAttempt, orAgain } from '#kit/http/again.ts'
import { type Answer, content, redirectTo } from '#kit/http/answer.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { listActions } from '../../console/listed-actions.ts'
import { inReportFrame, reportPath } from '../../console/report-frame.ts'
import {
  reportAccess as access,
  type ReportPlace,
  reportPlace,
  staffContext,
} from '../../console/report-scope.ts'
import { emptyReport } from '../../filling-in/empty-report.ts'
import { findEdition, findStandingDocument } from '../../flow/editions.store.ts'
import { reportOf } from '../../flow/findings.ts'
import type { ReportEdition } from '../../flow/report-edition.ts'
import { type Field, fields, type Narrative } from '../fields.ts'
import { listInsertedFacts } from '../inserted-facts.store.ts'
import { standingFacts } from '../inserted-facts.ts'
import { mergeText, type Typed } from '../merge-text.ts'
import { narrativeOf } from '../narrative.ts'
import { digestOfText, saveText } from '../save-text.action.ts'
import { textFindings } from '../text-findings.ts'
import { stepOf } from '../text-step.ts'
import type { ShownText } from './shown-text.ts'
import { textPage } from './text.page.ts'
import type { TextTold } from './text-told.ts'

const path = '/annual-reports/:unit/:year/text'

export const textRoutes: readonly Route[] = [
  { method: 'GET', path, access, handler: (exchange) => showText(exchange) },
  { method: 'POST', path, access, handler: save },
  { method: 'POST', path: `${path}/autosave`, access, handler: autosave },
]

async function showText(exchange: SignedIn, attempt: Attempt = noAttempt): Promise<Answer> {
  const place = await reportPlace(exchange)
  const edition = await findEdition(exchange.database, place.key)
  if (edition === undefined) throw new NotFound()
  const typed = attempt.path === undefined ? {} : typedIn(exchange)
  const shown = await loadText(exchange, { ...place, edition, typed })
  const body = textPage(exchange.view, { ...shown, attempt })
  return inReportFrame(exchange, { ...place, tab: '/text', body })
}

type Loading = ReportPlace & { readonly edition: ReportEdition; readonly typed: Typed }

async function loadText(
  exchange: SignedIn,
  { unit, key, edition, typed }: Loading,
): Promise<Omit<ShownText, 'attempt'>> {
  const { database, query } = exchange
  const [last, known, actions] = await Promise.all([
    findStandingDocument(database, { ...key, year: key.year - 1 }),
    listInsertedFacts(database, key),
    listActions(exchange, edition),
  ])
  const report =
    edition.document === null
      ? emptyReport({ organ: unit.name, year: key.year })
      : reportOf(edition.document)
  const previous = last === undefined ? undefined : reportOf(last)
  const stored = narrativeOf(report)
  return {
    path: reportPath(unit, key),
    report,
    stored,
    ...inForm(stored, typed),
    findings: edition.document === null ? noFindings : textFindings(report, previous),
    facts: standingFacts(known, stored, report),
    previous: previous && narrativeOf(previous),
    edition: edition.number,
    mayEdit: actions.includes('editText'),
    done: query.get('saved') === '1' ? '已保存' : undefined,
  }
}

const noFindings = { byField: {}, general: [] }

/** What a refused form is shown with: what was typed; where nothing was, what is stored by now. */
function inForm(stored: Narrative, typed: Typed): Pick<ShownText, 'text' | 'bases' | 'conflicts'> {
  const { changes, conflicts } = mergeText(stored, typed, digestOfText)
  const isTyped = (field: Field): boolean =>
    conflicts.includes(field) || changes[field] !== undefined
  const text = { ...stored }
  const bases = { ...stored }
  for (const field of fields) {
    if (isTyped(field)) text[field] = typed[field]?.text ?? ''
    // Also of a conflict: whoever has seen both texts and saves again has decided.
    bases[field] = digestOfText(stored[field])
  }
  return { text, bases, conflicts }
}

function typedIn({ form }: SignedIn): Typed {
  const typed: Partial<Record<Field, { text: string; base: string }>> = {}
  for (const field of fields) {
    const [text, base] = [form.get(field), form.get(`base.${field}`)]
    if (text !== null && base !== null) typed[field] = { text, base }
  }
  return typed
}

async function save(exchange: SignedIn): Promise<Answer> {
  const { unit, key } = await reportPlace(exchange)
  const typed = typedIn(exchange)
  const wanted = exchange.form.get('step')
  const step = wanted === null ? undefined : stepOf(wanted)
  if (wanted !== null && step === undefined) throw new NotFound()
  const again = { show: (attempt: Attempt) => showText(exchange, attempt) }
  return orAgain(exchange, again, async () => {
    await saveText(staffContext(exchange), key, { typed, step })
    const place = step !== undefined && 'field' in step ? `#field-${step.field}` : ''
    return redirectTo(`${reportPath(unit, key, '/text')}?saved=1${place}`)
  })
}

/** Saves what the page's island sends, and answers with what it goes on from. */
async function autosave(exchange: SignedIn): Promise<Answer> {
  const { key } = await reportPlace(exchange)
  if ((await findEdition(exchange.database, key)) === undefined) throw new NotFound()
  const typed = typedIn(exchange)
  const told = (conflicts: readonly string[]): Answer => {
    const bases = Object.entries(typed).map(([field, { text }]) => [field, digestOfText(text)])
    const answer: TextTold = { bases: Object.fromEntries(bases), conflicts }
    return content('application/json; charset=utf-8', JSON.stringify(answer))
  }
  try {
    await saveText(staffContext(exchange), key, { typed })
    return told([])
  } catch (error) {
    if (!(error instanceof Refused) || error.refusal.code !== 'report.textConflict') throw error
    const fieldsOf = error.refusal.facts?.fields
    return told(Array.isArray(fieldsOf) ? fieldsOf.map(String) : [])
  }
}
