// （五）不予处理：very many requests, reasons asked for and given, and found not to carry them.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inBrowser } from '../browser.ts'
import { answer, apply, findCase, putToWork, seeCounted, take, track } from './case-journey.ts'
import { onStage } from './stage.ts'

test('not processed after asking for reasons', inBrowser, () =>
  onStage('2025-07-01', async (stage) => {
    const receipt = await apply(stage, '示例局全部会议的签到表')
    const path = await findCase(stage, '签到表')
    await putToWork(stage, path)
    await take(stage, path, {
      ...{ by: 'officeHead', action: 'askForReasons' },
      fields: { what: '一个月内提出三十件', on: '2025-07-01', workingDays: '10' },
    })
    assert.match(await track(stage, receipt), /需要您说明理由/)
    await stage.applicant.locator('[name="text"]').fill('想看一看。')
    await stage.applicant.getByRole('button', { name: '提交说明' }).click()
    await stage.applicant.getByText('说明已经提交').waitFor()
    stage.goOnTo('2025-07-08')
    const fields = { reason: '申请数量明显超过合理范围，说明的理由不合理' }
    await answer(stage, path, { outcome: 'notProcessed.excessive', fields })
    assert.match(await track(stage, receipt), /不予处理：无正当理由大量反复申请/)
    await seeCounted(stage, { 'requests.notProcessed.excessive.naturalPerson': '1' })
  }),
)
