// （四）无法提供：searched for and not held.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inBrowser } from '../browser.ts'
import { answer, apply, findCase, putToWork, seeCounted, track } from './case-journey.ts'
import { onStage } from './stage.ts'

test('not held, with the record of the search', inBrowser, () =>
  onStage('2025-06-03', async (stage) => {
    const receipt = await apply(stage, '示例村一九八〇年的规划图')
    const path = await findCase(stage, '规划图')
    await putToWork(stage, path)
    stage.goOnTo('2025-06-10')
    const search = { searchWhere: '示例档案室', searchWords: '规划图', searchBy: '示例经办人' }
    const fields = { reason: '经检索没有找到', ...search, searchOn: '2025-06-10' }
    await answer(stage, path, { outcome: 'unavailable.notHeld', fields })
    assert.match(await track(stage, receipt), /无法提供：本机关不掌握相关政府信息/)
    await seeCounted(stage, { 'requests.unavailable.notHeld.naturalPerson': '1' })
  }),
)
