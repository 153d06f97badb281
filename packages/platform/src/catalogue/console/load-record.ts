// Reads what the page of one record shows: findings, what may be done now and why not, who did what.

import { type Holder, listHolders, listStaffNames } from '#agencies/index.ts'
import { findCalendar } from '#calendar/index.ts'
import type { SignedIn } from '#kit/http/route.ts'
import { type Calendar, dayInChina, type LocalDate } from '#law/index.ts'
import type { RecordFinding } from '../checks/record-finding.ts'
import { listTied } from '../editor/saves.store.ts'
import { situationOf } from '../flow/act-on-record.action.ts'
import { findingsOf } from '../flow/examine-record.action.ts'
import { type Milestone, progressOf } from '../flow/progress.ts'
import { type RecordRefusal, whyNotRecord } from '../flow/refusals.ts'
import { chainRoles } from '../review-chain/chain.ts'
import { findChain } from '../review-chain/chains.store.ts'
import { findScheduleRefusal, type ScheduleRefusal } from '../schedule/scheduled.store.ts'
import type { RecordPlace } from './record-scope.ts'
import { type RecordStepName, recordSteps } from './step-words.ts'
import { whoMayNext, whoMayPublishAfter } from './who-may.ts'

export type LoadedRecord = {
  readonly place: RecordPlace
  readonly findings: readonly RecordFinding[]
  /** Each step with why it cannot be taken now; undefined where it can. */
  readonly steps: ReadonlyMap<RecordStepName, RecordRefusal | undefined>
  readonly milestones: readonly Milestone[]
  /** Titles with index numbers of the records this one is tied to, by their ids. */
  readonly tied: ReadonlyMap<string, string>
  /** Who works on records of the unit. */
  readonly holders: readonly Holder[]
  /** Those of them who can take the next step on this content. */
  readonly able: readonly Holder[]
  /** Those who could still publish it after this person has signed. */
  readonly publishersLeft: readonly Holder[]
  readonly names: ReadonlyMap<string, string>
  /** Why it was not published at the hour that was set. */
  readonly notPublished: ScheduleRefusal | undefined
  readonly calendar: Calendar
  readonly today: LocalDate
}

const workingRoles = ['clerk', 'secrecyReviewer', ...chainRoles] as const

export async function loadRecord(exchange: SignedIn, place: RecordPlace): Promise<LoadedRecord> {
  const { database, now, context } = exchange
  const { unit, record, edition, taken } = place
  const today = dayInChina(now)
  const [findings, situation, chain, holders, calendar] = await Promise.all([
    findingsOf(database, place),
    situationOf(database, place, context),
    findChain(database, record),
    listHolders(database, { unitIds: [unit.id], roles: workingRoles, today }),
    findCalendar(database, unit.region),
  ])
  const steps = Object.keys(recordSteps) as RecordStepName[]
  const whyNot = (step: RecordStepName): RecordRefusal | undefined =>
    whyNotRecord(step, situation) ?? whyNotNow(step, place, findings)
  const ids = [...taken.map(({ by }) => by), edition.changedBy, record.createdBy]
  return {
    ...{ place, findings, holders, calendar, today },
    able: whoMayNext(holders, situation, edition.state),
    publishersLeft: whoMayPublishAfter(holders, situation, exchange.person.id),
    steps: new Map(steps.map((step) => [step, whyNot(step)])),
    milestones: progressOf({ edition, taken, chain }),
    tied: await tiedTitles(exchange, place),
    notPublished: await notPublished(exchange, place),
    names: await listStaffNames(database, [...new Set(ids)]),
  }
}

async function tiedTitles({ database }: SignedIn, { edition }: RecordPlace) {
  const tied = await listTied(database, edition.content.ties)
  return new Map(
    tied.map(({ recordId, title, indexNumber }) => [recordId, `${title}（${indexNumber}）`]),
  )
}

async function notPublished({ database }: SignedIn, { edition }: RecordPlace) {
  const { state, scheduledFor } = edition
  if (state !== 'scheduled' || scheduledFor === null) return undefined
  return findScheduleRefusal(database, { ...edition, scheduledFor })
}

/** What the actions ask beside the table: the same answers, before the button is pressed. */
function whyNotNow(
  step: RecordStepName,
  { record, edition, editions }: RecordPlace,
  findings: readonly RecordFinding[],
): RecordRefusal | undefined {
  const hasErrors = findings.some(({ severity }) => severity === 'error')
  if (step === 'submit') {
    if (hasErrors) return { code: 'record.errorsStand' }
    if (record.liveEdition !== null && edition.content.changeNote.trim() === '')
      return { code: 'record.changeNoteMissing' }
  }
  if ((step === 'publish' || step === 'publishUrgently') && hasErrors)
    return { code: 'record.errorsAppeared' }
  const isLast = !editions.some(
    ({ number, state }) => number > edition.number && state !== 'dropped',
  )
  if (step === 'startEdition' && !isLast) return { code: 'record.openEdition' }
  return undefined
}
