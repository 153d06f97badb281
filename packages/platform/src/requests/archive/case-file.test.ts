import assert from 'node:assert/strict'
import { test } from 'node:test'
import { unzipSync } from 'fflate'
import { withDatabase } from '#kit/db/testing/with-database.ts'
import { Refused } from '#kit/db/transaction.ts'
import { checkBundle } from '#kit/files/bundle.ts'
import { localDate } from '#law/index.ts'
import { findRequest } from '../case/requests.store.ts'
import { archiveRequest, withdrawRequest } from '../handling/withdraw-request.action.ts'
import { issueByHand } from '../papers/issue-paper.action.ts'
import { findTakenCaseFile } from '../register/deeds.store.ts'
import { anOffice, aRequestAtWork, type Office } from '../testing/an-office.ts'
import { indexOf, inFileOrder } from './case-file.ts'
import { takeCaseFile } from './take-case-file.action.ts'

/** A case that ends with a letter, and is filed. */
async function archived(office: Office) {
  const key = await aRequestAtWork(office, { on: '2025-03-03' })
  await withdrawRequest(office.as('clerk', '2025-03-10'), key)
  const letter = { kind: 'withdrawn', typed: { text: '' }, addressee: '' } as const
  await issueByHand(office.as('clerk', '2025-03-10'), key, letter)
  await archiveRequest(office.as('clerk', '2025-03-11'), key)
  return key
}

test('the file of a case holds cover, index and papers in order, and can be shown to be whole', () =>
  withDatabase(async (given) => {
    const office = await anOffice(given)
    const key = await archived(office)
    const request = await findRequest(given.database, key)
    assert.ok(request)
    const take = (on: string) => takeCaseFile(office.as('clerk', on), request, ({ kind }) => kind)
    const { bytes, digest } = await take('2025-03-12')
    const checked = checkBundle(bytes)
    assert.deepEqual(checked?.faults, [])
    assert.deepEqual(
      checked?.manifest.files.map(({ name }) => name),
      [
        '01-案卷封面.pdf',
        '02-卷内目录.pdf',
        ...[
          '03-政府信息公开申请登记表.pdf',
          '04-政府信息公开申请撤回确认书.pdf',
          '05-办理经过.pdf',
        ],
      ],
    )
    for (const part of Object.values(unzipSync(bytes)).slice(0, 5))
      assert.equal(Buffer.from(part).toString('latin1', 0, 5), '%PDF-')
    assert.equal((await take('2026-01-01')).digest, digest, 'the same file whenever it is made')
    assert.deepEqual(
      await findTakenCaseFile(given.database, digest),
      new Date('2025-03-12T04:00:00Z'),
    )
    const { rows } = await given.sql(
      "select actor_id from audit_lines where action = 'requests.takeCaseFile'",
    )
    assert.equal(rows.length, 2)
  }))

test('a case that is not filed has no file', () =>
  withDatabase(async (given) => {
    const office = await anOffice(given)
    const key = await aRequestAtWork(office, { on: '2025-03-03' })
    const request = await findRequest(given.database, key)
    assert.ok(request)
    await assert.rejects(
      takeCaseFile(office.as('clerk', '2025-03-12'), request, ({ kind }) => kind),
      (error) => error instanceof Refused && error.refusal.code === 'request.notArchived',
    )
  }))

test('papers stand in the order of a file and their pages count on', () => {
  const order = inFileOrder([
    { kind: 'granted', issuedOn: '2025-04-01' },
    { kind: 'cover', issuedOn: '2025-04-02' },
    { kind: 'extension', issuedOn: '2025-03-20' },
    { kind: 'register', issuedOn: '2025-04-02' },
  ])
  assert.deepEqual(
    order.map(({ kind }) => kind),
    ['register', 'extension', 'granted'],
  )
  const paper = (title: string, pages: number | null) => ({
    ...{ title, number: '', on: localDate('2025-03-03'), bytes: new Uint8Array(), pages },
    ending: pages === null ? 'png' : 'pdf',
  })
  assert.deepEqual(
    indexOf([paper('甲', 2), paper('照片', null), paper('乙/丙', 1)]).map(
      ({ pages, file }) => `${pages} ${file}`,
    ),
    ['1—2 03-甲.pdf', ' 04-照片.png', '3 05-乙_丙.pdf'],
  )
})
