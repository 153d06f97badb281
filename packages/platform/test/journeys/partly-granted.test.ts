// （二）部分公开：a letter by post, a third party that does not agree, and a lawsuit that ends upheld.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inBrowser } from '../browser.ts'
import { answer, enter, findCase, putToWork, seeCounted, take, track } from './case-journey.ts'
import { concludeCase, fileCase } from './dispute-journey.ts'
import { onStage } from './stage.ts'

test('partly granted after asking a third party, then sued over', inBrowser, () =>
  onStage('2025-04-01', async (stage) => {
    const post = { channel: 'registeredPost', description: '示例企业的采购合同' }
    const receipt = await enter(stage, post)
    const path = await findCase(stage, '示例企业')
    await putToWork(stage, path)
    await take(stage, path, {
      ...{ by: 'clerk', action: 'consult' },
      fields: { party: 'thirdParty', on: '2025-04-01', addressee: '示例企业', matter: '单价' },
    })
    stage.goOnTo('2025-04-03')
    await take(stage, path, {
      ...{ by: 'clerk', action: 'recordConsultation' },
      fields: { news: 'received', on: '2025-04-03' },
    })
    stage.goOnTo('2025-04-10')
    await take(stage, path, {
      ...{ by: 'clerk', action: 'recordConsultation' },
      fields: { news: 'disagrees', on: '2025-04-10' },
    })
    await answer(stage, path, {
      outcome: 'partlyGranted',
      fields: {
        given: '示例企业采购合同（遮盖单价）',
        withheldWhat0: '单价',
        withheldGround0: 'refused.thirdPartyRights',
        withheldReason0: '涉及商业秘密，第三方不同意公开',
      },
    })
    assert.match(await track(stage, receipt), /已答复[\s\S]*部分公开/)
    stage.goOnTo('2025-05-12')
    const suit = await fileCase(stage, path, {
      ...{ kind: 'litigation', authority: '示例区人民法院', subject: '对部分公开答复不服' },
    })
    stage.goOnTo('2025-09-09')
    await concludeCase(stage, suit, 'claimsDismissed')
    await seeCounted(stage, {
      ...{ 'requests.partlyGranted.naturalPerson': '1', 'requests.received.naturalPerson': '1' },
      'disputes.litigationDirect.upheld': '1',
    })
  }),
)
