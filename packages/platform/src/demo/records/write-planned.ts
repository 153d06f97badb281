// Writes one planned record by the people of the demo, step by step, as far as it has come.

import { Document, Packer, Paragraph } from 'docx'
import type { Unit } from '#agencies/index.ts'
import {
  addRecordFile,
  approveRecord,
  clearRecord,
  createRecord,
  type EditionContent,
  type EditionKey,
  emptyContent,
  limitRecord,
  passReview,
  publishRecord,
  type RecordContext,
  returnRecord,
  saveRecord,
  scheduleRecord,
  startEdition,
  submitRecord,
  unpublishRecord,
  withdrawRecord,
} from '#catalogue/index.ts'
import { addDays, localDate } from '#law/index.ts'
import type { DemoAccount, DemoCast } from '../demo-people.ts'
import type { Fate, PlannedRecord } from './planned-record.ts'

/** Somebody on a day; the steps of a day follow each other by the hour. */
type Person = (account: DemoAccount, hour: number) => RecordContext

export const onDay =
  (cast: DemoCast, day: string): Person =>
  (account, hour) =>
    cast(account, new Date(`${day}T${String(hour - 8).padStart(2, '0')}:00:00Z`))

/** The steps up to publishing, in their order; each says what the edition then is. */
const steps: readonly (readonly [Fate['is'], (as: Person, key: EditionKey) => Promise<void>])[] = [
  ['draft', async () => {}],
  ['submitted', (as, key) => submitRecord(as('clerk', 10), key)],
  ['reviewed', (as, key) => passReview(as('reviewer', 11), key)],
  ['cleared', (as, key) => clearRecord(as('secrecy-reviewer', 14), key)],
  ['approved', (as, key) => approveRecord(as('organ-head', 15), key)],
]

export async function writePlanned(
  cast: DemoCast,
  unit: Unit,
  planned: PlannedRecord,
): Promise<void> {
  const { fate } = planned
  const { key, content } = await writeDraft(onDay(cast, planned.on), unit, planned)
  const later = onDay(cast, addDays(localDate(planned.on), 2))
  if (fate?.is === 'limited') return limit(later, key)
  await advance(later, key, fate)
  if (fate?.is === 'returned') return returnRecord(later('reviewer', 11), key, fate.reason)
  if (fate?.is === 'scheduled')
    return scheduleRecord(later('office-head', 16), key, new Date(fate.at))
  const isPublic = fate === undefined || 'on' in fate
  if (isPublic) await publishRecord(later('office-head', 16), key)
  if (isPublic && fate !== undefined)
    await endOrFollow(onDay(cast, fate.on), { key, content }, fate)
}

type Written = { readonly key: EditionKey; readonly content: EditionContent }

async function writeDraft(
  as: Person,
  unit: Unit,
  { kind, on, content, file }: PlannedRecord,
): Promise<Written> {
  const whole: EditionContent = {
    ...emptyContent,
    issuers: [unit.name],
    ...{ formedOn: localDate(on), attribute: 'proactive', audience: '全社会' },
    ...content,
  }
  const key = await createRecord(as('clerk', 9), { unitId: unit.id, kind, content: whole })
  if (file === undefined) return { key, content: whole }
  const children = file.lines.map((line) => new Paragraph(line))
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }))
  const attachment = await addRecordFile(as('clerk', 9), key, { name: file.name, bytes })
  const withFile = { ...whole, attachments: [attachment] }
  await saveRecord(as('clerk', 10), key, { content: withFile, seen: 1 })
  return { key, content: withFile }
}

/** As far as its fate says; what is public, kept or scheduled has gone all the way. */
async function advance(as: Person, key: EditionKey, fate: Fate | undefined): Promise<void> {
  const wanted = fate?.is === 'returned' ? 'submitted' : (fate?.is ?? 'approved')
  const last = steps.findIndex(([state]) => state === wanted)
  for (const [index, [, step]] of steps.entries())
    if (last === -1 || index <= last) await step(as, key)
}

async function limit(as: Person, key: EditionKey): Promise<void> {
  const [clerk, reviewer] = [as('clerk', 9), as('reviewer', 9)]
  await limitRecord(clerk, key, [clerk.actor.id, reviewer.actor.id])
}

type Later = Extract<Fate, { readonly on: string }>
type Corrected = Extract<Fate, { readonly is: 'corrected' }>

async function endOrFollow(as: Person, written: Written, fate: Later): Promise<void> {
  const { key } = written
  if (fate.is === 'corrected') return correct(as, written, fate)
  return fate.is === 'withdrawn'
    ? withdrawRecord(as('office-head', 16), key, fate.reason)
    : unpublishRecord(as('office-head', 16), key, fate)
}

/** The next edition, which says what changed. */
async function correct(
  as: Person,
  { key, content }: Written,
  { on, note, replace: [wrong, right] }: Corrected,
): Promise<void> {
  const next = await startEdition(as('clerk', 9), key)
  const body = content.body.replace(wrong, right)
  const changed = { ...content, body, changedOn: localDate(on), changeNote: note }
  await saveRecord(as('clerk', 10), next, { content: changed, seen: 1 })
  await release(as, next)
}

/** Through all steps of a day, to the public. */
export async function release(as: Person, key: EditionKey): Promise<void> {
  await advance(as, key, undefined)
  await publishRecord(as('office-head', 16), key)
}
