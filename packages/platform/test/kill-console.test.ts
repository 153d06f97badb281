// kill -9 of the staff site in the middle of a step sent to it: the step is done whole or not at all, and
// sending the same form again does it once.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findUnitByCode } from '#agencies/index.ts'
import type { Role } from '#agencies/roles.ts'
import { type TestDatabase, withDatabase } from '#kit/db/testing/with-database.ts'
import { dayInChina } from '#law/index.ts'
import {
  aConsoleProcess,
  type ConsoleProcess,
  untilHeldUp,
  untilQuiet,
  whileLocked,
} from './resilience/console-process.ts'
import { requestProblems } from './resilience/request-problems.ts'
import { until } from './resilience/until.ts'
import { visitorWith } from './resilience/visitor.ts'
import { aCast, aContext, type Cast } from './sites.ts'

const today = dayInChina(new Date())
const stored = 'stored'
type Form = Readonly<Record<string, string>>
type Step = {
  readonly by: Role
  readonly action: string
  readonly form: Form
  /** When the kill comes: about to write into this table, or just stored; undefined: no kill. */
  readonly at?: string | undefined
  readonly after: string
}

type Scene = {
  readonly given: TestDatabase
  readonly office: ConsoleProcess
  readonly cast: Cast
  readonly path: string
}

function steps(cast: Cast): readonly Step[] {
  const draft = { outcome: 'granted', route: '示例栏目', do: 'submit' }
  const receipt = { 'confirmReceipt-on': today, 'confirmReceipt-evidence': '示例凭据' }
  const service = { 'serve-way': '当面交付', 'serve-evidence': '示例签收', 'serve-on': today }
  const handler = { 'assign-handler': cast.clerk.id }
  const by = (role: Role, action: string, rest: Rest): Step => ({
    ...{ by: role, action, form: {} },
    ...rest,
  })
  return [
    by('clerk', 'confirmReceipt', { form: receipt, at: 'request_facts', after: 'received' }),
    by('clerk', 'register', { at: 'number_series', after: 'registered' }),
    by('officeHead', 'assign', { form: handler, after: 'assigned' }),
    by('clerk', 'draft', { form: draft, at: stored, after: 'drafted' }),
    by('reviewer', 'review', { after: 'reviewed' }),
    by('secrecyReviewer', 'clear', { after: 'cleared' }),
    by('organHead', 'sign', { at: 'issued_letters', after: 'signed' }),
    by('clerk', 'serve', { form: service, at: 'audit_lines', after: 'served' }),
  ]
}

type Rest = Pick<Step, 'at' | 'after'> & { readonly form?: Form }

test('kill -9 of the console within a step leaves it whole or undone; sent again it is done once', () =>
  withDatabase(async (given) => {
    const cast = await aCast(aContext(given))
    const unit = await findUnitByCode(given.database, 'example-city')
    const office = await aConsoleProcess(given)
    try {
      await office.start()
      const path = await enter({ given, office, cast, path: '' })
      const scene = { given, office, cast, path }
      for (const one of steps(cast)) {
        if (one.at === undefined) assert.equal(await send(scene, one), 303, one.action)
        else await surviveKill(scene, one, unit?.id ?? '')
      }
    } finally {
      await office.close()
    }
  }))

async function surviveKill(scene: Scene, one: Step, unitId: string): Promise<void> {
  const { given, office } = scene
  await killWithin(scene, one)
  const wasDone = (await stateOf(scene)) === one.after
  assert.equal(wasDone, one.at === stored, `${one.action}: half done or lost`)
  await hasNoProblems(given, unitId, one)
  await office.start()
  assert.equal(await send(scene, one), wasDone ? 409 : 303, `${one.action} again`)
  assert.equal(await stateOf(scene), one.after)
  assert.equal(await send(scene, one), 409, `${one.action} a third time`)
  await hasNoProblems(given, unitId, one)
  assert.equal(await linesOf(given, one), 1, `${one.action} in the log`)
}

/** A request that waits for its confirmation. */
async function enter({ office, cast }: Scene): Promise<string> {
  const answer = await visitorWith(office.site, cast.clerk.session).post('/requests/new', {
    ...{ unit: 'example-city', channel: 'counter', enteredOn: today, class: 'naturalPerson' },
    ...{ name: '王示例', identityKind: '居民身份证', identityNumber: '示例证号' },
    ...{ phone: '示例电话', description: '示例路段的规划许可' },
    ...{ wantedForm: '纸质', wantedRoute: '自行领取' },
  })
  const path = /href="(\/requests\/example-city\/[0-9a-f-]{36})"/.exec(await answer.text())?.[1]
  assert.ok(path, `not entered: ${answer.status}`)
  return path
}

/** The status of the answer; undefined where none came. */
async function send({ office, cast, path }: Scene, one: Step): Promise<number | undefined> {
  const visitor = visitorWith(office.site, cast[one.by].session)
  const answer = await visitor.post(`${path}/${one.action}`, one.form).catch(() => undefined)
  await answer?.body?.cancel().catch(() => undefined)
  return answer?.status
}

async function killWithin(scene: Scene, one: Step): Promise<void> {
  const { given, office } = scene
  const sending: Promise<number | undefined>[] = []
  if (one.at === stored) {
    sending.push(send(scene, one))
    await until(`${one.action} is stored`, async () => (await stateOf(scene)) === one.after)
    await office.kill()
  } else {
    const table = one.at ?? ''
    await whileLocked(given, table, async () => {
      sending.push(send(scene, one))
      await untilHeldUp(given, table)
      await office.kill()
    })
  }
  await Promise.all(sending)
  await untilQuiet(given)
}

async function stateOf({ given, path }: Scene): Promise<string> {
  const { rows } = await given.sql('select state from requests where request_id = $1', [
    path.slice(-36),
  ])
  return rows[0]?.state ?? 'none'
}

async function hasNoProblems(given: TestDatabase, unitId: string, one: Step): Promise<void> {
  assert.deepEqual(await requestProblems(given.url, unitId, []), [], `around ${one.action}`)
}

const named: Readonly<Record<string, string>> = { draft: 'submitDraft' }

async function linesOf({ sql }: TestDatabase, { action }: Step): Promise<number> {
  const name = `requests.${named[action] ?? action}`
  return (await sql('select from audit_lines where action = $1', [name])).rowCount ?? 0
}
