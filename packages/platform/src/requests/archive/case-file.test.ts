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
import { openPdf } from '../release/pdf/open-pdf.ts'
import { anOffice, aRequestAtWork, type Office } from '../testing/an-office.ts'
import { type FilePaper, indexOf, inFileOrder, leavesOfWhole } from './case-file.ts'
import type { Leaf } from './leaf.ts'
import { leavesOf } from './leaves-of.action.ts'
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
        '00-全卷.pdf',
        '01-案卷封面.pdf',
        '02-卷内目录.pdf',
        ...[
          '03-政府信息公开申请登记表.pdf',
          '04-政府信息公开申请撤回确认书.pdf',
          '05-办理经过.pdf',
        ],
      ],
    )
    for (const part of Object.values(unzipSync(bytes)).slice(0, 6))
      assert.equal(Buffer.from(part).toString('latin1', 0, 5), '%PDF-')
    await isWholeFile(unzipSync(bytes)['00-全卷.pdf'])
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

/** Cover and index, then every paper with its page number at the top right, and a bookmark for each. */
async function isWholeFile(bytes: Uint8Array | undefined): Promise<void> {
  const pdf = await openPdf(bytes ?? new Uint8Array())
  assert.ok(pdf)
  const titles = (await pdf.getOutline())?.map(({ title }: { readonly title: string }) => title)
  assert.deepEqual(titles, [
    ...['案卷封面', '卷内目录', '政府信息公开申请登记表', '政府信息公开申请撤回确认书', '办理经过'],
  ])
  const atTopRight = async (number: number): Promise<string> => {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    const [, , right = 0, top = 0] = page.view
    return items
      .flatMap((item) => ('str' in item ? [item] : []))
      .filter(({ transform }) => transform[4] > right - 60 && transform[5] > top - 60)
      .map(({ str }) => str)
      .join('')
  }
  const numbers = await Promise.all([1, 2, 3, 4, pdf.numPages].map(atTopRight))
  assert.deepEqual(numbers, ['', '', '1', '2', String(pdf.numPages - 2)])
  await pdf.destroy()
}

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
  const paper = (title: string, leaves: readonly Leaf[], ending = 'pdf'): FilePaper => ({
    ...{ title, number: '', on: localDate('2025-03-03'), bytes: new Uint8Array() },
    ...{ leaves, ending },
  })
  const page = (number: number): Leaf => ({ kind: 'page', page: number, flipped: false })
  const papers = [
    paper('甲', [page(1), page(2)]),
    paper('照片', [{ kind: 'picture' }], 'png'),
    paper('乙/丙', [{ kind: 'slip' }], 'xlsx'),
  ]
  assert.deepEqual(
    indexOf(papers).map(({ pages, file }) => `${pages} ${file}`),
    ['1—2 03-甲.pdf', '3 04-照片.png', '4 05-乙_丙.xlsx'],
  )
  const whole = leavesOfWhole([paper('封面', [page(1)])], papers)
  assert.deepEqual(
    whole.map(({ number, file, page: of, entry }) => [number, file, of, entry]),
    [
      ['', '/front-0.pdf', 1, '封面'],
      ['1', '/paper-0.pdf', 1, '甲'],
      ['2', '/paper-0.pdf', 2, ''],
      ['3', '/paper-1.png', 1, '照片'],
      ['4', '', 1, '乙/丙：不能排印成页，另存为同卷文件“05-乙_丙.xlsx”'],
    ],
  )
})

test('what cannot be set as pages is a slip: damaged files, spreadsheets, texts', async () => {
  const damaged = Buffer.from('%PDF-1.7 示例，没有内容')
  assert.deepEqual(await leavesOf(damaged, 'pdf'), [{ kind: 'slip' }])
  assert.deepEqual(await leavesOf(Buffer.from('\xff\xd8\xff\xe0', 'latin1'), 'jpg'), [
    { kind: 'slip' },
  ])
  assert.deepEqual(await leavesOf(Buffer.from('示例'), 'txt'), [{ kind: 'slip' }])
})
