// What was posted by the form for editing, as content, after what its button does.

import { type Refusal, Refused } from '#kit/db/transaction.ts'
import type { SignedIn } from '#kit/http/route.ts'
import { addRecordFile } from '../../attachments/add-record-file.action.ts'
import { importBody } from '../../attachments/import-body.ts'
import { listRecordFiles } from '../../attachments/record-files.store.ts'
import type { RecordPlace } from '../../console/record-scope.ts'
import { kindOf } from '../../record/kinds.ts'
import { stepped, withFiles, withTie } from '../edit-step.ts'
import { readForm, type Values } from '../form-values.ts'
import type { Edited } from '../save-edited.action.ts'
import { findSave, listNamed } from '../saves.store.ts'

/** All fields of the form; of several of one name the last. */
export function valuesPosted(form: URLSearchParams): Values {
  return new Map([...form].filter(([name]) => name !== 'formToken'))
}

export type PostedEdit = Edited & {
  /** Where on the page it goes on. */
  readonly anchor: string
}

/** Refused where a field cannot be read (`record.formProblems`), or a file cannot be taken. */
export async function readPosted(exchange: SignedIn, place: RecordPlace): Promise<PostedEdit> {
  const { database, form } = exchange
  const step = form.get('do') ?? ''
  const values = await afterStep(exchange, { place, step, values: valuesPosted(form) })
  const seen = Number(values.get('seen'))
  const saved = Number.isSafeInteger(seen)
    ? await findSave(database, place.edition, seen)
    : undefined
  const before = saved ?? place.edition.content
  const files = await listRecordFiles(database, place.record)
  const { content, problems } = readForm({
    values,
    kind: kindOf(place.record.kind),
    before,
    files: new Map(files.map(({ file }) => [file.id, file.digest])),
  })
  if (Object.keys(problems).length > 0) throw new Refused(problemsFound(problems))
  return { content, seen, anchor: anchors[step.split(':')[0] ?? ''] ?? '' }
}

const anchors: Readonly<Record<string, string>> = {
  ...{ upload: '#attachments', attach: '#attachments', detach: '#attachments' },
  ...{ up: '#attachments', down: '#attachments', tie: '#ties', untie: '#ties', import: '#body' },
}

function problemsFound(problems: Readonly<Record<string, string>>): Refusal {
  return { code: 'record.formProblems', facts: { problems } }
}

type Stepping = {
  readonly place: RecordPlace
  readonly step: string
  readonly values: Values
}

function afterStep(exchange: SignedIn, stepping: Stepping): Promise<Values> | Values {
  const { step, values } = stepping
  if (step === 'upload') return withUploads(exchange, stepping)
  if (step === 'import') return withImported(exchange, values)
  if (step === 'tie') return withNamed(exchange, values)
  return stepped(values, step)
}

async function withUploads(
  { sentFiles, oversized, context }: SignedIn,
  { place, values }: Stepping,
): Promise<Values> {
  if (oversized.has('file')) throw new Refused({ code: 'file.tooLarge' })
  const uploads = sentFiles.filter(({ field }) => field === 'file')
  if (uploads.length === 0) throw new Refused({ code: 'file.missing' })
  const added = []
  for (const upload of uploads) added.push(await addRecordFile(context, place.edition, upload))
  return withFiles(values, added)
}

async function withImported({ sentFiles, oversized }: SignedIn, values: Values): Promise<Values> {
  if (oversized.has('docx')) throw new Refused({ code: 'file.tooLarge' })
  const file = sentFiles.find(({ field }) => field === 'docx')
  const imported = file && (await importBody(file.bytes))
  if (imported === undefined) throw new Refused({ code: 'record.importFailed' })
  return new Map([...values, ['body', imported]])
}

async function withNamed({ database }: SignedIn, values: Values): Promise<Values> {
  const name = (values.get('tie.new.to') ?? '').trim()
  const named = name === '' ? [] : await listNamed(database, name)
  const [one, ...others] = named
  if (one === undefined) throw new Refused(problemsFound({ 'tie.new.to': notFound }))
  if (others.length > 0) throw new Refused(problemsFound({ 'tie.new.to': several }))
  return withTie(values, values.get('tie.new.tie') ?? '', `${one.unitId}/${one.recordId}`)
}

const notFound = '没有找到这个索引号或者发文字号的公开信息，请核对。'
const several = '有几条公开信息使用这个发文字号，请填写索引号。'
