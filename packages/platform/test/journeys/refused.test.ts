// （三）不予公开：a company's request refused, taken to reconsideration and corrected, with its papers.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inBrowser } from '../browser.ts'
import {
  answer,
  enter,
  findCase,
  looksWell,
  press,
  putToWork,
  seeCounted,
  take,
  track,
} from './case-journey.ts'
import { concludeCase, fileCase } from './dispute-journey.ts'
import { onStage } from './stage.ts'

test('refused, then corrected by reconsideration', inBrowser, () =>
  onStage('2025-03-10', async (stage) => {
    const receipt = await enter(stage, {
      ...{ class: 'company', name: '示例公司', contactPerson: '李示例' },
      ...{ channel: 'email', description: '示例局内部的值班安排' },
    })
    const path = await findCase(stage, '值班安排')
    await putToWork(stage, path)
    const fields = { reason: '属于内部管理方面的信息' }
    await answer(stage, path, { outcome: 'refused.internalAffairs', fields })
    assert.match(await track(stage, receipt), /不予公开：属于三类内部事务信息/)

    stage.goOnTo('2025-03-20')
    const review = await fileCase(stage, path, {
      ...{ kind: 'reconsideration', authority: '示例市人民政府', subject: '对不予公开不服' },
    })
    const copy = { on: '2025-03-20', procedure: 'simple' }
    await take(stage, review, { by: 'clerk', action: 'receiveCopy', fields: copy })
    await take(stage, review, { by: 'clerk', action: 'reply', fields: { on: '2025-03-20' } })
    stage.goOnTo('2025-04-15')
    await concludeCase(stage, review, 'revoked')
    const clerk = await stage.as('clerk')
    await clerk.locator('#papers summary').click()
    await clerk.locator('[name="paperKind"]').selectOption('decision')
    await clerk.locator('[name="paperNumber"]').fill('示复决〔2025〕1号')
    await clerk.locator('[name="paperFile"]').setInputFiles({
      ...{ name: '决定书.txt', mimeType: 'text/plain', buffer: Buffer.from('示例决定书') },
    })
    assert.equal(await press(clerk, clerk.getByRole('button', { name: '添加文书' })), 303)
    await clerk.getByRole('cell', { name: '示复决〔2025〕1号' }).waitFor()
    const lesson = '没有写明为什么属于内部事务；以后由审核人核对理由。'
    await take(stage, review, { by: 'officeHead', action: 'noteLesson', fields: { lesson } })
    await take(stage, review, { by: 'officeHead', action: 'close' })
    await clerk.goto(review)
    await looksWell(clerk)
    await seeCounted(stage, {
      'requests.refused.internalAffairs.company': '1',
      'disputes.reconsideration.corrected': '1',
    })
  }),
)
