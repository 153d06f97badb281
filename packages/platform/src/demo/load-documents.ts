// The demo's documents of 市政府办公室 and its clean-up of 2025, which come to the published figures of the
// year. Each document is written whole or not at all; a start that was cut off goes on where it ended.

import { findUnitByCode, type Unit } from '#agencies/index.ts'
import {
  approveRecord,
  clearRecord,
  confirmItems,
  countPublishedHere,
  countTakenIn,
  createRecord,
  decideItems,
  type EditionContent,
  type EditionKey,
  emptyContent,
  listCleanUps,
  listItems,
  openCleanUp,
  passReview,
  publishRecord,
  type RecordContext,
  submitRecord,
  takeInPublished,
  writeResult,
} from '#catalogue/index.ts'
import { allOrNothing } from '#kit/db/all-or-nothing.ts'
import type { Database } from '#kit/db/database.ts'
import { addDays, type LocalDate, localDate } from '#law/index.ts'
import { type DemoAccount, type DemoCast, demoCast } from './demo-people.ts'
import { publishedFigures } from './figures.ts'
import { documentsOfYear, earlierDocuments } from './planned-documents.ts'

const year = 2025
const office = 'jiaozuo-office'
/** Documents published later are people's own. */
const end = new Date(`${year + 1}-06-01T00:00:00Z`)

/** Somebody of the office on a day, at noon. */
type OfficeOn = (account: DemoAccount, on: LocalDate) => RecordContext

const officeOf =
  (cast: DemoCast): OfficeOn =>
  (account, on) =>
    cast(account, new Date(`${on}T04:00:00Z`))

/** Loads what is missing of the documents of 市政府办公室. */
export async function loadDocuments(database: Database): Promise<void> {
  const unit = await findUnitByCode(database, office)
  const report = publishedFigures.find((one) => one.unit === office && one.year === year)
  const stated = report?.figures['disclosure.normativeDocuments']
  if (unit === undefined || stated === undefined) return
  const [issued = 0, repealed = 0, inForce = 0] = stated.map(Number)
  const before = inForce - issued + repealed
  const castOn = await demoCast(database, unit.id)
  const whole = (act: (as: OfficeOn) => Promise<unknown>) =>
    allOrNothing(database, (inside) => act(officeOf(castOn(inside))))
  if ((await countTakenIn(database, unit.id)) === 0)
    await whole((as) =>
      takeInPublished(
        as('office-head', localDate(`${year}-01-06`)),
        unit.id,
        earlierDocuments(unit.name, before),
      ),
    )
  const loaded = await countPublishedHere(database, unit.id, end)
  const documents = documentsOfYear(unit.name, { year, count: issued, after: before })
  for (const [index, content] of documents.entries())
    if (index >= loaded) await whole((as) => publishWithInterpretation(as, unit, content))
  if ((await listCleanUps(database, [unit.id])).length === 0)
    await whole((as) => cleanUp(as, { unit, repealed }))
}

/** A document through all its steps, and what explains it, on the days after each other. */
async function publishWithInterpretation(
  as: OfficeOn,
  unit: Unit,
  content: EditionContent,
): Promise<void> {
  const on = content.formedOn ?? localDate(`${year}-01-08`)
  const draft = { unitId: unit.id, kind: 'normativeDocument', content } as const
  const key = await createRecord(as('clerk', on), draft)
  await publish(as, key, on)
  const interpretation = await createRecord(as('clerk', on), {
    unitId: unit.id,
    kind: 'interpretation',
    content: explaining(content, key, unit),
  })
  await publish(as, interpretation, on)
}

function explaining(content: EditionContent, key: EditionKey, { name }: Unit): EditionContent {
  return {
    ...emptyContent,
    title: `《${content.title}》政策解读`,
    issuers: [name],
    formedOn: content.formedOn,
    attribute: 'proactive',
    entryCode: '20.15',
    subject: content.subject,
    genre: '政策解读',
    summary: `解读${content.title}的背景和主要内容。`,
    body: `<p>（演示）制定的背景：公众多次提出意见。</p>\n<p>主要内容：${content.summary}</p>`,
    ties: [{ tie: 'interprets', unitId: key.unitId, recordId: key.recordId }],
  }
}

async function publish(as: OfficeOn, key: EditionKey, on: LocalDate): Promise<void> {
  await submitRecord(as('clerk', on), key)
  await passReview(as('reviewer', on), key)
  await clearRecord(as('secrecy-reviewer', on), key)
  await approveRecord(as('organ-head', on), key)
  await publishRecord(as('office-head', on), key)
}

/** The oldest go, all the others stay: decided, confirmed, and published in one document. */
async function cleanUp(
  as: OfficeOn,
  { unit, repealed }: { readonly unit: Unit; readonly repealed: number },
): Promise<void> {
  const on = localDate(`${year}-12-01`)
  const clerk = as('clerk', on)
  const said = { title: `${year}年行政规范性文件清理（演示）`, basis: '演示清理工作方案' }
  const key = await openCleanUp(clerk, unit.id, said)
  const ids = (await listItems(clerk.database, key)).map(({ recordId }) => recordId)
  const [gone, kept] = [ids.slice(0, repealed), ids.slice(repealed)]
  const reason = '（演示）内容已由新的规定代替'
  await decideItems(clerk, key, { recordIds: gone, decision: 'repeal', reason })
  await decideItems(clerk, key, { recordIds: kept, decision: 'keep', reason: '' })
  await confirmItems(as('office-head', addDays(on, 7)), key, ids)
  const published = addDays(on, 14)
  await publish(as, await writeResult(as('clerk', published), key), published)
}
