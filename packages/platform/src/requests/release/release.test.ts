// Material of a request on its way out: who may prepare it, when it reaches whom.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withDatabase } from '#kit/db/testing/with-database.ts'
import { Refused } from '#kit/db/transaction.ts'
import { contentOf } from '#kit/files/file-answer.ts'
import { digestOf } from '#kit/secrets/token.ts'
import { listAnswerFiles } from '../attachments/answer-files.store.ts'
import { findRequest } from '../case/requests.store.ts'
import { emptyDraft } from '../decision/draft.ts'
import { anOffice, aRequestAtWork } from '../testing/an-office.ts'
import { attachCopy, makeCopy, markMaterial, takeInMaterial } from './release.action.ts'
import { listReleaseChecks } from './release-checks.store.ts'
import type { Mark } from './release-finding.ts'
import { aPdf } from './testing/a-pdf.ts'
import { withReleased } from './with-released.ts'

const mark: Mark = {
  ...{ words: 'SECRET-77', area: null, what: '合同编号' },
  ...{ ground: 'refused.thirdPartyRights', reason: '第三方不同意公开' },
}
const material = { name: '../合同.pdf', bytes: aPdf() }
const on = '2026-03-02'
const refusedFor = (code: string) => (error: unknown) =>
  error instanceof Refused && error.refusal.code === code

test('a copy is made, proven, attached, listed in the answer, and had only after service', () =>
  withDatabase(async (given) => {
    const office = await anOffice(given)
    const key = await aRequestAtWork(office, { on })
    const clerk = office.as('clerk', on)
    const request = await findRequest(given.database, key)
    assert.ok(request)
    const releaseId = await takeInMaterial(clerk, request, material)
    const release = { ...key, releaseId }
    await assert.rejects(attachCopy(clerk, release, true), refusedFor('release.noCopy'))
    await markMaterial(clerk, release, (marks) => [...marks, mark])
    await makeCopy(clerk, release)
    await attachCopy(clerk, release, true)
    await assert.rejects(
      markMaterial(clerk, release, () => []),
      refusedFor('release.attached'),
    )
    const checks = await listReleaseChecks(given.database, key)
    assert.ok(checks[0]?.proof?.lines.every(({ ok }) => ok))
    const names = ['公开件-合同.pdf']
    const draft = withReleased(emptyDraft('partlyGranted'), { checks, names })
    assert.deepEqual(draft.withheld, [
      { what: '合同编号', ground: mark.ground, reason: mark.reason },
    ])
    assert.deepEqual(draft.given, ['合同'])
    const typed = { ...emptyDraft('granted'), given: ['合同复制件一份'] }
    assert.deepEqual(withReleased(typed, { checks, names }), typed)

    const digest = digestOf('code')
    const set = 'update requests set query_code_digest = $1, state = $2 where request_id = $3'
    const portal = given.as('portal')
    const seen = async (queryCodeDigest: string) =>
      (await listAnswerFiles(portal, { ...key, queryCodeDigest })).map(({ file }) => file)
    await given.sql(set, [digest, 'signed', key.requestId])
    assert.deepEqual(await seen(digest), [])
    await given.sql(set, [digest, 'served', key.requestId])
    assert.deepEqual(await seen(digestOf('other')), [])
    const [file] = await seen(digest)
    assert.equal(file?.name, '公开件-合同.pdf')
    assert.ok(file)
    assert.match(Buffer.from(await contentOf(file)).toString('latin1'), /^%PDF/)
  }))

test('a copy that still has what is withheld is not kept', () =>
  withDatabase(async (given) => {
    const office = await anOffice(given)
    const key = await aRequestAtWork(office, { on })
    const clerk = office.as('clerk', on)
    const request = await findRequest(given.database, key)
    assert.ok(request)
    const release = { ...key, releaseId: await takeInMaterial(clerk, request, material) }
    await markMaterial(clerk, release, () => [{ ...mark, words: 'NOWHERE' }])
    await assert.rejects(makeCopy(clerk, release), refusedFor('release.stillThere'))
    const { rows } = await given.sql("select 1 from files where purpose = 'request-answer'")
    assert.equal(rows.length, 0)
    assert.equal((await listReleaseChecks(given.database, key))[0]?.releasedFile, null)
  }))

test('only the desk prepares material, and nothing after the answer was signed', () =>
  withDatabase(async (given) => {
    const office = await anOffice(given)
    const key = await aRequestAtWork(office, { on })
    const request = await findRequest(given.database, key)
    assert.ok(request)
    for (const role of ['reviewer', 'organHead', 'supervisor', 'auditor'] as const)
      await assert.rejects(
        takeInMaterial(office.as(role, on), request, material),
        refusedFor('request.notYourRole'),
      )
    await given.sql("update requests set state = 'signed' where request_id = $1", [key.requestId])
    await assert.rejects(
      takeInMaterial(office.as('clerk', on), { ...request, state: 'signed' }, material),
      refusedFor('request.wrongState'),
    )
    const { rows } = await given.sql('select 1 from files')
    assert.equal(rows.length, 0)
  }))
