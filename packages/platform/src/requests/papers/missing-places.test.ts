import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fillIn, letterKinds } from '#letters/index.ts'
import { emptyDraft } from '../decision/draft.ts'
import { letterOfDraft } from './letter-of-draft.ts'
import { withMarks, withMissingPlaces } from './missing-places.ts'
import { answerValues } from './values.ts'

type Given = Parameters<typeof withMarks>[0]

/** The words of the preview of a draft; of the request nothing is known but its number. */
function wordsOf(draft: Given, known = { requestNumber: '2026-0001', receivedOn: '2026年3月2日' }) {
  const name = letterOfDraft(draft)
  assert.ok(name)
  const kind = letterKinds[name]
  const values = { ...known, ...answerValues(withMarks(draft)) }
  const { blocks } = fillIn(kind.template, kind, {
    ...{ organ: '示例局', number: null, attachments: [], dated: '' },
    values: withMissingPlaces(kind.template, kind, values),
  })
  return blocks.map(({ text }) => text).join('\n')
}

test('an answer of nothing but its result names every obligatory place that is empty', () => {
  const words = wordsOf(emptyDraft('refused.thirdPartyRights'))
  for (const missing of ['理由', '依据条款', '救济途径', '申请内容'])
    assert.ok(words.includes(`〔缺：${missing}〕`), `${missing} in ${words}`)
  // What may be left out is left out, and not called missing.
  assert.doesNotMatch(words, /缺：补充说明/)
})

test('a search without its words, a part withheld without its reason: the place itself is marked', () => {
  const search = { where: '示例档案室', words: ' ', by: '', on: '2026-03-05' }
  const words = wordsOf({ ...emptyDraft('unavailable.notHeld'), search })
  assert.match(words, /检索范围为示例档案室，检索词为〔缺：检索词〕，检索人为〔缺：检索人〕/)
  const withheld = [{ what: '', ground: 'refused.stateSecret' as const, reason: '示例' }]
  assert.match(
    wordsOf({ ...emptyDraft('partlyGranted'), withheld }),
    /1．〔缺：不公开的是什么〕：示例/,
  )
})

test('a whole draft has no mark', () => {
  const draft = { ...emptyDraft('refused.deliberative'), reason: '示例理由', text: '示例' }
  const known = {
    ...{ requestNumber: '2026-0001', receivedOn: '2026年3月2日', description: '示例' },
    ...{ article: '示例', remedy: '示例', contact: '示例' },
  }
  assert.doesNotMatch(wordsOf(draft, known), /缺/)
})
