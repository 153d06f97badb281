// Addresses for writing records: a new one, the form of an edition, its saving by itself, its files.

import { Refused } from '#kit/db/transaction.ts'
import { fileAnswer } from '#kit/files/file-answer.ts'
import { type Attempt, orAgain } from '#kit/http/again.ts'
import { type Answer, content, redirectTo } from '#kit/http/answer.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { findRecordFile } from '../../attachments/record-files.store.ts'
import { inRecordFrame } from '../../console/record-frame.ts'
import { type RecordPlace, recordPath, recordPlace } from '../../console/record-scope.ts'
import { assertMaySave } from '../../flow/may-save.action.ts'
import { saveEdited } from '../save-edited.action.ts'
import { editPage } from './edit.page.ts'
import { filePage } from './file.page.ts'
import { loadEdited, type RefusedForm } from './load-edited.ts'
import { newRecordRoutes } from './new-record-routes.ts'
import { readPosted, valuesPosted } from './posted-edit.ts'

const access = { roles: ['clerk', 'officeHead'] }
const reading = {
  roles: [...access.roles, 'reviewer', 'secrecyReviewer', 'organHead', 'supervisor', 'auditor'],
}
const path = '/records/:unit/:id'

export const editorRoutes: readonly Route[] = [
  ...newRecordRoutes,
  { method: 'GET', path: `${path}/edit`, access, handler: (exchange) => showEdit(exchange) },
  { method: 'POST', path: `${path}/edit`, access, handler: save },
  { method: 'POST', path: `${path}/edit/autosave`, access, handler: autosave },
  { method: 'GET', path: `${path}/files/:file`, access: reading, handler: giveFile },
  { method: 'GET', path: `${path}/files/:file/picture`, access: reading, handler: givePicture },
  { method: 'GET', path: `${path}/files/:file/page`, access: reading, handler: showFile },
]

/** The edition in hand, for whoever may write to it. */
async function placeToEdit(exchange: SignedIn): Promise<RecordPlace> {
  const place = await recordPlace(exchange)
  await assertMaySave(exchange.database, place.edition, exchange.context)
  return place
}

async function showEdit(exchange: SignedIn, refused?: RefusedForm): Promise<Answer> {
  const place = await placeToEdit(exchange)
  const edited = await loadEdited(exchange, place, refused)
  return inRecordFrame(exchange, { place, tab: '/edit', body: editPage(exchange.view, edited) })
}

const fields = {
  'file.empty': 'file',
  'file.tooLarge': 'file',
  'file.missing': 'file',
  'file.harmful': 'file',
  'record.fileKind': 'file',
  'record.tooManyFiles': 'file',
  'record.importFailed': 'docx',
  'record.formProblems': 'title',
}

function save(exchange: SignedIn): Promise<Answer> {
  const typed = valuesPosted(exchange.form)
  const again = {
    fields,
    show: (attempt: Attempt) => showEdit(exchange, { attempt, typed }),
  }
  return orAgain(exchange, again, async () => {
    const place = await placeToEdit(exchange)
    const { edition, unit, record } = place
    const { content: edited, seen, anchor } = await readPosted(exchange, place)
    await saveEdited(exchange.context, edition, { content: edited, seen })
    const address = recordPath(unit, record.recordId, '/edit')
    return redirectTo(`${address}?edition=${edition.number}&saved=1${anchor}`)
  })
}

/** Saves what the page's island sends; over what somebody else saved only the page itself does. */
async function autosave(exchange: SignedIn): Promise<Answer> {
  const place = await placeToEdit(exchange)
  const told = (answer: object): Answer =>
    content('application/json; charset=utf-8', JSON.stringify(answer))
  const { content: edited, seen } = await readPosted(exchange, place)
  if (seen !== place.edition.version) return told({ conflict: true })
  try {
    const version = await saveEdited(exchange.context, place.edition, { content: edited, seen })
    return told({ version })
  } catch (error) {
    if (!(error instanceof Refused) || error.refusal.code !== 'record.changedMeanwhile') throw error
    return told({ conflict: true })
  }
}

async function fileAt(exchange: SignedIn) {
  const place = await recordPlace(exchange)
  const found = await findRecordFile(exchange.database, place.record, exchange.params.file ?? '')
  if (found === undefined) throw new NotFound()
  return { place, ...found }
}

async function giveFile(exchange: SignedIn): Promise<Answer> {
  return fileAnswer((await fileAt(exchange)).file)
}

/** A picture for showing in the page: of these kinds alone, which run nothing. */
async function givePicture(exchange: SignedIn): Promise<Answer> {
  const { file } = await fileAt(exchange)
  if (file.kind !== 'png' && file.kind !== 'jpeg') throw new NotFound()
  const { headers: _, ...answer } = await fileAnswer(file)
  return { ...answer, headers: { 'content-disposition': 'inline' } }
}

async function showFile(exchange: SignedIn): Promise<Answer> {
  const { place, file, text } = await fileAt(exchange)
  if (text?.webForm === undefined) throw new NotFound()
  const body = filePage(file, text.webForm)
  return inRecordFrame(exchange, { place, tab: '/edit', body })
}
