import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assignRole } from '#agencies/assign-role.action.ts'
import { createAccount } from '#agencies/create-account.action.ts'
import { type TestDatabase, withDatabase } from '#kit/db/testing/with-database.ts'
import { localDate } from '#law/index.ts'
import type { RequestKey } from '../case/request-case.ts'
import { setReminderMailbox } from '../due/change-feed.action.ts'
import { anApplicant, anOffice, aRequestAtWork, type Office } from '../testing/an-office.ts'
import { openMatter, settleMatter } from './matter.action.ts'
import { listDueReviews, listOpenProposals } from './matter-reminders.store.ts'
import { mattersJob } from './matters.job.ts'

type Scene = {
  readonly given: TestDatabase
  readonly office: Office
  readonly head: string
}

function withHead(visit: (scene: Scene) => Promise<void>): Promise<void> {
  return withDatabase(async (given) => {
    const office = await anOffice(given)
    const head = await createAccount(given.context, { account: 'x-head', name: '示例' })
    await assignRole(given.context, { staffId: head, unitId: office.unit.id, role: 'officeHead' })
    await visit({ given, office, head })
  })
}

/** Somebody asks for the same; what was decided is written down straight away. */
async function asked({ given, office }: Scene, name: string, outcome?: string) {
  const applicant = { ...anApplicant, name, identity: { kind: '居民身份证', number: name } }
  const key = await aRequestAtWork(office, { on: '2026-03-02', applicant })
  if (outcome)
    await given.sql(`update requests set outcome = $1, state = 'served' where request_id = $2`, [
      outcome,
      key.requestId,
    ])
  return key
}

async function work({ given }: Scene, on = '2026-03-03'): Promise<void> {
  const actor = { kind: 'system', id: 'worker' } as const
  const now = new Date(`${on}T00:30:00Z`)
  await mattersJob.work({ database: given.as('worker'), actor, now, requestId: 'job' }, {})
}

async function told({ given, head }: Scene): Promise<readonly string[]> {
  const { rows } = await given.sql(
    'select title from notifications where staff_id = $1 order by notification_id',
    [head],
  )
  return rows.map(({ title }) => title)
}

test('the third applicant for the same is told once, also of two workers, and a fourth joins in', () =>
  withHead(async (scene) => {
    const { given, office } = scene
    await asked(scene, '示例甲', 'granted')
    await asked(scene, '示例乙')
    await work(scene)
    assert.deepEqual(await told(scene), [])
    await asked(scene, '示例丙')
    await Promise.all([work(scene), work(scene)])
    const [first, ...more] = await told(scene)
    assert.match(first ?? '', /^申请 2026-000\d 等 3 件申请内容相近/)
    assert.deepEqual(more, [])
    await asked(scene, '示例丁')
    await work(scene, '2026-03-04')
    assert.equal((await told(scene)).length, 1)
    const proposals = await listOpenProposals(given.database, [office.unit.id])
    assert.deepEqual(
      proposals.map(({ alike }) => alike),
      [4],
    )
    assert.deepEqual(await listOpenProposals(given.database, []), [])
  }))

test('a proposal waits until a matter is opened for any request of its group', () =>
  withHead(async (scene) => {
    const { given, office } = scene
    const keys: RequestKey[] = []
    for (const name of ['示例甲', '示例乙', '示例丙'])
      keys.push(await asked(scene, name, name === '示例甲' ? 'granted' : undefined))
    await work(scene)
    const open = () => listOpenProposals(given.database, [office.unit.id])
    const [proposal] = await open()
    const other = keys.find(({ requestId }) => requestId !== proposal?.requestId)
    await openMatter(office.as('clerk', '2026-03-04'), {
      ...{ unitId: office.unit.id, kind: 'publication', requestId: other?.requestId ?? '' },
      ...{ openedOn: localDate('2026-03-04'), plannedOn: null, content: '示例', person: null },
    })
    assert.deepEqual(await open(), [])
  }))

test('nothing is proposed of what may not be disclosed, nor where it was opened already', () =>
  withHead(async (scene) => {
    const { office } = scene
    for (const name of ['示例甲', '示例乙', '示例丙'])
      await asked(scene, name, 'refused.stateSecret')
    await work(scene)
    assert.deepEqual(await told(scene), [])
    const last = await asked(scene, '示例丁', 'granted')
    await openMatter(office.as('clerk', '2026-03-03'), {
      ...{ unitId: office.unit.id, kind: 'publication', requestId: last.requestId },
      ...{ openedOn: localDate('2026-03-03'), plannedOn: null, content: '示例', person: null },
    })
    await work(scene)
    assert.deepEqual(await told(scene), [])
  }))

test('the planned day of a review is told once when it has come, by mail to who wants it', () =>
  withHead(async (scene) => {
    const { given, office, head } = scene
    const actor = { kind: 'staff', id: head } as const
    const mailbox = { ...given.context, actor, duties: [] }
    await setReminderMailbox(mailbox, 'head@reader.example')
    const { requestId } = await asked(scene, '示例甲', 'refused.stateSecret')
    const { unit } = office
    const matterId = await openMatter(office.as('officeHead', '2026-03-02'), {
      ...{ unitId: unit.id, kind: 'review', requestId, openedOn: localDate('2026-03-02') },
      ...{ plannedOn: localDate('2026-06-01'), content: '示例', person: null },
    })
    await work(scene, '2026-05-31')
    assert.deepEqual(await told(scene), [])
    for (const on of ['2026-06-01', '2026-06-02']) await work(scene, on)
    assert.deepEqual(await told(scene), ['评估2026-0001 到了安排的评估日期2026年6月1日（星期一）'])
    const { rows } = await given.sql(
      `select kind, subject_id from outgoing_messages where kind = 'matter'`,
    )
    assert.deepEqual(rows, [{ kind: 'matter', subject_id: matterId }])
    const waits = () =>
      listDueReviews(given.database, {
        ...{ today: localDate('2026-06-03'), unitIds: [unit.id], onlyUntold: false },
      })
    assert.equal((await waits()).length, 1)
    await settleMatter(
      office.as('officeHead', '2026-06-03'),
      { unitId: unit.id, matterId },
      { result: 'stillWithheld', reason: '示例：理由没有变化', place: '', nextOn: null },
    )
    assert.deepEqual(await waits(), [])
  }))
