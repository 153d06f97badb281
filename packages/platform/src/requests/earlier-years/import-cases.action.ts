// Cases of earlier years from a file, in two steps: the file is kept and what it would add is shown;
// then exactly that is added, once, or nothing.

import { createHash, randomBytes } from 'node:crypto'
import { getUnit, holdsRole, type Role } from '#agencies/index.ts'
import { canonicalJson } from '#kit/db/audit-line.ts'
import { inTransaction, type Read, Refused, type Tx } from '#kit/db/transaction.ts'
import { newId } from '#kit/new-id.ts'
import { fingerprint, seal } from '#kit/secrets/key-ring.ts'
import { digestOf } from '#kit/secrets/token.ts'
import { dayInChina, type LocalDate } from '#law/index.ts'
import { insertNumberAtLeast } from '#letters/index.ts'
import type { RequestContext } from '../case/act-on-request.action.ts'
import type { Applicant } from '../case/applicant.ts'
import { channels } from '../case/channel.ts'
import type { RequestFact } from '../case/fact.ts'
import { countedFacts } from '../case/figures.ts'
import type { EarlierCase } from './earlier-case.ts'
import { type CasesPlan, planCases } from './import-plan.ts'
import { type ImportedCase, insertImportedCases, readKnownNumbers } from './imported-cases.store.ts'
import {
  type CasesImport,
  deleteCasesImportsBefore,
  findCasesImport,
  type ImportKey,
  insertCasesImport,
  markImportApplied,
} from './imports.store.ts'
import type { RegisterFile } from './register-file.ts'

const keptHours = 24
const atOnce = 500

export type NewCasesImport = RegisterFile & { readonly unitId: string; readonly fileName: string }

/** Keeps the lines of a file for a day, sealed, and returns the id under which they are shown. */
export async function prepareCasesImport(
  context: RequestContext,
  given: NewCasesImport,
): Promise<string> {
  const { now, actor } = context
  const { unitId, lines } = given
  mayOnly(context, unitId, ['clerk', 'officeHead'])
  const id = newId(now)
  const facts = { lines: lines.length }
  const deed = { action: 'requests.prepareImport', unitId, subject: id, facts }
  await inTransaction(context, deed, async (tx) => {
    const before = new Date(now.getTime() - keptHours * 3_600_000)
    await deleteCasesImportsBefore(tx, { unitId, before })
    await insertCasesImport(tx, {
      ...given,
      id,
      createdBy: actor.id,
      createdAt: now,
      appliedAt: null,
    })
  })
  return id
}

export type CasesDryRun = { readonly plan: CasesPlan; readonly digest: string }

/** What the lines would add now, and a digest that changes when they would add anything else. */
export async function dryRunCases(
  read: Read,
  { unitId, lines }: Pick<CasesImport, 'unitId' | 'lines'>,
  today: LocalDate,
): Promise<CasesDryRun> {
  const numbers = lines.map(({ texts }) => (texts.number ?? '').trim())
  const known = await readKnownNumbers(read, unitId, numbers)
  const unitName = (await getUnit(read, unitId)).name
  const plan = planCases(lines, { known, unitName, today })
  return { plan, digest: createHash('sha256').update(canonicalJson(plan)).digest('hex') }
}

/**
 * Adds the cases, archived and marked as imported. Refused when the file has problems, was applied
 * before, or would no longer add what was shown; requests that are there already stay as they are.
 * @law 条例 45
 */
export async function applyCasesImport(
  context: RequestContext,
  { unitId, id, digest }: ImportKey & { readonly digest: string },
): Promise<void> {
  const { now, actor } = context
  mayOnly(context, unitId, ['officeHead'])
  let added = 0
  const facts = () => ({ digest, added })
  const deed = { action: 'requests.applyImport', unitId, subject: id, facts }
  await inTransaction(context, deed, async (tx) => {
    if (!(await markImportApplied(tx, { unitId, id, now })))
      throw new Refused({ code: 'request.importApplied' })
    const file = await findCasesImport(tx, { unitId, id })
    if (file === undefined) throw new Refused({ code: 'request.importStale' })
    // Numbers that the register would give next wait for this.
    await raiseSeries(tx, file)
    const current = await dryRunCases(tx, file, dayInChina(now))
    if (current.digest !== digest) throw new Refused({ code: 'request.importStale' })
    const { cases, problems } = current.plan
    if (problems.length > 0) throw new Refused({ code: 'request.importFaulty' })
    const by = `${actor.kind}:${actor.id}`
    for (let from = 0; from < cases.length; from += atOnce) {
      const some = cases.slice(from, from + atOnce).map((one) => importedCase(file, one))
      await insertImportedCases(tx, some, { now, by })
    }
    added = cases.length
  })
}

function mayOnly({ duties = [] }: RequestContext, unitId: string, roles: readonly Role[]): void {
  if (!holdsRole(duties, roles, [unitId])) throw new Refused({ code: 'request.notYourRole' })
}

/** Numbers in the register's own form are not given again. */
async function raiseSeries(tx: Tx, { unitId, lines }: CasesImport): Promise<void> {
  const highest = new Map<number, number>()
  for (const { texts } of lines) {
    const [, year, number] = /^(\d{4})-(\d{4,6})$/.exec((texts.number ?? '').trim()) ?? []
    if (year !== undefined)
      highest.set(Number(year), Math.max(highest.get(Number(year)) ?? 0, Number(number)))
  }
  for (const [year, atLeast] of [...highest].sort(([one], [other]) => one - other))
    if (atLeast > 0) await insertNumberAtLeast(tx, { unitId, series: 'requests', year, atLeast })
}

function importedCase(file: CasesImport, earlier: EarlierCase): ImportedCase {
  // Its place among the others is that of its receipt.
  const requestId = newId(new Date(`${earlier.receivedOn}T04:00:00Z`))
  const facts = factsOf(file, earlier)
  const counted = countedFacts(facts)
  if (counted === undefined) throw new Error(`line ${earlier.line}: not received`)
  const { number, channel, applicantClass, description, wantedForm, wantedRoute } = earlier
  const applicant: Applicant = {
    class: applicantClass,
    name: earlier.applicant,
    identity: { kind: '', number: '' },
  }
  const { line, dueOn, extension, answerNumber, handler, note } = earlier
  return {
    ...{ unitId: file.unitId, requestId, number, channel, applicantClass, description },
    ...{ wantedForm, wantedRoute, counted, facts },
    // Nobody holds a code for it.
    queryCodeDigest: digestOf(randomBytes(32).toString('hex')),
    applicantSealed: seal(JSON.stringify(applicant), `requests.applicant:${requestId}`),
    // A name in a register, often not whole, tells nobody apart: each case stands for itself.
    applicantFingerprint: fingerprint(`imported\0${requestId}`, 'requests.applicant'),
    imported: {
      ...{ importId: file.id, fileName: file.fileName, line, dueOn, extension },
      ...{ answerNumber, handler, note },
    },
  }
}

function factsOf(file: CasesImport, earlier: EarlierCase): readonly RequestFact[] {
  const { channel, receivedOn, decidedOn, outcome, servedOn, line } = earlier
  const evidence = `历年台账“${file.fileName}”第 ${line} 行`
  return [
    { kind: 'entered', on: receivedOn, channel },
    { kind: 'received', on: receivedOn, rule: channels[channel].receipt, evidence },
    { kind: 'decided', on: decidedOn, outcome },
    ...(servedOn === null ? [] : [{ kind: 'served', on: servedOn, by: '台账所载' } as const]),
  ]
}
