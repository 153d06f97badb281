// On the staff's site, over HTTP: a register of earlier years is looked at, refused while a line is wrong,
// taken over once; the file of such a case is downloaded and shown to be whole; matters that follow.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkBundle } from '#kit/files/bundle.ts'
import { onConsole, type Walk } from './on-console.ts'
import { sendFiles } from './send-files.ts'

const heads = '登记编号,收到日期,申请方式,申请人类别,申请人,申请内容,办结日期,办理结果,答复文号'
const line = (number: number, kind = '自然人'): string =>
  `2021-000${number},2021-03-0${number},网上申请,${kind},王示例,示例路段的规划许可,2021-03-2${number},予以公开,示公复〔2021〕${number}号`

/** Uploads a register; gives where the look at it is, or what was said of the file. */
async function upload({ site, cast }: Walk, lines: readonly string[]) {
  const bytes = Buffer.from(`\uFEFF${[heads, ...lines].join('\n')}\n`)
  const answer = await sendFiles(site, '/requests/imports', {
    form: { unit: 'example-city' },
    files: [{ field: 'file', name: '台账.csv', bytes }],
    session: cast.officeHead.session,
  })
  return { status: answer.statusCode, body: answer.body, to: String(answer.headers.location) }
}

const digestIn = (body: string): string => /name="digest" value="([^"]*)"/.exec(body)?.[1] ?? ''
const count = async ({ given }: Walk): Promise<number> =>
  (await given.sql('select from requests')).rowCount ?? 0

test('a register with a wrong line adds nothing; put right, each case is added once', () =>
  onConsole(async (walk) => {
    const { see, post } = walk
    const useless = await upload(walk, [])
    assert.equal(useless.status, 422)
    assert.equal(useless.body.match(/文件里只有表头，没有申请/g)?.length, 1)
    const faulty = await upload(walk, [line(1), line(2, '外星人'), line(1)])
    const shown = (await see('officeHead', faulty.to)).body
    assert.match(shown, /一件也不会导入[\s\S]*第 3 行[\s\S]*不认识“外星人”/)
    assert.match(shown, /“2021-0001”与第 2 行重复[\s\S]*没有问题的申请/)
    assert.equal(digestIn(shown), '')
    assert.equal((await post('officeHead', faulty.to, { digest: '' })).statusCode, 409)
    assert.equal(await count(walk), 0)

    const right = await upload(walk, [line(1), line(2)])
    const digest = digestIn((await see('officeHead', right.to)).body)
    assert.match((await see('clerk', right.to)).body, /请本单位的公开工作机构负责人打开这一页确认/)
    assert.equal((await post('clerk', right.to, { digest })).statusCode, 409)
    assert.equal((await post('officeHead', right.to, { digest })).statusCode, 303)
    assert.equal(await count(walk), 2)
    assert.equal((await post('officeHead', right.to, { digest })).statusCode, 409)
    const again = await upload(walk, [line(1), line(2)])
    assert.match((await see('officeHead', again.to)).body, /登记簿中已有 2 件/)
    assert.equal(await count(walk), 2)
  }))

test('the file of an imported case has its cover and its numbered whole, and holds together', () =>
  onConsole(async (walk) => {
    const { see, post, given } = walk
    const { to } = await upload(walk, [line(1)])
    await post('officeHead', to, { digest: digestIn((await see('officeHead', to)).body) })
    const { rows } = await given.sql('select request_id from requests')
    const path = `/requests/example-city/${rows[0].request_id}`
    const page = (await see('clerk', path)).body
    assert.match(page, /由历年台账导入[\s\S]*没有在平台办理/)
    assert.doesNotMatch(page, /还没有制发文书|还没有办理/)
    const file = await see('clerk', `${path}/file.zip`)
    assert.equal(file.statusCode, 200)
    const checked = checkBundle(file.rawPayload)
    assert.deepEqual(checked?.faults, [])
    assert.deepEqual(
      checked?.manifest.files.map(({ name }) => name),
      ['00-全卷.pdf', '01-案卷封面.pdf', '02-卷内目录.pdf', '03-办理经过.pdf'],
    )
    assert.equal((await see('auditor', `${path}/file.zip`)).statusCode, 403)
  }))

test('a correction of one’s own record goes from its entry to the letter; nothing typed is lost', () =>
  onConsole(async ({ see, post }) => {
    const kind = 'correction'
    const entry = { kind, unit: 'example-city', openedOn: '2026-03-02', what: '住址写错' }
    const lacking = await post('clerk', '/requests/matters/new', entry)
    assert.equal(lacking.statusCode, 422)
    assert.match(lacking.body, />住址写错<\/textarea>/)
    const person = { name: '王示例', contact: '示例电话' }
    const opened = await post('clerk', '/requests/matters/new', { ...entry, ...person })
    assert.equal(opened.statusCode, 303)
    const path = String(opened.headers.location)
    const list = await see('supervisor', '/requests/matters')
    assert.doesNotMatch(list.body, /王示例|住址写错/)
    const end = { result: 'corrected', reason: '住址已改为示例路1号', place: '' }
    assert.equal((await post('clerk', path, end)).statusCode, 409)
    const noReason = await post('officeHead', path, { ...end, reason: '' })
    assert.equal(noReason.statusCode, 422)
    assert.match(noReason.body, /value="corrected" selected/)
    assert.equal((await post('officeHead', path, end)).statusCode, 303)
    const [, letter = ''] = /href="([^"]*\.pdf)"/.exec((await see('clerk', path)).body) ?? []
    const pdf = await see('clerk', letter)
    assert.equal(pdf.headers['content-type'], 'application/pdf')
    assert.equal((await see('supervisor', letter)).statusCode, 403)
    assert.equal((await post('officeHead', path, end)).statusCode, 409)
  }))
