// Tests of the papers of a dispute: kept sealed, listed by date, refused where they cannot be.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type TestDatabase, withDatabase } from '#kit/db/testing/with-database.ts'
import { contentOf } from '#kit/files/file-answer.ts'
import { findKeptFile } from '#kit/files/find-kept-file.ts'
import { localDate } from '#law/index.ts'
import { anOffice, type Office } from '#requests/testing/an-office.ts'
import { fileDispute } from '../case/file-dispute.action.ts'
import { addDisputePaper, type NewPaper } from './add-dispute-paper.action.ts'
import { listDisputePapers } from './dispute-papers.store.ts'

const day = localDate
const bytes = new TextEncoder().encode('示例行政复议决定书')
const decision: NewPaper = {
  kind: 'decision',
  datedOn: day('2025-05-06'),
  number: '示复决〔2025〕1号',
  file: { name: '决定书.txt', bytes },
}

async function aDispute(given: TestDatabase) {
  const office = await anOffice(given)
  const disputeId = await fileDispute(staff(office, 'clerk', '2025-04-01'), {
    ...{ unitId: office.unit.id, kind: 'reconsideration', on: day('2025-04-01') },
    ...{ subject: '示例', authority: '示例市人民政府', authorityNumber: '' },
  })
  return { office, key: { unitId: office.unit.id, disputeId } }
}

function staff({ as }: Office, role: 'clerk' | 'auditor', on: string) {
  const context = as(role, on)
  return { ...context, duties: context.duties ?? [] }
}

test('papers stand in the order of their dates; their files are stored sealed', () =>
  withDatabase(async (given) => {
    const { office, key } = await aDispute(given)
    const clerk = staff(office, 'clerk', '2025-05-07')
    await addDisputePaper(clerk, key, decision)
    const reply = { ...decision, kind: 'reply', datedOn: day('2025-04-08'), number: '' } as const
    await addDisputePaper(clerk, key, reply)
    const papers = await listDisputePapers(given.database, key)
    assert.deepEqual(
      papers.map(({ kind }) => kind),
      ['reply', 'decision'],
    )
    const scope = { unitIds: [key.unitId], purposes: ['dispute-paper'] } as const
    const file = await findKeptFile(given.database, scope, papers[1]?.fileId ?? '')
    assert.ok(file?.keySealed)
    assert.deepEqual(Buffer.from(await contentOf(file)), Buffer.from(bytes))
  }))

test('refused: no role, a date to come, a dispute of another unit; no line is written', () =>
  withDatabase(async (given) => {
    const { office, key } = await aDispute(given)
    const clerk = staff(office, 'clerk', '2025-05-07')
    await assert.rejects(addDisputePaper(staff(office, 'auditor', '2025-05-07'), key, decision), {
      refusal: { code: 'dispute.notYourRole' },
    })
    await assert.rejects(addDisputePaper(clerk, key, { ...decision, datedOn: day('2025-05-08') }), {
      refusal: { code: 'dispute.dateInFuture' },
    })
    const far = { ...key, disputeId: '01900000-0000-7000-8000-000000000000' }
    await assert.rejects(addDisputePaper(clerk, far, decision), {
      refusal: { code: 'dispute.wrongState' },
    })
    assert.equal((await given.sql('select from dispute_papers')).rowCount, 0)
  }))
