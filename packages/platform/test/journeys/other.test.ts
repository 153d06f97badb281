// （六）其他处理：a fee that was asked for and not paid.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inBrowser } from '../browser.ts'
import { apply, fill, findCase, press, putToWork, seeCounted, take, track } from './case-journey.ts'
import { onStage } from './stage.ts'

test('the fee was not paid: not handled any further', inBrowser, () =>
  onStage('2025-08-04', async (stage) => {
    const receipt = await apply(stage, '示例项目的全部图纸')
    const path = await findCase(stage, '全部图纸')
    await putToWork(stage, path)
    const head = await stage.as('officeHead')
    await head.goto(`${path}/fee?basis=pages&count=120`)
    const form = head.locator('form[method="post"]', { hasText: '通知缴费' })
    await fill(form, { servedOn: '2025-08-04', payWay: '示例财政账户' })
    assert.equal(await press(head, head.getByRole('button', { name: /通知缴费/ })), 303)
    assert.match(await track(stage, receipt), /等候您缴纳信息处理费[\s\S]*收费通知/)
    stage.goOnTo('2025-09-03')
    await take(stage, path, { by: 'officeHead', action: 'closeUnpaid' })
    assert.match(await track(stage, receipt), /已办结[\s\S]*逾期未缴纳信息处理费/)
    await seeCounted(stage, { 'requests.other.feeUnpaid.naturalPerson': '1' })
  }),
)
