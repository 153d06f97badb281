// （一）予以公开：asked on a phone without script, made clear, extended, given with its letters.

import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { inBrowser } from '../browser.ts'
import {
  answer,
  apply,
  findCase,
  looksWell,
  putToWork,
  seeCounted,
  take,
  track,
} from './case-journey.ts'
import { onStage } from './stage.ts'

test('granted, after a clarification and an extension', inBrowser, () =>
  onStage('2025-03-03', async (stage) => {
    const receipt = await apply(stage, '示例路段改造工程的文件')
    assert.match(await track(stage, receipt), /等候机关与您确认收到/)
    const path = await findCase(stage, '示例路段改造')
    await putToWork(stage, path)
    stage.goOnTo('2025-03-05')
    await take(stage, path, {
      ...{ by: 'clerk', action: 'askForClarification' },
      fields: { what: '请写明要哪一份文件', on: '2025-03-05', workingDays: '15' },
    })
    assert.match(await track(stage, receipt), /需要您补正/)
    await stage.applicant.locator('[name="text"]').fill('示例路段改造工程的招标文件')
    await stage.applicant.getByRole('button', { name: '提交补正' }).click()
    await stage.applicant.getByText('补正已经提交').waitFor()
    stage.goOnTo('2025-03-28')
    await take(stage, path, {
      ...{ by: 'officeHead', action: 'extend' },
      fields: { on: '2025-03-28', workingDays: '20', reason: '需要向档案机构调取' },
    })
    assert.match(await track(stage, receipt), /延长答复期限 20 个工作日/)
    const fields = { route: '示例网站的政策文件栏目' }
    await answer(stage, path, { outcome: 'granted', fields })

    assert.match(await track(stage, receipt), /已答复[\s\S]*予以公开[\s\S]*机关给您的文书/)
    await looksWell(stage.applicant)
    const [file] = await Promise.all([
      stage.applicant.waitForEvent('download'),
      stage.applicant
        .getByRole('button', { name: /下载 PDF/ })
        .last()
        .click(),
    ])
    assert.equal((await readFile(await file.path())).subarray(0, 5).toString(), '%PDF-')
    const clerk = await stage.as('clerk')
    await clerk.goto(`${path}/letters`)
    assert.equal(await clerk.locator('tbody tr').count(), 3)
    await seeCounted(stage, {
      'requests.received.naturalPerson': '1',
      'requests.granted.naturalPerson': '1',
      'requests.granted.total': '1',
    })
  }),
)
