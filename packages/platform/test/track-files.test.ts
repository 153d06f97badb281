// Files on the page where an applicant follows a request, over HTTP: a supplement that was asked for is
// taken in, and a file of the answer is had byte for byte, after its service only, by its code only.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { type TestDatabase, withDatabase } from '#kit/db/testing/with-database.ts'
import { contentOf } from '#kit/files/file-answer.ts'
import { dayInChina } from '#law/index.ts'
import { listRequestFiles } from '#requests/attachments/request-files.store.ts'
import type { RequestKey } from '#requests/case/request-case.ts'
import { findRequest } from '#requests/case/requests.store.ts'
import {
  clearSecrecy,
  reviewDraft,
  serveDecision,
  signDecision,
  submitDraft,
} from '#requests/decision/decide.action.ts'
import { emptyDraft } from '#requests/decision/draft.ts'
import { assignRequest } from '#requests/handling/assign-request.action.ts'
import { askForClarification } from '#requests/handling/clarification.action.ts'
import { confirmReceipt } from '#requests/intake/confirm-receipt.action.ts'
import { registerRequest } from '#requests/intake/register-request.action.ts'
import {
  attachCopy,
  makeCopy,
  markMaterial,
  takeInMaterial,
} from '#requests/release/release.action.ts'
import type { Mark } from '#requests/release/release-finding.ts'
import { aPdf } from '#requests/release/testing/a-pdf.ts'
import { anOffice, type Office } from '#requests/testing/an-office.ts'
import { portalSite } from '../src/portal/portal-site.ts'
import { filledApplication as filled } from './filled-application.ts'
import { sendFiles } from './send-files.ts'
import { aConfig, send } from './sites.ts'

const config = aConfig({ requestsPerMinute: 100_000, uploadMegabytes: 1 })
const today = dayInChina(new Date())
type Receipt = { readonly number: string; readonly secretCode: string }

type Scene = {
  readonly given: TestDatabase
  readonly site: FastifyInstance
  readonly receipt: Receipt
  readonly other: Receipt
  readonly key: RequestKey
  readonly as: (role: Parameters<Office['as']>[0]) => ReturnType<Office['as']>
}

/** Two requests sent on the public site; the first is at work. */
function onScene(play: (scene: Scene) => Promise<void>): Promise<void> {
  return withDatabase(async (given) => {
    const office = await anOffice(given)
    const site = await portalSite(config, given.as('portal'), false)
    const as: Scene['as'] = (role) => ({ ...office.as(role, today), now: new Date() })
    try {
      const receipt = await apply(site)
      const { rows } = await given.sql('select request_id from requests')
      const key = { unitId: office.unit.id, requestId: rows[0].request_id }
      const other = await apply(site)
      await confirmReceipt(as('clerk'), key, { on: today, evidence: '电话确认' })
      await registerRequest(as('clerk'), key)
      await assignRequest(as('officeHead'), key, 'clerk-1')
      await play({ given, site, receipt, other, key, as })
    } finally {
      await site.close()
    }
  })
}

async function apply(site: FastifyInstance): Promise<Receipt> {
  const { body } = await post(site, '/apply', { ...filled, do: 'send' })
  const [number = '', secretCode = ''] = body.match(/\b\w{4}-\w{4}-\w{4}\b/g) ?? []
  return { number, secretCode }
}

function post(site: FastifyInstance, url: string, form: Readonly<Record<string, string>>) {
  return send(site, { method: 'POST', url, form })
}

test('a supplement that was asked for is taken in with its file, once', () =>
  onScene(async ({ given, site, receipt, key, as }) => {
    const asked = { servedOn: today, workingDays: 10, what: '请写明标段' }
    await askForClarification(as('clerk'), key, asked)
    const form = { ...receipt, text: '示例路段一标段的招标文件' }
    const bytes = Buffer.from('示例标段的位置')
    const files = [{ field: 'supplement', name: '../位置.txt', bytes }]
    const answer = await sendFiles(site, '/track/clarify', { form, files })
    assert.equal(answer.statusCode, 200)
    assert.match(answer.body, /补正已经提交/)
    assert.match(answer.body, /正在办理[\s\S]*示例路段一标段的招标文件/)
    assert.doesNotMatch(answer.body, /name="supplement"/)
    const [kept, ...others] = await listRequestFiles(given.database, key)
    assert.deepEqual([kept?.part, kept?.file.name, others], ['supplement', '位置.txt', []])
    assert.ok(kept)
    assert.deepEqual(Buffer.from(await contentOf(kept.file)), bytes)
    const again = await sendFiles(site, '/track/clarify', { form, files })
    assert.equal(again.statusCode, 409)
    assert.equal((await listRequestFiles(given.database, key)).length, 1)
  }))

test('a file of the answer is had after its service, byte for byte, by its own code alone', () =>
  onScene(async (scene) => {
    const { given, site, receipt, other, key, as } = scene
    await answered(scene)
    const [answerFile] = (await listRequestFiles(given.database, key)).filter(
      ({ part }) => part === 'answer',
    )
    assert.ok(answerFile)
    const url = `/track/files/${answerFile.file.id}`
    assert.doesNotMatch((await post(site, '/track', receipt)).body, /答复的附件/)
    assert.equal((await post(site, url, receipt)).statusCode, 404)

    await serveDecision(as('clerk'), key, { on: today, by: '网上平台 示例记录' })
    const page = await post(site, '/track', receipt)
    assert.match(page.body, /答复的附件（1）[\s\S]*公开件-合同\.pdf/)
    assert.ok(page.body.includes(`action="${url}"`))
    const file = await post(site, url, receipt)
    assert.equal(file.statusCode, 200)
    assert.equal(file.headers['content-type'], 'application/pdf')
    assert.match(String(file.headers['content-disposition']), /^attachment;/)
    const stored = Buffer.from(await contentOf(answerFile.file))
    assert.ok(stored.length > 1000 && file.rawPayload.equals(stored))
    assert.doesNotMatch(file.rawPayload.toString('latin1'), /SECRET-77/)

    assert.equal((await post(site, url, other)).statusCode, 404)
    const wrong = { ...receipt, secretCode: other.secretCode }
    assert.equal((await post(site, url, wrong)).statusCode, 422)
    assert.equal((await send(site, { method: 'GET', url })).statusCode, 404)
  }))

/** Signed, with a copy of some material attached; not served yet. */
async function answered({ given, key, as }: Scene): Promise<void> {
  const clerk = as('clerk')
  const request = await findRequest(given.database, key)
  assert.ok(request)
  const material = { name: '合同.pdf', bytes: aPdf() }
  const release = { ...key, releaseId: await takeInMaterial(clerk, request, material) }
  const mark: Mark = {
    ...{ words: 'SECRET-77', area: null, what: '合同编号' },
    ...{ ground: 'refused.thirdPartyRights', reason: '第三方不同意公开' },
  }
  await markMaterial(clerk, release, () => [mark])
  await makeCopy(clerk, release)
  await attachCopy(clerk, release, true)
  const withheld = [{ what: mark.what, ground: mark.ground, reason: mark.reason }]
  const draft = { ...emptyDraft('partlyGranted'), given: ['公开件-合同.pdf'], withheld }
  await submitDraft(clerk, key, draft)
  await reviewDraft(as('reviewer'), key)
  await clearSecrecy(as('secrecyReviewer'), key)
  await signDecision(as('organHead'), key)
}
